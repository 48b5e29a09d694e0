"""Barriers with days open: what is in the way, for how long it waits or waited; the unanswered first."""

from itertools import takewhile

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import (
    FAINT,
    INK,
    MARGIN,
    ORANGE,
    QUIET,
    RIGHT,
    SKY,
    SMALL,
    Format,
    Sheet,
)
from flows.results.charts.words import source, subtitle
from flows.results.picture import BarrierSeen, CampaignPicture
from flows.speech import Speech

KEY = "barriers"
FULL = 1400.0
FILL = {"open": (ORANGE, "xx"), "answered": (SKY, None), "gone": (FAINT, "..")}
ORDER = ("open", "answered", "gone")


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people take part and something is in the way."""
    return picture.people_count >= 3 and bool(picture.barriers)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many wait, and the longest."""
    waiting = [one.days for one in picture.barriers if one.state == "open" and one.folded is None]
    if not picture.barriers:
        return speech.say("chart-barriers-none")
    if not waiting:
        return speech.say("chart-barriers-no-wait", n=len(picture.barriers))
    return speech.say("chart-barriers-wait", n=len(waiting), days=max(waiting))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if not picture.barriers:
        return f"{title(picture, speech)}."
    answered = sum(one.state == "answered" for one in picture.barriers)
    return speech.say("chart-barriers-caption", title=title(picture, speech), n=answered)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a bar a barrier, as long as its days, under its author's words."""
    sheet = Sheet()
    rows = sorted(picture.barriers, key=lambda one: (ORDER.index(one.state), -one.days, one.words))
    what = speech.say("chart-n-barriers", n=len(rows))
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what))
    most = max((one.days for one in rows), default=0) or 1
    shown = 0
    for one in takewhile(lambda _: sheet.y < FULL, rows):
        _row(sheet, one, most, speech)
        shown += 1
    more = [speech.say("chart-barriers-more", n=len(rows) - shown)] if shown < len(rows) else []
    sheet.foot(source(picture, speech), more)
    return sheet.finish(form)


def _row(sheet: Sheet, one: BarrierSeen, most: int, speech: Speech) -> None:
    folded = one.folded is not None
    words = speech.say("chart-folded", reason=one.folded) if one.folded is not None else one.words
    sheet.write(words, bold=not folded, ink=QUIET if folded else INK, own=True, lines=4)
    sheet.y += 6
    fill, hatch = FILL[one.state]
    note = speech.say(f"chart-barrier-{one.state}", n=one.days)
    wide = max((RIGHT - MARGIN - width(note, SMALL) - 20) * one.days / most, 4)
    sheet.box(MARGIN, sheet.y, wide, 40, fill, hatch=hatch, edge=QUIET if fill == FAINT else "white")
    sheet.put(note, MARGIN + wide + 14, sheet.y + (40 - leading(SMALL)) / 2)
    sheet.y += 40 + 26
