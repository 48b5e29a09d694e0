"""A concern counts at once; its reason and words may follow, and its idea's author may answer."""

from sqlite3 import Connection
from typing import NamedTuple

from flows.design.idea import open_idea
from flows.design.tell import bulletin, in_private, voters
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from flows.text import clean
from storage import campaigns, chats, concerns, messages, proposals, timers
from storage.database import Transaction
from storage.models import Campaign, Concern, Proposal, Timer

REASONS = ("money", "safety", "who", "fairness", "other")
WORDS_LIMIT = 280
PAUSE = 5 * 60_000_000
"""How long somebody has to add words before others are told."""


class Held(NamedTuple):
    """A concern with its idea."""

    concern: Concern
    proposal: Proposal
    campaign: Campaign


def shown_concerns(db: Connection, proposal: Proposal) -> list[Concern]:
    """Return the concerns that may be shown: while an idea is open only those somebody gave a reason for.

    The others are votes, and votes stay hidden until the end.
    """
    known = concerns.concerns(db, proposal.id)
    return [c for c in known if proposal.state != "open" or c.reason or c.text]


def asks_why_here(db: Connection, proposal: int) -> bool:
    """Whether somebody with a concern can only be asked for the reason under the idea itself."""
    return any(
        c.reason is None and c.person is not None and not chats.reachable(db, c.person)
        for c in concerns.concerns(db, proposal)
    )


def ask_why(tx: Transaction, proposal: Proposal, person: int, concern: int, at: int) -> bool:
    """Ask for the reason: in private, else under the idea. True if in private."""
    if chats.reachable(tx.db, person):
        messages.say(
            tx.db,
            key=f"why:{concern}",
            view="why",
            args={"concern": concern},
            at=at,
            person=person,
            campaign=proposal.campaign,
        )
        return True
    messages.touch_key(tx.db, f"proposal:{proposal.id}", at)
    return False


def give_reason(
    tx: Transaction, id: int, person: int, reason: str, at: int, chat: int | None = None
) -> Held | Refusal:
    """Keep why somebody has a concern about proposal ``id``."""
    held = _own(tx, id, person, at, chat)
    if isinstance(held, Refusal):
        return held
    if reason not in REASONS:
        return Refusal("stale-button")
    concerns.explain_concern(tx.db, held.concern.id, reason=reason)
    return _explained(tx, held, {"reason": reason}, {}, at)


def give_words(
    tx: Transaction, id: int, person: int, text: str, at: int, chat: int | None = None
) -> Held | Refusal:
    """Keep somebody's own words to their concern about proposal ``id``."""
    held = _own(tx, id, person, at, chat)
    if isinstance(held, Refusal):
        return held
    words = clean(text, WORDS_LIMIT)
    if isinstance(words, Refusal):
        return words
    concerns.explain_concern(tx.db, held.concern.id, reason=held.concern.reason or "other", text=words)
    return _explained(tx, held, {}, {"text": words}, at)


def _own(tx: Transaction, id: int, person: int, at: int, chat: int | None) -> Held | Refusal:
    idea = open_idea(tx, id, person, at, chat)
    if isinstance(idea, Refusal):
        return idea
    concern = concerns.concern_of(tx.db, id, person)
    if concern is None or concern.state == "gone":
        return Refusal("no-concern")
    return Held(concern, *idea)


def _explained(tx: Transaction, held: Held, fields: dict[str, str], words: dict[str, str], at: int) -> Held:
    concern, proposal, campaign = held
    name = pseudonym(tx, campaign, concern.person or 0)
    tx.log.append(campaign.id, "concern", at, name, {"proposal": proposal.number, **fields}, words)
    messages.touch_mentions(tx.db, "proposal", proposal.id, at)
    messages.touch_mentions(tx.db, "concern", concern.id, at)
    messages.touch(tx.db, campaign.id, "card", at)
    for key in (f"concern:{concern.id}", f"concern:{concern.id}:{at}"):
        if timers.set_timer(
            tx.db, key=key, kind="concern", campaign=campaign.id, item=concern.id, due_at=at + PAUSE
        ):
            break
    kept = concerns.concern(tx.db, concern.id)
    assert kept is not None
    return Held(kept, proposal, campaign)


def tell_concern(tx: Transaction, timer: Timer, at: int) -> None:
    """Tell the author, and once those who voted; whoever can't be reached reads it in the group."""
    concern = concerns.concern(tx.db, timer.item or 0)
    if concern is None or concern.state != "open":
        return
    proposal = proposals.proposal(tx.db, concern.proposal)
    campaign = campaigns.campaign(tx.db, proposal.campaign) if proposal else None
    if proposal is None or campaign is None or proposal.state != "open":
        return
    author = proposal.author or 0
    own = author == concern.person or in_private(
        tx,
        campaign,
        author,
        "concern-author",
        {"concern": concern.id},
        f"concern-author:{concern.id}",
        at,
    )
    key = f"concern-voter:{proposal.id}"
    everyone = voters(tx, campaign, proposal.id, "concern-voter", key, at, but={author, concern.person or 0})
    if not (own and everyone):
        bulletin(tx, campaign, "news", f"c{proposal.id}", at, silent=True)


def own_concern(tx: Transaction, id: int, person: int, at: int) -> Held | Refusal:
    """Return concern ``id`` for the author of its idea."""
    concern = concerns.concern(tx.db, id)
    if concern is None or concern.state == "gone":
        return Refusal("stale-button")
    idea = open_idea(tx, concern.proposal, person, at)
    if isinstance(idea, Refusal):
        return idea
    if idea.proposal.author != person:
        return Refusal("not-author")
    return Held(concern, *idea)


def answer(tx: Transaction, id: int, person: int, text: str, at: int, key: str) -> Held | Refusal:
    """Keep what an idea's author says to a concern; the concern's vote stays as it is."""
    held = own_concern(tx, id, person, at)
    if isinstance(held, Refusal):
        return held
    words = clean(text, WORDS_LIMIT)
    if isinstance(words, Refusal):
        return words
    if concerns.add_reply(tx.db, concern=id, person=person, text=words, at=at, key=key):
        concerns.set_concern_state(tx.db, id, "answered")
        _answered(tx, held, {"proposal": held.proposal.number, "by": "words"}, {"text": words}, at)
    return held


def answered_by_amendment(tx: Transaction, id: int, person: int, at: int) -> Held | Refusal:
    """Mark a concern as answered by the newest wording: only its idea's author, once it was amended."""
    held = own_concern(tx, id, person, at)
    if isinstance(held, Refusal):
        return held
    newest = proposals.wordings(tx.db, held.proposal.id)[-1]
    if newest[2] < held.concern.at:
        return Refusal("stale-button")
    concerns.set_concern_state(tx.db, id, "answered", newest[0])
    _answered(tx, held, {"proposal": held.proposal.number, "by": "amendment"}, {}, at)
    return held


def _answered(
    tx: Transaction, held: Held, fields: dict[str, str | int | bool | None], words: dict[str, str], at: int
) -> None:
    concern, proposal, campaign = held
    name = pseudonym(tx, campaign, proposal.author or 0)
    tx.log.append(campaign.id, "concern_answered", at, name, fields, words)
    messages.touch_mentions(tx.db, "proposal", proposal.id, at)
    messages.touch_mentions(tx.db, "concern", concern.id, at)
    messages.touch(tx.db, campaign.id, "card", at)
    args = {"concern": concern.id}
    key = f"concern-answered:{concern.id}"
    if not in_private(tx, campaign, concern.person or 0, "concern-answered", args, key, at):
        bulletin(tx, campaign, "news", f"r{proposal.id}", at, silent=True)
