"""Ideas that change a rule of the group, and who keeps its agenda."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, every, first, insert, with_id


class Amendment(Row):
    """A change of one rule; ``before`` and ``value`` are JSON, ``in_force_at`` once the group agreed."""

    proposal: int
    campaign: int
    rule: str
    before: str | None
    value: str
    in_force_at: int | None


class Facilitator(Row):
    """Somebody who is asked to keep the agenda; ``lot`` is the published draw, as JSON."""

    id: int
    campaign: int
    person: int | None
    how: Literal["volunteer", "lot"]
    state: Literal["asked", "keeps", "declined"]
    lot: str | None
    at: int


def add_amendment(db: Connection, *, proposal: int, campaign: int, rule: str, value: str) -> None:
    """Keep which rule an idea changes."""
    change(
        db,
        "INSERT INTO amendment (proposal, campaign, rule, value) VALUES (:proposal, :campaign, :rule, :value)",
        proposal=proposal,
        campaign=campaign,
        rule=rule,
        value=value,
    )


def amendment(db: Connection, proposal: int) -> Amendment | None:
    """Return what an idea amends, None if it is no amendment."""
    return first(db, Amendment, "SELECT * FROM amendment WHERE proposal = :proposal", proposal=proposal)


def amendments(db: Connection, campaign: int) -> list[Amendment]:
    """Return a campaign's amendments, in force or not, first ones first."""
    return every(
        db,
        Amendment,
        "SELECT * FROM amendment WHERE campaign = :campaign ORDER BY proposal",
        campaign=campaign,
    )


def in_force(db: Connection, campaign: int, *, after: int = -1) -> list[Amendment]:
    """Return what came into force in a campaign after an instant, in that order."""
    return every(
        db,
        Amendment,
        """SELECT * FROM amendment WHERE campaign = :campaign AND in_force_at > :after
           ORDER BY in_force_at, proposal""",
        campaign=campaign,
        after=after,
    )


def of_chat(db: Connection, chat: int) -> list[Amendment]:
    """Return everything that ever came into force in a chat, in that order."""
    return every(
        db,
        Amendment,
        """SELECT amendment.* FROM amendment JOIN campaign ON campaign.id = amendment.campaign
           WHERE campaign.chat = :chat AND in_force_at IS NOT NULL ORDER BY in_force_at, proposal""",
        chat=chat,
    )


def put_in_force(db: Connection, proposal: int, *, before: str, rules: str, at: int) -> None:
    """Mark an amendment as in force, and give its campaign the new rules (JSON)."""
    change(
        db,
        "UPDATE amendment SET before = :before, in_force_at = :at WHERE proposal = :proposal",
        proposal=proposal,
        before=before,
        at=at,
    )
    change(
        db,
        """UPDATE campaign SET rules = :rules
           WHERE id = (SELECT campaign FROM amendment WHERE proposal = :proposal)""",
        proposal=proposal,
        rules=rules,
    )


def add_facilitator(
    db: Connection, *, campaign: int, person: int, how: str, state: str, lot: str | None, at: int
) -> int:
    """Keep who is asked, or volunteers, to keep the agenda; return its id."""
    return insert(
        db,
        """INSERT INTO facilitator (campaign, person, how, state, lot, at)
           VALUES (:campaign, :person, :how, :state, :lot, :at)""",
        campaign=campaign,
        person=person,
        how=how,
        state=state,
        lot=lot,
        at=at,
    )


def facilitator(db: Connection, id: int) -> Facilitator | None:
    """Return one asking."""
    return with_id(db, Facilitator, "facilitator", id)


def facilitators(db: Connection, campaign: int) -> list[Facilitator]:
    """Return everybody who was asked in a campaign, the newest last."""
    return every(
        db, Facilitator, "SELECT * FROM facilitator WHERE campaign = :campaign ORDER BY id", campaign=campaign
    )


def set_facilitator(db: Connection, id: int, state: str) -> None:
    """Move an asking to ``keeps`` or ``declined``."""
    change(db, "UPDATE facilitator SET state = :state WHERE id = :id", id=id, state=state)


def forget(db: Connection, person: int) -> None:
    """Take a person out: whoever kept the agenda keeps it no more."""
    change(db, "UPDATE facilitator SET person = NULL, state = 'declined' WHERE person = :person", person=person)
