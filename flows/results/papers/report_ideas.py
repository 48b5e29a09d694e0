"""The report's ideas, votes and concerns."""

from collections.abc import Mapping
from typing import Any

from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, element, image, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.telling import dated, reason, said, state, tallies

CHOICES = ("support", "fine", "concern", "not_mine")
NOTHING = "–"


def figure(chart: Drawn | None) -> Markup | None:
    """Return a chart with its sentence; None without one."""
    if chart is None:
        return None
    body, media = (chart.svg, "image/svg+xml") if chart.svg else (chart.png, "image/png")
    return element(
        "figure", image(body, media, chart.caption), element("figcaption", chart.caption, dir="auto")
    )


def ideas(record: Record, shown: Mapping[str, Drawn]) -> Markup:
    """Return ideas with their votes, then the concerns."""
    speech, rows = record.speech, record.tables["proposals"]
    if not rows:
        return section("ideas", speech.say("results-ideas"), paragraph(speech.say("results-no-ideas")))
    heads = [
        speech.say(f"results-{key}")
        for key in ("idea", "idea-state", "needed", "voted", "support", "fine", "concern", "not-mine")
    ]
    how = [paragraph(speech.say("results-ideas-how"))]
    if any(row.state == "open" for row in rows):
        how.append(paragraph(speech.say("results-open-hidden")))
    return section(
        "ideas",
        speech.say("results-ideas"),
        figure(shown.get("proposals-and-concerns")),
        table(speech.say("results-ideas-caption"), heads, _rows(record), numbers=5),
        *how,
        _concerns(record),
    )


def _rows(record: Record) -> list[list[str]]:
    speech, counts = record.speech, tallies(record)
    decisions = {row.proposal: row for row in record.tables["decisions"]}
    made = []
    for row in record.tables["proposals"]:
        decision, tally = decisions.get(row.proposal), counts.get(row.proposal)
        votes = [str(tally[choice]) if tally else NOTHING for choice in CHOICES]
        voted = str(decision.ballots) if decision and decision.ballots is not None else NOTHING
        words = f"{row.proposal}. {said(speech, row)}"
        made.append([words, _state(record, row, decision), _needed(record, decision), voted, *votes])
    return made


def _state(record: Record, row: Any, decision: Any) -> str:
    told = [state(record.speech, row)]
    if row.decided:
        told.append(dated(record.speech, row.decided))
    if decision and decision.percent is not None:
        told.append(record.speech.say("results-had", percent=decision.percent))
    return ", ".join(told)


def _needed(record: Record, decision: Any) -> str:
    if decision is None or decision.needed is None:
        return NOTHING
    return record.speech.say(
        "results-needed-what", percent=decision.threshold_percent, people=decision.needed
    )


def _concerns(record: Record) -> Markup | None:
    speech, rows = record.speech, record.tables["concerns"]
    if not rows:
        return None
    ideas = {row.proposal: row for row in record.tables["proposals"]}
    heads = [
        speech.say(f"results-{key}")
        for key in ("concern-words", "concern-about", "idea", "answer-day", "concern-state")
    ]
    told = [
        [
            said(speech, row),
            reason(speech, row),
            f"{row.proposal}. {said(speech, ideas[row.proposal])}",
            dated(speech, row.raised),
            speech.say("results-yes" if row.state == "answered" else "results-not-yet"),
        ]
        for row in rows
    ]
    return table(speech.say("results-concerns-caption"), heads, told)
