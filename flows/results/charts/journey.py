"""The journey from idea to practice: how many things came how far."""

from flows.results.charts.sheet import BLUE, SKY, Bar, Format, Sheet
from flows.results.charts.words import source, subtitle
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "journey"


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people take part and two ideas were said."""
    return picture.people_count >= 3 and _n(picture, "said") >= 2


def _n(picture: CampaignPicture, step: str) -> int:
    return next((one.n for one in picture.journey if one.step == step), 0)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many ideas were said and how many go ahead."""
    said = _n(picture, "said")
    if not said:
        return speech.say("chart-journey-none")
    return speech.say("chart-journey-title", n=said, k=_n(picture, "ahead"))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if not _n(picture, "said"):
        return f"{title(picture, speech)}."
    return speech.say(
        "chart-journey-caption",
        title=title(picture, speech),
        acts=_n(picture, "acts"),
        rules=_n(picture, "rules"),
    )


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw a bar a step, from what was said to what changed the rules."""
    sheet = Sheet()
    what = speech.say("chart-n-ideas", n=_n(picture, "said"))
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what))
    sheet.bars(
        [
            Bar(
                speech.say(f"chart-journey-{one.step}"),
                one.n,
                speech.say("chart-number", n=one.n),
                BLUE if one.step in ("ahead", "done", "rules") else SKY,
            )
            for one in picture.journey
            if one.step != "acts"
        ]
    )
    sheet.foot(source(picture, speech))
    return sheet.finish(form)
