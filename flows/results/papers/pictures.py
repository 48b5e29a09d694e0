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
    if campaign.state != "closed" or not agree(picture(source, campaign, 0), publishable(record)):
        return ()
    found = (_made(source, campaign.id, name) for name in CHARTS)
    return tuple(one for one in found if one)


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
