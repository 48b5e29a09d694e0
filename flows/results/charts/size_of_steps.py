"""Size of steps: how long things took, where somebody said so; unknown stays unknown."""

from statistics import median_low

from flows.results.charts.sheet import BLUE, FAINT, QUIET, SKY, Bar, Format, Sheet
from flows.results.charts.words import acts_subtitle, notes, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "size-of-steps"
EDGES = (10, 20, 30, 60, 120, 1440)
SMALL_STEP = 30
FEW = 3


def worth(picture: CampaignPicture) -> bool:
    """Return whether five acts of three people have a time."""
    return picture.people_count >= 3 and len(_told(picture)) >= 5


def _told(picture: CampaignPicture) -> list[int]:
    return [act.minutes for act in picture.acts if act.minutes is not None]


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how long half of the steps took at most, and how many that were exactly."""
    told = _told(picture)
    if not told:
        return speech.say("chart-size-none" if picture.acts else "chart-did-none")
    if len(told) < FEW:
        return speech.say("chart-size-few", n=len(told), time=speech.duration(picture.minutes))
    middle = median_low(told)
    within = sum(minutes <= middle for minutes in told)
    key = "chart-size-small" if middle <= SMALL_STEP else "chart-size-half"
    return speech.say(key, k=within, n=len(told), time=speech.duration(middle))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if len(_told(picture)) < FEW:
        return f"{title(picture, speech)}."
    time = speech.duration(picture.minutes)
    return speech.say("chart-size-caption", title=title(picture, speech), time=time, unknown=picture.untimed)


def _rows(picture: CampaignPicture, speech: Speech) -> list[Bar]:
    told = _told(picture)
    middle = median_low(told) if told else 0
    rows, below = [], 0
    for number, edge in enumerate(EDGES):
        count = sum(below < minutes <= edge for minutes in told)
        label = speech.say(f"chart-size-{number}")
        fill = BLUE if below < middle else SKY
        rows.append(Bar(label, count, speech.say("chart-number", n=count), fill))
        below = edge
    if picture.untimed:
        note = speech.say("chart-number", n=picture.untimed)
        rows.append(Bar(speech.say("chart-size-unknown"), picture.untimed, note, FAINT, "//", QUIET))
    return rows


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw steps by size, those up to the title's time in the stronger colour."""
    sheet = Sheet()
    what = speech.say("chart-size-n", k=len(_told(picture)), n=len(picture.acts))
    sheet.head(picture.title, title(picture, speech), acts_subtitle(picture, speech, what))
    if picture.acts:
        sheet.bars(_rows(picture, speech))
    sheet.foot(source(picture, speech), notes(picture, speech))
    return sheet.finish(form)
