"""Who takes part in what. Names and Telegram ids are the vault's."""

from sqlite3 import Connection

from storage.rows import change, column, number


def join(db: Connection, campaign: int, person: int, at: int) -> bool:
    """Count somebody as taking part; True the first time."""
    return change(
        db,
        """INSERT INTO participant (campaign, person, first_act_at) VALUES (:campaign, :person, :at)
           ON CONFLICT DO NOTHING""",
        campaign=campaign,
        person=person,
        at=at,
    )


def participants(db: Connection, campaign: int) -> list[int]:
    """Return who takes part, first ones first."""
    return column(
        db,
        "SELECT person FROM participant WHERE campaign = :campaign ORDER BY first_act_at, person",
        campaign=campaign,
    )


def can_be_asked(db: Connection, campaign: int, at: int) -> list[int]:
    """Return who of those that take part can be asked something in private now: reachable, not muted, not removed."""
    return column(
        db,
        """SELECT person.id FROM participant JOIN person ON person.id = participant.person
               JOIN campaign ON campaign.id = participant.campaign
           WHERE participant.campaign = :campaign AND person.reachable AND NOT person.blocked
               AND coalesce(person.muted_until, 0) <= :at
               AND NOT EXISTS (SELECT 1 FROM removed WHERE removed.chat = campaign.chat
                   AND removed.person = person.id)
               AND NOT EXISTS (SELECT 1 FROM official WHERE official.campaign = campaign.id
                   AND official.person = person.id)
           ORDER BY person.id""",
        campaign=campaign,
        at=at,
    )


def taking_part(db: Connection, campaign: int) -> int:
    """Return how many take part."""
    return number(db, "SELECT count(*) FROM participant WHERE campaign = :campaign", campaign=campaign)


def first_act(db: Connection, campaign: int, person: int) -> int | None:
    """Return when somebody first acted here, None if never."""
    return (
        number(
            db,
            "SELECT first_act_at FROM participant WHERE campaign = :campaign AND person = :person",
            campaign=campaign,
            person=person,
        )
        or None
    )


def first_act_in_chat(db: Connection, chat: int, person: int) -> int | None:
    """Return when somebody first acted in a chat, in any campaign or outside of them, None if never."""
    return (
        number(
            db,
            """SELECT min(at) FROM (
                   SELECT first_act_at AS at FROM participant JOIN campaign ON campaign.id = participant.campaign
                   WHERE campaign.chat = :chat AND participant.person = :person
                   UNION ALL SELECT first_at FROM neighbour WHERE chat = :chat AND person = :person)""",
            chat=chat,
            person=person,
        )
        or None
    )


def joined(db: Connection, campaign: int) -> list[tuple[int, int]]:
    """Return (person, instant of the first act), first ones first."""
    rows = db.execute(
        "SELECT person, first_act_at FROM participant WHERE campaign = ? ORDER BY first_act_at, person",
        (campaign,),
    )
    return [(row[0], row[1]) for row in rows]


def role(db: Connection, campaign: int, person: int) -> str:
    """Return somebody's own label, ``resident`` unless said otherwise."""
    found = column(
        db,
        "SELECT role FROM participant WHERE campaign = :campaign AND person = :person",
        campaign=campaign,
        person=person,
    )
    return str(found[0]) if found else "resident"


def of_role(db: Connection, campaign: int, role: str) -> int:
    """Return how many of those who take part have a role."""
    return number(
        db,
        "SELECT count(*) FROM participant WHERE campaign = :campaign AND role = :role",
        campaign=campaign,
        role=role,
    )


def tell_once(db: Connection, campaign: int, person: int) -> bool:
    """Mark that somebody was told what is kept; True the first time."""
    return change(
        db,
        "UPDATE participant SET told = 1 WHERE campaign = :campaign AND person = :person AND told = 0",
        campaign=campaign,
        person=person,
    )


def set_role(db: Connection, campaign: int, person: int, role: str) -> bool:
    """Keep the label that somebody gives themselves; False if they do not take part."""
    return change(
        db,
        "UPDATE participant SET role = :role WHERE campaign = :campaign AND person = :person",
        campaign=campaign,
        person=person,
        role=role,
    )


def set_focus(db: Connection, person: int, campaign: int) -> None:
    """Remember which campaign a person means in private."""
    change(
        db,
        """INSERT INTO focus (person, campaign) VALUES (:person, :campaign)
           ON CONFLICT (person) DO UPDATE SET campaign = excluded.campaign""",
        person=person,
        campaign=campaign,
    )


def focus(db: Connection, person: int) -> int | None:
    """Return the campaign a person means in private."""
    return number(db, "SELECT campaign FROM focus WHERE person = :person", person=person) or None


def remove_from_chat(db: Connection, chat: int, person: int, at: int) -> None:
    """Remember that somebody was banned or removed."""
    change(
        db,
        "INSERT INTO removed (chat, person, at) VALUES (:chat, :person, :at) ON CONFLICT DO NOTHING",
        chat=chat,
        person=person,
        at=at,
    )


def let_back(db: Connection, chat: int, person: int) -> None:
    """Forget a removal: the person is in the chat again."""
    change(db, "DELETE FROM removed WHERE chat = :chat AND person = :person", chat=chat, person=person)


def is_removed(db: Connection, chat: int, person: int) -> bool:
    """Whether somebody was banned or removed from the chat."""
    return bool(
        column(db, "SELECT 1 FROM removed WHERE chat = :chat AND person = :person", chat=chat, person=person)
    )


def anyone_removed(db: Connection, chat: int) -> bool:
    """Whether anybody at all was banned or removed from the chat."""
    return bool(column(db, "SELECT 1 FROM removed WHERE chat = :chat LIMIT 1", chat=chat))
