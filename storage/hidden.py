"""Acts without a row in any package (*just for me*, or of somebody erased): what they come to."""

from collections.abc import Iterable
from sqlite3 import Connection
from typing import NamedTuple

from storage.rows import change

_HIDDEN = "campaign = :campaign AND state = 'counted' AND (visibility = 'me' OR person IS NULL)"


class Hidden(NamedTuple):
    """Sums over such acts; ``people`` did nothing that has a row, None if that isn't told."""

    acts: int
    minutes: int
    untimed: int
    people: int | None


class Behind(NamedTuple):
    """How many people are behind each sum; all who were erased are one."""

    acts: int
    minutes: int
    untimed: int


def hidden_now(db: Connection, campaign: int, *, never_published: bool = False) -> tuple[Hidden, Behind]:
    """Return what a campaign's hidden acts come to, and how many people are behind that.

    ``never_published``: only those that never had a row. What had one can be subtracted: it hides nobody.
    """
    which = f"{_HIDDEN} AND published = 0" if never_published else _HIDDEN
    values = {"campaign": campaign}
    row = db.execute(
        f"""SELECT count(*), coalesce(sum(minutes), 0), coalesce(sum(minutes IS NULL), 0),
                count(DISTINCT coalesce(person, 0)),
                count(DISTINCT CASE WHEN minutes IS NOT NULL THEN coalesce(person, 0) END),
                count(DISTINCT CASE WHEN minutes IS NULL THEN coalesce(person, 0) END)
            FROM contribution WHERE {which}""",
        values,
    ).fetchone()
    people = db.execute(
        f"""SELECT count(DISTINCT person) FROM contribution WHERE {which} AND person NOT IN (
                SELECT person FROM contribution WHERE campaign = :campaign AND state = 'counted'
                    AND visibility <> 'me' AND person IS NOT NULL)""",
        values,
    ).fetchone()[0]
    return Hidden(row[0], row[1], row[2], people), Behind(row[3], row[4], row[5])


def note_published(db: Connection, ids: Iterable[int]) -> None:
    """Note that acts have a row in a package."""
    db.executemany("UPDATE contribution SET published = 1 WHERE id = ?", ((id,) for id in ids))


def keep_hidden(db: Connection, campaign: int, sums: Hidden) -> None:
    """Keep a campaign's sums, once."""
    change(
        db,
        """INSERT INTO hidden_total (campaign, acts, minutes, untimed, people)
           VALUES (:campaign, :acts, :minutes, :untimed, :people) ON CONFLICT DO NOTHING""",
        campaign=campaign,
        **sums._asdict(),
    )


def kept_hidden(db: Connection, campaign: int) -> Hidden | None:
    """Return the sums that were kept of a campaign."""
    query = "SELECT acts, minutes, untimed, people FROM hidden_total WHERE campaign = ?"
    row = db.execute(query, (campaign,)).fetchone()
    return Hidden(*row) if row else None


def take_over(db: Connection, person: int) -> None:
    """Add the acts of somebody about to be erased to the sums of campaigns that keep some: totals stay."""
    change(
        db,
        """UPDATE hidden_total SET acts = hidden_total.acts + own.acts,
               minutes = hidden_total.minutes + own.minutes, untimed = hidden_total.untimed + own.untimed
           FROM (SELECT campaign, count(*) AS acts, coalesce(sum(minutes), 0) AS minutes,
                     sum(minutes IS NULL) AS untimed
                 FROM contribution WHERE person = :person AND state = 'counted' AND visibility <> 'me'
                 GROUP BY campaign) AS own
           WHERE own.campaign = hidden_total.campaign""",
        person=person,
    )
