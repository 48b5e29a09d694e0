"""Words go to the city unnamed unless their author says not; the group sees them all the same."""

from typing import Any

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from flows.results.papers.record import record
from storage import campaigns
from storage.transaction import Reader


async def published(here: Ideas, table: str) -> list[Any]:
    """Return a table's rows as the package holds them."""

    def rows(reader: Reader) -> list[Any]:
        campaign = campaigns.campaign(reader.db, 1)
        assert campaign is not None
        return list(record(reader, campaign, here.r.clock.now(), operator="Rehearsal").tables[table])

    return await here.r.database.read(rows)


async def test_an_author_keeps_an_idea_out_of_the_package_and_lets_it_in(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.aino, shown, "⋯")
    await here.presses(here.aino, here.last(here.aino), "Keep it out of the package")
    assert [(row.text, row.words) for row in await published(here, "proposals")] == [(None, "private")]
    assert "Lanterns we paint" in shown.text
    await here.presses(here.aino, shown, "⋯")
    await here.presses(here.aino, here.last(here.aino), "Let it into the package")
    assert [row.text for row in await published(here, "proposals")] == ["Lanterns we paint"]


async def test_a_concern_too(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino, here.eino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, shown, "Concern")
    await here.presses(here.eino, here.last(here.eino), "Safety")
    await here.writes(here.eino, "Who checks the candles?")
    await here.forges(here.eino, here.last(here.eino), "1.op.c.1.1")
    assert [(row.text, row.words) for row in await published(here, "concerns")] == [(None, "private")]


async def test_nobody_else_does_and_nothing_else_is_kept_out(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    told = await here.forges(here.eino, shown, "1.op.p.1.1")
    assert "Only who wrote it" in told.text
    for data in ("1.op.a.1.1", "1.op.z.1.1", "1.op.p.77.1"):
        assert "out of date" in (await here.forges(here.aino, shown, data)).text
    assert [row.words for row in await published(here, "proposals")] == ["shown"]
