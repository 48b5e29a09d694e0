"""The end comes at 18:00 local on the minute: over changes of the clock, through restarts, after an outage."""

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from journey_stories import FORTNIGHT, LANTERNS
from journey_street import Hook, Play, Setting, closed_as_promised, played

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("first", "offset"),
    [(date(2026, 10, 18), "+0200"), (date(2027, 3, 21), "+0300")],
    ids=["October", "March"],
)
async def test_a_change_of_the_clock_moves_no_end(tmp_path: Path, first: date, offset: str) -> None:
    play = await played(tmp_path, FORTNIGHT, Setting(first=first))
    closed_as_promised(play, 14)
    begun, ended = play.here()[1], play.told("this campaign has ended")
    assert ended.local().strftime("%A %H:%M %z") == f"Sunday 18:00 {offset}"
    assert begun.local().utcoffset() != ended.local().utcoffset()
    assert "18:00" in begun.words


async def restart(play: Play) -> None:
    await play.rehearsal.stop_bot()
    await play.rehearsal.start_bot()


async def is_away_for_an_hour(play: Play) -> None:
    """The bot stops, somebody acts meanwhile, and it comes back."""
    house = play.rehearsal
    await house.stop_bot()
    house.clock.move_to(house.clock.now() + 3600 * 1_000_000)
    house.sandbox.say(play.people["Fatima"], play.group, "/did swept while nobody listened 10 min")
    await house.start_bot()
    await house.settle()
    noted = [m for m in play.group.messages.values() if "nobody listened" in m.words]
    assert noted[0].reactions


@pytest.mark.parametrize("hook", [restart, is_away_for_an_hour], ids=lambda hook: hook.__name__)
async def test_a_restart_in_the_middle_changes_nothing(tmp_path: Path, hook: Hook) -> None:
    play = await played(tmp_path, FORTNIGHT, hooks={(9, "10:00"): hook, (12, "15:10"): restart})
    assert f"“{LANTERNS}” goes ahead." in play.told("goes ahead").words
    closed_as_promised(play, 14)
    sent = [one.words for one in play.here() if one.words]
    assert len(sent) == len(set(sent))


Busy = Callable[[Play], bool]


async def restart_while(play: Play, busy: Busy) -> None:
    """Stop the bot as soon as ``busy`` holds, start it again."""
    async with asyncio.timeout(300):
        while not busy(play):  # noqa: ASYNC110 (it is caught in the act)
            await asyncio.sleep(0.0005)
    await restart(play)


async def while_it_counts(play: Play) -> None:
    await restart_while(play, lambda play: not play.rehearsal.database.idle)


async def while_it_draws(play: Play) -> None:
    await restart_while(play, lambda play: not play.rehearsal.talkoot.painter.idle)


async def between_two_messages(play: Play) -> None:
    """The first message of the end is out, the album waits for its second."""
    house = play.rehearsal
    await house.settle()
    while not any("has ended" in one.words for one in play.here()):
        house.clock.move_to(house.clock.next_due() or 0)
        await house.settle()
    assert len(play.papers()) == 0
    await restart(play)


@pytest.mark.parametrize(
    "hook", [while_it_counts, while_it_draws, between_two_messages], ids=lambda hook: hook.__name__
)
async def test_a_restart_between_the_steps_of_closing_loses_and_repeats_nothing(
    tmp_path: Path, hook: Hook
) -> None:
    async def at_six(play: Play) -> None:
        play.rehearsal.clock.move_to(play.at(14, "18:00"))
        await hook(play)
        await play.rehearsal.settle()

    play = await played(tmp_path, FORTNIGHT, hooks={(14, "17:59"): at_six})
    closed_as_promised(play, 14)


async def test_after_an_outage_over_the_end_it_closes_at_once_and_says_when_it_is_due(tmp_path: Path) -> None:
    async def away_overnight(play: Play) -> None:
        house = play.rehearsal
        await house.stop_bot()
        house.clock.move_to(play.at(15, "09:30"))
        await house.start_bot()
        await house.settle()

    play = await played(tmp_path, FORTNIGHT, hooks={(14, "17:00"): away_overnight})
    ended = play.told("this campaign has ended")
    assert ended.local().strftime("%d %H:%M") == "07 09:30"
    assert len(play.papers()) == 2
