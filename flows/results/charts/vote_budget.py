"""Votes about money: what is paid for, what it costs, how many ticked it."""

from flows.results.charts import vote_parts
from flows.results.charts.sheet import BLUE, FAINT, QUIET, Bar, Format, Sheet
from flows.results.charts.vote_parts import MOST_OPTIONS, and_more, short, shown
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import Choice, VoteSeen, Way
from flows.speech import Speech

KEY = "votes-budget"
METHODS: tuple[Way, ...] = ("equal-shares",)


def worth(picture: CampaignPicture) -> bool:
    """Return whether such a vote was counted, and three people take part."""
    return vote_parts.worth(picture, METHODS)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how much is paid for; of several votes, how many."""
    votes = shown(picture, METHODS)
    return _said(votes[0], speech) if len(votes) == 1 else speech.say("chart-votes-title", n=len(votes))


def _said(vote: VoteSeen, speech: Speech) -> str:
    paid = [option for option in vote.options if option.won]
    spent = money(speech, sum(option.cost or 0 for option in paid), None)
    whole = money(speech, vote.budget or 0, vote.unit)
    return speech.say("chart-vote-paid", k=len(paid), n=len(vote.options), spent=spent, whole=whole)


def money(speech: Speech, value: float, unit: str | None) -> str:
    """Return an amount with its unit, no line break in it."""
    hundredths = round(value * 100)
    whole, rest = divmod(hundredths, 100)
    digits = speech.number(whole) + (f"{speech.say('vote-decimal')}{rest:02}" if rest else "")
    return f"{digits}\u00a0{unit}" if unit else digits


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the newest one in one sentence."""
    votes = shown(picture, METHODS)
    return f"{_said(votes[0], speech) if votes else title(picture, speech)}."


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a bar for each cost: what is paid for first, then what isn't, most votes first."""
    votes = shown(picture, METHODS)
    notes = [speech.say("chart-vote-lost-note")] if any(o.lost for v in votes for o in v.options) else []
    return vote_parts.draw(picture, speech, form, votes, title(picture, speech), _bars, notes)


def _bars(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    def place(option: Choice) -> tuple[bool, int, int]:
        return (not option.won, -vote.count(option.number), option.number)

    rows = sorted(vote.options, key=place)
    bars = []
    for option in rows[:MOST_OPTIONS]:
        cost = money(speech, option.cost or 0, vote.unit)
        note = speech.say("chart-vote-cost", cost=cost, n=vote.count(option.number))
        fill, hatch = (BLUE, None) if option.won else (FAINT, "//")
        bars.append(Bar(short(option.words), option.cost or 0, note, fill, hatch, QUIET))
    sheet.bars(bars)
    and_more(sheet, len(rows) - MOST_OPTIONS, speech)
