"""Who answers for the city is told what a form lacks, and what no longer waits for an answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from city_street import Browser, city, invited, lively
from ideas_street import Ideas
from test_refused import no, taps

from bot.sandbox.rehearsal import Rehearsal


@pytest.fixture
async def r(tmp_path: Path) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path) as rehearsal:
        yield rehearsal


@pytest.fixture
async def here(r: Rehearsal) -> Ideas:
    return await lively(r)


@pytest.fixture
async def ingrid(r: Rehearsal, here: Ideas) -> AsyncIterator[Browser]:
    await here.proposes(here.veera, "Lanterns we paint")
    async with Browser(r) as browser:
        await browser.opens(await invited(here))
        yield browser


async def test_a_pledge_needs_words_and_a_guess_a_number_that_can_be(ingrid: Browser) -> None:
    assert no("pledge-empty") in (await ingrid.fills("pledge", text=" ")).text
    assert no("guess-range", most=10) in (await ingrid.fills("guess", **{"environment-litter": "11"})).text


async def test_an_account_looks_before_it_downloads(r: Rehearsal, here: Ideas) -> None:
    await invited(here)
    code = here.last(here.aino).text.split("?start=")[1].split()[0]
    ingrid = r.sandbox.add_user("Ingrid")
    r.sandbox.press_start(ingrid, code)
    await r.passing(4)
    assert await taps(here, ingrid, "1.cd.1", here.last(ingrid)) == no("city-see-first")
