"""Propose something: it carries its buttons at once and is decided by itself."""

from pydantic import BaseModel, ConfigDict

from flows.design.idea import open_ideas
from flows.design.post import closing, opened
from flows.design.similar import similar
from flows.refusal import Refusal
from flows.taking_part import may_act, takes_part, too_many_asked
from flows.text import clean
from storage import drafts, people, proposals, timers, vault
from storage.database import Transaction
from storage.models import Campaign, Proposal

IDEA_LIMIT = 500
KEPT_EASILY = 7
"""Days that words wait for whoever chose the easy mode."""
ASKED = 3 * 24 * 3_600_000_000


class Propose(BaseModel):
    """An idea. ``author`` is who said it, where ``person`` brings another's words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    author: int
    text: str
    language: str
    at: int
    key: str
    anyway: bool = False


class Alike(BaseModel):
    """Words that wait in ``draft`` for a day, in easy mode for seven: they are like these proposals, best first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    draft: int
    proposals: tuple[int, ...]


def propose(tx: Transaction, campaign: Campaign | None, request: Propose) -> Proposal | Alike | Refusal:
    """Keep an idea, or show what is alike first; another's words wait for their author."""
    if known := proposals.proposal_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    words = clean(request.text, IDEA_LIMIT)
    if isinstance(words, Refusal):
        return Refusal("propose-empty") if words.key == "text-empty" else words
    if people.is_removed(tx.db, campaign.chat, request.author):
        return Refusal("author-removed")
    waiting = 0 if request.anyway else drafts.waiting(tx.db, campaign.id, request.person, request.at)
    if no := too_many_asked(tx, campaign, request.person, waiting=waiting):
        return no
    others = [] if request.anyway else alike(tx, campaign, words, request.language)
    if others and request.author == request.person:
        return _wait(tx, campaign, request, words, others)
    return _keep(tx, campaign, request, words)


def alike(tx: Transaction, campaign: Campaign, words: str, language: str) -> list[int]:
    """Return open ideas of the same language that say nearly the same, best first."""
    others = [(p.id, p.text) for p in open_ideas(tx.db, campaign.id) if p.language == language and p.text]
    return similar(words, others, language)


def _wait(tx: Transaction, campaign: Campaign, request: Propose, words: str, others: list[int]) -> Alike:
    days = KEPT_EASILY if vault.is_easy(tx, request.person) else 1
    id = drafts.add_draft(
        tx.db,
        campaign=campaign.id,
        person=request.person,
        text=words,
        language=request.language,
        alike=others,
        at=request.at,
        key=request.key,
        days=days,
    )
    due = request.at + days * drafts.DAY
    timers.set_timer(tx.db, key=f"draft:{id}:{due}", kind="draft", campaign=campaign.id, item=id, due_at=due)
    return Alike(draft=id, proposals=tuple(others))


def _keep(tx: Transaction, campaign: Campaign, request: Propose, words: str) -> Proposal:
    takes_part(tx, campaign, request.person, request.at)
    own = request.author == request.person
    id = proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=request.author,
        poster=request.person,
        language=request.language,
        text=words,
        at=request.at,
        closes_at=closing(campaign, request.at),
        base=people.taking_part(tx.db, campaign.id),
        state="open" if own else "asked",
        key=request.key,
    )
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    if own:
        opened(tx, campaign, kept)
    else:
        due = min(request.at + ASKED, campaign.ends_at)
        timers.set_timer(tx.db, key=f"asked:{id}", kind="asked", campaign=campaign.id, item=id, due_at=due)
    return kept
