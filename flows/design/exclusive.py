"""*Can't both happen*: anybody may say so of two open ideas; they become one choice, decided together."""

from flows.design.amend import move
from flows.design.decide import together
from flows.design.idea import Idea, open_idea, show
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part
from storage import proposals
from storage.database import Transaction


def exclude(tx: Transaction, one: int, other: int, person: int, at: int) -> Idea | Refusal:
    """Note that two open ideas can't both happen; the later of their hours holds for both."""
    first, second = open_idea(tx, one, person, at), open_idea(tx, other, person, at)
    if isinstance(first, Refusal):
        return first
    if isinstance(second, Refusal):
        return Refusal("other-not-open")
    if first.campaign.id != second.campaign.id or one == other:
        return Refusal("stale-button")
    takes_part(tx, first.campaign, person, at)
    if proposals.exclude(tx.db, one, other, person, at):
        _said(tx, first, second, person, at)
    return first


def _said(tx: Transaction, first: Idea, second: Idea, person: int, at: int) -> None:
    campaign = first.campaign
    numbers = sorted((first.proposal.number, second.proposal.number))
    name = pseudonym(tx, campaign, person)
    tx.log.append(campaign.id, "exclusive", at, name, {"first": numbers[0], "second": numbers[1]})
    tied = together(tx, first.proposal)
    until = max(idea.closes_at for idea in tied)
    for idea in tied:
        move(tx, campaign, idea, until, at)
        show(tx, idea, at)
