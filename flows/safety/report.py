"""Report what hurts; folded in the open by an administrator, by three, or at once by whom it is about."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.refusal import Refusal
from flows.safety.fold import fold
from flows.safety.item import Item, find
from flows.taking_part import rules_of
from storage import campaigns, people, safety, timeline
from storage.database import Transaction
from storage.models import Campaign

REASONS = ("hurts", "private", "unlawful", "spam", "about_me")
DAY = 86_400_000_000
REPORTS_A_DAY = 10
Became = Literal["noted", "folded", "known"]


class Report(BaseModel):
    """One person's report of one item."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    item: int
    person: int
    reason: str
    at: int


class Reported(BaseModel):
    """What became of a report, and in which campaign."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    became: Became
    campaign: int
    key: str


def report(tx: Transaction, request: Report) -> Reported | Refusal:
    """Keep a report and fold the item where that is enough."""
    item = find(tx, request.kind, request.item)
    campaign = campaigns.campaign(tx.db, item.campaign) if item else None
    if item is None or campaign is None or request.reason not in REASONS:
        return Refusal("stale-button")
    if no := _may(tx, campaign, request):
        return no
    if safety.folded(tx.db, item.kind, item.id):
        return _became("known", item)
    fresh = safety.add_report(
        tx.db, kind=item.kind, item=item.id, person=request.person, reason=request.reason, at=request.at
    )
    if fresh:
        timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind="reported", detail=request.reason)
    if request.reason == "about_me":
        fold(tx, item, reason="about_me", folder="about_me", at=request.at)
        return _became("folded", item)
    return _weigh(tx, campaign, item, request.at)


def _may(tx: Transaction, campaign: Campaign, request: Report) -> Refusal | None:
    if people.is_removed(tx.db, campaign.chat, request.person):
        return Refusal("removed")
    today = safety.reports_since(tx.db, request.person, request.at - DAY)
    return Refusal("too-many-reports", {"limit": REPORTS_A_DAY}) if today >= REPORTS_A_DAY else None


def _became(what: Became, item: Item) -> Reported:
    return Reported(became=what, campaign=item.campaign, key=f"{item.kind}:{item.id}")


def _weigh(tx: Transaction, campaign: Campaign, item: Item, at: int) -> Reported:
    """Three people who took part before the item appeared fold it; the author's own report doesn't count."""
    earlier = [
        reason
        for person, reason in safety.reporters(tx.db, item.kind, item.id)
        if person != item.author and _took_part_before(tx, campaign, person, item.at)
    ]
    if len(earlier) < rules_of(campaign).fold_by:
        return _became("noted", item)
    fold(tx, item, reason=max(sorted(set(earlier)), key=earlier.count), folder="people", at=at)
    return _became("folded", item)


def _took_part_before(tx: Transaction, campaign: Campaign, person: int, at: int) -> bool:
    first = people.first_act(tx.db, campaign.id, person)
    return first is not None and first < at
