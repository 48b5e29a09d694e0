"""Undo: an act is taken out of every later output, its words forgotten."""

from pydantic import BaseModel, ConfigDict

from flows.deliver.facts import forget_leaf_words
from flows.deliver.own import own_act, shown_anew
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from storage import contributions
from storage.database import Transaction
from storage.models import Contribution


class Undo(BaseModel):
    """Take back an act of one's own. ``any_time``: also after its day (from what one sees of oneself)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    at: int
    any_time: bool = False


def undo(tx: Transaction, request: Undo) -> Contribution | Refusal:
    """Take back an act: a retraction in the log, no words, no evidence, no thanks."""
    found = own_act(tx, request.contribution, request.person, request.at, any_time=request.any_time)
    if isinstance(found, Refusal):
        return found
    campaign, act = found
    who = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, "retraction", request.at, who, {"retracts": act.leaf})
    forget_leaf_words(tx, act)
    contributions.undo(tx.db, act.id)
    shown_anew(tx, act, request.at)
    return act
