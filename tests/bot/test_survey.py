"""Was it useful, can people like us change things here, did it last."""

import pytest
from closing_street import END, ended, lively, newcomers, now, said, texts
from did_street import Street

from bot.clock import DAY, MINUTE, SECOND
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage.rows import number


def closing(here: Street) -> Message:
    (message,) = said(here, "this campaign has ended")
    return message


async def answers(r: Rehearsal) -> int:
    return await r.database.read(lambda reader: number(reader.db, "SELECT count(*) FROM survey"))


async def test_the_result_is_shown_from_three_answers_on(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    message = closing(here)
    assert "shown from 3 on" in await here.presses(here.eino, message, "Yes")
    await here.presses(here.veera, message, "Partly")
    await rehearsal.passing(10)
    assert "2 people have answered. The result is shown from 3 answers on." in message.text
    assert "Too few have said yet whether it worked" in message.text
    assert (await now(rehearsal)).outcome is None
    await here.presses(here.aino, message, "Yes")
    await rehearsal.passing(10)
    assert "2 of 3 say it was useful, 1 partly." in message.text
    assert "It worked." in message.text
    assert (await now(rehearsal)).outcome == "yes"
    assert "It worked." in here.card.text


async def test_a_change_of_mind_takes_the_place_of_the_answer(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    message = closing(here)
    for who in (here.eino, here.veera, here.aino):
        await here.presses(who, message, "Yes")
    await here.presses(here.eino, message, "No")
    await here.presses(here.veera, message, "No")
    await rehearsal.passing(10)
    assert await answers(rehearsal) == 3
    assert (await now(rehearsal)).outcome == "no"


@pytest.mark.parametrize(
    ("said_so", "outcome"),
    [("YYN", "yes"), ("YNP", "partly"), ("NNN", "no"), ("YN", None), ("YYNN", "partly"), ("PPY", "partly")],
)
async def test_the_outcome_is_what_most_say_and_a_tie_is_partly(
    rehearsal: Rehearsal, said_so: str, outcome: str | None
) -> None:
    here = await ended(rehearsal)
    names = {"Y": "Yes", "N": "No", "P": "Partly"}
    for who, what in zip(newcomers(rehearsal, here, len(said_so)), said_so, strict=True):
        await here.presses(who, closing(here), names[what])
    assert (await now(rehearsal)).outcome == outcome


async def test_answers_given_before_the_end_count(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(END - 2 * DAY + 5 * SECOND)
    (warning,) = said(here, "ends on")
    for who in (here.eino, here.veera, here.aino):
        await here.presses(who, warning, "Yes")
    await rehearsal.until(END + MINUTE)
    assert "It worked." in closing(here).text


async def test_after_seven_days_the_question_is_closed(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    message = closing(here)
    await here.presses(here.eino, message, "Yes")
    await rehearsal.until(END + 7 * DAY - SECOND)
    await here.presses(here.veera, message, "Yes")
    await rehearsal.until(END + 7 * DAY)
    late = rehearsal.sandbox.press(here.aino, message, data="1.say.1.u.y")
    await rehearsal.passing(3)
    assert "closed now" in late.text
    assert await answers(rehearsal) == 2


async def test_who_was_removed_does_not_answer(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    assert "You were removed" in await here.presses(here.eino, closing(here), "Yes")
    assert await answers(rehearsal) == 0


@pytest.mark.parametrize(
    "data", ["1.say.1.u.q", "1.say.1.x.y", "1.say.1.e.6", "1.say.9.u.y", "1.say.1.u", "1.say"]
)
async def test_forged_answers_are_none(rehearsal: Rehearsal, data: str) -> None:
    here = await ended(rehearsal)
    pressed = rehearsal.sandbox.press(here.eino, closing(here), data=data)
    await rehearsal.passing(3)
    assert "out of date" in pressed.text
    assert await answers(rehearsal) == 0


async def test_a_users_first_word_hears_what_is_kept_once(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    (oona,) = newcomers(rehearsal, here, 1)
    assert "The group sees counts only" in await here.presses(oona, closing(here), "Yes")
    assert "The group sees counts only" not in await here.presses(oona, closing(here), "No")
    assert "The group sees counts only" not in await here.presses(here.eino, closing(here), "No")


async def scale(here: Street, who: User, message: Message, value: str) -> str:
    await here.presses(who, message, "People like us…")
    return await here.presses(who, here.last(who), value)


async def test_people_like_us_start_and_end_side_by_side_each_from_three(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    people = (here.eino, here.veera, here.aino)
    for who, value in zip(people, "123", strict=True):
        await here.starts(who)
        await here.presses(who, here.card, "More")
        assert "shown from 3 on" in await scale(here, who, here.last(who), value)
    await rehearsal.until(END + MINUTE)
    message = closing(here)
    assert "People like us can change things here: 2 of 5 at the start (3 answers)." in message.text
    for who, value in zip(people[:2], "45", strict=True):
        await scale(here, who, message, value)
    await rehearsal.passing(10)
    assert "at the end" not in message.text
    await scale(here, here.aino, message, "5")
    await rehearsal.passing(10)
    assert "2 of 5 at the start (3 answers), 4.7 of 5 at the end (3 answers)." in message.text


async def test_it_is_told_before_from_how_many_on_it_is_shown(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.presses(here.eino, closing(here), "People like us…")
    asked = here.last(here.eino)
    assert "People like us can change things here." in asked.text
    assert "shown from 3 answers on, without names" in asked.text
    assert texts(asked) == ["1", "2", "3", "4", "5"]


async def test_the_question_of_the_start_is_over_at_the_end(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "More")
    await here.presses(here.eino, here.last(here.eino), "People like us…")
    asked = here.last(here.eino)
    await rehearsal.until(END + MINUTE)
    assert "closed now" in await here.presses(here.eino, asked, "3")
    assert await answers(rehearsal) == 0


async def test_after_ninety_days_it_asks_once_whether_it_lasted(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    before = len(here.ours())
    await rehearsal.until(END + 90 * DAY - SECOND)
    assert len(here.ours()) == before
    await rehearsal.until(END + 90 * DAY + MINUTE)
    (asked,) = here.ours()[before:]
    assert "Did it last?" in asked.text
    for who in (here.eino, here.veera, here.aino):
        await here.presses(who, asked, "Yes")
    await rehearsal.passing(10)
    assert "3 of 3 say it lasted" in asked.text
    await rehearsal.until(END + 105 * DAY)
    late = rehearsal.sandbox.press(here.eino, asked, data="1.say.1.l.n")
    await rehearsal.passing(3)
    assert "closed now" in late.text


async def test_before_it_was_asked_nobody_says_that_it_lasted(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    pressed = rehearsal.sandbox.press(here.eino, closing(here), data="1.say.1.l.y")
    await rehearsal.passing(3)
    assert "closed now" in pressed.text
    assert await answers(rehearsal) == 0
