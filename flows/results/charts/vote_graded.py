"""Votes by a number from 0 to 5 for each option: the mean, and how many gave what."""

from flows.results.charts import vote_parts
from flows.results.charts.sheet import MARGIN, Format, Sheet
from flows.results.charts.vote_parts import (
    MOST_OPTIONS,
    Part,
    and_more,
    best,
    legend,
    quoted,
    short,
    shown,
    stack,
)
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import VoteSeen, Way
from flows.speech import Speech, isolate

KEY = "votes-graded"
METHODS: tuple[Way, ...] = ("score",)
SHADES = ("#F0F3F5", "#CFE3F1", "#9CC9E6", "#56A5D6", "#0072B2", "#003A5C")
"""From 0 to 5, lighter to darker: it reads in grey."""


def worth(picture: CampaignPicture) -> bool:
    """Return whether such a vote was counted, and three people take part."""
    return vote_parts.worth(picture, METHODS)


def mean(vote: VoteSeen, option: int) -> float:
    """Return an option's mean over all who voted; without a number it counts 0."""
    return sum(given * vote.count(option, str(given)) for given in range(6)) / max(vote.voted, 1)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say what was found best; of several votes, how many."""
    votes = shown(picture, METHODS)
    return _said(votes[0], speech) if len(votes) == 1 else speech.say("chart-votes-title", n=len(votes))


def _said(vote: VoteSeen, speech: Speech) -> str:
    won = best(vote)
    if won is None:
        return speech.say("chart-vote-none")
    number = digits(speech, mean(vote, won.number))
    return speech.say("chart-vote-graded", what=quoted(speech, won.words), mean=number)


def digits(speech: Speech, number: float) -> str:
    """Return a number with one digit behind the point."""
    return f"{number:.1f}".replace(".", speech.say("vote-decimal"))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the newest one in one sentence."""
    votes = shown(picture, METHODS)
    return f"{_said(votes[0], speech) if votes else title(picture, speech)}."


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw each option's numbers beside each other, from 0 to 5."""
    return vote_parts.draw(picture, speech, form, shown(picture, METHODS), title(picture, speech), _bars)


def _bars(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    legend(sheet, [Part(1, str(given), fill) for given, fill in enumerate(SHADES)])
    sheet.y += 14
    rows = sorted(vote.options, key=lambda option: (-mean(vote, option.number), option.number))
    for option in rows[:MOST_OPTIONS]:
        number = digits(speech, mean(vote, option.number))
        sheet.write(
            speech.say("chart-vote-mean", what=isolate(short(option.words)), mean=number),
            x=MARGIN,
            lines=2,
            bold=option.won,
        )
        parts = [Part(vote.count(option.number, str(g)), "", fill) for g, fill in enumerate(SHADES)]
        stack(sheet, parts, vote.voted, high=30)
        sheet.y += 8
    and_more(sheet, len(rows) - MOST_OPTIONS, speech)
