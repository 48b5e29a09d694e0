"""Whatever arrives, the arrays in memory are those that the database would give; and no map overlaps its pause."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from maps_house import SOON, asking

from flows.maps.arrays import Arrays
from flows.maps.make import LEAST_PAUSE, SHARE, gather, keep, make
from flows.results.gather import picture
from flows.safety.fold import fold, unfold
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.remove import take_back
from flows.safety.retention import part_ballots
from storage import opinion_maps, safety, timers

PEOPLE, STATEMENTS = 8, 6
who = st.integers(0, PEOPLE - 1)
which = st.integers(0, STATEMENTS - 1)


class Whatever(RuleBasedStateMachine):
    """Answers, changes of mind, folds, erasures, partings, restarts, late taps, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.here = asking(PEOPLE, joined=PEOPLE)
        said = "\n".join(f"{chr(97 + n) * 5} {n}" for n in range(STATEMENTS))
        self.map = self.here.opens(f"Why?\n{said}")
        self.ids = [one.id for one in self.here.said(self.map)]
        self.gone: set[int] = set()
        self.parted = False
        self.last = SOON

    def at(self) -> int:
        self.last += 1_000_000
        return self.last

    @rule(person=who, statement=which, value=st.sampled_from((1, 0, -1)), late=st.booleans())
    def answer(self, person: int, statement: int, value: int, late: bool) -> None:
        if person not in self.gone and not self.parted:
            update = 1 if late else 0
            self.here.answers(person, self.ids[statement], value, self.at(), update=update)

    @rule(statement=which)
    def fold_it(self, statement: int) -> None:
        item = find(self.here.tx, "statement", self.ids[statement])
        if item is not None:
            fold(self.here.tx, item, reason="spam", folder="people", at=self.at())

    @rule(statement=which)
    def show_it_again(self, statement: int) -> None:
        held = safety.folded(self.here.tx.db, "statement", self.ids[statement])
        if held:
            unfold(self.here.tx, held.id, self.at())

    @rule(statement=which)
    def take_words_back(self, statement: int) -> None:
        take_back(self.here.tx, "statement", self.ids[statement], self.here.people[0], self.at())

    @rule(person=st.integers(1, PEOPLE - 1))
    def erase(self, person: int) -> None:
        forget(self.here.tx, self.here.people[person], self.at())
        self.gone.add(person)

    @rule()
    def part(self) -> None:
        """As after sixty days: the map is closed by then, and nobody answers any more."""
        self.parted = True
        part_ballots(self.here.tx, self.here.house.campaign, self.at())

    @rule()
    def restart(self) -> None:
        self.here.arrays = Arrays()

    @rule()
    def make_it(self) -> None:
        told = self.here.makes(self.map, self.at())
        rebuilt = self.here.rebuilt(self.map).sheet()
        assert (told.people, told.answers) == (len(rebuilt.people), int(rebuilt.counts.sum()))

    @invariant()
    def arrays_are_what_the_database_says(self) -> None:
        gather(self.here.tx, self.here.arrays, self.map.id)
        assert self.here.arrays.held(self.map.id) == self.here.rebuilt(self.map)


TestWhatever = Whatever.TestCase
TestWhatever.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


def test_a_map_that_took_long_is_followed_by_nine_times_as_long_a_pause() -> None:
    here = asking()
    map = here.opens()
    here.answers(1, here.said(map)[0].id, 1)
    ground = gather(here.tx, here.arrays, map.id)
    assert ground is not None
    took = 5_000_000
    for spent, pause in ((took, SHARE * took), (0, LEAST_PAUSE)):
        timers.forget_timer(here.tx.db, f"map-make:{map.id}")
        keep(here.tx, ground, make(ground), spent, SOON)
        assert opinion_maps.next_at(here.tx.db, map.id) == SOON + pause
        here.answers(1, here.said(map)[1].id, 1 if spent else -1)
        (timer,) = here.house.due("map-make")
        assert timer.due_at == SOON + pause


def test_answers_that_came_while_a_map_was_made_are_in_the_next() -> None:
    here = asking()
    map = here.opens()
    one, other, _ = here.said(map)
    here.answers(1, one.id, 1)
    ground = gather(here.tx, here.arrays, map.id)
    assert ground is not None
    here.answers(2, other.id, 1)
    timers.forget_timer(here.tx.db, f"map-make:{map.id}")
    keep(here.tx, ground, make(ground), 0, SOON)
    assert len(here.house.due("map-make")) == 1
    assert here.makes(map).answers == 2
    assert here.house.due("map-make") == []


def test_whoever_came_first_the_same_answers_make_the_same_map() -> None:
    told = []
    for order in (range(24), reversed(range(24))):
        here = asking(24, joined=24)
        map = here.opens("Why?\n" + "\n".join(f"{chr(97 + n) * 5} {n}" for n in range(8)))
        for who in order:
            for n, one in enumerate(here.said(map)):
                same = (n % 2 == 0) == (who % 2 == 0)
                here.answers(who, one.id, 0 if (who * 5 + n) % 13 == 0 else 1 if same else -1)
        told.append(here.makes(map))
    assert told[0] == told[1]
    assert told[0].stable
    assert [group.people for group in told[0].groups] == [12, 12]


def test_an_open_map_is_drawn_for_nobody_but_who_has_a_place_on_it() -> None:
    here = asking()
    map = here.opens()
    for one in here.said(map):
        here.answers(1, one.id, 1)
    here.makes(map)
    campaign = here.house.campaign
    assert picture(here.tx, campaign, SOON).maps == ()
    assert picture(here.tx, campaign, SOON, reader=here.people[2]).maps == ()
    (seen,) = picture(here.tx, campaign, SOON, reader=here.people[1]).maps
    assert (seen.people, seen.answers) == (1, 3)
    here.closes(map)
    assert len(picture(here.tx, campaign, SOON).maps) == 1
