"""Easy mode: one question a message, at most twelve words a sentence, two or three big buttons, no command."""

import pytest

from bot.sandbox import Message
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Button
from storage import evidence
from tests.bot.easy_street import EasyStreet, broken, easy_street, flat, long_or_command


@pytest.fixture
async def s(rehearsal: Rehearsal) -> EasyStreet:
    return await easy_street(rehearsal)


async def test_home_offers_everything_two_buttons_at_a_time(s: EasyStreet) -> None:
    seen = []
    for _ in range(9):
        names = [b.text for row in s.last.buttons for b in row]
        seen += [name for name in names if name not in ("More choices", "Earlier choices")]
        if "More choices" not in names:
            break
        await s.here.presses(s.reino, s.last, "More choices")
    assert seen == [
        *("I did something", "I have an idea", "What is going on", "Needs and offers"),
        *("Sessions and circles", "Everything else"),
        *("My things", "Help", "Erase me"),
    ]
    assert broken(s.last) == []


async def test_a_voice_note_is_an_act_and_one_question_comes_back(s: EasyStreet) -> None:
    s.r.sandbox.send_voice(s.reino)
    await s.r.passing(4)
    assert "How long about?" in s.last.text
    assert [b.text for row in s.last.buttons for b in row] == ["15 min", "30 min", "More choices"]
    assert broken(s.last) == []
    await s.press("30 min")
    act = await s.here.act()
    assert (act.text, act.minutes, act.state) == ("", 30, "counted")
    kinds = await s.r.database.read(lambda r: [k for _, k, _ in evidence.evidence(r.db, act.id)])
    assert kinds == ["voice"]
    assert "?" not in s.last.text


async def test_once_more_turns_it_off(s: EasyStreet) -> None:
    s.r.sandbox.say(s.reino, None, "/easy")
    await s.r.passing(4)
    assert "off" in s.last.text
    s.r.sandbox.say(s.reino, None, "/board")
    await s.r.passing(4)
    assert len([b for row in s.last.buttons for b in row]) > 3
    s.r.sandbox.say(s.reino, None, "/easy")
    await s.r.passing(4)
    assert "Easy mode is on" in s.last.text


async def test_who_never_pressed_start_is_led_to_private(s: EasyStreet) -> None:
    s.r.sandbox.say(s.here.eino, s.here.group, "/easy")
    await s.r.passing(4)
    await s.here.presses(s.here.eino, s.here.last(), s.here.last().buttons[0][0].text)
    assert "Easy mode is on" in s.here.last(s.here.eino).text


@pytest.mark.parametrize("data", ["1.ez.nowhere", "1.ezp.5", "1.ezc.zz", "1.ezl.9", "1.ez"])
async def test_forged_buttons_of_easy_mode_do_nothing(s: EasyStreet, data: str) -> None:
    before = len(s.said())
    s.r.sandbox.press(s.reino, s.last, data=data)
    await s.r.passing(4)
    assert len(s.said()) == before


async def crawl(s: EasyStreet) -> dict[str, str]:
    """Press whatever can be reached from home, pages last; return each message seen, and what led to it."""
    seen: dict[str, str] = {}
    pressed: set[str] = set()
    await s.home()
    for _ in range(MOST_PRESSES):
        todo = {_of(m, b): (m, b) for m in s.said() for b in flat(m) if b.data and not b.data.startswith(NOT_PRESSED)}
        left = sorted((key for key in todo if key not in pressed), key=lambda key: "ezp" in key)
        if not left:
            break
        pressed.add(left[0])
        message, button = todo[left[0]]
        answer = await s.here.presses(s.reino, message, button.text)
        assert long_or_command(answer) == [], (button.text, answer)
        for shown in s.said()[1:]:
            assert broken(shown) == [], (button.text, shown.words)
            seen.setdefault(shown.words, button.text)
    assert len(pressed) > MOST_PRESSES / 2
    return seen


def _of(message: Message, button: Button) -> str:
    """Return what a button does; turning pages is of its message."""
    data = button.data or ""
    return f"{message.id}:{data}" if data.startswith("1.ezp") else data


NOT_PRESSED = ("1.forget", "1.ez.off", "1.back.")
MOST_PRESSES = 150


@pytest.mark.parametrize("language", ["en", "fi"])
async def test_whatever_is_pressed_keeps_the_promises(rehearsal: Rehearsal, language: str) -> None:
    s = await easy_street(rehearsal, language)
    for who, words in (
        (s.here.aino, "/did counted lamps 15 min"),
        (s.here.eino, "/did swept 10 min"),
        (s.here.veera, "/did washed walls 40 min"),
        (s.here.aino, "/propose Lanterns on Friday"),
        (s.here.eino, "/propose A bench by the door"),
        (s.here.veera, "/task hang 12 lanterns 120"),
        (s.here.veera, "/need a ladder"),
    ):
        await s.here.says(who, words)
    seen = await crawl(s)
    assert len(seen) > 30


async def test_everything_else_is_three_subjects_and_never_far_from_the_start(s: EasyStreet) -> None:
    await s.press("Everything else")
    assert [b.text for b in flat(s.last)] == ["About the campaign", "How it feels", "More choices"]
    await s.press("How it feels")
    found = []
    for _ in range(9):
        names = [b.text for b in flat(s.last)]
        found += [name for name in names if name not in ("More choices", "Earlier choices")]
        if "More choices" not in names:
            break
        await s.here.presses(s.reino, s.last, "More choices")
    assert "Idea and practice" in found
    assert len(found) == 6
    assert found[-1] == "To the start"
    await s.press("To the start")
    await s.press("Everything else")
    await s.press("About the campaign")
    assert "t.me" in s.last.text


async def test_a_need_is_answered_by_a_button_that_says_so(s: EasyStreet) -> None:
    await s.here.says(s.here.veera, "/need a ladder")
    s.r.sandbox.join(s.reino, s.here.group)
    await s.here.presses(s.reino, s.here.card, "How it stands")
    await s.home()
    await s.press("Needs and offers")
    assert flat(s.last)[0].text == "1. I can help"
