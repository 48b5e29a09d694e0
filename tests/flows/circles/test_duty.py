"""Whatever swaps, leaves and joins happen, each week has exactly one crew, with somebody in it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from flows.care.acting import instant, local_date
from flows.care.begin import Begin
from flows.circles.begin import begin
from flows.circles.duty import Rota, first_monday, people_on_duty, rota
from flows.circles.going_on import go_on
from flows.circles.joining import join, leave
from flows.circles.swapping import accept, ask, ways
from flows.circles.turning import turn
from flows.refusal import Refusal
from flows.safety.forget import forget
from storage import circles, timers, vault
from storage.circles import Circle, Swap
from tests.flows.safety.safety_house import memory

ZONES = ("Europe/Helsinki", "America/New_York", "Australia/Lord_Howe", "UTC", "America/Sao_Paulo")
WEEKS = 60
HOUR = 3_600_000_000


def at_noon(day: date, zone: str) -> int:
    return instant(day, datetime.min.time().replace(hour=12), zone)


@pytest.mark.parametrize(("crew", "weeks"), [(1, [1, 7, 13]), (4, [4, 10, 16]), (6, [6, 12, 18])])
def test_six_crews_take_turns_from_the_circles_own_first_monday(crew: int, weeks: list[int]) -> None:
    here = Rota(date(2026, 11, 30), 6, frozenset(range(1, 7)), {})
    assert [week + 1 for week in here.weeks_of(crew, 0, 3)] == weeks


@given(st.dates(date(2019, 1, 1), date(2040, 1, 1)), st.integers(1, 12))
def test_weeks_go_on_over_iso_weeks_52_and_53_and_the_new_year(start: date, crews: int) -> None:
    here = Rota(first_monday(start), crews, frozenset(range(1, crews + 1)), {})
    days = [here.first + timedelta(days=n) for n in range(7 * 60)]
    duty = [here.on_duty(here.week(day)) for day in days]
    assert all(duty[n] == duty[n + 1] for n in range(len(days) - 1) if days[n + 1].weekday() != 0)
    assert [duty[n] for n in range(0, len(days), 7)] == [n % crews + 1 for n in range(60)]


@pytest.mark.parametrize("zone", ZONES)
def test_a_change_of_clocks_moves_no_week(zone: str) -> None:
    day, monday = date(2026, 1, 5), date(2026, 1, 5)
    for n in range(400):
        here = day + timedelta(days=n)
        for hour in (0, 12, 23):
            at = round(datetime(here.year, here.month, here.day, hour, 59, tzinfo=ZoneInfo(zone)).timestamp())
            assert (local_date(at * 1_000_000, zone) - monday).days // 7 == n // 7


@given(
    st.integers(1, 12),
    st.dictionaries(st.integers(0, WEEKS), st.integers(1, 12), max_size=20),
    st.frozensets(st.integers(1, 12)),
)
def test_an_empty_crews_weeks_are_shared_by_the_others(
    crews: int, swapped: dict[int, int], manned: frozenset[int]
) -> None:
    manned = frozenset(crew for crew in manned if crew <= crews)
    here = Rota(date(2026, 11, 30), crews, manned, {w: c for w, c in swapped.items() if c <= crews})
    duty = [here.on_duty(week) for week in range(WEEKS)]
    assert set(duty) <= manned if manned else set(duty) == {None}


class Turns(RuleBasedStateMachine):
    """Six people join and leave crews, swap and are erased, while weeks pass."""

    @initialize(
        crews=st.integers(1, 6),
        zone=st.sampled_from(ZONES),
        start=st.dates(date(2025, 9, 1), date(2027, 2, 1)),
    )
    def starts(self, crews: int, zone: str, start: date) -> None:
        self.tx, self.zone, self.day = memory(), zone, start
        self.chat = vault.chat(self.tx, -100, "supergroup", "House", 1)
        self.people = [vault.person(self.tx, 900 + n, f"P{n}", "en", 1) for n in range(6)]
        for person in self.people:
            self.tx.db.execute("UPDATE person SET reachable = 1 WHERE id = ?", (person,))
        begun = begin(
            self.tx,
            Begin(
                chat=self.chat,
                person=self.people[0],
                text=f"stairs {crews}",
                language="en",
                zone=zone,
                at=at_noon(start, zone),
                key="1",
            ),
        )
        assert isinstance(begun, Circle)
        self.id = begun.id
        for n, person in enumerate(self.people):
            join(self.tx, self.id, n % crews + 1, person, self.at, zone)
        self.swaps: list[tuple[int, int]] = []
        self.past: dict[int, int | None] = {}

    @property
    def at(self) -> int:
        return at_noon(self.day, self.zone)

    @property
    def circle(self) -> Circle:
        found = circles.circle(self.tx.db, self.id)
        assert found is not None
        return found

    @rule(crew=st.integers(0, 7), who=st.integers(0, 5))
    def joins(self, crew: int, who: int) -> None:
        join(self.tx, self.id, crew, self.people[who], self.at, self.zone)

    @rule(crew=st.integers(0, 7), who=st.integers(0, 5))
    def leaves(self, crew: int, who: int) -> None:
        leave(self.tx, self.id, crew, self.people[who], self.at, self.zone)

    @rule(who=st.integers(0, 5), week=st.integers(-2, 14), for_week=st.integers(-2, 14))
    def asks(self, who: int, week: int, for_week: int) -> None:
        now = rota(self.tx, self.circle).week(self.day)
        asked = ask(self.tx, self.id, self.people[who], now + week, now + for_week, self.at, self.zone)
        if isinstance(asked, Swap):
            self.swaps.append((asked.id, self.people[who]))

    @rule(who=st.integers(0, 5), week=st.integers(1, 14), which=st.integers(0, 4))
    def asks_for_one_of_what_is_offered(self, who: int, week: int, which: int) -> None:
        now, person = rota(self.tx, self.circle).week(self.day), self.people[who]
        offered = ways(self.tx, self.circle, person, now + week, now)
        if offered and self.circle.state == "running":
            way = offered[which % len(offered)]
            asked = ask(self.tx, self.id, person, way.week, way.for_week, self.at, self.zone)
            assert isinstance(asked, Swap)
            self.swaps.append((asked.id, person))

    @rule(which=st.integers(0, 50), who=st.integers(0, 5))
    def accepts(self, which: int, who: int) -> None:
        if not self.swaps:
            return
        id, asker = self.swaps[which % len(self.swaps)]
        before = self.covered()
        done = accept(self.tx, id, self.people[who], self.at, self.zone)
        if isinstance(done, Swap):
            assert asker != self.people[who]
            assert sorted(self.covered()) == sorted(before)
        else:
            assert isinstance(done, Refusal)
            assert self.covered() == before

    def covered(self) -> list[int]:
        here = rota(self.tx, self.circle)
        now = here.week(self.day)
        return [here.on_duty(week) or 0 for week in range(now, now + 20)]

    @rule(who=st.integers(0, 5))
    def is_erased_and_comes_back(self, who: int) -> None:
        forget(self.tx, self.people[who], self.at)
        self.people[who] = vault.person(self.tx, 900 + who, f"P{who}", "en", self.at)

    @rule(who=st.integers(0, 5))
    def says_to_go_on(self, who: int) -> None:
        go_on(self.tx, self.id, self.people[who], self.at, self.zone)

    @rule(days=st.integers(1, 16))
    def days_pass(self, days: int) -> None:
        for _ in range(days):
            self.day += timedelta(days=1)
            end = at_noon(self.day, self.zone)
            for timer in timers.due(self.tx.db, end):
                timers.done(self.tx.db, timer.key, end)
                if timer.kind == "circle-turn":
                    turn(self.tx, self.id, timer.due_at, self.zone)

    @invariant()
    def each_week_has_exactly_one_crew_with_somebody_in_it(self) -> None:
        if not hasattr(self, "id"):
            return
        here, there = rota(self.tx, self.circle), circles.crews(self.tx.db, self.id)
        for week in range(WEEKS):
            crew = here.on_duty(week)
            assert (crew in there) if there else crew is None
        assert bool(people_on_duty(self.tx, self.circle, self.day)) == bool(there)

    @invariant()
    def while_it_runs_one_next_turn_is_set(self) -> None:
        if hasattr(self, "id") and self.circle.state == "running":
            query = "SELECT count(*) FROM timer WHERE kind = 'circle-turn' AND done_at IS NULL"
            assert self.tx.db.execute(query).fetchone()[0] == 1


Turns.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestTurns = Turns.TestCase


def test_of_two_who_ask_for_the_same_week_only_one_gets_it() -> None:
    tx = memory()
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    people = [vault.person(tx, 900 + n, f"P{n}", "en", 1) for n in range(3)]
    at = round(datetime(2026, 11, 30, 12, tzinfo=UTC).timestamp()) * 1_000_000
    request = Begin(chat=chat, person=people[0], text="stairs 3", language="en", zone="UTC", at=at, key="1")
    begun = begin(tx, request)
    assert isinstance(begun, Circle)
    for n, person in enumerate(people, 1):
        join(tx, begun.id, n, person, at, "UTC")
    first = ask(tx, begun.id, people[1], 1, 5, at, "UTC")
    second = ask(tx, begun.id, people[0], 3, 5, at, "UTC")
    assert isinstance(first, Swap)
    assert isinstance(second, Swap)
    assert isinstance(accept(tx, first.id, people[2], at, "UTC"), Swap)
    assert accept(tx, second.id, people[2], at, "UTC") == Refusal("swap-over")
    assert [rota(tx, begun).on_duty(week) for week in range(6)] == [1, 3, 3, 1, 2, 2]
