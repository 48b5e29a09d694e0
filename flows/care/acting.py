"""Who may act in a chat, whether or not a campaign runs there, and what acting makes of a person."""

from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.results.source import Source
from flows.rules import DEFAULT, Rules
from flows.taking_part import answers_for_the_city, pseudonym, rules_of
from storage import aid, campaigns, chats, circles, messages, neighbours, people, sessions
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign

USUAL_ZONE = "UTC"
WEEKS = 12
"""After so many weeks a series or a circle asks whether to go on; silence ends it."""
MICRO = 1_000_000


class OfChat(Protocol):
    """What belongs to a chat: a session, a circle."""

    @property
    def id(self) -> int:
        """Return its id."""
        ...

    @property
    def chat(self) -> int:
        """Return its chat's."""
        ...


def running_in(source: Source, chat: int, at: int) -> Campaign | None:
    """Return the campaign that runs in a chat, the newest of several."""
    known = campaigns.campaigns_of_chat(source.db, chat)
    return next((one for one in known if one.running(at)), None)


def rules_in(source: Source, chat: int, at: int) -> Rules:
    """Return the rules that hold in a chat: those of its running campaign, else the usual ones."""
    campaign = running_in(source, chat, at)
    return rules_of(campaign) if campaign else DEFAULT


def may_act_here(tx: Transaction, chat: int | None, person: int, at: int) -> Refusal | None:
    """Refuse who was removed from the chat, and who answers for the city in its running campaign."""
    if not chat:
        return Refusal("care-in-group")
    if people.is_removed(tx.db, chat, person):
        return Refusal("removed-from-chat")
    campaign = running_in(tx, chat, at)
    if campaign and answers_for_the_city(tx, campaign, person):
        return Refusal("official-answers-only")
    return None


def is_known(tx: Transaction, chat: int, person: int) -> bool:
    """Whether somebody acted in a chat before: in private that is all the bot knows of who is in it."""
    return people.first_act_in_chat(tx.db, chat, person) is not None


def too_many_said(tx: Transaction, chat: int, person: int, at: int, zone: str) -> Refusal | None:
    """Refuse more words today than a person may say: sessions, lines, circles, notes, needs and offers together."""
    since, _ = local_day(at, zone)
    said = sessions.said_since(tx.db, person, since) + circles.said_since(tx.db, person, since)
    return too_many_acts(said + aid.said_since(tx.db, person, since), rules_in(tx, chat, at))


def acted(tx: Transaction, chat: int, person: int, at: int) -> None:
    """Count somebody as one who acts in this chat."""
    neighbours.meet(tx.db, chat, person, at)


def changed(tx: Transaction, kind: str, thing: OfChat, person: int, at: int) -> None:
    """Count somebody as acting in the chat of a session or a circle, and show anew whatever shows that."""
    acted(tx, thing.chat, person, at)
    messages.touch_mentions(tx.db, kind, thing.id, at)


def to_log(tx: Transaction, chat: int, type: str, person: int, at: int, fields: dict[str, Field]) -> None:
    """Put on record, without words, that something was begun; only where a campaign runs."""
    if campaign := running_in(tx, chat, at):
        tx.log.append(campaign.id, type, at, pseudonym(tx, campaign, person), fields)


def zone_of(source: Source, chat: int, usual: str = USUAL_ZONE) -> str:
    """Return a chat's time zone: its own, else that of its newest campaign, else the usual one."""
    if own := chats.zone(source.db, chat):
        return own
    known = campaigns.campaigns_of_chat(source.db, chat, states=("running", "closed"))
    return known[0].zone if known else usual


def local_date(at: int, zone: str) -> date:
    """Return the day that an instant falls on."""
    return datetime.fromtimestamp(at // MICRO, ZoneInfo(zone)).date()


def instant(day: date, hour: time, zone: str) -> int:
    """Return UTC microseconds of a local time; one that the clocks skip is an hour later, of two the first."""
    return round(datetime.combine(day, hour, ZoneInfo(zone)).timestamp()) * MICRO


def weeks_later(at: int, weeks: int, zone: str) -> int:
    """Return the same local time so many weeks later."""
    local = datetime.fromtimestamp(at // MICRO, ZoneInfo(zone))
    return instant(local.date() + timedelta(weeks=weeks), local.time(), zone)
