"""Who acted in a chat outside of campaigns, when first and when last."""

from sqlite3 import Connection

from storage.rows import change, column, number


def meet(db: Connection, chat: int, person: int, at: int) -> None:
    """Remember that somebody acted in a chat."""
    change(
        db,
        """INSERT INTO neighbour (chat, person, first_at, last_at) VALUES (:chat, :person, :at, :at)
           ON CONFLICT (chat, person) DO UPDATE SET last_at = excluded.last_at""",
        chat=chat,
        person=person,
        at=at,
    )


def tell_once(db: Connection, chat: int, person: int) -> bool:
    """Mark that somebody was told what is kept; True the first time."""
    query = "UPDATE neighbour SET told = 1 WHERE chat = :chat AND person = :person AND told = 0"
    return change(db, query, chat=chat, person=person)


def latest_chat(db: Connection, person: int) -> int | None:
    """Return the chat in which somebody acted last."""
    query = "SELECT chat FROM neighbour WHERE person = :person ORDER BY last_at DESC, chat LIMIT 1"
    return number(db, query, person=person) or None


def role(db: Connection, chat: int, person: int) -> str:
    """Return the label somebody gave themselves last in a chat's campaigns, ``resident`` unless said otherwise."""
    found = column(
        db,
        """SELECT role FROM participant JOIN campaign ON campaign.id = participant.campaign
           WHERE campaign.chat = :chat AND person = :person ORDER BY campaign.id DESC LIMIT 1""",
        chat=chat,
        person=person,
    )
    return str(found[0]) if found else "resident"


def has_role(db: Connection, chat: int, role: str) -> bool:
    """Whether anybody gave themselves a label in a chat's campaigns."""
    query = """SELECT 1 FROM participant JOIN campaign ON campaign.id = participant.campaign
               WHERE campaign.chat = :chat AND role = :role LIMIT 1"""
    return bool(column(db, query, chat=chat, role=role))
