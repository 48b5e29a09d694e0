"""The rehearsal's clock moves only when all is quiet: no update, write, delivery or drawing under way."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.clock import HOUR, SECOND
from bot.sandbox.rehearsal import Rehearsal

START = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    here = Rehearsal(tmp_path / "talkoot.db", start_at=START)
    await here.start()
    yield here
    await here.stop()


async def _a_day_with_an_album(house: Rehearsal) -> None:
    people = [house.sandbox.add_user(name) for name in ("Aino", "Eino", "Veera")]
    group = house.sandbox.add_group("Kurvi", members=people, admins=people[:1])
    house.sandbox.add_bot(group, by=people[0], rights=["pin"])
    house.sandbox.say(people[0], group, "/campaign The underpass is dark 14d")
    await house.passing(2)
    for number, person in enumerate(people):
        house.sandbox.say(person, group, f"/did swept the steps {10 + number} min @Place{number}")
        await house.passing(1)
    await house.until(START + 9 * HOUR)
    assert any(message.photo for message in house.sandbox.messages(group))


async def test_whenever_it_moves_all_is_quiet(house: Rehearsal, monkeypatch: pytest.MonkeyPatch) -> None:
    moves: list[bool] = []
    move = house.clock.move_to

    def watched(instant: int) -> None:
        moves.append(house.quiet)
        move(instant)

    monkeypatch.setattr(house.clock, "move_to", watched)
    await _a_day_with_an_album(house)
    assert len(moves) > 10
    assert all(moves)


@pytest.mark.parametrize("what", ["drawing", "writing", "answering"])
async def test_it_stands_while_something_is_under_way(
    house: Rehearsal, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    owner: Any = {
        "drawing": house.talkoot.painter,
        "writing": house.database,
        "answering": house.talkoot.bot,
    }[what]
    name = {"drawing": "draw", "writing": "write", "answering": "send_message"}[what]
    stood: list[bool] = []
    do = getattr(type(owner), name)

    async def watched(self: Any, *args: Any, **more: Any) -> Any:
        before = house.clock.now()
        try:
            return await do(self, *args, **more)
        finally:
            stood.append(house.clock.now() == before)

    monkeypatch.setattr(type(owner), name, watched)
    await _a_day_with_an_album(house)
    assert stood
    assert all(stood)


async def test_an_update_that_waits_holds_it(house: Rehearsal) -> None:
    person = house.sandbox.add_user("Aino")
    house.sandbox.press_start(person)
    assert not house.quiet
    await house.passing(1)
    assert house.quiet
    assert house.clock.now() == START + SECOND
