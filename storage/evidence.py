"""Pictures, voices and links that show an act, sealed."""

from sqlite3 import Connection

from storage.rows import change, number


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


def drop_evidence(db: Connection, id: int) -> tuple[str, bytes] | None:
    """Take one piece of evidence away and return its kind and what was sealed, None if it was gone."""
    row = db.execute("DELETE FROM evidence WHERE id = ? RETURNING kind, sealed", (id,)).fetchone()
    return (row[0], bytes(row[1])) if row and row[1] else None


def drop_links(db: Connection, contribution: int) -> None:
    """Take the links of an act's earlier words away."""
    change(db, "DELETE FROM evidence WHERE contribution = :id AND kind = 'link'", id=contribution)


def evidence_count(db: Connection, contribution: int) -> int:
    """Return how much evidence an act has."""
    return number(db, "SELECT count(*) FROM evidence WHERE contribution = :id", id=contribution)


def act_of_album(db: Connection, prefix: str) -> int | None:
    """Return the act that evidence whose key starts with ``prefix`` belongs to."""
    return (
        number(
            db,
            "SELECT contribution FROM evidence WHERE key >= :prefix AND key < :prefix || '~' LIMIT 1",
            prefix=prefix,
        )
        or None
    )
