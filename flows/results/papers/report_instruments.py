"""The report's instruments: what is in the way, how much say people had, the pulse, expected against reported."""

from collections.abc import Mapping
from typing import Any

from flows.instruments.felt import level_words
from flows.instruments.promise import Check, Kept
from flows.instruments.pulse import ITEMS, SECTORS, statement
from flows.results.drawing import Drawn
from flows.results.papers.html import Markup, element, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.report_ideas import figure
from flows.results.papers.rows import TotalRow
from flows.results.papers.telling import dated, said, waits_first

Shown = Mapping[str, Drawn]
WAVES = ("start", "end")


def barriers(record: Record, shown: Shown) -> Markup:
    """Return what is in the way, the longest unanswered first."""
    speech, rows = record.speech, waits_first(record.tables["barriers"])
    heading = speech.say("results-barriers")
    if not rows:
        return section("barriers", heading, paragraph(speech.say("results-no-barriers")))
    heads = [speech.say(f"results-barrier-{key}") for key in ("words", "kind", "raised", "state", "days")]
    told = [
        [
            said(speech, row),
            barrier_kind(record, row),
            dated(speech, row.raised),
            speech.say(f"results-barrier-{row.state}"),
            str(row.days),
        ]
        for row in rows
    ]
    caption = speech.say("results-barriers-caption")
    how = paragraph(speech.say("results-barriers-how"))
    chart = figure(shown.get("barriers"))
    return section("barriers", heading, chart, table(caption, heads, told, numbers=1), how)


def barrier_kind(record: Record, row: Any) -> str:
    """Return of what kind a barrier is."""
    return record.speech.say(f"barrier-kind-{(row.kind or 'other').replace('_', '-')}")


def influence(record: Record) -> Markup | None:
    """Return the felt level beside what was promised and carried out; None where nothing is known of either."""
    speech, felt = record.speech, record.total("felt_level").get("all")
    lines = (
        [speech.say("felt-shown", level=level_words(speech, felt.value), n=felt.n), felt.computed]
        if felt
        else []
    )
    lines += _promises(record, felt)
    return section("influence", speech.say("results-influence"), *map(paragraph, lines)) if lines else None


def _promises(record: Record, felt: TotalRow | None) -> list[str]:
    """Return a line for each promiser and date, and where promise and practice differ."""
    speech, lines = record.speech, []
    levels = record.total("promised_level", "promiser")
    for promiser in ("group", "others"):
        if row := levels.get(promiser):
            lines.append(speech.say(f"promise-{promiser}", level=level_words(speech, row.value)))
            lines += _apart(record, Check(int(row.value), felt.value if felt else None))
    for promiser in ("city", "group"):
        lines += _kept(record, promiser)
    return lines


def _kept(record: Record, promiser: str) -> list[str]:
    on_date = record.total("carried_out", "promiser").get(promiser)
    later = record.total("carried_out_later", "promiser").get(promiser)
    name = {"city": "promise", "group": "promise-own"}[promiser]
    lines = [
        record.speech.say(f"{name}-{when}", carried=int(row.value), adopted=row.n)
        for when, row in (("on-date", on_date), ("later", later))
        if row
    ]
    row = later or on_date
    return [*lines, *(_apart(record, Check(None, None, Kept(int(row.value), row.n))) if row else ())]


def _apart(record: Record, check: Check) -> list[str]:
    return [record.speech.say("promise-differs")] if check.differs else []


def pulse(record: Record) -> Markup | None:
    """Return the co-production index and its items; None where too few answered any."""
    parts = [part for wave in WAVES for part in _wave(record, wave)]
    if not parts:
        return None
    notes = ("results-pulse-how", "paper-chose")
    return section(
        "pulse",
        record.speech.say("results-pulse"),
        *parts,
        *(paragraph(record.speech.say(note)) for note in notes),
    )


def _wave(record: Record, wave: str) -> list[Markup]:
    speech = record.speech
    made = record.total(f"pulse_index_{wave}", "sector")
    items = record.total(f"pulse_item_{wave}", "item")
    if not items:
        return []
    cells = [cell for cell in ("overall", *SECTORS, "individual", "collective") if cell in made]
    head = element("h3", speech.say(f"results-pulse-{wave}"))
    indexes = _numbers(record, "index", [(speech.say(f"results-cell-{cell}"), made[cell]) for cell in cells])
    told = [(speech.say(statement(item.id)), items[item.id]) for item in ITEMS if item.id in items]
    return [head, *([indexes] if cells else []), _numbers(record, "items", told)]


def _numbers(record: Record, what: str, rows: list[tuple[str, TotalRow]]) -> Markup:
    speech = record.speech
    heads = [speech.say(f"results-pulse-{key}") for key in ("what", "value", "answers")]
    told = [[words, speech.number(row.value), str(row.n)] for words, row in rows]
    return table(speech.say(f"results-pulse-{what}-caption"), heads, told, numbers=2)


def expected(record: Record, shown: Shown) -> Markup | None:
    """Return what officials expected beside what people said and did; None where nobody guessed."""
    speech = record.speech
    made = [*_gaps(record), *_against(record)]
    if not made:
        return None
    heads = [
        speech.say(f"results-gap-{key}")
        for key in ("what", "expected", "officials", "reported", "answers", "difference")
    ]
    told = table(speech.say("results-gap-caption"), heads, made, numbers=5)
    notes = [speech.say("results-gap-how"), speech.say("paper-chose")]
    if record.total("late_guesses", "item"):
        notes.append(speech.say("results-gap-late"))
    if any(row.n < 3 for row in record.total("expected_often", "item").values()):
        notes.append(speech.say("results-gap-office"))
    chart = figure(shown.get("expected-against-reported"))
    return section("expected", speech.say("results-gap"), chart, told, *map(paragraph, notes))


def _gaps(record: Record) -> list[list[str]]:
    speech, guessed = record.speech, record.total("expected_often", "item")
    often, gap = record.total("reported_often", "item"), record.total("perception_gap", "item")
    late = record.total("late_guesses", "item")
    return [
        [
            speech.say(statement(item)) + (f" ({speech.say('results-gap-marked')})" if item in late else ""),
            speech.say("results-percent", n=speech.number(10 * row.value)),
            str(row.n),
            speech.say("results-percent", n=speech.number(often[item].value)),
            str(often[item].n),
            signed(speech.number(abs(gap[item].value)), gap[item].value),
        ]
        for item, row in guessed.items()
    ]


def _against(record: Record) -> list[list[str]]:
    found = []
    measures = (("expected_people", "people_who_did_something"), ("expected_minutes", "minutes"))
    for guess, there in measures:
        row, total = record.total(guess).get("all"), record.total(there)["all"]
        if row:
            words = record.speech.say(f"results-{guess.replace('_', '-')}")
            values = [record.speech.number(value) for value in (row.value, total.value)]
            found.append([words, values[0], str(row.n), values[1], str(total.n), "–"])
    return found


def signed(words: str, value: float) -> str:
    """Return a number with its sign; 0 has none."""
    return f"+{words}" if value > 0 else f"−{words}" if value < 0 else words
