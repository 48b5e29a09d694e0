"""What waits for an answer, on the board as on the report's first page: nobody is ignored."""

from typing import Literal, NamedTuple

from flows.design.concern import shown_concerns
from flows.instruments.barrier import waiting
from flows.results.source import Source
from storage import campaigns, proposals, safety, voices
from storage.models import Campaign


class Waits(NamedTuple):
    """Something unanswered: what the group asks for, a concern or a barrier, and since when."""

    what: Literal["ask", "concern", "barrier"]
    item: int
    since: int


def unanswered(source: Source, campaign: Campaign) -> list[Waits]:
    """Return what waits for an answer: the group's request first, then what waits longest; folded left out."""
    return [
        *_request(source, campaign),
        *sorted(_said(source, campaign), key=lambda one: (one.since, one.what)),
    ]


def _request(source: Source, campaign: Campaign) -> list[Waits]:
    ask = campaigns.chips(source.db, campaign.id).get("ask")
    answered = any(a.state != "disputed" for a in voices.answers(source.db, campaign.id))
    if ask is None or ask.text in (None, "ourselves") or answered:
        return []
    return [Waits("ask", ask.id, campaign.started_at)]


def _said(source: Source, campaign: Campaign) -> list[Waits]:
    said = {
        a.item
        for a in voices.answers(source.db, campaign.id)
        if a.about == "concern" and a.state != "disputed"
    }
    alive = [p for p in proposals.proposals(source.db, campaign.id) if p.state in ("open", "ahead")]
    concerns = [
        Waits("concern", c.id, c.at)
        for p in alive
        for c in shown_concerns(source.db, p)
        if c.state == "open"
        and c.id not in said
        and not safety.folded(source.db, "concern", c.id)
        and not safety.folded(source.db, "proposal", p.id)
    ]
    return [*concerns, *(Waits("barrier", b.id, b.at) for b in waiting(source, campaign.id))]
