"""Thanks are passed on once a day, uncounted and without names; and what one's own became part of."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict

from flows.refusal import Refusal
from flows.taking_part import answers_for_the_city
from storage import campaigns, chats, contributions, messages, people, thanks, timeline, timers
from storage.database import Transaction
from storage.models import Campaign

MICRO = 1_000_000
HOUR_OF_THANKS = time(19)


class Thank(BaseModel):
    """Somebody thanks for an act, or takes thanks back that weren't passed on yet."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    at: int
    back: bool = False


def thank(tx: Transaction, request: Thank) -> Refusal | None:
    """Keep thanks for an act; said again they stay one."""
    act = contributions.contribution(tx.db, request.contribution)
    campaign = campaigns.campaign(tx.db, act.campaign) if act else None
    if act is None or campaign is None or act.state != "counted" or act.visibility == "me":
        return Refusal("act-gone")
    if people.is_removed(tx.db, campaign.chat, request.person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, request.person):
        return Refusal("official-answers-only")
    if act.person == request.person:
        return Refusal("thanks-own")
    if request.back:
        thanks.unthank(tx.db, act.id, request.person)
    elif thanks.thank(tx.db, act.id, request.person, request.at):
        _tonight(tx, campaign, request.at)
    return None


def _tonight(tx: Transaction, campaign: Campaign, at: int) -> None:
    due_at = next_time(at, campaign.zone, HOUR_OF_THANKS)
    key = f"thanks:{campaign.id}:{due_at}"
    timers.set_timer(tx.db, key=key, kind="thanks", campaign=campaign.id, due_at=due_at)


def next_time(at: int, zone: str, clock: time) -> int:
    """Return the next instant after ``at`` at which it is ``clock`` there."""
    there = ZoneInfo(zone)
    day = datetime.fromtimestamp(at / MICRO, there).date()
    today = round(datetime.combine(day, clock, there).timestamp() * MICRO)
    if today > at:
        return today
    return round(datetime.combine(day + timedelta(days=1), clock, there).timestamp() * MICRO)


def pass_on(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Tell each giver who can be reached, once a day; the thanks of others wait."""
    day = datetime.fromtimestamp(at / MICRO, ZoneInfo(campaign.zone)).date().isoformat()
    waiting = False
    for giver, acts in thanks.thanked(tx.db, campaign.id):
        if not chats.reachable(tx.db, giver):
            continue
        if _tell(tx, campaign, giver, f"thanks:{giver}:{day}", "thanks", acts, at):
            for act in acts:
                thanks.pass_on_thanks(tx.db, act, at)
        else:
            waiting = True
    if waiting:
        _tonight(tx, campaign, at)


def part_of(tx: Transaction, campaign: Campaign, at: int) -> None:
    """After an album: tell each giver who can be reached what theirs became part of, once.

    Theirs is what they did since the album before; an album posted at ``at`` isn't that one.
    """
    albums = [t.at for t in timeline.timeline(tx.db, campaign.id) if t.kind == "album" and t.at < at]
    for giver, acts in contributions.givers(tx.db, campaign.id, max(albums, default=0), at):
        if chats.reachable(tx.db, giver):
            _tell(tx, campaign, giver, f"part:{campaign.id}:{at}:{giver}", "part-of", acts, at)


def _tell(
    tx: Transaction, campaign: Campaign, giver: int, key: str, view: str, acts: list[int], at: int
) -> bool:
    said = messages.say(
        tx.db,
        key=key,
        view=view,
        args={"campaign": campaign.id, "acts": ",".join(map(str, acts))},
        at=at,
        person=giver,
        campaign=campaign.id,
        kind="unasked",
        once=True,
    )
    return said is not None
