"""Idea against practice by role: how much each aspect matters, how much of it happened, the widest gap first."""

from flows.results.charts.lettering import leading, width, wrap
from flows.results.charts.sheet import BLUE, BODY, INK, MARGIN, ORANGE, QUIET, RIGHT, SMALL, Format, Sheet
from flows.results.charts.words import period, source
from flows.results.measured import AspectSeen
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "idea-against-practice"
LEFT = MARGIN + 430.0
SCALE = RIGHT - LEFT - 150.0
BESIDE = 4
"""Where roles stand beside everybody: so many rows in all for them, the widest gaps; for everybody the first few."""


def worth(picture: CampaignPicture) -> bool:
    """Return whether enough answered both sides of any aspect."""
    return picture.people_count >= 3 and bool(picture.aspects)


def _of(picture: CampaignPicture, role: str) -> list[AspectSeen]:
    found = [one for one in picture.aspects if one.role == role]
    return sorted(found, key=lambda one: (one.happened - one.matters, one.aspect))


def _roles(picture: CampaignPicture) -> list[str]:
    return list(dict.fromkeys(one.role for one in picture.aspects))


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say which aspect stays furthest behind."""
    found = _of(picture, "all")
    if not found:
        return speech.say("chart-practice-none")
    widest = found[0]
    aspect, gap = speech.say(f"aspect-{widest.aspect}"), widest.matters - widest.happened
    if gap <= 0:
        return speech.say("chart-practice-kept")
    return speech.say("chart-practice-gap", aspect=aspect, gap=speech.number(gap))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if not picture.aspects:
        return f"{title(picture, speech)}."
    return speech.say("chart-practice-caption", title=title(picture, speech), n=_n(picture))


def _n(picture: CampaignPicture) -> int:
    return max((one.n for one in picture.aspects if one.role == "all"), default=0)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a line an aspect from what happened to what matters, a block a role."""
    sheet = Sheet()
    what = [speech.say("chart-gap-n", n=_n(picture))] if picture.aspects else []
    sheet.head(picture.title, title(picture, speech), " · ".join([*what, period(picture, speech)]))
    if picture.aspects:
        _key(sheet, speech)
    roles = _roles(picture)
    for role in roles:
        if len(roles) > 1:
            sheet.y += 14
            sheet.write(speech.say(f"results-role-{role.replace('_', '-')}"), size=BODY, bold=True, ink=BLUE)
            sheet.y += 6
        for one in _of(picture, role)[: _most(roles, role)]:
            _row(sheet, one, speech)
    sheet.foot(source(picture, speech), _notes(picture, speech))
    return sheet.finish(form)


def _most(roles: list[str], role: str) -> int | None:
    """Return how many rows a role has; None: all eight."""
    if len(roles) == 1:
        return None
    if role == "all":
        return 4 if len(roles) < 4 else 2
    return max(1, BESIDE // (len(roles) - 1))


def _notes(picture: CampaignPicture, speech: Speech) -> list[str]:
    if not picture.aspects:
        return []
    some = [speech.say("chart-practice-some")] if len(_roles(picture)) > 1 else []
    return [*some, speech.say("chart-voices-scale"), speech.say("paper-chose")]


def _key(sheet: Sheet, speech: Speech) -> None:
    """Say what the two marks mean and where the scale begins and ends."""
    x = float(MARGIN)
    for words, full in (
        (speech.say("chart-practice-matters"), True),
        (speech.say("chart-practice-happened"), False),
    ):
        _mark(sheet, x + 12, sheet.y + leading(SMALL) / 2, full)
        sheet.put(words, x + 34, sheet.y)
        x += width(words, SMALL) + 80
    sheet.y += leading(SMALL) + 20


def _mark(sheet: Sheet, x: float, y: float, full: bool) -> None:
    if full:
        sheet.box(x - 10, y - 10, 20, 20, BLUE)
    else:
        sheet.box(x - 10, y - 10, 20, 20, ORANGE, hatch="xx")


def _row(sheet: Sheet, one: AspectSeen, speech: Speech) -> None:
    lines = wrap(speech.say(f"aspect-{one.aspect}"), LEFT - MARGIN - 30, SMALL)
    high = len(lines) * leading(SMALL)
    for n, words in enumerate(lines):
        sheet.put(words, MARGIN, sheet.y + n * leading(SMALL))
    y = sheet.y + high / 2
    sheet.line([(LEFT, y), (LEFT + SCALE, y)])
    for n in range(5):
        x = LEFT + SCALE * n / 4
        sheet.line([(x, y - 6), (x, y + 6)], QUIET)
    at = {side: LEFT + SCALE * (getattr(one, side) - 1) / 4 for side in ("matters", "happened")}
    sheet.line([(at["happened"], y), (at["matters"], y)], INK, 3)
    _mark(sheet, at["happened"], y, False)
    _mark(sheet, at["matters"], y, True)
    words = f"{speech.number(one.matters)} / {speech.number(one.happened)}"
    sheet.put(words, RIGHT, y - leading(SMALL) / 2, bold=True, align="right")
    sheet.y += high + 6
