"""The promise check: what was promised beside what was felt and carried out, when it is due. Never about a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.results.source import Source
from storage import voices
from storage.models import Answer

DAY = 86_400_000_000
AGAIN = 90 * DAY
APART = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of the adopted things that were due had been carried out."""

    carried: int
    adopted: int


@dataclass(frozen=True, slots=True)
class Check:
    """One promiser. ``promised`` and ``felt`` are levels 1 to 5; ``on_date`` and ``later`` None: not due."""

    promised: int | None
    felt: float | None
    on_date: Kept | None = None
    later: Kept | None = None

    @property
    def differs(self) -> bool:
        """Whether promise and practice differ, so that it is worth talking about."""
        levels = self.promised is not None and self.felt is not None and self.promised - self.felt >= APART
        newest = self.later or self.on_date
        return levels or (newest is not None and 2 * newest.carried < newest.adopted)


def city_kept(source: Source, campaign: int, at: int, after: int = 0) -> Kept | None:
    """Return what the city carried out of what it said it will do by a date, ``after`` so long; None: not due."""
    said = [a for a in voices.answers(source.db, campaign) if a.item is not None and a.official is not None]
    things = {(a.about, a.item): a.due_at for a in said if a.says == "will" and a.due_at is not None}
    due = {thing: day + after for thing, day in things.items() if at >= day + after}
    if not due:
        return None
    carried = sum(
        _done((a for a in said if (a.about, a.item) == thing), until) for thing, until in due.items()
    )
    return Kept(carried, len(due))


def _done(said: Iterable[Answer], until: int) -> bool:
    """Whether the last stage told by an instant is *done*, and people here don't dispute it."""
    stages = [a for a in said if a.says in ("planned", "under_way", "done", "not_done") and a.at <= until]
    return bool(stages) and stages[-1].says == "done" and stages[-1].state != "disputed"
