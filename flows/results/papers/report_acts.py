"""The report's acts: by kind, size and week, how much of what, and the words meant for the city."""

from collections import Counter
from collections.abc import Mapping

from flows.deliver.words import unit_word
from flows.results.charts.size_of_steps import EDGES
from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, Part, element, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.report_ideas import figure
from flows.results.papers.rows import ContributionRow
from flows.results.papers.telling import apart, quoted, week_of

MOST = 200


def acts(record: Record, shown: Mapping[str, Drawn]) -> Markup:
    """Return what was done, each chart with its numbers."""
    speech = record.speech
    if not record.total("acts")["all"].n:
        return section("acts", speech.say("results-done"), paragraph(speech.say("letter-done-nothing")))
    return section(
        "acts",
        speech.say("results-done"),
        figure(shown.get("what-we-did")),
        _split(record, "kind"),
        figure(shown.get("size-of-steps")),
        _sizes(record),
        _split(record, "week"),
        _amounts(record),
        _words(record),
    )


def number(record: Record, value: float) -> str:
    """Return a number as the language writes it."""
    return record.speech.say("chart-number", n=int(value) if float(value).is_integer() else value)


def _split(record: Record, split: str) -> Markup | None:
    speech, things = record.speech, record.total("acts", split)
    minutes, most = (
        record.total("minutes", split),
        max((t.n for t in record.total("acts", split).values()), default=1),
    )
    cells = sorted(things, key=lambda cell: (-things[cell].n, cell)) if split == "kind" else sorted(things)
    rows: list[list[Part]] = [
        [
            _bar(speech.say(f"chart-kind-{cell}") if split == "kind" else week_of(speech, cell), things[cell].n / most),
            number(record, things[cell].n),
            number(record, minutes[cell].value) if cell in minutes and minutes[cell].n else "–",
            number(record, minutes[cell].n if cell in minutes else 0),
        ]
        for cell in cells
    ]
    heads = [speech.say(f"results-{key}") for key in (split, "acts", "minutes", "timed")]
    return table(speech.say(f"results-{split}s-caption"), heads, rows, numbers=3) if rows else None


def _bar(words: str, share: float) -> Markup:
    """Return a label with a bar below it, which says nothing that the number doesn't."""
    bar = element("span", **{"class_": "bar", "style": f"width:{share:.0%}", "aria-hidden": "true"})
    return Markup(element("span", words) + bar)


def _sizes(record: Record) -> Markup | None:
    speech, rows = record.speech, record.acts
    sizes: Counter[int | None] = Counter()
    for shape, n in rows.shapes.items():
        sizes[shape.minutes] += n
    told: list[list[Part]] = []
    below = 0
    for place, edge in enumerate(EDGES):
        inside = sum(n for minutes, n in sizes.items() if minutes is not None and below < minutes <= edge)
        told.append([speech.say(f"chart-size-{place}"), number(record, inside)])
        below = edge
    told.append([speech.say("chart-size-unknown"), number(record, sizes[None])])
    heads = [speech.say("results-size"), speech.say("results-acts")]
    return table(speech.say("results-sizes-caption"), heads, told, numbers=1) if rows else None


def _amounts(record: Record) -> Markup | None:
    speech, totals = record.speech, record.total("quantity", "unit")
    rows = [
        [apart(unit_word(unit, speech.language)), number(record, row.value), number(record, row.n)]
        for unit, row in totals.items()
    ]
    heads = [speech.say(f"results-{key}") for key in ("unit", "quantity", "rests-on")]
    return table(speech.say("results-quantity-caption"), heads, rows, numbers=2) if rows else None


def _words(record: Record) -> Markup | None:
    speech = record.speech
    rows, n = record.acts.with_words(MOST)
    if not rows:
        return None
    heads = [speech.say(f"results-{key}") for key in ("words", "kind", "place", "week", "minutes")]
    told = [_told(record, row) for row in rows]
    more = speech.say("results-words-more", n=n - MOST) if n > MOST else None
    shown = table(speech.say("results-words-caption"), heads, told, numbers=1)
    return Markup(shown + (paragraph(more) if more else ""))


def _told(record: Record, row: ContributionRow) -> list[Part]:
    place = apart(row.place) if row.place else "–"
    minutes = number(record, row.minutes) if row.minutes else "–"
    kind = record.speech.say(f"chart-kind-{row.kind}")
    return [quoted(record.speech, row.text or ""), kind, place, week_of(record.speech, row.week), minutes]
