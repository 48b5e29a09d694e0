"""Cast a ballot, tap by tap: each tap counts at once and can be changed until the end."""

import json
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from flows.ballots.question import Ballot, Question
from flows.ballots.registry import METHODS
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part
from flows.votes.fill import FITS, WHOLE, Change, changed, fits, kept, read, said
from flows.votes.found import Found, open_vote
from flows.votes.question import question_of
from storage import messages, objections, people, vote_ballots
from storage.database import Transaction
from storage.models import Campaign, Vote, VoteBallot


class Cast(BaseModel):
    """One tap in ``chat`` (None in private). ``update_id`` orders the taps of one person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    vote: int
    person: int
    change: Change
    at: int
    update_id: int
    chat: int | None = None


class Counted(NamedTuple):
    """A ballot that was kept; ``first``: this person takes part from now on."""

    vote: Vote
    campaign: Campaign
    ballot: Ballot
    first: bool = False


def cast(tx: Transaction, request: Cast) -> Counted | Refusal:
    """Keep somebody's ballot after one change."""
    found = open_vote(tx, request.vote, request.person, request.at, request.chat)
    if isinstance(found, Refusal):
        return found
    vote, campaign = found
    method = METHODS[vote.method or ""]
    if request.change.what not in FITS[method.kind]:
        return Refusal("stale-button")
    question = tx.memo.recall(("vote-question", vote.id), lambda: question_of(tx.db, vote, campaign))
    choices = method.choices
    before = vote_ballots.ballot(tx.db, vote.id, request.person)
    now = before if before and before.round == vote.round else None
    if not fits(question, choices, request.change):
        return Refusal("stale-button")
    if needs_words(vote, request.change):
        return Refusal("objection-needs-words")
    if now and is_late(now, request):
        return Counted(vote, campaign, read(now.says))
    ballot = changed(read(now.says) if now else (), request.change, len(question.options))
    valid = method.read(question, said(method.kind, ballot, choices or question.options))
    return valid if isinstance(valid, Refusal) else keep(tx, found, request, before, valid)


def needs_words(vote: Vote, change: Change) -> bool:
    """Whether it is an objection, which takes a reason."""
    choices = METHODS[vote.method or ""].choices
    return vote.method == "consent" and change.what == "choose" and choices[change.place] == "objection"


def is_late(now: VoteBallot, request: Cast) -> bool:
    """Whether a later tap already said something about the same: the higher update id wins.

    Ticks that are turned over come to the same in any order.
    """
    marks: dict[str, int] = json.loads(now.marks)
    whole = marks.get(WHOLE, -1)
    what, place, _ = request.change
    known = whole if what == "turn" else max(whole, marks.get(str(place), -1))
    if what not in ("turn", "set", "give"):
        known = now.update_id
    return known >= 0 and vote_ballots.is_older(request.update_id, request.at, known, now.at)


def keep(tx: Transaction, found: Found, request: Cast, before: VoteBallot | None, ballot: Ballot) -> Counted:
    """Keep a valid ballot in place of an earlier one, count it, and show that somebody voted."""
    vote, campaign = found
    first = takes_part(tx, campaign, request.person, request.at, known=before is not None)
    seen = request.at if first else people.first_act(tx.db, campaign.id, request.person) or request.at
    tx.memo.aside(lambda: _keep(tx, found, request, before, ballot, seen))
    if vote.method == "consent":
        _objects_no_more(tx, vote, request)
    key = f"vote:{vote.id}"
    tx.memo.once(key, lambda: messages.touch_key(tx.db, key, request.at))
    return Counted(vote, campaign, ballot, first)


def _keep(
    tx: Transaction, found: Found, request: Cast, before: VoteBallot | None, ballot: Ballot, seen: int
) -> None:
    vote, campaign = found
    says = kept(ballot)
    name = pseudonym(tx, campaign, request.person)
    fields: dict[str, str | int | bool | None] = {"vote": vote.number, "round": vote.round, "says": says}
    leaf = tx.log.append(campaign.id, "vote_ballot", request.at, name, fields)
    marks = json.loads(before.marks) if before and before.round == vote.round else {}
    what, place, _ = request.change
    if what in ("turn", "set", "give"):
        marks[str(place)] = max(marks.get(str(place), -1), request.update_id)
    else:
        marks = {WHOLE: request.update_id}
    vote_ballots.put(
        tx.db,
        before,
        vote=vote.id,
        person=request.person,
        says=says,
        marks=marks,
        at=request.at,
        update_id=request.update_id,
        round=vote.round,
        newcomer=seen > (vote.posted_at or 0),
        leaf=leaf,
    )


def _objects_no_more(tx: Transaction, vote: Vote, request: Cast) -> None:
    """An objection goes with its ballot."""
    known = objections.of_person(tx.db, vote.id, request.person, vote.round)
    if known and known.state == "open":
        objections.set_state(tx.db, known.id, "gone")
        messages.touch_mentions(tx.db, "vote", vote.id, request.at)


def own_ballot(tx: Transaction, vote: Vote, person: int) -> Ballot | None:
    """Return what somebody's ballot says in this round, None without one."""
    found = vote_ballots.ballot(tx.db, vote.id, person)
    return read(found.says) if found and found.round == vote.round else None


def asks(tx: Transaction, found: Found) -> Question:
    """Return what a vote asks."""
    return question_of(tx.db, *found)
