"""What a group that goes along wants to be called: a short name, shown in both groups."""

from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import campaigns, messages, twins
from storage.database import Transaction
from storage.models import Campaign

FIELD = "twin_name"
LIMIT = 40


def name_group(
    tx: Transaction, campaign: Campaign | None, person: int, text: str, at: int, key: str
) -> Campaign | Refusal:
    """Keep a group's name; anyone who takes part may give one, and the newest holds."""
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    together = twins.standing(tx.db, campaign.id)
    if together is None:
        return Refusal("twin-none")
    words = clean(text, LIMIT)
    if isinstance(words, Refusal):
        return words
    start, _ = local_day(at, campaign.zone)
    mine = [chip for chip in campaigns.chips_of_person(tx.db, person) if chip.at >= start]
    if no := too_many_acts(len(mine), rules_of(campaign)):
        return no
    if not campaigns.add_chip(
        tx.db, campaign=campaign.id, field=FIELD, text=words, person=person, at=at, key=f"twin-name:{key}"
    ):
        return campaign
    takes_part(tx, campaign, person, at)
    tx.log.append(campaign.id, "chip", at, pseudonym(tx, campaign, person), {"field": FIELD}, {"text": words})
    for id in (together.home, together.joined):
        for view in ("card", "board", "twin"):
            messages.touch(tx.db, id, view, at)
    return campaign
