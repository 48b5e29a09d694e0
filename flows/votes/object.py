"""Object to what is asked: a reason in words stops it, opens an amendment round and restarts the clock."""

from typing import NamedTuple

from flows.ballots.consent import CHOICES
from flows.design.post import HOUR
from flows.design.tell import bulletin, in_private
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from flows.text import clean
from flows.votes.cast import Cast, cast, keep
from flows.votes.fill import Change
from flows.votes.found import Found, open_vote, own_vote, show
from flows.votes.post import set_closing
from flows.votes.words import question
from storage import messages, objections, vote_ballots, votes
from storage.database import Transaction
from storage.models import Campaign, Objection, Vote

REASON_LIMIT = 280


class Held(NamedTuple):
    """An objection with what it is about."""

    objection: Objection
    vote: Vote
    campaign: Campaign


def may_object(tx: Transaction, id: int, person: int, at: int, chat: int | None = None) -> Found | Refusal:
    """Return the open question that somebody may object to."""
    found = open_vote(tx, id, person, at, chat)
    if isinstance(found, Found) and found.vote.method != "consent":
        return Refusal("stale-button")
    return found


def will_object(
    tx: Transaction, id: int, person: int, at: int, update_id: int, chat: int | None = None
) -> Found | Refusal:
    """Note that somebody wants to object: no consent any more, but nothing is stopped before there is a reason."""
    found = may_object(tx, id, person, at, chat)
    if isinstance(found, Refusal):
        return found
    known = objections.of_person(tx.db, id, person, found.vote.round)
    if known is None or known.state == "gone":
        change = Change("choose", CHOICES.index("objection_without_reason"))
        cast(tx, Cast(vote=id, person=person, change=change, at=at, update_id=update_id, chat=chat))
    return found


def object_to(
    tx: Transaction, id: int, person: int, text: str, at: int, update_id: int, key: str
) -> Held | Refusal:
    """Keep a reasoned objection; it counts from now on, and the clock starts again."""
    found = may_object(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    words = clean(text, REASON_LIMIT)
    if isinstance(words, Refusal):
        return Refusal("objection-needs-words") if words.key == "text-empty" else words
    vote, campaign = found
    known = objections.of_person(tx.db, id, person, vote.round)
    place = CHOICES.index("objection")
    change = Change("choose", place)
    request = Cast(vote=id, person=person, change=change, at=at, update_id=update_id)
    keep(tx, found, request, vote_ballots.ballot(tx.db, id, person), (place,))
    made = objections.add(tx.db, vote=id, person=person, round=vote.round, text=words, at=at, key=key)
    name = pseudonym(tx, campaign, person)
    fields: dict[str, str | int | bool | None] = {"vote": vote.number, "round": vote.round}
    tx.log.append(campaign.id, "objection", at, name, fields, {"text": words})
    if known is None:
        _restart(tx, found, at)
    _tell(tx, campaign, vote, made, at)
    kept = objections.objection(tx.db, made)
    assert kept is not None
    return Held(kept, vote, campaign)


def _restart(tx: Transaction, found: Found, at: int) -> None:
    vote, campaign = found
    closes_at = max(vote.closes_at or at, min(at + vote.hours * HOUR, campaign.ends_at))
    votes.set_closing(tx.db, vote.id, closes_at)
    set_closing(tx, campaign, vote.id, closes_at)


def _tell(tx: Transaction, campaign: Campaign, vote: Vote, objection: int, at: int) -> None:
    show(tx, vote, at)
    messages.touch_mentions(tx.db, "objection", objection, at)
    args = {"objection": objection}
    in_private(tx, campaign, vote.author or 0, "objection-author", args, f"objection-author:{objection}", at)
    bulletin(tx, campaign, "vote-news", f"b{vote.id}", at, silent=True)


def amend(tx: Transaction, id: int, person: int, text: str, at: int) -> Found | Refusal:
    """Give one's question new words: a new round begins, and everybody is asked anew."""
    found = own_vote(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if found.vote.method != "consent":
        return Refusal("stale-button")
    words = question(text)
    if isinstance(words, Refusal):
        return words
    vote, campaign = found
    closes_at = min(at + vote.hours * HOUR, campaign.ends_at)
    votes.set_text(tx.db, id, words)
    votes.next_round(tx.db, id, closes_at)
    for each in objections.objections(tx.db, id):
        objections.set_state(tx.db, each.id, "answered")
    set_closing(tx, campaign, id, closes_at)
    name = pseudonym(tx, campaign, person)
    fields: dict[str, str | int | bool | None] = {
        "vote": vote.number,
        "round": vote.round + 1,
        "closes_at": closes_at,
    }
    tx.log.append(campaign.id, "vote_amended", at, name, fields, {"text": words})
    _ask_anew(tx, campaign, vote, person, at)
    now = votes.vote(tx.db, id)
    assert now is not None
    return Found(now, campaign)


def _ask_anew(tx: Transaction, campaign: Campaign, vote: Vote, author: int, at: int) -> None:
    show(tx, vote, at)
    for person in vote_ballots.voters(tx.db, vote.id):
        if person != author:
            key = f"vote-anew:{vote.id}:{vote.round + 1}:{person}"
            in_private(tx, campaign, person, "vote-anew", {"vote": vote.id}, key, at)
    bulletin(tx, campaign, "vote-news", f"w{vote.id}", at, silent=True)
