"""What we did: acts by kind, the most common first."""

from collections import Counter

from flows.results.charts.sheet import Bar, Format, Sheet
from flows.results.charts.words import counted, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "what-we-did"


def worth(picture: CampaignPicture) -> bool:
    """Return whether there is enough to compare: three people, three acts."""
    return picture.people_count >= 3 and len(picture.acts) >= 3


def _kinds(picture: CampaignPicture) -> list[tuple[str, int]]:
    counts = Counter(act.kind for act in picture.acts)
    return sorted(counts.items(), key=lambda pair: (pair[0] == "other", -pair[1], pair[0]))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    kinds, total = _kinds(picture), len(picture.acts)
    if not kinds:
        return speech.say("chart-did-none")
    best = max(count for _, count in kinds)
    tops = [kind for kind, count in kinds if count == best]
    if len(tops) > 1 or tops == ["other"]:
        return speech.say("chart-did-many", kinds=len(kinds), n=total)
    kind = speech.say(f"chart-kind-{tops[0]}")
    return speech.say("chart-did-all" if best == total else "chart-did-top", kind=kind, k=best, n=total)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw acts by kind, with the time that was told."""
    sheet = Sheet()
    sheet.head(picture.title, caption(picture, speech), counted(picture, speech))
    sheet.bars(
        [
            Bar(speech.say(f"chart-kind-{kind}"), n, speech.say("chart-number", n=n))
            for kind, n in _kinds(picture)
        ]
    )
    sheet.foot(source(picture, speech))
    return sheet.finish(form)
