"""The report's opinion maps: what was asked, groups where they are stable, what most agree on, every count."""

from flows.maps.told import Stands
from flows.results.papers.html import Markup, element, paragraph, section, table
from flows.results.papers.map_told import Published, published_maps, told_words
from flows.results.papers.record import Record

NOTHING = "–"
LETTERS = "ABCDEFGHI"


def opinions(record: Record, figure: Markup | None = None) -> Markup | None:
    """Return the maps that closed, None where there were none; ``figure``: the newest one's chart."""
    found = list(published_maps(record.seen))
    if not found:
        return None
    say = record.speech.say
    return section(
        "opinions",
        say("results-opinions"),
        *(_map(record, one) for one in found),
        figure,
        paragraph(say("results-opinions-how")),
    )


def _map(record: Record, one: Published) -> Markup:
    say, told = record.speech.say, one.told
    head = element("h3", told_words(record.speech, one.question), dir="auto")
    if not told.people:
        return element("div", head, paragraph(say("map-nobody")))
    key = "map-groups" if told.groups else "map-no-groups"
    lines = [paragraph(say(key, n=len(told.groups), people=told.people, answers=told.answers))]
    if not told.answers:
        lines = [paragraph(say("results-opinions-few", n=told.people))]
    elif not told.groups:
        lines.append(paragraph(say(f"map-why-{told.why_not}")))
    return element("div", head, *lines, _groups(record, one), _shared(record, one), _tallies(record, one))


def _groups(record: Record, one: Published) -> Markup | None:
    if not one.told.groups:
        return None
    parts = [
        element(
            "div",
            element("h4", record.speech.say("map-group", name=LETTERS[n], people=group.people)),
            _stands(record, one, group.stands_for),
        )
        for n, group in enumerate(one.told.groups)
    ]
    return element("div", *parts)


def _shared(record: Record, one: Published) -> Markup | None:
    if not one.told.shared:
        return None
    head = element("h4", record.speech.say("map-shared"))
    return element("div", head, _stands(record, one, one.told.shared))


def _stands(record: Record, one: Published, stands: tuple[Stands, ...]) -> Markup:
    speech = record.speech
    lines = [
        speech.say(
            f"map-{each.direction}s",
            words=told_words(speech, one.words[each.statement]),
            people=each.people,
            of=each.answers,
        )
        for each in stands
    ]
    return element("ul", *(element("li", line, dir="auto") for line in lines))


def _tallies(record: Record, one: Published) -> Markup | None:
    speech, say = record.speech, record.speech.say
    if not one.said:
        return None
    heads = [say(f"results-opinions-{key}") for key in ("statement", "agree", "disagree", "pass")]
    rows = []
    for said in one.said:
        n = said.number or 0
        tally = one.told.tally(n)
        counts = [tally.agrees, tally.disagrees, tally.passes] if tally else [NOTHING] * 3
        rows.append([f"{n}. {told_words(speech, one.words[n])}", *map(str, counts)])
    return table(say("results-opinions-caption"), heads, rows, numbers=3)
