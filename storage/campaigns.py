"""Campaigns and the chips on their cards."""

from sqlite3 import Connection

from storage.models import Campaign, Chip
from storage.rows import change, every, first, insert, with_id


def add_campaign(
    db: Connection,
    *,
    chat: int,
    topic: int | None,
    code: str,
    title: str | None,
    language: str,
    zone: str,
    starter: int,
    started_at: int,
    ends_at: int,
    state: str,
    rules: str,
    seed_key: str,
    forked_from: int | None = None,
) -> int:
    """Keep a new campaign and return its id."""
    return insert(
        db,
        """INSERT INTO campaign (chat, topic, code, title, language, zone, starter, started_at, ends_at,
               state, rules, seed_key, forked_from)
           VALUES (:chat, :topic, :code, :title, :language, :zone, :starter, :started_at, :ends_at,
               :state, :rules, :seed_key, :forked_from)""",
        chat=chat,
        topic=topic,
        code=code,
        title=title,
        language=language,
        zone=zone,
        starter=starter,
        started_at=started_at,
        ends_at=ends_at,
        state=state,
        rules=rules,
        seed_key=seed_key,
        forked_from=forked_from,
    )


def campaign(db: Connection, id: int) -> Campaign | None:
    """Return campaign ``id``."""
    return with_id(db, Campaign, "campaign", id)


def campaign_by_code(db: Connection, code: str) -> Campaign | None:
    """Return the campaign that a link names."""
    return first(db, Campaign, "SELECT * FROM campaign WHERE code = :code", code=code)


def campaign_by_seed(db: Connection, key: str) -> Campaign | None:
    """Return the campaign that the message ``key`` started."""
    return first(db, Campaign, "SELECT * FROM campaign WHERE seed_key = :key", key=key)


def forks(db: Connection, id: int) -> list[Campaign]:
    """Return the campaigns that started from another, oldest first."""
    return every(db, Campaign, "SELECT * FROM campaign WHERE forked_from = :id ORDER BY id", id=id)


def campaigns_of_chat(db: Connection, chat: int, *, states: tuple[str, ...] = ("running",)) -> list[Campaign]:
    """Return a chat's campaigns in these states, newest first."""
    return [
        c
        for c in every(
            db,
            Campaign,
            "SELECT * FROM campaign WHERE chat = :chat ORDER BY started_at DESC, id DESC",
            chat=chat,
        )
        if c.state in states
    ]


def campaigns_of_person(db: Connection, person: int) -> list[Campaign]:
    """Return the campaigns somebody took part in, newest first."""
    return every(
        db,
        Campaign,
        """SELECT campaign.* FROM campaign JOIN participant ON participant.campaign = campaign.id
           WHERE participant.person = :person ORDER BY campaign.started_at DESC, campaign.id DESC""",
        person=person,
    )


def all_campaigns(db: Connection) -> list[Campaign]:
    """Return every campaign, oldest first."""
    return every(db, Campaign, "SELECT * FROM campaign ORDER BY id")


def set_state(db: Connection, id: int, state: str) -> bool:
    """Move a campaign to another state."""
    return change(db, "UPDATE campaign SET state = :state WHERE id = :id", state=state, id=id)


def begin_campaign(db: Connection, id: int, *, started_at: int, ends_at: int) -> bool:
    """Let a proposed campaign run; False if it wasn't waiting any more."""
    return change(
        db,
        """UPDATE campaign SET state = 'running', started_at = :started_at, ends_at = :ends_at
           WHERE id = :id AND state = 'proposed'""",
        id=id,
        started_at=started_at,
        ends_at=ends_at,
    )


def close_campaign(db: Connection, id: int, *, state: str, kind: str, at: int) -> bool:
    """End a running campaign; False if it had ended before."""
    return change(
        db,
        """UPDATE campaign SET state = :state, close_kind = :kind, closed_at = :at
           WHERE id = :id AND state IN ('running', 'proposed')""",
        id=id,
        state=state,
        kind=kind,
        at=at,
    )


def prolong_campaign(db: Connection, id: int, ends_at: int) -> bool:
    """Give a running campaign its one prolongation."""
    return change(
        db,
        "UPDATE campaign SET ends_at = :ends_at, extended = 1 WHERE id = :id AND state = 'running' AND extended = 0",
        id=id,
        ends_at=ends_at,
    )


def set_title(db: Connection, id: int, title: str | None) -> None:
    """Name a campaign anew; None takes the words away."""
    change(db, "UPDATE campaign SET title = :title WHERE id = :id", id=id, title=title)


def speak(db: Connection, chat: int, language: str) -> None:
    """Let a chat's campaigns that haven't ended speak another language."""
    change(
        db,
        "UPDATE campaign SET language = :language WHERE chat = :chat AND state IN ('proposed', 'running')",
        chat=chat,
        language=language,
    )


def move(db: Connection, id: int, zone: str, ends_at: int) -> None:
    """Let a campaign live in another time zone, with an end there."""
    change(db, "UPDATE campaign SET zone = :zone, ends_at = :at WHERE id = :id", id=id, zone=zone, at=ends_at)


def leave_topic(db: Connection, id: int) -> None:
    """Let a campaign go on outside its topic: that one is closed or gone."""
    change(db, "UPDATE campaign SET topic = NULL WHERE id = :id", id=id)


def set_outcome(db: Connection, id: int, outcome: str) -> None:
    """Keep what those who use the result said."""
    change(db, "UPDATE campaign SET outcome = :outcome WHERE id = :id", id=id, outcome=outcome)


def set_rules(db: Connection, id: int, rules: str) -> None:
    """Keep a campaign's amended rules."""
    change(db, "UPDATE campaign SET rules = :rules WHERE id = :id", id=id, rules=rules)


def forget_starter(db: Connection, person: int) -> list[int]:
    """Take a person's titles and starts away; return the campaigns touched."""
    rows = db.execute("SELECT id FROM campaign WHERE starter = :person", {"person": person}).fetchall()
    change(db, "UPDATE campaign SET starter = NULL, title = NULL WHERE starter = :person", person=person)
    return [row[0] for row in rows]


def add_chip(db: Connection, *, campaign: int, field: str, text: str, person: int, at: int, key: str) -> bool:
    """Keep what somebody filled in; False if this very message did so before."""
    return change(
        db,
        """INSERT INTO chip (campaign, field, text, person, at, key)
           VALUES (:campaign, :field, :text, :person, :at, :key) ON CONFLICT (key) DO NOTHING""",
        campaign=campaign,
        field=field,
        text=text,
        person=person,
        at=at,
        key=key,
    )


def chips(db: Connection, campaign: int) -> dict[str, Chip]:
    """Return the newest chip of each field that has words."""
    rows = every(
        db,
        Chip,
        "SELECT * FROM chip WHERE campaign = :campaign AND text IS NOT NULL ORDER BY id",
        campaign=campaign,
    )
    return {chip.field: chip for chip in rows}


def chips_of_person(db: Connection, person: int) -> list[Chip]:
    """Return all that somebody wrote on cards."""
    return every(db, Chip, "SELECT * FROM chip WHERE person = :person ORDER BY id", person=person)


def forget_title(db: Connection, id: int, title: str) -> None:
    """Take a campaign's title away, also where it is kept as what somebody brought along."""
    set_title(db, id, None)
    query = "UPDATE chip SET text = NULL WHERE campaign = :id AND field = 'title' AND :title = text"
    change(db, query, id=id, title=title)


def forget_chips(db: Connection, person: int) -> None:
    """Take a person's words on cards away."""
    change(
        db,
        """UPDATE campaign SET title = NULL WHERE EXISTS (SELECT 1 FROM chip
               WHERE chip.campaign = campaign.id AND chip.field = 'title' AND chip.person = :person
                   AND chip.text = campaign.title)""",
        person=person,
    )
    change(db, "UPDATE chip SET text = NULL, person = NULL WHERE person = :person", person=person)


def drop_chips(db: Connection, campaign: int) -> None:
    """Take away what was written on a card."""
    change(db, "UPDATE chip SET text = NULL WHERE campaign = :campaign", campaign=campaign)


def chip(db: Connection, id: int) -> Chip | None:
    """Return one chip."""
    return with_id(db, Chip, "chip", id)


def drop_chip(db: Connection, id: int) -> None:
    """Take one chip's words away."""
    change(db, "UPDATE chip SET text = NULL WHERE id = :id", id=id)
