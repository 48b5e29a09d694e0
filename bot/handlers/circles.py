"""/circle: crews that take turns; swaps, handovers, and the morning hello."""

from bot.handlers.beginning import Beginning
from bot.handlers.care import aside, barred, toast, zone
from bot.handlers.first_page import to_first_page
from bot.handlers.registry import answer, started, tap
from bot.scene import Reply, Scene
from bot.views.weeks import hour_words
from flows.care.acting import acted, is_known
from flows.circles.begin import begin
from flows.circles.found import seen
from flows.circles.going_on import go_on
from flows.circles.handing_over import hand_over, may_read
from flows.circles.hello import SAYS, hour_of, say, want, want_no_more
from flows.circles.joining import join, leave
from flows.circles.swapping import accept, ask
from flows.refusal import Refusal
from storage import chats, circles, questions
from storage.circles import Circle


def _show_mine(scene: Scene, id: int) -> None:
    scene.in_campaign(None).say("circle-mine", {"circle": id}, private=True)


Beginning("circle", "c-new", begin, _show_mine)


def _of(scene: Scene) -> Circle | Refusal:
    found = circles.circle(scene.tx.db, scene.tap.number(0))
    if found is None:
        return Refusal("stale-button")
    return barred(scene, found.chat) or seen(scene.tx, found.id, scene.person, scene.at)


@tap("c-j")
def joins(scene: Scene) -> Reply | Refusal | None:
    """Join a crew: circle, crew."""
    found, crew = _of(scene), scene.tap.number(1)
    if isinstance(found, Refusal):
        return found
    joined = join(scene.tx, found.id, crew, scene.person, scene.at, zone(scene, found.chat))
    if isinstance(joined, Refusal):
        return joined
    to_first_page(scene)
    if not joined[1]:
        return Reply(scene.speech.say("circle-in-crew", crew=crew))
    unreached = not chats.reachable(scene.tx.db, scene.person)
    return toast(scene, found.chat, "circle-joined-unreached" if unreached else "circle-joined", crew=crew)


@tap("c-m")
def my_circle(scene: Scene) -> Reply | Refusal | None:
    """My weeks, swaps, notes, hello: in private."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    if scene.chat is not None:
        acted(scene.tx, found.chat, scene.person, scene.at)
    return aside(scene, "circle-mine", circle=found.id)


@started("circle-mine")
def show_mine(scene: Scene) -> Reply | Refusal | None:
    """Show it."""
    found = _again(scene)
    if isinstance(found, Refusal):
        return found
    _show_mine(scene, found.id)
    return None


def _again(scene: Scene) -> Circle | Refusal:
    """Return the circle that a link or a question is about, to who acted in its chat."""
    found = seen(scene.tx, int(scene.args.get("circle") or 0), scene.person, scene.at)
    if isinstance(found, Refusal):
        return found
    return found if is_known(scene.tx, found.chat, scene.person) else Refusal("care-act-first")


@tap("c-l")
def leaves(scene: Scene) -> Reply | Refusal | None:
    """Leave a crew: circle, crew."""
    found, crew = _of(scene), scene.tap.number(1)
    if isinstance(found, Refusal):
        return found
    left = leave(scene.tx, found.id, crew, scene.person, scene.at, zone(scene, found.chat))
    to_first_page(scene)
    return scene.toast(left, "circle-left", crew=crew)


@tap("c-w")
def swap_for_what(scene: Scene) -> Reply | Refusal | None:
    """Show for which weeks one's own could be swapped: circle, week."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    if scene.chat is not None:
        return Refusal("stale-button")
    scene.in_campaign(None).say(
        "circle-ways", {"circle": found.id, "week": scene.tap.number(1)}, private=True
    )
    return None


@tap("c-s")
def ask_swap(scene: Scene) -> Reply | Refusal | None:
    """Ask for a swap: circle, one's own week, the other's."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    mine, theirs = scene.tap.number(1), scene.tap.number(2)
    asked = ask(scene.tx, found.id, scene.person, mine, theirs, scene.at, zone(scene, found.chat))
    if isinstance(asked, Refusal):
        return asked
    to_first_page(scene)
    return Reply(scene.speech.say("swap-asked", crew=asked.with_crew))


@tap("c-y")
def accepts(scene: Scene) -> Reply | Refusal | None:
    """Somebody of the other crew accepts."""
    swap = circles.swap(scene.tx.db, scene.tap.number(0))
    found = circles.circle(scene.tx.db, swap.circle) if swap else None
    if swap is None or found is None:
        return Refusal("stale-button")
    done = barred(scene, found.chat) or accept(
        scene.tx, swap.id, scene.person, scene.at, zone(scene, found.chat)
    )
    return scene.toast(done, "swap-agreed")


@tap("c-n")
def write_note(scene: Scene) -> Reply | Refusal | None:
    """Ask for a note to the next crew."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    if not may_read(scene.tx, found, scene.person, scene.at, zone(scene, found.chat)):
        return Refusal("circle-not-on-duty")
    return aside(scene, "handover", circle=found.id)


@started("handover")
def ask_note(scene: Scene) -> Reply | Refusal | None:
    """Ask for it in private."""
    found = _again(scene)
    if isinstance(found, Refusal):
        return found
    here = scene.in_campaign(None)
    here.ask("handover", {"circle": found.id})
    here.say("said", {"key": "handover-question"}, private=True)
    return None


@answer("handover")
def take_note(scene: Scene) -> Reply | Refusal | None:
    """Take the words as a note."""
    found = _again(scene)
    if isinstance(found, Refusal):
        return found
    if scene.incoming.shape != "words":
        return Refusal("words-only")
    text, key = scene.incoming.text, f"handover:{scene.key}"
    note = hand_over(scene.tx, found.id, scene.person, text, scene.at, zone(scene, found.chat), key)
    if isinstance(note, Refusal):
        return note
    questions.answered(scene.tx.db, scene.person)
    _show_mine(scene, found.id)
    return None


@tap("c-h")
def about_hello(scene: Scene) -> Reply | Refusal | None:
    """Say what the hello is before it is switched on."""
    found = _of(scene)
    return found if isinstance(found, Refusal) else aside(scene, "hello-about", circle=found.id)


@started("hello-about")
def show_hello(scene: Scene) -> Reply | Refusal | None:
    """Show it in private."""
    found = _again(scene)
    if isinstance(found, Refusal):
        return found
    scene.in_campaign(None).say("hello-about", {"circle": found.id}, private=True)
    return None


@tap("c-b")
def switch_hello(scene: Scene) -> Reply | Refusal | None:
    """Switch one's own hello on (1) or off (0), in private: circle, which."""
    id, on = scene.tap.number(0), scene.tap.number(1)
    if scene.chat is not None:
        return Refusal("stale-button")
    if not on:
        gone = want_no_more(scene.tx, id, scene.person, scene.at)
        to_first_page(scene)
        return scene.toast(gone, "hello-off")
    found = _of(scene)
    return found if isinstance(found, Refusal) else _hello_on(scene, found, None)


@tap("c-q")
def which_hour(scene: Scene) -> Reply | Refusal | None:
    """Show the hours at which one can be asked."""
    found = _of(scene)
    return found if isinstance(found, Refusal) else aside(scene, "hello-hours", circle=found.id)


@started("hello-hours")
def show_hours(scene: Scene) -> Reply | Refusal | None:
    """Show them in private."""
    found = _again(scene)
    if isinstance(found, Refusal):
        return found
    scene.in_campaign(None).say("hello-hours", {"circle": found.id}, private=True)
    return None


@tap("c-o")
def choose_hour(scene: Scene) -> Reply | Refusal | None:
    """Be asked at this hour from now on, in private: circle, hour."""
    found, hour = _of(scene), scene.tap.number(1)
    if isinstance(found, Refusal) or scene.chat is not None:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    return _hello_on(scene, found, hour)


def _hello_on(scene: Scene, circle: Circle, hour: int | None) -> Reply | Refusal:
    kept = want(scene.tx, circle.id, scene.person, scene.at, zone(scene, circle.chat), hour)
    if isinstance(kept, Refusal):
        return kept
    to_first_page(scene)
    now = hour_words(scene.speech, hour_of(scene.tx, circle.id, scene.person))
    return Reply(scene.speech.say("hello-on", hour=now))


@tap("c-f")
def says_hello(scene: Scene) -> Reply | Refusal | None:
    """Say hello: circle, what, day."""
    found, index = _of(scene), scene.tap.number(1)
    if isinstance(found, Refusal) or index >= len(SAYS):
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    day = scene.tap.word(2)
    to_first_page(scene)
    said = say(scene.tx, found.id, scene.person, day, SAYS[index], scene.at, zone(scene, found.chat))
    return scene.toast(said, f"hello-said-{SAYS[index]}")


@tap("c-g")
def goes_on(scene: Scene) -> Reply | Refusal | None:
    """Say that a circle goes on."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    said = go_on(scene.tx, found.id, scene.person, scene.at, zone(scene, found.chat))
    return said if isinstance(said, Refusal) else toast(scene, found.chat, "care-goes-on")
