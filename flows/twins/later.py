"""One of two groups ends before the other: both cards say so, and the package of both comes to the first later."""

from storage import campaigns, messages, timeline, twins
from storage.database import Transaction
from storage.models import Campaign


def show_other(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Show the other group's card anew: this one's end moved, or came."""
    together = twins.standing(tx.db, campaign.id)
    if together is not None:
        messages.touch(tx.db, together.other(campaign.id), "card", at)
        messages.touch(tx.db, together.other(campaign.id), "closing-papers", at)


def tell_other(tx: Transaction, campaign: Campaign, both: tuple[int, ...], at: int) -> None:
    """Bring the package of both to the group that has had its closing message, in one quiet message."""
    for id in both:
        other = campaigns.campaign(tx.db, id)
        if other is None or id == campaign.id or messages.message_by_key(tx.db, f"closing-papers:{id}") is None:
            continue
        timeline.happened(tx.db, campaign=id, at=at, kind="twin_package")
        messages.touch(tx.db, id, "closing-papers", at)
        messages.say(
            tx.db,
            key=f"twin-papers:{id}",
            view="twin-papers",
            args={"campaign": id},
            at=at,
            chat=other.chat,
            topic=other.topic,
            campaign=id,
            kind="unasked",
        )
