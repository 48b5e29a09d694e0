"""Alone and together: week by week, how many acts were of one person and how many of several."""

from collections import Counter

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BLUE, BODY, MARGIN, RIGHT, SKY, SMALL, Format, Sheet
from flows.results.charts.words import acts, acts_subtitle, notes, short_day, source
from flows.results.picture import DAY, CampaignPicture
from flows.speech import Speech

KEY = "alone-and-together"
WEEK = 7 * DAY
HIGH = 40.0
MOST = 8


def worth(picture: CampaignPicture) -> bool:
    """Return whether there are five acts of three people, some of several together."""
    return picture.people_count >= 3 and len(picture.acts) >= 5 and bool(_together(picture))


def _together(picture: CampaignPicture) -> int:
    return sum(act.level != "individual" for act in picture.acts)


def _weeks(picture: CampaignPicture) -> dict[int, Counter[bool]]:
    """Return, by week since the start (what was before it counts to the first), alone and together."""
    found: dict[int, Counter[bool]] = {}
    for act in picture.acts:
        week = max(0, (act.at - picture.starts_at) // WEEK)
        found.setdefault(week, Counter())[act.level != "individual"] += 1
    return {week: found[week] for week in sorted(found)[-MOST:]}


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many were done together."""
    if not picture.acts:
        return speech.say("chart-did-none")
    return speech.say("chart-together-title", k=_together(picture), n=len(picture.acts))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if not picture.acts:
        return f"{title(picture, speech)}."
    return speech.say("chart-together-caption", title=title(picture, speech), weeks=len(_weeks(picture)))


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw two bars a week: alone light, together dark and hatched."""
    sheet = Sheet()
    sheet.head(picture.title, title(picture, speech), acts_subtitle(picture, speech, acts(picture, speech)))
    weeks = _weeks(picture)
    most = max((n for counts in weeks.values() for n in counts.values()), default=1)
    for week, counts in weeks.items():
        day = short_day(speech, picture.starts_at + week * WEEK)
        sheet.write(speech.say("chart-together-week", day=day), size=BODY, bold=True)
        sheet.y += 4
        for together in (True, False):
            _bar(sheet, counts[together], most, together, speech)
        sheet.y += 18
    sheet.foot(source(picture, speech), notes(picture, speech))
    return sheet.finish(form)


def _bar(sheet: Sheet, n: int, most: int, together: bool, speech: Speech) -> None:
    words = speech.say("chart-together-n" if together else "chart-alone-n", n=n)
    wide = max((RIGHT - MARGIN - width(words, SMALL) - 20) * n / most, 3)
    sheet.box(MARGIN, sheet.y, wide, HIGH, BLUE if together else SKY, hatch="//" if together else None)
    sheet.put(words, MARGIN + wide + 14, sheet.y + (HIGH - leading(SMALL)) / 2)
    sheet.y += HIGH + 8
