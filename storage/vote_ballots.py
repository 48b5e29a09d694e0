"""One row per person and vote; equal ballots are counted as they come in."""

import json
from collections.abc import Mapping
from sqlite3 import Connection

from storage.ballots import SIX_DAYS
from storage.models import VoteBallot
from storage.rows import column, every, first, number

_PUT = """INSERT INTO vote_ballot (vote, person, says, marks, at, update_id, round, newcomer, leaf)
    VALUES (:vote, :person, :says, :marks, :at, :update_id, :round, :newcomer, :leaf)
    ON CONFLICT (vote, person) DO UPDATE SET says = excluded.says, marks = excluded.marks, at = excluded.at,
        update_id = excluded.update_id, round = excluded.round, leaf = excluded.leaf"""
_COUNT = """INSERT INTO vote_count (vote, round, newcomer, says, n)
    VALUES (:vote, :round, :newcomer, :says, :by)
    ON CONFLICT (vote, round, newcomer, says) DO UPDATE SET n = n + excluded.n"""
_NONE_LEFT = """DELETE FROM vote_count
    WHERE vote = :vote AND round = :round AND newcomer = :newcomer AND says = :says AND n = 0"""


def put(
    db: Connection,
    before: VoteBallot | None,
    *,
    vote: int,
    person: int,
    says: str,
    marks: Mapping[str, int],
    at: int,
    update_id: int,
    round: int,
    newcomer: bool,
    leaf: int,
) -> None:
    """Keep somebody's ballot in place of ``before``; both counts move with it."""
    new = int(before.newcomer if before else newcomer)
    if before is not None:
        gone = {"vote": vote, "round": before.round, "newcomer": new, "says": before.says}
        db.execute(_COUNT, {**gone, "by": -1})
        db.execute(_NONE_LEFT, gone)
    db.execute(_COUNT, {"vote": vote, "round": round, "newcomer": new, "says": says, "by": 1})
    db.execute(
        _PUT,
        {
            "vote": vote,
            "person": person,
            "says": says,
            "marks": json.dumps(dict(marks), sort_keys=True, separators=(",", ":")),
            "at": at,
            "update_id": update_id,
            "round": round,
            "newcomer": new,
            "leaf": leaf,
        },
    )


def ballot(db: Connection, vote: int, person: int) -> VoteBallot | None:
    """Return somebody's ballot, also one of an earlier round."""
    return first(
        db,
        VoteBallot,
        "SELECT * FROM vote_ballot WHERE vote = :vote AND person = :person",
        vote=vote,
        person=person,
    )


def is_older(update_id: int, at: int, kept_id: int, kept_at: int) -> bool:
    """Whether an update came before what is kept; ids restart after an idle week."""
    return update_id < kept_id and at - kept_at < SIX_DAYS


def ballots(db: Connection, vote: int) -> list[VoteBallot]:
    """Return all ballots of a vote in a stable order."""
    return every(db, VoteBallot, "SELECT * FROM vote_ballot WHERE vote = :vote ORDER BY person", vote=vote)


def ballots_of_person(db: Connection, person: int) -> list[VoteBallot]:
    """Return all that somebody said in votes."""
    return every(
        db, VoteBallot, "SELECT * FROM vote_ballot WHERE person = :person ORDER BY vote", person=person
    )


def counted(db: Connection, vote: int, round: int) -> list[tuple[str, bool, int]]:
    """Return (what it says, newcomer, how many) of a round's ballots, sorted."""
    rows = db.execute(
        "SELECT says, newcomer, n FROM vote_count WHERE vote = ? AND round = ? ORDER BY says, newcomer",
        (vote, round),
    )
    return [(row[0], bool(row[1]), row[2]) for row in rows]


def voted(db: Connection, vote: int, round: int) -> int:
    """Return how many ballots a round has."""
    return number(
        db, "SELECT sum(n) FROM vote_count WHERE vote = :vote AND round = :round", vote=vote, round=round
    )


def any_ballot(db: Connection, vote: int) -> bool:
    """Whether anybody ever voted."""
    return bool(column(db, "SELECT 1 FROM vote_ballot WHERE vote = :vote LIMIT 1", vote=vote))


def voters(db: Connection, vote: int) -> list[int]:
    """Return who voted, in any round, in a stable order."""
    return column(
        db, "SELECT person FROM vote_ballot WHERE vote = :vote AND person > 0 ORDER BY person", vote=vote
    )


def silent_and_reachable(db: Connection, campaign: int, vote: int, round: int) -> list[int]:
    """Return who takes part, can be told in private, and hasn't voted in this round."""
    return column(
        db,
        """SELECT participant.person FROM participant JOIN person ON person.id = participant.person
           WHERE participant.campaign = :campaign AND person.reachable = 1 AND person.blocked = 0
               AND NOT EXISTS (SELECT 1 FROM vote_ballot WHERE vote_ballot.vote = :vote
                   AND vote_ballot.round = :round AND vote_ballot.person = participant.person)
               AND NOT EXISTS (SELECT 1 FROM removed JOIN campaign ON campaign.chat = removed.chat
                   WHERE campaign.id = :campaign AND removed.person = participant.person)
           ORDER BY participant.person""",
        campaign=campaign,
        vote=vote,
        round=round,
    )


def part(db: Connection, vote: int, numbers: Mapping[int, int]) -> None:
    """Replace persons by numbers (negative, so that nobody is met) once ballots part from them."""
    db.executemany(
        "UPDATE vote_ballot SET person = ?, marks = '{}' WHERE vote = ? AND person = ?",
        [(new, vote, old) for old, new in numbers.items()],
    )
