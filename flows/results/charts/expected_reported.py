"""Expected against reported: how many officials thought would say *often*, and how many did."""

from flows.instruments.pulse import statement
from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BLUE, MARGIN, QUIET, RIGHT, SKY, SMALL, Format, Sheet
from flows.results.charts.words import listed, period, source
from flows.results.measured import GapSeen
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "expected-against-reported"
HIGH = 36


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people take part, and something was both guessed and answered."""
    return picture.people_count >= 3 and bool(picture.gaps)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say in how many things people do more than was expected; of one thing, both numbers."""
    if not picture.gaps:
        return speech.say("chart-gap-none")
    if len(picture.gaps) == 1:
        (only,) = picture.gaps
        return speech.say(
            "chart-gap-one", reported=_percent(speech, only.reported), expected=_expected(speech, only)
        )
    more = sum(gap.reported > 10 * gap.expected for gap in picture.gaps)
    return speech.say("chart-gap-many", k=more, n=len(picture.gaps))


def _percent(speech: Speech, value: float) -> str:
    return speech.say("chart-percent", n=speech.number(value))


def _expected(speech: Speech, gap: GapSeen) -> str:
    return _percent(speech, 10 * gap.expected)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence, with what was expected and reported of each thing."""
    if not picture.gaps:
        return f"{title(picture, speech)}."
    parts = [
        speech.say("chart-gap-part", expected=_expected(speech, gap), reported=_percent(speech, gap.reported))
        for gap in picture.gaps
    ]
    return speech.say("chart-gap-caption", title=title(picture, speech), parts=listed(speech, parts))


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw two bars a thing, both of a hundred: expected hatched, reported full."""
    sheet = Sheet()
    n = max((gap.n for gap in picture.gaps), default=0)
    what = [speech.say("chart-gap-n", n=n)] if n else []
    sheet.head(picture.title, title(picture, speech), " · ".join([*what, period(picture, speech)]))
    for gap in picture.gaps:
        sheet.write(speech.say(statement(gap.item)), bold=True)
        sheet.y += 6
        late = gap.marked > 0
        _bar(
            sheet,
            10 * gap.expected,
            SKY,
            "//",
            speech.say("chart-gap-expected", value=_expected(speech, gap), n=gap.officials, late=int(late)),
        )
        _bar(
            sheet,
            gap.reported,
            BLUE,
            None,
            speech.say("chart-gap-reported", value=_percent(speech, gap.reported), n=gap.n),
        )
        sheet.y += 26
    sheet.foot(source(picture, speech), _notes(picture, speech))
    return sheet.finish(form)


def _bar(sheet: Sheet, percent: float, fill: str, hatch: str | None, words: str) -> None:
    """Draw one bar; its words stand behind it, or below where there is no room."""
    wide = (RIGHT - MARGIN) * 0.42 * percent / 100
    sheet.box(MARGIN, sheet.y, max(wide, 3), HIGH, fill, hatch=hatch)
    x = MARGIN + max(wide, 3) + 14
    room = RIGHT - x
    step = leading(SMALL)
    if width(words, SMALL) <= room:
        sheet.put(words, x, sheet.y + (HIGH - step) / 2, ink=QUIET if hatch else "#1A1D21")
        sheet.y += max(HIGH, step) + 8
        return
    sheet.y += HIGH + 2
    sheet.write(words, ink=QUIET if hatch else "#1A1D21")
    sheet.y += 8


def _notes(picture: CampaignPicture, speech: Speech) -> list[str]:
    if not picture.gaps:
        return []
    notes = [speech.say("paper-chose")]
    if any(gap.officials < 3 for gap in picture.gaps):
        notes.append(speech.say("chart-gap-office"))
    return [*notes, speech.say("chart-gap-late")] if any(gap.marked for gap in picture.gaps) else notes
