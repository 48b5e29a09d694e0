"""In a topic, through a move to a supergroup, from the street by a link, in Finnish."""

import re
from pathlib import Path

from journey_stories import FINNISH, FORTNIGHT, LANTERNS
from journey_street import Play, Setting, closed_as_promised, played

from bot.sandbox import Chat, Message


async def test_in_a_topic_everything_stays_in_the_topic(tmp_path: Path) -> None:
    play = await played(tmp_path, FORTNIGHT, Setting(topic="The underpass"))
    closed_as_promised(play, 14)
    topic = next(iter(play.group.topics))
    outside = [one.words for one in play.here()[1:] if one.message.thread_id != topic]
    assert outside == []
    assert play.here()[0].message.thread_id is None


async def test_a_topic_that_is_deleted_takes_no_campaign_with_it(tmp_path: Path) -> None:
    async def delete_topic(play: Play) -> None:
        play.rehearsal.sandbox.delete_topic(play.group, next(iter(play.group.topics.values())))

    play = await played(
        tmp_path, FORTNIGHT, Setting(topic="The underpass"), hooks={(13, "12:30"): delete_topic}
    )
    closed_as_promised(play, 14)
    assert play.told("this campaign has ended").message.thread_id is None


async def test_a_move_to_a_supergroup_loses_nobody(tmp_path: Path) -> None:
    async def migrate(play: Play) -> None:
        play.rehearsal.sandbox.migrate(play.group)

    play = await played(tmp_path, FORTNIGHT, Setting(supergroup=False), hooks={(9, "10:00"): migrate})
    new = play.player.group
    assert new is not play.group
    closed_as_promised(play, 14)
    after = [one for one in play.here() if one.at > play.at(9, "11:00")]
    assert {one.message.chat.id for one in after} == {new.id}
    cards = [m for m in new.messages.values() if m.words.startswith("🏮")]
    assert len(cards) == 1
    assert "did 5 things" in cards[0].words
    assert "goes ahead." in play.told(f"“{LANTERNS}”").words


async def test_a_newcomer_from_the_poster_does_everything_but_see_the_chat(tmp_path: Path) -> None:
    async def comes_by_the_poster(play: Play) -> None:
        box, house = play.rehearsal.sandbox, play.rehearsal
        aino = play.people["Aino"]
        box.follow(aino, await box.press(aino, _card(play), "More"))
        await house.passing(5)
        code = re.search(r"\?start=(\w+)", box.last(box.private(aino)).words)
        assert code
        elli = box.add_user("Elli", language_code="en")
        box.press_start(elli, code[1])
        await house.passing(5)
        room = box.private(elli)
        assert "except see the group's chat" in box.last(room).words
        box.say(elli, None, "/did brought soup for everybody 30 min")
        await house.passing(5)
        assert box.last(room).words.startswith("Noted: brought soup for everybody · 30 min")
        await box.press(elli, _with(room, "Read the ideas"), "Read the ideas")
        await house.passing(5)
        pressed = await box.press(elli, box.last(room), "Support")
        assert pressed.text.startswith("You support this.")
        box.say(elli, None, "/propose A bench beside it")
        await house.passing(5)
        assert "The group sees your idea now." in [m.words for m in room.messages.values()]

    play = await played(tmp_path, FORTNIGHT, hooks={(8, "12:00"): comes_by_the_poster})
    assert "A bench beside it" in play.told("A bench beside it").words
    assert "Elli" not in str([m.words for m in play.group.messages.values()])
    assert "; 4 of the 5 who take part voted." in play.told("goes ahead").words
    closed_as_promised(play, 14)
    assert "5 people took part" in play.told("this campaign has ended").words
    foreign = [one for one in play.said if one.place == "private: Elli" and "14 broken lamps" in one.words]
    assert foreign == []


def _card(play: Play) -> Message:
    return next(m for m in play.group.messages.values() if m.words.startswith("🏮"))


def _with(chat: Chat, button: str) -> Message:
    return next(m for m in chat.messages.values() if button in str(m.buttons))


async def test_in_finnish_nothing_of_ours_is_english(tmp_path: Path) -> None:
    play = await played(tmp_path, FINNISH, Setting(language="fi"))
    closed_as_promised(play, 14, words="on päättynyt")
    english = re.compile(r"\b(the|and|is|of|you|people|thing|things|campaign|support|minutes)\b", re.IGNORECASE)
    said = [one.words for one in play.said if english.search(_without_commands(one.words))]
    assert said == []
    labels = {b.text for one in play.said for row in one.message.buttons for b in row}
    assert [label for label in labels if english.search(label)] == []
    assert "Kannatan" in labels


def _without_commands(words: str) -> str:
    return re.sub(r"/\w+|\w+\.(zip|pdf)|\S+@\S+", "", words)
