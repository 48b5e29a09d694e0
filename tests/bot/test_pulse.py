"""/pulse and felt influence: in private, by buttons, five at most, each skippable, a change of mind at any time."""

import pytest
from asked_street import answers, begun, forges, forgets, given
from closing_street import END, ended, newcomers, texts
from did_street import Street, street

from bot.clock import DAY, HOUR
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from flows.instruments.pulse import ITEMS, ORDER, statement
from flows.speech import Speech

FIRST = Speech("en").say(statement(ORDER[0]))


async def kept(r: Rehearsal, wave: str = "start") -> dict[str, list[str]]:
    """Return the answers of a wave by item."""
    found = await given(r, [item.id for item in ITEMS], wave)
    return {item: [value for value, _ in values] for item, values in found.items()}


async def test_five_questions_in_one_message_then_a_pause(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    before = len(here.ours(here.eino))
    assert "Up to 5 questions" in message.text
    assert "from 5 answers on" in message.text
    assert "1 of 5 · How often, in the past year?" in message.text
    assert message.text.endswith(FIRST)
    assert texts(message) == ["Often", "Sometimes", "Never", "Skip"]
    await answers(here, here.eino, message, "Often", "Sometimes", "Never", "Often")
    assert "5 of 5" in message.text
    await answers(here, here.eino, message, "Never")
    assert "5 of 18 answered" in message.text
    assert await kept(rehearsal) == {
        ORDER[0]: ["often"],
        ORDER[1]: ["sometimes"],
        ORDER[2]: ["never"],
        ORDER[3]: ["often"],
        ORDER[4]: ["never"],
    }
    assert len(here.ours(here.eino)) == before


async def test_everything_can_be_skipped_and_is_asked_another_time(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    await answers(here, here.eino, message, *["Skip"] * 5)
    assert "0 of 18 answered" in message.text
    assert await kept(rehearsal) == {}
    await answers(here, here.eino, message, "Five more")
    assert here.last(here.eino).text.endswith(FIRST)


async def test_it_goes_on_where_somebody_stopped(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    await answers(here, here.eino, message, "Often", "Skip", "Often")
    await rehearsal.until(rehearsal.clock.now() + DAY)
    await here.writes(here.eino, "/pulse")
    resumed = here.last(here.eino)
    assert "1 of 5" in resumed.text
    assert resumed.text.endswith(Speech("en").say(statement(ORDER[1])))
    await answers(here, here.eino, resumed, "Never")
    assert resumed.text.endswith(Speech("en").say(statement(ORDER[3])))


async def test_a_change_of_mind_and_an_answer_taken_back(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    await answers(here, here.eino, message, "Often", "Never", "Skip", "Skip", "Skip", "My answers")
    assert f"1. {FIRST} – Often" in message.text
    await answers(here, here.eino, message, "1")
    assert "You said: Often." in message.text
    await answers(here, here.eino, message, "Sometimes")
    assert f"1. {FIRST} – Sometimes" in message.text
    await answers(here, here.eino, message, "2", "Take my answer back")
    assert await kept(rehearsal) == {ORDER[0]: ["sometimes"]}


async def test_two_taps_on_one_question_are_one_answer(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    data = message.button("Often").data
    for _ in range(2):
        await forges(here, here.eino, message, data)
    assert await kept(rehearsal) == {ORDER[0]: ["often"]}
    assert "2 of 5" in message.text


async def test_from_the_card_by_a_link(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.veera, here.card, "More")
    await here.presses(here.veera, here.last(here.veera), "What we do anyway")
    message = here.last(here.veera)
    pressed = await here.presses(here.veera, message, "Often")
    assert "counts only" in pressed
    assert await here.taking_part() == 1, "who only answers takes no part yet"


async def test_in_the_group_it_leads_to_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.veera, "/pulse")
    assert here.last().text == "This is for your eyes only."
    await here.starts(here.veera)
    await here.says(here.veera, "/pulse")
    assert here.last(here.veera).text.endswith(FIRST)


@pytest.mark.parametrize("data", ["1.pu.1.s.0.q", "1.pu.1.x.0.o", "1.pu.1.s.z.o", "1.pu.9.s.0.o", "1.pu.1.s", "1.pu"])
async def test_forged_answers_are_none(rehearsal: Rehearsal, data: str) -> None:
    here, message = await begun(rehearsal, "/pulse")
    assert "out of date" in await forges(here, here.eino, message, data)
    assert await kept(rehearsal) == {}


async def test_who_was_removed_does_not_answer(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    assert "removed" in await here.presses(here.eino, message, "Often")
    assert await kept(rehearsal) == {}


async def test_the_waves_stand_apart_and_each_closes(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    await answers(here, here.eino, message, "Often")
    await rehearsal.until(END - 2 * DAY)
    await here.writes(here.eino, "/pulse")
    last = here.last(here.eino)
    assert last.text.endswith(FIRST)
    await answers(here, here.eino, last, "Never")
    assert (await kept(rehearsal))[ORDER[0]] == ["often"]
    assert (await kept(rehearsal, "end"))[ORDER[0]] == ["never"]
    await rehearsal.until(END + HOUR)
    assert "closed now" in await here.presses(here.eino, message, "Often")
    await rehearsal.until(END + 7 * DAY)
    assert "closed now" in await here.presses(here.eino, last, "Often")
    await here.writes(here.eino, "/pulse")
    assert "closed now" in here.last(here.eino).text


async def test_forgetting_takes_the_answers(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    await answers(here, here.eino, message, "Often")
    await forgets(here, here.eino)
    assert await kept(rehearsal) == {}


async def test_no_message_in_the_group_comes_of_it(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/pulse")
    before = [(m.id, m.text) for m in here.ours()]
    await answers(here, here.eino, message, "Often", "Often", "Never")
    await rehearsal.until(rehearsal.clock.now() + HOUR)
    assert [(m.id, m.text) for m in here.ours()] == before


async def test_in_finnish(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    veli = rehearsal.sandbox.add_user("Veli", language_code="fi")
    rehearsal.sandbox.join(veli, here.group)
    await here.presses(veli, here.card, "More")
    await here.presses(veli, here.last(veli), "Mitä teemme muutenkin")
    message = here.last(veli)
    assert "1/5 · Kuinka usein kuluneen vuoden aikana?" in message.text
    assert message.text.endswith("Kerään roskia, jotka joku muu on jättänyt.")
    assert texts(message) == ["Usein", "Joskus", "En koskaan", "Ohita"]
    await here.presses(veli, message, "Usein")
    assert await kept(rehearsal) == {ORDER[0]: ["often"]}


async def felt(here: Street, who: User, value: str) -> str:
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    await here.presses(who, closing, "How much say…")
    return await here.presses(who, here.last(who), value)


async def test_felt_influence_is_shown_from_three_and_people_are_told_before(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    await felt(here, here.eino, "We were told")
    asked = here.last(here.eino)
    assert "shown from 3 answers on, without names" in asked.text
    assert texts(asked) == [Speech("en").say(f"felt-level-{n}") for n in range(1, 6)]
    assert "shown from 3 on" in await felt(here, here.veera, "We were heard")
    await rehearsal.passing(10)
    assert "How much say we felt" not in closing.text
    await felt(here, here.aino, "We decided together")
    await rehearsal.passing(10)
    assert "How much say we felt: We were heard (middle of 3 answers)." in closing.text
    (more,) = newcomers(rehearsal, here, 1)
    await felt(here, more, "We decided ourselves")
    await rehearsal.passing(10)
    assert "between “We were heard” and “We decided together” (middle of 4 answers)" in closing.text


@pytest.mark.parametrize("value", ["6", "0", "yes"])
async def test_a_level_that_is_none_is_refused(rehearsal: Rehearsal, value: str) -> None:
    here = await ended(rehearsal)
    assert "out of date" in await forges(here, here.eino, here.card, f"1.say.1.f.{value}")
