"""Journey 1: the whole story; also with nobody but Aino having pressed Start, and with a bot without rights."""

import hashlib
import io
import json
import re
import zipfile
from collections import Counter

import pytest
from journey_street import Play, Said, Setting, play_through

from bot.sandbox import Message
from bot.sandbox.neighbours.underpass import ANSWER, CARD, ELECTRIC, GATE, STORY, TITLE, WALL
from flows.speech import LOCALES, languages

pytestmark = pytest.mark.slow

SHY, BARE = "nobody but Aino pressed Start", "a bot without rights"
SETTINGS = {
    "as told": Setting(),
    SHY: Setting(starts=("Aino",), shy_but="Aino"),
    BARE: Setting(rights=None),
}
FRIDAY = 12
LAST = 14


@pytest.fixture(scope="module", params=SETTINGS)
def play(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Play:
    """The story, played once a setting; ``strict``: a button that isn't there ends it."""
    made = play_through(tmp_path_factory.mktemp("journey"), STORY, SETTINGS[request.param])
    made.setting = request.param
    return made


def after(play: Play, day: int, clock: str = "00:00") -> list[Said]:
    return [one for one in play.here() if one.at >= play.at(day, clock)]


def test_somebody_else_can_act_right_after_the_first_message(play: Play) -> None:
    begun = next(n for n, e in enumerate(play.acted) if str(e.get("text")).startswith("/campaign"))
    following = next(e for e in play.acted[begun + 1 :] if e["what"] == "message")
    assert following["who"] == "Mikael"
    noted = [m for m in play.group.messages.values() if m.words == following["text"]]
    assert noted[0].reactions == {play.rehearsal.sandbox.bot.id: ["✍"]}


def test_no_administrator_does_anything_after_the_bot_was_added(play: Play) -> None:
    as_anyone = {"message", "photo", "press", "answer", "react"}
    added = next(n for n, e in enumerate(play.acted) if e["who"] == "Tove")
    assert {e["what"] for e in play.acted[added + 1 :]} <= as_anyone


def test_at_most_twenty_messages_in_the_group_eight_with_a_sound(play: Play) -> None:
    here = play.here()
    assert 12 <= len(here) <= 20, [one.words[:60] for one in here]
    assert 3 <= sum(not one.silent for one in here) <= 8


def test_at_most_three_a_day_that_nobody_asked_for_and_one_after_closing(play: Play) -> None:
    unasked = [one for one in play.here() if not one.asked]
    days = Counter(one.local().date() for one in unasked)
    assert max(days.values()) <= 3
    late = Counter(one.local().date() for one in unasked if one.at >= play.at(LAST + 1, "00:00"))
    assert set(late.values()) == {1}


def test_nothing_unasked_is_said_in_quiet_hours(play: Play) -> None:
    hours = {one.local().hour for one in play.here() if not one.asked}
    assert hours
    assert all(8 <= hour < 21 for hour in hours)


def test_only_those_who_pressed_start_are_written_to(play: Play) -> None:
    started = {user.name for user in play.people.values() if user.started}
    assert play.private_to() <= started
    assert "Aino" in play.private_to()


def test_each_refusal_of_telegram_is_one_that_was_foreseen(play: Play) -> None:
    calls = [c for c in play.rehearsal.sandbox.calls if not c["ok"] and c["method"] != "getUpdates"]
    foreseen = ("not enough rights to manage pinned", "message can't be deleted for everyone")
    assert [c for c in calls if not any(reason in c["error"] for reason in foreseen)] == []


def test_nobody_is_refused_anything(play: Play) -> None:
    refusals = _refusals()
    assert len(refusals) > 60
    assert "This button is out of date. Use the newest card." in refusals
    assert len(play.player.answers) > 40
    assert refusals.isdisjoint(play.player.answers)


def _refusals() -> set[str]:
    """Every refusal that is one fixed sentence, in each language."""
    found = set()
    for language in languages():
        text = (LOCALES / f"{language}.ftl").read_text("utf-8")
        found |= set(re.findall(r"^refusal-[a-z-]+ = ([^{\n]+)$", text, re.MULTILINE))
    return found


def test_chips_filled_by_others_stand_on_the_card(play: Play) -> None:
    shown = [m for m in play.group.messages.values() if m.words.startswith(CARD)]
    assert len(shown) == 1
    words = [e["text"] for e in play.rehearsal.sandbox.transcript if e["what"] == "edit" and CARD in e["text"]]
    assert any("Kurvi · day" in text and "people walk it after 20:00" in text for text in words)
    assert any("We ask to decide together; nobody has promised anything yet" in text for text in words)
    assert any("registry" in text for text in words)


def test_two_of_three_ideas_pass_and_a_concern_was_answered_by_new_words(play: Play) -> None:
    ideas = (ELECTRIC, WALL, GATE)
    decided = {words: one.words for words in ideas for one in _ideas(play) if words in one.words}
    assert "It goes ahead." in decided[ELECTRIC]
    assert "Answered by the amendment." in decided[ELECTRIC]
    assert "It goes ahead." in decided[WALL]
    assert "It does not go ahead." in decided[GATE]


def _ideas(play: Play) -> list[Message]:
    return [m for m in play.group.messages.values() if m.words.startswith("Idea ")]


def test_three_fold_what_hurts_where_they_can_be_asked_why(play: Play) -> None:
    shown = [str(e.get("text")) for e in play.rehearsal.sandbox.transcript if e["who"] == "Talkoot"]
    hidden = [text for text in shown if "Piilotettu: se loukkaa jotakuta" in text]
    heard = ("Noted. Three", "It is folded", "Se on nyt")
    reports = [answer for answer in play.player.answers if answer.startswith(heard)]
    if play.setting == SHY:
        assert (hidden, reports) == ([], [])
    else:
        assert hidden
        assert len(reports) == 3
        assert not any("lazy lot" in text for text in shown[shown.index(hidden[0]) :])


def test_thanks_reach_the_giver_in_the_evening_where_telegram_tells_of_reactions(play: Play) -> None:
    thanks = [one for one in play.said if one.words.startswith("Somebody says thanks for:")]
    assert [one.place for one in thanks] == (["private: Aino"] if play.setting != BARE else [])
    assert all("brought tea" in one.words and 12 < one.local().hour < 21 for one in thanks)


def test_friday_brings_eleven_givers_and_one_album_before_quiet_hours(play: Play) -> None:
    acts = [e for e in play.acted if e["at"].startswith("2026-12-04") and e["chat"] == play.group.title]
    assert len({e["who"] for e in acts if e["what"] in ("message", "photo", "press")}) >= 11
    tonight = [one for one in after(play, FRIDAY) if one.message.album and one.at < play.at(FRIDAY + 1, "00:00")]
    assert [one.local().strftime("%H:%M") for one in tonight] == ["20:30"]
    assert len(play.photos(tonight[0].message.album)) == 2


def test_it_closes_on_the_minute_with_outcome_charts_letter_and_package(play: Play) -> None:
    end = [one for one in after(play, LAST) if one.at < play.at(LAST + 1, "00:00")]
    assert {one.local().strftime("%H:%M") for one in end} == {"18:00"}
    closed, album, papers = end
    assert "this campaign has ended" in closed.words
    assert "It worked." in closed.words
    assert 1 <= len(play.photos(album.message.album)) <= 4
    assert "poster" in (album.message.file.filename if album.message.file else "")
    names = list(play.papers())
    assert names[0].endswith(".pdf")
    assert names[1].startswith("campaign-the-kurvi-underpass")
    assert hashlib.sha256(play.papers()[names[1]]).hexdigest() in play.caption(papers)


def test_again_is_offered_with_the_concern_carried_over(play: Play) -> None:
    closed = play.told("this campaign has ended")
    assert "1 concern was not answered" in closed.words
    assert any(b.text == "Start it again" for row in closed.message.buttons for b in row)


def test_the_package_holds_nobody(play: Play) -> None:
    name = next(n for n in play.papers() if n.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(play.papers()[name])) as package:
        inside = {n: package.read(n) for n in package.namelist()}
    assert len(inside) > 3
    readable = [body for n, body in inside.items() if not n.endswith((".png", ".pdf"))]
    text = b"\n".join(readable).decode("utf-8", "replace")
    for user in play.people.values():
        assert str(user.id) not in text
        assert user.name not in text, user.name


def test_the_answer_comes_home_and_it_lasted(play: Play) -> None:
    answer = play.told(ANSWER)
    assert answer.asked
    assert "Confirmed by people here." in play.group.messages[answer.message.id].words
    lasted = play.told("Did it last?")
    assert play.group.messages[lasted.message.id].words.endswith("2 of 3 say it lasted, 1 partly.")
    assert play.at(104, "00:00") <= lasted.at < play.at(105, "00:00")


def test_the_transcript_is_plain_json(play: Play) -> None:
    transcript = play.rehearsal.sandbox.transcript
    assert json.loads(json.dumps(transcript)) == transcript
    assert [e["n"] for e in transcript] == list(range(1, len(transcript) + 1))
    assert TITLE in transcript[8]["text"] or any(TITLE in str(e.get("text")) for e in transcript[:20])
