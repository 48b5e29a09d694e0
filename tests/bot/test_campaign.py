"""/campaign: the card stands after one message; two starters, typos, taking it back."""

from pathlib import Path

import pytest
from did_street import Street, street
from test_quiet import at

from bot.clock import DAY, HOUR, MINUTE
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, Message, User
from storage import campaigns, contributions, log, people
from storage.models import Campaign
from storage.rows import number


async def group_of(r: Rehearsal, *names: str, **more: object) -> tuple[Chat, list[User]]:
    people = [r.sandbox.add_user(name) for name in names]
    group = r.sandbox.add_group("Kurvi", people, **more)  # type: ignore[arg-type]
    r.sandbox.add_bot(group, people[0])
    await r.passing(3)
    return group, people


async def all_campaigns(r: Rehearsal) -> list[Campaign]:
    return await r.database.read(lambda reader: campaigns.all_campaigns(reader.db))


def ours(r: Rehearsal, chat: Chat) -> list[Message]:
    return [m for m in chat.messages.values() if m.sender is r.sandbox.bot and not m.service]


async def test_the_card_stands_after_one_message_with_defaults(rehearsal: Rehearsal) -> None:
    group, (aino, _) = await group_of(rehearsal, "Aino", "Eino")
    rehearsal.sandbox.say(aino, group, "/campaign The underpass is dark")
    await rehearsal.passing(3)
    card = ours(rehearsal, group)[-1]
    assert card.text.splitlines()[0] == "🏮 The underpass is dark"
    assert "day 1 of 14 · until Wednesday 9 December, 18:00" in card.text
    assert "nobody has promised anything yet" in card.text
    assert [b.text for row in card.buttons for b in row] == [
        "I did something",
        "I have an idea",
        "Small steps",
        "How it stands",
        "Where?",
        "It worked when…",
        "More",
    ]


@pytest.mark.parametrize(
    ("started", "end"),
    [
        ("2026-11-25T00:30", "day 1 of 14 · until Wednesday 9 December, 18:00"),
        ("2026-11-25T05:00", "day 1 of 14 · until Wednesday 9 December, 18:00"),
        ("2026-11-25T23:50", "day 1 of 14 · until Wednesday 9 December, 18:00"),
        ("2027-03-20T12:00", "day 1 of 14 · until Saturday 3 April, 18:00"),
        ("2027-10-25T12:00", "day 1 of 14 · until Monday 8 November, 18:00"),
    ],
)
async def test_days_are_those_of_the_calendar_whatever_the_hour(
    tmp_path: Path, started: str, end: str
) -> None:
    r = Rehearsal(tmp_path / "talkoot.db", start_at=at(started))
    await r.start()
    group, (aino,) = await group_of(r, "Aino")
    r.sandbox.say(aino, group, "/campaign The underpass is dark 14d")
    await r.passing(3)
    assert end in ours(r, group)[-1].text
    await r.stop()


async def test_the_card_says_each_day_which_it_is(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = here.card.edits
    await rehearsal.until(at("2026-11-26T00:00") + MINUTE)
    assert "day 2 of 14" in here.card.text
    await rehearsal.until(at("2026-11-28T23:59"))
    assert "day 4 of 14" in here.card.text
    assert here.card.edits == before + 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/campaign", "Say what it is about, like this"),
        ("/campaign   14d", "Say what it is about, like this"),
        ("/campaign The underpass 0d", "1 to 42 days"),
        ("/campaign The underpass 43d", "1 to 42 days"),
        ("/campaign The underpass 400 days", "1 to 42 days"),
        ("/campaign " + "dark " * 1000, "I can keep 120"),
        ("/campaign \u0000dark", "I can't keep one of these characters"),
    ],
)
async def test_what_cant_be_is_one_sentence_and_changes_nothing(
    rehearsal: Rehearsal, text: str, said: str
) -> None:
    group, (aino,) = await group_of(rehearsal, "Aino")
    rehearsal.sandbox.say(aino, group, text)
    await rehearsal.passing(3)
    assert said in ours(rehearsal, group)[-1].text
    assert await all_campaigns(rehearsal) == []
    await rehearsal.passing(3700)
    assert said not in ours(rehearsal, group)[-1].text


async def test_one_day_and_forty_two_are_fine(rehearsal: Rehearsal) -> None:
    group, (aino,) = await group_of(rehearsal, "Aino")
    rehearsal.sandbox.say(aino, group, "/campaign Short 1d")
    await rehearsal.passing(3)
    assert "day 1 of 1 · until Thursday 26 November" in ours(rehearsal, group)[-1].text
    rehearsal.sandbox.say(aino, group, "/campaign Long 42d")
    await rehearsal.passing(3)
    assert len(await all_campaigns(rehearsal)) == 2


async def test_in_private_forwarded_or_unaddressed_it_starts_nothing(rehearsal: Rehearsal) -> None:
    group, (aino, eino) = await group_of(rehearsal, "Aino", "Eino")
    box = rehearsal.sandbox
    box.say(aino, None, "/campaign The underpass is dark")
    box.say(aino, group, "/campaign The underpass is dark", forward_from=eino)
    box.say(aino, group, "/campaign@other_bot The underpass is dark")
    box.say(aino, group, "campaign The underpass is dark")
    await rehearsal.passing(6)
    assert await all_campaigns(rehearsal) == []
    assert "lives in a group" in box.last(box.private(aino)).text
    assert "forwarded" in ours(rehearsal, group)[-1].text


async def test_words_of_any_kind_stand_on_the_card_as_they_were_written(rehearsal: Rehearsal) -> None:
    group, (aino,) = await group_of(rehearsal, "<b>Aino</b>")
    title = "Dark & <i>wet</i> \u2067underpass *so* _so_ 🏮 שלום"
    rehearsal.sandbox.say(aino, group, f"/campaign {title}")
    await rehearsal.passing(3)
    first = ours(rehearsal, group)[-1].text.splitlines()[0]
    assert title in first
    assert first.endswith("\u2069\u2069")
    assert (await all_campaigns(rehearsal))[0].title == title


async def test_a_second_campaign_waits_for_another_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/campaign The yard 7d")
    asked = here.last()
    assert "needs two people" in asked.text
    assert "another person than you" in await here.presses(here.eino, asked, "I want it too")
    assert "another person than you" in await here.presses(here.eino, asked, "I want it too")
    assert [c.state for c in await all_campaigns(rehearsal)] == ["running", "proposed"]
    assert "stands" in await here.presses(here.veera, asked, "I want it too")
    await rehearsal.passing(3)
    assert [c.state for c in await all_campaigns(rehearsal)] == ["running", "running"]
    assert "🏮 The yard" in here.last().text
    assert asked.buttons == []


async def test_its_days_count_from_when_it_begins_and_both_take_part(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/campaign The yard 7d")
    asked = here.last()
    await rehearsal.passing(3 * 86400)
    await here.presses(here.veera, asked, "I want it too")
    await rehearsal.passing(5)
    assert "day 1 of 7 · until Saturday 5 December, 18:00" in here.last().text
    assert await rehearsal.database.read(lambda r: people.taking_part(r.db, 2)) == 2


async def test_agreed_twice_at_once_it_still_begins_once(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/campaign The yard 7d")
    asked = here.last()
    for who in (here.veera, here.aino, here.veera):
        rehearsal.sandbox.press(who, asked, "I want it too")
    await rehearsal.passing(8)
    assert len([m for m in here.ours() if "🏮 The yard" in m.text]) == 1
    assert len(await all_campaigns(rehearsal)) == 2


async def test_what_nobody_else_wants_is_let_go_after_a_week(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/campaign The yard 7d")
    asked = here.last()
    await rehearsal.passing(7 * 86400 + 5)
    assert asked.buttons == []
    assert "did not start" in asked.text
    assert [c.state for c in await all_campaigns(rehearsal)] == ["running", "taken_back"]
    assert [c.title for c in await all_campaigns(rehearsal)] == ["The underpass is dark", None]


async def test_the_starter_mends_a_typo_within_the_hour(rehearsal: Rehearsal) -> None:
    group, (aino, _) = await group_of(rehearsal, "Aino", "Eino")
    said = rehearsal.sandbox.say(aino, group, "/campaign The undrpass is dark 14d")
    await rehearsal.passing(3)
    card = ours(rehearsal, group)[-1]
    rehearsal.sandbox.edit(aino, said, "/campaign The underpass is dark 7d")
    await rehearsal.passing(10)
    assert "🏮 The underpass is dark\n" in card.text
    assert "of 14" in card.text
    rehearsal.sandbox.edit(aino, said, "/campaign " + "x" * 200)
    await rehearsal.passing(4)
    assert "I can keep 120" in ours(rehearsal, group)[-1].text
    rehearsal.clock.move_to(rehearsal.clock.now() + HOUR)
    rehearsal.sandbox.edit(aino, said, "/campaign Something else 14d")
    await rehearsal.passing(10)
    assert "It stands now" in ours(rehearsal, group)[-1].text
    assert (await all_campaigns(rehearsal))[0].title == "The underpass is dark"


async def test_an_edit_that_changes_no_word_of_the_title_is_not_answered(rehearsal: Rehearsal) -> None:
    group, (aino,) = await group_of(rehearsal, "Aino")
    said = rehearsal.sandbox.say(aino, group, "/campaign The underpass is dark 14d")
    await rehearsal.passing(3)
    before = len(ours(rehearsal, group))
    rehearsal.clock.move_to(rehearsal.clock.now() + 2 * HOUR)
    rehearsal.sandbox.edit(aino, said, "/campaign The underpass is dark 9d")
    await rehearsal.passing(10)
    assert len(ours(rehearsal, group)) == before


async def menu_of(here: Street, who: User) -> Message:
    await here.starts(who)
    await here.presses(who, here.card, "More")
    return here.last(who)


async def test_the_starter_takes_it_back_with_all_its_words(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 20 min @Kurvi")
    menu = await menu_of(here, here.aino)
    assert "Taken back" in await here.presses(here.aino, menu, "Take it back")
    await rehearsal.passing(10)
    assert not [m for m in here.ours() if "🏮" in m.text]
    (gone,) = await all_campaigns(rehearsal)
    assert (gone.state, gone.title) == ("taken_back", None)
    assert await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1)) == []
    payloads = await rehearsal.database.read(lambda r: [leaf.payload for leaf in log.leaves(r, 1)])
    assert payloads == [None, None]
    waiting = "SELECT count(*) FROM timer WHERE campaign = 1 AND done_at IS NULL"
    assert await rehearsal.database.read(lambda r: number(r.db, waiting)) == 0


async def test_once_another_acted_it_goes_on(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    menu = await menu_of(here, here.aino)
    await here.says(here.eino, "/did swept 20 min")
    assert "Others have acted" in await here.presses(here.aino, menu, "Take it back")
    assert (await all_campaigns(rehearsal))[0].state == "running"


async def test_nobody_else_takes_it_back(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    menu = await menu_of(here, here.eino)
    assert "Take it back" not in [b.text for row in menu.buttons for b in row]
    pressed = rehearsal.sandbox.press(here.eino, menu, data="1.back.1")
    await rehearsal.passing(3)
    assert "Only who started it" in pressed.text


async def test_two_days_later_what_cant_be_deleted_says_so(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    card = here.card
    menu = await menu_of(here, here.aino)
    await rehearsal.passing(3 * DAY // 1_000_000)
    await here.presses(here.aino, menu, "Take it back")
    await rehearsal.passing(10)
    assert card.text == "This was taken back."
    assert card.buttons == []


async def test_hello_is_said_once(rehearsal: Rehearsal) -> None:
    group, (aino,) = await group_of(rehearsal, "Aino")
    box = rehearsal.sandbox
    hello = ours(rehearsal, group)
    assert len(hello) == 1
    assert "/privacy" in hello[0].text
    assert "rehearsal@example.org" in hello[0].text
    box.change_rights(group, {"pin"})
    box.remove_bot(group)
    await rehearsal.passing(60)
    box.add_bot(group, aino)
    await rehearsal.passing(5)
    assert ours(rehearsal, group) == hello


async def test_hello_speaks_the_language_of_who_added_it(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino", language_code="fi-FI")
    group = box.add_group("Kurvi", [aino])
    box.add_bot(group, aino)
    await rehearsal.passing(3)
    assert ours(rehearsal, group)[-1].text.startswith("Hei.")


async def test_two_starters_at_once_and_one_campaign_runs(rehearsal: Rehearsal) -> None:
    group, (aino, eino, veera) = await group_of(rehearsal, "Aino", "Eino", "Veera")
    rehearsal.sandbox.say(aino, group, "/campaign The underpass is dark")
    rehearsal.sandbox.say(eino, group, "/campaign The yard is wet")
    rehearsal.sandbox.say(veera, group, "/campaign The lift is slow")
    await rehearsal.passing(6)
    assert [c.state for c in await all_campaigns(rehearsal)] == ["running", "proposed", "proposed"]
