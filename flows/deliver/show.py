"""Who sees an act's words: oneself, the group, or also the city."""

from pydantic import BaseModel, ConfigDict

from flows.deliver.own import own_act, shown_anew
from flows.refusal import Refusal
from flows.taking_part import pseudonym
from storage import contributions
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Contribution, Visibility


class Show(BaseModel):
    """Who shall see an act of one's own. ``any_time``: also after its day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    contribution: int
    person: int
    visibility: Visibility
    at: int
    any_time: bool = False


def show(tx: Transaction, request: Show) -> Contribution | Refusal:
    """Keep who sees an act's words; it counts the same."""
    found = own_act(tx, request.contribution, request.person, request.at, any_time=request.any_time)
    if isinstance(found, Refusal):
        return found
    campaign, act = found
    if contributions.set_visibility(tx.db, act.id, request.visibility):
        who = pseudonym(tx, campaign, request.person)
        fields: dict[str, Field] = {"contribution": act.leaf, "visibility": request.visibility}
        tx.log.append(campaign.id, "visibility", request.at, who, fields)
        shown_anew(tx, act, request.at)
    return act.model_copy(update={"visibility": request.visibility})
