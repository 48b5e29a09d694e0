"""Who is told, and where: in private whoever can be reached, else by one line a day in the group."""

from collections.abc import Mapping
from datetime import timedelta

from flows.speech import Speech
from storage import ballots, chats, messages
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign


def speaking_day(campaign: Campaign, at: int, quiet: tuple[int, int]) -> str:
    """Return the local date on which something can be told: after quiet began, the next one.

    ``quiet`` is (from, to) in minutes after local midnight; equal means there is none.
    """
    when = Speech(campaign.language, campaign.zone).local(at)
    start, end = quiet
    late = start > end and when.hour * 60 + when.minute >= start
    return (when.date() + timedelta(days=int(late))).isoformat()


def bulletin(tx: Transaction, campaign: Campaign, view: str, item: str, at: int, *, silent: bool) -> None:
    """Add an item to the day's one message of a kind (``view``); its args hold ``items``, apart by spaces."""
    n = 0
    while known := messages.message_by_key(tx.db, key := _key(tx, campaign, view, at, n)):
        if known.state != "gone":
            _add(tx, known.id, known.args, item, at)
            return
        n += 1
    messages.post(
        tx.db,
        campaign,
        key=key,
        view=view,
        args={"campaign": campaign.id, "items": item},
        at=at,
        kind="unasked",
        silent=silent,
    )


def _key(tx: Transaction, campaign: Campaign, view: str, at: int, n: int) -> str:
    day = speaking_day(campaign, at, chats.quiet(tx.db, campaign.chat))
    return f"{view}:{campaign.id}:{day}" + (f":{n}" if n else "")


def _add(tx: Transaction, id: int, args: str, item: str, at: int) -> None:
    known = messages.args_of(args)
    items = str(known["items"]).split()
    if item not in items:
        messages.set_args(tx.db, id, {**known, "items": " ".join([*items, item])})
    messages.touch_message(tx.db, id, at)


def overtaken(tx: Transaction, campaign: Campaign, view: str, item: str) -> None:
    """Take an item out of what still waits to be said: what comes next says all of it."""
    for row in messages.messages_of_campaign(tx.db, campaign.id, view):
        args = messages.args_of(row.args)
        items = str(args["items"]).split()
        if row.state in ("waiting", "paused") and item in items:
            left = [one for one in items if one != item]
            messages.set_args(tx.db, row.id, {**args, "items": " ".join(left)})


def in_private(
    tx: Transaction, campaign: Campaign, person: int, view: str, args: Mapping[str, Arg], key: str, at: int
) -> bool:
    """Tell one person something unasked, once per ``key``; False if they can't be reached."""
    if not chats.reachable(tx.db, person):
        return False
    messages.say(
        tx.db,
        key=key,
        view=view,
        args=args,
        at=at,
        person=person,
        campaign=campaign.id,
        kind="unasked",
    )
    return True


def voters(
    tx: Transaction, campaign: Campaign, proposal: int, view: str, key: str, at: int, *, but: set[int]
) -> bool:
    """Tell those who voted on an idea, once per ``key``; False if some can't be reached."""
    everyone = [person for person in ballots.voters(tx.db, proposal) if person not in but]
    told = [
        in_private(tx, campaign, person, view, {"proposal": proposal}, f"{key}:{person}", at)
        for person in everyone
    ]
    return all(told)
