"""Opinion maps: what was asked, until when, and the newest map as it is shown."""

from sqlite3 import Connection

from storage.models import OpinionMap
from storage.rows import change, every, insert, number, with_id, with_key


def add(
    db: Connection,
    *,
    campaign: int,
    author: int,
    language: str,
    text: str,
    at: int,
    closes_at: int,
    key: str,
) -> int:
    """Open a map under the campaign's next number and return its id."""
    return insert(
        db,
        """INSERT INTO opinion_map (campaign, number, author, language, text, posted_at, closes_at, state, key)
           VALUES (:campaign,
               (SELECT coalesce(max(number), 0) + 1 FROM opinion_map WHERE campaign = :campaign),
               :author, :language, :text, :at, :closes_at, 'open', :key)""",
        campaign=campaign,
        author=author,
        language=language,
        text=text,
        at=at,
        closes_at=closes_at,
        key=key,
    )


def opinion_map(db: Connection, id: int) -> OpinionMap | None:
    """Return map ``id``."""
    return with_id(db, OpinionMap, "opinion_map", id)


def by_key(db: Connection, key: str) -> OpinionMap | None:
    """Return the map that a message opened."""
    return with_key(db, OpinionMap, "opinion_map", key)


def maps(db: Connection, campaign: int) -> list[OpinionMap]:
    """Return a campaign's maps, first ones first."""
    return every(
        db,
        OpinionMap,
        "SELECT * FROM opinion_map WHERE campaign = :campaign ORDER BY number",
        campaign=campaign,
    )


def open_maps(db: Connection, campaign: int) -> list[OpinionMap]:
    """Return a campaign's open maps, first ones first."""
    return every(
        db,
        OpinionMap,
        "SELECT * FROM opinion_map WHERE campaign = :campaign AND state = 'open' ORDER BY number",
        campaign=campaign,
    )


def end(db: Connection, id: int, state: str, at: int) -> bool:
    """End an open map as ``closed`` or ``withdrawn``; False if it wasn't open."""
    return change(
        db,
        "UPDATE opinion_map SET state = :state, ended_at = :at WHERE id = :id AND state = 'open'",
        id=id,
        state=state,
        at=at,
    )


def show_statement(db: Connection, id: int, statement: int | None, at: int) -> None:
    """Put a statement under the group's message, or none."""
    change(
        db,
        "UPDATE opinion_map SET shown = :statement, shown_at = :at WHERE id = :id",
        id=id,
        statement=statement,
        at=at,
    )


def set_parted(db: Connection, id: int) -> None:
    """Note that answers changed otherwise than by one more row."""
    change(db, "UPDATE opinion_map SET parted = parted + 1 WHERE id = :id", id=id)


def drop_text(db: Connection, id: int) -> None:
    """Take a question's words away."""
    change(db, "UPDATE opinion_map SET text = NULL WHERE id = :id", id=id)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a question's words out of the package, or let them in again."""
    change(db, "UPDATE opinion_map SET private = :private WHERE id = :id", id=id, private=int(private))


def forget(db: Connection, person: int) -> None:
    """Take a person's questions away, and who asked them."""
    change(db, "UPDATE opinion_map SET text = NULL, author = NULL WHERE author = :person", person=person)


def keep_result(
    db: Connection, id: int, *, at: int, upto: int, pause: int, last: bool, told: str, draw: str
) -> None:
    """Keep a map as it is shown, in place of an earlier one."""
    change(
        db,
        """INSERT INTO opinion_result (map, at, upto, pause, last, told, draw)
           VALUES (:id, :at, :upto, :pause, :last, :told, :draw)
           ON CONFLICT (map) DO UPDATE SET at = excluded.at, upto = excluded.upto, pause = excluded.pause,
               last = excluded.last, told = excluded.told, draw = excluded.draw""",
        id=id,
        at=at,
        upto=upto,
        pause=pause,
        last=int(last),
        told=told,
        draw=draw,
    )


def result(db: Connection, id: int) -> str | None:
    """Return a map as it is shown: JSON."""
    row = db.execute("SELECT told FROM opinion_result WHERE map = ?", (id,)).fetchone()
    return row[0] if row else None


def draw(db: Connection, id: int) -> str | None:
    """Return the weight of each statement in the draw of the next: JSON, by number."""
    row = db.execute("SELECT draw FROM opinion_result WHERE map = ?", (id,)).fetchone()
    return row[0] if row else None


def has_last(db: Connection, id: int) -> bool:
    """Whether the map was made after its end."""
    return bool(number(db, "SELECT last FROM opinion_result WHERE map = :id", id=id))


def next_at(db: Connection, id: int) -> int:
    """Return from when on a map may be made again, 0 if it never was."""
    return number(db, "SELECT at + pause FROM opinion_result WHERE map = :id", id=id)
