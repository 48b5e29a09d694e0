"""Needs and offers of a group, and the meetings of one with the other."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, column, every, move, number, with_id, with_key

Side = Literal["need", "offer"]


class Aid(Row):
    """Something that somebody needs or offers; nobody but its author knows whose it is."""

    id: int
    campaign: int
    kind: Side
    what: Literal["thing", "space", "skill", "transport", "time"] | None
    person: int | None
    language: str
    text: str | None
    place: str | None
    at_hand: str | None
    at: int
    state: Literal["open", "met", "gone"]
    key: str


class Meeting(Row):
    """An offer for a need; ``met_at`` once both said yes."""

    id: int
    need: int
    offer: int
    need_says: Literal["yes", "no"] | None
    offer_says: Literal["yes", "no"] | None
    met_at: int | None
    at: int


def add(
    db: Connection,
    *,
    campaign: int,
    kind: str,
    person: int,
    language: str,
    text: str,
    place: str | None,
    at: int,
    key: str,
) -> int:
    """Keep a need or an offer and return its id; said twice by one message it is one."""
    change(
        db,
        """INSERT INTO aid (campaign, kind, person, language, text, place, at, state, key)
           VALUES (:campaign, :kind, :person, :language, :text, :place, :at, 'open', :key)
           ON CONFLICT (key) DO NOTHING""",
        campaign=campaign,
        kind=kind,
        person=person,
        language=language,
        text=text,
        place=place,
        at=at,
        key=key,
    )
    return number(db, "SELECT id FROM aid WHERE key = :key", key=key)


def aid(db: Connection, id: int) -> Aid | None:
    """Return need or offer ``id``."""
    return with_id(db, Aid, "aid", id)


def aid_by_key(db: Connection, key: str) -> Aid | None:
    """Return what a message said."""
    return with_key(db, Aid, "aid", key)


def open_aid(db: Connection, chat: int) -> list[Aid]:
    """Return what is open in all running campaigns of a chat, first ones first."""
    return every(
        db,
        Aid,
        """SELECT aid.* FROM aid JOIN campaign ON campaign.id = aid.campaign
           WHERE campaign.chat = :chat AND campaign.state = 'running' AND aid.state = 'open'
           ORDER BY aid.id""",
        chat=chat,
    )


def of_campaign(db: Connection, campaign: int) -> list[Aid]:
    """Return all needs and offers of a campaign."""
    return every(db, Aid, "SELECT * FROM aid WHERE campaign = :campaign ORDER BY id", campaign=campaign)


def said_since(db: Connection, person: int, since: int) -> int:
    """Return how many needs and offers somebody said after an instant."""
    return number(
        db, "SELECT count(*) FROM aid WHERE person = :person AND at >= :since", person=person, since=since
    )


def set_what(db: Connection, id: int, what: str) -> None:
    """Say what sort of thing it is."""
    change(db, "UPDATE aid SET what = :what WHERE id = :id", id=id, what=what)


def set_at_hand(db: Connection, id: int, words: str) -> None:
    """Keep what is there already."""
    change(db, "UPDATE aid SET at_hand = :words WHERE id = :id", id=id, words=words)


def set_state(db: Connection, id: int, state: str) -> bool:
    """Move it to ``open``, ``met`` or ``gone``; False if it was there."""
    return move(db, "aid", id, state)


def drop_text(db: Connection, id: int) -> None:
    """Take its words away; it is gone then."""
    change(
        db, "UPDATE aid SET text = NULL, place = NULL, at_hand = NULL, state = 'gone' WHERE id = :id", id=id
    )


def suggest(db: Connection, need: int, offer: int, at: int) -> int | None:
    """Let an offer and a need meet; return the meeting's id, None if they were suggested before."""
    made = change(
        db,
        "INSERT INTO meeting (need, offer, at) VALUES (:need, :offer, :at) ON CONFLICT DO NOTHING",
        need=need,
        offer=offer,
        at=at,
    )
    pair = "SELECT id FROM meeting WHERE need = :need AND offer = :offer"
    return number(db, pair, need=need, offer=offer) if made else None


def meeting(db: Connection, id: int) -> Meeting | None:
    """Return meeting ``id``."""
    return with_id(db, Meeting, "meeting", id)


def meetings(db: Connection, aid: int) -> list[Meeting]:
    """Return the meetings of a need or an offer, first ones first."""
    return every(db, Meeting, "SELECT * FROM meeting WHERE need = :aid OR offer = :aid ORDER BY id", aid=aid)


def say(db: Connection, id: int, side: Side, says: str) -> None:
    """Keep what one side says to a meeting."""
    change(db, f"UPDATE meeting SET {side}_says = :says WHERE id = :id", id=id, says=says)


def met(db: Connection, id: int, at: int) -> bool:
    """Note that both agreed; False if that was noted."""
    return change(db, "UPDATE meeting SET met_at = :at WHERE id = :id AND met_at IS NULL", id=id, at=at)


def helped(db: Connection, campaign: int) -> set[int]:
    """Return whose need somebody met in a campaign."""
    return set(_met(db, campaign, "need"))


def helpers(db: Connection, campaign: int) -> set[int]:
    """Return whose offer met a need in a campaign."""
    return set(_met(db, campaign, "offer"))


def _met(db: Connection, campaign: int, side: Side) -> list[int]:
    return column(
        db,
        f"""SELECT DISTINCT mine.person FROM meeting
            JOIN aid AS mine ON mine.id = meeting.{side} JOIN aid AS need ON need.id = meeting.need
            WHERE mine.campaign = :campaign AND meeting.met_at IS NOT NULL AND need.state = 'met'
                AND mine.person IS NOT NULL""",
        campaign=campaign,
    )


def forget(db: Connection, person: int) -> None:
    """Take a person's needs and offers away: words, and who they were."""
    change(
        db,
        """UPDATE aid SET text = NULL, place = NULL, at_hand = NULL, person = NULL,
               state = CASE state WHEN 'open' THEN 'gone' ELSE state END WHERE person = :person""",
        person=person,
    )
