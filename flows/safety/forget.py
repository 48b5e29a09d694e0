"""/forgetme: really erase a person; the counts stay, the log's proofs too."""

from flows.safety.fold import shown_anew
from flows.safety.item import find
from storage import (
    ballots,
    campaigns,
    contributions,
    drafts,
    log,
    messages,
    people,
    proposals,
    safety,
    tasks,
    timers,
    vault,
    voices,
)
from storage import concerns as replies
from storage.database import Transaction
from storage.models import ItemKind

WIPE = "wipe:"


def forget(tx: Transaction, person: int, at: int) -> bytes | None:
    """Erase somebody everywhere; return the look-up they had, None if erased before.

    What shows their words is shown anew, closed campaigns' charts and packages are made anew, and the
    write-ahead log is emptied next (timer ``wipe``).
    """
    touched = _words_of(tx, person)
    for campaign in campaigns.campaigns_of_person(tx.db, person):
        log.erase_person_leaves(tx, campaign.id, tx.vault.pseudonym(campaign.id, person))
    _take_words(tx, person)
    _take_traces(tx, person)
    lookup = vault.erase_person(tx, person, at)
    for kind, id in touched:
        if item := find(tx, kind, id):
            shown_anew(tx, item, at)
    if lookup is not None:
        timers.set_timer(tx.db, key=f"{WIPE}{lookup.hex()}", kind="wipe", due_at=at)
    return lookup


def _words_of(tx: Transaction, person: int) -> list[tuple[ItemKind, int]]:
    db = tx.db
    found: list[tuple[ItemKind, int]] = [("chip", c.id) for c in campaigns.chips_of_person(db, person)]
    found += [("contribution", c.id) for c in contributions.contributions_of_person(db, person)]
    for campaign in campaigns.campaigns_of_person(db, person):
        if campaign.starter == person:
            found.append(("campaign", campaign.id))
        for idea in proposals.proposals(db, campaign.id):
            worries = proposals.concerns(db, idea.id)
            if person in (idea.author, idea.poster) or any(w.person == person for w in worries):
                found.append(("proposal", idea.id))
            found += [("concern", w.id) for w in worries if w.person == person]
        found += [("task", t.id) for t in tasks.tasks(db, campaign.id) if t.author == person]
        found += [("answer", a.id) for a in voices.answers(db, campaign.id) if a.person == person]
    return found


def _take_words(tx: Transaction, person: int) -> None:
    campaigns.forget_starter(tx.db, person)
    campaigns.forget_chips(tx.db, person)
    proposals.forget_proposals(tx.db, person)
    replies.forget_replies(tx.db, person)
    drafts.forget_drafts(tx.db, person)
    contributions.forget_contributions(tx.db, person)
    tasks.forget_tasks(tx.db, person)
    voices.forget_answers(tx.db, person)


def _take_traces(tx: Transaction, person: int) -> None:
    stand_in = -int.from_bytes(tx.chance.draw("stand-in", str(person), 7), "big")
    ballots.forget_ballots(tx.db, person, stand_in)
    voices.forget_surveys(tx.db, person)
    safety.forget_reports(tx.db, person)
    messages.drop_private(tx.db, person)
    people.forget_person(tx.db, person)
