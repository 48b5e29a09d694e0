"""Fill a chip on the card: anyone who takes part may, at any time; the newest holds."""

from pydantic import BaseModel, ConfigDict

from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import campaigns, messages, timeline, timers
from storage.database import Transaction
from storage.models import Campaign

FIELDS = ("place", "worked_when", "ask", "promised", "addressee", "title")
ASKS = ("inform", "advise", "together", "ourselves")
"""What a group can ask for: to be told, to be asked, to decide together, to do it themselves."""
LIMIT = 120


class Fill(BaseModel):
    """Words for one chip; ``ask`` takes one of ``ASKS``, ``addressee`` a name and how to reach it.

    ``title`` names a campaign whose starter took the title away.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    field: str
    text: str
    at: int
    key: str


def fill(tx: Transaction, campaign: Campaign | None, request: Fill) -> Campaign | Refusal:
    """Keep what somebody filled in and show it on the card; who should hear of it also after the end."""
    no = may_act(tx, campaign, request.person, request.at)
    late = request.field == "addressee" and campaign is not None and campaign.state == "closed"
    if campaign is None or (no and not (late and no.key == "campaign-over")):
        return no or Refusal("no-campaign")
    if request.field not in FIELDS or (request.field == "ask" and request.text not in ASKS):
        return Refusal("stale-button")
    if request.field == "title" and campaign.title is not None:
        return Refusal("title-stands")
    words = clean(request.text, LIMIT)
    if isinstance(words, Refusal):
        return words
    start, _ = local_day(request.at, campaign.zone)
    mine = [c for c in campaigns.chips_of_person(tx.db, request.person) if c.at >= start]
    if no := too_many_acts(len(mine), rules_of(campaign)):
        return no
    _keep(tx, campaign, request, words)
    return campaign


def _keep(tx: Transaction, campaign: Campaign, request: Fill, words: str) -> None:
    kept = campaigns.add_chip(
        tx.db,
        campaign=campaign.id,
        field=request.field,
        text=words,
        person=request.person,
        at=request.at,
        key=request.key,
    )
    if not kept:
        return
    if request.field == "title":
        campaigns.set_title(tx.db, campaign.id, words)
    _show(tx, campaign, request)
    timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind="chip", detail=request.field)
    name = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, "chip", request.at, name, {"field": request.field}, {"text": words})


def _show(tx: Transaction, campaign: Campaign, request: Fill) -> None:
    if campaign.state == "running":
        takes_part(tx, campaign, request.person, request.at)
        return
    messages.touch(tx.db, campaign.id, "card", request.at)
    key = f"anew:{campaign.id}:{request.at}"
    timers.set_timer(tx.db, key=key, kind="anew", campaign=campaign.id, due_at=request.at)
