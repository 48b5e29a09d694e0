"""What the city answered comes home: told by one, confirmed by another, for a year."""

from closing_street import END, ended, lively, newcomers, said, texts
from did_street import Street

from bot.clock import DAY, HOUR, MINUTE
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from storage import voices

LAMPS = "/answer Helsinki: lamps replaced on 3 March"
HEAD = "The answer that came back"


async def states(r: Rehearsal) -> list[str]:
    return await r.database.read(lambda reader: [a.state for a in voices.answers(reader.db, 1)])


def lines(here: Street) -> list[Message]:
    return [m for m in said(here, HEAD) if texts(m)]


async def test_it_is_told_by_one_and_confirmed_by_another(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await rehearsal.until(END + 85 * DAY)
    await here.says(here.eino, LAMPS)
    (line,) = lines(here)
    assert "Helsinki: lamps replaced on 3 March" in line.text
    assert "One person told this" in line.text
    assert "Somebody else than you" in await here.presses(here.eino, line, "It's true")
    assert await states(rehearsal) == ["told"]
    assert "it's true" in await here.presses(here.veera, line, "It's true")
    await rehearsal.passing(5)
    assert "Confirmed by people here" in line.text
    assert await states(rehearsal) == ["confirmed"]


async def test_not_yet_is_said_too_and_a_mind_may_change(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.says(here.eino, LAMPS)
    (line,) = lines(here)
    await here.presses(here.veera, line, "Not yet")
    assert await states(rehearsal) == ["disputed"]
    await here.presses(here.veera, line, "It's true")
    assert await states(rehearsal) == ["confirmed"]
    await here.presses(here.aino, line, "Not yet")
    await rehearsal.passing(5)
    assert "Not yet, say people here" in line.text


async def test_strangers_to_the_campaign_neither_tell_nor_confirm(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    (oona,) = newcomers(rehearsal, here, 1)
    await here.says(oona, LAMPS)
    assert lines(here) == []
    assert "First do or say something" in here.last().text
    await here.says(here.eino, LAMPS)
    assert "First do or say something" in await here.presses(oona, lines(here)[0], "It's true")
    assert await states(rehearsal) == ["told"]


async def test_empty_long_or_forwarded_it_is_refused(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.says(here.eino, "/answer")
    assert "Write what the city answered" in here.last().text
    await here.says(here.eino, "/answer " + "x" * 501)
    assert "I can keep 500" in here.last().text
    await here.says(here.eino, LAMPS, forward_from=here.veera)
    assert "forwarded" in here.last().text
    assert await states(rehearsal) == []


async def test_it_listens_for_a_year_and_no_longer(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await rehearsal.until(END + 364 * DAY + 20 * HOUR)
    await here.says(here.eino, LAMPS)
    assert "Somebody else" in await here.presses(here.eino, lines(here)[0], "It's true")
    await here.presses(here.veera, lines(here)[0], "It's true")
    assert await states(rehearsal) == ["confirmed"]
    await rehearsal.until(END + 366 * DAY)
    await here.says(here.eino, LAMPS)
    assert "has ended" in here.last().text
    assert await states(rehearsal) == ["confirmed"]


async def test_after_the_end_one_line_a_month_and_no_answer_is_lost(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.says(here.eino, LAMPS)
    await here.says(here.eino, "/answer Helsinki: the drain is cleaned in April")
    assert "this one on Friday 8 January" in here.last().text
    await here.says(here.veera, "/answer Helsinki: the wall is painted in May")
    assert "this one on Sunday 7 February" in here.last().text
    assert len(lines(here)) == 1
    assert await states(rehearsal) == ["told"] * 3
    await here.says(here.aino, "/board")
    assert "the drain is cleaned" in here.last().text
    await rehearsal.until(END + 31 * DAY)
    assert len(lines(here)) == 2
    await rehearsal.until(END + 61 * DAY)
    assert len(lines(here)) == 3


async def test_while_it_runs_answers_come_at_once(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.says(here.eino, LAMPS)
    await here.says(here.veera, "/answer Helsinki: the drain too")
    assert len(lines(here)) == 2


async def test_told_in_private_it_comes_to_the_group(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await rehearsal.until(END + 15 * HOUR)
    await here.writes(here.eino, LAMPS)
    assert "Noted" in here.last(here.eino).text
    (line,) = lines(here)
    assert "lamps replaced" in line.text


async def test_told_in_private_at_night_it_comes_in_the_morning(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await rehearsal.until(END + 5 * HOUR)
    await here.writes(here.eino, LAMPS)
    assert lines(here) == []
    await rehearsal.until(END + 14 * HOUR + MINUTE)
    assert len(lines(here)) == 1


async def test_five_answers_a_day_and_one_person(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    for n in range(6):
        await here.says(here.eino, f"/answer Helsinki: {n} lamps")
    assert "5 things today" in here.last().text
    assert len(await states(rehearsal)) == 5


async def test_who_was_removed_tells_nothing(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    await here.writes(here.eino, LAMPS)
    assert "You were removed" in here.last(here.eino).text
    assert await states(rehearsal) == []
