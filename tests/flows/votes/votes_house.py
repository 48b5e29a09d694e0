"""A campaign in memory that votes: people are numbers, time is what a test says."""

import json
from dataclasses import dataclass

from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from flows.votes.cast import Cast, Counted, cast
from flows.votes.close_vote import Outcome, close_due, outcome_of
from flows.votes.fill import Change, What, read
from flows.votes.object import amend, object_to
from flows.votes.post import post
from flows.votes.write import add_options, begin, choose_method, say_question, say_total
from storage import vote_ballots, votes
from storage.models import Timer, Vote
from tests.flows.design.design_house import HOUR, NOON, House, house

SOON = NOON + HOUR


@dataclass
class Voting:
    """A house with an open vote or more."""

    house: House

    def __getattr__(self, name: str) -> object:
        return getattr(self.house, name)

    @property
    def tx(self):  # type: ignore[no-untyped-def]
        return self.house.tx

    @property
    def people(self) -> list[int]:
        return self.house.people

    def begins(self, who: int, text: str, at: int = NOON) -> Vote | Refusal:
        """Write ``/vote text``."""
        self.house.said += 1
        person = self.people[who]
        return begin(self.tx, self.house.campaign, person, text, "en", at, f"vote:1:{self.house.said}")

    def asks(
        self,
        method: str,
        *options: str,
        who: int = 0,
        total: str = "2000 €",
        at: int = NOON,
        text: str = "Which?",
    ) -> Vote:
        """Write and post a vote; return it."""
        draft = self.begins(who, "", at)
        assert isinstance(draft, Vote), draft
        person = self.people[who]
        steps = [
            choose_method(self.tx, draft.id, person, method, at),
            say_question(self.tx, draft.id, person, text, at),
        ]
        if method == "equal-shares":
            steps.append(say_total(self.tx, draft.id, person, total, at))
        if options:
            steps.append(add_options(self.tx, draft.id, person, "\n".join(options), at))
        assert all(isinstance(step, Vote) for step in steps), steps
        posted = post(self.tx, draft.id, person, at)
        assert not isinstance(posted, Refusal), posted
        return posted.vote

    def taps(
        self,
        who: int,
        vote: Vote,
        what: What,
        place: int = 0,
        value: int = 0,
        *,
        at: int = SOON,
        update: int = 0,
    ) -> Counted | Refusal:
        """Tap once in the group."""
        self.house.taps = max(self.house.taps + 1, update)
        return cast(
            self.tx,
            Cast(
                vote=vote.id,
                person=self.people[who],
                change=Change(what, place, value),
                at=at,
                update_id=update or self.house.taps,
                chat=self.house.campaign.chat,
            ),
        )

    def objects(self, who: int, vote: Vote, text: str, at: int = SOON) -> object:
        """Object in private; whoever does takes part."""
        self.house.taps += 1
        key = f"objection:{self.house.taps}"
        return object_to(self.tx, vote.id, self.people[who], text, at, self.house.taps, key)

    def amends(self, who: int, vote: Vote, text: str, at: int = SOON) -> object:
        """Give a question new words."""
        return amend(self.tx, vote.id, self.people[who], text, at)

    def now(self, vote: Vote) -> Vote:
        """Return a vote as it stands now."""
        found = votes.vote(self.tx.db, vote.id)
        assert found is not None
        return found

    def ballot(self, who: int, vote: Vote) -> tuple[int, ...] | None:
        """Return what somebody's ballot says."""
        found = vote_ballots.ballot(self.tx.db, vote.id, self.people[who])
        return read(found.says) if found else None

    def counts(self, vote: Vote) -> dict[tuple[int, ...], int]:
        """Return the running count of a vote's ballots in its round."""
        found: dict[tuple[int, ...], int] = {}
        for says, _, n in vote_ballots.counted(self.tx.db, vote.id, self.now(vote).round):
            found[tuple(json.loads(says))] = found.get(tuple(json.loads(says)), 0) + n
        return found

    def closes(self, vote: Vote) -> Outcome:
        """Let its hour come, and return the outcome."""
        self.ring(vote)
        outcome = outcome_of(self.now(vote))
        assert outcome is not None, self.now(vote)
        return outcome

    def ring(self, vote: Vote) -> None:
        """Let the timer of its hour go off."""
        now = self.now(vote)
        timer = next(t for t in self.timers("vote-close") if t.item == vote.id and t.due_at == now.closes_at)
        close_due(self.tx, timer, timer.due_at)

    def timers(self, kind: str) -> list[Timer]:
        """Return the timers of a kind that aren't done."""
        return self.house.due(kind)


def voting(
    people: int = 12, *, joined: int = 12, members: int | None = None, rules: Rules = DEFAULT
) -> Voting:
    """Return a campaign in which the first ones take part."""
    made = house(people, members=members, rules=rules)
    made.joins(joined, NOON - HOUR)
    return Voting(made)
