"""An official who wants to do something: may they still, and in which campaign?"""

from typing import NamedTuple

from flows.officials.listen import is_over
from flows.refusal import Refusal
from flows.results.source import Source
from storage import campaigns, officials
from storage.database import Transaction
from storage.models import Campaign
from storage.officials import Official


class Acting(NamedTuple):
    """An official and the campaign they answer."""

    official: Official
    campaign: Campaign


def acting(tx: Transaction, id: int, at: int) -> Acting | Refusal:
    """Return an official who may act."""
    official = officials.official(tx.db, id)
    campaign = campaigns.campaign(tx.db, official.campaign) if official else None
    if official is None or campaign is None or not official.active:
        return Refusal("official-over")
    return is_over(campaign, at) or Acting(official, campaign)


def by_secret(source: Source, proof: bytes, at: int) -> Acting | None:
    """Return whose link this is; None for one that is unknown, expired or revoked alike."""
    official = officials.by_link(source.db, proof)
    campaign = campaigns.campaign(source.db, official.campaign) if official else None
    if official is None or campaign is None or not official.active or at >= (official.expires_at or 0):
        return None
    return None if is_over(campaign, at) else Acting(official, campaign)


def number_of(source: Source, official: Official) -> int:
    """Return which of a campaign's officials this is, from 1: what log and papers call them."""
    return [one.id for one in officials.officials(source.db, official.campaign)].index(official.id) + 1
