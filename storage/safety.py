"""Reports and folds: what hurts is hidden in the open."""

from sqlite3 import Connection

from storage.models import Fold
from storage.rows import change, every, first, insert, number


def add_report(db: Connection, *, kind: str, item: int, person: int, reason: str, at: int) -> bool:
    """Keep a report; False if this person reported the item before."""
    return change(
        db,
        """INSERT INTO report (kind, item, person, reason, at) VALUES (:kind, :item, :person, :reason, :at)
           ON CONFLICT DO NOTHING""",
        kind=kind,
        item=item,
        person=person,
        reason=reason,
        at=at,
    )


def reporters(db: Connection, kind: str, item: int) -> list[tuple[int, str]]:
    """Return (person, reason) of those who reported an item."""
    rows = db.execute(
        "SELECT person, reason FROM report WHERE kind = ? AND item = ? ORDER BY at", (kind, item)
    )
    return [(row[0], row[1]) for row in rows]


def drop_reports(db: Connection, kind: str, item: int) -> None:
    """Forget the reports on an item that the group unfolded."""
    change(db, "DELETE FROM report WHERE kind = :kind AND item = :item", kind=kind, item=item)


def add_fold(
    db: Connection, *, campaign: int, kind: str, item: int, reason: str, folder: str, at: int
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
    return first(db, Fold, "SELECT * FROM fold WHERE id = :id", id=id)


def folds(db: Connection, campaign: int) -> list[Fold]:
    """Return all folds of a campaign, undone ones too."""
    return every(db, Fold, "SELECT * FROM fold WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def unfold(db: Connection, id: int, at: int) -> bool:
    """Show an item again."""
    return change(
        db, "UPDATE fold SET unfolded_at = :at WHERE id = :id AND unfolded_at IS NULL", id=id, at=at
    )


def reports_since(db: Connection, person: int, since: int) -> int:
    """Return how many items somebody reported since an instant."""
    return number(
        db, "SELECT count(*) FROM report WHERE person = :person AND at >= :since", person=person, since=since
    )


def forget_reports(db: Connection, person: int) -> None:
    """Take a person out of the reports."""
    change(db, "DELETE FROM report WHERE person = :person", person=person)


def reports_of_person(db: Connection, person: int) -> list[dict[str, str | int]]:
    """Return what somebody reported."""
    rows = db.execute("SELECT kind, item, reason, at FROM report WHERE person = ? ORDER BY at", (person,))
    return [dict(row) for row in rows]
