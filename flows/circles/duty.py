"""Which crew has which week: turns from the circle's own first Monday, swaps, and who stands in."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from flows.results.source import Source
from storage import circles
from storage.circles import Circle

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rota:
    """Weeks count from 0, crews from 1; ``manned``: crews that have somebody; ``swapped``: week → crew."""

    first: date
    crews: int
    manned: frozenset[int]
    swapped: Mapping[int, int]

    def week(self, day: date) -> int:
        """Return the week that a day is in; below 0 before the first Monday."""
        return (day - self.first).days // 7

    def days(self, week: int) -> tuple[date, date]:
        """Return a week's Monday and Sunday."""
        monday = self.first + week * WEEK
        return monday, monday + timedelta(days=6)

    def turn(self, week: int) -> int:
        """Return whose week it is by turns, or by a swap."""
        return self.swapped.get(week, week % self.crews + 1)

    def on_duty(self, week: int) -> int | None:
        """Return the one crew that has a week; None only where no crew has anybody.

        For a crew without people the others stand in, each in its turn.
        """
        crew = self.turn(week)
        if crew in self.manned or not self.manned:
            return crew if self.manned else None
        others = sorted(self.manned, key=lambda other: (other - crew) % self.crews)
        return others[week // self.crews % len(others)]

    def weeks_of(self, crew: int, since: int, count: int) -> list[int]:
        """Return the next weeks of a crew from one on, at most ``count``, looking so many rounds ahead."""
        ahead = range(since, since + (count + 1) * self.crews)
        return [week for week in ahead if self.on_duty(week) == crew][:count]


def rota(source: Source, circle: Circle) -> Rota:
    """Return a circle's rota as it is now."""
    manned = circles.crews(source.db, circle.id)
    first = date.fromisoformat(circle.first_day)
    return Rota(first, circle.crews, frozenset(manned), circles.swapped(source.db, circle.id))


def first_monday(day: date) -> date:
    """Return the Monday that a circle begins with: that day if it is one, else the next."""
    return day + timedelta(days=-day.weekday() % 7)


def crews_of(source: Source, circle: Circle, person: int) -> list[int]:
    """Return in which crews somebody is."""
    found = circles.crews(source.db, circle.id)
    return sorted(crew for crew, people in found.items() if person in people)


def people_on_duty(source: Source, circle: Circle, day: date) -> Collection[int]:
    """Return the people of the crew that has a day; before the first Monday those of the first."""
    here = rota(source, circle)
    crew = here.on_duty(max(0, here.week(day)))
    return circles.crews(source.db, circle.id).get(crew or 0, [])
