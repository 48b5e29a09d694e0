"""Two voices: what those it is for and those who work in it say to the same questions; a missing voice is said."""

from flows.instruments.both_voices import ASKED, VOICES
from flows.results.charts.lettering import leading
from flows.results.charts.sheet import BLUE, MARGIN, QUIET, RIGHT, SKY, SMALL, Format, Sheet
from flows.results.charts.words import period, source
from flows.results.measured import VoiceSeen
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "two-voices"
HIGH = 34.0
FILL = {"users": (BLUE, None), "employees": (SKY, "//")}


def worth(picture: CampaignPicture) -> bool:
    """Return whether one of the two may be heard."""
    return picture.people_count >= 3 and bool(picture.voices)


def _missing(picture: CampaignPicture) -> list[str]:
    return [voice for voice in VOICES if not any(one.voice == voice for one in picture.voices)]


def _said(picture: CampaignPicture, asked: str) -> dict[str, VoiceSeen]:
    return {one.voice: one for one in picture.voices if one.asked == asked}


def _apart(picture: CampaignPicture) -> list[tuple[float, str]]:
    both = [(asked, _said(picture, asked)) for asked in ASKED]
    return sorted(
        (-abs(said["users"].mean - said["employees"].mean), asked) for asked, said in both if len(said) == 2
    )


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say which voice is missing, or about what they differ most."""
    if not picture.voices:
        return speech.say("chart-voices-none")
    if missing := _missing(picture):
        return speech.say(f"chart-voices-missing-{missing[0]}")
    apart = _apart(picture)
    if not apart or -apart[0][0] < 0.5:
        return speech.say("chart-voices-alike")
    return speech.say(
        "chart-voices-apart", asked=speech.say(f"voice-{apart[0][1]}"), gap=speech.number(-apart[0][0])
    )


def _n(picture: CampaignPicture, voice: str) -> int:
    return max((one.n for one in picture.voices if one.voice == voice), default=0)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    if not picture.voices:
        return f"{title(picture, speech)}."
    return speech.say(
        "chart-voices-caption",
        title=title(picture, speech),
        users=_n(picture, "users"),
        employees=_n(picture, "employees"),
    )


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw two bars a question, of five: who it is for full, who works in it hatched."""
    sheet = Sheet()
    what = [
        speech.say(f"chart-voices-n-{voice}", n=_n(picture, voice)) for voice in VOICES if _n(picture, voice)
    ]
    sheet.head(picture.title, title(picture, speech), " · ".join([*what, period(picture, speech)]))
    for asked in ASKED:
        said = _said(picture, asked)
        if said:
            sheet.write(speech.say(f"voice-{asked}"), bold=True)
            sheet.y += 6
            for voice in VOICES:
                if voice in said:
                    _bar(sheet, said[voice], speech)
            sheet.y += 22
    sheet.foot(source(picture, speech), [speech.say("chart-voices-scale")] if picture.voices else [])
    return sheet.finish(form)


def _bar(sheet: Sheet, one: VoiceSeen, speech: Speech) -> None:
    fill, hatch = FILL[one.voice]
    whole = (RIGHT - MARGIN) * 0.45
    wide = whole * one.mean / 5
    sheet.box(MARGIN, sheet.y, wide, HIGH, fill, hatch=hatch)
    sheet.line([(MARGIN + wide, sheet.y + HIGH), (MARGIN + whole, sheet.y + HIGH)])
    words = speech.say(f"chart-voices-{one.voice}", mean=speech.number(one.mean), n=one.n)
    sheet.put(
        words, MARGIN + wide + 14, sheet.y + (HIGH - leading(SMALL)) / 2, ink=QUIET if hatch else "#1A1D21"
    )
    sheet.y += HIGH + 10
