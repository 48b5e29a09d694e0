"""Votes by choosing one or ticking several: how many were for each option, most first."""

from flows.results.charts import vote_parts
from flows.results.charts.sheet import BLUE, SKY, Bar, Format, Sheet
from flows.results.charts.vote_parts import MOST_OPTIONS, and_more, best, quoted, short, shown
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import VoteSeen, Way
from flows.speech import Speech

KEY = "votes-chosen"
METHODS: tuple[Way, ...] = ("single", "approval")


def worth(picture: CampaignPicture) -> bool:
    """Return whether such a vote was counted, and three people take part."""
    return vote_parts.worth(picture, METHODS)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say what was chosen; of several votes, how many."""
    votes = shown(picture, METHODS)
    if len(votes) != 1:
        return speech.say("chart-votes-title", n=len(votes))
    return _said(votes[0], speech)


def _said(vote: VoteSeen, speech: Speech) -> str:
    won = best(vote)
    if won is None:
        return speech.say("chart-vote-none")
    return speech.say(
        "chart-vote-won", what=quoted(speech, won.words), k=vote.count(won.number), n=vote.voted
    )


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the newest one in one sentence."""
    votes = shown(picture, METHODS)
    return f"{_said(votes[0], speech) if votes else title(picture, speech)}."


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a bar for each option, what was chosen in the stronger colour."""
    return vote_parts.draw(picture, speech, form, shown(picture, METHODS), title(picture, speech), _bars)


def _bars(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    rows = sorted(vote.options, key=lambda option: (-vote.count(option.number), option.number))
    bars = []
    for option in rows[:MOST_OPTIONS]:
        n = vote.count(option.number)
        bars.append(Bar(short(option.words), n, speech.say("chart-number", n=n), BLUE if option.won else SKY))
    sheet.bars(bars)
    and_more(sheet, len(rows) - MOST_OPTIONS, speech)
