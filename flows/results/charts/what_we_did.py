"""What we did: acts by kind, the most common first."""

from collections import Counter

from flows.results.charts.sheet import BLUE, SKY, Bar, Format, Sheet
from flows.results.charts.words import acts, acts_subtitle, givers, listed, notes, source
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "what-we-did"


def worth(picture: CampaignPicture) -> bool:
    """Return whether there is enough to compare: three people, three acts."""
    return picture.people_count >= 3 and len(picture.acts) >= 3


def kinds(picture: CampaignPicture) -> list[tuple[str, int]]:
    """Return kinds with their number of acts, most first; "something else" comes last."""
    counts = Counter(act.kind for act in picture.acts)
    return sorted(counts.items(), key=lambda pair: (pair[0] == "other", -pair[1], pair[0]))


def _top(picture: CampaignPicture) -> str | None:
    """Return the one kind that is more common than every other, if it says something."""
    found = kinds(picture)
    best = max((count for _, count in found), default=0)
    tops = [kind for kind, count in found if count == best]
    return tops[0] if len(tops) == 1 and tops != ["other"] else None


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say what is most true of these acts."""
    found, total, top = kinds(picture), len(picture.acts), _top(picture)
    if not found:
        return speech.say("chart-did-none")
    if top is None:
        return speech.say("chart-did-many", kinds=len(found), n=total)
    kind, best = speech.say(f"chart-kind-{top}"), dict(found)[top]
    return speech.say("chart-did-all" if best == total else "chart-did-top", kind=kind, k=best, n=total)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence: its three most common kinds."""
    found = kinds(picture)[:3]
    if not found:
        return f"{title(picture, speech)}."
    said = [speech.say("chart-did-part", kind=speech.say(f"chart-kind-{kind}"), n=n) for kind, n in found]
    whole, who = {"acts": acts(picture, speech), "kinds": listed(speech, said)}, givers(picture, speech)
    if who is None:
        return speech.say("chart-did-caption-bare", whole)
    return speech.say("chart-did-caption", whole, people=who)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw acts by kind, the kind that the title names in the stronger colour."""
    sheet, top = Sheet(), _top(picture)
    sheet.head(picture.title, title(picture, speech), acts_subtitle(picture, speech, acts(picture, speech)))
    sheet.bars(
        [
            Bar(
                speech.say(f"chart-kind-{kind}"),
                count,
                speech.say("chart-number", n=count),
                BLUE if top in (None, kind) else SKY,
            )
            for kind, count in kinds(picture)
        ]
    )
    sheet.foot(source(picture, speech), notes(picture, speech))
    return sheet.finish(form)
