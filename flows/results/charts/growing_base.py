"""Growing base: people, kinds of acts and places, from the first day on."""

from collections.abc import Iterable

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BLUE, BODY, LARGE, MARGIN, QUIET, RIGHT, SKY, SMALL, Format, Sheet
from flows.results.charts.words import last_moment, short_day, source, subtitle
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "growing-base"
HIGH = 150.0
Step = tuple[int, int]


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people joined, not all at one moment."""
    return len(_people(picture)) >= 3 and len({at for at, _ in _people(picture)}) > 1


def _first_times(seen: Iterable[tuple[int, object]]) -> list[Step]:
    """Return ``(instant, how many different ones by then)`` for each new one."""
    known: set[object] = set()
    steps = []
    for at, what in sorted(seen, key=lambda pair: pair[0]):
        if what not in known:
            known.add(what)
            steps.append((at, len(known)))
    return steps


def _people(picture: CampaignPicture) -> list[Step]:
    return _first_times((joined.at, joined.person) for joined in picture.joined)


def _kinds(picture: CampaignPicture) -> list[Step]:
    return _first_times((act.at, act.kind) for act in picture.acts)


def _places(picture: CampaignPicture) -> list[Step]:
    told = ((act.at, act.place.strip().casefold()) for act in picture.acts if act.place and not act.folded)
    return _first_times(told)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many people, kinds and places there are now."""
    people, kinds, places = len(_people(picture)), len(_kinds(picture)), len(_places(picture))
    if not people:
        return speech.say("chart-growth-none")
    return speech.say("chart-growth-title", people=people, kinds=kinds, places=places)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence, with where it stood halfway."""
    people = _people(picture)
    middle = (picture.starts_at + last_moment(picture)) // 2
    half = sum(speech.local(at).date() <= speech.local(middle).date() for at, _ in people)
    if half == len(people):
        return f"{title(picture, speech)}."
    return speech.say(
        "chart-growth-caption", title=title(picture, speech), n=half, day=short_day(speech, middle)
    )


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw three small rising lines over one time, each with its own scale from zero and its number."""
    sheet = Sheet()
    what = speech.say("chart-n-acts", n=len(picture.acts))
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what))
    series = {"people": _people(picture), "kinds": _kinds(picture), "places": _places(picture)}
    told = [at for steps in series.values() for at, _ in steps]
    span = (min([picture.starts_at, *told]), max([last_moment(picture), *told]))
    for name, steps in series.items():
        if steps:
            _panel(sheet, speech.say(f"chart-growth-{name}"), steps, span, speech)
    if told:
        _dates(sheet, span, speech)
    sheet.foot(source(picture, speech))
    return sheet.finish(form)


def _panel(sheet: Sheet, name: str, steps: list[Step], span: tuple[int, int], speech: Speech) -> None:
    sheet.write(name, size=BODY, bold=True)
    total = steps[-1][1]
    said = speech.say("chart-number", n=total)
    right = RIGHT - 130
    floor = sheet.y + 10 + HIGH
    points, level = [(float(MARGIN), floor)], floor
    for at, count in steps:
        x = MARGIN + (right - MARGIN) * (at - span[0]) / max(span[1] - span[0], 1)
        points += [(x, level), (x, level := floor - HIGH * count / total)]
    points.append((right, level))
    sheet.area(points, floor, SKY)
    sheet.line(points, BLUE, 2.5)
    sheet.line([(MARGIN, floor), (right, floor)], QUIET)
    sheet.put(said, right + 16, level - leading(LARGE) / 2, size=LARGE, bold=True)
    sheet.y = floor + 26


def _dates(sheet: Sheet, span: tuple[int, int], speech: Speech) -> None:
    first, last = (short_day(speech, at) for at in span)
    sheet.y -= 12
    sheet.put(first, MARGIN, sheet.y)
    if first != last and width(first, SMALL) + width(last, SMALL) < RIGHT - 130 - MARGIN:
        sheet.put(last, RIGHT - 130, sheet.y, align="right")
    sheet.y += leading(SMALL)
