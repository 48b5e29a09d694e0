"""Vote: support, fine, concern or not my thing; changed as often as one likes until the end."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from flows.ballots.default import CHOICES
from flows.design.idea import Idea, open_idea
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part
from storage import ballots, concerns, messages, people
from storage.database import Transaction
from storage.models import Campaign, Proposal


class Vote(BaseModel):
    """One tap in ``chat`` (None in private). ``update_id`` orders the taps of one person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposal: int
    person: int
    choice: str
    at: int
    update_id: int
    chat: int | None = None


class Voted(NamedTuple):
    """A choice that was kept; ``first``: this person takes part from now on; ``concern``: its id, if it is one."""

    proposal: Proposal
    campaign: Campaign
    first: bool = False
    concern: int | None = None


def vote(tx: Transaction, request: Vote) -> Voted | Refusal:
    """Keep somebody's choice in place of an earlier one."""
    if request.choice not in CHOICES:
        return Refusal("stale-button")
    idea = open_idea(tx, request.proposal, request.person, request.at, request.chat)
    if isinstance(idea, Refusal):
        return idea
    before = ballots.prior(tx.db, request.proposal, request.person)
    if before and ballots.is_later(before, request.update_id, request.at):
        return Voted(*idea)
    first = takes_part(tx, idea.campaign, request.person, request.at, known=before is not None)
    seen = request.at if first or before else _first_seen(tx, idea.campaign, request)
    tx.memo.aside(lambda: _keep(tx, idea, request, seen))
    key = f"proposal:{request.proposal}"
    tx.memo.once(key, lambda: messages.touch_key(tx.db, key, request.at))
    concern = tx.memo.aside(lambda: _concern(tx, request, before[0] if before else None))
    return Voted(*idea, first, concern)


def _first_seen(tx: Transaction, campaign: Campaign, request: Vote) -> int:
    return people.first_act(tx.db, campaign.id, request.person) or request.at


def _keep(tx: Transaction, idea: Idea, request: Vote, seen: int) -> None:
    """Keep the ballot; ``seen``: when this person first took part. It counts with their first ballot alone."""
    proposal, campaign = idea
    name = pseudonym(tx, campaign, request.person)
    fields: dict[str, str | int | bool | None] = {"proposal": proposal.number, "choice": request.choice}
    leaf = tx.log.append(campaign.id, "ballot", request.at, name, fields)
    ballots.put_ballot(
        tx.db,
        proposal=proposal.id,
        person=request.person,
        choice=request.choice,
        at=request.at,
        update_id=request.update_id,
        wording=proposal.wording or 0,
        newcomer=seen > proposal.posted_at,
        leaf=leaf,
    )


def _concern(tx: Transaction, request: Vote, before: str | None) -> int | None:
    """A concern stands with its choice and goes with it."""
    if request.choice == "concern":
        return concerns.put_concern(tx.db, proposal=request.proposal, person=request.person, at=request.at)
    if before == "concern" and (known := concerns.concern_of(tx.db, request.proposal, request.person)):
        concerns.set_concern_state(tx.db, known.id, "gone")
        messages.touch_mentions(tx.db, "proposal", request.proposal, request.at)
    return None
