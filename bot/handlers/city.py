"""/city in private: an official guesses, sees, answers, pledges; who takes part brings what came by post."""

from bot.handlers.card import in_private, meant, running_or_ended
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply as Told
from bot.scene import Scene
from flows.officials.acting import acting
from flows.officials.ask import About, item_of
from flows.officials.by_post import enter
from flows.officials.come import open_in_telegram
from flows.officials.guess import MOST, Guesses, guess, see, show_alone
from flows.officials.listen import is_over
from flows.officials.read import day_and_words
from flows.officials.say import REPLIES, STAGES, Reply, leave, reply
from flows.officials.schedule import local_date
from flows.refusal import Refusal
from storage import campaigns, officials, people, questions, timers
from storage.models import Campaign
from storage.officials import Official

SAYS = (*REPLIES, *STAGES)
KINDS: tuple[About, ...] = ("proposal", "concern", "barrier")
ITEMS = tuple(MOST)
NOTHING = "nothing"


@started("official")
def arrives(scene: Scene) -> Told | Refusal | None:
    """Somebody opens an official's link in Telegram."""
    link = scene.tx.vault.proof("official", str(scene.args["code"]))
    here = open_in_telegram(scene.tx, link, scene.person, scene.at, days=scene.face.invite_days)
    if isinstance(here, Refusal):
        return here
    people.set_focus(scene.tx.db, scene.person, here.campaign.id)
    scene.in_campaign(here.campaign).say("city-page", {"official": here.official.id}, private=True)
    return None


def _mine(scene: Scene, campaign: Campaign | None) -> Official | None:
    """Return as whom this person answers in a campaign, None who doesn't."""
    known = officials.officials_of_person(scene.tx.db, scene.person)
    return next((one for one in known if campaign is None or one.campaign == campaign.id), None)


@command("city")
def show_city(scene: Scene) -> Told | Refusal | None:
    """What the city said, and what can be done about it."""
    campaign = running_or_ended(scene)
    mine = _mine(scene, campaign) or (_mine(scene, None) if scene.chat is None else None)
    if mine is not None:
        campaign = campaigns.campaign(scene.tx.db, mine.campaign)
    if campaign is None:
        return Refusal("no-campaign")
    if mine is not None and scene.chat is None:
        people.set_focus(scene.tx.db, scene.person, campaign.id)
        scene.in_campaign(campaign).say("city-page", {"official": mine.id}, private=True)
    else:
        scene.in_campaign(campaign).say("city-list", {"campaign": campaign.id, "page": 0})
    return None


@tap("city")
def show_page(scene: Scene) -> Told | Refusal | None:
    """The same by a button, in private."""
    campaign = meant(scene)
    return campaign if isinstance(campaign, Refusal) else in_private(scene, "city", campaign)


@started("city")
def start_city(scene: Scene) -> Told | Refusal | None:
    """Show what can be done: as an official, or with what came by post."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    if mine := _mine(scene, scene.campaign):
        scene.say("city-page", {"official": mine.id}, private=True)
    else:
        scene.say("city-list", {"campaign": scene.campaign.id, "page": 0}, private=True)
    return None


def _official(scene: Scene) -> Official | Refusal:
    """Return the official that a button is of; only their own."""
    found = officials.official(scene.tx.db, scene.tap.number(0))
    if found is None or found.person != scene.person or scene.chat is not None:
        return Refusal("stale-button")
    here = acting(scene.tx, found.id, scene.at)
    return here if isinstance(here, Refusal) else here.official


@tap("cg")
def guess_one(scene: Scene) -> Told | Refusal | None:
    """Show an item to guess; with a number, keep it and show the next."""
    official = _official(scene)
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
    official = _official(scene)
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
    official = _official(scene)
    if isinstance(official, Refusal):
        return official
    no = show_alone(scene.tx, official.id, not official.shows, scene.at)
    return no or Told(scene.speech.say("page-alone-no" if official.shows else "page-alone-yes"))


@tap("cd")
def download(scene: Scene) -> Told | Refusal | None:
    """Have the package sent, once the results were opened."""
    official = _official(scene)
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


@tap("cp")
def start_pledge(scene: Scene) -> Told | Refusal | None:
    """Ask for a pledge in words."""
    official = _official(scene)
    if isinstance(official, Refusal):
        return official
    return _ask_words(scene, official.campaign, {"says": "pledge", "about": NOTHING, "item": 0})


@tap("cx")
def stop_answering(scene: Scene) -> Told | Refusal | None:
    """Stop answering: the name goes, what was said stays as the office's."""
    official = _official(scene)
    if isinstance(official, Refusal):
        return official
    return leave(scene.tx, official.id, scene.at) or Told(scene.speech.say("page-left"), alert=True)


@tap("cl")
def turn_list(scene: Scene) -> Told | Refusal | None:
    """List what can be answered."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    args = {"campaign": campaign.id, "page": scene.tap.number(1)}
    scene.in_campaign(campaign).say("city-list", args, private=scene.chat is None)
    return None


@tap("ci")
def show_item(scene: Scene) -> Told | Refusal | None:
    """Show one item with what was answered, and the answers there are."""
    campaign = meant(scene)
    kind = scene.tap.number(1)
    if isinstance(campaign, Refusal) or kind >= len(KINDS):
        return campaign if isinstance(campaign, Refusal) else Refusal("stale-button")
    return in_private(scene, "city-item", campaign, about=KINDS[kind], item=scene.tap.number(2))


@started("city-item")
def start_item(scene: Scene) -> Told | Refusal | None:
    """Show it."""
    campaign, about, id = scene.campaign, str(scene.args["about"]), int(scene.args["item"] or 0)
    if campaign is None or item_of(scene.tx, campaign, about, id) is None:
        return Refusal("answer-item-gone")
    scene.say("city-item", {"campaign": campaign.id, "about": about, "item": id}, private=True)
    return None


@tap("cw")
def choose_answer(scene: Scene) -> Told | Refusal | None:
    """Choose what is said of an item; a stage without need for words is kept at once."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    kind, id, place = (scene.tap.number(n) for n in (1, 2, 3))
    if kind >= len(KINDS) or place >= len(SAYS) or scene.chat is not None:
        return Refusal("stale-button")
    if no := _may(scene, campaign):
        return no
    item = item_of(scene.tx, campaign, KINDS[kind], id)
    if item is None or not item.open or (SAYS[place] in STAGES and not item.adopted):
        return Refusal("answer-item-gone")
    return _ask_words(scene, campaign.id, {"says": SAYS[place], "about": KINDS[kind], "item": id})


def _may(scene: Scene, campaign: Campaign) -> Refusal | None:
    """An official, or who takes part."""
    if _mine(scene, campaign) is not None or people.first_act(scene.tx.db, campaign.id, scene.person):
        return is_over(campaign, scene.at)
    return Refusal("take-part-first")


def _ask_words(scene: Scene, campaign: int, args: dict[str, str | int]) -> Told | Refusal | None:
    here = scene.in_campaign(campaigns.campaign(scene.tx.db, campaign))
    here.ask("city-words", args)
    by_post = 0 if _mine(scene, here.campaign) else 1
    here.say("city-words", {"says": args["says"], "post": by_post}, private=True)
    return None


@answer("city-words")
def take_words(scene: Scene) -> Told | Refusal | None:
    """Take the words of an answer or a pledge; ``-`` for none."""
    here, campaign = scene.incoming, scene.campaign
    if here.forwarded or not here.text:
        return Refusal("forwarded" if here.forwarded else "words-only")
    if campaign is None:
        return Refusal("no-campaign")
    request = _request(scene, campaign)
    official = _mine(scene, campaign)
    kept = (
        reply(scene.tx, request.model_copy(update={"official": official.id}))
        if official is not None
        else enter(scene.tx, campaign, scene.person, request, here=False)
    )
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("said", {"key": "city-kept" if official else "city-kept-post"}, private=True)
    return None


def _request(scene: Scene, campaign: Campaign) -> Reply:
    says, about, item = scene.args["says"], scene.args["about"], scene.args["item"]
    text, until = scene.incoming.text, None
    if says == "will":
        until, text = day_and_words(text, local_date(scene.at, campaign.zone))
    whole = about == NOTHING
    return Reply.model_validate(
        {
            "official": 0,
            "says": says,
            "about": None if whole else about,
            "item": None if whole else item,
            "text": "" if text.strip() == "-" else text,
            "until": until,
            "at": scene.at,
            "key": f"city:{scene.key}",
        }
    )
