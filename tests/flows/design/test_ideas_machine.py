"""Whatever people propose, vote, amend, tie, pause and take back in whatever order: the model knows how it stands."""

from dataclasses import dataclass, field

from design_house import DAY, HOUR, NOON, house
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from flows.ballots.default import CHOICES
from flows.design.amend import Amended, amend
from flows.design.concern import Held, give_reason
from flows.design.decide import decide_due, decide_open
from flows.design.exclusive import exclude
from flows.design.idea import Idea
from flows.design.leave import retire, withdraw
from flows.design.pause import Paused, pause
from flows.refusal import Refusal
from storage import ballots, concerns, log, proposals
from storage.models import Proposal

OPEN_A_PERSON = 3
ENDED = {"ahead", "not_ahead", "withdrawn", "retired"}


@dataclass
class Stands:
    """What the model knows of an idea."""

    author: int
    open: bool = True
    votes: dict[int, str] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    """Who asks for a pause."""


class Ideas(RuleBasedStateMachine):
    """Five people, one campaign, a clock that only goes forward."""

    ideas = Bundle("ideas")
    who = st.integers(0, 4)

    def __init__(self) -> None:
        super().__init__()
        self.here = house(5)
        self.at = NOON
        self.known: dict[int, Stands] = {}
        self.said = 0

    def _may(self, id: int, who: int | None = None) -> bool:
        idea = self.known.get(id)
        return idea is not None and idea.open and (who is None or idea.author == who)

    def _read(self, id: int) -> Proposal:
        found = proposals.proposal(self.here.tx.db, id)
        assert found is not None
        return found

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        until = min(self.at + hours * HOUR, self.here.campaign.ends_at - 1)
        while timers := [t for t in self.here.due("decide") if t.due_at <= until]:
            self.here.tx.db.execute("UPDATE timer SET done_at = due_at WHERE id = ?", (timers[0].id,))
            decide_due(self.here.tx, timers[0], timers[0].due_at)
        self.at = until
        for id, idea in self.known.items():
            if idea.open and self._read(id).state != "open":
                idea.open = False
                assert self._read(id).closes_at <= self.at, "nothing is decided before its hour"
            assert not idea.open or self._read(id).closes_at > self.at, "or stays open after it"

    @rule(target=ideas, who=who)
    def propose(self, who: int) -> int:
        kept = self.here.tries(who, f"Idea of {who}, its {len(self.known)}th", self.at)
        if sum(i.open and i.author == who for i in self.known.values()) >= OPEN_A_PERSON:
            assert kept == Refusal("too-many-open", {"limit": OPEN_A_PERSON})
            return 0
        assert isinstance(kept, Proposal)
        self.known[kept.id] = Stands(who)
        return kept.id

    @rule(id=ideas, who=who, choice=st.sampled_from((*CHOICES, "perhaps")))
    def vote(self, id: int, who: int, choice: str) -> None:
        if id == 0:
            return
        told = self.here.votes(who, self._read(id), choice, self.at)
        if not self._may(id) or choice == "perhaps":
            assert isinstance(told, Refusal)
        else:
            assert not isinstance(told, Refusal)
            self.known[id].votes[who] = choice

    @rule(id=ideas, who=who, reason=st.sampled_from(("safety", "money", "boredom")))
    def explain(self, id: int, who: int, reason: str) -> None:
        person = self.here.people[who]
        told = give_reason(self.here.tx, id, person, reason, self.at, self.here.campaign.chat)
        worried = self._may(id) and self.known[id].votes.get(who) == "concern"
        assert isinstance(told, Held) == (worried and reason != "boredom")

    @rule(id=ideas, who=who)
    def amend_it(self, id: int, who: int) -> None:
        self.said += 1
        before = self._read(id).closes_at if self._may(id) else 0
        told = amend(
            self.here.tx, id, self.here.people[who], f"Better {self.said}", self.at, f"a:{self.said}"
        )
        assert isinstance(told, Amended) == self._may(id, who)
        if isinstance(told, Amended):
            more = DAY if self.known[id].votes else 0
            assert told.proposal.closes_at == min(before + more, self.here.campaign.ends_at)
            assert self._read(id).text == f"Better {self.said}"

    @rule(id=ideas, who=who)
    def withdraw_it(self, id: int, who: int) -> None:
        told = withdraw(self.here.tx, id, self.here.people[who], self.at)
        assert isinstance(told, Proposal) == self._may(id, who)
        if isinstance(told, Proposal):
            self.known[id].open = False

    @rule(id=ideas, other=ideas, who=who)
    def retire_it(self, id: int, other: int, who: int) -> None:
        told = retire(self.here.tx, id, other, self.here.people[who], self.at)
        assert isinstance(told, Proposal) == (self._may(id, who) and self._may(other) and id != other)
        if isinstance(told, Proposal):
            self.known[id].open = False

    @rule(id=ideas, other=ideas, who=who)
    def tie(self, id: int, other: int, who: int) -> None:
        person = self.here.people[who]
        taking_part = any(who in i.votes or i.author == who for i in self.known.values()) or who == 0
        told = exclude(self.here.tx, id, other, person, self.at)
        if isinstance(told, Idea):
            assert self._may(id)
            assert self._may(other)
            assert self._read(id).closes_at == self._read(other).closes_at
        else:
            assert not (taking_part and self._may(id) and self._may(other) and id != other)

    @rule(id=ideas, who=who)
    def pause_it(self, id: int, who: int) -> None:
        told = pause(self.here.tx, id, self.here.people[who], self.at, self.here.campaign.chat)
        if not isinstance(told, Paused):
            return
        assert self._may(id)
        self.known[id].asked.add(who)
        assert told.agreed == len(self.known[id].asked) <= 3

    @invariant()
    def ballots_are_the_last_choices(self) -> None:
        for id, idea in self.known.items():
            kept = {b.person: b.choice for b in ballots.ballots(self.here.tx.db, id)}
            assert kept == {self.here.people[who]: choice for who, choice in idea.votes.items()}

    @invariant()
    def concerns_are_those_of_the_ballots(self) -> None:
        for id, idea in self.known.items():
            standing = {c.person for c in concerns.concerns(self.here.tx.db, id)}
            assert standing == {self.here.people[w] for w, c in idea.votes.items() if c == "concern"}

    @invariant()
    def every_idea_is_open_or_ended_and_decided_once(self) -> None:
        for id, idea in self.known.items():
            state = self._read(id).state
            assert (state == "open") == idea.open
            assert idea.open or state in ENDED
            assert (proposals.decision(self.here.tx.db, id) is None) == (state not in ("ahead", "not_ahead"))

    @invariant()
    def the_log_opens(self) -> None:
        self.here.tx.log.flush()
        assert all(log.opens(leaf) for leaf in log.leaves(self.here.tx, self.here.campaign.id))

    def teardown(self) -> None:
        """At the campaign's end nothing stays without an answer."""
        decide_open(self.here.tx, self.here.campaign, self.here.campaign.ends_at)
        assert all(self._read(id).state in ENDED for id in self.known)
        self.here.tx.db.close()


TestIdeas = Ideas.TestCase
TestIdeas.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
