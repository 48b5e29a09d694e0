"""A vote that somebody wants to do something with: is it open, and may they?"""

from typing import NamedTuple

from flows.refusal import Refusal
from flows.taking_part import may_act
from storage import campaigns, messages, people, votes
from storage.database import Transaction
from storage.models import Campaign, Vote


class Found(NamedTuple):
    """A vote and its campaign."""

    vote: Vote
    campaign: Campaign


def open_vote(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Found | Refusal:
    """Return an open vote that ``person`` may act on; ``chat`` is where they do so, None in private."""
    vote = tx.memo.recall(("vote", id), lambda: votes.vote(tx.db, id))
    if vote is None or vote.number is None:
        return Refusal("stale-button")
    whose = vote.campaign
    campaign = tx.memo.recall(("campaign", whose), lambda: campaigns.campaign(tx.db, whose))
    if campaign is None or not belongs(tx, campaign, person, chat):
        return Refusal("stale-button")
    if no := may_act(tx, campaign, person, at):
        return no
    if vote.state == "withdrawn":
        return Refusal("vote-withdrawn")
    if vote.state != "open" or at >= (vote.closes_at or 0):
        return Refusal("vote-over")
    return Found(vote, campaign)


def belongs(tx: Transaction, campaign: Campaign, person: int, chat: int | None) -> bool:
    """In its own chat, or in private to those who take part or came by a link."""
    if chat is not None:
        return chat == campaign.chat
    return bool(people.first_act(tx.db, campaign.id, person) or people.focus(tx.db, person) == campaign.id)


def own_vote(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Found | Refusal:
    """Return an open vote of ``person``'s own."""
    found = open_vote(tx, id, person, at, chat)
    if isinstance(found, Found) and found.vote.author != person:
        return Refusal("not-author")
    return found


def own_draft(tx: Transaction, id: int, person: int, at: int) -> Found | Refusal:
    """Return a vote that ``person`` is writing."""
    vote = votes.vote(tx.db, id)
    campaign = campaigns.campaign(tx.db, vote.campaign) if vote else None
    if vote is None or campaign is None or vote.state != "draft":
        return Refusal("vote-draft-gone")
    if vote.author != person:
        return Refusal("not-author")
    return may_act(tx, campaign, person, at) or Found(vote, campaign)


def show(tx: Transaction, vote: Vote, at: int) -> None:
    """Have a vote shown anew wherever it stands, and the card."""
    messages.touch_mentions(tx.db, "vote", vote.id, at)
    messages.touch(tx.db, vote.campaign, "card", at)
