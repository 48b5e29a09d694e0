"""Fetching updates: an update is forgotten by Telegram only once its effects are on disk."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from intake_house import House, house
from telegram.error import Conflict

from bot.intake.polling import Polling
from bot.sandbox import Fault
from storage.database import StorageFailed


@asynccontextmanager
async def polling(bot: House, *, ordered: bool = False) -> AsyncIterator[Polling]:
    loop = Polling(bot.desk, bot.application.bot, bot.request, ordered=ordered, timeout=5)
    running = asyncio.create_task(loop.run())
    try:
        yield loop
    finally:
        loop.stop(1)
        await running


@pytest.mark.parametrize("ordered", [False, True])
async def test_taps_are_counted_answered_and_confirmed(tmp_path: Path, ordered: bool) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        async with polling(bot, ordered=ordered):
            pressed = [bot.tap(card, n) for n in range(20)]
            await bot.until_quiet()
        assert len(await bot.votes()) == 20
        assert {one.text for one in pressed} == {"Counted"}
        assert len(bot.tries) == 20


async def test_members_and_reactions_are_asked_for(tmp_path: Path) -> None:
    async with house(tmp_path) as bot, polling(bot):
        await bot.until(lambda: bool(bot.box.queue.allowed))
        assert {"chat_member", "my_chat_member", "message_reaction"} <= set(bot.box.queue.allowed)


async def test_ordered_keeps_the_order(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        for n in range(20):
            bot.tap(card, n)
        async with polling(bot, ordered=True):
            await bot.until_quiet()
        assert bot.tries == sorted(bot.tries)


async def test_storage_that_fails_leaves_an_update_unconfirmed_until_it_works(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.tap(card)
        first = bot.newest
        bot.raises[first] = StorageFailed("disk full")
        for n in range(1, 5):
            bot.tap(card, n)
        async with polling(bot):
            await bot.until_counted(4)
            await bot.until(lambda: bot.box.queue.waiting[0].id == first)
            assert first not in await bot.votes()
            bot.raises.clear()
            await bot.until_quiet()
        assert len(await bot.votes()) == 5
        assert len(bot.tries) == len(set(bot.tries)) + bot.tries.count(first) - 1


async def test_a_slow_update_holds_the_offset_and_nobody_else(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.tap(card)
        slow = bot.newest
        bot.holds[slow] = asyncio.Event()
        async with polling(bot) as loop:
            for n in range(1, 20):
                bot.tap(card, n)
                await asyncio.sleep(0.01)
            await bot.until_counted(19)
            assert not loop.idle
            await bot.until(lambda: bot.box.queue.waiting[0].id == slow)
            bot.holds[slow].set()
            await bot.until_quiet()
        assert len(await bot.votes()) == 20
        assert len(bot.tries) == 20


async def test_a_mistake_of_ours_is_tried_three_times_kept_and_confirmed(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.tap(card)
        broken = bot.newest
        bot.raises[broken] = ZeroDivisionError()
        bot.tap(card, 1)
        async with polling(bot):
            await bot.until_quiet()
        kept = await bot.kept()
        assert [(one[0], one[1]) for one in kept] == [(broken, "ZeroDivisionError")]
        assert b"callback_query" in kept[0][2]
        assert bot.tries.count(broken) == 3
        assert await bot.votes() == [broken + 1]


@pytest.mark.parametrize("kind", ["duplicate", "redeliver", "reorder"])
async def test_what_comes_again_is_counted_once(tmp_path: Path, kind: str) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.box.faults.add(Fault(kind, update="callback_query", nth=2, times=3))  # type: ignore[arg-type]
        for n in range(6):
            bot.tap(card, n)
        async with polling(bot):
            await bot.until_quiet()
        assert len(await bot.votes()) == 6


async def test_stopping_finishes_and_confirms_what_is_held(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        pressed = bot.tap(card)
        slow = bot.newest
        bot.holds[slow] = asyncio.Event()
        async with polling(bot) as loop:
            await bot.until(lambda: slow in bot.tries)
            loop.stop(5)
            await asyncio.sleep(0.05)
            bot.holds[slow].set()
        assert await bot.votes() == [slow]
        assert pressed.text == "Counted"
        assert bot.box.queue.waiting == []


async def test_stopping_confirms_nothing_that_is_not_committed(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.tap(card)
        slow = bot.newest
        bot.holds[slow] = asyncio.Event()
        bot.tap(card, 1)
        async with polling(bot) as loop:
            await bot.until_counted(1)
            loop.stop(0.1)
        assert bot.box.queue.waiting[0].id == slow
        assert slow not in await bot.votes()


async def test_a_second_poller_ends_the_first_with_the_reason(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        loop = Polling(bot.desk, bot.application.bot, bot.request, timeout=5)
        server = bot.box._server
        assert server is not None
        before = server._turn
        running = asyncio.create_task(loop.run())
        await bot.until(lambda: server._turn > before)
        await bot.application.bot.get_updates(timeout=0)
        with pytest.raises(Conflict):
            await running


@pytest.mark.parametrize("kind", ["500", "502", "429", "drop_before"])
async def test_a_bad_moment_of_telegram_is_outlived(tmp_path: Path, kind: str) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.box.faults.add(Fault(kind, method="getUpdates", times=2, retry_after=1))  # type: ignore[arg-type]
        bot.tap(card)
        async with polling(bot):
            await bot.until_quiet()
        assert len(await bot.votes()) == 1


async def test_an_answer_that_comes_too_late_is_no_matter(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        bot.box.faults.add(Fault("400", method="answerCallbackQuery"))
        bot.tap(card)
        async with polling(bot):
            await bot.until_quiet()
        assert len(await bot.votes()) == 1
        assert await bot.kept() == []


async def test_numbers_that_start_anew_after_a_quiet_week_are_not_missed(tmp_path: Path) -> None:
    async with house(tmp_path) as bot:
        card = await bot.card()
        loop = Polling(bot.desk, bot.application.bot, bot.request, timeout=0)
        running = asyncio.create_task(loop.run())
        bot.tap(card)
        await bot.until_counted(1)
        await bot.until_quiet()
        await asyncio.sleep(0.2)
        bot.box.queue.next_id = 7
        bot.tap(card, 1)
        await bot.until_counted(2)
        await bot.until_quiet()
        loop.stop(1)
        await running
        assert 7 in await bot.votes()
