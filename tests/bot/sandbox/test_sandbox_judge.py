"""The judge itself: it must be able to say no."""

import pytest
from sandbox_street import SPEC, StrictJudge

from bot.sandbox import Judge

pytestmark = pytest.mark.skipif(not SPEC.exists(), reason="the Bot API's description isn't here")
CHAT = {"id": -1, "type": "group"}


@pytest.fixture
def strict() -> StrictJudge:
    return StrictJudge(SPEC)


def test_a_whole_message_passes(strict: StrictJudge) -> None:
    strict.check_call("sendMessage", {"message_id": 1, "date": 1, "chat": CHAT, "text": "x"})
    assert strict.problems == []


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ({"message_id": 1, "date": 1}, "sendMessage.chat is absent"),
        ({"message_id": "1", "date": 1, "chat": CHAT}, "sendMessage.message_id: '1' is no Integer"),
        ({"message_id": 1, "date": 1, "chat": CHAT, "words": "x"}, "sendMessage.words is unknown to Message"),
    ],
)
def test_a_flaw_is_named(message: dict[str, object], problem: str) -> None:
    judge = Judge(SPEC)
    judge.check_call("sendMessage", message)
    assert judge.problems == [problem]


def test_what_the_library_drops_is_named(strict: StrictJudge) -> None:
    strict.check("User", {"id": 1, "is_bot": False, "first_name": "A", "hat": True}, "here")
    assert "here: User leaves {'hat': True}" in strict.problems
