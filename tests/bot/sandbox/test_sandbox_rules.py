"""Rules that must hold whatever comes: markup, budgets, sameness of two runs."""

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sandbox_street import START, Street

from bot.clock import DAY, MINUTE, SECOND, VirtualClock
from bot.sandbox import Sandbox
from bot.sandbox.errors import ApiError
from bot.sandbox.limits import Budget
from bot.sandbox.markup import find_entities, parse, parse_html, trim, utf16
from bot.sandbox.world import Chat

PLAIN = st.text(st.characters(exclude_categories=["Cs"]))
TAG = st.sampled_from(["b", "i", "u", "s", "code", "blockquote", "tg-spoiler"])


def refusal(work: Callable[[], object]) -> ApiError | None:
    """Return what Telegram says against it."""
    try:
        work()
    except ApiError as error:
        return error
    return None


@given(PLAIN)
def test_escaped_words_come_out_as_they_went_in(words: str) -> None:
    assert parse_html(html.escape(words)) == (words, [])


@given(st.lists(st.tuples(TAG, PLAIN)))
def test_entities_lie_on_their_words(pieces: list[tuple[str, str]]) -> None:
    parsed = parse_html("".join(f"<{tag}>{html.escape(words)}</{tag}>" for tag, words in pieces))
    units = parsed.text.encode("utf-16-le")
    covered = [units[2 * e["offset"] : 2 * (e["offset"] + e["length"])] for e in parsed.entities]
    assert [one.decode("utf-16-le") for one in covered] == [words for _, words in pieces if words]


@given(PLAIN)
def test_trimmed_entities_stay_inside(words: str) -> None:
    parsed = trim(parse_html(f"<b>{html.escape(words)}</b>"))
    assert parsed.text == words.strip()
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16(parsed.text) for e in parsed.entities)


@given(PLAIN)
def test_markup_is_read_or_refused_with_a_reason(words: str) -> None:
    error = refusal(lambda: parse(words, "HTML"))
    assert error is None or error.description.startswith("Bad Request: can't parse entities: ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/did 30 min", [("bot_command", 0, 4)]),
        ("🙏 @talkoot_bot #lamps", [("mention", 3, 12), ("hashtag", 16, 6)]),
        ("see https://x.fi/a?b=1, or a@b.fi", [("url", 4, 18), ("email", 27, 6)]),
        ("1/2 and a@b and #1 and @abc", []),
    ],
)
def test_what_telegram_finds_by_itself(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in find_entities(text)] == found


@given(st.lists(st.integers(0, 20 * SECOND), max_size=120))
def test_no_minute_ever_has_more_than_twenty(pauses: list[int]) -> None:
    clock = VirtualClock(START)
    budget, group = Budget(clock), Chat(-1, "group")
    passed: list[int] = []
    for pause in pauses:
        clock.move_to(clock.now() + pause)
        error = refusal(lambda: budget.spend(group))
        if error is None:
            passed.append(clock.now())
        else:
            assert 1 <= (error.parameters or {})["retry_after"] <= 60
    for n, first in enumerate(passed):
        assert sum(one - first < MINUTE for one in passed[n:]) <= 20
        assert sum(one - first < SECOND for one in passed[n:]) <= 4


async def act(box: Sandbox) -> str:
    """Live a little and return what was written down."""
    aino = box.add_user("Aino")
    group = box.add_group("Kurvi street", [aino], admins=[aino])
    box.add_bot(group, by=aino, rights=("pin",))
    box.send_photo(aino, group, "/did 1 h")
    message = box.say(aino, group, "/campaign")
    box.callback(aino, "x", message)
    return json.dumps([box.transcript, [update.body for update in box.queue.waiting]])


async def test_two_runs_are_the_same() -> None:
    assert await act(Sandbox(VirtualClock(START))) == await act(Sandbox(VirtualClock(START)))


async def test_updates_are_kept_for_a_day(street: Street) -> None:
    street.box.say(street.ben, street.group, "/did 1")
    street.clock.move_to(street.clock.now() + DAY)
    street.box.say(street.ben, street.group, "/did 2")
    assert len(await street.bot.get_updates(timeout=0)) == 2
    street.wait(1)
    (left,) = await street.updates()
    assert left.message is not None
    assert left.message.text == "/did 2"


async def test_update_ids_may_start_anew(street: Street) -> None:
    street.box.queue.next_id = 17
    street.box.say(street.ben, street.group, "/did 1")
    assert (await street.updates())[0].update_id == 17


async def test_people_cannot_do_what_the_apps_do_not_let_them(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "hello")
    with pytest.raises(ValueError, match="only one's own"):
        street.box.edit(street.cai, theirs, "hey")
    with pytest.raises(ValueError, match="no such rights"):
        street.box.change_rights(street.group, ("fly",))
    street.box.press_start(street.cai)
    street.box.block_bot(street.cai)
    with pytest.raises(ValueError, match="blocked the bot"):
        street.box.say(street.cai, None, "hello")
    street.box.delete_account(street.cai)
    with pytest.raises(ValueError, match="no account any more"):
        street.box.say(street.cai, None, "hello")
