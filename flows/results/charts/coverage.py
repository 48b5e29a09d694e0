"""Coverage: phase × level, twelve cells, each with its number of acts; the emptier, the paler."""

from flows.instruments.coverage import LEVELS, PHASES
from flows.results.charts.lettering import leading, width, wrap
from flows.results.charts.sheet import (
    BLUE,
    FAINT,
    INK,
    LARGE,
    MARGIN,
    QUIET,
    RIGHT,
    SKY,
    SMALL,
    Format,
    Sheet,
)
from flows.results.charts.words import acts, acts_subtitle, notes, sentence, source
from flows.results.measured import CellSeen
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "coverage"
HIGH, GAP = 110.0, 8.0


def worth(picture: CampaignPicture) -> bool:
    """Return whether there are five acts of three people."""
    return picture.people_count >= 3 and len(picture.acts) >= 5 and bool(picture.coverage)


def _used(picture: CampaignPicture) -> int:
    return sum(cell.acts != 0 for cell in picture.coverage)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many of the twelve cells hold something."""
    if not picture.coverage:
        return speech.say("chart-did-none")
    return speech.say("chart-coverage-title", k=_used(picture))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence: where most was done."""
    told = [cell for cell in picture.coverage if cell.acts]
    if not told:
        return f"{title(picture, speech)}."
    most = max(told, key=lambda cell: cell.acts or 0)
    return speech.say(
        "chart-coverage-caption",
        title=title(picture, speech),
        phase=speech.say(f"phase-{most.phase}"),
        level=speech.say(f"level-{most.level}"),
        n=most.acts or 0,
    )


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a table of twelve fields, coloured by how much each holds; a dot where that may not be told."""
    sheet = Sheet()
    sheet.head(picture.title, title(picture, speech), acts_subtitle(picture, speech, acts(picture, speech)))
    hidden = any(cell.acts is None for cell in picture.coverage)
    if picture.coverage:
        _table(sheet, picture, speech)
    said = [speech.say("chart-coverage-hidden")] if hidden else []
    sheet.foot(source(picture, speech), [*said, *notes(picture, speech)])
    return sheet.finish(form)


def _table(sheet: Sheet, picture: CampaignPicture, speech: Speech) -> None:
    names = {phase: sentence(speech.say(f"phase-{phase}")) for phase in PHASES}
    left = MARGIN + min(max(width(name, SMALL) for name in names.values()), 260) + 20
    wide = (RIGHT - left) / 3
    heads = [wrap(sentence(speech.say(f"level-{level}")), wide - 12, SMALL) for level in LEVELS]
    for n, lines in enumerate(heads):
        for row, words in enumerate(lines):
            sheet.put(words, left + n * wide, sheet.y + row * leading(SMALL))
    sheet.y += max(map(len, heads)) * leading(SMALL) + 12
    most = max((cell.acts or 0 for cell in picture.coverage), default=0) or 1
    found: dict[tuple[str, str], CellSeen] = {(cell.phase, cell.level): cell for cell in picture.coverage}
    for phase in PHASES:
        sheet.put(names[phase], MARGIN, sheet.y + (HIGH - leading(SMALL)) / 2)
        for n, level in enumerate(LEVELS):
            _field(sheet, found[phase, level], left + n * wide, wide, most, speech)
        sheet.y += HIGH + GAP


def _field(sheet: Sheet, cell: CellSeen, x: float, wide: float, most: int, speech: Speech) -> None:
    n = cell.acts
    strong = bool(n) and (n or 0) * 2 > most
    fill = FAINT if n is None else "#F2F4F6" if n == 0 else BLUE if strong else SKY
    sheet.box(x, sheet.y, wide - GAP, HIGH, fill, hatch="xx" if n is None else None, edge=QUIET)
    words = "" if n is None else speech.say("chart-number", n=n)
    ink = "#FFFFFF" if strong else QUIET if not n else INK
    sheet.put(
        words,
        x + (wide - GAP) / 2,
        sheet.y + (HIGH - leading(LARGE)) / 2,
        size=LARGE,
        bold=True,
        ink=ink,
        align="center",
    )
