"""An official guesses in private, sees the results, lets the office's guess be shown, takes the package."""

from bot.handlers.city import official_of
from bot.handlers.registry import answer, tap
from bot.scene import Reply as Told
from bot.scene import Scene
from flows.officials.guess import MOST, Guesses, guess, see, show_alone
from flows.refusal import Refusal
from storage import campaigns, officials, questions, timers
from storage.officials import Official

ITEMS = tuple(MOST)


@tap("cg")
def guess_one(scene: Scene) -> Told | Refusal | None:
    """Show an item to guess; with a number, keep it and show the next."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    place = scene.tap.number(1)
    if place >= len(ITEMS):
        return Refusal("stale-button")
    if len(scene.tap.parts) > 2:
        values = {ITEMS[place]: scene.tap.number(2)}
        kept = guess(scene.tx, Guesses(official=official.id, values=values, at=scene.at))
        if isinstance(kept, Refusal):
            return kept
        place += 1
    return _ask_guess(scene, official, place)


def _ask_guess(scene: Scene, official: Official, place: int) -> Told | Refusal | None:
    """Ask for the next guess, or say that all are kept."""
    here = scene.in_campaign(campaigns.campaign(scene.tx.db, official.campaign))
    questions.answered(scene.tx.db, scene.person)
    if place >= len(ITEMS):
        here.say("city-page", {"official": official.id, "said": "guess"}, private=True)
        return None
    if ITEMS[place] in ("people", "minutes"):
        here.ask("city-guess", {"official": official.id, "place": place})
    here.say("city-guess", {"official": official.id, "place": place}, private=True)
    return None


@answer("city-guess")
def take_number(scene: Scene) -> Told | Refusal | None:
    """Take a number of people, or of hours, in words."""
    told, place = scene.incoming.text.strip(), int(scene.args["place"] or 0)
    official = officials.official(scene.tx.db, int(scene.args["official"] or 0))
    if official is None or official.person != scene.person:
        return Refusal("stale-button")
    if not (told.isascii() and told.isdecimal() and len(told) < 9):
        return Refusal("guess-number")
    value = int(told) * (60 if ITEMS[place] == "minutes" else 1)
    kept = guess(scene.tx, Guesses(official=official.id, values={ITEMS[place]: value}, at=scene.at))
    return kept if isinstance(kept, Refusal) else _ask_guess(scene, official, place + 1)


@tap("cs")
def see_results(scene: Scene) -> Told | Refusal | None:
    """Open the results, after closing or anyway; recorded."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    how = see(scene.tx, official.id, scene.at)
    if how not in ("anyway", "closed"):
        return how if isinstance(how, Refusal) else None
    here = scene.in_campaign(campaigns.campaign(scene.tx.db, official.campaign))
    here.say("city-results", {"official": official.id}, private=True)
    return None


@tap("cv")
def agree_to_be_shown(scene: Scene) -> Told | Refusal | None:
    """Let one's guess be shown as the office's, or no longer."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    no = show_alone(scene.tx, official.id, not official.shows, scene.at)
    return no or Told(scene.speech.say("page-alone-no" if official.shows else "page-alone-yes"))


@tap("cd")
def download(scene: Scene) -> Told | Refusal | None:
    """Have the package sent, once the results were opened."""
    official = official_of(scene)
    if isinstance(official, Refusal):
        return official
    if official.seen_at is None:
        return Refusal("city-see-first")
    timers.set_timer(
        scene.tx.db,
        key=f"export:{official.campaign}:o{official.id}:{scene.at // 3_600_000_000}",
        kind="export",
        campaign=official.campaign,
        item=scene.person,
        due_at=scene.at,
    )
    return Told(scene.speech.say("export-soon"))
