"""Timers of a campaign."""

from telegram.error import BadRequest, Forbidden

from bot.ticker import Hands, at_once, due
from flows.initiate.schedule import set_day
from flows.initiate.start import give_up_second
from storage import campaigns, chats, messages, timeline, vault
from storage.database import Transaction
from storage.models import Campaign, Timer


@due("members")
async def members(hands: Hands) -> None:
    """Ask how many are in the chat; where the bot isn't any more nobody tells it."""
    timer = hands.timer
    campaign = await hands.database.read(lambda r: campaigns.campaign(r.db, timer.campaign or 0))
    if campaign is None:
        await hands.write(lambda tx: None)
        return
    chat = campaign.chat
    number = await hands.database.read(lambda r: vault.telegram_of_chat(r, chat))
    try:
        count = await hands.bot.get_chat_member_count(number) if number else None
    except (BadRequest, Forbidden):
        count = None
    if count is None:
        await hands.write(lambda tx: None)
        return
    await hands.write(lambda tx: chats.set_members(tx.db, chat, count - 1))


def warn(tx: Transaction, timer: Timer, at: int) -> None:
    """Two days before the end: was it useful, more days, an early end; again before an end that moved."""
    say_once(tx, timer, "warn", at, key=timer.key)


def second(tx: Transaction, timer: Timer, at: int) -> None:
    """Nobody else wanted a second campaign within a week."""
    if campaign := campaigns.campaign(tx.db, timer.campaign or 0):
        give_up_second(tx, campaign, at)


def day(tx: Transaction, timer: Timer, at: int) -> None:
    """A new day: the card says which."""
    campaign = campaigns.campaign(tx.db, timer.campaign or 0)
    if campaign is None or campaign.state != "running":
        return
    messages.touch(tx.db, campaign.id, "card", at)
    set_day(tx, campaign, at)


def lasted(tx: Transaction, timer: Timer, at: int) -> None:
    """Three months later: did it last?"""
    if said := say_once(tx, timer, "lasted", at):
        timeline.happened(tx.db, campaign=said.id, at=at, kind="asked_lasted")
        tx.log.append(said.id, "asked_lasted", at, None, {})


def say_once(tx: Transaction, timer: Timer, view: str, at: int, *, key: str | None = None) -> Campaign | None:
    """Say something unasked about a campaign in its chat, once; None if there's nothing left to say."""
    campaign = campaigns.campaign(tx.db, timer.campaign or 0)
    if campaign is None or campaign.state not in ("running", "closed"):
        return None
    messages.post(
        tx.db,
        campaign,
        key=key or f"{view}:{campaign.id}",
        view=view,
        args={"campaign": campaign.id},
        at=at,
        kind="unasked",
        once=True,
    )
    return campaign


at_once("warn")(warn)
at_once("lasted")(lasted)
at_once("second")(second)
at_once("day")(day)
