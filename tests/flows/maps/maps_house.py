"""A campaign in memory that asks: people are numbers, time is what a test says."""

from dataclasses import dataclass, field

from flows.maps.answer import Answer, Answered, answer
from flows.maps.arrays import Arrays
from flows.maps.ask import Ask, ask
from flows.maps.close_map import close_due
from flows.maps.found import Found
from flows.maps.make import gather, keep, make
from flows.maps.say import Kept, Say, say
from flows.maps.told import MapTold, shown
from flows.opinions import Answers
from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from storage import opinion_maps, opinions, statements, timers
from storage.models import OpinionMap, Statement
from tests.flows.design.design_house import HOUR, NOON, House, house

SOON = NOON + HOUR
YARD = "What about the yard?\nMore benches\nFewer cars\nA swing"


@dataclass
class Asking:
    """A house with a question or more; ``arrays`` are those that a running bot would hold."""

    house: House
    arrays: Arrays = field(default_factory=Arrays)

    @property
    def tx(self):  # type: ignore[no-untyped-def]
        return self.house.tx

    @property
    def people(self) -> list[int]:
        return self.house.people

    def asks(self, text: str = YARD, who: int = 0, at: int = NOON, key: str | None = None) -> Found | Refusal:
        """Write ``/ask text``."""
        self.house.said += 1
        return ask(
            self.tx,
            self.house.campaign,
            Ask(
                person=self.people[who],
                text=text,
                language="en",
                at=at,
                key=key or f"map:1:{self.house.said}",
            ),
        )

    def opens(self, text: str = YARD, who: int = 0, at: int = NOON) -> OpinionMap:
        """Ask, and return the map."""
        found = self.asks(text, who, at)
        assert isinstance(found, Found), found
        return found.map

    def says(
        self, who: int, map: OpinionMap, text: str, at: int = SOON, *, key: str | None = None
    ) -> Kept | Refusal:
        """Say something to it, in private."""
        self.house.said += 1
        return say(
            self.tx,
            Say(
                map=map.id,
                person=self.people[who],
                text=text,
                language="en",
                at=at,
                key=key or f"statement:1:{self.house.said}",
            ),
        )

    def answers(
        self, who: int, statement: int, value: int, at: int = SOON, *, update: int = 0
    ) -> Answered | Refusal:
        """Tap once in private."""
        self.house.taps = max(self.house.taps + 1, update)
        return answer(
            self.tx,
            Answer(
                statement=statement,
                person=self.people[who],
                value=value,
                at=at,
                update_id=update or self.house.taps,
            ),
        )

    def said(self, map: OpinionMap) -> list[Statement]:
        """Return a map's statements."""
        return statements.statements(self.tx.db, map.id)

    def now(self, map: OpinionMap) -> OpinionMap:
        """Return a map as it stands now."""
        found = opinion_maps.opinion_map(self.tx.db, map.id)
        assert found is not None
        return found

    def makes(self, map: OpinionMap, at: int = SOON) -> MapTold:
        """Make the map as its timer does, and return what is kept."""
        ground = gather(self.tx, self.arrays, map.id)
        assert ground is not None
        made = make(ground)
        timers.forget_timer(self.tx.db, f"map-make:{map.id}")
        keep(self.tx, ground, made, 0, at)
        told = shown(self.tx, map.id)
        assert told is not None
        return told

    def closes(self, map: OpinionMap) -> MapTold:
        """Let its hour come, and return its last map."""
        timer = next(t for t in self.house.due("map-close") if t.item == map.id)
        close_due(self.tx, timer, timer.due_at)
        return self.makes(map, timer.due_at)

    def rebuilt(self, map: OpinionMap) -> Answers:
        """Return the answers that count, straight from the rows that say so."""
        numbers = {one.id: one.number or 0 for one in self.said(map)}
        rows = [one for one in opinions.all_of(self.tx.db, map.id) if one.last]
        return Answers.from_rows((one.person, numbers[one.statement], one.value) for one in rows)


def asking(people: int = 12, *, joined: int = 12, rules: Rules = DEFAULT) -> Asking:
    """Return a campaign in which the first ones take part."""
    made = house(people, rules=rules)
    made.joins(joined, NOON - HOUR)
    return Asking(made)


def two_camps(here: Asking, map: OpinionMap, people: int) -> None:
    """Let people answer in two ways: half say the opposite of the other half, but for the first statement."""
    for who in range(people):
        for n, one in enumerate(here.said(map)):
            side = 1 if n == 0 or (who + n) % 2 else -1
            odd = (who * 7 + n * 3) % 11 == 0
            here.answers(who, one.id, 0 if odd else side if who % 2 or n == 0 else (1 if n % 2 else -1))
