"""Ask the group, by the ordinary vote, to show again what was folded."""

from flows.care.acting import running_in
from flows.design.post import closing, opened
from flows.refusal import Refusal
from flows.safety.item import find
from flows.safety.kinds import Item
from flows.speech import Speech
from flows.taking_part import may_act, takes_part, too_many_asked
from storage import campaigns, people, proposals, safety
from storage.database import Transaction
from storage.models import Campaign, Fold, Proposal


def ask_to_unfold(tx: Transaction, fold_id: int, person: int, at: int) -> Proposal | Refusal:
    """Open an idea of the author's that shows the item again if it goes ahead; asked once a fold."""
    known = safety.fold(tx.db, fold_id)
    item = find(tx, known.kind, known.item) if known else None
    if known is None or item is None or known.unfolded_at is not None:
        return Refusal("stale-button")
    campaign = _asking_in(tx, item, at)
    if campaign is None:
        return Refusal("unfold-in-campaign")
    if item.author != person:
        return Refusal("author-only")
    if known.folder in ("operator", "about_me"):
        return Refusal("unfold-operator")
    return _ask(tx, campaign, known, person, at)


def _asking_in(tx: Transaction, item: Item, at: int) -> Campaign | None:
    """Return whose ordinary vote decides: the item's campaign, else the one that runs in its chat."""
    if item.campaign is not None:
        return campaigns.campaign(tx.db, item.campaign)
    return running_in(tx, item.chat, at) if item.chat is not None else None


def _ask(tx: Transaction, campaign: Campaign, fold: Fold, person: int, at: int) -> Proposal | Refusal:
    key = f"unfold:{fold.id}"
    if before := proposals.proposal_by_key(tx.db, key):
        return before if before.state == "open" else Refusal("unfold-once")
    if no := may_act(tx, campaign, person, at):
        return no
    if no := too_many_asked(tx, campaign, person):
        return no
    takes_part(tx, campaign, person, at)
    id = proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=person,
        poster=person,
        language=campaign.language,
        text=_words(tx, campaign, fold),
        at=at,
        closes_at=closing(campaign, at),
        base=people.taking_part(tx.db, campaign.id),
        state="open",
        key=key,
        unfolds=fold.id,
    )
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    opened(tx, campaign, kept)
    return kept


def _words(tx: Transaction, campaign: Campaign, fold: Fold) -> str:
    """Return the question in the campaign's language: which thing, why it was folded."""
    speech = Speech(campaign.language, campaign.zone)
    idea = proposals.proposal(tx.db, fold.item) if fold.kind == "proposal" else None
    reason = speech.say(f"fold-reason-{fold.reason.replace('_', '-')}")
    what = speech.say(f"item-{fold.kind}", n=idea.number if idea else fold.item)
    return speech.say("unfold-idea", what=what, reason=reason)
