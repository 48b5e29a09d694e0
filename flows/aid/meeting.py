"""Two sides who may meet: each says yes or no; with two yes they hear each other's names, not before."""

from typing import NamedTuple

from flows.aid.here import must_be_here
from flows.aid.own import kept
from flows.care.here import is_here
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import rules_of
from storage import aid, campaigns, chats, messages, present
from storage.aid import Aid, Meeting, Side
from storage.database import Transaction

DAY = 86_400_000_000


class Sides(NamedTuple):
    """A meeting, its need and its offer."""

    meeting: Meeting
    need: Aid
    offer: Aid

    def of(self, side: Side) -> Aid:
        """Return one side."""
        return self.need if side == "need" else self.offer


def sides(source: Source, id: int) -> Sides | None:
    """Return a meeting with both sides, None if there is none."""
    found = aid.meeting(source.db, id)
    return Sides(found, kept(source, found.need), kept(source, found.offer)) if found else None


def meet(tx: Transaction, one: Aid, other: Aid, at: int) -> int | None:
    """Suggest a meeting to both sides; None if it was suggested before."""
    need, offer = (one, other) if one.kind == "need" else (other, one)
    id = aid.suggest(tx.db, need.id, offer.id, at)
    for side in (need, offer) if id else ():
        ask(tx, side, id or 0, "meeting", at)
        messages.touch_mentions(tx.db, "aid", side.id, at)
    return id


def answer(tx: Transaction, id: int, side: Side, person: int, says: str, at: int) -> Meeting | Refusal:
    """Keep what one side says; until names were told it can be changed."""
    here = sides(tx, id)
    campaign = campaigns.campaign(tx.db, here.need.campaign) if here else None
    if here is None or campaign is None or here.of(side).person != person or says not in ("yes", "no"):
        return Refusal("stale-button")
    if no := must_be_here(tx, campaign.chat, person):
        return no
    if here.meeting.met_at is not None and not (says == "no" and waits(tx, here, at)):
        return Refusal("meeting-told" if may_tell(tx, here, at) else "stale-button")
    if here.need.state != "open" or here.offer.state != "open":
        return Refusal("aid-over")
    aid.say(tx.db, id, side, says)
    if says == "no":
        messages.give_up(tx.db, f"meeting-names:{id}:")
    _look(tx, id, at)
    messages.touch_mentions(tx.db, "meeting", id, at)
    found = aid.meeting(tx.db, id)
    assert found is not None
    return found


def _look(tx: Transaction, id: int, at: int) -> None:
    here = sides(tx, id)
    if here is None or (here.meeting.need_says, here.meeting.offer_says) != ("yes", "yes"):
        return
    aid.met(tx.db, id, at)
    for side in (here.need, here.offer):
        ask(tx, side, id, "meeting-names", told_from(tx, here, at))


def ask(tx: Transaction, side: Aid, id: int, key: str, at: int) -> None:
    """Show a meeting to one side in private; who can't be reached finds it behind the group's message."""
    if not chats.reachable(tx.db, side.person or 0):
        return
    messages.say(
        tx.db,
        key=f"{key}:{id}:{side.kind}",
        view="meeting",
        args={"meeting": id, "side": side.kind},
        at=at,
        person=side.person,
        campaign=side.campaign,
        kind="unasked",
    )


def told_from(source: Source, here: Sides, at: int) -> int:
    """Return from when on names may be told: so many days after both were first seen in this chat."""
    campaign = campaigns.campaign(source.db, here.need.campaign)
    assert campaign is not None
    wait = rules_of(campaign).known_days * DAY
    both = [present.since(source.db, campaign.chat, one.person or 0) for one in (here.need, here.offer)]
    return max(at, *((first or at) + wait for first in both))


def waits(source: Source, here: Sides, at: int) -> bool:
    """Whether both said yes and names are still to be told: until then either may take the yes back."""
    met, says = here.meeting.met_at, (here.meeting.need_says, here.meeting.offer_says)
    return met is not None and says == ("yes", "yes") and at < told_from(source, here, met)


def may_tell(source: Source, here: Sides, at: int) -> bool:
    """Whether names may be told now: both said yes and still do, and both are in the chat."""
    campaign = campaigns.campaign(source.db, here.need.campaign)
    if campaign is None or (here.meeting.need_says, here.meeting.offer_says) != ("yes", "yes"):
        return False
    there = all(is_here(source, campaign.chat, one.person) for one in (here.need, here.offer))
    return there and at >= told_from(source, here, here.meeting.met_at or at)
