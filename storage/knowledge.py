"""What ideas rest on, as their authors say."""

from sqlite3 import Connection

from storage.rows import change, column


def tags(db: Connection, proposal: int) -> frozenset[str]:
    """Return what an idea rests on."""
    return frozenset(
        column(db, "SELECT tag FROM knowledge WHERE proposal = :proposal ORDER BY tag", proposal=proposal)
    )


def turn(db: Connection, proposal: int, tag: str) -> bool:
    """Add a tag, or take it away where it is; True if it is there now."""
    if change(
        db, "DELETE FROM knowledge WHERE proposal = :proposal AND tag = :tag", proposal=proposal, tag=tag
    ):
        return False
    return change(
        db, "INSERT INTO knowledge (proposal, tag) VALUES (:proposal, :tag)", proposal=proposal, tag=tag
    )


def forget(db: Connection, person: int) -> None:
    """Take away what a person said their ideas rest on."""
    change(
        db,
        "DELETE FROM knowledge WHERE proposal IN (SELECT id FROM proposal WHERE author = :person)",
        person=person,
    )
