"""Who may act in a campaign, and what acting makes of a person."""

from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.rules import Rules
from storage import messages, officials, people, proposals, votes
from storage.database import Transaction
from storage.models import Campaign


def rules_of(campaign: Campaign) -> Rules:
    """Return the rules that hold in a campaign."""
    return Rules.model_validate_json(campaign.rules)


def may_act(tx: Transaction, campaign: Campaign | None, person: int, at: int) -> Refusal | None:
    """Refuse who was removed from the chat, and acts outside of [start, end)."""
    if campaign is None:
        return Refusal("no-campaign")
    if _anyone_removed(tx, campaign.chat) and people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, person):
        return Refusal("official-answers-only")
    if not campaign.running(at):
        return Refusal("campaign-over" if campaign.state != "proposed" else "campaign-waits")
    return None


def too_many_asked(tx: Transaction, campaign: Campaign, person: int, *, waiting: int = 0) -> Refusal | None:
    """Refuse one more open idea or vote of one person in one campaign; ``waiting``: drafts that count as open."""
    ideas = proposals.open_proposals_of(tx.db, campaign.id, person)
    asked = votes.open_votes_of(tx.db, campaign.id, person)
    return too_many_open(ideas + asked + waiting, rules_of(campaign))


def answers_for_the_city(tx: Transaction, campaign: Campaign, person: int) -> bool:
    """Whether somebody is an official of this campaign: nothing of theirs counts as a resident's."""
    any_ = tx.memo.recall(("officials", campaign.id), lambda: officials.any_official(tx.db, campaign.id))
    return bool(any_) and officials.is_official(tx.db, campaign.id, person)


def takes_part(
    tx: Transaction, campaign: Campaign, person: int, at: int, *, known: bool = False
) -> bool:
    """Count somebody as taking part and let the card show it; True the first time.

    ``known``: they take part already.
    """
    first = not known and tx.memo.aside(lambda: people.join(tx.db, campaign.id, person, at))
    tx.memo.once(("card", campaign.id), lambda: messages.touch(tx.db, campaign.id, "card", at))
    return first


def _anyone_removed(tx: Transaction, chat: int) -> bool:
    return tx.memo.recall(("removed", chat), lambda: people.anyone_removed(tx.db, chat))


def pseudonym(tx: Transaction, campaign: Campaign, person: int) -> str:
    """Return what the log calls a person."""
    return tx.vault.pseudonym(campaign.id, person)
