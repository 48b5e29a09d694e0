"""What people said of themselves and what is in the way, as published: counts through the one mechanism, no person."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from flows.assess.survey import ON_CARD
from flows.instruments.question import Question, Wave
from flows.instruments.registry import QUESTIONS
from flows.instruments.small import Crowd
from flows.instruments.told import Told, told
from flows.results.papers.published import Published
from flows.results.papers.seen import Seen
from flows.results.papers.voice_tables import BarrierRow, SurveyRow
from flows.taking_part import rules_of
from storage import barriers

FEW_VALUES = 10
"""Of a question with more of them only the answers that were given have a row."""


def voice_tables(seen: Seen, until: date) -> dict[str, tuple[Published, ...]]:
    """Return the rows of surveys and barriers; what still waits has waited ``until`` that day."""
    return {"surveys": tuple(_surveys(seen)), "barriers": tuple(_barriers(seen, until))}


def _surveys(seen: Seen) -> Iterable[SurveyRow]:
    """Return each answer with its number; of the pulse only items that enough people answered."""
    for question in QUESTIONS.values():
        for wave in question.days:
            known = told(seen, seen.campaign, question, wave)
            if known:
                yield from _shown(question, wave, known)
            elif question.instrument in ON_CARD:
                yield from _few(seen, question, wave)


def _shown(question: Question, wave: Wave, known: Told) -> Iterable[SurveyRow]:
    yield from _counts(question, wave, "all", known.counts)
    for role, counts in known.roles.items():
        yield from _counts(question, wave, role, counts)
    if known.pooled:
        yield from _counts(question, wave, "pooled", known.pooled)


def _counts(question: Question, wave: Wave, role: str, counts: Crowd) -> Iterable[SurveyRow]:
    n = sum(counts.values())
    given = question.values if len(question.values) <= FEW_VALUES else sorted(counts)
    for value in given:
        yield _row(question, wave, role, value, answers=counts.get(value, 0), n=n, shown="yes")


def _few(seen: Seen, question: Question, wave: Wave) -> Iterable[SurveyRow]:
    least = question.published_from(rules_of(seen.campaign))
    for value in question.values:
        yield _row(question, wave, "all", value, shown=f"fewer than {least} or all alike")


def _row(question: Question, wave: Wave, role: str, value: str, **more: Any) -> SurveyRow:
    instrument = cast(Any, question.instrument)
    return SurveyRow(
        item=question.id,
        instrument=instrument,
        version=question.version,
        wave=wave,
        role=cast(Any, role),
        value=value,
        **more,
    )


def _barriers(seen: Seen, until: date) -> Iterable[BarrierRow]:
    known = sorted(barriers.barriers(seen.db, seen.campaign.id), key=lambda one: one.id)
    for number, one in enumerate(known, 1):
        raised = seen.day(one.at)
        ended = None if one.state == "open" else seen.maybe_day(one.ended_at)
        yield BarrierRow(
            barrier=number,
            kind=one.kind,
            **seen.told("barrier", one.id, one.text, private=bool(one.private)),
            raised=raised,
            state=one.state,
            ended=ended,
            days=max(0, ((ended or until) - raised).days),
        )
