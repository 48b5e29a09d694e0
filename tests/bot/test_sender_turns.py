"""What changes while a message waits its turn or is on its way: nothing is said twice, nothing that is over."""

import asyncio
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from did_street import Street, street

from bot import delivery
from bot.limits import Chat
from bot.render import Letter
from bot.sandbox.rehearsal import Rehearsal
from storage import chats, messages, sending
from storage.database import Reader, Transaction
from storage.models import Message as Row

Rows = tuple[list[Row], int | None]


async def says(here: Street, *keys: str) -> None:
    """Let the bot say something in the group, under these keys."""

    def work(tx: Transaction) -> None:
        for key in keys:
            messages.say(
                tx.db, key=key, view="said", args={"key": "help-fold"}, at=here.r.clock.now(), chat=1, campaign=1
            )

    await here.r.database.write(work)
    here.r.talkoot.wake()
    await here.r.passing(10)


def meanwhile(
    here: Street, patch: pytest.MonkeyPatch, key: str, change: Callable[[Transaction, int], object]
) -> None:
    """Once the message under ``key`` has left for Telegram, and before that is noted, ``change`` happens."""
    post = delivery.post

    async def posts(bot: delivery.Bot, row: Row, letter: Letter) -> list[int]:
        numbers = await post(bot, row, letter)
        if row.key == key:
            await here.r.database.write(lambda tx: change(tx, row.id))
        return numbers

    patch.setattr(delivery, "post", posts)


def read_late(here: Street, patch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let what is due be read while a lane is about to do it, and be looked at once that is done."""
    sender, real = here.r.talkoot.sender, here.r.database
    handle, is_read = sender._delivery.handle, asyncio.Event()

    async def read(work: Callable[[Reader], Rows]) -> Rows:
        rows, due = await real.read(work)
        if rows and (under_way := list(sender._busy.values())):
            is_read.set()
            await asyncio.wait(under_way)
        return rows, due

    async def woken_meanwhile(chat: Chat, row: Row) -> bool:
        sender.wake()
        await is_read.wait()
        return await handle(chat, row)

    patch.setattr(sender, "_database", SimpleNamespace(read=read))
    patch.setattr(sender._delivery, "handle", woken_meanwhile)
    return is_read


async def test_what_was_said_while_the_rows_were_read_is_not_said_again(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await street(rehearsal)
    before, is_read = len(here.ours()), read_late(here, monkeypatch)
    await says(here, "one")
    assert is_read.is_set()
    assert len(here.ours()) == before + 1


async def test_what_was_deleted_while_the_rows_were_read_is_not_deleted_again(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await street(rehearsal)
    await says(here, "one")
    is_read, now = read_late(here, monkeypatch), rehearsal.clock.now()
    await rehearsal.database.write(lambda tx: [messages.delete_later(tx.db, id, now) for id in range(1, 9)])
    rehearsal.talkoot.wake()
    await rehearsal.passing(10)
    assert is_read.is_set()
    assert [c for c in rehearsal.sandbox.calls if c["method"] == "deleteMessage" and not c["ok"]] == []


async def test_what_is_over_just_before_it_leaves_is_not_said(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await street(rehearsal)
    before, marks = len(here.ours()), sending.mark_sending

    def just_before(db: sending.Connection, id: int) -> bool:
        messages.give_up(db, "one")
        return marks(db, id)

    monkeypatch.setattr(sending, "mark_sending", just_before)
    await says(here, "one", "two")
    assert len(here.ours()) == before + 1


async def test_what_changes_while_it_is_on_its_way_is_shown_once_it_is_there(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await street(rehearsal)

    def change(tx: Transaction, id: int) -> None:
        messages.set_args(tx.db, id, {"key": "topic-gone"})
        messages.touch_message(tx.db, id, rehearsal.clock.now())

    meanwhile(here, monkeypatch, "one", change)
    await says(here, "one")
    assert "topic" in here.last().text


async def test_what_is_to_go_while_it_is_on_its_way_goes_once_it_is_there(
    rehearsal: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    now = rehearsal.clock.now()
    meanwhile(here, monkeypatch, "one", lambda tx, id: messages.delete_later(tx.db, id, now))
    await says(here, "one")
    assert len(here.ours()) == before




async def test_what_waits_for_the_bot_to_be_back_is_due_at_no_time(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.remove_bot(here.group)
    now = rehearsal.clock.now()
    await rehearsal.database.write(lambda tx: chats.touch_cards(tx.db, 1, now))
    rehearsal.talkoot.wake()
    await rehearsal.passing(60)
    assert await rehearsal.database.read(lambda r: sending.next_due(r.db, 0)) is None
