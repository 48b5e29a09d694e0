"""Pulse of days: how many things were done each day, with the phases below."""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from babel.dates import format_date

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BLUE, MARGIN, QUIET, RIGHT, SKY, SMALL, Format, Sheet
from flows.results.charts.words import acts, acts_subtitle, last_moment, notes, sentence, source, tied
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "pulse-of-days"
MOST_COLUMNS = 45
HIGH = 380.0


class Days(NamedTuple):
    """Acts per column; a column is ``step`` days from ``first`` on."""

    first: date
    step: int
    counts: list[int]

    def day(self, column: int) -> date:
        """Return the first day of a column."""
        return self.first + timedelta(days=column * self.step)

    def where(self, day: date) -> float:
        """Return a day's place between 0 (left) and 1 (right)."""
        return (day - self.first).days / (len(self.counts) * self.step)


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people acted on at least two days."""
    return picture.people_count >= 3 and sum(count > 0 for count in days(picture, _zone(picture)).counts) > 1


def _zone(picture: CampaignPicture) -> Speech:
    return Speech(picture.language, picture.zone)


def days(picture: CampaignPicture, speech: Speech) -> Days:
    """Count acts by local day; by week or longer where days would be too thin to see."""
    done = Counter(speech.local(act.at).date() for act in picture.acts)
    told = [speech.local(picture.starts_at).date(), speech.local(last_moment(picture)).date(), *done]
    first, last = min(told), max(told)
    span = (last - first).days + 1
    step = next((step for step in (1, 7, 30) if span <= step * MOST_COLUMNS), -(-span // MOST_COLUMNS))
    counts = [0] * -(-span // step)
    for day, count in done.items():
        counts[(day - first).days // step] += count
    return Days(first, step, counts)


def _busiest(found: Days) -> int | None:
    best = max(found.counts)
    return found.counts.index(best) if best > 1 and found.counts.count(best) == 1 else None


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Name the busiest day, or on how many days something was done."""
    found = days(picture, speech)
    top = _busiest(found)
    if not picture.acts:
        return speech.say("chart-did-none")
    if top is None:
        return sentence(_active(found, speech))
    pattern = speech.say("chart-pattern-weekday" if found.step == 1 else "chart-pattern-day")
    day = tied(format_date(found.day(top), format=pattern, locale=speech.language))
    facts: dict[str, str | int | float] = {"k": found.counts[top], "n": len(picture.acts), "days": found.step}
    return speech.say("chart-pulse-top" if found.step == 1 else "chart-pulse-top-days", facts, day=day)


def _active(found: Days, speech: Speech) -> str:
    active = sum(count > 0 for count in found.counts)
    key = "chart-pulse-active" if found.step == 1 else "chart-pulse-active-days"
    return speech.say(key, k=active, n=len(found.counts), days=found.step)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    found = days(picture, speech)
    if not picture.acts or _busiest(found) is None:
        return f"{title(picture, speech)}."
    return speech.say("chart-pulse-caption", title=title(picture, speech), active=_active(found, speech))


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a column a day, the busiest in the stronger colour, and a line for each phase."""
    sheet, found = Sheet(), days(picture, speech)
    sheet.head(picture.title, title(picture, speech), acts_subtitle(picture, speech, acts(picture, speech)))
    if picture.acts:
        _columns(sheet, found, speech)
        _ticks(sheet, found, speech)
        _phases(sheet, found, picture, speech)
    sheet.foot(source(picture, speech), notes(picture, speech))
    return sheet.finish(form)


def _columns(sheet: Sheet, found: Days, speech: Speech) -> None:
    step = (RIGHT - MARGIN) / len(found.counts)
    best, top = max(found.counts), _busiest(found)
    floor = sheet.y + HIGH + leading(SMALL)
    roomy = all(width(speech.say("chart-number", n=n), SMALL, True) + 8 <= step for n in found.counts)
    wide = min(step * 0.82, 110)
    for column, count in enumerate(found.counts):
        middle = MARGIN + (column + 0.5) * step
        tall = HIGH * count / (best or 1)
        sheet.box(middle - wide / 2, floor - tall, wide, tall, BLUE if top in (None, column) else SKY)
        if count and (roomy or column == found.counts.index(best)):
            said = speech.say("chart-number", n=count)
            half = width(said, SMALL, True) / 2
            place = min(max(middle, MARGIN + half), RIGHT - half)
            sheet.put(said, place, floor - tall - leading(SMALL), bold=True, align="center")
    sheet.line([(MARGIN, floor), (RIGHT, floor)], QUIET)
    sheet.y = floor + 12


def _ticks(sheet: Sheet, found: Days, speech: Speech) -> None:
    """Write as many dates as fit, the first and the last among them."""
    step = (RIGHT - MARGIN) / len(found.counts)
    pattern, taken, last = speech.say("chart-pattern-day"), MARGIN - 1.0, len(found.counts) - 1
    names = [format_date(found.day(n), format=pattern, locale=speech.language) for n in range(last + 1)]
    end = RIGHT - width(names[last], SMALL) if last else RIGHT + 1.0
    every = max(1, -(-(last + 1) // 5))
    for column in range(0, last + 1, every):
        half = width(names[column], SMALL) / 2
        middle = max(MARGIN + (column + 0.5) * step, MARGIN + half)
        if column != last and middle - half > taken and middle + half + 20 < end:
            sheet.put(names[column], middle, sheet.y, align="center")
            taken = middle + half + 20
    middle = MARGIN + (last + 0.5) * step
    half = width(names[last], SMALL) / 2
    sheet.put(names[last], min(max(middle, MARGIN + half), RIGHT - half), sheet.y, align="center")
    sheet.y += leading(SMALL) + 16


def _phases(sheet: Sheet, found: Days, picture: CampaignPicture, speech: Speech) -> None:
    """Draw each phase as a thick line, its name beside it."""
    wide, final = RIGHT - MARGIN, last_moment(picture)
    begun = [phase for phase in picture.phases if phase.at <= final]
    for number, phase in enumerate(begun):
        ends = begun[number + 1].at if number + 1 < len(begun) else final
        left = MARGIN + wide * min(max(found.where(speech.local(phase.at).date()), 0), 1)
        share = found.where(speech.local(ends).date() + timedelta(days=number + 1 == len(begun)))
        right = max(MARGIN + wide * min(share, 1), left + 10)
        sheet.box(left, sheet.y + 16, right - left, 16, QUIET)
        name = speech.say(f"chart-phase-{phase.phase}")
        fits = right + 14 + width(name, SMALL) <= RIGHT
        sheet.put(name, right + 14 if fits else left - 14, sheet.y, align="left" if fits else "right")
        sheet.y += leading(SMALL)
