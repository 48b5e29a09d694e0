"""What the city answered, told by one who takes part and confirmed by another; heard for a year."""

from pydantic import BaseModel, ConfigDict

from flows.instruments.barrier import answered
from flows.limits import local_day
from flows.refusal import Refusal
from flows.taking_part import answers_for_the_city, pseudonym, rules_of
from flows.text import clean
from storage import messages, people, timeline, voices
from storage.database import Transaction
from storage.models import Answer, Campaign

ANSWER_LIMIT = 500
DAY = 86_400_000_000
MONTH = 30 * DAY
A_DAY = 5


class Tell(BaseModel):
    """``/answer Helsinki: lamps replaced on 3 March``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    at: int
    key: str
    here: bool = True
    """Whether it was said in the campaign's own chat."""


class Told(BaseModel):
    """An answer as kept, and when its line comes to the group."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answer: Answer
    said_at: int


def tell(tx: Transaction, campaign: Campaign | None, request: Tell) -> Told | Refusal:
    """Keep an answer as told; it comes back to the group as one line with two buttons.

    While the campaign runs at once; after its end at most one line a month.
    """
    if campaign is None or campaign.state not in ("running", "closed"):
        return Refusal("no-campaign")
    if no := _listens(tx, campaign, request.person, request.at, here=request.here):
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
    return Told(answer=kept, said_at=_say(tx, campaign, id, request))


def _say(tx: Transaction, campaign: Campaign, id: int, request: Tell) -> int:
    """Queue the line; an answer to a command in the chat needs no quiet hours, a later one keeps them."""
    at = request.at
    if campaign.closed_at is not None:
        lines = messages.messages_of_campaign(tx.db, campaign.id, "answer")
        at = max([at, *(line.due_at + MONTH for line in lines if line.due_at >= campaign.closed_at)])
    messages.post(
        tx.db,
        campaign,
        key=f"answer:{id}",
        view="answer",
        args={"answer": id},
        at=at,
        kind="answer" if request.here and at == request.at else "unasked",
    )
    return at


def _listens(tx: Transaction, campaign: Campaign, person: int, at: int, *, here: bool) -> Refusal | None:
    """Refuse who never took part, and all after a year; once identities are erased, being in the chat counts."""
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, person):
        return Refusal("official-answers-only")
    rules, closed_at = rules_of(campaign), campaign.closed_at or at
    forgotten = here and at > closed_at + rules.identity_days * DAY
    if not forgotten and not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    if at > closed_at + rules.listening_days * DAY:
        return Refusal("campaign-over")
    start, _ = local_day(at, campaign.zone)
    today = [a for a in voices.answers(tx.db, campaign.id) if a.person == person and a.at >= start]
    return Refusal("too-many-acts", {"limit": A_DAY}) if len(today) >= A_DAY else None


def confirm(
    tx: Transaction, campaign: Campaign, answer: Answer, person: int, says: str, at: int, *, here: bool
) -> str | Refusal:
    """Say that an answer is true (``yes``) or not yet (``no``); another than its teller confirms it."""
    if says not in ("yes", "no"):
        return Refusal("stale-button")
    if no := _listens(tx, campaign, person, at, here=here):
        return no
    if person == answer.person:
        return Refusal("answer-needs-another")
    what = f"answer:{answer.id}"
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at, says=says)
    yes = len(voices.assenting(tx.db, campaign.id, what, "yes"))
    not_yet = len(voices.assenting(tx.db, campaign.id, what, "no"))
    state = "confirmed" if yes > not_yet else "disputed" if not_yet else "told"
    voices.set_answer_state(tx.db, answer.id, state)
    if state == "confirmed" != answer.state and answer.about == "barrier" and answer.item and not answer.official:
        answered(tx, answer.item, at)
    messages.touch_mentions(tx.db, "answer", answer.id, at)
    return state
