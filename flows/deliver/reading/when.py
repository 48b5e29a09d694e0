"""When it happened: yesterday, eilen, on Monday, 3 days ago, klo 18. Never in the future."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from flows.deliver.reading.clock import clock
from flows.deliver.reading.dates import written_date
from flows.deliver.reading.page import Page
from flows.deliver.reading.past import Ago, ago
from flows.deliver.words.table import Words

Precision = Literal["minute", "part", "day", "unknown"]
LONGEST_AGO = timedelta(days=366)
PARTS = {"morning": (5, 9), "noon": (11, 12), "afternoon": (12, 15), "evening": (17, 19), "night": (21, 22)}
"""Part of the day → the hour it begins, the hour that stands for it."""
_SMALL_HOURS = 5
_EPOCH = datetime.fromtimestamp(0, UTC)


class When(NamedTuple):
    """UTC microseconds, how exact, whether something about it could not be told, and the words that told it."""

    happened_at: int
    precision: Precision
    unclear: bool
    said: tuple[str, ...]


def when(page: Page, words: Words, said_at: int, zone: str) -> When:
    """Read and take out all that tells when; nothing told means today."""
    said = _Said(page, words, said_at, datetime.fromtimestamp(said_at // 1_000_000, ZoneInfo(zone)))
    i = 0
    while i < len(page.tokens):
        i = said.read(i)
    happened_at, precision, unclear = said.resolved()
    if unclear:
        return When(happened_at, precision, unclear, ())
    return When(happened_at, precision, unclear, tuple(page.take(*span) for span in said.ranges))


@dataclass(slots=True)
class _Said:
    page: Page
    words: Words
    said_at: int
    now: datetime
    days: set[date] = field(default_factory=set)
    parts: dict[str, bool] = field(default_factory=dict)
    """Part of the day → it stood alone."""
    clocks: set[time] = field(default_factory=set)
    instants: set[tuple[int, Precision]] = field(default_factory=set)
    sometime: bool = False
    unclear: bool = False
    ranges: list[tuple[int, int]] = field(default_factory=list)

    def read(self, i: int) -> int:
        """Read what starts at token ``i``, and return where to go on."""
        page, words = self.page, self.words
        if page.at(i) is None:
            return i + 1
        if gone := ago(page, i, words):
            return self._ago(i, gone)
        if hour := clock(page, i, words):
            self.clocks.add(hour.time)
            return self._take(i, hour.end, words.at)
        if dated := written_date(page, i, words, self.now.date()):
            if dated.day is None or not timedelta(0) <= self.now.date() - dated.day <= LONGEST_AGO:
                self.unclear = True
                return self._keep(i, dated.end)
            return self._day(i, dated.end, dated.day)
        return self._phrase(i)

    def _ago(self, i: int, gone: Ago) -> int:
        if gone.ahead:
            self.unclear = True
            return self._keep(i, gone.end)
        if gone.minutes is not None:
            exact: Precision = "minute" if gone.minutes < 60 else "part"
            self.instants.add((self.said_at - gone.minutes * 60_000_000, exact))
        elif gone.days is not None and gone.days <= LONGEST_AGO.days:
            self.days.add(self.now.date() - timedelta(days=gone.days))
        else:
            self.sometime = True
        return self._take(i, gone.end)

    def _phrase(self, i: int) -> int:
        page, words, today = self.page, self.words, self.now.date()
        if found := page.phrase(i, words.future):
            self.unclear = True
            return self._keep(i, found[1])
        if found := page.phrase(i, words.now):
            self.instants.add((self.said_at, "minute"))
            return self._take(i, found[1])
        if found := page.phrase(i, words.sometime):
            self.sometime = True
            return self._take(i, found[1])
        if moment := page.phrase(i, words.moments):
            (offset, part), end = moment
            self.days.add(today + timedelta(days=offset))
            self.parts[part] = False
            return self._take(i, end)
        if found := page.phrase(i, words.days):
            return self._day(i, found[1], today + timedelta(days=found[0]))
        if joined := page.phrase(i, words.weekday_parts):
            (weekday, part), end = joined
            self.parts[part] = False
            return self._day(i, end, self._latest(i, weekday, part))
        if found := page.phrase(i, words.weekdays):
            return self._weekday(i, found[1], found[0])
        if loose := page.phrase(i, words.loose_parts):
            self.parts.setdefault(loose[0], True)
            return self._take(i, loose[1])
        return i + 1

    def _weekday(self, i: int, end: int, weekday: int) -> int:
        before = self.page.key(i - 1)
        if before in self.words.not_when_before:
            return self._keep(i, end)
        part = self.page.phrase(end, self.words.parts)
        alone = not part and before not in self.words.on | self.words.last
        if alone and self.page.key(i) in self.words.weekdays_need_on:
            return i + 1
        return self._day(i, end, self._latest(i, weekday, part[0] if part else None))

    def _latest(self, i: int, weekday: int, part: str | None) -> date:
        back = (self.now.weekday() - weekday) % 7
        if back == 0:
            last = self.page.key(i - 1) in self.words.last
            to_come = part is not None and self.now.hour < PARTS[part][0]
            self.unclear |= not (last or to_come)
            back = 7 if last or to_come else 0
        return self.now.date() - timedelta(days=back)

    def _day(self, i: int, end: int, day: date) -> int:
        if self.page.key(i - 1) in self.words.not_when_before:
            return self._keep(i, end)
        self.days.add(day)
        if part := self.page.phrase(end, self.words.parts):
            self.parts[part[0]] = False
            end = part[1]
        return self._take(i, end, self.words.on | self.words.last)

    def _keep(self, i: int, end: int) -> int:
        self.page.keep(i, end)
        return end

    def _take(self, i: int, end: int, lead: frozenset[str] = frozenset()) -> int:
        self.ranges.append((i - 1 if self.page.key(i - 1) in lead else i, end))
        return self._keep(*self.ranges[-1])

    def resolved(self) -> tuple[int, Precision, bool]:
        """Return the one instant that all of it tells; today if nothing was told."""
        told = bool(self.days or self.parts or self.clocks)
        ways = len(self.days) + len(self.instants) + self.sometime + (told and not self.days)
        if ways > 1 or len(self.clocks) > 1 or len(self.parts) > 1:
            return self.said_at, "unknown", True
        if self.instants:
            return (*self.instants.pop(), self.unclear)
        if self.sometime:
            return self.said_at, "unknown", self.unclear
        return self._placed() if told else (self.said_at, "day", self.unclear)

    def _placed(self) -> tuple[int, Precision, bool]:
        today = self.now.date()
        day = next(iter(self.days), today)
        if self.clocks:
            instant = self._instant(day, next(iter(self.clocks)))
            past = instant <= self.said_at
            return (instant, "minute", self.unclear) if past else (self.said_at, "day", True)
        if self.parts:
            return self._in_part(day, *next(iter(self.parts.items())))
        instant = self.said_at if day == today else min(self._instant(day, time(12)), self.said_at)
        return instant, "day", self.unclear

    def _in_part(self, day: date, part: str, loose: bool) -> tuple[int, Precision, bool]:
        begins, stands = PARTS[part]
        if day == self.now.date() and self.now.hour < begins:
            if not loose and self.now.hour >= _SMALL_HOURS:
                return self.said_at, "day", True
            day -= timedelta(days=1)
        return min(self._instant(day, time(stands)), self.said_at), "part", self.unclear

    def _instant(self, day: date, hour: time) -> int:
        return (datetime.combine(day, hour, self.now.tzinfo) - _EPOCH) // timedelta(microseconds=1)
