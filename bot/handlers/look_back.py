"""/reflect and /assess: looking back in private, by buttons, one question at a time."""

from bot.handlers.card import in_private, meant, running_or_ended
from bot.handlers.registry import command, started, tap
from bot.handlers.sitting import numbers, pressed, reshow
from bot.scene import Reply, Scene
from flows.assess.look_back import answer, leave_out
from flows.assess.survey import is_open
from flows.instruments import both_voices
from flows.instruments.aspects import ASPECTS, TOP, three_of
from flows.instruments.registry import QUESTIONS
from flows.instruments.sittings import NAMES, WAVE, answered, items_of, next_item
from flows.refusal import Refusal
from storage import chats, messages, people
from storage.messages import Arg
from storage.models import Campaign

Sitting = tuple[Campaign, tuple[str, ...]]


@command("reflect")
def reflect(scene: Scene) -> Reply | Refusal | None:
    """Ask in private how idea and practice compare."""
    return _command(scene, "reflect")


@command("assess")
def assess(scene: Scene) -> Reply | Refusal | None:
    """Ask in private what it was like, as who uses it or as who works in it."""
    return _command(scene, "assess")


def _command(scene: Scene, name: str) -> Reply | Refusal | None:
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    there = scene.in_campaign(campaign)
    if scene.chat is None or chats.reachable(scene.tx.db, scene.person):
        refused = begin(there.with_args({"name": name}))
        if scene.chat is not None and not isinstance(refused, Refusal):
            scene.say("said", {"key": "in-private"}, kind="receipt", minutes=60, own=True)
        return refused
    scene.say("go-private", {"link": there.to_private("look-back", {"name": name})}, minutes=60, own=True)
    return None


@tap("lb")
def from_button(scene: Scene) -> Reply | Refusal | None:
    """Begin or go on from a button: campaign, sitting (a: ask as whom first)."""
    campaign, name = meant(scene), _name(scene.tap.word(1))
    if isinstance(campaign, Refusal):
        return campaign
    return in_private(scene, "look-back", campaign, name=name) if name else Refusal("stale-button")


def _name(letter: str) -> str:
    return {
        "a": "assess",
        **{name[0]: name for name in ("reflect", "users")},
        "w": "employees",
        "e": "encounter",
    }.get(letter, "")


@started("look-back")
def begin(scene: Scene) -> Reply | Refusal | None:
    """Begin a sitting, or go on with what wasn't answered."""
    campaign, name = scene.campaign, str(scene.args.get("name"))
    if campaign is None or name not in (*NAMES, "assess"):
        return Refusal("no-campaign" if campaign is None else "stale-button")
    if not is_open(scene.tx, campaign, QUESTIONS[TOP], WAVE, scene.at):
        return Refusal("survey-closed")
    if name == "assess":
        return _as_whom(scene, campaign)
    items = items_of(scene.tx, campaign, name)
    known = answered(scene.tx, campaign, scene.person, items)
    args: dict[str, Arg] = {
        "campaign": campaign.id,
        "name": name,
        "item": next_item(items, known, ()),
        "seen": "",
    }
    scene.say("look-back", args, private=True, own=True)
    return None


def _as_whom(scene: Scene, campaign: Campaign) -> Reply | Refusal | None:
    role = people.role(scene.tx.db, campaign.id, scene.person)
    known = next((voice for voice, name in both_voices.ROLE.items() if name == role), None)
    if known:
        return begin(scene.with_args({"name": known}))
    scene.say("as-whom", {"campaign": campaign.id}, private=True, own=True)
    return None


@tap("lq")
def keep(scene: Scene) -> Reply | Refusal | None:
    """Keep an answer, or skip (k): campaign, sitting, item, value; then show the next question in its place."""
    sitting = _sitting(scene)
    if isinstance(sitting, Refusal):
        return sitting
    (campaign, items), number, value = sitting, scene.tap.number(2), scene.tap.word(3)
    if value == "k":
        heard = leave_out(scene.tx, campaign, scene.person, items[number], scene.at)
    else:
        heard = answer(scene.tx, campaign, scene.person, items[number], value, scene.at)
    if isinstance(heard, Refusal):
        return heard
    _go_on(scene, campaign, items, number)
    return Reply(scene.speech.say("first-survey")) if heard.first else Reply()


@tap("lt")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Choose an aspect among the three, or not: campaign, sitting, item, aspect; the third is the answer."""
    sitting, index = _sitting(scene), scene.tap.number(3)
    row = pressed(scene, "look-back")
    if isinstance(sitting, Refusal) or row is None or index >= len(ASPECTS):
        return sitting if isinstance(sitting, Refusal) else Refusal("stale-button")
    args = messages.args_of(row.args)
    chosen = set(numbers(args, "chosen")) ^ {index}
    if len(chosen) < 3:
        reshow(scene, row, {**args, "chosen": ",".join(map(str, sorted(chosen)))})
        return Reply()
    heard = answer(scene.tx, sitting[0], scene.person, TOP, three_of(ASPECTS[n] for n in chosen), scene.at)
    if isinstance(heard, Refusal):
        return heard
    reshow(scene, row, {**args, "chosen": ""})
    _go_on(scene, *sitting, sitting[1].index(TOP))
    return Reply(scene.speech.say("first-survey")) if heard.first else Reply()


def _sitting(scene: Scene) -> Sitting | Refusal:
    campaign, name = meant(scene), _name(scene.tap.word(1))
    if isinstance(campaign, Refusal):
        return campaign
    if scene.chat is not None or name not in NAMES:
        return Refusal("stale-button")
    items = items_of(scene.tx, campaign, name)
    return (campaign, items) if scene.tap.number(2) < len(items) else Refusal("stale-button")


def _go_on(scene: Scene, campaign: Campaign, items: tuple[str, ...], number: int) -> None:
    row = pressed(scene, "look-back")
    args = messages.args_of(row.args) if row else {}
    if row is None or args.get("item") != number:
        return
    seen = [*numbers(args, "seen"), number]
    following = next_item(items, answered(scene.tx, campaign, scene.person, items), seen)
    reshow(scene, row, {**args, "item": following, "seen": ",".join(map(str, seen))})
