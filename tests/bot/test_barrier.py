"""/barrier: what is in the way, in sight until it is answered or gone, in both languages."""

import pytest
from did_street import Street, street

from bot.clock import DAY
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from flows.instruments.barrier import answered
from storage import barriers, timeline
from storage.barriers import Barrier

SAID = "The permit office takes 6 weeks"


async def every(r: Rehearsal) -> list[Barrier]:
    return await r.database.read(lambda reader: barriers.barriers(reader.db, 1))


async def only(r: Rehearsal) -> Barrier:
    (found,) = await every(r)
    return found


async def said(r: Rehearsal, words: str = SAID) -> tuple[Street, Message]:
    here = await street(r)
    await here.says(here.eino, f"/barrier {words}")
    return here, here.last()


async def answer(r: Rehearsal, id: int = 1) -> None:
    await r.database.write(lambda tx: answered(tx, id, r.clock.now()))
    r.talkoot.wake()
    await r.passing(10)


def texts(message: Message) -> list[str]:
    return [b.text for row in message.buttons for b in row]


async def test_a_barrier_stands_in_sight_and_waits(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    assert message.text.splitlines()[:2] == ["In the way", SAID]
    assert "Asked today. It waits for an answer." in message.text
    assert "Its words go to the city, without a name." in message.text
    assert "1 barrier waits for an answer" in here.card.text
    assert (await only(rehearsal)).state == "open"
    assert await here.taking_part() == 2


async def test_its_author_says_of_what_kind_it_is(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    assert "Permits and control" in texts(message)
    assert "Only who wrote it" in await here.presses(here.veera, message, "Permits and control")
    assert (await only(rehearsal)).kind is None
    await here.presses(here.eino, message, "Permits and control")
    assert (await only(rehearsal)).kind == "control"
    assert message.text.startswith("In the way · Permits and control")
    assert "Money comes first" not in texts(message)


async def test_days_are_counted_until_the_answer_which_its_author_hears(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.starts(here.eino)
    await rehearsal.until(rehearsal.clock.now() + 3 * DAY)
    await here.says(here.aino, "/board")
    assert "Without an answer:\n· Something else: The permit office takes 6 weeks (3 days)" in here.last().text
    await answer(rehearsal)
    told = here.last(here.eino)
    assert told.text.startswith("What is in the way got an answer:")
    assert "Answered after 3 days." in told.text
    assert "Answered after 3 days." in message.text
    assert "barrier" not in here.card.text
    await rehearsal.until(rehearsal.clock.now() + 2 * DAY)
    await answer(rehearsal)
    assert "Answered after 3 days." in here.last(here.eino).text
    await here.presses(here.eino, here.last(here.eino), "It is out of the way")
    assert (await only(rehearsal)).state == "gone"
    await here.presses(here.eino, message, "It is in the way after all")
    assert (await only(rehearsal)).state == "answered"
    assert "Answered after 3 days." in message.text


async def test_only_its_author_says_that_it_is_gone_and_may_say_it_is_back(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    for other in (here.aino, here.veera):
        assert "Only who wrote it" in await here.presses(other, message, "It is out of the way")
    assert (await only(rehearsal)).state == "open"
    await rehearsal.until(rehearsal.clock.now() + DAY)
    assert "out of the way" in await here.presses(here.eino, message, "It is out of the way")
    assert "Out of the way after 1 day." in message.text
    await here.presses(here.eino, message, "It is in the way after all")
    assert (await only(rehearsal)).state == "open"
    assert "Asked on Wednesday 25 November, 1 day." in message.text
    pressed = rehearsal.sandbox.press(here.eino, message, data="1.b-gone.1.n")
    await rehearsal.passing(3)
    assert "out of date" in pressed.text


async def test_an_answer_does_not_bring_back_what_is_gone(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.presses(here.eino, message, "It is out of the way")
    await answer(rehearsal)
    assert (await only(rehearsal)).state == "gone"


@pytest.mark.parametrize(
    ("words", "told"),
    [("/barrier", "/barrier The permit office"), ("/barrier " + "w" * 281, "281 characters")],
)
async def test_what_says_nothing_or_too_much_is_refused(rehearsal: Rehearsal, words: str, told: str) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, words)
    assert told in here.last().text
    assert await every(rehearsal) == []


async def test_forwarded_words_and_words_after_the_end_are_refused(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, f"/barrier {SAID}", forward_from=here.veera)
    assert "forwarded" in here.last().text
    await rehearsal.until(rehearsal.clock.now() + 15 * DAY)
    await here.says(here.eino, f"/barrier {SAID}")
    assert "No campaign runs here" in here.last().text
    assert await every(rehearsal) == []


async def test_who_was_removed_names_none_and_ends_none(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.starts(here.eino)
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    await here.writes(here.eino, "/barrier Another one")
    assert "removed" in here.last(here.eino).text
    for data in ("1.b-gone.1.y", "1.b-kind.1.1", "1.b-city.1.n"):
        pressed = rehearsal.sandbox.press(here.eino, message, data=data)
        await rehearsal.passing(3)
        assert "removed" in pressed.text
    assert [(b.text, b.state, b.kind, b.private) for b in await every(rehearsal)] == [(SAID, "open", None, 0)]


async def test_twenty_a_day_and_no_more(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 5 min")
    for n in range(21):
        await here.writes(here.eino, f"/barrier Thing {n}")
    assert "20 things today" in here.last(here.eino).text
    assert len(await every(rehearsal)) == 20


async def test_in_private_from_the_card_with_what_is_said_before(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.veera, here.card, "More")
    await here.presses(here.veera, here.last(here.veera), "Something is in the way")
    asked = here.last(here.veera)
    assert "The group sees them, and they go to the city without your name." in asked.text
    before = len(here.ours())
    await here.writes(here.veera, "Nobody knows whose lamp it is")
    assert "Nobody knows whose lamp it is" in here.last(here.veera).text
    assert "/privacy tells more" in here.last(here.veera).text
    assert len(here.ours()) == before, "the group gets no message of its own"
    assert "1 barrier waits for an answer" in here.card.text
    await here.presses(here.veera, here.last(here.veera), "Not for the city")
    assert (await only(rehearsal)).private == 1
    assert "Its words stay in the group." in here.last(here.veera).text


async def test_the_list_shows_the_unanswered_first(rehearsal: Rehearsal) -> None:
    here, _ = await said(rehearsal)
    await here.starts(here.veera)
    await here.says(here.veera, "/barrier No ladder is long enough")
    await answer(rehearsal)
    await here.presses(here.veera, here.card, "How it stands")
    await here.presses(here.veera, here.last(here.veera), "In the way · 2")
    lines = here.last(here.veera).text.splitlines()
    assert lines[0] == "In the way: 2. 1 waits for an answer."
    assert [line for line in lines if line[:2] in ("1.", "2.")] == [
        "1. Something else: No ladder is long enough",
        f"2. Something else: {SAID}",
    ]


async def test_words_taken_back_wait_no_more(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.presses(here.eino, message, "⋯")
    await here.presses(here.eino, here.last(here.eino), "Take my words back")
    found = await only(rehearsal)
    assert (found.text, found.state) == (None, "gone")
    assert SAID not in message.text
    assert "barrier" not in here.card.text


async def test_forgetting_takes_words_and_person_everywhere(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/forgetme")
    await here.presses(here.eino, here.last(here.eino), "Erase me")
    await rehearsal.passing(10)
    found = await only(rehearsal)
    assert (found.text, found.person, found.state) == (None, None, "gone")
    assert SAID not in message.text


async def test_folded_by_an_about_me_it_waits_no_more_and_says_why(rehearsal: Rehearsal) -> None:
    here, message = await said(rehearsal)
    await here.presses(here.veera, message, "⋯")
    await here.presses(here.veera, here.last(here.veera), "This is about me")
    await rehearsal.passing(10)
    assert "Folded: somebody says it is about them" in message.text
    assert SAID not in message.text
    assert "barrier" not in here.card.text


async def test_in_finnish(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aune, veli = (box.add_user(name, language_code="fi") for name in ("Aune", "Veli"))
    group = box.add_group("Kurvi", [aune, veli])
    box.add_bot(group, aune)
    await rehearsal.passing(3)
    box.say(aune, group, "/campaign Alikulku on pimeä 14d")
    await rehearsal.passing(5)
    here = Street(rehearsal, group, aune, veli, veli)
    await here.says(veli, "/barrier Lupa kestää 6 viikkoa")
    message = here.last()
    assert "Kysytty tänään. Odottaa vastausta." in message.text
    await here.presses(veli, message, "Luvat ja valvonta")
    assert message.text.startswith("Tiellä · Luvat ja valvonta")
    assert "1 este odottaa vastausta" in here.card.text


async def test_the_timeline_knows_it_without_its_words(rehearsal: Rehearsal) -> None:
    await said(rehearsal)
    found = await rehearsal.database.read(lambda r: timeline.timeline(r.db, 1))
    assert [(t.kind, t.item, t.detail) for t in found if t.kind == "barrier"] == [("barrier", 1, None)]
