"""/propose, as people bring ideas: in the group, a topic, private, a caption, by others' words, from the card."""

import pytest
from ideas_street import ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message


async def test_an_idea_stands_at_once_with_its_buttons(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.eino, "Lanterns we paint")
    assert "Idea 1" in shown.text
    assert "It is decided on Friday 27 November, 00:00. Nobody has voted yet." in shown.text
    assert here.labels(shown) == ["Support", "Fine", "Concern", "Not my thing", "Change", "⋯"]
    assert shown.silent


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/propose", "Write your idea behind it"),
        ("/propose   \u200b ", "Write your idea behind it"),
        ("/propose " + "x" * 4000, "I can keep 500"),
    ],
)
async def test_what_is_no_idea_is_refused_with_what_would_work(
    rehearsal: Rehearsal, text: str, told: str
) -> None:
    here = await ideas_street(rehearsal)
    before = len(here.ours())
    await here.says(here.eino, text)
    (said,) = here.ours()[before:]
    assert told in said.text
    await rehearsal.passing(3700)
    assert said.id not in here.group.messages


async def test_a_forwarded_idea_is_refused(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/propose Lanterns", forward_from=here.veera)
    assert "forwarded" in here.last().text
    assert not any("Idea" in m.text and m.buttons for m in here.ours()[1:] if "🏮" not in m.text)


async def test_names_html_and_markdown_in_words_stay_as_written(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    words = "<b>Bold</b> & *stars* _under_ ja ääkkösiä"
    shown = await here.proposes(here.eino, words)
    assert words in shown.text


async def test_a_caption_can_propose(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.send_photo(here.eino, here.group, "/propose A mural like this one")
    await rehearsal.passing(5)
    assert here.labels(here.idea("A mural like this one"))[0] == "Support"


async def test_in_a_topic_the_idea_stands_in_the_campaigns_topic(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    forum = box.add_group("Kurvi", [aino], forum=True)
    box.add_bot(forum, aino)
    topic = box.open_topic(forum, "Underpass")
    other = box.open_topic(forum, "Chatter")
    await rehearsal.passing(3)
    box.say(aino, forum, "/campaign The underpass is dark 14d", topic=topic)
    await rehearsal.passing(5)
    for where in (topic, other):
        box.say(aino, forum, f"/propose From {where.name}", topic=where)
        await rehearsal.passing(5)
    shown = [m for m in forum.messages.values() if "It is decided on" in m.text]
    assert [m.thread_id for m in shown] == [topic.id, topic.id]


async def test_from_the_card_it_is_asked_in_private_and_shown_to_the_group(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    card = next(m for m in here.ours() if "🏮" in m.text)
    pressed = await here.presses(here.eino, card, "I have an idea")
    assert pressed.answer is not None
    assert pressed.answer["url"]
    assert "What is your idea?" in here.last(here.eino).text
    await here.writes(here.eino, "Lanterns we paint")
    assert here.labels(here.idea("Lanterns we paint"))[0] == "Support"
    assert any("The group sees your idea now." in m.text for m in here.ours(here.eino))


async def test_a_picture_is_no_answer_to_what_is_your_idea(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    card = next(m for m in here.ours() if "🏮" in m.text)
    await here.presses(here.eino, card, "I have an idea")
    rehearsal.sandbox.send_voice(here.eino)
    await rehearsal.passing(4)
    assert "in words" in here.last(here.eino).text
    await here.writes(here.eino, "Lanterns we paint")
    assert here.idea("Lanterns we paint")


async def test_in_private_it_goes_to_the_group(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    card = next(m for m in here.ours() if "🏮" in m.text)
    await here.presses(here.eino, card, "I have an idea")
    await here.writes(here.eino, "/propose Lanterns we paint")
    assert here.labels(here.idea("Lanterns we paint"))[0] == "Support"


async def test_anothers_words_are_asked_for_under_them(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.veera, "We could paint lanterns")
    await here.says(here.eino, "/propose", reply_to=said)
    asked = here.last()
    assert asked.reply_to is said
    assert "paint lanterns" not in asked.text
    stopped = await here.presses(here.onni, asked, "Yes")
    assert "Only whoever wrote" in stopped.text
    assert "Only whoever wrote" in (await here.presses(here.eino, asked, "No")).text
    await here.presses(here.veera, asked, "Yes")
    shown = here.idea("We could paint lanterns")
    assert "words of Veera" in shown.text
    assert asked.id not in here.group.messages


async def test_asked_in_private_who_pressed_start_and_no_forgets_the_words(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.veera)
    said = await here.says(here.veera, "We could paint lanterns")
    before = len(here.ours())
    await here.says(here.eino, "/propose", reply_to=said)
    assert all("lanterns" not in m.text for m in here.ours()[before:])
    asked = here.last(here.veera)
    assert "We could paint lanterns" in asked.text
    pressed = await here.presses(here.veera, asked, "No")
    assert "forgot" in pressed.text
    assert asked.id not in rehearsal.sandbox.private(here.veera).messages
    count = "SELECT count(*) FROM wording"
    assert await rehearsal.database.read(lambda r: r.db.execute(count).fetchone()[0]) == 0


async def test_ones_own_words_need_no_asking(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.veera, "We could paint lanterns")
    await here.says(here.veera, "/propose", reply_to=said)
    assert here.labels(here.idea("We could paint lanterns"))[0] == "Support"


async def test_words_behind_the_command_win_over_those_replied_to(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.veera, "It is so dark there")
    await here.says(here.eino, "/propose Then let us paint lanterns", reply_to=said)
    assert here.labels(here.idea("let us paint lanterns"))[0] == "Support"


async def test_the_bots_and_forwarded_words_are_nobodys_idea(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    card = next(m for m in here.ours() if "🏮" in m.text)
    await here.says(here.eino, "/propose", reply_to=card)
    assert "can't bring those words" in here.last().text
    sent = await here.says(here.veera, "From the newspaper", forward_from=here.onni)
    await here.says(here.eino, "/propose", reply_to=sent)
    assert "can't bring those words" in here.last().text


async def test_what_is_alike_is_shown_first_and_can_be_supported(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.proposes(here.eino, "Hang lanterns in the underpass on Friday")
    await here.says(here.veera, "/propose Hanging lanterns in the underpass on Friday")
    asked = here.last()
    assert "much like it" in asked.text
    assert "Only whoever wrote" in (await here.presses(here.onni, asked, "Mine is different")).text
    told = await here.presses(here.veera, asked, "Support idea 1")
    assert "You support this." in told.text
    assert asked.id not in here.group.messages
    assert [b.choice for b in await here.ballots()] == ["support"]


async def test_mine_is_different_posts_it(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.proposes(here.eino, "Hang lanterns in the underpass on Friday")
    await here.says(here.veera, "/propose Hanging lanterns in the underpass on Friday")
    await here.presses(here.veera, here.last(), "Mine is different")
    assert "Idea 2" in here.idea("Hanging lanterns").text


async def test_words_that_waited_a_day_are_gone(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.proposes(here.eino, "Hang lanterns in the underpass on Friday")
    await here.says(here.veera, "/propose Hanging lanterns in the underpass on Friday")
    asked = here.last()
    await here.hours(25)
    assert asked.id not in here.group.messages
    late = rehearsal.sandbox.callback(here.veera, asked.button("Mine is different").data or "", asked)
    await rehearsal.passing(2)
    assert "/propose again" in late.text


async def test_a_fourth_open_idea_waits_and_a_flood_is_answered_once_a_minute(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    for words in ("Lanterns", "A mural by the school", "Soup on Sunday"):
        await here.proposes(here.eino, words)
    before = len(here.ours())
    for n in range(6):
        rehearsal.sandbox.say(here.eino, here.group, f"/propose Something quite else {n}")
    await rehearsal.passing(20)
    told = [m.text for m in here.ours()[before:]]
    assert len(told) == 1
    assert "3 open ideas" in told[0]
    assert await here.proposes(here.veera, "Benches")


async def test_an_edit_corrects_and_later_says_how_to_amend(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.eino, "/propose Lantrens")
    shown = here.idea("Lantrens")
    rehearsal.sandbox.edit(here.eino, said, "/propose Lanterns")
    await rehearsal.passing(8)
    assert "Lanterns" in shown.text
    await here.presses(here.veera, shown, "Support")
    rehearsal.sandbox.edit(here.eino, said, "/propose Burn it all")
    await rehearsal.passing(8)
    assert "Burn" not in shown.text
    assert "Press Change" in here.last().text


async def test_who_was_removed_cannot_propose(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    card = next(m for m in here.ours() if "🏮" in m.text)
    await here.presses(here.eino, card, "I have an idea")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(2)
    await here.writes(here.eino, "Lanterns we paint")
    assert "removed" in here.last(here.eino).text
    assert not any("Lanterns we paint" in m.text for m in here.ours())


async def test_without_a_campaign_it_says_how_to_start_one(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    group = box.add_group("Quiet", [aino])
    box.add_bot(group, aino)
    box.say(aino, group, "/propose Lanterns")
    await rehearsal.passing(5)
    said: list[Message] = [m for m in group.messages.values() if m.sender is box.bot]
    assert "/campaign" in said[-1].text


async def test_a_chat_of_four_is_told_once_that_votes_can_be_guessed(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    people = [box.add_user(n) for n in ("Aino", "Eino", "Veera")]
    group = box.add_group("Small", people)
    box.add_bot(group, people[0])
    await rehearsal.passing(3)
    box.say(people[0], group, "/campaign The stairs are dark 14d")
    await rehearsal.passing(8)
    for words in ("A lamp", "Paint the wall"):
        box.say(people[0], group, f"/propose {words}")
        await rehearsal.passing(5)
    told = [m for m in group.messages.values() if "secret ballot" in m.text]
    assert len(told) == 1


async def test_finnish_speaks_finnish(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino", language_code="fi")
    group = box.add_group("Kurvi", [aino, *(box.add_user(f"N{n}") for n in range(5))])
    box.add_bot(group, aino)
    await rehearsal.passing(3)
    box.say(aino, group, "/campaign Alikulku on pimeä 14d")
    await rehearsal.passing(5)
    box.say(aino, group, "/propose Maalataan lyhtyjä")
    await rehearsal.passing(5)
    shown = next(m for m in group.messages.values() if "Ehdotus 1" in m.text)
    pressed = box.press(aino, shown, "Kannatan")
    await rehearsal.passing(3)
    assert pressed.text.startswith("Kannatat tätä.")


async def test_an_empty_propose_that_is_edited_counts_now(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.eino, "/propose")
    rehearsal.sandbox.edit(here.eino, said, "/propose Lanterns we paint")
    await rehearsal.passing(8)
    assert here.labels(here.idea("Lanterns we paint"))[0] == "Support"
    rehearsal.sandbox.edit(here.eino, said, "/propose")
    await rehearsal.passing(8)
    assert (await here.kept()).text == "Lanterns we paint"


async def test_an_idea_goes_with_a_campaign_that_is_taken_back(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal, acted=1)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    card = next(m for m in here.ours() if "🏮" in m.text)
    await here.presses(here.aino, card, "More")
    await here.presses(here.aino, here.last(here.aino), "Take it back")
    await rehearsal.passing(10)
    assert shown.id not in here.group.messages
    assert "ended" in (await here.forges(here.eino, shown, shown.button("Support").data or "")).text
