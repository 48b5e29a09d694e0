"""/need and /offer: said here, met in private; names only with two yes."""

from bot.handlers.card import OVER, in_private, meant
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.aid.emergency import sounds_like_one
from flows.aid.here import must_be_here
from flows.aid.match import PROFESSIONAL
from flows.aid.meeting import answer as answer_meeting
from flows.aid.meeting import meet
from flows.aid.own import end, own, say_at_hand
from flows.aid.say import WHAT, Say, say, say_what
from flows.refusal import Refusal
from storage import aid, campaigns, chats, people, questions
from storage.aid import Aid, Side
from storage.models import Campaign

SIDES: dict[str, Side] = {"n": "need", "o": "offer"}


@command("need")
def say_need(scene: Scene) -> Reply | Refusal | None:
    """Say what one needs."""
    return _said(scene, "need")


@command("offer")
def say_offer(scene: Scene) -> Reply | Refusal | None:
    """Say what one offers."""
    return _said(scene, "offer")


def _said(scene: Scene, kind: Side) -> Reply | Refusal | None:
    if scene.chat is None and not scene.incoming.text:
        return _ask(scene, kind)
    kept = _keep(scene, kind)
    return refuse(scene, kept) if isinstance(kept, Refusal) else None


def _keep(scene: Scene, kind: Side) -> Aid | Refusal:
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    request = Say(
        kind=kind,
        person=scene.person,
        text=here.text,
        language=scene.speech.language,
        at=scene.at,
        key=f"aid:{scene.key}",
    )
    kept = say(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal):
        return kept
    if sounds_like_one(here.text) and may_reply(scene):
        scene.say("emergency", {"campaign": kept.campaign}, own=True)
    if asks := _asks_what_is_there(scene, kept):
        _ask_what_is_there(scene, kept)
    if scene.chat is None:
        scene.say("aid-own", {"aid": kept.id, "first": _first(scene, kept), "asks": int(asks)}, own=True)
    elif may_reply(scene) and people.tell_once(scene.tx.db, kept.campaign, scene.person):
        scene.say("said", {"key": "first-aid"}, minutes=60, own=True)
    return kept


def _asks_what_is_there(scene: Scene, kept: Aid) -> bool:
    """Whether it is asked first what there is already; whom the bot can't write to has a button for it."""
    reached = scene.chat is None or chats.reachable(scene.tx.db, scene.person)
    return kept.kind == "need" and not kept.at_hand and not scene.args.get("need") and reached


def _ask_what_is_there(scene: Scene, kept: Aid) -> None:
    there = scene.in_campaign(campaigns.campaign(scene.tx.db, kept.campaign))
    there.ask("at-hand", {"aid": kept.id})
    if scene.chat is not None:
        there.say("at-hand", {"aid": kept.id}, key=f"at-hand:{kept.id}", private=True, own=True)


def _first(scene: Scene, kept: Aid) -> int:
    return int(people.tell_once(scene.tx.db, kept.campaign, scene.person))


@tap("ai")
def from_menu(scene: Scene) -> Reply | Refusal | None:
    """Needs and offers of the group, in private."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    return must_be_here(scene.tx, campaign.chat, scene.person) or in_private(scene, "aids", campaign)


@started("aids")
def list_them(scene: Scene) -> Reply | Refusal | None:
    """List what is open."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    if no := must_be_here(scene.tx, scene.campaign.chat, scene.person):
        return no
    scene.say("aids", {"campaign": scene.campaign.id}, private=True)
    return None


@tap("an-ask")
def new_one(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words of a need (n) or an offer (o)."""
    campaign, kind = meant(scene), SIDES.get(scene.tap.word(1))
    if isinstance(campaign, Refusal) or kind is None:
        return campaign if isinstance(campaign, Refusal) else Refusal("stale-button")
    return _ask(scene.in_campaign(campaign), kind)


def _ask(scene: Scene, kind: Side) -> Refusal | None:
    if scene.campaign is None:
        return Refusal("no-campaign")
    if no := must_be_here(scene.tx, scene.campaign.chat, scene.person):
        return no
    scene.ask("aid", {"kind": kind})
    scene.say("said", {"key": f"{kind}-question"}, private=True, own=True)
    return None


@answer("aid")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take words as a need or an offer; ``need``: what the offer is for."""
    kind = scene.args.get("kind")
    if scene.incoming.shape != "words" or kind not in ("need", "offer"):
        return Refusal("words-only")
    kept = _keep(scene, "need" if kind == "need" else "offer")
    if isinstance(kept, Refusal):
        if kept.key in OVER:
            questions.answered(scene.tx.db, scene.person)
        return kept
    if not _asks_what_is_there(scene, kept):
        questions.answered(scene.tx.db, scene.person)
    if for_need := aid.aid(scene.tx.db, int(scene.args.get("need") or 0)):
        meet(scene.tx, for_need, kept, scene.at)
    return None


def _seen(scene: Scene) -> tuple[Aid, Campaign] | Refusal:
    found = aid.aid(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, found.campaign) if found else None
    if found is None or campaign is None or scene.chat not in (None, campaign.chat):
        return Refusal("stale-button")
    if no := must_be_here(scene.tx, campaign.chat, scene.person):
        return no
    return (found, campaign) if found.state == "open" else Refusal("aid-over")


@tap("ah")
def can_help(scene: Scene) -> Reply | Refusal | None:
    """Answer a need with an offer, or an offer with a need, in private."""
    seen = _seen(scene)
    if isinstance(seen, Refusal):
        return seen
    if seen[0].person == scene.person:
        return in_private(scene, "aid-own", seen[1], aid=seen[0].id)
    return in_private(scene, "aid-answer", seen[1], aid=seen[0].id)


@started("aid-answer")
def ask_answer(scene: Scene) -> Reply | Refusal | None:
    """Ask what one offers for it; an employee first sees questions to open with, and residents' offers."""
    found = aid.aid(scene.tx.db, int(scene.args.get("aid") or 0))
    if found is None or scene.campaign is None:
        return Refusal("stale-button")
    if no := must_be_here(scene.tx, scene.campaign.chat, scene.person):
        return no
    role = people.role(scene.tx.db, found.campaign, scene.person)
    if found.kind == "need" and role in PROFESSIONAL and not scene.args.get("still"):
        scene.say("aid-opening", {"aid": found.id}, private=True)
        return None
    other = "offer" if found.kind == "need" else "need"
    scene.ask("aid", {"kind": other, "need": found.id})
    scene.say("aid-answer", {"aid": found.id}, private=True)
    return None


@tap("as")
def still(scene: Scene) -> Reply | Refusal | None:
    """An employee offers all the same."""
    seen = _seen(scene)
    return seen if isinstance(seen, Refusal) else in_private(scene, "aid-answer", seen[1], aid=seen[0].id, still=1)


@started("aid-own")
def show_own(scene: Scene) -> Reply | Refusal | None:
    """Show one's own need or offer, and what was offered."""
    scene.say("aid-own", {"aid": scene.args.get("aid")}, private=True)
    return None


@tap("aw")
def what_sort(scene: Scene) -> Reply | Refusal | None:
    """Say of what sort it is."""
    index = scene.tap.number(1)
    what = WHAT[index] if index < len(WHAT) else ""
    said = say_what(scene.tx, scene.tap.number(0), scene.person, what, scene.at)
    return scene.toast(said, "switched")


@tap("aa")
def ask_at_hand(scene: Scene) -> Reply | Refusal | None:
    """Ask what is there already."""
    found = own(scene.tx, scene.tap.number(0), scene.person)
    if isinstance(found, Refusal):
        return found
    there = scene.in_campaign(campaigns.campaign(scene.tx.db, found.campaign))
    there.ask("at-hand", {"aid": found.id})
    there.say("at-hand", {"aid": found.id}, private=True)
    return None


@answer("at-hand")
def take_at_hand(scene: Scene) -> Reply | Refusal | None:
    """Take the words."""
    said = say_at_hand(scene.tx, int(scene.args.get("aid") or 0), scene.person, scene.incoming.text, scene.at)
    if isinstance(said, Refusal):
        return said
    questions.answered(scene.tx.db, scene.person)
    scene.say("aid-own", {"aid": said.id}, private=True)
    return None


@tap("ae")
def end_it(scene: Scene) -> Reply | Refusal | None:
    """Its author says that it is met (m), or over (g)."""
    ended = end(scene.tx, scene.tap.number(0), scene.person, scene.at, met=scene.tap.word(1) == "m")
    return ended if isinstance(ended, Refusal) else Reply(scene.speech.say(f"aid-{ended.state}"))


@tap("my", "mn")
def say_to_meeting(scene: Scene) -> Reply | Refusal | None:
    """Say yes or no to a meeting: meeting, side."""
    side = SIDES.get(scene.tap.word(1))
    if side is None:
        return Refusal("stale-button")
    says = "yes" if scene.tap.verb == "my" else "no"
    said = answer_meeting(scene.tx, scene.tap.number(0), side, scene.person, says, scene.at)
    return scene.toast(said, f"meeting-{says}")
