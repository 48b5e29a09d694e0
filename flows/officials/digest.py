"""What an official is told each week, without a name, also when nothing happened: never lost, never twice."""

import json
from typing import Any

from flows.officials.acting import acting
from flows.officials.ask import said, waiting
from flows.officials.schedule import local_date, next_monday, set_digest
from flows.officials.send import queue
from flows.refusal import Refusal
from flows.results.source import Source
from storage import chats, concerns, contributions, guesses, messages, proposals
from storage.database import Transaction
from storage.guesses import Digest
from storage.models import Campaign, Timer
from storage.officials import Official

WEEK = 7 * 86_400_000_000


def digest_due(tx: Transaction, timer: Timer, at: int) -> None:
    """Tell an official of the week, and set the next one; the first after closing is the last."""
    here = acting(tx, timer.item or 0, at)
    if isinstance(here, Refusal):
        return
    official, campaign = here
    week = local_date(timer.due_at, campaign.zone).isoformat()
    since = timer.due_at - WEEK
    last = campaign.closed_at is not None
    says = json.dumps(week_of(tx, campaign, since, timer.due_at) | {"last": int(last)}, sort_keys=True)
    if guesses.add_digest(tx.db, official=official.id, week=week, at=at, says=says):
        send(tx, official, campaign, week, at)
    if not last:
        set_digest(tx, official, campaign, max(at, next_monday(timer.due_at - 1, campaign.zone)))


def send(tx: Transaction, official: Official, campaign: Campaign, week: str, at: int) -> None:
    """Put a digest on its way: in private where they use Telegram, else by mail; on the page it stands anyway."""
    if official.person is not None and chats.reachable(tx.db, official.person):
        messages.say(
            tx.db,
            key=f"digest:{official.id}:{week}",
            view="city-digest",
            args={"official": official.id, "week": week},
            at=at,
            person=official.person,
            campaign=campaign.id,
            kind="unasked",
        )
    elif official.sealed_mail is not None:
        queue(tx, official, "digest", f"digest:{official.id}:{week}", week, at)


def week_of(source: Source, campaign: Campaign, since: int, until: int) -> dict[str, int]:
    """Return what happened in [since, until), as numbers."""
    db = source.db

    def inside(at: int | None) -> bool:
        return at is not None and since <= at < until

    ideas = [p for p in proposals.proposals(db, campaign.id) if p.state != "asked"]
    worries = [c for p in ideas for c in concerns.concerns(db, p.id) if c.state != "gone"]
    left = waiting(source, campaign)
    return {
        "acts": sum(inside(a.logged_at) for a in contributions.contributions(db, campaign.id)),
        "ideas": sum(inside(p.posted_at) for p in ideas),
        "ahead": sum(p.state == "ahead" and inside(p.decided_at) for p in ideas),
        "concerns": sum(inside(c.at) for c in worries),
        "answers": sum(inside(a.at) for a in said(source, campaign)),
        "waiting": len(left),
        "oldest": max((max(0, (until - item.asked_at) // 86_400_000_000) for item in left), default=0),
    }


def read(digest: Digest) -> dict[str, Any]:
    """Return a digest's numbers."""
    return dict(json.loads(digest.says))
