"""The report's votes: what was asked, how it was counted, what came out, and the objections."""

from typing import Any

from flows.results.papers.html import Markup, element, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.telling import dated, said
from flows.speech import Speech

NOTHING = "–"


def votes(record: Record) -> Markup | None:
    """Return the votes, None where there were none."""
    speech, rows = record.speech, record.tables["votes"]
    if not rows:
        return None
    heads = [speech.say(f"results-vote-{key}") for key in ("question", "method", "chosen")]
    heads += [speech.say("results-voted"), speech.say("results-vote-margin")]
    return section(
        "votes",
        speech.say("results-votes"),
        table(speech.say("results-votes-caption"), heads, [_row(record, row) for row in rows], numbers=2),
        paragraph(speech.say("results-votes-how")),
        *(_options(record, row) for row in rows if row.tally == "published"),
        _objections(record),
    )


def _row(record: Record, row: Any) -> list[str]:
    speech = record.speech
    ended = f", {dated(speech, row.ended)}" if row.ended else ""
    numbers = [NOTHING if n is None else str(n) for n in (row.ballots, row.margin)]
    method = speech.say(f"results-vote-method-{row.method}")
    return [f"{row.vote}. {said(speech, row)}", method, f"{came_out(record, row)}{ended}", *numbers]


def came_out(record: Record, row: Any) -> str:
    """Return what a vote came to, in words."""
    speech = record.speech
    if row.state != "decided":
        return speech.say(f"results-vote-{row.state}")
    if row.method == "consent":
        return speech.say("results-vote-ahead" if row.chosen else "results-vote-not-ahead")
    if not row.chosen:
        return speech.say("results-vote-nothing")
    won = {int(number) for number in row.chosen.split()}
    options = [option for option in record.tables["options"] if option.vote == row.vote]
    return ", ".join(_named(speech, option) for option in options if option.option in won)


def _named(speech: Speech, option: Any) -> str:
    return said(speech, option) if option.words == "shown" else speech.say("vote-option-n", n=option.option)


def _options(record: Record, row: Any) -> Markup | None:
    """Return how many said what of each option; the pairs of an order are in the table of tallies."""
    speech = record.speech
    tallies = [
        t for t in record.tables["vote_tallies"] if t.vote == row.vote and not t.choice.startswith("before")
    ]
    choices = list(dict.fromkeys(t.choice for t in tallies))
    if row.method not in ("single", "approval", "score", "equal-shares") or not tallies:
        return None
    counts = {(t.option, t.choice): t.ballots for t in tallies}
    options = [option for option in record.tables["options"] if option.vote == row.vote]
    named = {"ticked": speech.say("results-option-votes"), "blank": NOTHING}
    heads = [speech.say("results-option"), *(named.get(choice, choice) for choice in choices)]
    rows = [
        [
            f"{option.option}. {_named(speech, option)}",
            *(str(counts.get((option.option, choice), 0)) for choice in choices),
        ]
        for option in options
    ]
    return element("div", table(f"{row.vote}. {said(speech, row)}", heads, rows, numbers=len(choices)))


def _objections(record: Record) -> Markup | None:
    speech, rows = record.speech, record.tables["objections"]
    if not rows:
        return None
    lines = [element("li", f"{row.vote}. {said(speech, row)}", dir="auto") for row in rows]
    return element("ul", *lines)
