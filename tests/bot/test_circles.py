"""Circles, driven through the sandbox: turns, swaps, handovers, the morning hello."""

import pytest
from care_street import WEEK, crews_of_six, house

from bot.sandbox.rehearsal import Rehearsal
from storage import circles


async def test_crew_four_of_six_has_weeks_four_ten_and_sixteen(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    assert "6 crews take turns" in shown.text
    assert "This is no emergency service." in shown.text
    await here.presses(here.onni, shown, "My circle")
    mine = here.last(here.onni)
    assert "You are in crew 4. Your weeks: 21–27 December; 1–7 February; 15–21 March" in mine.text
    assert not any(name in shown.text for name in ("Aino", "Onni"))


async def test_a_crew_hears_on_sunday_that_its_week_comes_in_finnish_too(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, language="fi")
    await crews_of_six(here)
    await here.to(2026, 12, 20, 17, 1)
    told = here.last(here.onni)
    assert "Ryhmä 4/6. Teidän viikkonne: 21.–27. joulukuuta" in told.text
    assert "Tämä ei ole hätäpalvelu." in told.text
    assert not here.told(here.helmi, "Teidän viikkonne")


async def test_a_swap_is_asked_in_one_tap_and_accepted_in_one_by_the_other_crew(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.to(2026, 12, 20, 17, 1)
    told = here.last(here.onni)
    pressed = await here.presses(here.onni, told, "Swap it for 28 Dec–3 Jan")
    assert "your week stays yours" in pressed.text
    assert "your week stays yours" in told.text
    assert not any("28 Dec" in label for label in here.labels(told))
    asked = here.last(here.helmi)
    assert "Crew 4 asks crew 5 to take 21–27 December." in asked.text
    refused = await here.forges(here.onni, told, "1.c-y.1")
    assert "Somebody of the crew that was asked" in refused.text
    await here.presses(here.helmi, asked, "We take it")
    await here.r.passing(10)
    assert "It is swapped" in here.last(here.onni).text
    assert "Crew 5: 21–27 December" in shown.text
    assert "Crew 4: 28 December–3 January" in shown.text
    again = await here.forges(here.helmi, asked, "1.c-y.1")
    assert "can't be made any more" in again.text


async def test_the_question_for_which_week_says_what_was_asked_and_what_came_of_it(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.presses(here.onni, shown, "My circle")
    mine = here.last(here.onni)
    await here.presses(here.onni, mine, next(name for name in here.labels(mine) if name.startswith("Swap")))
    question = here.last(here.onni)
    await here.presses(here.onni, question, next(name for name in here.labels(question) if name.startswith("Crew 5")))
    assert question.text.startswith("Crew 5 is asked. Until somebody there accepts, your week stays yours.")
    assert not any(name.startswith("Crew 5") for name in here.labels(question))
    assert any(name.startswith("Crew 6") for name in here.labels(question))
    await here.presses(here.helmi, here.last(here.helmi), "We take it")
    await here.r.passing(10)
    assert question.text == "It is swapped. Both weeks are covered."
    assert here.labels(question) == []


async def test_what_was_pressed_changes_before_older_messages_that_show_the_same(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    for _ in range(4):
        await here.presses(here.onni, shown, "My circle")
    edits: list[int] = []
    private = here.r.sandbox.private(here.onni)
    here.r.sandbox.on_event(
        lambda event: edits.append(event["message_id"])
        if event["what"] == "edit" and event["chat_id"] == private.id
        else None
    )
    pressed = here.last(here.onni)
    await here.presses(here.onni, pressed, "Leave crew 4")
    await here.r.passing(20)
    assert len(edits) == 4
    assert edits[0] == pressed.id


async def test_a_swap_that_nobody_of_the_other_crew_can_be_told_of_waits_in_the_chat(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, started=4)
    await crews_of_six(here)
    await here.to(2026, 12, 20, 17, 1)
    await here.presses(here.onni, here.last(here.onni), "Swap it for 28 Dec–3 Jan")
    asked = here.idea("Crew 4 asks crew 5")
    assert "Onni" not in asked.text
    await here.presses(here.helmi, asked, "We take it")
    await here.r.passing(10)
    assert "It is swapped" in asked.text


async def test_a_swap_with_oneself_or_of_a_week_gone_by_is_none(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.presses(here.onni, shown, "5 · 1")
    await here.presses(here.helmi, shown, "My circle")
    await here.presses(here.helmi, here.last(here.helmi), "Leave crew 5")
    there = here.last(here.onni)
    wrong = {
        "1.c-s.1.3.4": "somebody else of another crew",
        "1.c-s.1.3.3": "somebody else",
        "1.c-s.1.0.3": "You are not in that crew",
        "1.c-s.1.3.zz": "Only weeks to come",
    }
    for data, said in wrong.items():
        told = await here.forges(here.onni, there, data)
        assert said in told.text, data
    assert await here.r.database.read(lambda r: circles.swapped(r.db, 1)) == {}


async def test_a_circle_of_one_has_every_week_and_nothing_to_swap(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/circle plants 1")
    shown = here.idea("plants")
    await here.presses(here.aino, shown, "1 · 0")
    await here.to(2026, 11, 29, 17, 1)
    assert "Crew 1 of 1. Your week: 30 November–6 December" in here.last(here.aino).text
    assert not any("Swap" in label for label in here.labels(here.last(here.aino)))
    await here.to(2026, 12, 6, 17, 1)
    assert "Your week: 7–13 December" in here.last(here.aino).text


async def test_when_a_crew_leaves_another_stands_in_and_is_told(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.to(2026, 12, 22, 12, 0)
    assert "This week: crew 4" in shown.text
    await here.presses(here.onni, shown, "My circle")
    await here.presses(here.onni, here.last(here.onni), "Leave crew 4")
    await here.r.passing(10)
    assert "This week: crew 5, 21–27 December" in shown.text
    assert "Your week: 21–27 December" in here.last(here.helmi).text


async def test_a_note_reaches_the_next_crew_and_nobody_else(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.to(2026, 12, 22, 12, 0)
    await here.presses(here.onni, shown, "My circle")
    await here.presses(here.onni, here.last(here.onni), "Note to the next crew")
    await here.writes(here.onni, "xqnote the lift sticks")
    await here.to(2026, 12, 27, 17, 1)
    assert "xqnote" in here.last(here.helmi).text
    await here.presses(here.eino, shown, "My circle")
    assert "xqnote" not in here.last(here.eino).text
    assert not here.told(None, "xqnote")
    for data in ("1.c-n.1", "1.more.u.1"):
        told = await here.forges(here.eino, here.last(here.eino), data)
        assert told.text, data
    assert not here.told(here.eino, "xqnote")
    await here.presses(here.onni, here.told(here.onni, "xqnote")[-1], "1 ⋯")
    await here.presses(here.onni, here.last(here.onni), "Take")
    await here.r.passing(10)
    assert not here.told(here.helmi, "xqnote")


@pytest.mark.parametrize("typed", ["/circle", "/circle stairs 0", "/circle stairs 13", "/circle " + "x" * 100])
async def test_what_is_no_circle_is_refused_with_how_it_is_written(rehearsal: Rehearsal, typed: str) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, typed)
    assert await here.r.database.read(lambda r: circles.circle(r.db, 1)) is None
    assert "/circle stairs 6" in here.last().text or "80" in here.last().text


async def test_it_asks_every_twelve_weeks_and_silence_ends_it(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.to(2027, 2, 22, 12, 0)
    (asked,) = here.told(None, "Twelve weeks are over")
    await here.presses(here.urho, asked, "It goes on")
    await here.hours(4 * WEEK)
    assert (await here.circle()).state == "running"
    await here.hours(12 * WEEK)
    assert (await here.circle()).state == "ended"
    assert "It ended" in shown.text


async def test_banned_people_are_on_no_crew(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.to(2026, 12, 22, 12, 0)
    here.r.sandbox.ban(here.onni, here.group)
    await here.r.passing(20)
    assert "This week: crew 5" in shown.text
    for data in ("1.c-j.1.1", "1.c-m.1", "1.c-n.1", "1.c-b.1.1", "1.c-s.1.4.5"):
        told = await here.forges(here.onni, here.last(here.onni), data)
        assert "removed" in told.text, data
