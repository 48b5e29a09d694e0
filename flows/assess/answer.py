"""What the city answered, told by one who takes part and confirmed by another; heard for a year."""

from pydantic import BaseModel, ConfigDict

from flows.limits import local_day
from flows.refusal import Refusal
from flows.taking_part import pseudonym, rules_of
from flows.text import clean
from storage import messages, people, timeline, voices
from storage.database import Transaction
from storage.models import Answer, Campaign

ANSWER_LIMIT = 500
DAY = 86_400_000_000


class Tell(BaseModel):
    """``/answer Helsinki: lamps replaced on 3 March``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    at: int
    key: str


def tell(tx: Transaction, campaign: Campaign | None, request: Tell) -> Answer | Refusal:
    """Keep an answer as told; it comes back to the group as one line, with two buttons."""
    if campaign is None or campaign.state not in ("running", "closed"):
        return Refusal("no-campaign")
    if no := _listens(tx, campaign, request.person, request.at):
        return no
    words = clean(request.text, ANSWER_LIMIT)
    if isinstance(words, Refusal):
        return Refusal("answer-empty") if words.key == "text-empty" else words
    id = voices.add_answer(
        tx.db, campaign=campaign.id, text=words, person=request.person, at=request.at, key=request.key
    )
    timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind="answer", item=id)
    name = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, "answer", request.at, name, {"answer": id}, {"text": words})
    kept = voices.answer(tx.db, id)
    assert kept is not None
    return kept


def _listens(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    if campaign.closed_at and at > campaign.closed_at + rules_of(campaign).listening_days * DAY:
        return Refusal("campaign-over")
    start, _ = local_day(at, campaign.zone)
    today = [a for a in voices.answers(tx.db, campaign.id) if a.person == person and a.at >= start]
    return Refusal("too-many-acts", {"limit": 5}) if len(today) >= 5 else None


def confirm(
    tx: Transaction, campaign: Campaign, answer: Answer, person: int, says: str, at: int
) -> str | Refusal:
    """Say that an answer is true (``yes``) or not yet (``no``); another than its teller confirms it."""
    if says not in ("yes", "no"):
        return Refusal("stale-button")
    if no := _listens(tx, campaign, person, at):
        return no
    if person == answer.person:
        return Refusal("answer-needs-another")
    what = f"answer:{answer.id}"
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at, says=says)
    yes = len(voices.assenting(tx.db, campaign.id, what, "yes"))
    not_yet = len(voices.assenting(tx.db, campaign.id, what, "no"))
    state = "confirmed" if yes > not_yet else "disputed" if not_yet else "told"
    voices.set_answer_state(tx.db, answer.id, state)
    messages.touch_mentions(tx.db, "answer", answer.id, at)
    return state
