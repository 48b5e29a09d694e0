"""report.html: one page, no request to anywhere, no script; what is unanswered comes first."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, element, join, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.report_acts import acts
from flows.results.papers.report_ideas import figure, ideas
from flows.results.papers.report_instruments import barriers, expected, influence, pulse
from flows.results.papers.report_look_back import felt, reflection, sessions, voices
from flows.results.papers.report_map import opinions
from flows.results.papers.report_rest import folds, limits, surveys, timeline
from flows.results.papers.report_roles import role_cards
from flows.results.papers.report_structure import structure
from flows.results.papers.report_twin import groups
from flows.results.papers.report_votes import votes
from flows.results.papers.telling import (
    answer_told,
    answered,
    apart,
    asked,
    dated,
    outcome,
    promised,
    quoted,
    unanswered,
)

STYLE = Path(__file__).parents[1] / "templates" / "report.css"
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_FIRST = (
    "people-taking-part",
    "people-who-did-something",
    "acts",
    "minutes",
    "acts-without-a-time",
    "proposals",
    "concerns",
    "barriers",
    "answers",
    "pledges",
)


def report(record: Record, charts: Sequence[Drawn]) -> bytes:
    """Return the page, with each chart beside its numbers."""
    shown = {chart.name: chart for chart in charts}
    body = element(
        "body",
        element(
            "main",
            join(
                [
                    _head(record),
                    _unanswered(record),
                    _numbers(record, shown),
                    _asked(record),
                    ideas(record, shown),
                    votes(record),
                    opinions(record, figure(shown.get("opinion-map"))),
                    acts(record, shown),
                    groups(record, figure(shown.get("two-groups"))),
                    barriers(record, shown),
                    surveys(record),
                    influence(record),
                    pulse(record),
                    expected(record, shown),
                    reflection(record, shown),
                    voices(record, shown),
                    sessions(record),
                    felt(record),
                    role_cards(record),
                    structure(record, shown),
                    folds(record),
                    timeline(record),
                    limits(record),
                ]
            ),
        ),
    )
    page = element("html", _header(record), body, lang=record.speech.language)
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _header(record: Record) -> Markup:
    return element(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup('<meta name="color-scheme" content="light dark">'),
        element("title", record.speech.say("results-name", title=apart(record.about.title))),
        element("style", Markup(STYLE.read_text("utf-8"))),
    )


def _head(record: Record) -> Markup:
    speech, about = record.speech, record.about
    key = "results-head-closed" if about.state == "closed" else "results-head-running"
    period = speech.say(
        key, start=dated(speech, about.started), end=dated(speech, about.closed or about.ends)
    )
    where = " · ".join([*([apart(about.place)] if about.place else []), period])
    state = speech.say("results-state", day=dated(speech, record.day), n=record.size)
    to = speech.say("results-addressee", addressee=apart(about.addressee)) if about.addressee else None
    lines = [element("p", line) for line in (where, to, state) if line]
    return element("header", element("h1", about.title, dir="auto"), *lines)


def _unanswered(record: Record) -> Markup:
    speech, waiting = record.speech, unanswered(record)
    if not waiting:
        return section(
            "unanswered", speech.say("results-unanswered"), paragraph(speech.say("paper-nothing-unanswered"))
        )
    rows = [
        [
            join(
                [
                    one.what,
                    element("small", speech.say("paper-unanswered-about", idea=one.about))
                    if one.about
                    else None,
                ]
            ),
            one.waits,
        ]
        for one in waiting
    ]
    heads = [speech.say("results-unanswered-what"), speech.say("results-unanswered-waits")]
    caption = speech.say("results-unanswered-caption")
    return section("unanswered", speech.say("results-unanswered"), table(caption, heads, rows))


def _numbers(record: Record, shown: Mapping[str, Drawn]) -> Markup:
    speech = record.speech
    rows: list[list[str]] = []
    for measure in _FIRST:
        total = record.total(measure.replace("-", "_"))["all"]
        value = speech.duration(int(total.value)) if measure == "minutes" else _number(record, total.value)
        if measure == "minutes" and not total.n:
            value = "–"
        rows.append(
            [speech.say(f"results-measure-{measure}"), value, _number(record, total.n), total.computed]
        )
    heads = [speech.say(f"results-{key}") for key in ("measure", "value", "rests-on", "computed")]
    caption = speech.say("results-numbers-caption")
    told = (table(caption, heads, rows), paragraph(covered(record)), figure(shown.get("closing-poster")))
    return section("numbers", speech.say("results-numbers"), *told)


def covered(record: Record) -> str:
    """Return what the totals of acts cover."""
    speech, total, rows = record.speech, record.total("acts")["all"], len(record.tables["contributions"])
    if total.covers != "everything":
        return speech.say("results-covers-rows")
    every = speech.say("results-covers-all")
    return every if rows == total.n else f"{every} {speech.say('results-rows-fewer', rows=rows)}"


def _number(record: Record, value: float) -> str:
    return record.speech.say("chart-number", n=int(value))


def _asked(record: Record) -> Markup:
    speech, about = record.speech, record.about
    ask = f"{asked(record) or speech.say('ask-nothing')}."
    worked = (
        speech.say("paper-worked-when", words=quoted(speech, about.worked_when))
        if about.worked_when
        else None
    )
    lines = [ask, promised(record), worked]
    if about.state == "closed":
        lines.append(outcome(record))
    parts = [paragraph(line) for line in lines if line]
    return section("asked", speech.say("results-asked"), *parts, _answers(record))


def _answers(record: Record) -> Markup:
    speech, rows = record.speech, record.tables["answers"]
    if not rows:
        return paragraph(speech.say("results-no-answers"))
    heads = [speech.say(f"results-answer-{key}") for key in ("day", "words", "state")]
    told = [[dated(speech, row.told), answer_told(record, row), answered(speech, row)] for row in rows]
    return table(speech.say("results-answers-caption"), heads, told)
