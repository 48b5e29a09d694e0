"""Self-declared acts, what proves them, and who said thanks."""

from sqlite3 import Connection
from typing import Any

from storage.models import Contribution
from storage.rows import change, column, every, first, insert, number

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
    return first(db, Contribution, "SELECT * FROM contribution WHERE id = :id", id=id)


def contribution_by_key(db: Connection, key: str) -> Contribution | None:
    """Return the act that a message declared."""
    return first(db, Contribution, "SELECT * FROM contribution WHERE key = :key", key=key)


def contributions(db: Connection, campaign: int) -> list[Contribution]:
    """Return a campaign's counted acts, first ones first."""
    return every(
        db,
        Contribution,
        "SELECT * FROM contribution WHERE campaign = :campaign AND state = 'counted' ORDER BY id",
        campaign=campaign,
    )


def contributions_of_person(db: Connection, person: int) -> list[Contribution]:
    """Return all acts somebody declared, newest first."""
    return every(
        db, Contribution, "SELECT * FROM contribution WHERE person = :person ORDER BY id DESC", person=person
    )


def acts_since(db: Connection, person: int, since: int) -> tuple[int, int]:
    """Return (acts, minutes) somebody declared since an instant and didn't undo."""
    row = db.execute(
        """SELECT count(*), coalesce(sum(minutes), 0) FROM contribution
           WHERE person = ? AND logged_at >= ? AND state = 'counted'""",
        (person, since),
    ).fetchone()
    return row[0], row[1]


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


def undo(db: Connection, id: int) -> bool:
    """Take an act and its words out of every later output; False if it was out."""
    done = change(
        db,
        "UPDATE contribution SET state = 'undone', text = NULL WHERE id = :id AND state = 'counted'",
        id=id,
    )
    change(db, "DELETE FROM evidence WHERE contribution = :id", id=id)
    return done


def drop_words(db: Connection, id: int) -> None:
    """Take an act's words, place and evidence away; the act stays."""
    change(db, "UPDATE contribution SET text = NULL, place = NULL WHERE id = :id", id=id)
    change(db, "DELETE FROM evidence WHERE contribution = :id", id=id)


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


def add_evidence(db: Connection, *, contribution: int, kind: str, sealed: bytes, key: str, at: int) -> bool:
    """Attach a photo, a voice note or a link; False if it was attached."""
    return change(
        db,
        """INSERT INTO evidence (contribution, kind, sealed, key, at)
           VALUES (:contribution, :kind, :sealed, :key, :at) ON CONFLICT (key) DO NOTHING""",
        contribution=contribution,
        kind=kind,
        sealed=sealed,
        key=key,
        at=at,
    )


def evidence(db: Connection, contribution: int) -> list[tuple[int, str, bytes]]:
    """Return (id, kind, sealed file id or link) of an act."""
    rows = db.execute(
        "SELECT id, kind, sealed FROM evidence WHERE contribution = ? ORDER BY id", (contribution,)
    )
    return [(row[0], row[1], row[2]) for row in rows]


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


def thanked(db: Connection) -> list[tuple[int, list[int]]]:
    """Return (giver, acts) for which thanks wait to be passed on."""
    rows = db.execute(
        """SELECT DISTINCT contribution.person, contribution.id FROM thanks
           JOIN contribution ON contribution.id = thanks.contribution
           WHERE thanks.passed_on_at IS NULL AND contribution.person IS NOT NULL
               AND contribution.state = 'counted' ORDER BY 1, 2"""
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


def acts_of(db: Connection, campaign: int, person: int) -> int:
    """Return how many counted acts somebody declared in a campaign."""
    return number(
        db,
        """SELECT count(*) FROM contribution
           WHERE campaign = :campaign AND person = :person AND state = 'counted'""",
        campaign=campaign,
        person=person,
    )
