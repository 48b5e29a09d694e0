"""Somebody who collects every package of a campaign and subtracts: what people kept to themselves stays theirs.

The attacker knows all rows and totals of any exports, at whatever moments. What was hidden when an export was made,
and never had a row, may stand in a difference of two numbers only together with that of four others at least.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from package_house import DAY, START, House, house

from flows.results.leaving import Leaving, leaves, leaving
from flows.results.papers.record import Record, record
from flows.results.papers.twin_rows import together_rows
from flows.safety.forget import forget
from storage import contributions
from tests.flows.results.attacker import MEASURES, Export, crowd, never_shown, worth

CROWD = 12
KINDS = ("do", "care", "teach")


Waiting = tuple[Export, tuple[Leaving, ...]]


@dataclass
class Street:
    """A campaign whose people do, hide, take back, leave; and the exports somebody asked for."""

    here: House
    people: list[int]
    doers: dict[int, int] = field(default_factory=dict)
    exports: list[Export] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    def export(self) -> None:
        self.leave(self.read())

    def read(self) -> Waiting:
        """Read what is to leave; other things may happen before it does."""
        told: Record = record(self.here.tx, self.here.campaign, self.here.at, operator="")
        totals = {(row.measure, row.split, row.cell): row for row in told.tables["totals"]}
        beside_another(told)
        counted = contributions.contributions(self.here.db, self.here.id)
        shown = {act.id for act in counted if act.visibility != "me" and act.person}
        hidden = {act.id: (self.doers[act.id], act.minutes) for act in counted if act.id not in shown}
        return Export(totals, list(told.tables["contributions"]), hidden, shown), leaving(told)

    def leave(self, read: Waiting) -> None:
        """Let leave what was read; read it anew where it may not."""
        while not leaves(self.here.tx, read[1]):
            read = self.read()
        self.exports.append(read[0])

    def does(self, who: int, what: str, kind: str, minutes: int | None) -> None:
        open_ = self.here.campaign.state == "running"
        acts = [id for id, person in self.doers.items() if person == who]
        if what == "act" and open_:
            id = self.here.did(self.people[who], kind=kind, minutes=minutes)
            self.doers[id] = who
        elif what == "hidden" and open_:
            id = self.here.did(self.people[who], kind=kind, minutes=minutes, visibility="me")
            self.doers[id] = who
        elif what == "hide" and acts:
            contributions.set_visibility(self.here.db, acts[-1], "me")
        elif what == "show" and acts:
            contributions.set_visibility(self.here.db, acts[-1], "group")
        elif what == "undo" and acts:
            contributions.undo(self.here.db, acts[-1])
        elif what == "change" and acts and open_:
            contributions.correct(self.here.db, acts[-1], at=self.here.at, leaf=0, minutes=minutes)
        elif what == "reads":
            self.waiting.append(self.read())
        elif what == "leaves" and self.waiting:
            self.leave(self.waiting.pop(0))
        elif what == "forget":
            forget(self.here.tx, self.people[who], self.here.at)
        elif what == "close" and open_:
            self.here.close()


def beside_another(told: Record) -> None:
    """The table of two groups says the rows' sums, and how many gave them: none or five fewer than the totals."""
    for row in (row for row in together_rows(told.acts, told.acts) if row.group == "home"):
        if row.measure == "people_who_did_something":
            assert told.total(row.measure)["all"].value - (row.value or 0) in (0, *range(5, CROWD + 1))
            continue
        own = [one for one in told.acts if row.split == "all" or getattr(one, row.split) == row.cell]
        assert row.value == sum(worth(one.minutes)[row.measure] for one in own)


STEP = st.tuples(
    st.integers(0, CROWD - 1),
    st.sampled_from(
        [
            "act",
            "act",
            "hidden",
            "hidden",
            "hidden",
            "hide",
            "show",
            "undo",
            "change",
            "forget",
            "export",
            "export",
            "reads",
            "leaves",
        ]
    ),
    st.sampled_from(KINDS),
    st.one_of(st.none(), st.integers(1, 90)),
)
LATE = st.tuples(
    st.integers(0, CROWD - 1),
    st.sampled_from(["undo", "undo", "hide", "show", "forget", "export", "leaves"]),
    st.just("do"),
    st.just(1),
)
ONE = st.tuples(st.integers(0, CROWD - 1), st.integers(1, 90))
CROWDED = st.one_of(
    st.lists(ONE, max_size=14), st.lists(ONE, min_size=4, max_size=9, unique_by=lambda one: one[0])
)


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with house(tmp_path_factory.mktemp("attack")) as here:
        yield here


def told(here: House, kept: Any, before: Any, after: Any) -> list[Export]:
    """Play a campaign: what some kept to themselves first, then all sorts of things, the end, and more."""
    here.db.execute("SAVEPOINT played")
    here.at = START + DAY
    try:
        made = Street(here, here.joined(CROWD))
        for who, minutes in kept:
            made.does(who, "hidden", KINDS[who % 3], minutes)
        for steps, last in ((before, "close"), (after, "export")):
            for who, what, kind, minutes in steps:
                made.export() if what == "export" else made.does(who, what, kind, minutes)
            made.export()
            made.does(0, last, "do", None)
        made.export()
        return made.exports
    finally:
        here.db.execute("ROLLBACK TO played")


READ_AND_HIDDEN = [(3, "act", "do", 1), (0, "reads", "do", None), (3, "hide", "do", None)]
FOUR_AND = [(0, 1), (1, 1), (2, 2), (4, 7)]
ONE_SHOWN = [(3, "act", "do", 1), (0, "export", "do", None)]


@example(kept=[], before=[*ONE_SHOWN, (3, "forget", "do", None)], after=[])
@example(kept=FOUR_AND, before=[*ONE_SHOWN, (3, "forget", "do", None)], after=[])
@example(kept=FOUR_AND, before=[*ONE_SHOWN, (3, "hide", "do", None)], after=[])
@example(kept=FOUR_AND, before=[*READ_AND_HIDDEN, (0, "leaves", "do", None)], after=[])
@example(kept=FOUR_AND, before=READ_AND_HIDDEN, after=[(0, "leaves", "do", None)])
@given(kept=CROWDED, before=st.lists(STEP, max_size=12), after=st.lists(LATE, max_size=5))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_subtraction_leaves_fewer_than_five(street: House, kept: Any, before: Any, after: Any) -> None:
    exports = told(street, kept, before, after)
    secret = [never_shown(exports, n) for n in range(len(exports))]
    for export in exports:
        assert crowd([export], export.taken_in) in (0, *range(5, CROWD + 1))
    for (one, first), (other, second) in combinations(zip(exports, secret, strict=True), 2):
        apart = (first - other.taken_in) | (second - one.taken_in)
        assert crowd([one, other], apart) in (0, *range(5, CROWD + 1))


@given(kept=CROWDED, before=st.lists(STEP, max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_filter_finds_what_has_no_row(street: House, kept: Any, before: Any) -> None:
    for export in told(street, kept, before, []):
        for measure, split, cell in export.totals:
            if measure in MEASURES and split in ("kind", "week"):
                assert export.left(measure, split, cell) == 0
        groups: dict[tuple[Any, ...], int] = defaultdict(int)
        for row in export.rows:
            groups[row.week, row.kind, row.place] += 1
        assert sum(groups.values()) == len(export.seen)


@given(kept=CROWDED, before=st.lists(STEP, max_size=12), after=st.lists(LATE, max_size=5))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_sum_never_tells_each_summand(street: House, kept: Any, before: Any, after: Any) -> None:
    """All at the least or all at the most: then the sum tells on everybody."""
    for export in told(street, kept, before, after):
        left = {measure: export.left(measure) for measure in MEASURES}
        timed = left["acts"] - left["acts_without_a_time"]
        assert not timed or timed < left["minutes"] < timed * 1440


def test_one_more_hidden_act_between_two_exports_shows_in_no_number(street: House) -> None:
    kept = [(who, 30) for who in range(6)]
    exports = told(street, kept, [(0, "export", "do", 1), (7, "hidden", "do", 61)], [])
    first, second = ({key: row.value for key, row in export.totals.items()} for export in exports[:2])
    assert first == second
    assert [export.left("minutes") for export in exports] == [0, 0, 241, 241]


def test_who_takes_back_takes_the_others_sums_along(street: House) -> None:
    kept = [(who, 30 + who) for who in range(6)]
    exports = told(street, kept, [], [(5, "undo", "do", 1)])
    assert [export.left("acts") for export in exports] == [0, 0, 0]


def test_who_leaves_leaves_the_totals_as_they_were(street: House) -> None:
    kept = [(who, 30 + who) for who in range(6)]
    exports = told(street, kept, [(7, "act", "do", 50)], [(9, "export", "do", 1), (7, "forget", "do", 1)])
    before, after = exports[1], exports[-1]
    assert before.totals["minutes", "all", "all"].value == after.totals["minutes", "all", "all"].value == 245
    assert (len(before.rows), len(after.rows)) == (1, 0)


def test_rows_of_two_exports_carry_nothing_that_joins_them(street: House) -> None:
    exports = told(street, [], [(1, "act", "do", 5), (2, "export", "do", 1), (1, "act", "care", 2)], [])
    names = set(type(exports[0].rows[0]).model_fields)
    assert names == {
        "contribution",
        "week",
        "kind",
        "minutes",
        "quantity",
        "unit",
        "text",
        "place",
        "words",
        "folded",
    }
