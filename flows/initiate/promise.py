"""How much say was promised, and until when: said by whoever filled in who promises what."""

from datetime import date, timedelta

from flows.instruments.felt import PROMISED
from flows.officials.schedule import end_of, local_date
from flows.refusal import Refusal
from flows.taking_part import may_act
from storage import campaigns, messages, promises
from storage.database import Transaction
from storage.models import Campaign, Chip

LEVELS = tuple(PROMISED)
DUE = ("end", "quarter", "year", "open")
"""The campaign's end, three months or a year from now, no date."""
_DAYS = {"quarter": 91, "year": 365}


def say_level(tx: Transaction, chip: int, person: int, level: str, at: int) -> Chip | Refusal:
    """Keep how much say was promised: one of ``LEVELS``."""
    found = _own(tx, chip, person, at)
    if isinstance(found, Refusal) or level not in LEVELS:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    promises.put_level(tx.db, chip, PROMISED[level])
    tx.log.append(found[1].id, "promise", at, None, {"level": PROMISED[level]})
    messages.touch_mentions(tx.db, "chip", chip, at)
    return found[0]


def say_due(tx: Transaction, chip: int, person: int, due: str, at: int) -> Chip | Refusal:
    """Keep until when it was promised: one of ``DUE``."""
    found = _own(tx, chip, person, at)
    if isinstance(found, Refusal) or due not in DUE:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    promises.put_due(tx.db, chip, _due_at(found[1], due, at))
    messages.touch_mentions(tx.db, "chip", chip, at)
    return found[0]


def _due_at(campaign: Campaign, due: str, at: int) -> int | None:
    if due in _DAYS:
        day: date = local_date(at, campaign.zone) + timedelta(days=_DAYS[due])
        return end_of(day, campaign.zone)
    return campaign.ends_at if due == "end" else None


def _own(tx: Transaction, id: int, person: int, at: int) -> tuple[Chip, Campaign] | Refusal:
    chip = campaigns.chip(tx.db, id)
    campaign = campaigns.campaign(tx.db, chip.campaign) if chip else None
    if chip is None or campaign is None or chip.field != "promised":
        return Refusal("stale-button")
    if no := may_act(tx, campaign, person, at):
        return no
    return (chip, campaign) if chip.person == person else Refusal("author-only")
