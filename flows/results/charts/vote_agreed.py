"""Votes by consent: who agreed, stood aside, objected."""

from flows.results.charts import vote_parts
from flows.results.charts.sheet import FAINT, GREEN, ORANGE, SKY, Format, Sheet
from flows.results.charts.vote_parts import Part, legend, shown, stack
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import VoteSeen, Way
from flows.speech import Speech

KEY = "votes-agreed"
METHODS: tuple[Way, ...] = ("consent",)
VOICES = (
    ("consent", GREEN, None),
    ("stand_aside", FAINT, ".."),
    ("objection", ORANGE, "xx"),
    ("objection_without_reason", SKY, "//"),
)


def worth(picture: CampaignPicture) -> bool:
    """Return whether such a vote was counted, and three people take part."""
    return vote_parts.worth(picture, METHODS)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many questions were agreed on."""
    votes = shown(picture, METHODS)
    return speech.say("chart-votes-agreed", k=sum(vote.agreed for vote in votes), n=len(votes))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    return f"{title(picture, speech)}."


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw one bar a question, its parts named below."""
    return vote_parts.draw(picture, speech, form, shown(picture, METHODS), title(picture, speech), _bar)


def _bar(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    parts = [
        Part(n, speech.say(f"vote-voice-{voice.replace('_', '-')}", n=n), fill, hatch)
        for voice, fill, hatch in VOICES
        if (n := vote.count(0, voice))
    ]
    stack(sheet, parts, vote.voted)
    legend(sheet, parts)
    sheet.write(speech.say("vote-agreed" if vote.agreed else "vote-not-agreed"), bold=True)
