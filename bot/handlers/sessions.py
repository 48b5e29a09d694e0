"""/session: anyone proposes one; times are tapped, participants host it and fill its programme."""

from bot.handlers.beginning import Beginning
from bot.handlers.care import aside, barred, toast, unreached, zone
from bot.handlers.registry import answer, started, tap
from bot.scene import Reply, Scene
from flows.care.acting import acted
from flows.refusal import Refusal
from flows.sessions.after import go_on, repeat
from flows.sessions.ask_for import ask_for
from flows.sessions.fixing import another_time
from flows.sessions.fixing import tap as tap_time
from flows.sessions.taking_part import add_line, come, come_not, host
from flows.sessions.times import read
from storage import questions, sessions
from storage.sessions import Session


def _show(scene: Scene, id: int) -> None:
    scene.in_campaign(None).say("session", {"session": id}, private=True)


Beginning("session", "s-new", ask_for, _show)


def _of(scene: Scene) -> Session | Refusal:
    found = sessions.session(scene.tx.db, scene.tap.number(0))
    if found is None:
        return Refusal("stale-button")
    return barred(scene, found.chat) or found


@tap("s-v")
def show_one(scene: Scene) -> Reply | Refusal | None:
    """Show a session in private."""
    found = _of(scene)
    return found if isinstance(found, Refusal) else aside(scene, "session", session=found.id)


@started("session")
def show_in_private(scene: Scene) -> Reply | Refusal | None:
    """Show it to this person."""
    scene.in_campaign(None).say("session", dict(scene.args), private=True)
    return None


@tap("s-t")
def time_fits(scene: Scene) -> Reply | Refusal | None:
    """Say that a time fits, or no longer."""
    slot = sessions.slot(scene.tx.db, scene.tap.number(0))
    found = sessions.session(scene.tx.db, slot.session) if slot else None
    if slot is None or found is None:
        return Refusal("stale-button")
    tapped = barred(scene, found.chat) or tap_time(scene.tx, slot.id, scene.person, scene.at)
    if isinstance(tapped, Refusal):
        return tapped
    kept, fits = tapped
    if kept.state == "fixed":
        return toast(scene, kept.chat, "session-is-fixed")
    return toast(scene, kept.chat, "session-fits" if fits else "session-fits-not")


@tap("s-a")
def more_times(scene: Scene) -> Reply | Refusal | None:
    """Ask for another time."""
    found = _of(scene)
    return found if isinstance(found, Refusal) else aside(scene, "session-time", session=found.id)


@started("session-time")
def ask_time(scene: Scene) -> Reply | Refusal | None:
    """Ask for it in private."""
    here = scene.in_campaign(None)
    here.ask("session-time", {"session": scene.args.get("session")})
    here.say("said", {"key": "session-time-question"}, private=True)
    return None


@answer("session-time")
def take_time(scene: Scene) -> Reply | Refusal | None:
    """Take the words as times."""
    found = sessions.session(scene.tx.db, int(scene.args.get("session") or 0))
    if found is None:
        return Refusal("stale-button")
    starts = read(scene.incoming.text, scene.at, zone(scene, found.chat)).starts
    added = another_time(scene.tx, found.id, scene.person, starts, scene.at)
    if isinstance(added, Refusal):
        return added
    questions.answered(scene.tx.db, scene.person)
    scene.in_campaign(None).say("session", {"session": found.id}, private=True)
    return None


@tap("s-c", "s-n")
def comes(scene: Scene) -> Reply | Refusal | None:
    """Say that one comes, or can't."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    yes = scene.tap.verb == "s-c"
    said = (come if yes else come_not)(scene.tx, found.id, scene.person, scene.at)
    if isinstance(said, Refusal):
        return said
    if yes and unreached(scene):
        return toast(scene, found.chat, "session-come-unreached")
    return toast(scene, found.chat, "session-come" if yes else "session-come-not")


@tap("s-h")
def hosts(scene: Scene) -> Reply | Refusal | None:
    """Volunteer to host, or no longer."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    said = host(scene.tx, found.id, scene.person, scene.at)
    if isinstance(said, Refusal):
        return said
    return toast(scene, found.chat, "session-host" if said[1] else "session-host-not")


@tap("s-p")
def programme(scene: Scene) -> Reply | Refusal | None:
    """Show the programme and ask for a line."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    if scene.chat is not None:
        acted(scene.tx, found.chat, scene.person, scene.at)
    return aside(scene, "session-line", session=found.id)


@started("session-line")
def ask_line(scene: Scene) -> Reply | Refusal | None:
    """Ask for it in private."""
    here, args = scene.in_campaign(None), {"session": scene.args.get("session")}
    here.ask("session-line", args)
    here.say("session-programme", args, private=True)
    return None


@answer("session-line")
def take_line(scene: Scene) -> Reply | Refusal | None:
    """Take the words as a line of the programme."""
    if scene.incoming.shape != "words":
        return Refusal("words-only")
    id = int(scene.args.get("session") or 0)
    key = f"line:{scene.key}"
    line = add_line(scene.tx, id, scene.person, scene.incoming.text, scene.at, key)
    if isinstance(line, Refusal):
        return line
    questions.answered(scene.tx.db, scene.person)
    scene.in_campaign(None).say("session-programme", {"session": id, "kept": 1}, private=True)
    return None


@tap("s-i")
def as_file(scene: Scene) -> Reply | Refusal | None:
    """Give the calendar file, in private."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    return aside(scene, "session-file", session=found.id)


@started("session-file")
def give_file(scene: Scene) -> Reply | Refusal | None:
    """Send it."""
    scene.in_campaign(None).say("session-file", dict(scene.args), private=True)
    return None


@tap("s-e")
def how_often(scene: Scene) -> Reply | Refusal | None:
    """Make a series of it: session, weeks."""
    found = _of(scene)
    if isinstance(found, Refusal):
        return found
    weeks = scene.tap.number(1)
    said = repeat(scene.tx, found.id, weeks, scene.person, scene.at)
    return scene.toast(said, f"session-every-{weeks}")


@tap("s-g")
def goes_on(scene: Scene) -> Reply | Refusal | None:
    """Say that a series goes on."""
    found = _of(scene)
    said = found if isinstance(found, Refusal) else go_on(scene.tx, found.id, scene.person, scene.at)
    return said if isinstance(said, Refusal) else toast(scene, said.chat, "care-goes-on")
