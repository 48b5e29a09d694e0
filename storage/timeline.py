"""A campaign's dated facts, and the pictures and files made of it."""

from sqlite3 import Connection

from storage.models import Thing
from storage.rows import change, column, every, insert


def happened(
    db: Connection, *, campaign: int, at: int, kind: str, item: int | None = None, detail: str | None = None
) -> int:
    """Put a fact on the timeline (no names, no people's words) and return its id."""
    return insert(
        db,
        "INSERT INTO thing (campaign, at, kind, item, detail) VALUES (:campaign, :at, :kind, :item, :detail)",
        campaign=campaign,
        at=at,
        kind=kind,
        item=item,
        detail=detail,
    )


def timeline(db: Connection, campaign: int) -> list[Thing]:
    """Return what happened, in order."""
    return every(
        db, Thing, "SELECT * FROM thing WHERE campaign = :campaign ORDER BY at, id", campaign=campaign
    )


def keep_artefact(
    db: Connection, *, campaign: int, key: str, name: str, caption: str, body: bytes, at: int
) -> None:
    """Keep a picture or file under its key; a newer one takes its place."""
    change(
        db,
        """INSERT INTO artefact (campaign, key, name, caption, body, at)
           VALUES (:campaign, :key, :name, :caption, :body, :at)
           ON CONFLICT (key) DO UPDATE SET body = excluded.body, caption = excluded.caption, at = excluded.at""",
        campaign=campaign,
        key=key,
        name=name,
        caption=caption,
        body=body,
        at=at,
    )


def artefact(db: Connection, key: str) -> tuple[str, str, bytes] | None:
    """Return (name, caption, body) of what was made under ``key``."""
    row = db.execute("SELECT name, caption, body FROM artefact WHERE key = ?", (key,)).fetchone()
    return (row[0], row[1], row[2]) if row else None


def artefact_keys(db: Connection, campaign: int) -> list[str]:
    """Return the keys of what was made of a campaign, sorted."""
    rows = db.execute("SELECT key FROM artefact WHERE campaign = ? ORDER BY key", (campaign,))
    return [row[0] for row in rows]


def void_artefacts(db: Connection, campaign: int) -> None:
    """Empty what was made of a campaign until it is made anew: words in it are gone at once.

    Packages carry words in their names too, so they go altogether; those of both of two groups for both.
    """
    query = """SELECT CASE home WHEN :c THEN joined ELSE home END FROM twin
               WHERE left_at IS NULL AND :c IN (home, joined)"""
    for other in column(db, query, c=campaign):
        for prefix in ("package", "export"):
            drop_artefacts(db, other, f"{prefix}:{other}:")
    for prefix in ("package", "export", "public"):
        drop_artefacts(db, campaign, f"{prefix}:{campaign}:")
    change(
        db,
        "UPDATE artefact SET body = x'', caption = '' WHERE campaign = :campaign",
        campaign=campaign,
    )


def drop_artefacts(db: Connection, campaign: int, prefix: str) -> None:
    """Throw away what was made of a campaign under keys that begin with ``prefix``."""
    change(
        db,
        "DELETE FROM artefact WHERE campaign = :campaign AND substr(key, 1, length(:prefix)) = :prefix",
        campaign=campaign,
        prefix=prefix,
    )
