"""Who does what, in sentences without names; what stands in for a service; one suggestion to do it together."""

import pytest
from closing_street import END, ended, lively, texts
from did_street import Street, street

from bot.clock import DAY, HOUR
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message


async def test_the_group_reads_it_without_names_and_the_labels_are_ours(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/propose Lanterns we paint ourselves")
    await here.presses(here.eino, here.card, "How it stands")
    await here.presses(here.eino, here.last(here.eino), "Who does what")
    told = here.last(here.eino).text
    assert "3 of 3 did something." in told
    assert "1 of 3 had an idea." in told
    assert "Who decides and who contributes: not enough yet." in told
    assert "The names of the four corners are ours, not a verdict." in told
    assert "0 of 3 things were done by several together." in told
    assert not [name for name in ("Aino", "Eino", "Veera") if name in told]


async def test_who_was_removed_reads_nothing(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "How it stands")
    board = here.last(here.eino)
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    assert "removed" in await here.presses(here.eino, board, "Who does what")
    pressed = rehearsal.sandbox.press(here.veera, here.card, data="1.who.9")
    await rehearsal.passing(3)
    assert "out of date" in pressed.text


async def test_the_group_reads_what_each_role_did(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), "I work in the service")
    await here.says(here.eino, "/did carried ladders 20 min")
    await here.presses(here.eino, here.card, "How it stands")
    await here.presses(here.eino, here.last(here.eino), "Who does what")
    told = here.last(here.eino).text
    assert "By role:\nResidents: 3 acts\nWho work in the service: 1 act\n" in told


async def noted_in_private(r: Rehearsal, words: str) -> tuple[Street, Message]:
    here = await street(r)
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "How it stands")
    await here.writes(here.eino, f"/did {words}")
    return here, here.last(here.eino)


async def test_would_the_city_do_it_otherwise_is_asked_quietly_of_the_author(rehearsal: Rehearsal) -> None:
    here, message = await noted_in_private(rehearsal, "picked up litter 20 min")
    assert "Would the city do this otherwise?" in message.text
    assert texts(message)[:3] == ["Yes", "No", "Not sure"]
    heard = await here.presses(here.eino, message, "Not sure")
    assert "without your name" in heard
    assert (await here.act()).substitutes == "unsure"
    assert "Would the city do it otherwise: Not sure" in message.text
    assert "Not sure" not in texts(message)


async def test_nobody_else_says_so_and_what_is_none_is_refused(rehearsal: Rehearsal) -> None:
    here, message = await noted_in_private(rehearsal, "picked up litter 20 min")
    pressed = rehearsal.sandbox.press(here.veera, here.card, data="1.d-city.1.0")
    await rehearsal.passing(3)
    assert "Only whoever did this" in pressed.text
    assert (await here.act()).substitutes is None
    forged = rehearsal.sandbox.press(here.eino, message, data="1.d-city.1.7")
    await rehearsal.passing(3)
    assert "out of date" in forged.text
    assert (await here.act()).substitutes is None


async def test_it_is_not_asked_in_the_group_nor_of_what_was_noticed(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did picked up litter")
    assert "Would the city" not in " ".join(m.text for m in here.ours())
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "How it stands")
    await here.writes(here.eino, "/did noticed a broken lamp 5 min")
    assert "Would the city" not in here.last(here.eino).text


def nudges(here: Street) -> list[Message]:
    return [m for m in here.ours() if "do it together once" in m.text]


async def test_six_alike_in_a_week_are_one_suggestion_and_no_second(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for n in range(5):
        await here.says((here.eino, here.veera)[n % 2], f"/did picked up litter {n + 5} min")
    assert nudges(here) == []
    await here.says(here.aino, "/did picked up litter 9 min")
    await rehearsal.passing(60)
    (only,) = nudges(here)
    assert "6 times" in only.text
    assert not [name for name in ("Aino", "Eino", "Veera", "litter") if name in only.text]
    for n in range(8):
        await here.says(here.veera, f"/did picked up litter {n + 20} min")
    await rehearsal.until(rehearsal.clock.now() + 2 * DAY)
    assert len(nudges(here)) == 1


ERRANDS = ("swept the stairs", "mended the gate", "hung a lamp", "watered a tree", "painted a bench", "dug a bed")


async def test_of_one_kind_but_not_alike_suggests_nothing_unless_it_is_at_one_place(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for n, errand in enumerate(ERRANDS):
        await here.says((here.eino, here.veera)[n % 2], f"/did {errand} 20 min")
    await rehearsal.passing(60)
    assert {act.kind for act in await here.acts()} == {"do"}
    assert nudges(here) == []
    for n, errand in enumerate(ERRANDS):
        await here.says((here.eino, here.veera)[n % 2], f"/did {errand} 10 min @Kurvi")
    await rehearsal.passing(60)
    assert len(nudges(here)) == 1


async def test_like_words_are_alike_with_other_times_and_places(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for n in range(6):
        words = ("watered the young trees", "watered young trees by the road")[n % 2]
        await here.says((here.eino, here.veera)[n % 2], f"/did {words} {n + 5} min @Street{n}")
    await rehearsal.passing(60)
    assert len(nudges(here)) == 1


async def test_one_person_alone_or_things_done_together_suggest_nothing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for n in range(7):
        await here.says(here.eino, f"/did picked up litter {n + 5} min")
    for n in range(6):
        await here.says(here.veera, f"/did 3 of us picked up litter {n + 5} min")
    await rehearsal.passing(60)
    assert nudges(here) == []


async def test_at_night_it_waits_for_the_morning(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await rehearsal.until(END - 14 * DAY + 5 * HOUR)
    for n in range(6):
        await here.says((here.eino, here.veera)[n % 2], f"/did picked up litter {n + 5} min")
    assert nudges(here) == []
    await rehearsal.until(END - 13 * DAY)
    assert len(nudges(here)) == 1


async def test_the_last_day_is_left_to_the_closing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await rehearsal.until(END - 8 * HOUR)
    for n in range(6):
        await here.says((here.eino, here.veera)[n % 2], f"/did picked up litter {n + 5} min")
    await rehearsal.until(END + HOUR)
    assert nudges(here) == []


@pytest.mark.parametrize("value", ["nothing", "another"])
async def test_what_changed_is_asked_at_the_end_and_counted_once(rehearsal: Rehearsal, value: str) -> None:
    here = await ended(rehearsal)
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    await here.presses(here.eino, closing, "What changed")
    asked = here.last(here.eino)
    assert "Shown from 3 answers on" in asked.text
    button = {"nothing": "Nothing changed", "another": "We do it another way now"}[value]
    await here.presses(here.eino, asked, button)
    heard = await here.presses(here.eino, asked, button)
    assert "1 answer" in heard
    forged = rehearsal.sandbox.press(here.eino, asked, data="1.say.1.c.all")
    await rehearsal.passing(3)
    assert "out of date" in forged.text


async def test_in_finnish(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    veli = rehearsal.sandbox.add_user("Veli", language_code="fi")
    rehearsal.sandbox.join(veli, here.group)
    await here.starts(veli)
    await here.presses(veli, here.card, "How it stands")
    await here.presses(veli, here.last(veli), "Kuka tekee mitä")
    assert "3/3 teki jotain." in here.last(veli).text
