"""What every chart says around its data: the period, the source, the date."""

from babel.dates import format_date

from flows.results.picture import CampaignPicture
from flows.speech import Speech


def short_day(speech: Speech, instant: int) -> str:
    """Return e.g. ``6 Dec``."""
    day = speech.local(instant).date()
    return format_date(day, format=speech.say("chart-pattern-day"), locale=speech.language)


def period(picture: CampaignPicture, speech: Speech) -> str:
    """Return e.g. ``22 Nov – 6 Dec``: from the start to the end, or to today while it runs."""
    first = short_day(speech, picture.starts_at)
    last = short_day(speech, min(picture.drawn_at, picture.ends_at))
    return first if first == last else speech.say("chart-period", first=first, last=last)


def source(picture: CampaignPicture, speech: Speech) -> str:
    """Return the foot: where the numbers come from and when they were taken."""
    day = speech.local(picture.drawn_at).date()
    date = format_date(day, format=speech.say("chart-pattern-date"), locale=speech.language)
    return speech.say("chart-source", date=date)


def counted(picture: CampaignPicture, speech: Speech) -> str:
    """Return the subtitle of charts about acts: how many, by how many people, when."""
    acts = speech.say("chart-n-acts", n=len(picture.acts))
    people = speech.say("chart-n-people", n=picture.people_count)
    return speech.say("chart-subtitle", acts=acts, people=people, period=period(picture, speech))
