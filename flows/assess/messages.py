"""What is said when a campaign ended, and what is still listened for during a year."""

from flows.taking_part import rules_of
from storage import messages, timers
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign

DAY = 86_400_000_000
HOUR = 3_600_000_000


def say_closing(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Queue the three messages of closing, and what comes later."""
    args: dict[str, Arg] = {"campaign": campaign.id}
    for view, silent in (("closed", False), ("closing-album", True), ("closing-papers", True)):
        messages.say(
            tx.db,
            key=f"{view}:{campaign.id}",
            view=view,
            args=args,
            at=at,
            chat=campaign.chat,
            topic=campaign.topic,
            campaign=campaign.id,
            kind="unasked",
            silent=silent,
        )
    rules = rules_of(campaign)
    ended = campaign.closed_at or at
    for kind, days in (("lasted", rules.lasting_days), ("part-ballots", rules.ballot_days)):
        timers.set_timer(
            tx.db,
            key=f"{kind}:{campaign.id}",
            kind=kind,
            campaign=campaign.id,
            due_at=ended + days * DAY + 12 * HOUR * (kind == "lasted"),
        )
