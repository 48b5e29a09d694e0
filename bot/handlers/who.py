"""Who does what, in private; and whether an act stands in for a service, said by its author."""

from bot.handlers.card import leads_to
from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from flows.instruments.substitution import SAYS, say_substitutes
from flows.refusal import Refusal

leads_to("who", "who")


@started("who")
def show(scene: Scene) -> Reply | Refusal | None:
    """Show it."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("who", {"campaign": scene.campaign.id}, private=True, own=True)
    return None


@tap("d-city")
def instead_of_city(scene: Scene) -> Reply | Refusal | None:
    """Would the city do it otherwise? Act, answer."""
    index = scene.tap.number(1)
    says = SAYS[index] if index < len(SAYS) else ""
    said = say_substitutes(scene.tx, scene.tap.number(0), scene.person, says, scene.at)
    return scene.toast(said, "substitutes-heard")
