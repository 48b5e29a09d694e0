"""Vote: support, fine, concern or not my thing; changed as often as one likes until the end."""

from pydantic import BaseModel, ConfigDict

from flows.ballots.default import CHOICES
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, takes_part
from storage import ballots, campaigns, people, proposals
from storage.database import Transaction
from storage.models import Proposal


class Vote(BaseModel):
    """One tap. ``update_id`` orders the taps of one person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposal: int
    person: int
    choice: str
    at: int
    update_id: int


def vote(tx: Transaction, request: Vote) -> Proposal | Refusal:
    """Keep somebody's choice in place of an earlier one."""
    proposal = proposals.proposal(tx.db, request.proposal)
    if proposal is None or request.choice not in CHOICES:
        return Refusal("stale-button")
    campaign = campaigns.campaign(tx.db, proposal.campaign)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    if proposal.state != "open" or request.at >= proposal.closes_at:
        return Refusal("vote-closed")
    if ballots.outrun(
        tx.db, proposal=proposal.id, person=request.person, update_id=request.update_id, at=request.at
    ):
        return proposal
    takes_part(tx, campaign, request.person, request.at)
    _keep(tx, proposal, request, pseudonym(tx, campaign, request.person))
    return proposal


def _keep(tx: Transaction, proposal: Proposal, request: Vote, name: str) -> None:
    fields: dict[str, str | int | bool | None] = {"proposal": proposal.number, "choice": request.choice}
    leaf = tx.log.append(proposal.campaign, "ballot", request.at, name, fields)
    first = people.first_act(tx.db, proposal.campaign, request.person) or request.at
    ballots.put_ballot(
        tx.db,
        proposal=proposal.id,
        person=request.person,
        choice=request.choice,
        at=request.at,
        update_id=request.update_id,
        wording=proposal.wording or 0,
        newcomer=first > proposal.posted_at,
        leaf=leaf,
    )
    if request.choice == "concern":
        proposals.put_concern(tx.db, proposal=proposal.id, person=request.person, at=request.at)
    elif known := proposals.concern_of(tx.db, proposal.id, request.person):
        proposals.set_concern_state(tx.db, known.id, "gone")
