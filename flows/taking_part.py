"""Who may act in a campaign, and what acting makes of a person."""

from flows.refusal import Refusal
from flows.rules import Rules
from storage import messages, people
from storage.database import Transaction
from storage.models import Campaign


def rules_of(campaign: Campaign) -> Rules:
    """Return the rules that hold in a campaign."""
    return Rules.model_validate_json(campaign.rules)


def may_act(tx: Transaction, campaign: Campaign | None, person: int, at: int) -> Refusal | None:
    """Refuse who was removed from the chat, and acts outside of [start, end)."""
    if campaign is None:
        return Refusal("no-campaign")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if not campaign.running(at):
        return Refusal("campaign-over" if campaign.state != "proposed" else "campaign-waits")
    return None


def takes_part(tx: Transaction, campaign: Campaign, person: int, at: int) -> bool:
    """Count somebody as taking part and let the card show it; True the first time."""
    first = people.join(tx.db, campaign.id, person, at)
    messages.touch(tx.db, campaign.id, "card", at)
    return first


def pseudonym(tx: Transaction, campaign: Campaign, person: int) -> str:
    """Return what the log calls a person."""
    return tx.vault.pseudonym(campaign.id, person)
