"""Two campaigns that end with one package: who is in it, and for whom it waits."""

from typing import Literal

from flows.results.source import Source
from storage import campaigns, timeline, timers, twins
from storage.models import Campaign

PATIENCE = 3_600_000_000
"""For how long after its end a campaign's package waits for the other group's tally."""
Now = Literal["build", "wait"]


def pair_of(source: Source, campaign: Campaign) -> tuple[Campaign, Campaign] | None:
    """Return (home, joined) once both have ended and are tallied; None where a campaign stands alone in its package.

    A group of fewer than three people ended in one line, without papers: so the other's are alone.
    """
    together = twins.standing(source.db, campaign.id)
    if together is None:
        return None
    home, joined = (campaigns.campaign(source.db, id) for id in (together.home, together.joined))
    if home is None or joined is None or not all(_is_counted(source, one) for one in (home, joined)):
        return None
    return home, joined


def other_of(source: Source, campaign: Campaign) -> Campaign | None:
    """Return the campaign that goes along now."""
    together = twins.standing(source.db, campaign.id)
    return campaigns.campaign(source.db, together.other(campaign.id)) if together else None


def package_now(source: Source, campaign: Campaign, at: int) -> Now:
    """Return whether a campaign's package may be built, or waits for one that ends at the same hour."""
    other = other_of(source, campaign)
    if other is None or _is_counted(source, other) or at > (campaign.closed_at or at) + PATIENCE:
        return "build"
    ends_too = other.state == "running" and at >= other.ends_at
    return "wait" if ends_too or (other.state == "closed" and other.close_kind != "few") else "build"


def _is_counted(source: Source, campaign: Campaign) -> bool:
    """Whether a campaign has ended and its totals are in its log."""
    if campaign.state != "closed" or campaign.close_kind == "few":
        return False
    letter = f"letter:{campaign.id}:"
    return timers.is_known(source.db, f"charts:{campaign.id}") or any(
        key.startswith(letter) for key in timeline.artefact_keys(source.db, campaign.id)
    )
