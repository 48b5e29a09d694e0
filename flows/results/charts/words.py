"""What every chart says around its data: the period, the source, the date, lists."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from flows.results.picture import CampaignPicture
from flows.speech import Speech


def sentence(words: str) -> str:
    """Return words with a capital first letter, as a sentence begins."""
    return words[:1].upper() + words[1:]


def tied(words: str) -> str:
    """Return words that no line break parts."""
    return words.replace(" ", "\u00a0")


def short_day(speech: Speech, instant: int) -> str:
    """Return e.g. ``6 Dec``."""
    return short_ordinal(speech, speech.local(instant).date().toordinal())


def short_ordinal(speech: Speech, ordinal: int) -> str:
    """Return a local day by its ordinal, e.g. ``6 Dec``."""
    day = date.fromordinal(ordinal)
    return format_date(day, format=speech.say("chart-pattern-day"), locale=speech.language)


def listed(speech: Speech, items: Sequence[str]) -> str:
    """Return e.g. ``a, b and c``."""
    *most, last = items
    return speech.say("chart-list", most=", ".join(most), last=last) if most else last


def last_moment(picture: CampaignPicture) -> int:
    """Return the end of what the picture covers: the campaign's end, or now while it runs."""
    return max(picture.starts_at, min(picture.drawn_at, picture.ends_at))


def period(picture: CampaignPicture, speech: Speech) -> str:
    """Return e.g. ``22 Nov – 6 Dec``: from the start to the end, or to today while it runs."""
    first, last = short_day(speech, picture.starts_at), short_day(speech, last_moment(picture))
    return tied(first if first == last else speech.say("chart-period", first=first, last=last))


def source(picture: CampaignPicture, speech: Speech) -> str:
    """Return the foot: where the numbers come from and when they were taken."""
    day = speech.local(picture.drawn_at).date()
    date = format_date(day, format=speech.say("chart-pattern-date"), locale=speech.language)
    return speech.say("chart-source", date=date)


def people(picture: CampaignPicture, speech: Speech) -> str:
    """Return e.g. ``12 people``."""
    return speech.say("chart-n-people", n=picture.people_count)


def givers(picture: CampaignPicture, speech: Speech) -> str | None:
    """Return e.g. ``9 people``: those who did something, where that may be told."""
    return None if picture.givers is None else speech.say("chart-n-people", n=picture.givers)


def acts(picture: CampaignPicture, speech: Speech) -> str:
    """Return e.g. ``23 things done``."""
    return speech.say("chart-n-acts", n=len(picture.acts))


def subtitle(picture: CampaignPicture, speech: Speech, what: str, among: str | None = None) -> str:
    """Return what was counted, among how many people (``among``: other than those who take part), and when."""
    return speech.say(
        "chart-subtitle", what=what, people=among or people(picture, speech), period=period(picture, speech)
    )


def acts_subtitle(picture: CampaignPicture, speech: Speech, what: str) -> str:
    """Return what was counted of acts, how many people's they are, and when."""
    parts = [what, givers(picture, speech), period(picture, speech)]
    return " · ".join(part for part in parts if part)


def notes(picture: CampaignPicture, speech: Speech) -> list[str]:
    """Return what must be said beside a total of acts: whose they also are, what is folded."""
    others = sum(act.role in ("official", "politician", "partner") for act in picture.acts)
    folded = sum(act.folded for act in picture.acts)
    said = [("chart-note-others", others), ("chart-note-folded", folded)]
    return [speech.say(key, n=n) for key, n in said if n]
