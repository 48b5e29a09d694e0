"""The browsers in which an official's page is open."""

from sqlite3 import Connection

from storage.officials import Official
from storage.rows import change, first, number


def by_browser(db: Connection, token: bytes) -> Official | None:
    """Return whose browser carries a cookie with this HMAC."""
    query = "SELECT official.* FROM official JOIN browser ON browser.official = official.id WHERE browser.token = :t"
    return first(db, Official, query, t=token)


def open_browser(db: Connection, token: bytes, official: int, at: int) -> None:
    """Remember a browser in which a link was opened."""
    change(
        db,
        "INSERT INTO browser (token, official, at) VALUES (:token, :official, :at) ON CONFLICT DO NOTHING",
        token=token,
        official=official,
        at=at,
    )


def browsers(db: Connection, official: int) -> int:
    """Return in how many browsers a link is open."""
    return number(db, "SELECT count(*) FROM browser WHERE official = :official", official=official)


def close_browsers(db: Connection, official: int, *, but: bytes) -> None:
    """Close a page in all browsers but one."""
    change(db, "DELETE FROM browser WHERE official = :id AND token <> :but", id=official, but=but)
