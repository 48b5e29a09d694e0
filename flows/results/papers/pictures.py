"""The charts of the package: those drawn for it, else those of the closing if they show just what may be told."""

from collections.abc import Sequence
from typing import Any

from flows.results.drawing import Drawn
from flows.results.gather import picture
from flows.results.papers.publishable import CHARTS, publishable
from flows.results.papers.record import Record
from flows.results.papers.seen import Source
from flows.results.picture import CampaignPicture
from storage import timeline
from storage.models import Campaign


def charts(source: Source, campaign: Campaign, record: Record) -> tuple[Drawn, ...]:
    """Return the closing's charts that agree with the published rows; none if anything is kept back or newer."""
    own, told = picture(source, campaign, 0), publishable(record)
    if campaign.state != "closed" or not agree(own, told):
        return ()
    found = (_made(source, campaign.id, name) for name in CHARTS if name not in _apart(own, told))
    return tuple(one for one in found if one)


OF = {
    "idea-against-practice": "aspects",
    "two-voices": "voices",
    "coverage": "coverage",
    "who-decides-who-contributes": "power",
    "journey": "journey",
    "two-groups": "twin",
}
"""Charts that show one thing alone: the group sees it at smaller numbers than a package."""


def _apart(own: CampaignPicture, told: CampaignPicture) -> frozenset[str]:
    """Return the charts of which the group's own shows other numbers than are published."""
    return frozenset(name for name, field in OF.items() if getattr(own, field) != getattr(told, field))


def _made(source: Source, campaign: int, name: str) -> Drawn | None:
    png = timeline.artefact(source.db, f"chart:{campaign}:closing:{name}.png")
    svg = timeline.artefact(source.db, f"chart:{campaign}:closing:{name}.svg")
    return Drawn(name=name, png=png[2], caption=png[1], svg=svg[2] if svg else None) if png else None


def agree(own: CampaignPicture, told: CampaignPicture) -> bool:
    """Return whether the group's own picture shows nothing but what is published."""
    return _shown(own) == _shown(told)


def _shown(seen: CampaignPicture) -> Sequence[Any]:
    acts = sorted((act.kind, act.minutes or 0, act.folded, act.role == "resident") for act in seen.acts)
    words = (seen.title, seen.place, seen.worked_when, seen.asked, seen.promised, seen.outcome)
    return (acts, seen.ideas, sorted(seen.useful), seen.people_count, seen.open_tasks, words)
