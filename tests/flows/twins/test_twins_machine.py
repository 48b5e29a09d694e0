"""Whatever groups ask, join, mark and leave in whatever order: each has one other at most, and sees what is marked."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from flows.deliver.did import Did, did
from flows.deliver.tasks import OnTask, done, open_steps
from flows.deliver.write_task import WriteTask, write_task
from flows.initiate.start import Start, start
from flows.refusal import Refusal
from flows.taking_part import takes_part
from flows.twins.join import Join, Open, agree_to_join, open_link
from flows.twins.leave import leave
from flows.twins.offer import agree, offer
from flows.twins.share import share, unshare
from storage import campaigns, contributions, tasks, twin_offers, twins, vault
from storage.models import Campaign, Task
from tests.flows.deliver.deliver_house import DAY, HOUR, NOON, ZONE, people, transaction

GROUPS = 3
any_ = st.integers(0, 50)


class Groups(RuleBasedStateMachine):
    """Three groups of two, two with a campaign; clocks that only go forward."""

    def __init__(self) -> None:
        super().__init__()
        self.tx = transaction()
        crowd = people(self.tx, 2 * GROUPS)
        self.members = [crowd[2 * n : 2 * n + 2] for n in range(GROUPS)]
        self.chats = [
            vault.chat(self.tx, -1_002_000_000_001 - n, "supergroup", f"Group {n}", NOON) for n in range(GROUPS)
        ]
        self.at, self.number = NOON, 0
        self.marked: set[tuple[int, int]] = set()
        self.joined: Counter[int] = Counter()
        self.done: list[tuple[int, int]] = []
        for n in range(2):
            self._start(n)

    def _start(self, n: int) -> None:
        request = Start(
            chat=self.chats[n],
            topic=None,
            person=self.members[n][0],
            text=f"Dark {'abc'[n]} 42d",
            language="en",
            zone=ZONE,
            at=self.at,
            key=f"start:{n}",
        )
        begun = start(self.tx, request)
        assert not isinstance(begun, Refusal)
        takes_part(self.tx, begun, self.members[n][1], self.at)

    @property
    def campaigns(self) -> list[Campaign]:
        return campaigns.all_campaigns(self.tx.db)

    def _campaign(self, n: int) -> Campaign:
        return self.campaigns[n % len(self.campaigns)]

    def _people(self, campaign: Campaign) -> list[int]:
        return self.members[self.chats.index(campaign.chat)]

    def _tasks(self) -> list[Task]:
        return [task for one in self.campaigns for task in tasks.tasks(self.tx.db, one.id)]

    @initialize(together=st.sampled_from((True, True, False)))
    def begins(self, together: bool) -> None:
        """Often with a pair and a task in each, so that what comes then is seen."""
        if together:
            self.asks(0, True)
            self.opens(0, 2, True, False)
        for n in (0, 2):
            self.writes(n, 0)

    @rule(hours=st.integers(1, 60))
    def time_passes(self, hours: int) -> None:
        self.at = min(self.at + hours * HOUR, NOON + 40 * DAY)

    @rule(n=any_, second=st.booleans())
    def asks(self, n: int, second: bool) -> None:
        campaign = self._campaign(n)
        first, other = self._people(campaign)
        self.number += 1
        offered = offer(self.tx, campaign, first, self.at, f"m:{self.number}")
        if isinstance(offered, Refusal):
            assert twins.standing(self.tx.db, campaign.id)
        elif offered.state == "asked":
            agreed = agree(self.tx, offered, other if second else first, self.at)
            assert isinstance(agreed, Refusal) is not second

    @rule(n=any_, group=st.integers(0, GROUPS - 1), second=st.booleans(), again=st.booleans())
    def opens(self, n: int, group: int, second: bool, again: bool) -> None:
        offers = [one for c in self.campaigns for one in twin_offers.offers(self.tx.db, c.id) if one.link]
        if not offers:
            return
        offered = offers[n % len(offers)]
        home = campaigns.campaign(self.tx.db, offered.campaign)
        assert home is not None
        first, other = self.members[group]
        request = Open(
            secret=self.tx.vault.secret("twin", offered.code),
            chat=self.chats[group],
            topic=None,
            person=first,
            at=self.at,
            key="k",
        )
        opened = open_link(self.tx, request)
        may = offered.state == "agreed" and self.at < (offered.expires_at or 0) and home.chat != self.chats[group]
        assert isinstance(opened, Refusal) is not (may and twins.standing(self.tx.db, home.id) is None)
        if isinstance(opened, Refusal):
            return
        for person in [other if second else first] * (1 + again):
            joined = agree_to_join(self.tx, Join(opening=opened.id, person=person, language="en", at=self.at))
            if not isinstance(joined, Refusal):
                assert (joined.title, joined.ends_at) == (home.title, home.ends_at)
                self.joined[offered.id] = joined.id
        assert (offered.id in self.joined) or not second

    @rule(n=any_, who=st.integers(0, 1))
    def writes(self, n: int, who: int) -> None:
        campaign = self._campaign(n)
        self.number += 1
        request = WriteTask(
            person=self._people(campaign)[who], text="sweep 10", language="en", at=self.at, key=f"t:{self.number}"
        )
        write_task(self.tx, campaign, request)

    @precondition(lambda self: self._tasks())
    @rule(n=any_, who=st.integers(0, 1), both=st.booleans())
    def marks(self, n: int, who: int, both: bool) -> None:
        known = self._tasks()
        task = known[n % len(known)]
        campaign = campaigns.campaign(self.tx.db, task.campaign)
        assert campaign is not None
        person = self._people(campaign)[who]
        marked = (share if both else unshare)(self.tx, OnTask(task=task.id, person=person, at=self.at))
        together = twins.standing(self.tx.db, campaign.id)
        assert isinstance(marked, Refusal) is (person != task.author or together is None)
        if together is not None and not isinstance(marked, Refusal):
            (self.marked.add if both else self.marked.discard)((task.id, together.id))

    @precondition(lambda self: self._tasks())
    @rule(n=any_, where=any_, who=st.integers(0, 1))
    def does(self, n: int, where: int, who: int) -> None:
        known = self._tasks()
        task, campaign = known[n % len(known)], self._campaign(where)
        person = self._people(campaign)[who]
        finished = done(self.tx, OnTask(task=task.id, person=person, at=self.at, campaign=campaign.id))
        may = task.campaign == campaign.id or self._sees(campaign.id, task)
        assert isinstance(finished, Refusal) is not may
        if may:
            request = Did(
                person=person, text="sweep", language="en", at=self.at, key=f"d:{task.id}:{person}", task=task.id
            )
            if not isinstance(did(self.tx, campaign, request), Refusal):
                self.done.append((task.id, person))

    def _sees(self, campaign: int, task: Task) -> bool:
        together = twins.standing(self.tx.db, campaign)
        return (
            together is not None
            and together.other(campaign) == task.campaign
            and (task.id, together.id) in self.marked
        )

    @rule(n=any_, who=st.integers(0, 1))
    def leaves(self, n: int, who: int) -> None:
        campaign = self._campaign(n)
        before = twins.standing(self.tx.db, campaign.id)
        left = leave(self.tx, campaign, self._people(campaign)[who], self.at)
        assert isinstance(left, Refusal) is (before is None)
        if left == 0:
            assert twins.standing(self.tx.db, campaign.id) is None

    @invariant()
    def each_has_one_other_at_most(self) -> None:
        standing = [one for c in self.campaigns for one in twins.twins(self.tx.db, c.id) if one.left_at is None]
        met = Counter(id for one in {t.id: t for t in standing}.values() for id in (one.home, one.joined))
        assert all(n == 1 for n in met.values())

    @invariant()
    def each_sees_its_own_and_what_is_marked(self) -> None:
        every = self._tasks()
        for campaign in self.campaigns:
            shown = {step.id for step in open_steps(self.tx.db, campaign.id)}
            own = {t.id for t in every if t.campaign == campaign.id and t.state == "open"}
            theirs = {t.id for t in every if t.state == "open" and self._sees(campaign.id, t)}
            assert shown == own | theirs

    @invariant()
    def acts_are_counted_where_they_were_done(self) -> None:
        for campaign in self.campaigns:
            crowd = self._people(campaign)
            assert all(act.person in crowd for act in contributions.contributions(self.tx.db, campaign.id))


TestGroups = Groups.TestCase
TestGroups.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
