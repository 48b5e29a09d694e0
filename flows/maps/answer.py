"""Answer a statement: agree, disagree or pass; the last answer counts until the map closes."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from flows.maps.found import Found, Said, open_statement, too_many_answers, wants_making
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part
from storage import opinions
from storage.database import Transaction
from storage.models import Campaign, OpinionMap, Statement
from storage.vote_ballots import is_older

VALUES = (1, -1, 0)
"""Agree, disagree, pass, in the order of their buttons."""


class Answer(BaseModel):
    """One tap in ``chat`` (None in private). ``update_id`` orders the taps of one person."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    statement: int
    person: int
    value: int
    at: int
    update_id: int
    chat: int | None = None


class Answered(NamedTuple):
    """What counts now; ``first``: this person takes part from now on."""

    statement: Statement
    map: OpinionMap
    campaign: Campaign
    value: int
    first: bool = False


def answer(tx: Transaction, request: Answer) -> Answered | Refusal:
    """Keep somebody's answer in place of an earlier one."""
    found = open_statement(tx, request.statement, request.person, request.at, request.chat)
    if isinstance(found, Refusal):
        return found
    if request.value not in VALUES:
        return Refusal("stale-button")
    known = opinions.given(tx.db, request.statement, request.person)
    if known and (
        known.value == request.value or is_older(request.update_id, request.at, known.update_id, known.at)
    ):
        return Answered(*found, known.value)
    if no := too_many_answers(tx, found.campaign, request.person, request.at):
        return no
    return _keep(tx, found, request, known=known is not None)


def _keep(tx: Transaction, found: Said, request: Answer, *, known: bool) -> Answered:
    statement, map, campaign = found
    first = takes_part(tx, campaign, request.person, request.at, known=known)
    tx.memo.aside(lambda: _write(tx, found, request))
    tx.memo.once(("map-make", map.id), lambda: wants_making(tx, Found(map, campaign), request.at))
    return Answered(statement, map, campaign, request.value, first)


def _write(tx: Transaction, found: Said, request: Answer) -> None:
    fields: dict[str, str | int | bool | None] = {
        "map": found.map.number,
        "statement": found.statement.number,
        "answer": request.value,
    }
    name = pseudonym(tx, found.campaign, request.person)
    leaf = tx.log.append(found.campaign.id, "opinion", request.at, name, fields)
    opinions.put(
        tx.db,
        map=found.map.id,
        statement=found.statement.id,
        person=request.person,
        value=request.value,
        at=request.at,
        update_id=request.update_id,
        leaf=leaf,
    )
