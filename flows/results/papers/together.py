"""The record of a campaign, with that of the group that went along where the package is one of both."""

from flows.results.papers.record import Record, record
from flows.results.papers.seen import Source
from flows.twins.pair import pair_of
from storage.models import Campaign


def record_together(source: Source, campaign: Campaign, at: int, *, operator: str, bom: bool = False) -> Record:
    """Return what may be published of a campaign, or of both groups: then the home group's, with the other's in it."""
    pair = pair_of(source, campaign)
    if pair is None:
        return record(source, campaign, at, operator=operator, bom=bom)
    home, joined = pair
    twin = record(source, joined, at, operator=operator, bom=bom, beside=True)
    return record(source, home, at, operator=operator, bom=bom, twin=twin)
