"""Tasks that are for both groups: whose they are, and where somebody acts who takes one."""

from sqlite3 import Connection

from storage import campaigns, twins
from storage.models import Task


def whose(db: Connection, task: Task) -> tuple[int, ...]:
    """Return the campaigns in whose lists a task stands: its own, and the other's where it is marked for both."""
    together = twins.standing(db, task.campaign) if twins.is_shared(db, task.parent or task.id) else None
    return (task.campaign, together.other(task.campaign)) if together else (task.campaign,)


def acting_in(db: Connection, task: Task, *, chat: int | None, told: int | None) -> int:
    """Return the campaign in which somebody acts on a task: also one that it is no longer shown in.

    In a chat that chat's; in private that of which the message told them (``told``); else the task's own.
    """
    for id in twins.ever_shown_to(db, task.parent or task.id):
        there = campaigns.campaign(db, id)
        if there is not None and (told == id if chat is None else there.chat == chat):
            return id
    return task.campaign


def open_from_other(db: Connection, campaign: int) -> list[Task]:
    """Return the other group's open pieces that are for both, while its campaign runs."""
    together = twins.standing(db, campaign)
    other = campaigns.campaign(db, together.other(campaign)) if together else None
    return twins.open_from_other(db, campaign) if other is not None and other.state == "running" else []


def in_order(db: Connection, pieces: list[Task]) -> list[Task]:
    """Sort open pieces: untaken before taken, the smallest first, those without a time last."""
    taken = twins.taken(db, [one.id for one in pieces])
    return sorted(pieces, key=lambda one: (one.id in taken, one.minutes is None, one.minutes or 0, one.id))
