"""Instant runoff, for recounts: the last goes out and its ballots move on, until one has more than half.

A ballot that, when its turn comes, ranks two alike who are both still in counts no further (as Burlington,
Vermont, counted in 2009). Those who are last together go out together if even together they have fewer than
the next; otherwise each could go first: all who could win so are published.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import JsonValue

from flows.ballots.count import Count
from flows.ballots.question import Ballot
from flows.ballots.read import order as read_ballot
from flows.ballots.result import Result, Tie, Told
from flows.ballots.telling import result
from flows.ballots.ties import Lots, settle

__all__ = ["NAME", "decide", "read_ballot"]
NAME = "irv"
MOST_WAYS = 5000
"""Ways through ties that are followed; past them the tie is published, and its winners are not all known."""

Groups = tuple[tuple[int, ...], ...]


@dataclass
class Round:
    """Who is still in, and on which pile each ballot lies. ``at``: the group of the ballot that put it there."""

    piles: dict[int, list[tuple[int, int]]]
    votes: dict[int, int]
    stopped: frozenset[int] = frozenset()
    """Ballots that came to two alike."""

    @property
    def continuing(self) -> int:
        return sum(self.votes.values())

    def last(self) -> tuple[int, ...]:
        """Return who has fewest votes: several only if they may go one before the other."""
        fewest = min(self.votes.values())
        return tuple(place for place, n in self.votes.items() if n == fewest)

    def majority(self) -> int | None:
        """Return who has more than half, or is alone."""
        best = max(self.votes, key=lambda place: self.votes[place])
        return best if 2 * self.votes[best] > self.continuing or len(self.votes) == 1 else None


@dataclass
class Runoff:
    """Ballots as groups of options in order, with how many there are of each."""

    ballots: list[Groups]
    weights: list[int]

    def start(self, places: Iterable[int]) -> Round:
        """Return the first round."""
        first = Round({place: [] for place in places}, dict.fromkeys(places, 0))
        return self._moved(first, ((ballot, -1) for ballot in range(len(self.ballots))))

    def without(self, before: Round, out: tuple[int, ...]) -> Round:
        """Return the round after some went out."""
        after = Round(
            {place: pile for place, pile in before.piles.items() if place not in out},
            {place: n for place, n in before.votes.items() if place not in out},
            before.stopped,
        )
        return self._moved(after, (ballot for place in out for ballot in before.piles[place]))

    def _moved(self, round_: Round, ballots: Iterable[tuple[int, int]]) -> Round:
        arrived: dict[int, list[tuple[int, int]]] = {}
        stopped = set(round_.stopped)
        for ballot, at in ballots:
            for group in range(max(at, 0), len(self.ballots[ballot])):
                still = [place for place in self.ballots[ballot][group] if place in round_.votes]
                if len(still) == 1:
                    arrived.setdefault(still[0], []).append((ballot, group))
                    round_.votes[still[0]] += self.weights[ballot]
                elif still:
                    stopped.add(ballot)
                if still:
                    break
        for place, more in arrived.items():
            round_.piles[place] = round_.piles[place] + more
        round_.stopped = frozenset(stopped)
        return round_

    def out(self, round_: Round) -> tuple[tuple[int, ...], bool]:
        """Return who is last, and whether they go out together."""
        last = round_.last()
        rest = [n for place, n in round_.votes.items() if place not in last]
        together = bool(rest) and sum(round_.votes[place] for place in last) < min(rest)
        return last, together or len(last) == 1

    def could_win(self, first: Round) -> tuple[set[int], bool]:
        """Return all who win whichever way ties are broken, and whether all ways could be followed."""
        winners, seen, ways = set[int](), set[tuple[frozenset[int], frozenset[int]]](), [first]
        while ways and len(seen) < MOST_WAYS:
            round_ = ways.pop()
            best = round_.majority()
            key = (frozenset(round_.votes), round_.stopped)
            if best is not None:
                winners.add(best)
            elif key not in seen:
                seen.add(key)
                last, together = self.out(round_)
                ways += [self.without(round_, way) for way in ([last] if together else [(p,) for p in last])]
        return winners, not ways


def groups(ballot: Ballot) -> Groups:
    """Return a ballot of ranks as groups of options in order."""
    ranks: dict[int, list[int]] = {}
    for place, rank in enumerate(ballot):
        if rank:
            ranks.setdefault(rank, []).append(place)
    return tuple(tuple(ranks[rank]) for rank in sorted(ranks))


def decide(count: Count, draws: Lots) -> Result:
    """Return who wins; where ties could have gone otherwise and no lot was drawn, all who could win."""
    said = [(groups(ballot), n) for ballot, n in sorted(count.ballots.items()) if ballot]
    runoff = Runoff([ballot for ballot, _ in said], [n for _, n in said])
    first = runoff.start(range(len(count.question.options)))
    rounds, ties = _follow(count, runoff, first, draws)
    could_win, all_ways = runoff.could_win(first) if count.voted else (set[int](), True)
    possible = sorted(could_win)
    winner = rounds[-1].majority() if count.voted else None
    alone = (winner,) if winner is not None and draws.public_value is not None else None
    winners = alone or tuple(possible)
    return result(
        NAME,
        count,
        count.question.named(winners),
        tally=_tally(count, rounds, possible, all_ways),
        why=_told(count, rounds, possible, winners),
        margin=None,
        margin_unknown="margin-needs-search",
        ties=tuple(ties),
        parameters={"two_alike": "ballot-stops", "last_together": "out-together-if-fewer-than-the-next"},
    )


def _follow(count: Count, runoff: Runoff, first: Round, draws: Lots) -> tuple[list[Round], list[Tie]]:
    """Return the rounds, and the ties in them; where no lot can be drawn, the last on the list goes out first."""
    rounds, ties = [first], list[Tie]()
    while rounds[-1].votes and rounds[-1].majority() is None:
        last, together = runoff.out(rounds[-1])
        if not together:
            stays, tie = settle(count.question, f"round {len(rounds)}", last, draws)
            ties.append(tie)
            last = _goes(count, last, stays, tie)
        rounds.append(runoff.without(rounds[-1], last))
    return rounds, ties


def _goes(count: Count, last: tuple[int, ...], stays: tuple[int, ...], tie: Tie) -> tuple[int, ...]:
    """Return who goes out: whoever is last in the lot, or on the list."""
    if tie.lot is not None:
        return (count.question.place()[tie.lot.order[-1]],)
    rest = [place for place in last if place not in stays]
    return (max(rest or last),)


def _tally(count: Count, rounds: list[Round], possible: list[int], all_ways: bool) -> dict[str, JsonValue]:
    options = count.question.options
    told: list[JsonValue] = []
    for round_ in rounds:
        votes: dict[str, JsonValue] = {options[place]: n for place, n in round_.votes.items()}
        told.append({"votes": votes, "exhausted": count.voted - round_.continuing})
    could: list[JsonValue] = [options[place] for place in possible]
    return {"rounds": told, "could_win": could, "all_ways_followed": all_ways}


def _told(count: Count, rounds: list[Round], possible: list[int], winners: tuple[int, ...]) -> Told:
    if not count.voted:
        return Told(key="why-nobody-voted")
    if len(winners) != 1:
        return Told(key="why-irv-level", args={"n": len(possible)})
    end = rounds[-1]
    args: dict[str, str | int] = {
        "option": count.question.options[winners[0]],
        "votes": end.votes.get(winners[0], 0),
        "voted": end.continuing,
        "round": len(rounds),
    }
    return Told(key="why-irv", args=args)
