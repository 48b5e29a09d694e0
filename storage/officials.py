"""Who at the city was invited, guessed and was told what."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, column, every, first, number, with_id

State = Literal["asked", "invited", "here", "revoked", "left"]
ACTIVE = ("invited", "here")


class Official(Row):
    """Somebody at the city, invited by two who take part. Never one of them."""

    id: int
    campaign: int
    code: str
    text: str | None
    sealed_mail: bytes | None
    domain: str | None
    author: int | None
    cosigner: int | None
    person: int | None
    state: State
    asked_at: int
    signed_at: int | None
    came_at: int | None
    link: bytes | None
    expires_at: int | None
    seen_at: int | None
    seen_how: Literal["anyway", "closed"] | None
    shows: int
    proof: bytes | None
    proof_at: int | None
    proof_tries: int
    checked_at: int | None
    key: str

    @property
    def active(self) -> bool:
        """Whether they may act."""
        return self.state in ACTIVE


def add_official(
    db: Connection,
    *,
    campaign: int,
    code: str,
    text: str,
    sealed_mail: bytes | None,
    domain: str | None,
    author: int,
    at: int,
    key: str,
) -> int:
    """Keep that somebody should be invited; return the official's id."""
    change(
        db,
        """INSERT INTO official (campaign, code, text, sealed_mail, domain, author, state, asked_at, key)
           VALUES (:campaign, :code, :text, :sealed_mail, :domain, :author, 'asked', :at, :key)
           ON CONFLICT DO NOTHING""",
        campaign=campaign,
        code=code,
        text=text,
        sealed_mail=sealed_mail,
        domain=domain,
        author=author,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM official WHERE key = :key", key=key)


def official(db: Connection, id: int) -> Official | None:
    """Return official ``id``."""
    return with_id(db, Official, "official", id)


def by_link(db: Connection, link: bytes) -> Official | None:
    """Return whose link has this HMAC."""
    return first(db, Official, "SELECT * FROM official WHERE link = :link", link=link)


def officials(db: Connection, campaign: int) -> list[Official]:
    """Return all that were invited in a campaign, first ones first."""
    query = "SELECT * FROM official WHERE campaign = :campaign ORDER BY id"
    return every(db, Official, query, campaign=campaign)


def officials_of_person(db: Connection, person: int) -> list[Official]:
    """Return as whom somebody was invited, newest first."""
    query = "SELECT * FROM official WHERE person = :person ORDER BY id DESC"
    return every(db, Official, query, person=person)


def is_official(db: Connection, campaign: int, person: int) -> bool:
    """Whether somebody answers for the city in a campaign, or did."""
    return bool(
        column(
            db,
            "SELECT 1 FROM official WHERE campaign = :campaign AND person = :person LIMIT 1",
            campaign=campaign,
            person=person,
        )
    )


def any_official(db: Connection, campaign: int) -> bool:
    """Whether anybody at all answers by Telegram in a campaign."""
    query = "SELECT 1 FROM official WHERE campaign = :campaign AND person IS NOT NULL LIMIT 1"
    return bool(column(db, query, campaign=campaign))


def sign(db: Connection, id: int, *, cosigner: int, link: bytes, expires_at: int, at: int) -> bool:
    """Let an invitation stand that two agree to; False if it no longer waits."""
    return change(
        db,
        """UPDATE official SET state = 'invited', cosigner = :cosigner, link = :link, expires_at = :expires,
               signed_at = :at WHERE id = :id AND state = 'asked'""",
        id=id,
        cosigner=cosigner,
        link=link,
        expires=expires_at,
        at=at,
    )


def came(db: Connection, id: int, at: int) -> bool:
    """Note that the link was opened; True the first time."""
    return change(
        db,
        "UPDATE official SET state = 'here', came_at = :at WHERE id = :id AND state = 'invited'",
        id=id,
        at=at,
    )


def keep_open(db: Connection, id: int, until: int) -> None:
    """Let a link that is used wait longer."""
    query = (
        "UPDATE official SET expires_at = :until WHERE id = :id AND expires_at < :until AND link IS NOT NULL"
    )
    change(db, query, id=id, until=until)


def bind(db: Connection, id: int, person: int) -> bool:
    """Note which account an official uses; False if another is."""
    query = "UPDATE official SET person = :person WHERE id = :id AND (person IS NULL OR person = :person)"
    return change(db, query, id=id, person=person)


def end(db: Connection, id: int, state: State) -> bool:
    """End an invitation: its link and its browsers are forgotten; False if it had ended."""
    ended = change(
        db,
        """UPDATE official SET state = :state, link = NULL, sealed_mail = NULL, proof = NULL
           WHERE id = :id AND state IN ('asked', 'invited', 'here')""",
        id=id,
        state=state,
    )
    change(db, "DELETE FROM browser WHERE official = :id", id=id)
    change(db, "DELETE FROM mail WHERE official = :id", id=id)
    return ended


def drop_text(db: Connection, id: int) -> None:
    """Take away what was said of who an official is."""
    change(db, "UPDATE official SET text = NULL WHERE id = :id", id=id)


def forget_person(db: Connection, person: int) -> list[int]:
    """Forget an erased person: what they wrote of officials, and what they said as one. Return whom it touches.

    Who came by the link answers under the name that two gave her: it is hers, and hers to erase.
    """
    known = column(db, "SELECT id FROM official WHERE author = :p OR person = :p ORDER BY id", p=person)
    for one in officials_of_person(db, person):
        end(db, one.id, "left")
        change(db, "UPDATE answer SET text = NULL WHERE official = :id", id=one.id)
        for table in ("guess", "digest"):
            change(db, f"DELETE FROM {table} WHERE official = :id", id=one.id)
    change(db, "UPDATE official SET text = NULL WHERE (author = :p AND state <> 'here') OR person = :p", p=person)
    for name in ("author", "cosigner", "person"):
        change(db, f"UPDATE official SET {name} = NULL WHERE {name} = :p", p=person)
    return known


def set_proof(db: Connection, id: int, proof: bytes, at: int) -> None:
    """Keep the HMAC of a code on its way to the city's domain."""
    query = "UPDATE official SET proof = :proof, proof_at = :at, proof_tries = 0 WHERE id = :id"
    change(db, query, id=id, proof=proof, at=at)


def try_proof(db: Connection, id: int) -> None:
    """Count one try."""
    change(db, "UPDATE official SET proof_tries = proof_tries + 1 WHERE id = :id", id=id)


def check(db: Connection, id: int, at: int) -> None:
    """Note that the code came back."""
    change(db, "UPDATE official SET checked_at = :at, proof = NULL WHERE id = :id", id=id, at=at)


def set_mail_address(db: Connection, id: int, sealed_mail: bytes, domain: str) -> None:
    """Keep where an official reads mail."""
    query = "UPDATE official SET sealed_mail = :sealed_mail, domain = :domain WHERE id = :id"
    change(db, query, id=id, sealed_mail=sealed_mail, domain=domain)


def let_go(db: Connection, campaign: int) -> None:
    """After the year of listening forget who officials were and where they read mail; what they said stays."""
    for one in officials(db, campaign):
        end(db, one.id, "left")
        drop_text(db, one.id)
        change(db, "UPDATE official SET domain = NULL WHERE id = :id", id=one.id)
