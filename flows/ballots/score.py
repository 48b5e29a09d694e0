"""Score: 0 to 5 for each option; the highest sum wins. An option without a score gets 0 from that person."""

from fractions import Fraction
from math import ceil

import numpy as np
from numpy.typing import NDArray
from pydantic import JsonValue

from flows.ballots.columns import histograms
from flows.ballots.count import Count
from flows.ballots.lead import Lead, lead
from flows.ballots.question import BLANK, Ballot, Question
from flows.ballots.read import marks as read_ballot
from flows.ballots.result import Result, Told
from flows.ballots.single import told
from flows.ballots.telling import number, result
from flows.ballots.ties import Lots

__all__ = ["NAME", "Marks", "decide", "read_ballot"]
NAME = "score"


class Marks(Count):
    """``histogram[option][score]``: how many gave an option a score."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.histogram = [[0] * (question.highest + 1) for _ in question.options]

    def _totals(self, ballot: Ballot, n: int) -> None:
        for row, score in zip(self.histogram, ballot, strict=True):
            if score != BLANK:
                row[score] += n

    def add_marks(self, scores: NDArray[np.int8]) -> None:
        """Count people × options at once (``BLANK``: none given), into the totals only."""
        for mark, row in enumerate(histograms(scores, self.question.highest).tolist()):
            for place, n in enumerate(row):
                self.histogram[place][mark] += n
        self.total += len(scores)
        self.bulk += len(scores)

    @property
    def sums(self) -> list[int]:
        return [sum(score * n for score, n in enumerate(row)) for row in self.histogram]

    @property
    def given(self) -> list[int]:
        """How many gave each option a score."""
        return [sum(row) for row in self.histogram]


def decide(count: Count, draws: Lots) -> Result:
    """Return who has the highest sum; the quorum is people who gave more than 0."""
    assert isinstance(count, Marks)
    question, sums = count.question, count.sums
    backed = [given - row[0] for given, row in zip(count.given, count.histogram, strict=True)]
    found = lead(question, sums, backed, draws)
    margin, unknown = _margin(count, sums, backed, found)
    return result(
        NAME,
        count,
        question.named(found.winners),
        tally=_tally(count, sums),
        why=_told(count, found, sums, backed),
        margin=margin,
        margin_unknown=unknown,
        ties=found.ties,
        parameters={"highest": question.highest, "blank": 0},
    )


def _tally(count: Marks, sums: list[int]) -> dict[str, JsonValue]:
    rows: dict[str, JsonValue] = {}
    for option, total, given, row in zip(
        count.question.options, sums, count.given, count.histogram, strict=True
    ):
        histogram: list[JsonValue] = [*row]
        rows[option] = {
            "sum": total,
            "mean": number(Fraction(total, count.voted)) if count.voted else None,
            "histogram": histogram,
            "blank": count.voted - given,
        }
    return {"options": rows}


def _told(count: Marks, found: Lead, sums: list[int], backed: list[int]) -> Told:
    first = told(count.question, found.top, found.enough, backed, count.voted, NAME)
    if first.key != "why-score":
        return first
    mean = f"{sums[found.top[0]] / count.voted:.2f}"
    return Told(key=first.key, args={**first.args, "mean": mean})


def _margin(count: Marks, sums: list[int], backed: list[int], found: Lead) -> tuple[int | None, str | None]:
    """Return the exact margin: who gains a rival most switches first.

    A ballot moves a rival up to the highest score and the winner down to 0. A rival without the quorum turns
    it if it gets ahead, and if it gets level and gets its quorum: where these differ the margin isn't known.
    """
    if count.bulk:
        return None, "margin-totals-only"
    if not found.enough:
        return None, "margin-none-won" if count.voted else "margin-too-few-voted"
    if len(found.winners) > 1 or found.ties:
        return 0, None
    most, least = _reach(count, found.winners[0], sums, backed)
    return (least, None) if most == least else (None, "margin-needs-search")


def _reach(count: Marks, winner: int, sums: list[int], backed: list[int]) -> tuple[int, int]:
    """Return how many switches surely turn it, and how many at least are needed."""
    needed, highest = count.question.needed, count.question.highest
    most = least = backed[winner] - ceil(needed) + 1
    matrix, weights = whole(count)
    for rival in range(len(sums)):
        if rival != winner:
            gains = matrix[:, winner] - matrix[:, rival] + highest
            by = sums[winner] - sums[rival]
            least = min(least, _switches(gains, weights, by, highest))
            most = min(most, _switches(gains, weights, by + (backed[rival] < needed), highest))
    return most, least


def whole(count: Count) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the merged ballots that say something as rows, blanks as 0, and how many there are of each."""
    said = [(ballot, n) for ballot, n in count.ballots.items() if ballot]
    rows = np.array([ballot for ballot, _ in said], dtype=np.int64).reshape(
        len(said), len(count.question.options)
    )
    return np.maximum(rows, 0), np.array([n for _, n in said], dtype=np.int64)


def _switches(gains: NDArray[np.int64], weights: NDArray[np.int64], by: int, highest: int) -> int:
    """Return how few ballots gain ``by`` together, those that gain most first."""
    switched = 0
    for gain in range(2 * highest, 0, -1):
        use = min(int(weights[gains == gain].sum()), -(-by // gain))
        switched, by = switched + max(use, 0), by - max(use, 0) * gain
    return switched if by <= 0 else int(weights.sum()) + 1
