"""A chart as three short sentences, for those who read them instead of the picture."""

import re

from flows.results.charts.registry import Chart
from flows.results.charts.words import acts, period, sentence
from flows.results.picture import CampaignPicture
from flows.speech import Speech

LONGEST = 12
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED = re.compile("[“”][^“”]*”")


def three_sentences(chart: Chart, picture: CampaignPicture, speech: Speech) -> str:
    """Return what a chart says, what else it says or of how many, and from when it is; a line each."""
    first, *more = [part.strip() for part in chart.caption(picture, speech).split(";")]
    second = next((part for part in more if words(part) <= LONGEST), None) or _besides(first, picture, speech)
    when = speech.say("chart-three-period", period=period(picture, speech))
    return "\n".join(f"{sentence(line).rstrip('.')}." for line in (first, second, when))


def words(text: str) -> int:
    """Return how many words of ours there are, people's own in quotation marks left out."""
    return len(_WORD.findall(_QUOTED.sub("", text)))


def _besides(said: str, picture: CampaignPicture, speech: Speech) -> str:
    """Return how many people or things it is about, if that wasn't said; else the campaign's name."""
    numbers = re.findall(r"\d+", said)
    if str(picture.people_count) not in numbers:
        return speech.say("chart-three-people", n=picture.people_count)
    if str(len(picture.acts)) not in numbers:
        return acts(picture, speech)
    return speech.say("chart-three-title", title=picture.title)
