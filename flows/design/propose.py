"""Propose something: it carries its buttons at once and is decided by itself."""

from pydantic import BaseModel, ConfigDict

from flows.design.similar import similar
from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import people, proposals, timers
from storage.database import Transaction
from storage.models import Campaign, Proposal

IDEA_LIMIT = 500
HOUR = 3_600_000_000


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
    """Proposals that say nearly the same, best first: shown before a new one is kept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposals: tuple[int, ...]
    text: str


def propose(tx: Transaction, campaign: Campaign | None, request: Propose) -> Proposal | Alike | Refusal:
    """Keep an idea, or show what is alike first; another's words wait for their author."""
    if known := proposals.proposal_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    words = clean(request.text, IDEA_LIMIT)
    if isinstance(words, Refusal):
        return Refusal("propose-empty") if words.key == "text-empty" else words
    mine = proposals.open_proposals_of(tx.db, campaign.id, request.person)
    if no := too_many_open(mine, rules_of(campaign)):
        return no
    alike = [] if request.anyway else _alike(tx, campaign, words, request.language)
    if alike:
        return Alike(proposals=tuple(alike), text=words)
    return _keep(tx, campaign, request, words)


def _alike(tx: Transaction, campaign: Campaign, words: str, language: str) -> list[int]:
    others = [
        (p.id, p.text)
        for p in proposals.proposals(tx.db, campaign.id)
        if p.state == "open" and p.language == language and p.text
    ]
    return similar(words, others, language)


def _keep(tx: Transaction, campaign: Campaign, request: Propose, words: str) -> Proposal:
    takes_part(tx, campaign, request.person, request.at)
    own = request.author == request.person
    closes_at = request.at + rules_of(campaign).decision_hours * HOUR
    id = proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=request.author,
        poster=request.person,
        language=request.language,
        text=words,
        at=request.at,
        closes_at=min(closes_at, campaign.ends_at),
        base=people.taking_part(tx.db, campaign.id),
        state="open" if own else "asked",
        key=request.key,
    )
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    if own:
        opened(tx, campaign, kept)
    return kept


def opened(tx: Transaction, campaign: Campaign, proposal: Proposal) -> None:
    """Log an idea that stands open and set the hour of its decision."""
    tx.log.append(
        campaign.id,
        "proposal",
        proposal.posted_at,
        pseudonym(tx, campaign, proposal.author or 0),
        {"proposal": proposal.number, "closes_at": proposal.closes_at, "base": proposal.base},
        {"text": proposal.text or ""},
    )
    timers.set_timer(
        tx.db,
        key=f"decide:{proposal.id}",
        kind="decide",
        campaign=campaign.id,
        item=proposal.id,
        due_at=proposal.closes_at,
    )
