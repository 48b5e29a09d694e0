"""Votes by order: the first one against each other one, head to head."""

from flows.results.charts import vote_parts
from flows.results.charts.sheet import BLUE, FAINT, Format, Sheet
from flows.results.charts.vote_parts import MOST_OPTIONS, Part, and_more, best, legend, quoted, shown, stack
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import Choice, VoteSeen, Way
from flows.speech import Speech

KEY = "votes-ordered"
METHODS: tuple[Way, ...] = ("schulze",)


def worth(picture: CampaignPicture) -> bool:
    """Return whether such a vote was counted, and three people take part."""
    return vote_parts.worth(picture, METHODS)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say what came first; of several votes, how many."""
    votes = shown(picture, METHODS)
    return _said(votes[0], speech) if len(votes) == 1 else speech.say("chart-votes-title", n=len(votes))


def _said(vote: VoteSeen, speech: Speech) -> str:
    won = best(vote)
    if won is None:
        return speech.say("chart-vote-none")
    beaten = sum(_ahead(vote, won, other) > _ahead(vote, other, won) for other in _others(vote, won))
    what, n = quoted(speech, won.words), len(vote.options) - 1
    return speech.say("chart-vote-ordered", what=what, k=beaten, n=n)


def _others(vote: VoteSeen, won: Choice) -> list[Choice]:
    return [option for option in vote.options if option.number != won.number]


def _ahead(vote: VoteSeen, one: Choice, other: Choice) -> int:
    return vote.count(one.number, f"before {other.number}")


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the newest one in one sentence."""
    votes = shown(picture, METHODS)
    return f"{_said(votes[0], speech) if votes else title(picture, speech)}."


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a bar for each rival: who put the chosen one first, who the rival; closest first."""
    return vote_parts.draw(picture, speech, form, shown(picture, METHODS), title(picture, speech), _bars)


def _bars(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    won = best(vote)
    if won is None:
        sheet.write(speech.say("vote-none"))
        return
    rivals = sorted(_others(vote, won), key=lambda r: _ahead(vote, won, r) - _ahead(vote, r, won))
    for rival in rivals[: MOST_OPTIONS - 4]:
        pair = ((won, rival, BLUE, None), (rival, won, FAINT, "//"))
        parts = []
        for one, other, fill, hatch in pair:
            n = _ahead(vote, one, other)
            words = speech.say("chart-vote-first", what=quoted(speech, one.words, 30), n=n)
            parts.append(Part(n, words, fill, hatch))
        stack(sheet, parts, vote.voted, high=30)
        legend(sheet, parts)
        sheet.y += 16
    and_more(sheet, len(rivals) - MOST_OPTIONS + 4, speech)
