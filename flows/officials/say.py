"""What an official says: will do by a date, can't because, need more; pledges; how far it is."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.instruments.barrier import answered
from flows.limits import local_day
from flows.officials.acting import Acting, acting, number_of
from flows.officials.ask import is_past, item_of
from flows.officials.schedule import end_of, local_date
from flows.officials.tell import tell_group
from flows.refusal import Refusal
from flows.safety.remove import erase_words
from flows.text import clean
from storage import campaigns, messages, officials, timeline, timers, voices
from storage.database import Transaction
from storage.models import Answer, Campaign, Says, Timer

LIMIT = 500
A_DAY = 30
YEARS = 10
REPLIES: tuple[Says, ...] = ("will", "cant", "more")
STAGES: tuple[Says, ...] = ("planned", "under_way", "done", "not_done")
NEEDS_WORDS: dict[str, str] = {
    "cant": "answer-needs-reason",
    "not_done": "answer-needs-reason",
    "more": "answer-needs-what",
    "pledge": "pledge-empty",
}


class Reply(BaseModel):
    """One sentence for the city. ``about`` and ``item`` name a proposal, concern or barrier; None: the whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    official: int
    says: Says
    about: Literal["proposal", "concern", "barrier"] | None = None
    item: int | None = None
    text: str = ""
    until: date | None = None
    at: int
    key: str


def reply(tx: Transaction, request: Reply) -> Answer | Refusal:
    """Keep what an official says, label it as theirs, tell the group. Said twice under one key it counts once."""
    here = acting(tx, request.official, request.at)
    if isinstance(here, Refusal):
        return here
    if known := voices.answer_by_key(tx.db, request.key):
        return known
    no = _too_many(tx, here, request.at) or fits(tx, here.campaign, request)
    words = _words(request) if no is None else no
    return words if isinstance(words, Refusal) else _keep(tx, here, request, words)


def fits(tx: Transaction, campaign: Campaign, request: Reply) -> Refusal | None:
    """Refuse what isn't there to be answered, and dates that can't be kept."""
    item = item_of(tx, campaign, request.about, request.item)
    if request.about is not None and (item is None or not item.open):
        return Refusal("answer-item-gone")
    if request.says in STAGES and (item is None or not item.adopted):
        return Refusal("answer-not-adopted")
    if request.says != "will":
        return None
    today = local_date(request.at, campaign.zone)
    if request.until is None:
        return Refusal("answer-needs-date")
    return Refusal("answer-date") if not today <= request.until <= _latest(today) else None


def _latest(today: date) -> date:
    return date(today.year + YEARS, today.month, 1)


def _words(request: Reply) -> str | Refusal | None:
    words = clean(request.text, LIMIT)
    if not isinstance(words, Refusal):
        return words
    if words.key != "text-empty":
        return words
    return Refusal(NEEDS_WORDS[request.says]) if request.says in NEEDS_WORDS else None


def _too_many(tx: Transaction, here: Acting, at: int) -> Refusal | None:
    start, _ = local_day(at, here.campaign.zone)
    said = [a for a in voices.answers(tx.db, here.campaign.id) if a.official == here.official.id]
    return Refusal("too-many-acts", {"limit": A_DAY}) if sum(a.at >= start for a in said) >= A_DAY else None


def _keep(tx: Transaction, here: Acting, request: Reply, words: str | None) -> Answer:
    official, campaign = here
    due_at = end_of(request.until, campaign.zone) if request.until and request.says == "will" else None
    id = voices.add_answer(
        tx.db,
        campaign=campaign.id,
        text=words,
        person=None,
        at=request.at,
        key=request.key,
        official=official.id,
        about=request.about,
        item=request.item,
        says=request.says,
        due_at=due_at,
    )
    kept = voices.answer(tx.db, id)
    assert kept is not None
    kind = "pledge" if request.says == "pledge" else "answer"
    timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind=kind, item=id, detail=request.says)
    _log(tx, here, request, id, words)
    if due_at is not None:
        watch_date(tx, campaign, id, due_at)
    if request.about == "barrier" and request.item is not None:
        answered(tx, request.item, request.at)
    tell_group(tx, campaign, kept, request.at)
    return kept


def _log(tx: Transaction, here: Acting, request: Reply, id: int, words: str | None) -> None:
    fields: dict[str, str | int | bool | None] = {
        "answer": id,
        "official": number_of(tx, here.official),
        "says": request.says,
        "about": request.about,
        "item": request.item,
    }
    tx.log.append(
        here.campaign.id, "official_answer", request.at, None, fields, {"text": words} if words else {}
    )


def watch_date(tx: Transaction, campaign: Campaign, answer: int, due_at: int) -> None:
    """Have a promised date that passes shown, wherever the promise stands."""
    timers.set_timer(
        tx.db, key=f"promised:{answer}", kind="promised", campaign=campaign.id, item=answer, due_at=due_at
    )


def promise_passed(tx: Transaction, timer: Timer, at: int) -> None:
    """Put on record that a promised day has passed, and show it wherever the promise stands."""
    answer = voices.answer(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, answer.campaign) if answer else None
    if answer is None or campaign is None or not is_past(answer, voices.answers(tx.db, campaign.id), at):
        return
    tx.log.append(campaign.id, "promised_day_passed", at, None, {"answer": answer.id})
    messages.touch_mentions(tx.db, "answer", answer.id, at)
    for view in ("card", "closed"):
        messages.touch(tx.db, campaign.id, view, at)
    if answer.about and answer.item:
        messages.touch_mentions(tx.db, answer.about, answer.item, at)


def take_back(tx: Transaction, official_id: int, answer: int, at: int) -> Answer | Refusal:
    """Let an official take their own words back, at any time; that they said something stays."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    kept = voices.answer(tx.db, answer)
    if kept is None or kept.official != here.official.id:
        return Refusal("author-only")
    if kept.text is None:
        return Refusal("words-gone")
    erase_words(tx, "answer", answer, at)
    tx.log.append(here.campaign.id, "words_taken_back", at, None, {"kind": "answer", "item": answer})
    return kept


def leave(tx: Transaction, official_id: int, at: int) -> Refusal | None:
    """Let an official go: their name goes, their link too; what they said stays, said by the office."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    erase_words(tx, "official", official_id, at)
    officials.end(tx.db, official_id, "left")
    return None
