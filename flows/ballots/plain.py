"""The default ballot in the registry's shape; its rule and its own outcome are in ``default``."""

from pydantic import JsonValue

from flows.ballots import default, read
from flows.ballots.count import Count
from flows.ballots.default import CHOICES, Counts, Outcome, Tally
from flows.ballots.question import Ballot, Question
from flows.ballots.result import Result, Told
from flows.ballots.telling import number, result
from flows.ballots.ties import Lots
from flows.refusal import Refusal

NAME = "default"
AHEAD = "ahead"


class Choices(Count):
    """How many chose what."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.choices = dict.fromkeys(CHOICES, 0)

    def _totals(self, ballot: Ballot, n: int) -> None:
        self.choices[CHOICES[ballot[0]]] += n


def read_ballot(question: Question, said: object) -> Ballot | Refusal:
    """Return a valid ballot: one of ``CHOICES``; nothing abstains."""
    return read.choice(CHOICES, said)


def outcome(count: Choices) -> Outcome:
    """Return the default ballot's own outcome."""
    question = count.question
    return default.decide(
        Tally(all=Counts.model_validate(count.choices)),
        base=question.base,
        rules=question.rules,
        chat_size=question.chat_size,
        taking_part=question.taking_part,
    )


def decide(count: Count, draws: Lots) -> Result:
    """Return whether it goes ahead. ``draws`` isn't needed."""
    assert isinstance(count, Choices)
    came_out = outcome(count)
    share: JsonValue = None if came_out.share is None else number(came_out.share)
    args: dict[str, str | int] = {
        "n": came_out.yes,
        "needed": came_out.needed,
        "percent": came_out.percent or 0,
    }
    choices: dict[str, JsonValue] = {choice: count.choices[choice] for choice in CHOICES}
    return result(
        NAME,
        count,
        (count.question.options or (AHEAD,)) if came_out.passes else (),
        tally={"choices": choices, "share": share, "ahead": came_out.passes},
        why=Told(
            key=f"why-default-{came_out.reason}", args={**args, "threshold": came_out.threshold_percent}
        ),
        margin=came_out.margin,
        parameters={"needed": came_out.needed, "threshold_percent": came_out.threshold_percent},
    )
