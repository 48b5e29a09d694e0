"""What is due at an instant."""

from collections.abc import Collection
from sqlite3 import Connection

from storage.models import Timer
from storage.rows import change, column, every


def set_timer(
    db: Connection, *, key: str, kind: str, due_at: int, campaign: int | None = None, item: int | None = None
) -> bool:
    """Keep a timer; one with the same key that isn't done moves to the new instant."""
    return change(
        db,
        """INSERT INTO timer (key, kind, campaign, item, due_at) VALUES (:key, :kind, :campaign, :item, :due_at)
           ON CONFLICT (key) DO UPDATE SET due_at = excluded.due_at WHERE timer.done_at IS NULL""",
        key=key,
        kind=kind,
        campaign=campaign,
        item=item,
        due_at=due_at,
    )


def due(db: Connection, at: int, limit: int = 50, *, only: str = "", but: str = "") -> list[Timer]:
    """Return undone timers that are due, earliest first: of one kind, or of all but one."""
    return every(
        db,
        Timer,
        """SELECT * FROM timer WHERE done_at IS NULL AND due_at <= :at AND kind <> :but
               AND (:only = '' OR kind = :only) ORDER BY due_at, id LIMIT :limit""",
        at=at,
        limit=limit,
        only=only,
        but=but,
    )


def next_timer(db: Connection, *, only: str = "", but: str = "") -> int | None:
    """Return when the next timer is due: of one kind, or of all but one."""
    query = """SELECT min(due_at) FROM timer
               WHERE done_at IS NULL AND kind <> :but AND (:only = '' OR kind = :only)"""
    found = column(db, query, only=only, but=but)
    return found[0] if found else None


def latest(db: Connection, kind: str, campaign: int) -> int | None:
    """Return when a campaign's newest timer of this kind was or is due, None if there was none."""
    sql = "SELECT max(due_at) FROM timer WHERE kind = :kind AND campaign = :campaign"
    found: int | None = column(db, sql, kind=kind, campaign=campaign)[0]
    return found


def is_known(db: Connection, key: str) -> bool:
    """Whether a timer waits or was done."""
    return bool(column(db, "SELECT 1 FROM timer WHERE key = :key", key=key))


def done(db: Connection, key: str, at: int) -> bool:
    """Mark a timer as done; False if it was before, or is dropped: another may have its id by now."""
    return change(db, "UPDATE timer SET done_at = :at WHERE key = :key AND done_at IS NULL", key=key, at=at)


def failed(db: Connection, key: str, retry_at: int) -> None:
    """Let a timer that raised come again."""
    change(db, "UPDATE timer SET attempts = attempts + 1, due_at = :at WHERE key = :key", key=key, at=retry_at)


def drop_timers(db: Connection, campaign: int, *, but: Collection[str] = ()) -> None:
    """Forget what was still due in a campaign, except timers of some kinds."""
    query = "SELECT key, kind FROM timer WHERE campaign = ? AND done_at IS NULL"
    for key, kind in db.execute(query, (campaign,)).fetchall():
        if kind not in but:
            forget_timer(db, key)


def drop_timer(db: Connection, key: str) -> None:
    """Forget one timer that isn't done."""
    change(db, "DELETE FROM timer WHERE key = :key AND done_at IS NULL", key=key)


def forget_timer(db: Connection, key: str) -> None:
    """Take a timer out altogether."""
    change(db, "DELETE FROM timer WHERE key = :key", key=key)


def set_another(
    db: Connection, *, key: str, kind: str, due_at: int, campaign: int | None = None, item: int | None = None
) -> None:
    """Keep a timer also where one with this key is done already: it gets a number behind it."""
    n, named = 1, key
    while not set_timer(db, key=named, kind=kind, due_at=due_at, campaign=campaign, item=item):
        n += 1
        named = f"{key}:{n}"


def due_at(db: Connection, key: str) -> int | None:
    """Return when a timer that isn't done is due, None if there is none."""
    found = column(db, "SELECT due_at FROM timer WHERE key = :key AND done_at IS NULL", key=key)
    return found[0] if found else None


def standing(db: Connection, kind: str) -> bool:
    """Whether a timer of this kind still waits."""
    return bool(column(db, "SELECT 1 FROM timer WHERE kind = :kind AND done_at IS NULL LIMIT 1", kind=kind))


def waits(db: Connection, kind: str, campaign: int, at: int) -> bool:
    """Whether a timer of this kind is due in a campaign and not done."""
    query = "SELECT 1 FROM timer WHERE kind = :kind AND campaign = :campaign AND done_at IS NULL AND due_at <= :at"
    return bool(column(db, query, kind=kind, campaign=campaign, at=at))
