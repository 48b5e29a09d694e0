"""Answers are published in steps: two packages compared, or a role taken from the whole, tell about nobody."""

import random
import sqlite3
from collections import Counter
from dataclasses import dataclass, field

import pytest

from flows.instruments.registry import QUESTIONS
from flows.instruments.small import tells
from flows.instruments.told import Told, settle, told
from flows.rules import DEFAULT
from storage import campaigns, people, voices
from tests.flows.safety.safety_house import NOON, House, house

FELT, LITTER = QUESTIONS["felt"], QUESTIONS["environment-litter"]


@dataclass
class Ask:
    """One campaign whose people answer one question; each answer comes a second after the other."""

    here: House = field(default_factory=house)
    at: int = NOON
    item: str = LITTER.id

    def says(self, person: int, value: str, role: str = "resident") -> None:
        self.at += 1_000_000
        db = self.here.db
        people.join(db, 1, person, NOON)
        db.execute("UPDATE participant SET role = ? WHERE person = ?", (role, person))
        voices.put_survey(
            db, campaign=1, item=self.item, wave="end", person=person, value=value, at=self.at
        )

    def all_say(self, values: str, first: int = 1, role: str = "resident") -> None:
        names = {"o": "often", "s": "sometimes", "n": "never"}
        _add_people(self.here.db, first, len(values))
        for person, letter in enumerate(values, first):
            self.says(person, names[letter], role)

    def told(self) -> Told | None:
        return told(self.here.tx, self.here.campaign, QUESTIONS[self.item], "end")

    def exports(self) -> Told | None:
        """Make a package: what it tells stays told."""
        self.at += 1_000_000
        settle(self.here.tx, self.here.campaign, self.at)
        return self.told()


def _add_people(db: sqlite3.Connection, first: int, n: int) -> None:
    for person in range(first, first + n):
        db.execute(
            """INSERT INTO person (id, created_at, last_seen_at, erased_at) VALUES (?, 0, 0, 0)
               ON CONFLICT DO NOTHING""",
            (person,),
        )


def test_four_answers_tell_nothing_and_five_do() -> None:
    ask = Ask()
    ask.all_say("ooss")
    assert ask.exports() is None
    ask.all_say("n", first=50)
    shown = ask.exports()
    assert shown is not None
    assert (shown.n, dict(shown.counts)) == (5, {"often": 2, "sometimes": 2, "never": 1})


def test_felt_influence_tells_from_three_and_not_when_all_say_the_same() -> None:
    ask = Ask(item="felt")
    _add_people(ask.here.db, 1, 4)
    for person, value in ((1, "2"), (2, "2"), (3, "2")):
        ask.says(person, value)
    assert ask.exports() is None
    ask.says(3, "4")
    shown = ask.exports()
    assert shown is not None
    assert shown.n == 3


def test_a_second_package_tells_the_same_until_five_more_answered() -> None:
    ask = Ask()
    ask.all_say("oosssn")
    first = ask.exports()
    ask.all_say("oonn", first=50)
    assert ask.exports() == first
    ask.all_say("s", first=60)
    second = ask.exports()
    assert second is not None
    assert second.n == 11


def test_five_more_who_all_say_the_same_wait() -> None:
    ask = Ask()
    ask.all_say("oosssn")
    first = ask.exports()
    ask.all_say("ooooo", first=50)
    assert ask.exports() == first
    ask.all_say("n", first=60)
    assert ask.exports() != first


def test_one_change_of_mind_or_one_who_is_forgotten_shows_nowhere() -> None:
    ask = Ask()
    ask.all_say("oosssn")
    first = ask.exports()
    ask.says(1, "never")
    assert ask.exports() == first
    ask.here.db.execute("DELETE FROM survey WHERE person = 2")
    assert ask.exports() == first


def test_saying_the_same_again_is_no_news() -> None:
    ask = Ask()
    ask.all_say("oosssn")
    first = ask.exports()
    ask.all_say("oosssn")
    ask.all_say("o", first=50)
    assert ask.exports() == first


def test_nothing_is_told_that_was_not_noted_as_told() -> None:
    ask = Ask()
    ask.all_say("oosss")
    assert ask.told() is None
    assert ask.exports() == ask.told() == Told({"often": 2, "sometimes": 3}, {})


def test_who_answers_between_the_asking_and_the_settling_counts_once() -> None:
    ask = Ask()
    ask.all_say("oosssn")
    settle(ask.here.tx, ask.here.campaign, NOON)
    first = ask.told()
    ask.all_say("oonn", first=50)
    assert ask.exports() == first


def test_roles_stand_apart_only_where_none_is_small() -> None:
    ask = Ask()
    ask.all_say("oosss")
    ask.all_say("os", first=50, role="employee")
    shown = ask.exports()
    assert shown is not None
    assert (shown.n, dict(shown.roles)) == (7, {})
    ask = Ask()
    ask.all_say("oosss")
    ask.all_say("osonn", first=50, role="employee")
    shown = ask.exports()
    assert shown is not None
    assert set(shown.roles) == {"resident", "employee"}


def test_a_group_may_raise_the_threshold() -> None:
    ask = Ask()
    rules = DEFAULT.model_copy(update={"split_from": 8})
    campaigns.set_rules(ask.here.db, 1, rules.model_dump_json())
    ask.here.campaign = campaigns.campaign(ask.here.db, 1)  # type: ignore[assignment]
    ask.all_say("oosssnn")
    assert ask.exports() is None
    ask.all_say("n", first=50)
    assert ask.exports() is not None


@pytest.mark.parametrize("seed", range(40))
def test_whatever_happens_two_packages_differ_by_nobody_or_by_a_crowd(seed: int) -> None:
    """People come, change their mind and go; an attacker subtracts each package from the one before."""
    chance, ask = random.Random(seed), Ask()
    _add_people(ask.here.db, 1, 60)
    said: dict[int, str] = {}
    last: Told | None = None
    since: dict[int, str] = {}
    for _ in range(120):
        person = chance.randint(1, 60)
        value = chance.choice(["often", "sometimes", "never"])
        if said.get(person) != value:
            since[person] = value
        said[person] = value
        ask.says(person, value)
        if chance.random() < 0.15:
            now = ask.exports()
            if now != last:
                assert now is not None
                assert not tells(now.counts, 5)
                if last is not None:
                    assert not tells(Counter(since.values()), 5)
                last, since = now, {}
