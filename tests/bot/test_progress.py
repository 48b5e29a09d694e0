"""A bar appears on a terminal only, and only for what takes longer than a second."""

import io
import sys
from collections.abc import Iterator

import pytest

from bot.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def clock(*seconds: float) -> Iterator[float]:
    yield from seconds


@pytest.mark.parametrize(("took", "shown"), [(0.5, False), (1.5, True)])
def test_a_bar_after_a_second(monkeypatch: pytest.MonkeyPatch, took: float, shown: bool) -> None:
    screen, times = Terminal(), clock(0.0, took, took + 1)
    monkeypatch.setattr(sys, "stderr", screen)
    with progress("Writing the package", lambda: next(times)) as done:
        done(0.5)
    assert ("Writing the package" in screen.getvalue()) == shown


def test_none_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere, times = io.StringIO(), clock(0.0, 5.0, 9.0)
    monkeypatch.setattr(sys, "stderr", elsewhere)
    with progress("Writing the package", lambda: next(times)) as done:
        done(0.5)
    assert elsewhere.getvalue() == ""
