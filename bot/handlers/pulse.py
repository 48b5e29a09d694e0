"""/pulse: what people do anyway, asked in private by buttons, one question at a time."""

from bot.handlers.card import leads_to, meant, running_or_ended
from bot.handlers.registry import command, started, tap
from bot.handlers.sitting import numbers, pressed, reshow
from bot.scene import Reply, Scene
from flows.assess.survey import Say, is_open, say, skip
from flows.instruments.pulse import ITEMS, QUESTIONS
from flows.instruments.sitting import answered, next_item, wave_now
from flows.refusal import Refusal
from storage import chats, messages
from storage.messages import Arg
from storage.models import Campaign, Message

VALUE = {"o": "often", "s": "sometimes", "n": "never"}
WAVES = {"s": "start", "e": "end"}


@command("pulse")
def ask(scene: Scene) -> Reply | Refusal | None:
    """Ask in private what somebody does anyway; from the group, lead there."""
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    there = scene.in_campaign(campaign)
    if scene.chat is None:
        return begin(there)
    if chats.reachable(scene.tx.db, scene.person):
        refused = begin(there)
        if isinstance(refused, Refusal):
            return refused
        scene.say("said", {"key": "in-private"}, kind="receipt", minutes=60, own=True)
        return None
    scene.say("go-private", {"link": there.to_private("pulse")}, minutes=60, own=True)
    return None


leads_to("pulse", "pulse")


@started("pulse")
def begin(scene: Scene) -> Reply | Refusal | None:
    """Begin a sitting, or go on with what wasn't answered."""
    campaign = scene.campaign
    if campaign is None:
        return Refusal("no-campaign")
    wave = wave_now(campaign, scene.at)
    if not is_open(scene.tx, campaign, QUESTIONS[0], wave, scene.at):
        return Refusal("survey-closed")
    known = answered(scene.tx, campaign, scene.person, wave)
    args: dict[str, Arg] = {"campaign": campaign.id, "wave": wave, "item": next_item(known, ()), "seen": ""}
    scene.say("pulse", args, private=True, own=True)
    return None


@tap("pu")
def keep(scene: Scene) -> Reply | Refusal | None:
    """Keep an answer, or skip (k): campaign, wave, item, value; then show the next question in its place."""
    campaign, wave, number = _meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    letter = scene.tap.word(3)
    request = Say(
        item=ITEMS[number].id, wave=wave, person=scene.person, value=VALUE.get(letter, ""), at=scene.at
    )
    heard = (skip if letter == "k" else say)(scene.tx, campaign, request)
    if isinstance(heard, Refusal):
        return heard
    if row := pressed(scene, "pulse"):
        _go_on(scene, campaign, row, number)
    return Reply(scene.speech.say("first-survey")) if heard.first else Reply()


def _go_on(scene: Scene, campaign: Campaign, row: Message, number: int) -> None:
    args = messages.args_of(row.args)
    if args.get("item") != number:
        return
    if args.get("again"):
        reshow(scene, row, {**args, "item": None, "again": None, "mine": 1})
        return
    seen = [*numbers(args, "seen"), number]
    known = answered(scene.tx, campaign, scene.person, str(args["wave"]))
    following = next_item(known, seen)
    reshow(scene, row, {**args, "item": following, "seen": ",".join(map(str, seen))})


@tap("pu-mine")
def look_again(scene: Scene) -> Reply | Refusal | None:
    """Show somebody's own answers, each with a button to say it anew."""
    row = pressed(scene, "pulse")
    if row is None:
        return Refusal("stale-button")
    reshow(scene, row, {**messages.args_of(row.args), "item": None, "mine": 1})
    return None


@tap("pu-ask")
def ask_again(scene: Scene) -> Reply | Refusal | None:
    """Ask one item once more: campaign, wave, item."""
    campaign, _, number = _meant(scene)
    row = pressed(scene, "pulse")
    if isinstance(campaign, Refusal) or row is None:
        return Refusal("stale-button")
    reshow(scene, row, {**messages.args_of(row.args), "item": number, "again": 1, "mine": None})
    return None


def _meant(scene: Scene) -> tuple[Campaign | Refusal, str, int]:
    campaign, number = meant(scene), scene.tap.number(2)
    wave = WAVES.get(scene.tap.word(1), "")
    if not isinstance(campaign, Refusal) and (not wave or number >= len(ITEMS) or scene.chat is not None):
        campaign = Refusal("stale-button")
    return campaign, wave, number
