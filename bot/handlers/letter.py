"""The letter to the addressee, and the public page: agreed on together, after the end."""

from bot.handlers.card import meant
from bot.handlers.registry import tap
from bot.scene import Reply, Scene
from flows.assess.letter import agree_to_send
from flows.assess.make_public import turn_public
from flows.refusal import Refusal


@tap("let")
def send_letter(scene: Scene) -> Reply | Refusal | None:
    """The first asks, the second agrees; then it goes."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    if not scene.face.mails:
        return Refusal("letter-no-server")
    kept = agree_to_send(scene.tx, campaign, scene.person, scene.at)
    if isinstance(kept, Refusal):
        return kept
    if kept.state == "asked":
        scene.post(campaign, f"letter:{kept.id}", "letter", {"letter": kept.id})
        return Reply(scene.speech.say("mailing-waits"))
    return Reply(scene.speech.say("mailing-goes"))


@tap("pub")
def make_public(scene: Scene) -> Reply | Refusal | None:
    """Agree to put it on the public page (``o``), or to take it off (``h``)."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    to = {"o": "open", "h": "hidden"}.get(scene.tap.word(1))
    if to is None:
        return Refusal("stale-button")
    if not scene.face.public_url and to == "open":
        return Refusal("public-no-page")
    turn = turn_public(scene.tx, campaign, scene.person, scene.at, to=to)
    if isinstance(turn, Refusal):
        return turn
    if turn.public.state != to:
        key = f"public:{campaign.id}:{turn.public.turn}"
        scene.post(campaign, key, "public", {"campaign": campaign.id, "turn": turn.public.turn})
        return Reply(scene.speech.say("public-agreed", n=turn.agreed, needed=turn.needed))
    return Reply(scene.speech.say(f"public-done-{to}"))
