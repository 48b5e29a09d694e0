"""Levels and dates of what was promised, and which ideas were carried out."""

from sqlite3 import Connection

from storage.models import Row
from storage.rows import change, first


class Promise(Row):
    """What the chip *promised* stands for: a level 1 to 5 and the end of the day it is due; None: not said."""

    chip: int
    level: int | None
    due_at: int | None


def promise(db: Connection, chip: int) -> Promise | None:
    """Return what is known of a promise."""
    return first(db, Promise, "SELECT * FROM promise WHERE chip = :chip", chip=chip)


def put_level(db: Connection, chip: int, level: int) -> None:
    """Keep how much say was promised."""
    change(
        db,
        """INSERT INTO promise (chip, level) VALUES (:chip, :level)
           ON CONFLICT (chip) DO UPDATE SET level = excluded.level""",
        chip=chip,
        level=level,
    )


def put_due(db: Connection, chip: int, due_at: int | None) -> None:
    """Keep until when it was promised."""
    change(
        db,
        """INSERT INTO promise (chip, due_at) VALUES (:chip, :due_at)
           ON CONFLICT (chip) DO UPDATE SET due_at = excluded.due_at""",
        chip=chip,
        due_at=due_at,
    )


def carry_out(db: Connection, proposal: int, at: int) -> None:
    """Note that an idea was carried out; the first instant holds."""
    change(
        db,
        "INSERT INTO carried_out (proposal, at) VALUES (:proposal, :at) ON CONFLICT DO NOTHING",
        proposal=proposal,
        at=at,
    )


def not_carried_out(db: Connection, proposal: int) -> None:
    """Note that an idea was not carried out after all."""
    change(db, "DELETE FROM carried_out WHERE proposal = :proposal", proposal=proposal)


def carried_out(db: Connection, campaign: int) -> dict[int, int]:
    """Return when each idea of a campaign was carried out, by its id."""
    rows = db.execute(
        """SELECT carried_out.proposal, carried_out.at FROM carried_out
           JOIN proposal ON proposal.id = carried_out.proposal WHERE proposal.campaign = ?""",
        (campaign,),
    )
    return {row[0]: row[1] for row in rows}
