"""Which charts come back to the group by themselves, and when: at most twice a week, never the same twice."""

from collections.abc import Sequence

from flows.limits import local_day
from flows.results.charts.registry import worth_posting
from flows.results.gather import picture
from flows.results.source import Source
from flows.taking_part import rules_of
from storage import contributions, opinion_maps, proposals, timeline, votes
from storage.models import Campaign

DAY = 86_400_000_000
IN_THE_EVENING = 2
AT_CLOSING = 4
POSTER = "closing-poster"


def charts_for_tonight(source: Source, campaign: Campaign, at: int) -> tuple[str, ...]:
    """Return the keys of at most two charts to post tonight, none if nothing changed the picture today.

    Those that the last album didn't show come first.
    """
    albums = [t for t in timeline.timeline(source.db, campaign.id) if t.kind == "album"]
    this_week = [t for t in albums if t.at > at - 7 * DAY]
    if len(this_week) >= rules_of(campaign).albums_per_week or not _changed_today(source, campaign, at):
        return ()
    last = (albums[-1].detail or "").split(",") if albums else []
    worth = [key for key in worth_posting(picture(source, campaign, at)) if key != POSTER]
    ordered = sorted(worth, key=lambda key: key in last)
    return tuple(ordered[:IN_THE_EVENING])


def _changed_today(source: Source, campaign: Campaign, at: int) -> bool:
    start, _ = local_day(at, campaign.zone)
    acts = [a for a in contributions.contributions(source.db, campaign.id) if a.logged_at >= start]
    decided = [p for p in proposals.proposals(source.db, campaign.id) if (p.decided_at or 0) >= start]
    counted = [v for v in votes.votes(source.db, campaign.id) if v.outcome and (v.ended_at or 0) >= start]
    closed = [m for m in opinion_maps.maps(source.db, campaign.id) if (m.ended_at or 0) >= start]
    return len(acts) >= 3 or bool(decided or counted or closed)


def closing_album(worth: Sequence[str]) -> tuple[str, ...]:
    """Return the closing album's keys: the poster first, four at most."""
    rest = [key for key in worth if key != POSTER]
    return (POSTER, *rest)[:AT_CLOSING]
