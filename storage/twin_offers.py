"""Links by which another group joins: who asked, where a link was opened, who agreed there."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, column, every, first, number, with_id


class Offer(Row):
    """A group asks another to join; from two who agree on it has a link."""

    id: int
    campaign: int
    code: str
    link: bytes | None
    author: int | None
    cosigner: int | None
    state: Literal["asked", "agreed", "used", "over"]
    asked_at: int
    expires_at: int | None
    used_at: int | None
    key: str


class Opening(Row):
    """A link as it was opened in another group; ``campaign``: what came of it."""

    id: int
    offer: int
    chat: int
    topic: int | None
    opener: int | None
    campaign: int | None
    at: int
    key: str


def add_offer(db: Connection, *, campaign: int, code: str, author: int, at: int, key: str) -> int:
    """Keep that a group asks another to join; return the offer's id."""
    change(
        db,
        """INSERT INTO twin_offer (campaign, code, author, state, asked_at, key)
           VALUES (:campaign, :code, :author, 'asked', :at, :key) ON CONFLICT DO NOTHING""",
        campaign=campaign,
        code=code,
        author=author,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM twin_offer WHERE key = :key", key=key)


def offer(db: Connection, id: int) -> Offer | None:
    """Return offer ``id``."""
    return with_id(db, Offer, "twin_offer", id)


def offer_by_link(db: Connection, link: bytes) -> Offer | None:
    """Return the offer whose link has this HMAC, also one that no longer stands."""
    return first(db, Offer, "SELECT * FROM twin_offer WHERE link = :link", link=link)


def offers(db: Connection, campaign: int) -> list[Offer]:
    """Return a campaign's offers, first ones first."""
    return every(db, Offer, "SELECT * FROM twin_offer WHERE campaign = :c ORDER BY id", c=campaign)


def sign(db: Connection, id: int, *, cosigner: int, link: bytes, expires_at: int) -> bool:
    """Let an offer have a link; False if it no longer waited."""
    return change(
        db,
        """UPDATE twin_offer SET state = 'agreed', cosigner = :cosigner, link = :link, expires_at = :expires
           WHERE id = :id AND state = 'asked'""",
        id=id,
        cosigner=cosigner,
        link=link,
        expires=expires_at,
    )


def end_offer(db: Connection, id: int) -> bool:
    """End an offer that nobody used; False if it had ended."""
    query = "UPDATE twin_offer SET state = 'over' WHERE id = :id AND state IN ('asked', 'agreed')"
    return change(db, query, id=id)


def use_offer(db: Connection, id: int, at: int) -> bool:
    """Note that another group joined; False if one had, or the link ended."""
    query = "UPDATE twin_offer SET state = 'used', used_at = :at WHERE id = :id AND state = 'agreed'"
    return change(db, query, id=id, at=at)


def add_opening(
    db: Connection, *, offer: int, chat: int, topic: int | None, opener: int, at: int, key: str
) -> int:
    """Keep that a link was opened in a group; return the opening's id."""
    change(
        db,
        """INSERT INTO twin_opening (offer, chat, topic, opener, at, key)
           VALUES (:offer, :chat, :topic, :opener, :at, :key) ON CONFLICT DO NOTHING""",
        offer=offer,
        chat=chat,
        topic=topic,
        opener=opener,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM twin_opening WHERE key = :key", key=key)


def opening(db: Connection, id: int) -> Opening | None:
    """Return opening ``id``."""
    return with_id(db, Opening, "twin_opening", id)


def openings(db: Connection, offer: int) -> list[Opening]:
    """Return where a link was opened."""
    return every(db, Opening, "SELECT * FROM twin_opening WHERE offer = :offer ORDER BY id", offer=offer)


def came_of(db: Connection, opening: int, campaign: int) -> None:
    """Note which campaign came of an opening."""
    change(db, "UPDATE twin_opening SET campaign = :campaign WHERE id = :id", campaign=campaign, id=opening)


def say_yes(db: Connection, opening: int, person: int, at: int) -> list[int]:
    """Keep that somebody agrees to join; return all who do."""
    change(
        db,
        "INSERT INTO twin_yes (opening, person, at) VALUES (:opening, :person, :at) ON CONFLICT DO NOTHING",
        opening=opening,
        person=person,
        at=at,
    )
    return column(
        db, "SELECT person FROM twin_yes WHERE opening = :opening ORDER BY at, person", opening=opening
    )


def forget_yes(db: Connection, offer: int) -> None:
    """Forget who agreed to join, once somebody joined."""
    query = "DELETE FROM twin_yes WHERE opening IN (SELECT id FROM twin_opening WHERE offer = :offer)"
    change(db, query, offer=offer)
