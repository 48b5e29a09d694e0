"""Whatever people say, change, show and take back in whatever order: the totals are the model's."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from deliver_house import HOUR, NOON, ZONE, campaign, people, transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from flows.deliver.change import Change, Clarify, change, clarify
from flows.deliver.did import Did, Noted, did
from flows.deliver.show import Show, show
from flows.deliver.undo import Undo, undo
from flows.refusal import Refusal
from flows.rules import Rules
from storage import contributions, log
from storage.models import Visibility

MOST_ACTS, MOST_MINUTES = 3, 1440
DAY_LASTS = 24 * HOUR


@dataclass(frozen=True)
class Said:
    """What the model knows of a counted act."""

    person: int
    minutes: int | None
    day: date
    logged_at: int
    people: int
    visibility: Visibility = "group"


minutes = st.none() | st.integers(1, 200) | st.integers(600, 1440)
who = st.integers(0, 2)
visibility = st.sampled_from(("me", "group", "city"))


def day_of(at: int) -> date:
    return datetime.fromtimestamp(at / 1_000_000, ZoneInfo(ZONE)).date()


def words(number: int, length: int | None, yesterday: bool, group: int) -> str:
    said = f"swept stair {chr(97 + number % 26)}"
    said += f", {length} min" if length else ""
    said += " yesterday" if yesterday else ""
    return said + (f", we were {group}" if group > 1 else "")


class Acts(RuleBasedStateMachine):
    """Three people, one campaign, clocks that only go forward."""

    acts = Bundle("acts")

    def __init__(self) -> None:
        super().__init__()
        self.tx = transaction()
        self.people = people(self.tx, 3)
        self.campaign = campaign(self.tx, self.people[0], rules=Rules(acts_per_day=MOST_ACTS))
        self.at = NOON
        self.said: dict[int, Said] = {}
        self.number = 0
        self.leaves = 1

    @rule(hours=st.integers(1, 15))
    def time_passes(self, hours: int) -> None:
        self.at = min(self.at + hours * HOUR, self.campaign.ends_at - 1)

    @rule(target=acts, who=who, length=minutes, yesterday=st.booleans(), group=st.sampled_from((1, 1, 4)))
    def say(self, who: int, length: int | None, yesterday: bool, group: int) -> int:
        self.number += 1
        person = self.people[who]
        new = self._new(person, length, yesterday, group)
        text = words(self.number, length, yesterday, group)
        request = Did(person=person, text=text, language="en", at=self.at, key=f"1:{self.number}")
        noted = did(self.tx, self.campaign, request)
        if not self._fits(new) or self._acts_today(person) >= MOST_ACTS:
            assert isinstance(noted, Refusal)
            return 0
        assert isinstance(noted, Noted)
        again = did(self.tx, self.campaign, request)
        assert isinstance(again, Noted)
        assert again.again
        self.said[noted.contribution.id] = new
        self.leaves += 1
        return noted.contribution.id

    @rule(act=acts, who=who, length=minutes, yesterday=st.booleans(), group=st.sampled_from((1, 4)))
    def change_it(self, act: int, who: int, length: int | None, yesterday: bool, group: int) -> None:
        self.number += 1
        person = self.people[who]
        request = Change(
            contribution=act,
            person=person,
            text=words(self.number, length, yesterday, group),
            language="en",
            at=self.at,
        )
        changed = change(self.tx, request)
        if not self._may(act, person):
            assert isinstance(changed, Refusal)
            return
        old = self.said[act]
        new = self._new(person, length, yesterday, group, said_at=old.logged_at)
        if not self._fits(new, but=act):
            assert isinstance(changed, Refusal)
            return
        assert isinstance(changed, Noted)
        if changed.again:
            return
        self.said[act] = replace(new, visibility=old.visibility)
        self.leaves += 1

    @rule(act=acts, who=who, length=st.integers(1, 1440))
    def tell_how_long(self, act: int, who: int, length: int) -> None:
        person = self.people[who]
        told = clarify(self.tx, Clarify(contribution=act, person=person, at=self.at, minutes=length))
        new = replace(self.said[act], minutes=length) if act in self.said else None
        if new is None or not self._may(act, person) or not self._fits(new, but=act):
            assert isinstance(told, Refusal)
            return
        self.said[act] = new
        self.leaves += 1

    @rule(act=acts, who=who, visibility=visibility, any_time=st.booleans())
    def show_it(self, act: int, who: int, visibility: Visibility, any_time: bool) -> None:
        person = self.people[who]
        request = Show(contribution=act, person=person, visibility=visibility, at=self.at, any_time=any_time)
        shown = show(self.tx, request)
        if not self._may(act, person, any_time=any_time):
            assert isinstance(shown, Refusal)
            return
        self.leaves += self.said[act].visibility != visibility
        self.said[act] = replace(self.said[act], visibility=visibility)

    @rule(act=acts, who=who, any_time=st.booleans())
    def take_back(self, act: int, who: int, any_time: bool) -> None:
        person = self.people[who]
        undone = undo(self.tx, Undo(contribution=act, person=person, at=self.at, any_time=any_time))
        if not self._may(act, person, any_time=any_time):
            assert isinstance(undone, Refusal)
            return
        del self.said[act]
        self.leaves += 1

    def _new(
        self, person: int, length: int | None, yesterday: bool, group: int, said_at: int | None = None
    ) -> Said:
        logged_at = said_at or self.at
        day = day_of(logged_at) - timedelta(days=yesterday)
        return Said(person, length, day, logged_at, group)

    def _acts_today(self, person: int) -> int:
        today = day_of(self.at)
        return sum(s.person == person and day_of(s.logged_at) == today for s in self.said.values())

    def _fits(self, new: Said, but: int = 0) -> bool:
        others = [s for id, s in self.said.items() if id != but]
        that_day = sum(s.minutes or 0 for s in others if s.person == new.person and s.day == new.day)
        return new.minutes is None or that_day + new.minutes <= MOST_MINUTES

    def _may(self, act: int, person: int, *, any_time: bool = False) -> bool:
        said = self.said.get(act)
        if said is None or said.person != person:
            return False
        return any_time or self.at < said.logged_at + DAY_LASTS

    @invariant()
    def totals_are_the_models(self) -> None:
        givers = {s.person for s in self.said.values()}
        told = [s.minutes for s in self.said.values()]
        expected = (len(givers), len(told), sum(m or 0 for m in told), told.count(None))
        assert contributions.totals(self.tx.db, self.campaign.id) == expected

    @invariant()
    def every_act_says_what_was_said(self) -> None:
        for act in contributions.contributions(self.tx.db, self.campaign.id):
            said = self.said[act.id]
            assert (act.person, act.minutes, act.people) == (said.person, said.minutes, said.people)
            assert act.visibility == said.visibility
            assert act.minutes != 0
            assert day_of(act.happened_at) == said.day
            assert act.happened_at <= act.logged_at

    @invariant()
    def the_log_has_a_leaf_for_each_fact_and_words_only_of_what_stands(self) -> None:
        size, _ = log.head(self.tx, self.campaign.id)
        assert size == self.leaves
        standing = {a.leaf for a in contributions.contributions(self.tx.db, self.campaign.id)}
        rows = self.tx.db.execute("SELECT n FROM log_word WHERE field = 'text'")
        assert {row[0] for row in rows} == standing
        assert all(log.opens(leaf) for leaf in log.leaves(self.tx, self.campaign.id))

    def teardown(self) -> None:
        self.tx.db.close()


TestActs = Acts.TestCase
TestActs.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
