"""Levels and dates of promises, and what the group itself carried out, as people say it in the chat."""

from typing import Any

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from flows.results.papers.record import record
from storage import campaigns
from storage.transaction import Reader


async def totals(here: Ideas, measure: str) -> dict[str, tuple[float, int]]:
    """Return a measure's value and n by promiser, as the package holds them."""

    def look(reader: Reader) -> Any:
        campaign = campaigns.campaign(reader.db, 1)
        assert campaign is not None
        return record(reader, campaign, here.r.clock.now(), operator="Rehearsal").total(measure, "promiser")

    found = await here.r.database.read(look)
    return {cell: (row.value, row.n) for cell, row in found.items()}


async def passed(here: Ideas, text: str) -> Message:
    """Let an idea go ahead and return its message."""
    shown = await here.proposes(here.aino, text)
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, shown, "Support")
    await here.hours(37)
    return shown


async def test_who_fills_in_a_promise_says_how_much_and_until_when(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino, here.eino)
    await here.presses(here.aino, here.idea("The underpass"), "More")
    await here.forges(here.aino, here.last(here.aino), "1.chip.1.3")
    await here.writes(here.aino, "the city lends two ladders")
    asked = here.last(here.aino)
    assert "How much say did they promise?" in asked.text
    refused = await here.forges(here.eino, here.idea("The underpass"), "1.pl.1.2")
    assert "Only who wrote it" in refused.text
    await here.presses(here.aino, asked, "To decide with us")
    await here.presses(here.aino, asked, "In three months")
    assert "On that day it is looked at." in asked.text
    assert await totals(here, "promised_level") == {"others": (4, 1)}
    for data in ("1.pl.1.9", "1.pl.99.1", "1.pt.1.9"):
        assert "out of date" in (await here.forges(here.aino, asked, data)).text


async def test_what_the_group_decided_is_done_when_two_say_so(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await passed(here, "Lanterns we paint")
    told = await here.presses(here.eino, shown, "It is done")
    assert told.text == "Noted. It counts once another says so too."
    assert (await here.presses(here.eino, shown, "It is done")).text == told.text, "nobody counts twice"
    assert (await here.presses(here.veera, shown, "It is done")).text == "It is done, say people here."
    assert "It is done, say people here." in shown.text
    await here.presses(here.aino, shown, "Not yet")
    await here.presses(here.onni, shown, "Not yet")
    assert "It is done, say people here." not in shown.text


async def test_the_group_is_asked_on_its_last_day_and_ninety_days_later(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    await here.forges(here.aino, here.idea("The underpass"), "1.asks.1.3")
    first, second = await passed(here, "Lanterns we paint"), await passed(here, "Benches on the square")
    for person in (here.eino, here.veera):
        await here.presses(person, first, "It is done")
    assert await totals(here, "carried_out") == {}, "not due"
    await here.hours(24 * 12)
    assert await totals(here, "carried_out") == {"group": (1, 2)}
    assert await totals(here, "carried_out_later") == {}, "not due"
    for person in (here.eino, here.veera):
        await here.presses(person, second, "It is done")
    await here.hours(24 * 91)
    assert await totals(here, "carried_out") == {"group": (1, 2)}
    assert await totals(here, "carried_out_later") == {"group": (2, 2)}


async def test_who_does_not_take_part_and_what_did_not_pass_is_not_carried_out(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await passed(here, "Lanterns we paint")
    assert "First do or say something" in (await here.presses(here.urho, shown, "It is done")).text
    open_ = await here.proposes(here.eino, "Benches on the square")
    assert "Only an idea that goes ahead" in (await here.forges(here.aino, open_, "1.iy.2.y")).text
