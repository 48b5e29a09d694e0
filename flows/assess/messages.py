"""What is said when a campaign ended, and what is asked three months later."""

from flows.taking_part import rules_of
from storage import messages, timeline, timers
from storage.checkpoints import verifier
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign

CHECKPOINT = "checkpoint"
DAY = 86_400_000_000
LATE = DAY // 24
ANSWERS_DAYS = 7
"""After so long the questions of the end are closed: letter and package are made anew with their answers."""


def say_closing(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Queue the three messages of closing, and what comes later."""
    late = at > (campaign.closed_at or at) + LATE
    args: dict[str, Arg] = {"campaign": campaign.id, "late": 1 if late else None, **_log(tx, campaign)}
    for view, silent in (("closed", False), ("closing-album", True), ("closing-papers", True)):
        messages.post(
            tx.db,
            campaign,
            key=f"{view}:{campaign.id}",
            view=view,
            args=args,
            at=at,
            kind="unasked",
            silent=silent,
        )
    answered = (campaign.closed_at or at) + ANSWERS_DAYS * DAY
    timers.set_timer(tx.db, key=f"answers:{campaign.id}", kind="anew", campaign=campaign.id, due_at=answered)
    lasting = (campaign.closed_at or at) + rules_of(campaign).lasting_days * DAY
    timers.set_timer(tx.db, key=f"lasted:{campaign.id}", kind="lasted", campaign=campaign.id, due_at=lasting)


def _log(tx: Transaction, campaign: Campaign) -> dict[str, Arg]:
    """Return how far the log had come in the package, and who signs: it stays in the message as it was then."""
    kept = timeline.artefact(tx.db, f"letter:{campaign.id}:{CHECKPOINT}")
    if kept is None or not kept[2]:
        return {}
    key = verifier(tx, campaign.id)
    _, size, root, *_ = kept[2].decode().split("\n")
    return {"size": int(size), "root": root, "name": key.name, "fingerprint": key.fingerprint}
