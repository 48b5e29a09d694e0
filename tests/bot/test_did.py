"""/did, as people say it in a group."""

import pytest
from did_street import Street, street

from bot.clock import HOUR, SECOND
from bot.sandbox.faults import Fault
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message

DAY = 24 * HOUR


def signed(r: Rehearsal, message: Message) -> bool:
    return message.reactions.get(r.sandbox.bot.id) == ["✍"]


async def test_understood_it_is_a_sign_and_nothing_else(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    said = await here.says(here.eino, "/did picked up litter 20 min 3 bags @Harju")
    assert signed(rehearsal, said)
    assert len(here.ours()) == before
    act = await here.act()
    assert (act.minutes, act.quantity, act.unit, act.place) == (20, 3.0, "bag", "Harju")
    assert (act.visibility, act.phase, act.level, act.role) == ("group", "initiate", "individual", "resident")
    assert "1 person did 1 thing" in here.card.text


async def test_unclear_minutes_are_asked_and_answered_by_a_button(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    said = await here.says(here.eino, "/did swept a couple of hours")
    asked = here.last()
    assert not signed(rehearsal, said)
    assert "How long about?" in asked.text
    assert asked.silent
    assert (await here.act()).minutes is None
    assert "Only whoever did this" in await here.presses(here.veera, asked, "20 min")
    assert (await here.act()).minutes is None
    assert "Noted" in await here.presses(here.eino, asked, "1 h")
    assert (await here.act()).minutes == 60
    assert asked.id not in here.group.messages


async def test_not_knowing_is_an_answer(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    asked = here.last()
    await here.presses(here.eino, asked, "I don't know")
    assert (await here.act()).minutes is None
    assert asked.id not in here.group.messages


async def test_a_question_nobody_answers_goes_after_an_hour(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    asked = here.last()
    await rehearsal.passing(3590)
    assert asked.id in here.group.messages
    await rehearsal.passing(20)
    assert asked.id not in here.group.messages
    assert len(await here.acts()) == 1


async def test_in_a_big_chat_there_is_never_a_reply(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, member_count=400)
    before = len(here.ours())
    said = await here.says(here.eino, "/did swept a couple of hours")
    await here.says(here.veera, "/did")
    await here.says(here.veera, "/did swept 0 min")
    assert signed(rehearsal, said)
    assert len(here.ours()) == before
    assert len(await here.acts()) == 1


async def test_the_sixth_reply_in_a_minute_is_a_sign(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    await rehearsal.passing(60)
    for _ in range(7):
        said = rehearsal.sandbox.say(here.eino, here.group, "/did swept a couple of hours")
        await rehearsal.passing(2)
    assert len(here.ours()) - before == 5
    assert signed(rehearsal, said)
    assert len(await here.acts()) == 7


async def test_where_reactions_are_restricted_the_line_is_said(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, reactions=False)
    await here.says(here.eino, "/did picked up litter 20 min")
    line = here.last()
    assert line.text.startswith("Noted: picked up litter · 20 min · today")
    await rehearsal.passing(3600)
    assert line.id not in here.group.messages


async def test_but_not_in_a_big_chat(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, reactions=False, member_count=400)
    before = len(here.ours())
    await here.says(here.eino, "/did picked up litter 20 min")
    assert len(here.ours()) == before
    assert len(await here.acts()) == 1


async def test_who_can_be_reached_gets_the_line_in_private_without_a_sound(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    said = await here.says(here.eino, "/did picked up litter 20 min 3 bags @Harju")
    line = here.last(here.eino)
    assert signed(rehearsal, said)
    assert line.text.startswith("Noted: picked up litter · 20 min · 3 bags · Harju · today")
    assert line.silent
    assert "I keep these words" in line.text
    await here.says(here.eino, "/did swept 10 min")
    assert "I keep these words" not in here.last(here.eino).text


BAD = {
    "/did": "/did swept the yard 30 min",
    "/did swept 0 min": "Minutes go from 1 to 1440",
    "/did swept 99999 min": "Minutes go from 1 to 1440",
    "/did " + "swept " * 830: "characters",
    "/did swept\0 the yard": "characters",
    "/did \u200b\u2060": "/did swept the yard 30 min",
}


@pytest.mark.parametrize("words", BAD)
async def test_what_cannot_be_kept_is_told_and_changes_nothing(rehearsal: Rehearsal, words: str) -> None:
    here = await street(rehearsal)
    before = await here.taking_part()
    await here.says(here.eino, words)
    assert BAD[words] in here.last().text
    assert await here.acts() == []
    assert await here.taking_part() == before


async def test_a_forwarded_message_is_nobodys_act(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min", forward_from=here.veera)
    assert "forwarded" in here.last().text.lower()
    assert await here.acts() == []


async def test_html_and_right_to_left_stay_words(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did <b>swept</b> & *hung* \u202eشارع 20 min")
    line = here.last(here.eino)
    assert "<b>swept</b> & *hung*" in line.text
    assert [e for e in line.entities if e["type"] == "bold"] == []
    assert line.text.count("\u2068") == line.text.count("\u2069") > 0


async def test_said_twice_by_redelivery_it_counts_once(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.faults.add(Fault("redeliver", update="message"))
    rehearsal.sandbox.faults.add(Fault("duplicate", update="message", nth=2))
    await here.says(here.eino, "/did swept 20 min")
    await here.says(here.eino, "/did hung 20 min")
    assert [a.text for a in await here.acts()] == ["swept 20 min", "hung 20 min"]


async def test_a_group_counts_once(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did we were 4, swept 20 min")
    act = await here.act()
    assert (act.people, act.level, act.minutes) == (4, "group", 20)
    assert "1 person did 1 thing: 20 min" in here.card.text


async def test_days_ago_counts_on_its_own_day(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept yesterday 20 min")
    assert "swept · 20 min · yesterday" in here.last(here.eino).text
    act = await here.act()
    assert DAY // 2 < act.logged_at - act.happened_at < 2 * DAY


async def test_in_its_own_topic(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    eino = box.add_user("Eino")
    group = box.add_group("Kurvi", [eino], forum=True)
    box.add_bot(group, eino)
    dark, water = box.open_topic(group, "Dark", eino), box.open_topic(group, "Water", eino)
    box.say(eino, group, "/campaign The underpass is dark", topic=dark)
    await rehearsal.passing(5)
    box.say(eino, group, "/did swept 20 min", topic=dark)
    box.say(eino, group, "/did swept a couple of hours", topic=dark)
    await rehearsal.passing(5)
    here = Street(rehearsal, group, eino, eino, eino)
    assert len(await here.acts()) == 2
    assert {m.thread_id for m in here.ours() if "Noted" in m.text} == {dark.id}
    assert water.id not in {m.thread_id for m in here.ours()}


async def test_without_a_campaign_it_says_how_to_start_one(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    eino = box.add_user("Eino")
    group = box.add_group("Kurvi", [eino])
    box.add_bot(group, eino)
    box.say(eino, group, "/did swept 20 min")
    await rehearsal.passing(4)
    here = Street(rehearsal, group, eino, eino, eino)
    assert "/campaign" in here.last().text


async def test_a_flood_slows_only_its_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    for _ in range(100):
        rehearsal.sandbox.say(here.eino, here.group, "/did swept 1 min")
    said = rehearsal.sandbox.say(here.veera, here.group, "/did swept 20 min")
    await rehearsal.passing(180)
    assert len(await here.acts()) == 21
    assert signed(rehearsal, said)
    refused = [m for m in here.ours()[before:] if "20 things today" in m.text]
    assert len(refused) == 1


async def test_a_day_holds_no_more_than_its_minutes(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 1400 min")
    await here.says(here.eino, "/did swept 41 min")
    assert "40 are left" in here.last().text
    await here.says(here.eino, "/did swept 41 min yesterday")
    await here.says(here.eino, "/did swept 40 min")
    await here.says(here.veera, "/did swept 1440 min")
    assert sorted(a.minutes or 0 for a in await here.acts()) == [40, 41, 1400, 1440]


async def test_an_edit_is_the_correction(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    said = await here.says(here.eino, "/did swept 20 min")
    rehearsal.sandbox.edit(here.eino, said, "/did swept 30 min")
    await rehearsal.passing(4)
    act = await here.act()
    assert (act.text, act.minutes) == ("swept 30 min", 30)
    assert "30 min" in here.last(here.eino).text
    assert "30 min" in here.card.text


async def test_an_edit_after_a_day_changes_nothing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    said = await here.says(here.eino, "/did swept 20 min")
    await rehearsal.passing(DAY // SECOND)
    rehearsal.sandbox.edit(here.eino, said, "/did swept 30 min")
    await rehearsal.passing(4)
    assert (await here.act()).minutes == 20
    assert "24 hours" in here.last().text


async def test_an_edit_to_what_cannot_be_keeps_what_was(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    said = await here.says(here.eino, "/did swept 20 min")
    rehearsal.sandbox.edit(here.eino, said, "/did swept 0 min")
    await rehearsal.passing(4)
    assert (await here.act()).minutes == 20


async def test_who_mends_a_refused_message_is_counted(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    said = await here.says(here.eino, "/did swept 0 min")
    rehearsal.sandbox.edit(here.eino, said, "/did swept 20 min")
    await rehearsal.passing(4)
    assert (await here.act()).minutes == 20
    assert signed(rehearsal, said)


async def test_who_was_removed_acts_neither_here_nor_in_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 20 min")
    rehearsal.sandbox.change_rights(here.group, {"restrict"}, here.aino)
    rehearsal.sandbox.ban(here.eino, here.group, here.aino)
    await rehearsal.passing(4)
    await here.writes(here.eino, "/did swept 20 min")
    assert len(await here.acts()) == 1
    assert await here.presses(here.eino, here.ours(here.eino)[1], "Undo") != ""
    assert len(await here.acts()) == 1
