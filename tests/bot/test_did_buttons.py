"""What the author of an act can do for a day, and nobody else."""

from did_street import Street, street

from bot.clock import HOUR, SECOND
from bot.sandbox.rehearsal import Rehearsal
from bot.views.codec import pack
from storage import log, sending

DAY = 24 * HOUR // SECOND
LINE = "/did picked up litter 20 min 3 bags @Harju"


async def told_in_private(r: Rehearsal) -> Street:
    here = await street(r)
    await here.starts(here.eino)
    await here.says(here.eino, LINE)
    return here


async def leaves(r: Rehearsal) -> list[str]:
    return await r.database.read(lambda reader: [leaf.payload or "" for leaf in log.leaves(reader, 1)])


async def test_the_line_in_private_has_its_buttons_and_the_way_back(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    texts = [b.text for row in here.last(here.eino).buttons for b in row]
    assert texts[:3] == ["Yes", "No", "Not sure"], "would the city do it otherwise"
    assert texts[3:] == ["Change", "Just for me", "Also for the city", "Undo", "To the card"]
    link = here.last(here.eino).button("To the card").url or ""
    assert link.endswith(f"/{here.card.id}")


async def test_undo_takes_it_out_of_everything(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await here.presses(here.eino, here.last(here.eino), "Undo")
    assert await here.acts() == []
    assert "litter" not in here.last(here.eino).text
    assert "Nobody has said" in here.card.text
    assert '"retracts":1' in (await leaves(rehearsal))[-1]
    keys = await rehearsal.database.read(lambda r: log.word_keys(r, 1, 1))
    assert keys == {}


async def test_undone_twice_is_undone_once(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    line = here.last(here.eino)
    undo = line.button("Undo").data or ""
    await here.presses(here.eino, line, "Undo")
    size = len(await leaves(rehearsal))
    rehearsal.sandbox.press(here.eino, line, data=undo)
    await rehearsal.passing(4)
    assert len(await leaves(rehearsal)) == size


async def test_change_in_private(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await here.presses(here.eino, here.last(here.eino), "Change")
    assert "Write it anew" in here.last(here.eino).text
    await here.writes(here.eino, "carried 5 planks 45 min")
    act = await here.act()
    assert (act.text, act.minutes, act.place) == ("carried 5 planks 45 min", 45, None)
    assert "carried 5 planks" in here.last(here.eino).text
    assert "45 min" in here.card.text
    assert '"corrects":1' in (await leaves(rehearsal))[-1]


async def test_change_refuses_what_cannot_be_and_asks_on(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await here.presses(here.eino, here.last(here.eino), "Change")
    await here.writes(here.eino, "carried planks 99999 min")
    assert "1440" in here.last(here.eino).text
    assert (await here.act()).minutes == 20
    await here.writes(here.eino, "carried planks 45 min")
    assert (await here.act()).minutes == 45


async def test_change_from_a_group_goes_to_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    await here.presses(here.eino, here.last(), "Change")
    assert "Write it anew" in here.last(here.eino).text
    await here.writes(here.eino, "swept 90 min")
    assert (await here.act()).minutes == 90


async def test_just_for_me_counts_and_shows_nobody_its_words(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    line = here.last()
    assert "only you see its words" in await here.presses(here.eino, line, "Just for me")
    assert line.id not in here.group.messages
    assert (await here.act()).visibility == "me"
    assert "1 person did 1 thing" in here.card.text


async def test_also_for_the_city_and_back(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    line = here.last(here.eino)
    assert "city" in await here.presses(here.eino, line, "Also for the city")
    assert (await here.act()).visibility == "city"
    await here.presses(here.eino, line, "Not for the city")
    assert (await here.act()).visibility == "group"
    assert sum('"type":"visibility"' in leaf for leaf in await leaves(rehearsal)) == 2


async def test_a_stranger_changes_nothing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    before = await here.act()
    for button in ("Change", "Just for me", "Also for the city", "Undo", "20 min", "I don't know"):
        assert "Only whoever did this" in await here.presses(here.veera, here.last(), button)
    assert await here.act() == before
    assert "How long about?" in here.last().text


async def test_forged_buttons_change_nothing(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    before, line = await here.act(), here.last(here.eino)
    forged = (
        pack("d-long", before.id, 0),
        pack("d-long", before.id, 99_999),
        pack("d-show", before.id, "x"),
        pack("d-show", before.id),
        pack("d-many", before.id, 900),
        pack("d-undo", 999),
        pack("d-undo", "-1"),
        pack("d-when", before.id, 8),
        "1.d-undo",
        "1.d-undo.é",
        "0.d-undo.1",
    )
    for data in forged:
        pressed = rehearsal.sandbox.press(here.eino, line, data=data)
        await rehearsal.passing(1)
        assert pressed.text, data
    assert await here.act() == before


async def test_after_a_day_the_buttons_say_so(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    line = here.last(here.eino)
    await rehearsal.passing(DAY)
    for button in ("Change", "Just for me", "Undo"):
        assert "24 hours" in await here.presses(here.eino, line, button)
    assert (await here.act()).visibility == "group"


async def test_in_private_minutes_are_asked_if_nobody_said_them(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await here.writes(here.eino, "/did hung a lantern")
    line = here.last(here.eino)
    assert "How long about?" in line.text
    await here.presses(here.eino, line, "30 min")
    assert [a.minutes for a in await here.acts()] == [20, 30]
    assert "How long about?" not in here.last(here.eino).text
    assert "30 min" in here.last(here.eino).text


async def test_from_the_card_it_is_asked_in_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.veera, here.card, "I did something")
    assert here.last(here.veera).text.startswith("What did you do?")
    await here.writes(here.veera, "swept 15 min")
    assert (await here.act()).minutes == 15
    assert "To the card" in [b.text for row in here.last(here.veera).buttons for b in row]
    await here.writes(here.veera, "thank you")
    assert len(await here.acts()) == 1


async def test_from_the_card_an_empty_answer_is_asked_again(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.veera, here.card, "I did something")
    await here.writes(here.veera, "swept 0 min")
    assert await here.acts() == []
    await here.writes(here.veera, "swept 15 min")
    assert (await here.act()).minutes == 15


async def test_people_from_the_street_act_in_private(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    code = await rehearsal.database.read(lambda r: r.db.execute("SELECT code FROM campaign").fetchone()[0])
    reino = rehearsal.sandbox.add_user("Reino", language_code="fi")
    rehearsal.sandbox.press_start(reino, code)
    await rehearsal.passing(3)
    await here.writes(reino, "/did lakaisin pihan 20 min")
    assert here.last(reino).text.startswith("Merkitty: lakaisin pihan · 20 min · tänään")
    await here.writes(reino, "/did")
    assert here.last(reino).text.startswith("Mitä teit?")
    assert (await here.act()).minutes == 20


async def test_a_closed_campaign_takes_no_change_but_an_undo(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    end = await rehearsal.database.read(lambda r: r.db.execute("SELECT ends_at FROM campaign").fetchone()[0])
    await rehearsal.until(end - HOUR)
    await here.says(here.eino, LINE)
    line = next(m for m in reversed(here.ours(here.eino)) if "Noted" in m.text)
    old = here.card.button("I did something").data
    await rehearsal.until(end + 60 * SECOND)
    pressed = rehearsal.sandbox.press(here.eino, here.card, data=old)
    await rehearsal.settle()
    assert "ended" in pressed.text
    await here.presses(here.eino, line, "Change")
    await here.writes(here.eino, "swept 50 min")
    assert (await here.act()).minutes == 20
    await here.presses(here.eino, line, "Undo")
    assert await here.acts() == []


async def test_nobody_can_take_anothers_question(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    pressed = rehearsal.sandbox.press(here.eino, here.last(), "Change")
    await rehearsal.settle()
    link = (pressed.answer or {})["url"]
    rehearsal.sandbox.press_start(here.veera, link.split("start=")[1])
    await rehearsal.passing(3)
    await here.writes(here.veera, "swept 1 min")
    assert (await here.act()).text == "swept a couple of hours"


async def test_messages_hold_no_words_of_people(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await here.presses(here.eino, here.last(here.eino), "Change")
    rows = await rehearsal.database.read(
        lambda r: (
            [m.args for m in sending.pending(r.db, 2**62)]
            + [row[0] for row in r.db.execute("SELECT args FROM message UNION SELECT args FROM question")]
        )
    )
    assert not any("litter" in args for args in rows)


async def test_a_reply_may_tell_how_long(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept a couple of hours")
    asked = here.last()
    await here.says(here.veera, "90 min", reply_to=asked)
    await here.says(here.eino, "well, let me think", reply_to=asked)
    assert (await here.act()).minutes is None
    await here.says(here.eino, "90", reply_to=asked)
    assert (await here.act()).minutes == 90
    assert asked.id not in here.group.messages


async def test_only_a_time_is_noted_and_asked_what_it_was(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did 20 min")
    assert here.last().text.startswith("Noted: 20 min · today")
    assert "What was it?" in here.last().text
    assert (await here.act()).minutes == 20


async def test_mine_takes_words_back_at_any_time(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    await rehearsal.passing(3 * DAY)
    await here.writes(here.eino, "/mine")
    await here.presses(here.eino, here.last(here.eino), "1")
    line = here.last(here.eino)
    assert [b.text for row in line.buttons for b in row] == ["Just for me", "Undo", "To the card"]
    no = rehearsal.sandbox.press(here.veera, line, data=line.button("Undo").data)
    await rehearsal.passing(2)
    assert no.text
    await here.presses(here.eino, line, "Just for me")
    assert (await here.act()).visibility == "me"
    await here.presses(here.eino, line, "Undo")
    assert await here.acts() == []


async def test_who_else_sees_it_cannot_be_chosen_late(rehearsal: Rehearsal) -> None:
    here = await told_in_private(rehearsal)
    line = here.last(here.eino)
    await rehearsal.passing(2 * DAY)
    forged = rehearsal.sandbox.press(here.eino, line, data=pack("d-show", 1, "c", "l"))
    await rehearsal.passing(2)
    assert "24 hours" in forged.text
    assert (await here.act()).visibility == "group"
