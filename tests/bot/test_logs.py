"""The log: what happened and where, never a token, a text or an id."""

import io
import logging
import sys
from collections.abc import Callable

import pytest
from telegram import Chat, Update

from bot.logs import Discreet, configure

TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz0123456"
WORDS = "Aino said the underpass is dark"


def said(log_it: Callable[[logging.Logger], object]) -> str:
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(Discreet())
    logger = logging.Logger("bot.test")
    logger.addHandler(handler)
    log_it(logger)
    return out.getvalue()


def fail() -> None:
    try:
        raise KeyError(WORDS)
    except KeyError as error:
        raise ValueError(f"{WORDS} {TOKEN}") from error


def test_plain_lines_stay() -> None:
    assert "3 updates wait for 20.5 s" in said(lambda log: log.info("%d updates wait for %.1f s", 3, 20.5))


@pytest.mark.parametrize("text", [TOKEN, f"https://api.telegram.org/bot{TOKEN}/getMe", f"x{TOKEN}"])
def test_tokens_are_gone(text: str) -> None:
    line = said(lambda log: log.warning("%s", text))
    assert "AAFabc" not in line
    assert "123456789" not in line


def test_ids_are_masked_alike_wherever_they_stand() -> None:
    line = said(lambda log: log.warning("chat %d, again -1001234567890", -1001234567890))
    assert "1234567890" not in line
    assert len({word for word in line.replace(",", "").split() if word.startswith("#")}) == 1


def test_different_ids_are_told_apart() -> None:
    line = said(lambda log: log.warning("%d %d", 51234567, 51234568))
    assert len({word for word in line.split() if word.startswith("#")}) == 2


def test_a_traceback_tells_places_and_kinds_only() -> None:
    def log_it(log: logging.Logger) -> None:
        try:
            fail()
        except ValueError:
            log.exception("It failed.")

    text = said(log_it)
    assert "in fail" in text
    assert "ValueError" in text
    assert "KeyError" in text
    assert WORDS not in text
    assert TOKEN not in text


@pytest.mark.parametrize("thing", [Update(1, message=None), Chat(5, "group", title=WORDS), ValueError(WORDS)])
def test_objects_are_named_not_printed(thing: object) -> None:
    for log_it in (
        lambda log: log.warning("Could not handle %s", thing),
        lambda log: log.warning("Could not handle %(it)s", {"it": thing}),
        lambda log: log.warning(thing),
    ):
        text = said(log_it)
        assert f"<{type(thing).__name__}>" in text
        assert WORDS not in text


def test_the_library_that_prints_tokens_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    try:
        configure()
        logging.getLogger("httpx").info("POST https://api.telegram.org/bot%s/getMe", TOKEN)
        logging.getLogger("bot").info("seen")
        sys.stderr.flush()
        shown = capsys.readouterr().err
    finally:
        logging.getLogger().handlers[:], logging.getLogger().level = before
    assert "seen" in shown
    assert "getMe" not in shown
