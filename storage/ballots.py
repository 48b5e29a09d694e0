"""One row per person and decision; the newest choice holds."""

from sqlite3 import Connection

from storage.models import Ballot
from storage.rows import change, every, first, number

_PUT = """INSERT INTO ballot (proposal, person, choice, at, update_id, wording, newcomer, leaf)
    VALUES (:proposal, :person, :choice, :at, :update_id, :wording, :newcomer, :leaf)
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
    db.execute(
        _PUT,
        {
            "proposal": proposal,
            "person": person,
            "choice": choice,
            "at": at,
            "update_id": update_id,
            "wording": wording,
            "newcomer": int(newcomer),
            "leaf": leaf,
        },
    )


def ballot(db: Connection, proposal: int, person: int) -> Ballot | None:
    """Return somebody's choice."""
    return first(
        db,
        Ballot,
        "SELECT * FROM ballot WHERE proposal = :proposal AND person = :person",
        proposal=proposal,
        person=person,
    )


def outrun(db: Connection, *, proposal: int, person: int, update_id: int, at: int) -> bool:
    """Whether a later tap of the same person was kept already.

    The higher update id wins, unless the kept one is over six days older: ids restart after an idle week.
    """
    row = db.execute(
        "SELECT update_id, at FROM ballot WHERE proposal = ? AND person = ?", (proposal, person)
    ).fetchone()
    return bool(row) and row[0] > update_id and at - row[1] < SIX_DAYS


def ballots(db: Connection, proposal: int) -> list[Ballot]:
    """Return all ballots of a decision in a stable order."""
    return every(
        db, Ballot, "SELECT * FROM ballot WHERE proposal = :proposal ORDER BY person", proposal=proposal
    )


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


def forget_ballots(db: Connection, person: int, stand_in: int) -> None:
    """Keep a person's choices as counts of nobody in particular (``stand_in`` is negative)."""
    change(db, "UPDATE ballot SET person = :new WHERE person = :person", person=person, new=stand_in)
