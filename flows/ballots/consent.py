"""Consent: goes ahead unless somebody has a reasoned objection. Silence is not consent.

Rounds of amendment are the flow's; here is one round's count.
"""

from math import ceil

from pydantic import JsonValue

from flows.ballots import default, read
from flows.ballots.count import Count
from flows.ballots.question import Ballot, Question
from flows.ballots.result import Result, Told
from flows.ballots.telling import result
from flows.ballots.ties import Lots
from flows.refusal import Refusal

NAME = "consent"
CHOICES = ("consent", "stand_aside", "objection", "objection_without_reason")
"""An objection whose reason wasn't given yet doesn't stop anything, and doesn't consent either."""
AHEAD = "ahead"


class Voices(Count):
    """How many said what."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.voices = dict.fromkeys(CHOICES, 0)

    def _totals(self, ballot: Ballot, n: int) -> None:
        self.voices[CHOICES[ballot[0]]] += n


def read_ballot(question: Question, said: object) -> Ballot | Refusal:
    """Return a valid ballot: one of ``CHOICES``; nothing abstains."""
    return read.choice(CHOICES, said)


def needed(question: Question) -> int:
    """Return how many must consent: the default ballot's quorum, or ``question.needed`` where that is set."""
    if question.needed:
        return ceil(question.needed)
    if not question.base and question.chat_size is None:
        return 1
    return default.needed(question.base, question.chat_size, question.rules)


def decide(count: Count, draws: Lots) -> Result:
    """Return whether it goes ahead: no reasoned objection, and enough who consent. ``draws`` isn't needed."""
    assert isinstance(count, Voices)
    need, voices = needed(count.question), count.voices
    stopped, consents = voices["objection"], voices["consent"]
    ahead = not stopped and consents >= need
    tally: dict[str, JsonValue] = {"voices": {**voices}, "ahead": ahead}
    return result(
        NAME,
        count,
        (count.question.options or (AHEAD,)) if ahead else (),
        tally=tally,
        why=_told(voices, need, ahead, count.voted),
        margin=_margin(count, need, ahead),
        parameters={"needed": need},
    )


def _told(voices: dict[str, int], need: int, ahead: bool, voted: int) -> Told:
    if not voted:
        return Told(key="why-nobody-voted")
    args: dict[str, str | int] = {"n": voices["consent"], "needed": need, "objections": voices["objection"]}
    if voices["objection"]:
        return Told(key="why-consent-objection", args=args)
    return Told(key="why-consent" if ahead else "why-consent-too-few", args=args)


def _margin(count: Voices, need: int, ahead: bool) -> int | None:
    """One objection stops it. To pass, every objection must go, and enough consent: who objected may do so."""
    if ahead:
        return 1
    stopped, short = count.voices["objection"], need - count.voices["consent"]
    fewest = max(stopped, short)
    return fewest if short <= count.voted - count.voices["consent"] else None
