"""Two groups: what this one and the one that goes along did, by kind; side by side, none ahead of the other."""

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import BLUE, INK, MARGIN, ORANGE, RIGHT, SMALL, Format, Sheet
from flows.results.charts.words import period, short_ordinal, source
from flows.results.picture import CampaignPicture
from flows.results.twin_seen import DoneSeen, TwinSeen
from flows.speech import Speech

KEY = "two-groups"
HIGH = 34.0
MOST = 6
OWN: tuple[str, str | None] = (BLUE, None)
OTHER: tuple[str, str | None] = (ORANGE, "//")
NONE = DoneSeen(people=0, acts=0, minutes=0, untimed=0)


def worth(picture: CampaignPicture) -> bool:
    """Return whether a group goes along and enough was done; at the end only if the other's figures may be told."""
    seen = picture.twin
    if picture.people_count < 3 or seen is None:
        return False
    return seen.other is not None or (seen.own.acts >= 3 and not picture.closed)


def both(picture: CampaignPicture) -> TwinSeen:
    """Return what there is to show; nothing where no group goes along."""
    return picture.twin or TwinSeen(own=NONE)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say what both did together, or that too few of the other group's people did something."""
    seen = both(picture)
    if seen.other is None:
        return speech.say("chart-groups-few", least=seen.least)
    return speech.say("chart-groups-title", n=seen.own.acts + seen.other.acts)


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence."""
    seen = both(picture)
    if seen.other is None:
        return f"{title(picture, speech)}."
    facts = {
        "own": seen.own.acts,
        "people": seen.own.people,
        "other": seen.other.acts,
        "others": seen.other.people,
    }
    return speech.say("chart-groups-caption", {**facts, "title": title(picture, speech)})


def kinds(seen: TwinSeen) -> list[tuple[str, int | None, int | None]]:
    """Return (kind, here, there), what both did most first; beyond six the rest is added up, what is pooled is last.

    None: that group has no number of this kind.
    """
    own, other = dict(seen.own.kinds), dict(seen.other.kinds if seen.other else ())
    found = sorted(
        own.keys() | other.keys() - {"pooled"},
        key=lambda kind: (-own.get(kind, 0) - other.get(kind, 0), kind),
    )
    found.sort(key=lambda kind: kind == "other")
    first, rest = found[:MOST], found[MOST:]
    rows = [(kind, own.get(kind, 0), other.get(kind)) for kind in first]
    if rest:
        more = [other[kind] for kind in rest if kind in other]
        rows.append(("rest", sum(own.get(kind, 0) for kind in rest), sum(more) if more else None))
    return [*rows, *([("pooled", None, other["pooled"])] if "pooled" in other else [])]


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw two bars a kind: this group's full, the other's hatched."""
    sheet, seen = Sheet(), both(picture)
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech))
    rows = kinds(seen)
    step = _step(rows, speech)
    for kind, here, there in rows:
        sheet.write(speech.say(f"chart-kind-{kind}"), bold=True)
        sheet.y += 6
        for n, look, words in ((here, OWN, "chart-groups-own"), (there, OTHER, "chart-groups-other")):
            if n is not None:
                _bar(sheet, max(n * step, 3 if n else 0), look, speech.say(words, n=n))
        sheet.y += 20
    sheet.foot(source(picture, speech), notes(picture, speech))
    return sheet.finish(form)


def subtitle(picture: CampaignPicture, speech: Speech) -> str:
    """Return how many things and people of each group, and when."""
    seen = both(picture)
    told = [speech.say("chart-groups-own-n", n=seen.own.acts, people=seen.own.people)]
    if seen.other is not None:
        told.append(speech.say("chart-groups-other-n", n=seen.other.acts, people=seen.other.people))
    return " · ".join([*told, period(picture, speech)])


def notes(picture: CampaignPicture, speech: Speech) -> list[str]:
    """Return up to when the other group's figures reach, and what is in neither."""
    seen = both(picture)
    told = []
    if seen.other is not None and seen.other.stretches and not picture.closed:
        day = short_ordinal(speech, max(last for _, last, _ in seen.other.stretches))
        told.append(speech.say("chart-groups-until", day=day, least=seen.least))
    return [*told, speech.say("chart-groups-kept")]


def _step(rows: list[tuple[str, int | None, int | None]], speech: Speech) -> float:
    """Return how long one act is, the same in every bar; the longest leaves room for any of the words."""
    most = max((n for _, *both_ in rows for n in both_ if n), default=1)
    words = (speech.say(f"chart-groups-{whose}", n=most) for whose in ("own", "other"))
    return (RIGHT - MARGIN - max(width(one, SMALL) for one in words) - 20) / most


def _bar(sheet: Sheet, wide: float, look: tuple[str, str | None], words: str) -> None:
    fill, hatch = look
    sheet.box(MARGIN, sheet.y, wide, HIGH, fill, hatch=hatch)
    sheet.put(words, MARGIN + wide + 14, sheet.y + (HIGH - leading(SMALL)) / 2, ink=INK)
    sheet.y += HIGH + 8
