"""Self-declared acts, what proves them, and who said thanks."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import Any, NamedTuple

from storage.models import Contribution
from storage.rows import change, column, every, first, insert, number, with_id, with_key

_FIELDS = (
    "campaign", "person", "key", "text", "kind", "minutes", "quantity", "unit", "people", "place",
    "happened_at", "precision", "logged_at", "visibility", "phase", "level", "role", "task", "state", "leaf",
)  # fmt: skip
_ADD = f"INSERT INTO contribution ({', '.join(_FIELDS)}) VALUES ({', '.join(':' + f for f in _FIELDS)})"


def add_contribution(db: Connection, **fields: Any) -> int:
    """Keep an act (all fields of ``Contribution`` but id and corrected_at) and return its id."""
    return insert(db, _ADD, **fields)


def contribution(db: Connection, id: int) -> Contribution | None:
    """Return act ``id``."""
    return with_id(db, Contribution, "contribution", id)


def contribution_by_key(db: Connection, key: str) -> Contribution | None:
    """Return the act that a message declared."""
    return with_key(db, Contribution, "contribution", key)


def contributions(db: Connection, campaign: int) -> list[Contribution]:
    """Return a campaign's counted acts, first ones first."""
    return every(
        db,
        Contribution,
        "SELECT * FROM contribution WHERE campaign = :campaign AND state = 'counted' ORDER BY id",
        campaign=campaign,
    )


_PUBLISHED = " AND person IS NOT NULL AND visibility <> 'me'"


def who_gave(db: Connection, campaign: int, *, published: bool = False) -> set[int]:
    """Return who did something; ``published``: acts that have no row in a package left out."""
    query = "SELECT DISTINCT person FROM contribution WHERE campaign = :campaign AND state = 'counted'"
    found = column(db, f"{query}{_PUBLISHED if published else ''}", campaign=campaign)
    return {person for person in found if person is not None}


def asked_and_not(db: Connection, campaign: int, *, published: bool = False) -> tuple[int, int]:
    """Return how many acts there are, and how many of them belong to no task."""
    query = """SELECT count(*), coalesce(sum(task IS NULL), 0) FROM contribution
               WHERE campaign = ? AND state = 'counted'"""
    row = db.execute(f"{query}{_PUBLISHED if published else ''}", (campaign,)).fetchone()
    return row[0], row[1]


class Told(NamedTuple):
    """What of an act may matter outside: a plain tuple, for there can be very many."""

    id: int
    person: int | None
    kind: str
    minutes: int | None
    quantity: float | None
    unit: str | None
    text: str | None
    place: str | None
    happened_at: int
    visibility: str
    role: str
    logged_at: int
    published: int


def told_of(db: Connection, campaign: int) -> Iterator[Told]:
    """Return a campaign's counted acts one by one, first ones first."""
    cursor = db.cursor()
    cursor.row_factory = None
    query = f"SELECT {', '.join(Told._fields)} FROM contribution WHERE campaign = ? AND state = 'counted' ORDER BY id"
    return map(Told._make, cursor.execute(query, (campaign,)))


def contributions_of_person(db: Connection, person: int) -> list[Contribution]:
    """Return all acts somebody declared, newest first."""
    return every(
        db, Contribution, "SELECT * FROM contribution WHERE person = :person ORDER BY id DESC", person=person
    )


def acts_logged(db: Connection, person: int, start: int, end: int) -> int:
    """Return how many counted acts somebody declared in ``[start, end)``."""
    return number(
        db,
        """SELECT count(*) FROM contribution
           WHERE person = :person AND logged_at >= :start AND logged_at < :end AND state = 'counted'""",
        person=person,
        start=start,
        end=end,
    )


def minutes_done(db: Connection, person: int, start: int, end: int, *, but: int = 0) -> int:
    """Return the minutes somebody declared for acts that happened in ``[start, end)``, act ``but`` left out."""
    return number(
        db,
        """SELECT coalesce(sum(minutes), 0) FROM contribution WHERE person = :person
               AND happened_at >= :start AND happened_at < :end AND state = 'counted' AND id <> :but""",
        person=person,
        start=start,
        end=end,
        but=but,
    )


def latest_act(db: Connection, person: int, since: int) -> Contribution | None:
    """Return the newest counted act that somebody declared since an instant."""
    return first(
        db,
        Contribution,
        """SELECT * FROM contribution WHERE person = :person AND logged_at >= :since AND state = 'counted'
           ORDER BY id DESC LIMIT 1""",
        person=person,
        since=since,
    )


def act_on_task(db: Connection, task: int, person: int) -> Contribution | None:
    """Return the counted act by which somebody noted a task as theirs."""
    return first(
        db,
        Contribution,
        """SELECT * FROM contribution WHERE task = :task AND person = :person AND state = 'counted'
           ORDER BY id DESC LIMIT 1""",
        task=task,
        person=person,
    )


def givers(db: Connection, campaign: int, since: int, until: int) -> list[tuple[int, list[int]]]:
    """Return (person, acts) of the counted acts declared in ``(since, until]``, first ones first."""
    rows = db.execute(
        """SELECT person, id FROM contribution WHERE campaign = ? AND person IS NOT NULL
               AND state = 'counted' AND logged_at > ? AND logged_at <= ? ORDER BY id""",
        (campaign, since, until),
    )
    found: dict[int, list[int]] = {}
    for person, id in rows:
        found.setdefault(person, []).append(id)
    return list(found.items())


def totals(db: Connection, campaign: int) -> tuple[int, int, int, int]:
    """Return (people, acts, minutes, acts without a time) of the counted acts."""
    row = db.execute(
        """SELECT count(DISTINCT person), count(*), coalesce(sum(minutes), 0), sum(minutes IS NULL)
           FROM contribution WHERE campaign = ? AND state = 'counted'""",
        (campaign,),
    ).fetchone()
    return row[0], row[1], row[2], row[3] or 0


def correct(db: Connection, id: int, *, at: int, leaf: int, **fields: Any) -> None:
    """Supersede what an act says (any of its own fields)."""
    named = ", ".join(f"{name} = :{name}" for name in fields)
    change(
        db,
        f"UPDATE contribution SET {named}, corrected_at = :at, leaf = :leaf WHERE id = :id",
        id=id,
        at=at,
        leaf=leaf,
        **fields,
    )


def set_substitutes(db: Connection, id: int, says: str) -> None:
    """Keep whether an act stands in for a service, as its author says."""
    change(db, "UPDATE contribution SET substitutes = :says WHERE id = :id", id=id, says=says)


def undo(db: Connection, id: int) -> bool:
    """Take an act and its words out of every later output; False if it was out."""
    done = change(
        db,
        """UPDATE contribution SET state = 'undone', text = NULL, place = NULL
           WHERE id = :id AND state = 'counted'""",
        id=id,
    )
    change(db, "DELETE FROM evidence WHERE contribution = :id", id=id)
    change(db, "DELETE FROM thanks WHERE contribution = :id", id=id)
    return done


def set_visibility(db: Connection, id: int, visibility: str) -> bool:
    """Note who sees an act's words; False if that held before."""
    return change(
        db,
        """UPDATE contribution SET visibility = :visibility
           WHERE id = :id AND state = 'counted' AND visibility <> :visibility""",
        id=id,
        visibility=visibility,
    )


def drop_words(db: Connection, id: int) -> None:
    """Take an act's words, place and evidence away; the act stays."""
    change(db, "UPDATE contribution SET text = NULL, place = NULL WHERE id = :id", id=id)
    change(db, "DELETE FROM evidence WHERE contribution = :id", id=id)


def drop_unit(db: Connection, id: int) -> None:
    """Take away how many of what: the unit is a word of people's own."""
    change(db, "UPDATE contribution SET quantity = NULL, unit = NULL WHERE id = :id", id=id)


def forget_contributions(db: Connection, person: int) -> list[int]:
    """Take a person's words away; the acts stay as counts of nobody. Returns the acts touched."""
    touched = column(db, "SELECT id FROM contribution WHERE person = :person", person=person)
    change(
        db,
        "DELETE FROM evidence WHERE contribution IN (SELECT id FROM contribution WHERE person = :person)",
        person=person,
    )
    change(
        db,
        "UPDATE contribution SET text = NULL, place = NULL, person = NULL WHERE person = :person",
        person=person,
    )
    change(db, "DELETE FROM thanks WHERE person = :person", person=person)
    return touched
