"""Who hasn't voted yet is reminded once in private, six hours before the end."""

from flows.design.tell import speaking_day
from storage import ballots, campaigns, chats, messages, proposals
from storage.database import Transaction
from storage.models import Timer


def remind(tx: Transaction, timer: Timer, at: int) -> None:
    """Remind those who take part, can be reached and haven't voted: once a day and campaign."""
    proposal = proposals.proposal(tx.db, timer.item or 0)
    campaign = campaigns.campaign(tx.db, proposal.campaign) if proposal else None
    if proposal is None or campaign is None or proposal.state != "open" or at >= proposal.closes_at:
        return
    if str(proposal.closes_at) not in timer.key or proposal.posted_at >= timer.due_at:
        return
    for person in ballots.silent_and_reachable(tx.db, campaign.id, proposal.id):
        messages.say(
            tx.db,
            key=f"reminder:{campaign.id}:{person}:{speaking_day(campaign, at, chats.QUIET)}",
            view="reminder",
            args={"campaign": campaign.id, "proposal": proposal.id},
            at=at,
            person=person,
            campaign=campaign.id,
            kind="unasked",
            once=True,
        )
