"""A role is a person's own word about themselves; who answers for the city by invitation takes none."""

from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, takes_part
from storage import people
from storage.database import Transaction
from storage.models import Campaign

ROLES = ("resident", "service_user", "employee", "politician", "partner")
"""What anybody may say of themselves."""


def say_role(tx: Transaction, campaign: Campaign, person: int, role: str, at: int) -> Refusal | None:
    """Keep somebody's own label from now on; what they did before keeps the label of its time."""
    if no := may_act(tx, campaign, person, at):
        return no
    if role not in ROLES:
        return Refusal("stale-button")
    takes_part(tx, campaign, person, at)
    people.set_role(tx.db, campaign.id, person, role)
    tx.log.append(campaign.id, "role", at, pseudonym(tx, campaign, person), {"role": role})
    return None
