"""What fits together: the same thing in other words, near, at a time that both can."""

from collections.abc import Callable, Sequence

from flows.deliver.reading.page import Page
from flows.deliver.words import words_for
from flows.design.similar import similar
from storage.aid import Aid

MOST = 3
PROFESSIONAL = frozenset({"employee", "official", "politician", "partner"})
"""Whose offers come after those of residents."""


def best(mine: Aid, others: Sequence[Aid], role: Callable[[Aid], str]) -> list[Aid]:
    """Return at most three that fit, residents' first, then near ones; the same language only."""
    open_ = [one for one in others if one.person != mine.person and one.language == mine.language and one.text]
    alike = similar(mine.text or "", [(one.id, one.text or "") for one in open_], mine.language)
    fitting = [one for one in open_ if (one.id in alike or _same_sort(mine, one)) and _in_time(mine, one)]
    order = {id: at for at, id in enumerate(alike)}
    fitting.sort(
        key=lambda one: (role(one) in PROFESSIONAL, not _near(mine, one), order.get(one.id, MOST), one.id)
    )
    return fitting[:MOST]


def _same_sort(one: Aid, other: Aid) -> bool:
    """Of the same sort and in the same place: worth asking both, whatever the words."""
    return one.what is not None and one.what == other.what and _near(one, other)


def _near(one: Aid, other: Aid) -> bool:
    return bool(one.place and other.place) and (one.place or "").casefold() == (other.place or "").casefold()


def _in_time(one: Aid, other: Aid) -> bool:
    """Unless both name days of the week and none of them is the same."""
    mine, theirs = days(one), days(other)
    return not mine or not theirs or bool(mine & theirs)


def days(one: Aid) -> frozenset[int]:
    """Return the days of the week that the words name: 0 Monday … 6 Sunday."""
    known = words_for(one.language).weekdays
    said = Page.of(one.text or "").words()
    return frozenset(known[word] for word in said if word in known)
