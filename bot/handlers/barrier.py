"""/barrier: what is in the way, said in the group or in private; its kind and what became of it by its author."""

from bot.handlers.card import OVER, leads_to
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.instruments.barrier import KINDS, Name, gone, name_barrier, say_kind, say_private
from flows.refusal import Refusal
from storage import chats, people, questions
from storage.barriers import Barrier
from storage.messages import Arg


@command("barrier")
def say_barrier(scene: Scene) -> Reply | Refusal | None:
    """Name what is in the way; in private without words it is asked for."""
    if scene.chat is None and not scene.incoming.text:
        return ask_barrier(scene) if scene.campaign else Refusal("no-campaign")
    named = _name(scene)
    return refuse(scene, named) if isinstance(named, Refusal) else None


leads_to("bar", "barrier")


@started("barrier")
def ask_barrier(scene: Scene) -> Reply | Refusal | None:
    """Ask what is in the way."""
    scene.ask("barrier")
    scene.say("barrier-ask", private=True, own=True)
    return None


@answer("barrier")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take words as what is in the way."""
    if scene.incoming.shape != "words":
        return Refusal("words-only")
    named = _name(scene)
    if not isinstance(named, Refusal) or named.key in OVER:
        questions.answered(scene.tx.db, scene.person)
    return named if isinstance(named, Refusal) else None


def _name(scene: Scene) -> Barrier | Refusal:
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    request = Name(person=scene.person, text=here.text, at=scene.at, key=f"barrier:{scene.key}")
    named = name_barrier(scene.tx, scene.campaign, request)
    if isinstance(named, Refusal):
        return named
    args: dict[str, Arg] = {"barrier": named.id}
    if people.tell_once(scene.tx.db, named.campaign, scene.person):
        args["first"] = 1
    if may_reply(scene):
        scene.say("barrier", args, key=f"barrier:{named.id}")
    elif chats.reachable(scene.tx.db, scene.person):
        scene.say("barrier", args, key=f"barrier:{named.id}", private=True)
    return named


@tap("b-kind")
def of_what_kind(scene: Scene) -> Reply | Refusal | None:
    """Its author says of what kind it is: barrier, kind."""
    index = scene.tap.number(1)
    kind = KINDS[index] if index < len(KINDS) else ""
    said = say_kind(scene.tx, scene.tap.number(0), scene.person, kind, scene.at)
    return scene.toast(said, "barrier-kind-heard")


@tap("b-city")
def for_the_city(scene: Scene) -> Reply | Refusal | None:
    """Its author keeps its words from the city (n), or lets them go (y)."""
    private = scene.tap.word(1) == "n"
    said = say_private(scene.tx, scene.tap.number(0), scene.person, private, scene.at)
    return scene.toast(said, "barrier-city-no" if private else "barrier-city-yes")


@tap("b-gone")
def out_of_the_way(scene: Scene) -> Reply | Refusal | None:
    """Its author says that it is out of the way (y), or in the way after all (n)."""
    back = scene.tap.word(1) == "n"
    said = gone(scene.tx, scene.tap.number(0), scene.person, scene.at, back=back)
    return scene.toast(said, "barrier-open-toast" if back else "barrier-gone-toast")


leads_to("bars", "barriers")


@started("barriers")
def show_list(scene: Scene) -> Reply | Refusal | None:
    """Show the list."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("barriers", {"campaign": scene.campaign.id}, private=True)
    return None
