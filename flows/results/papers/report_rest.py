"""The report's answers to questions, what was hidden, what happened when, and how to read it all."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from flows.assess.survey import ON_CARD
from flows.instruments.felt import LEVELS
from flows.results.papers.html import Markup, element, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.telling import apart, dated, folded_reason
from flows.rulebook.amendable import label, told

_CITY = ("pledge", "official_invited", "official_checked", "official_saw")
_MAILED = ("letter_sent", "letter_refused", "letter_back", "made_public", "made_hidden")
_HOW = frozenset({"closed", "agenda"})
"""Of which the line says how."""
_PLAIN = frozenset({"time", "taken_back"})
_OWN = ("amended_rule", "agenda", "twin_joined", "twin_left")
_THINGS = frozenset({"started", "closed", "prolonged", "answer", "album", "asked_lasted", *_CITY, *_MAILED, *_OWN})


def surveys(record: Record) -> Markup:
    """Return the answers to each question, where enough answered."""
    speech, parts = record.speech, []
    asked = (row for row in record.tables["surveys"] if row.instrument in ON_CARD and row.role == "all")
    for (item, wave), group in groupby(asked, key=lambda row: (row.item, row.wave)):
        rows = list(group)
        question = speech.say(f"results-survey-{item.replace('_', '-')}-{wave}")
        parts.append(element("h3", question))
        parts.append(_shown(record, rows))
    return section("surveys", speech.say("results-surveys"), *parts)


def _shown(record: Record, rows: list[Any]) -> Markup:
    speech, first = record.speech, rows[0]
    if first.n is None:
        return paragraph(speech.say("results-survey-few", least=int(first.shown.split()[2])))
    named = {value: speech.say(f"results-value-{value}") for value in ("yes", "partly", "no")}
    if first.item == "felt":
        named = {value: speech.say(f"felt-level-{value}") for value in LEVELS}
    if first.item == "changed":
        named = {row.value: speech.say(f"changed-{row.value}") for row in rows}
    told = [[named.get(row.value, row.value), str(row.answers)] for row in rows]
    heads = [speech.say("results-survey-value"), speech.say("results-survey-answers")]
    return table(speech.say("results-survey-caption", n=first.n), heads, told, numbers=1)


def folds(record: Record) -> Markup:
    """Return how much was hidden, by reason; never by person."""
    speech, reasons = record.speech, record.total("folds", "reason")
    how = paragraph(speech.say("results-folded-how"))
    if not reasons:
        return section(
            "folds", speech.say("results-folded"), paragraph(speech.say("results-folded-none")), how
        )
    rows = [[folded_reason(speech, reason), str(row.n)] for reason, row in reasons.items()]
    heads = [speech.say("results-folded-reason"), speech.say("results-folded-n")]
    told = table(speech.say("results-folded-caption"), heads, rows, numbers=1)
    return section("folds", speech.say("results-folded"), told, how)


def timeline(record: Record) -> Markup:
    """Return what happened on which day, ideas included."""
    speech = record.speech
    told = sorted([*_things(record), *_ideas(record)], key=lambda pair: pair[0])
    rows = [[dated(speech, day), words] for day, words in told]
    heads = [speech.say("results-timeline-day"), speech.say("results-timeline-what")]
    return section(
        "timeline", speech.say("results-timeline"), table(speech.say("results-timeline-caption"), heads, rows)
    )


def _things(record: Record) -> Iterable[tuple[date, str]]:
    for row in record.tables["timeline"]:
        if row.kind in _THINGS:
            how = f"-{row.detail.replace(':', '-')}" if row.detail and row.detail not in _PLAIN else ""
            key = f"results-thing-{row.kind.replace('_', '-')}"
            more = _rule(record, row.proposal) if row.kind == "amended_rule" else {}
            yield row.day, record.speech.say(f"{key}{how}" if row.kind in _HOW else key, more, n=row.proposal or 0)


def _rule(record: Record, proposal: int) -> dict[str, str]:
    """Return which rule an idea changed, from what to what."""
    row = next(row for row in record.tables["rules"] if row.proposal == proposal)
    values = {"before": row.before or "null", "after": row.after}
    said = {name: told(record.speech, row.rule, json.loads(value)) for name, value in values.items()}
    return {"rule": label(record.speech, row.rule), **said}


def _ideas(record: Record) -> Iterable[tuple[date, str]]:
    say = record.speech.say
    for row in record.tables["proposals"]:
        yield row.posted, say("results-thing-posted", n=row.proposal)
        if row.decided and row.state != "open":
            yield row.decided, say(f"results-thing-{row.state.replace('_', '-')}", n=row.proposal)


def limits(record: Record) -> Markup:
    """Return how the page is to be read, its licence and whom to ask."""
    say = record.speech.say
    keys = (
        "paper-not-survey",
        "paper-self-declared",
        "results-rows-private",
        "results-recompute",
        "results-licence",
    )
    lines = [*map(say, keys), say("results-contact", operator=apart(record.operator))]
    listed = element("ul", *(element("li", line) for line in lines))
    return section("limits", say("results-limits"), listed)
