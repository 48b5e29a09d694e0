"""An idea that somebody wants to do something with: is it open, and may they?"""

from sqlite3 import Connection
from typing import NamedTuple

from flows.refusal import Refusal
from flows.taking_part import may_act
from storage import campaigns, messages, people, proposals
from storage.database import Transaction
from storage.models import Campaign, Proposal


class Idea(NamedTuple):
    """A proposal and its campaign."""

    proposal: Proposal
    campaign: Campaign


def open_idea(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Idea | Refusal:
    """Return an open idea that ``person`` may act on; ``chat`` is where they do so, None in private."""
    proposal = tx.memo.recall(("proposal", id), lambda: proposals.proposal(tx.db, id))
    if proposal is None:
        return Refusal("stale-button")
    whose = proposal.campaign
    campaign = tx.memo.recall(("campaign", whose), lambda: campaigns.campaign(tx.db, whose))
    if campaign is None or not _belongs(tx, campaign, person, chat):
        return Refusal("stale-button")
    if no := may_act(tx, campaign, person, at):
        return no
    if proposal.state != "open" or at >= proposal.closes_at:
        return Refusal("vote-closed")
    return Idea(proposal, campaign)


def _belongs(tx: Transaction, campaign: Campaign, person: int, chat: int | None) -> bool:
    """In its own chat, or in private to those who take part or came by a link."""
    if chat is not None:
        return chat == campaign.chat
    return bool(people.first_act(tx.db, campaign.id, person) or people.focus(tx.db, person) == campaign.id)


def own_idea(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Idea | Refusal:
    """Return an open idea of ``person``'s own."""
    found = open_idea(tx, id, person, at, chat)
    if isinstance(found, Idea) and found.proposal.author != person:
        return Refusal("not-author")
    return found


def open_ideas(db: Connection, campaign: int) -> list[Proposal]:
    """Return a campaign's open ideas, first ones first."""
    return [p for p in proposals.proposals(db, campaign) if p.state == "open"]


def show(tx: Transaction, proposal: Proposal, at: int) -> None:
    """Have an idea shown anew wherever it stands, and the card."""
    messages.touch_mentions(tx.db, "proposal", proposal.id, at)
    messages.touch(tx.db, proposal.campaign, "card", at)
    messages.touch(tx.db, proposal.campaign, "ideas", at)
