"""The card's chips and buttons, the poster, and who comes by its link."""

import pytest
from did_street import Street, street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import campaigns, contributions, people
from storage.rows import number


def texts(message: Message) -> list[str]:
    return [b.text for row in message.buttons for b in row]


def bodies(message: Message) -> bytes:
    assert message.file is not None
    return message.file.content


async def fills(here: Street, who: User, chip: str, words: str) -> None:
    """Press a chip on the card, follow the link, answer."""
    await here.presses(who, here.card, chip)
    await here.writes(who, words)


async def code(r: Rehearsal) -> str:
    found = await r.database.read(lambda reader: campaigns.campaign(reader.db, 1))
    assert found is not None
    return found.code


async def test_anyone_fills_a_chip_in_private_and_finds_the_way_back(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", "Kurvi")
    assert "Kurvi · day 1 of 14" in here.card.text
    assert "Where?" not in texts(here.card)
    told = here.last(here.eino)
    assert "It stands on the card now" in told.text
    back = next(b for row in told.buttons for b in row if b.text == "To the card")
    assert back.url == f"https://t.me/c/{-here.group.id - 1_000_000_000_000}/{here.card.id}"
    assert len([m for m in here.ours(here.eino) if "Start" in m.text]) == 0


async def test_in_a_small_group_the_way_back_is_words(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, supergroup=False)
    await fills(here, here.eino, "Where?", "Kurvi")
    told = here.last(here.eino)
    assert "To the card" not in texts(told)
    assert "It stands on the card now" in told.text


async def test_the_first_act_hears_once_what_is_kept(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", "Kurvi")
    assert "I keep these words" in here.last(here.eino).text
    await fills(here, here.eino, "It worked when…", "people walk it")
    assert "I keep these words" not in here.last(here.eino).text


async def test_all_chips_one_after_another_and_the_newest_holds(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", "Harju")
    await fills(here, here.veera, "It worked when…", "people walk it after 20:00")
    await here.presses(here.aino, here.card, "What do we ask?")
    assert "card" in await here.presses(here.aino, here.last(here.aino), "We ask to decide together")
    await fills(here, here.eino, "Who promises?", "The school lends two ladders")
    await fills(here, here.veera, "Who should hear?", "Registry, registry@example.org")
    await here.presses(here.eino, here.card, "More")
    await here.presses(here.eino, here.last(here.eino), "Where?")
    assert "Now it says: Harju" in here.last(here.eino).text
    await here.writes(here.eino, "Kurvi")
    assert here.card.text.splitlines()[1:5] == [
        "Kurvi · day 1 of 14 · until Wednesday 9 December, 18:00",
        "It worked when: people walk it after 20:00",
        "It goes to: Registry, registry@example.org",
        "We ask to decide together; promised: The school lends two ladders",
    ]


async def test_a_chip_that_says_too_much_is_refused_and_asked_still(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", "K" * 121)
    assert "I can keep 120" in here.last(here.eino).text
    assert "Where?" in texts(here.card)
    await here.writes(here.eino, "Kurvi")
    assert "Kurvi · day 1" in here.card.text


async def test_a_forwarded_answer_fills_nothing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.eino, here.card, "Where?")
    rehearsal.sandbox.say(here.eino, None, "Kurvi", forward_from=here.veera)
    await rehearsal.passing(4)
    assert "forwarded" in here.last(here.eino).text
    assert "Kurvi" not in here.card.text


@pytest.mark.parametrize(
    "words",
    ["<b>Kurvi</b> & co", "\u202eivruK", "\u2067Kurvi", "L" * 120, "קורבי", "🏮" * 60, "_a_ *b* [c](d) `e`"],
)
async def test_words_of_any_kind_are_safe_on_the_card(rehearsal: Rehearsal, words: str) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", words)
    line = here.card.text.splitlines()[1]
    assert words.replace("\u202e", "") in line
    assert line.endswith("· day 1 of 14 · until Wednesday 9 December, 18:00")
    assert [e["type"] for e in here.card.entities if e["type"] != "bold"] == []


@pytest.mark.parametrize(
    "data", ["1.chip.1.9", "1.chip.99.0", "1.chip.1", "1.chip.x!.0", "1.asks.1.7", "0.chip.1.0", "chip", "1"]
)
async def test_forged_buttons_change_nothing(rehearsal: Rehearsal, data: str) -> None:
    here = await street(rehearsal)
    pressed = rehearsal.sandbox.press(here.eino, here.card, data=data)
    await rehearsal.passing(3)
    assert "out of date" in pressed.text
    assert await rehearsal.database.read(lambda r: campaigns.chips(r.db, 1)) == {}


async def test_who_was_removed_fills_nothing_also_in_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.eino, here.card, "Where?")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    await here.writes(here.eino, "Kurvi")
    assert "You were removed" in here.last(here.eino).text
    assert "Kurvi" not in here.card.text
    await here.writes(here.eino, "Kurvi")
    assert "didn't ask anything" in here.last(here.eino).text


async def test_twenty_chips_a_day_and_one_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "More")
    menu = here.last(here.eino)
    for n in range(21):
        await here.presses(here.eino, menu, "Where?")
        await here.writes(here.eino, f"Kurvi {n}")
    assert "20 things today" in here.last(here.eino).text
    assert "Kurvi 19" in here.card.text


async def test_after_the_end_only_who_should_hear_can_be_filled(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for who in (here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    await here.presses(here.eino, here.card, "More")
    menu = here.last(here.eino)
    await rehearsal.passing(14 * 86400 + 8 * 3600)
    before = await here.taking_part()
    await here.presses(here.eino, menu, "Where?")
    await here.writes(here.eino, "Kurvi")
    assert "has ended" in here.last(here.eino).text
    stranger = rehearsal.sandbox.add_user("Oona")
    rehearsal.sandbox.press_start(stranger, await code(rehearsal))
    await here.presses(here.eino, menu, "Who should hear?")
    await here.writes(here.eino, "Registry, registry@example.org")
    chips = await rehearsal.database.read(lambda r: campaigns.chips(r.db, 1))
    assert list(chips) == ["addressee"]
    assert await here.taking_part() == before


async def test_how_it_stands_is_an_alert_for_who_never_started(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    said = await here.presses(here.veera, here.card, "How it stands")
    assert "day 1 of 14" in said
    assert "1 thing done, 20 min" in said
    assert len(said) <= 200
    assert here.ours(here.veera) == []


async def test_how_it_stands_comes_in_private_to_who_did_start(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.veera)
    assert "in private" in await here.presses(here.veera, here.card, "How it stands")
    board = here.last(here.veera)
    assert "1 person takes part" in board.text
    assert "Charts" in texts(board)


async def test_board_in_the_group_has_no_buttons_of_one_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/board")
    assert "1 person takes part" in here.last().text
    assert here.last().buttons == []


async def test_link_and_poster_come_in_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.eino, here.card, "More")
    menu = here.last(here.eino)
    assert f"start={await code(rehearsal)}" in menu.text
    before = len(here.ours())
    assert "in a moment" in await here.presses(here.eino, menu, "Link and poster")
    await rehearsal.passing(10)
    papers = [m for m in here.ours(here.eino) if m.file]
    assert [m.file.filename for m in papers if m.file] == ["poster.pdf", "poster.png"]
    assert bodies(papers[0]).startswith(b"%PDF")
    assert bodies(papers[1]).startswith(b"\x89PNG")
    assert len(here.ours()) == before


async def test_a_newcomer_by_the_poster_does_everything_but_see_the_chat(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/propose Lanterns on Friday")
    box = rehearsal.sandbox
    oona = box.add_user("Oona")
    box.press_start(oona, await code(rehearsal))
    await rehearsal.passing(4)
    arrived = here.last(oona)
    assert "everything here except see the group's chat" in arrived.text
    assert "/privacy" in arrived.text
    assert "The underpass is dark" in arrived.text
    await here.presses(oona, arrived, "Read the ideas")
    assert "Lanterns on Friday" in here.last(oona).text
    assert "You support this" in await here.presses(oona, here.last(oona), "Support")
    await here.presses(oona, arrived, "I did something")
    await here.writes(oona, "swept the yard 30 min")
    await here.presses(oona, arrived, "I have an idea")
    await here.writes(oona, "A bench by the wall")
    acts = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
    assert [act.minutes for act in acts] == [30]
    assert await rehearsal.database.read(lambda r: number(r.db, "SELECT count(*) FROM proposal")) == 2
    assert await here.taking_part() == 2
    assert oona.id not in here.group.members


@pytest.mark.parametrize("payload", ["nonsense", "", "0" * 16, "'; DROP TABLE campaign"])
async def test_a_link_that_means_nothing_is_a_welcome(rehearsal: Rehearsal, payload: str) -> None:
    here = await street(rehearsal)
    oona = rehearsal.sandbox.add_user("Oona")
    rehearsal.sandbox.press_start(oona, payload or None)
    await rehearsal.passing(4)
    assert "Add me to your group's chat" in here.last(oona).text


async def test_start_once_more_shows_who_takes_part_how_it_stands(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    rehearsal.sandbox.press_start(here.eino)
    await rehearsal.passing(4)
    assert "people take part" in here.last(here.eino).text
    rehearsal.sandbox.say(here.eino, None, "/easy")
    rehearsal.sandbox.press_start(here.eino)
    await rehearsal.passing(6)
    assert here.last(here.eino).text.endswith("What would you like to do?")
    assert "Ask a neighbour" not in here.last(here.eino).text
    rehearsal.sandbox.press_start(here.veera)
    await rehearsal.passing(4)
    assert "Add me to your group's chat" in here.last(here.veera).text


async def test_who_was_removed_does_not_come_back_by_the_poster(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    rehearsal.sandbox.ban(here.eino, here.group)
    rehearsal.sandbox.press_start(here.eino, await code(rehearsal))
    await rehearsal.passing(4)
    assert "You were removed" in here.last(here.eino).text


async def test_charts_are_drawn_for_who_asked_alone(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for who in (here.eino, here.veera, here.aino):
        await here.says(who, "/did swept 20 min")
    await here.starts(here.veera)
    await here.presses(here.veera, here.card, "How it stands")
    before = len(here.ours())
    await here.presses(here.veera, here.last(here.veera), "Charts")
    await rehearsal.passing(20)
    assert [m for m in here.ours(here.veera) if m.file]
    assert len(here.ours()) == before


async def test_with_nothing_done_there_is_nothing_to_draw(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.veera)
    await here.presses(here.veera, here.card, "How it stands")
    await here.presses(here.veera, here.last(here.veera), "Charts")
    await rehearsal.passing(20)
    assert "too little to draw" in here.last(here.veera).text


async def test_people_taking_part_are_counted_once(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await fills(here, here.eino, "Where?", "Kurvi")
    await fills(here, here.eino, "It worked when…", "people walk it")
    assert await rehearsal.database.read(lambda r: people.taking_part(r.db, 1)) == 2
