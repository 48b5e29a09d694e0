"""What is said no to about tasks and acts, their words and who sees them: no row changes then."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from flows.deliver.did import Did, Noted, did
from flows.deliver.evidence import detach
from flows.deliver.tasks import OnTask, done, not_done, split
from flows.deliver.write_task import WriteTask, rewrite_task, write_task
from flows.twins.offer import agree, offer, take_back
from flows.twins.share import share, unshare
from storage import people
from storage.models import Task
from storage.transaction import Transaction
from storage.twin_offers import Offer
from tests.flows.design.design_house import DAY, NOON, house
from tests.flows.design.design_house import House as Group
from tests.flows.refusing import refuses

LATE = NOON + 60 * DAY


@dataclass
class House:
    """A group with a task without minutes, one that is done, an act, an offer; 0 wrote them, -1 was removed."""

    group: Group
    open: int
    done: int
    act: int
    offered: Offer

    @property
    def tx(self) -> Transaction:
        """The transaction they all stand in."""
        return self.group.tx

    def on(self, task: int, who: int = 0, at: int = NOON) -> OnTask:
        """Return what somebody taps on a task."""
        return OnTask(task=task, person=self.group.people[who], at=at)

    def writes(self, text: str, key: str, who: int = 0, at: int = NOON) -> WriteTask:
        """Return what somebody writes."""
        return WriteTask(person=self.group.people[who], text=text, language="en", at=at, key=key)


@pytest.fixture(scope="module")
def here() -> House:
    """Refusals change nothing, so one house serves them all."""
    group = house(6)
    group.joins(3)
    tx, some = group.tx, group.people
    written = [
        write_task(
            tx, group.campaign, WriteTask(person=some[0], text=text, language="en", at=NOON, key=f"task:{text}")
        )
        for text in ("hang", "sweep")
    ]
    assert all(isinstance(task, Task) for task in written)
    first, second = (task.id for task in written if isinstance(task, Task))
    done(tx, OnTask(task=second, person=some[0], at=NOON))
    noted = did(tx, group.campaign, Did(person=some[0], text="swept", language="en", at=NOON, key="act"))
    assert isinstance(noted, Noted)
    offered = offer(tx, group.campaign, some[0], NOON, "1")
    assert isinstance(offered, Offer)
    people.remove_from_chat(tx.db, group.campaign.chat, some[-1], NOON)
    return House(group, first, second, noted.contribution.id, offered)


CASES: list[tuple[str, Callable[[House], object]]] = [
    ("task-empty", lambda h: rewrite_task(h.tx, h.writes(" ", "task:hang"))),
    ("task-not-open", lambda h: rewrite_task(h.tx, h.writes("sweep it all", "task:sweep"))),
    ("campaign-over", lambda h: rewrite_task(h.tx, h.writes("hang it", "task:hang", at=LATE))),
    ("removed", lambda h: write_task(h.tx, h.group.campaign, h.writes("paint", "k", who=-1))),
    ("task-minutes", lambda h: split(h.tx, h.on(h.open))),
    ("stale-button", lambda h: split(h.tx, h.on(99))),
    ("stale-button", lambda h: not_done(h.tx, h.on(99))),
    ("act-gone", lambda h: detach(h.tx, h.act, h.group.people[0], NOON)),
    ("not-yours", lambda h: detach(h.tx, h.act, h.group.people[1], NOON)),
    ("stale-button", lambda h: share(h.tx, h.on(99))),
    ("twin-none", lambda h: share(h.tx, h.on(h.open))),
    ("twin-none", lambda h: unshare(h.tx, h.on(h.open))),
    ("author-only", lambda h: unshare(h.tx, h.on(h.open, who=1))),
    ("removed", lambda h: unshare(h.tx, h.on(h.open, who=-1))),
    ("twin-needs-another", lambda h: agree(h.tx, h.offered, h.group.people[0], NOON)),
    ("take-part-first", lambda h: agree(h.tx, h.offered, h.group.people[4], NOON)),
    ("take-part-first", lambda h: take_back(h.tx, h.offered, h.group.people[4], NOON)),
    ("removed", lambda h: take_back(h.tx, h.offered, h.group.people[-1], NOON)),
    ("take-part-first", lambda h: offer(h.tx, h.group.campaign, h.group.people[4], NOON, "2")),
    ("no-campaign", lambda h: offer(h.tx, None, h.group.people[0], NOON, "2")),
]


@pytest.mark.parametrize(("key", "tries"), CASES)
def test_it_says_no_and_changes_nothing(here: House, key: str, tries: Callable[[House], object]) -> None:
    refuses(here.tx, key, lambda: tries(here))
