"""Three together pause an idea for 12 hours, once: its decision comes later, votes stay."""

from typing import NamedTuple

from flows.design.amend import move
from flows.design.decide import together
from flows.design.idea import open_idea, show
from flows.design.post import HOUR
from flows.design.tell import bulletin
from flows.refusal import Refusal
from flows.taking_part import rules_of, takes_part
from storage import proposals, timeline, voices
from storage.database import Transaction
from storage.models import Proposal


class Paused(NamedTuple):
    """An idea for which so many ask a pause; ``done`` once there were enough."""

    proposal: Proposal
    agreed: int
    needed: int
    done: bool


def pause(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Paused | Refusal:
    """Ask for a pause; the third person makes it."""
    idea = open_idea(tx, id, person, at, chat)
    if isinstance(idea, Refusal):
        return idea
    proposal, campaign = idea
    rules, what = rules_of(campaign), f"pause:{id}"
    if len(voices.assenting(tx.db, campaign.id, what)) >= rules.three_together:
        return Refusal("paused-once")
    until = min(proposal.closes_at + rules.pause_hours * HOUR, campaign.ends_at)
    if until <= proposal.closes_at:
        return Refusal("pause-too-late")
    takes_part(tx, campaign, person, at)
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at)
    agreed = len(voices.assenting(tx.db, campaign.id, what))
    if done := agreed >= rules.three_together:
        for each in together(tx, proposal):
            move(tx, campaign, each, max(each.closes_at, until), at)
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="paused", item=id)
        bulletin(tx, campaign, "news", f"z{id}", at, silent=True)
    show(tx, proposal, at)
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    return Paused(kept, agreed, rules.three_together, done)
