"""An answer that came by post or mail: entered by one who takes part, confirmed by another."""

from flows.assess.answer import Tell, Told, tell
from flows.officials.say import Reply, fits, watch_date
from flows.officials.schedule import end_of
from flows.refusal import Refusal
from storage import voices
from storage.database import Transaction
from storage.models import Campaign


def enter(tx: Transaction, campaign: Campaign, person: int, request: Reply, *, here: bool) -> Told | Refusal:
    """Keep what the city wrote about one item; it counts as said once another confirms it. Words always."""
    if known := voices.answer_by_key(tx.db, request.key):
        return Told(answer=known, said_at=request.at)
    if no := fits(tx, campaign, request):
        return no
    told = tell(
        tx, campaign, Tell(person=person, text=request.text, at=request.at, key=request.key, here=here)
    )
    if isinstance(told, Refusal):
        return told
    due_at = end_of(request.until, campaign.zone) if request.until and request.says == "will" else None
    voices.set_answer_item(
        tx.db, told.answer.id, about=request.about, item=request.item, says=request.says, due_at=due_at
    )
    if due_at is not None:
        watch_date(tx, campaign, told.answer.id, due_at)
    kept = voices.answer(tx.db, told.answer.id)
    assert kept is not None
    return told.model_copy(update={"answer": kept})

