"""What a person is being asked, and what a start link means."""

import json
from collections.abc import Mapping
from sqlite3 import Connection

from storage.messages import Arg
from storage.rows import change, insert


def ask(
    db: Connection, *, person: int, campaign: int | None, what: str, args: Mapping[str, Arg], at: int
) -> int:
    """Keep what a person is being asked; the newest question is the one that words answer."""
    return insert(
        db,
        "INSERT INTO question (person, campaign, ask, args, at) VALUES (:person, :campaign, :ask, :args, :at)",
        person=person,
        campaign=campaign,
        ask=what,
        args=json.dumps(dict(args), sort_keys=True),
        at=at,
    )


def asked(db: Connection, person: int) -> tuple[int, str, dict[str, Arg], int | None] | None:
    """Return (id, what, args, campaign) of the newest question to a person."""
    row = db.execute(
        "SELECT id, ask, args, campaign FROM question WHERE person = ? ORDER BY id DESC LIMIT 1", (person,)
    ).fetchone()
    return (row[0], row[1], json.loads(row[2]), row[3]) if row else None


def answered(db: Connection, person: int) -> None:
    """Drop all questions to a person."""
    change(db, "DELETE FROM question WHERE person = :person", person=person)


def invite(
    db: Connection,
    *,
    code: str,
    what: str,
    args: Mapping[str, Arg],
    person: int | None,
    campaign: int | None,
    at: int,
) -> None:
    """Keep what an opaque start link means."""
    change(
        db,
        """INSERT INTO invitation (code, ask, args, person, campaign, at)
           VALUES (:code, :ask, :args, :person, :campaign, :at) ON CONFLICT (code) DO NOTHING""",
        code=code,
        ask=what,
        args=json.dumps(dict(args), sort_keys=True),
        person=person,
        campaign=campaign,
        at=at,
    )


def invited(db: Connection, code: str) -> tuple[str, dict[str, Arg], int | None] | None:
    """Return (what, args, campaign) of a start link."""
    row = db.execute("SELECT ask, args, campaign FROM invitation WHERE code = ?", (code,)).fetchone()
    return (row[0], json.loads(row[1]), row[2]) if row else None


def drop_invitations(db: Connection, what: str, before: int, code: str = "") -> None:
    """Forget start links of a kind made before an instant, and the one named ``code``."""
    change(
        db,
        "DELETE FROM invitation WHERE ask = :what AND (at < :before OR code = :code)",
        what=what,
        before=before,
        code=code,
    )
