"""An idea of the group's is done when two who take part say so, and not while as many say *not yet*."""

from flows.officials.listen import listens
from flows.refusal import Refusal
from flows.taking_part import rules_of
from storage import amendments, campaigns, messages, people, promises, proposals, timeline, voices
from storage.database import Transaction
from storage.models import Campaign, Proposal


def say_carried(tx: Transaction, id: int, person: int, says: str, at: int) -> bool | Refusal:
    """Keep what one person says (``yes``, ``no``); return whether the idea counts as carried out now."""
    idea = proposals.proposal(tx.db, id)
    campaign = campaigns.campaign(tx.db, idea.campaign) if idea else None
    if idea is None or campaign is None or says not in ("yes", "no"):
        return Refusal("stale-button")
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    if idea.state != "ahead" or amendments.amendment(tx.db, id):
        return Refusal("answer-not-adopted")
    voices.assent(tx.db, campaign=campaign.id, what=f"carried:{id}", person=person, at=at, says=says)
    return _weigh(tx, campaign, idea, at)


def _weigh(tx: Transaction, campaign: Campaign, idea: Proposal, at: int) -> bool:
    yes, no = (len(voices.assenting(tx.db, campaign.id, f"carried:{idea.id}", says)) for says in ("yes", "no"))
    done, before = yes >= rules_of(campaign).two_together and yes > no, promises.carried_out(tx.db, campaign.id)
    if done and idea.id not in before:
        promises.carry_out(tx.db, idea.id, at)
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="carried_out", item=idea.id)
        tx.log.append(campaign.id, "carried_out", at, None, {"proposal": idea.number})
    if not done and idea.id in before and no >= yes:
        promises.not_carried_out(tx.db, idea.id)
        tx.log.append(campaign.id, "not_carried_out", at, None, {"proposal": idea.number})
    messages.touch_mentions(tx.db, "proposal", idea.id, at)
    return idea.id in promises.carried_out(tx.db, campaign.id)
