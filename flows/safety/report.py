"""Report what hurts; folded in the open by an administrator, by three, or at once by whom it is about."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.care.acting import rules_in, running_in
from flows.refusal import Refusal
from flows.rules import Rules
from flows.safety.fold import fold
from flows.safety.item import chat_of, chats_of, find
from flows.safety.kinds import Item
from flows.taking_part import answers_for_the_city, rules_of
from storage import campaigns, neighbours, officials, people, safety, timeline
from storage.database import Transaction

REASONS = ("hurts", "private", "unlawful", "spam", "about_me")
OUTSIDERS = frozenset({"official", "politician", "partner"})
"""Roles whose reports fold nothing but what is about themselves."""
DAY = 86_400_000_000
REPORTS_A_DAY = 10
ABOUT_ME_A_DAY = 3
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
    """What became of a report, and in which campaign; ``key`` is how the operator calls the item."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    became: Became
    campaign: int | None
    key: str


def report(tx: Transaction, request: Report) -> Reported | Refusal:
    """Keep a report and fold the item where that is enough."""
    item = find(tx, request.kind, request.item)
    chat = chat_of(tx, item) if item else None
    if item is None or chat is None or request.reason not in REASONS:
        return Refusal("stale-button")
    if people.is_removed(tx.db, chat, request.person):
        return Refusal("removed")
    campaign = campaigns.campaign(tx.db, item.campaign) if item.campaign else running_in(tx, chat, request.at)
    if campaign and answers_for_the_city(tx, campaign, request.person):
        return Refusal("official-answers-only")
    if safety.folded(tx.db, item.kind, item.id):
        return _became("known", item)
    if no := _too_many(tx, request):
        return no
    since = safety.unfolded_at(tx.db, item.kind, item.id)
    _keep(tx, request, item.campaign, since)
    if request.reason == "about_me" and not since:
        fold(tx, item, reason="about_me", folder="about_me", at=request.at)
        return _became("folded", item)
    return _weigh(tx, chat, item, since, request.at)


def _too_many(tx: Transaction, request: Report) -> Refusal | None:
    """Refuse more reports than fit a day; fewer of those that fold at once."""
    all_, about_me = safety.reports_since(tx.db, request.person, request.at - DAY)
    if request.reason == "about_me" and about_me >= ABOUT_ME_A_DAY:
        return Refusal("too-many-reports", {"limit": ABOUT_ME_A_DAY})
    return Refusal("too-many-reports", {"limit": REPORTS_A_DAY}) if all_ >= REPORTS_A_DAY else None


def _keep(tx: Transaction, request: Report, campaign: int | None, since: int) -> None:
    fresh = safety.add_report(
        tx.db,
        kind=request.kind,
        item=request.item,
        person=request.person,
        reason=request.reason,
        at=request.at,
        since=since,
    )
    if fresh and campaign is not None:
        timeline.happened(tx.db, campaign=campaign, at=request.at, kind="reported", detail=request.reason)


def _became(what: Became, item: Item) -> Reported:
    return Reported(became=what, campaign=item.campaign, key=f"{item.kind}:{item.id}")


def _weigh(tx: Transaction, chat: int, item: Item, since: int, at: int) -> Reported:
    """Three who took part in the chat before the item appeared fold it; its author's own report doesn't count.

    Where an item is for both of two groups, whoever took part in either counts.
    """
    earlier = [
        reason
        for person, reason in safety.reporters(tx.db, item.kind, item.id, since)
        if person != item.author and any(_counts(tx, one, item, person) for one in chats_of(tx, item))
    ]
    if len(earlier) < _rules(tx, chat, item, at).fold_by:
        return _became("noted", item)
    fold(tx, item, reason=max(sorted(set(earlier)), key=earlier.count), folder="people", at=at)
    return _became("folded", item)


def _rules(tx: Transaction, chat: int, item: Item, at: int) -> Rules:
    campaign = campaigns.campaign(tx.db, item.campaign) if item.campaign else None
    return rules_of(campaign) if campaign else rules_in(tx, chat, at)


def _counts(tx: Transaction, chat: int, item: Item, person: int) -> bool:
    first = people.first_act_in_chat(tx.db, chat, person)
    return (
        first is not None
        and first < item.at
        and _role(tx, chat, item, person) not in OUTSIDERS
        and not people.is_removed(tx.db, chat, person)
    )


def _role(tx: Transaction, chat: int, item: Item, person: int) -> str:
    if item.campaign is None:
        return neighbours.role(tx.db, chat, person)
    return people.role(tx.db, item.campaign, person)


def fold_as_administrator(tx: Transaction, kind: str, id: int, person: int, reason: str, at: int) -> bool:
    """Fold what an administrator of the chat reported; what the group chose to show stays. False if not folded."""
    item = find(tx, kind, id)
    chat = chat_of(tx, item) if item else None
    if item is None or chat is None or safety.unfolded_at(tx.db, kind, id):
        return False
    if _role(tx, chat, item, person) in OUTSIDERS:
        return False
    if item.campaign is not None and officials.is_official(tx.db, item.campaign, person):
        return False
    return fold(tx, item, reason=reason, folder="admin", at=at) is not None
