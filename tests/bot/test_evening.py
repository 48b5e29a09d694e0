"""The evening's album: only when the day changed the picture, twice a week, never the same, before quiet hours."""

from closing_street import lively, newcomers
from did_street import Street, street
from test_quiet import at

from bot.clock import DAY, MINUTE, SECOND
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from storage import chats

EVENING = at("2026-11-25T20:30")


def pictures(here: Street) -> list[Message]:
    return [m for m in here.ours() if m.file]


def albums(here: Street) -> list[str]:
    """Return each album's caption, the first picture's."""
    return [m.caption for m in pictures(here) if m.caption and not m.silent]


async def busy_day(r: Rehearsal, here: Street, n: int) -> None:
    """Let three of the street do something new on a day."""
    for who in (here.aino, here.eino, here.veera):
        await here.says(who, f"/did swept the steps number {n} for {n * 7 + 5} min @Place{n}")


async def test_a_day_with_acts_ends_with_one_album_of_two_with_their_sentences(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(EVENING - SECOND)
    assert pictures(here) == []
    before = len(here.ours())
    await rehearsal.until(EVENING + MINUTE)
    album = here.ours()[before:]
    assert 1 <= len(album) <= 2
    assert all(m.file and m.file.kind == "photo" for m in album)
    assert len(album[0].caption.splitlines()) == len(album)
    assert "3 things" in album[0].caption


async def test_a_quiet_day_ends_without_one(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.until(EVENING + DAY + MINUTE)
    assert pictures(here) == []


async def test_a_day_later_nothing_new_is_shown_of_the_same(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(EVENING + MINUTE)
    before = len(pictures(here))
    await rehearsal.until(EVENING + 3 * DAY)
    assert len(pictures(here)) == before


async def test_twice_a_week_however_busy_and_never_the_same(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    for n in range(9):
        await rehearsal.until(EVENING + n * DAY - MINUTE * 60)
        await busy_day(rehearsal, here, n)
        await rehearsal.until(EVENING + n * DAY + MINUTE)
        assert len(albums(here)) <= 2 if n < 7 else 4
    told = albums(here)
    assert len(told) >= 3
    assert len(set(told)) == len(told)


async def test_it_comes_before_quiet_hours_that_begin_early(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await rehearsal.database.write(lambda tx: chats.set_quiet(tx.db, 1, 19 * 60, 8 * 60))
    await rehearsal.until(at("2026-11-26T12:00"))
    await busy_day(rehearsal, here, 1)
    await rehearsal.until(at("2026-11-26T18:30") - SECOND)
    assert pictures(here) == []
    await rehearsal.until(at("2026-11-26T18:30") + MINUTE)
    assert pictures(here)


async def test_givers_are_told_in_private_what_theirs_became_part_of(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino)
    (oona,) = newcomers(rehearsal, here, 1)
    await here.starts(oona)
    await rehearsal.until(EVENING + MINUTE)
    assert "Tonight's picture is made of 3 things by 3 people" in here.last(here.eino).text
    assert "Tonight's picture" not in here.last(oona).text
    assert here.ours(here.veera) == []
