"""Authors change their words: freely until the first vote, afterwards by an announced amendment."""

from sqlite3 import Connection
from typing import NamedTuple

from flows.design.decide import together
from flows.design.idea import Idea, own_idea, show
from flows.design.post import HOUR, set_decision
from flows.design.propose import IDEA_LIMIT
from flows.design.tell import bulletin, voters
from flows.refusal import Refusal
from flows.taking_part import pseudonym, rules_of
from flows.text import clean
from storage import amendments, ballots, drafts, proposals
from storage.database import Transaction
from storage.models import Campaign, Proposal


class Amended(NamedTuple):
    """An amended idea; ``announced`` if somebody had voted on its earlier words."""

    proposal: Proposal
    announced: bool


def amend(tx: Transaction, id: int, person: int, text: str, at: int, key: str) -> Amended | Refusal:
    """Give an idea new words. Earlier votes stay; with any, it stays open 24 hours more."""
    idea = own_idea(tx, id, person, at)
    if isinstance(idea, Refusal):
        return idea
    if fixed_words(tx.db, idea.proposal):
        return Refusal("fixed-words")
    words = clean(text, IDEA_LIMIT)
    if isinstance(words, Refusal):
        return words
    announced = ballots.voted(tx.db, id) > 0
    if words != idea.proposal.text:
        _keep(tx, idea, words, at, key)
        if announced:
            _announce(tx, idea, at)
        show(tx, idea.proposal, at)
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    return Amended(kept, announced)


def fixed_words(db: Connection, proposal: Proposal) -> bool:
    """Whether an idea's words say what it does by itself: change a rule, show again what was folded."""
    return bool(proposal.unfolds or amendments.amendment(db, proposal.id))


def correct(tx: Transaction, key: str, person: int, text: str, at: int) -> Amended | Refusal | None:
    """Follow the edit of the message that proposed: within an hour and before the first vote; None if none did."""
    if not text.strip() or drafts.reword(tx.db, key, person, text.strip()[:IDEA_LIMIT]):
        return None
    proposal = proposals.proposal_by_key(tx.db, key)
    if proposal is None or proposal.author != person or proposal.state != "open":
        return None
    if proposal.text == text.strip():
        return None
    if at >= proposal.posted_at + HOUR or ballots.voted(tx.db, proposal.id):
        return Refusal("edit-too-late")
    return amend(tx, proposal.id, person, text, at, f"{key}:edit:{at}")


def _keep(tx: Transaction, idea: Idea, words: str, at: int, key: str) -> None:
    proposal, campaign = idea
    person = proposal.author or 0
    proposals.add_wording(tx.db, proposal=proposal.id, text=words, person=person, at=at, key=key)
    name = pseudonym(tx, campaign, person)
    tx.log.append(campaign.id, "wording", at, name, {"proposal": proposal.number}, {"text": words})


def _announce(tx: Transaction, idea: Idea, at: int) -> None:
    proposal, campaign = idea
    until = min(proposal.closes_at + rules_of(campaign).amend_hours * HOUR, campaign.ends_at)
    for each in together(tx, proposal):
        move(tx, campaign, each, max(until, each.closes_at), at)
    author = proposal.author or 0
    key = f"amended:{proposal.id}:{at}"
    if not voters(tx, campaign, proposal.id, "amended", key, at, but={author}):
        bulletin(tx, campaign, "news", f"w{proposal.id}", at, silent=True)


def move(tx: Transaction, campaign: Campaign, proposal: Proposal, closes_at: int, at: int) -> None:
    """Give an open idea a later hour of decision."""
    if closes_at != proposal.closes_at:
        proposals.set_closing(tx.db, proposal.id, closes_at)
        set_decision(tx, campaign, proposal.id, closes_at)
        tx.log.append(
            proposal.campaign, "moved", at, None, {"proposal": proposal.number, "closes_at": closes_at}
        )
        show(tx, proposal, at)
