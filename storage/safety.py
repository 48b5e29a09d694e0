"""Reports and folds: what hurts is hidden in the open."""

from sqlite3 import Connection

from storage.models import Fold
from storage.rows import change, every, first, insert, number, with_id


def add_report(
    db: Connection, *, kind: str, item: int, person: int, reason: str, at: int, since: int = 0
) -> bool:
    """Keep a report, in place of one from before ``since``; False if this person had reported the item.

    That it is about oneself takes the place of any other reason.
    """
    return change(
        db,
        """INSERT INTO report (kind, item, person, reason, at) VALUES (:kind, :item, :person, :reason, :at)
           ON CONFLICT (kind, item, person) DO UPDATE SET reason = excluded.reason, at = excluded.at
           WHERE report.at <= :since OR (excluded.reason = 'about_me' AND report.reason <> 'about_me')""",
        since=since,
        kind=kind,
        item=item,
        person=person,
        reason=reason,
        at=at,
    )


def reporters(db: Connection, kind: str, item: int, since: int) -> list[tuple[int, str]]:
    """Return (person, reason) of those who reported an item after an instant."""
    rows = db.execute(
        "SELECT person, reason FROM report WHERE kind = ? AND item = ? AND at > ? ORDER BY at, person",
        (kind, item, since),
    )
    return [(row[0], row[1]) for row in rows]


def unfolded_at(db: Connection, kind: str, item: int) -> int:
    """Return when an item was last shown again, 0 if never: reports from before no longer count."""
    return number(
        db, "SELECT max(unfolded_at) FROM fold WHERE kind = :kind AND item = :item", kind=kind, item=item
    )


def waiting_folds(db: Connection) -> list[Fold]:
    """Return what stays folded until the operator looked, longest first."""
    query = "SELECT * FROM fold WHERE folder = 'about_me' AND unfolded_at IS NULL ORDER BY at, id"
    return every(db, Fold, query)


def add_fold(
    db: Connection, *, campaign: int | None, kind: str, item: int, reason: str, folder: str, at: int
) -> int | None:
    """Fold an item and return the fold's id; None if it is folded."""
    if folded(db, kind, item):
        return None
    return insert(
        db,
        """INSERT INTO fold (campaign, kind, item, reason, folder, at)
           VALUES (:campaign, :kind, :item, :reason, :folder, :at)""",
        campaign=campaign,
        kind=kind,
        item=item,
        reason=reason,
        folder=folder,
        at=at,
    )


def folded(db: Connection, kind: str, item: int) -> Fold | None:
    """Return the fold that hides an item now."""
    return first(
        db,
        Fold,
        "SELECT * FROM fold WHERE kind = :kind AND item = :item AND unfolded_at IS NULL",
        kind=kind,
        item=item,
    )


def fold(db: Connection, id: int) -> Fold | None:
    """Return fold ``id``."""
    return with_id(db, Fold, "fold", id)


def folds(db: Connection, campaign: int) -> list[Fold]:
    """Return all folds of a campaign, undone ones too."""
    return every(db, Fold, "SELECT * FROM fold WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def unfold(db: Connection, id: int, at: int) -> bool:
    """Show an item again."""
    return change(
        db, "UPDATE fold SET unfolded_at = :at WHERE id = :id AND unfolded_at IS NULL", id=id, at=at
    )


def reports_since(db: Connection, person: int, since: int) -> tuple[int, int]:
    """Return how many items somebody reported after an instant, and how many as being about themselves."""
    row = db.execute(
        """SELECT count(*), coalesce(sum(reason = 'about_me'), 0) FROM report WHERE person = ? AND at > ?""",
        (person, since),
    ).fetchone()
    return row[0], row[1]
