"""Answers about oneself, by taps: one per person, item and wave; a later one takes the place of an earlier one."""

from typing import cast

from pydantic import BaseModel, ConfigDict

from flows.assess.close import outcome_of
from flows.instruments.question import DAY, Question, Wave
from flows.instruments.registry import QUESTIONS
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import answers_for_the_city, rules_of
from storage import campaigns, messages, people, surveys, timeline, voices
from storage.database import Transaction
from storage.models import Campaign

ON_CARD = frozenset({"closing", "influence"})
"""Instruments whose results stand in the group's messages."""


class Say(BaseModel):
    """One tap on an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    wave: str
    person: int
    value: str
    at: int
    role: str | None = None
    """As whom; None: as they take part now. An answer keeps the role of its time."""


class Heard(BaseModel):
    """How many answered now, and from how many on the result is shown; ``first``: this person's first answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answers: int
    shown_from: int
    first: bool


def say(tx: Transaction, campaign: Campaign, request: Say) -> Heard | Refusal:
    """Keep an answer; a later one of the same person takes its place."""
    question = _asked(tx, campaign, request)
    if isinstance(question, Refusal):
        return question
    if request.value not in question.values:
        return Refusal("stale-button")
    known = any(campaign.id == one[0] for one in voices.surveys_of_person(tx.db, request.person))
    voices.put_survey(
        tx.db,
        campaign=campaign.id,
        item=request.item,
        wave=request.wave,
        person=request.person,
        value=request.value,
        at=request.at,
        role=request.role or people.role(tx.db, campaign.id, request.person),
    )
    first = not known and not people.first_act(tx.db, campaign.id, request.person)
    return _heard(tx, campaign, question, request, first)


def skip(tx: Transaction, campaign: Campaign, request: Say) -> Heard | Refusal:
    """Answer nothing; an earlier answer of this person is taken back."""
    question = _asked(tx, campaign, request)
    if isinstance(question, Refusal):
        return question
    surveys.drop(tx.db, campaign=campaign.id, item=request.item, wave=request.wave, person=request.person)
    return _heard(tx, campaign, question, request, False)


def _asked(tx: Transaction, campaign: Campaign, request: Say) -> Question | Refusal:
    question = QUESTIONS.get(request.item)
    if question is None or request.wave not in question.days:
        return Refusal("stale-button")
    if people.is_removed(tx.db, campaign.chat, request.person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, request.person):
        return Refusal("official-answers-only")
    return question if is_open(tx, campaign, question, request.wave, request.at) else Refusal("survey-closed")


def _heard(tx: Transaction, campaign: Campaign, question: Question, request: Say, first: bool) -> Heard:
    answers = voices.survey(tx.db, campaign.id, request.item, request.wave)
    _follow(tx, campaign, request.item, answers)
    if question.instrument in ON_CARD:
        for view in ("warn", "closed", "lasted", *(("card",) if campaign.state == "closed" else ())):
            messages.touch(tx.db, campaign.id, view, request.at)
    return Heard(answers=len(answers), shown_from=question.least(rules_of(campaign)), first=first)


def _follow(tx: Transaction, campaign: Campaign, item: str, answers: list[str]) -> None:
    """Late answers to *was it useful* still move the outcome of a closed campaign."""
    if item != "useful" or campaign.state != "closed":
        return
    if outcome := outcome_of(answers, rules_of(campaign).shown_from):
        campaigns.set_outcome(tx.db, campaign.id, outcome)


def is_open(source: Source, campaign: Campaign, question: Question, wave: str, at: int) -> bool:
    """Return whether a wave of a question can be answered now."""
    days = question.days[cast(Wave, wave)] * DAY
    if wave == "start":
        return campaign.running(at)
    if wave == "after":
        asked = [t for t in timeline.timeline(source.db, campaign.id) if t.kind == "asked_lasted"]
        return bool(asked) and at < asked[-1].at + days
    ended = campaign.closed_at or campaign.ends_at
    return campaign.state in ("running", "closed") and at < ended + days
