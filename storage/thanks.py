"""Thanks, and whether they were passed on."""

from sqlite3 import Connection

from storage.rows import change


def unthank(db: Connection, contribution: int, person: int) -> bool:
    """Take back thanks that weren't passed on yet."""
    return change(
        db,
        """DELETE FROM thanks WHERE contribution = :contribution AND person = :person
               AND passed_on_at IS NULL""",
        contribution=contribution,
        person=person,
    )


def thank(db: Connection, contribution: int, person: int, at: int) -> bool:
    """Keep somebody's thanks; False if they had thanked."""
    return change(
        db,
        """INSERT INTO thanks (contribution, person, at) VALUES (:contribution, :person, :at)
           ON CONFLICT DO NOTHING""",
        contribution=contribution,
        person=person,
        at=at,
    )


def thanked(db: Connection, campaign: int) -> list[tuple[int, list[int]]]:
    """Return (giver, acts) for which thanks wait to be passed on."""
    rows = db.execute(
        """SELECT DISTINCT contribution.person, contribution.id FROM thanks
           JOIN contribution ON contribution.id = thanks.contribution
           WHERE thanks.passed_on_at IS NULL AND contribution.person IS NOT NULL
               AND contribution.state = 'counted' AND contribution.campaign = ? ORDER BY 1, 2""",
        (campaign,),
    )
    found: dict[int, list[int]] = {}
    for person, id in rows:
        found.setdefault(person, []).append(id)
    return list(found.items())


def pass_on_thanks(db: Connection, contribution: int, at: int) -> None:
    """Note that the giver was told."""
    change(
        db,
        "UPDATE thanks SET passed_on_at = :at WHERE contribution = :contribution AND passed_on_at IS NULL",
        contribution=contribution,
        at=at,
    )
