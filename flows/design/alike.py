"""Words like another idea's wait a day: their author supports that one, or says that theirs is different."""

from flows.design.asked import drop
from flows.design.propose import Alike, Propose, propose
from flows.design.vote import Vote, Voted, vote
from flows.refusal import Refusal
from storage import campaigns, drafts, messages, proposals
from storage.database import Transaction
from storage.drafts import Draft
from storage.models import Proposal, Timer


def own_draft(tx: Transaction, id: int, person: int, at: int) -> Draft | Refusal:
    """Return somebody's waiting words; refused are others' and those whose day is over."""
    draft = drafts.draft(tx.db, id, at)
    if draft is None:
        return Refusal("draft-expired")
    return draft if draft.person == person else Refusal("only-the-author-of-words")


def different(tx: Transaction, id: int, person: int, at: int) -> Proposal | Refusal:
    """Post the words that waited, after all."""
    draft = own_draft(tx, id, person, at)
    if isinstance(draft, Refusal):
        return draft
    request = Propose(
        person=person,
        author=person,
        text=draft.text,
        language=draft.language,
        at=at,
        key=draft.key,
        anyway=True,
    )
    kept = propose(tx, campaigns.campaign(tx.db, draft.campaign), request)
    assert not isinstance(kept, Alike)
    if isinstance(kept, Proposal):
        _drop(tx, id, at)
    return kept


def instead(tx: Transaction, id: int, request: Vote) -> Voted | Refusal:
    """Support an idea that is alike; the words that waited are forgotten."""
    draft = own_draft(tx, id, request.person, request.at)
    if isinstance(draft, Refusal):
        return draft
    if request.proposal not in draft.others:
        return Refusal("stale-button")
    kept = vote(tx, request)
    if isinstance(kept, Voted):
        _drop(tx, id, request.at)
    return kept


def expire(tx: Transaction, timer: Timer, at: int) -> None:
    """Forget words whose day is over."""
    _drop(tx, timer.item or 0, at)


def expire_asked(tx: Transaction, timer: Timer, at: int) -> None:
    """Forget words whose author didn't answer."""
    found = proposals.proposal(tx.db, timer.item or 0)
    if found and found.state == "asked":
        drop(tx, found.id, at)


def _drop(tx: Transaction, id: int, at: int) -> None:
    drafts.drop_draft(tx.db, id)
    messages.touch_mentions(tx.db, "draft", id, at)
