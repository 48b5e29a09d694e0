"""Easy mode: one question a message, at most twelve words a sentence, two or three big buttons, no command."""

import pytest

from bot.sandbox.rehearsal import Rehearsal
from storage import contributions
from tests.bot.easy_street import EasyStreet, broken, easy_street


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
        *("I did something", "I have an idea", "What is going on", "Needs and offers", "Everything else"),
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
    kinds = await s.r.database.read(lambda r: [k for _, k, _ in contributions.evidence(r.db, act.id)])
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
