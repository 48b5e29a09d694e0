"""What officials guessed, what they opened, and what they were told of a week."""

from sqlite3 import Connection

from storage.models import Row
from storage.rows import change, column, every


class Guess(Row):
    """What an official expected of one item, made at ``at``.

    ``item`` is a pulse item's id (``value`` 0 to 10: of 10 people who answer, how many do it often), ``people``
    or ``minutes``. ``round`` 1 was made before the results were opened, 2 afterwards: never mix them. ``marked``:
    after the first digest, after closing, or by somebody who could see the chat.
    """

    official: int
    item: str
    round: int
    value: int
    marked: int
    at: int


class Digest(Row):
    """What an official was told of a week; ``says`` is JSON, numbers only."""

    official: int
    week: str
    at: int
    says: str


def see(db: Connection, id: int, how: str, at: int) -> bool:
    """Note that the results were opened; True the first time."""
    query = "UPDATE official SET seen_at = :at, seen_how = :how WHERE id = :id AND seen_at IS NULL"
    return change(db, query, id=id, how=how, at=at)


def show_alone(db: Connection, id: int, shows: bool) -> None:
    """Keep whether a guess may be shown where fewer than three guessed."""
    change(db, "UPDATE official SET shows = :shows WHERE id = :id", id=id, shows=int(shows))


def put_guess(
    db: Connection, *, official: int, item: str, round: int, value: int, marked: bool, at: int
) -> None:
    """Keep a guess in place of an earlier one of the same round; once marked it stays so."""
    change(
        db,
        """INSERT INTO guess (official, item, round, value, marked, at)
           VALUES (:official, :item, :round, :value, :marked, :at)
           ON CONFLICT (official, item, round) DO UPDATE SET value = excluded.value, at = excluded.at,
               marked = max(guess.marked, excluded.marked)""",
        official=official,
        item=item,
        round=round,
        value=value,
        marked=int(marked),
        at=at,
    )


def guesses(db: Connection, campaign: int) -> list[Guess]:
    """Return all guesses of a campaign's officials, both rounds."""
    return every(
        db,
        Guess,
        """SELECT guess.* FROM guess JOIN official ON official.id = guess.official
           WHERE official.campaign = :campaign ORDER BY guess.item, guess.round, guess.official""",
        campaign=campaign,
    )


def guesses_of(db: Connection, official: int) -> list[Guess]:
    """Return one official's guesses."""
    query = "SELECT * FROM guess WHERE official = :official ORDER BY round, item"
    return every(db, Guess, query, official=official)


def agree_to_be_shown(db: Connection, campaign: int) -> bool:
    """Whether each official who guessed agrees to be shown as the office's guess."""
    return not column(
        db,
        """SELECT 1 FROM official JOIN guess ON guess.official = official.id
           WHERE official.campaign = :campaign AND official.shows = 0 LIMIT 1""",
        campaign=campaign,
    )


def add_digest(db: Connection, *, official: int, week: str, at: int, says: str) -> bool:
    """Keep what an official is told of a week; False if they were told."""
    return change(
        db,
        """INSERT INTO digest (official, week, at, says) VALUES (:official, :week, :at, :says)
           ON CONFLICT DO NOTHING""",
        official=official,
        week=week,
        at=at,
        says=says,
    )


def digests(db: Connection, official: int) -> list[Digest]:
    """Return what an official was told, newest first."""
    return every(db, Digest, "SELECT * FROM digest WHERE official = :id ORDER BY week DESC", id=official)
