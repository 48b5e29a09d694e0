"""One row per person and decision; the newest choice holds."""

from sqlite3 import Connection

from storage.models import Ballot
from storage.rows import column, every, first, number

_PUT = """INSERT INTO ballot (proposal, person, choice, at, update_id, wording, newcomer, leaf)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (proposal, person) DO UPDATE SET choice = excluded.choice, at = excluded.at,
        update_id = excluded.update_id, wording = excluded.wording, leaf = excluded.leaf"""
SIX_DAYS = 6 * 24 * 3600 * 1_000_000


def put_ballot(
    db: Connection,
    *,
    proposal: int,
    person: int,
    choice: str,
    at: int,
    update_id: int,
    wording: int,
    newcomer: bool,
    leaf: int,
) -> None:
    """Keep somebody's choice in place of an earlier one."""
    db.execute(_PUT, (proposal, person, choice, at, update_id, wording, int(newcomer), leaf))


def ballot(db: Connection, proposal: int, person: int) -> Ballot | None:
    """Return somebody's choice."""
    return first(
        db,
        Ballot,
        "SELECT * FROM ballot WHERE proposal = :proposal AND person = :person",
        proposal=proposal,
        person=person,
    )


def prior(db: Connection, proposal: int, person: int) -> tuple[str, int, int] | None:
    """Return (choice, update id, instant) of somebody's choice."""
    row = db.execute(
        "SELECT choice, update_id, at FROM ballot WHERE proposal = ? AND person = ?", (proposal, person)
    ).fetchone()
    return (row[0], row[1], row[2]) if row else None


def is_later(kept: tuple[str, int, int], update_id: int, at: int) -> bool:
    """Whether a kept choice (see ``prior``) was made after a tap with this update id.

    The higher update id wins, unless the kept one is over six days older: ids restart after an idle week.
    """
    return kept[1] > update_id and at - kept[2] < SIX_DAYS


def voters(db: Connection, proposal: int) -> list[int]:
    """Return who voted, in a stable order."""
    return column(
        db, "SELECT person FROM ballot WHERE proposal = :proposal ORDER BY person", proposal=proposal
    )


def silent_and_reachable(db: Connection, campaign: int, proposal: int) -> list[int]:
    """Return who takes part, can be told in private, and hasn't voted."""
    return column(
        db,
        """SELECT participant.person FROM participant JOIN person ON person.id = participant.person
           WHERE participant.campaign = :campaign AND person.reachable = 1 AND person.blocked = 0
               AND NOT EXISTS (SELECT 1 FROM ballot
                   WHERE ballot.proposal = :proposal AND ballot.person = participant.person)
               AND NOT EXISTS (SELECT 1 FROM removed JOIN campaign ON campaign.chat = removed.chat
                   WHERE campaign.id = :campaign AND removed.person = participant.person)
           ORDER BY participant.person""",
        campaign=campaign,
        proposal=proposal,
    )


def earlier(db: Connection, proposal: int, wording: int) -> int:
    """Return how many ballots were given to another wording than this."""
    return number(
        db,
        "SELECT count(*) FROM ballot WHERE proposal = :proposal AND wording <> :wording",
        proposal=proposal,
        wording=wording,
    )


def ballots(db: Connection, proposal: int) -> list[Ballot]:
    """Return all ballots of a decision in a stable order."""
    return every(
        db, Ballot, "SELECT * FROM ballot WHERE proposal = :proposal ORDER BY person", proposal=proposal
    )


def counted(db: Connection, proposal: int, wording: int) -> list[tuple[str, bool, bool, int]]:
    """Return (choice, newcomer, given to another wording than this, how many) of a decision."""
    rows = db.execute(
        """SELECT choice, newcomer, wording <> ?, count(*) FROM ballot WHERE proposal = ?
           GROUP BY 1, 2, 3 ORDER BY 1, 2, 3""",
        (wording, proposal),
    )
    return [(row[0], bool(row[1]), bool(row[2]), row[3]) for row in rows]


def voted(db: Connection, proposal: int) -> int:
    """Return how many voted."""
    return number(db, "SELECT count(*) FROM ballot WHERE proposal = :proposal", proposal=proposal)


def ballots_of_person(db: Connection, person: int) -> list[Ballot]:
    """Return all that somebody voted."""
    return every(db, Ballot, "SELECT * FROM ballot WHERE person = :person ORDER BY proposal", person=person)


def part_ballots(db: Connection, proposal: int, numbers: dict[int, int]) -> None:
    """Replace persons by numbers (negative, so that nobody is met) once ballots part from them."""
    db.executemany(
        "UPDATE ballot SET person = ? WHERE proposal = ? AND person = ?",
        [(new, proposal, old) for old, new in numbers.items()],
    )
