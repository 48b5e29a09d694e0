"""Two groups, day by day: this one's days above, the other's below in stretches that tell about five people or more."""

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BODY, MARGIN, QUIET, RIGHT, SMALL, Format, Sheet
from flows.results.charts.two_groups import OTHER, OWN, both, notes, subtitle
from flows.results.charts.words import last_moment, short_ordinal, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "two-groups-days"
HIGH = 230.0
Stretch = tuple[int, int, int]


def worth(picture: CampaignPicture) -> bool:
    """Return whether there are two days at least, and both groups may be shown."""
    seen = picture.twin
    if picture.people_count < 3 or seen is None or seen.other is None:
        return False
    return len({day for day, _, _ in (*seen.own.stretches, *seen.other.stretches)}) > 1


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say on how many days this group did something, and over how many the other."""
    seen = both(picture)
    if seen.other is None:
        return speech.say("chart-groups-few", least=seen.least)
    first, last = _span(picture, speech)
    return speech.say(
        "chart-groups-days", k=len(_within(seen.own.stretches, first, last)), n=last - first + 1
    )


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    seen = both(picture)
    if seen.other is None:
        return f"{title(picture, speech)}."
    stretches = len(_within(seen.other.stretches, *_span(picture, speech)))
    return speech.say("chart-groups-days-caption", title=title(picture, speech), n=stretches)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a column a day for this group, and below a block a stretch for the other, as high as its days' mean."""
    sheet, seen = Sheet(), both(picture)
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech))
    first, last = _span(picture, speech)
    own = _within(seen.own.stretches, first, last)
    other = _within(seen.other.stretches, first, last) if seen.other else []
    most = max((n / (end - begin + 1) for begin, end, n in (*own, *other)), default=1)
    for key, stretches, look in (("own", own, OWN), ("other", other, OTHER)):
        if key == "own" or seen.other is not None:
            sheet.write(speech.say(f"chart-groups-{key}-head"), size=BODY, bold=True)
            _blocks(sheet, stretches, (first, last), most, look, speech)
    _ends(sheet, speech, first, last)
    told = [speech.say("chart-groups-stretches", least=seen.least)] if other else []
    sheet.foot(source(picture, speech), [*told, *notes(picture, speech)])
    return sheet.finish(form)


def _span(picture: CampaignPicture, speech: Speech) -> tuple[int, int]:
    first, last = (speech.local(at).date().toordinal() for at in (picture.starts_at, last_moment(picture)))
    return first, max(first, last)


def _within(stretches: tuple[Stretch, ...], first: int, last: int) -> list[Stretch]:
    """Return stretches inside the campaign; what was before its start counts to the first day."""
    found: dict[tuple[int, int], int] = {}
    for begin, end, n in stretches:
        inside = (min(max(begin, first), last), min(max(end, first), last))
        found[inside] = found.get(inside, 0) + n
    return [(begin, end, n) for (begin, end), n in sorted(found.items())]


def _blocks(
    sheet: Sheet,
    stretches: list[Stretch],
    span: tuple[int, int],
    most: float,
    look: tuple[str, str | None],
    speech: Speech,
) -> None:
    step = (RIGHT - MARGIN) / (span[1] - span[0] + 1)
    floor = sheet.y + HIGH + leading(SMALL)
    for begin, end, n in stretches:
        days = end - begin + 1
        left, wide = MARGIN + (begin - span[0]) * step, min(step * days * 0.92, days * 110)
        tall = HIGH * n / days / (most or 1)
        middle = left + step * days / 2
        sheet.box(middle - wide / 2, floor - tall, wide, tall, look[0], hatch=look[1])
        words = speech.say("chart-number", n=n)
        if width(words, SMALL, True) + 6 <= step * days:
            sheet.put(words, middle, floor - tall - leading(SMALL), bold=True, align="center")
    sheet.line([(MARGIN, floor), (RIGHT, floor)], QUIET)
    sheet.y = floor + 22


def _ends(sheet: Sheet, speech: Speech, first: int, last: int) -> None:
    """Write the first day and the last below the blocks."""
    sheet.y -= 10
    sheet.put(short_ordinal(speech, first), MARGIN, sheet.y)
    if last > first:
        sheet.put(short_ordinal(speech, last), RIGHT, sheet.y, align="right")
    sheet.y += leading(SMALL) + 12
