"""The closing poster: what was asked, what was done, how it ended, what remains. Portrait, 1080 × 1350."""

from typing import NamedTuple

from flows.results.charts.lettering import leading, width, wrap
from flows.results.charts.sheet import BLUE, INK, MARGIN, PAPER, QUIET, RIGHT, SMALL, WIDTH, Format, Sheet
from flows.results.charts.what_we_did import kinds
from flows.results.charts.words import acts, listed, notes, people, period, sentence, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech, isolate

KEY = "closing-poster"
TALL = 1350.0
ENOUGH_ANSWERS = 3


class Scale(NamedTuple):
    """How large it is set: points of title and text, pixels between parts, lines of people's own words."""

    title: float
    text: float
    gap: float
    lines: int
    whole: bool = True


SCALES = (
    Scale(34, 18, 30, 3),
    Scale(30, 17, 26, 3),
    Scale(26, 16, 20, 2),
    Scale(22, 14, 16, 3),
    Scale(20, 14, 10, 2, whole=False),
    Scale(18, 14, 6, 1, whole=False),
)


def worth(picture: CampaignPicture) -> bool:
    """Return whether the campaign is over and three people did something."""
    return picture.closed and picture.people_count >= 3 and bool(picture.acts)


def useful(picture: CampaignPicture, speech: Speech) -> str | None:
    """Return "n of m said it was useful", from three answers on."""
    told = [answer for answer in picture.useful if answer in ("yes", "partly", "no")]
    if len(told) < ENOUGH_ANSWERS:
        return None
    return speech.say("chart-poster-useful", n=told.count("yes"), partly=told.count("partly"), m=len(told))


def outcome(picture: CampaignPicture, speech: Speech) -> str:
    """Return how it ended in the group's own judgement."""
    return speech.say(f"chart-outcome-{picture.outcome or 'unsaid'}")


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the poster in one sentence."""
    time = [speech.duration(picture.minutes)] if picture.minutes else []
    done = ", ".join([people(picture, speech), acts(picture, speech), *time])
    return speech.say("chart-poster-caption", done=done, outcome=outcome(picture, speech))


def remains(picture: CampaignPicture, speech: Speech) -> list[str]:
    """Return what is left to do or to answer."""
    left = [("chart-left-concerns", picture.waiting), ("chart-left-tasks", picture.open_tasks)]
    return [speech.say(key, n=n) for key, n in left if n]


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw it at the largest scale that fits on the sheet."""
    for scale in SCALES[:-1]:
        sheet = _compose(picture, speech, scale)
        if sheet.y <= TALL - MARGIN * 0.6:
            return sheet.finish(form, TALL)
    sheet = _compose(picture, speech, SCALES[-1])
    return sheet.finish(form, max(TALL, sheet.y + MARGIN * 0.6))


def _compose(picture: CampaignPicture, speech: Speech, scale: Scale) -> Sheet:
    sheet = Sheet()
    _banner(sheet, picture, speech, scale)
    _numbers(sheet, picture, speech, scale)
    for heading, words, own in _parts(picture, speech, scale.whole):
        sheet.write(heading, bold=True, ink=BLUE)
        for number, line in enumerate(words):
            sheet.write(line, size=scale.text, own=own and number == 0, lines=scale.lines if own else None)
        sheet.y += scale.gap
    _foot(sheet, picture, speech)
    return sheet


def _banner(sheet: Sheet, picture: CampaignPicture, speech: Speech, scale: Scale) -> None:
    place = [isolate(picture.place)] if picture.place else []
    where = " · ".join([*place, period(picture, speech)])
    title = min(len(wrap(picture.title, RIGHT - MARGIN, scale.title, True)), scale.lines + 1)
    lines = min(len(wrap(where, RIGHT - MARGIN, SMALL)), 2)
    tall = MARGIN * 1.4 + title * leading(scale.title) + lines * leading(SMALL)
    sheet.box(0, 0, WIDTH, tall, BLUE)
    sheet.y = MARGIN * 0.6
    sheet.write(picture.title, size=scale.title, bold=True, ink=PAPER, own=True, lines=scale.lines + 1)
    sheet.y += 8
    sheet.write(where, ink=PAPER, lines=2)
    sheet.y = tall + scale.gap + 10


def _numbers(sheet: Sheet, picture: CampaignPicture, speech: Speech, scale: Scale) -> None:
    """Write people, things and time in large figures, as large as all three fit side by side."""
    time = [(speech.duration(picture.minutes), speech.say("chart-poster-time"))] if picture.minutes else []
    told = [
        (
            speech.say("chart-number", n=picture.people_count),
            speech.say("chart-poster-people", n=picture.people_count),
        ),
        (
            speech.say("chart-number", n=len(picture.acts)),
            speech.say("chart-poster-acts", n=len(picture.acts)),
        ),
        *time,
    ]
    size, apart = scale.title + 4, 60.0
    while size > SMALL and sum(_tile(pair, size) + apart for pair in told) - apart > RIGHT - MARGIN:
        size -= 1
    x = float(MARGIN)
    for figure, name in told:
        sheet.put(figure, x, sheet.y, size=size, bold=True, ink=INK)
        sheet.put(name, x, sheet.y + leading(size), ink=QUIET)
        x += _tile((figure, name), size) + apart
    sheet.y += leading(size) + leading(SMALL) + scale.gap


def _tile(pair: tuple[str, str], size: float) -> float:
    return max(width(pair[0], size, True), width(pair[1], SMALL))


def _parts(picture: CampaignPicture, speech: Speech, whole: bool) -> list[tuple[str, list[str], bool]]:
    """Return heading, lines, and whether the first is in people's own words; what charts tell, if ``whole``."""
    parts = []
    if picture.asked:
        promised = picture.promised or speech.say("chart-poster-no-promise")
        parts.append((speech.say("chart-poster-asked"), [picture.asked, promised], True))
    if picture.acts and whole:
        most = [speech.say(f"chart-kind-{kind}") for kind, _ in kinds(picture)[:3]]
        parts.append((speech.say("chart-poster-did"), [listed(speech, most)], False))
    ended = [f"{sentence(outcome(picture, speech))}.", useful(picture, speech)]
    said = [line for line in ended if line]
    if picture.worked_when:
        parts.append((speech.say("chart-poster-worked-when"), [picture.worked_when], True))
    parts.append((speech.say("chart-poster-ended"), said, False))
    if left := remains(picture, speech):
        parts.append((speech.say("chart-poster-left"), left, False))
    return parts


def _foot(sheet: Sheet, picture: CampaignPicture, speech: Speech) -> None:
    untimed = (
        [speech.say("chart-poster-untimed", n=picture.untimed)] if picture.untimed and picture.minutes else []
    )
    words = [*untimed, *notes(picture, speech), source(picture, speech)]
    tall = sum(len(wrap(line, RIGHT - MARGIN, SMALL)) for line in words) * leading(SMALL)
    sheet.y = max(sheet.y, TALL - MARGIN * 0.6 - tall - 24)
    sheet.line([(MARGIN, sheet.y), (RIGHT, sheet.y)])
    sheet.y += 20
    for line in words:
        sheet.write(line, ink=QUIET)
