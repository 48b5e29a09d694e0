"""Who decides × who contributes: one point in a square, four corners with names of ours."""

from flows.instruments.power import Power
from flows.results.charts.lettering import leading, wrap
from flows.results.charts.sheet import BLUE, FAINT, INK, MARGIN, QUIET, RIGHT, SMALL, Format, Sheet
from flows.results.charts.words import period, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "who-decides-who-contributes"
SIDE = 760.0
LEFT = MARGIN + (RIGHT - MARGIN - SIDE) / 2
CORNERS = {"together": (0.75, 0.75), "help": (0.25, 0.75), "ordered": (0.75, 0.25), "provided": (0.25, 0.25)}


def _power(picture: CampaignPicture) -> Power | None:
    seen = picture.power
    if seen is None or seen.contributes is None:
        return None
    return Power(seen.decides, seen.contributes, seen.decisions, seen.contributions)


def worth(picture: CampaignPicture) -> bool:
    """Return whether five decisions and five contributions are there."""
    found = _power(picture)
    return picture.people_count >= 3 and found is not None and found.label != "not-yet"


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say which corner it is, if any."""
    found = _power(picture)
    return speech.say(f"power-title-{found.label if found else 'not-yet'}")


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence, with both shares."""
    found = _power(picture)
    if found is None or found.label == "not-yet":
        return f"{title(picture, speech)}."
    return speech.say(
        "chart-power-caption",
        title=title(picture, speech),
        decides=round(100 * found.decides),
        contributes=round(100 * found.contributes),
    )


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw the square, its corners' names, the middle band and the point."""
    sheet = Sheet()
    found = _power(picture)
    seen = picture.power
    n = speech.say(
        "chart-power-n", decisions=seen.decisions if seen else 0, acts=found.contributions if found else 0
    )
    sheet.head(picture.title, title(picture, speech), f"{n} · {period(picture, speech)}")
    if found and found.label != "not-yet":
        _square(sheet, found, speech)
    sheet.foot(source(picture, speech), [speech.say("power-ours")])
    return sheet.finish(form)


def _square(sheet: Sheet, found: Power, speech: Speech) -> None:
    sheet.put(speech.say("chart-power-up"), LEFT, sheet.y, ink=QUIET)
    sheet.y += leading(SMALL) + 12
    top = sheet.y
    sheet.box(LEFT, top, SIDE, SIDE, "#F2F4F6")
    band = SIDE * 0.05
    sheet.box(LEFT + SIDE / 2 - band, top, 2 * band, SIDE, FAINT)
    sheet.box(LEFT, top + SIDE / 2 - band, SIDE, 2 * band, FAINT)
    for name, (x, y) in CORNERS.items():
        _corner(
            sheet,
            speech.say(f"power-name-{name}"),
            LEFT + SIDE * x,
            top + SIDE * (1 - y),
            name == found.label,
        )
    x, y = LEFT + SIDE * found.decides, top + SIDE * (1 - found.contributes)
    sheet.box(x - 17, y - 17, 34, 34, "#FFFFFF")
    sheet.box(x - 13, y - 13, 26, 26, BLUE)
    sheet.y = top + SIDE + 14
    for words in wrap(speech.say("chart-power-right"), SIDE, SMALL):
        sheet.put(words, LEFT + SIDE, sheet.y, ink=QUIET, align="right")
        sheet.y += leading(SMALL)


def _corner(sheet: Sheet, words: str, x: float, y: float, here: bool) -> None:
    lines = wrap(words, SIDE * 0.36, SMALL, here)
    for n, line in enumerate(lines):
        at = y - len(lines) * leading(SMALL) / 2 + n * leading(SMALL)
        sheet.put(line, x, at, bold=here, ink=INK if here else QUIET, align="center")
