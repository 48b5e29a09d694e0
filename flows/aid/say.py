"""Say what one needs or offers; what is alike on the other side is suggested to both."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.aid.here import must_be_here
from flows.aid.match import best
from flows.aid.meeting import meet
from flows.aid.own import kept, own
from flows.care.here import is_here
from flows.deliver.parse import parse
from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import aid, campaigns, messages, people
from storage.aid import Aid
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign

LIMIT = 280
WHAT = ("thing", "space", "skill", "transport", "time")


class Say(BaseModel):
    """``/need pump @Malmi`` or ``/offer van on Saturdays``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["need", "offer"]
    person: int
    text: str
    language: str
    at: int
    key: str


def say(tx: Transaction, campaign: Campaign | None, request: Say) -> Aid | Refusal:
    """Keep a need or an offer, show it to the group without a name, suggest what fits."""
    if known := aid.aid_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    if no := must_be_here(tx, campaign.chat, request.person):
        return no
    words = clean(request.text, LIMIT)
    if isinstance(words, Refusal):
        return Refusal(f"{request.kind}-empty") if words.key == "text-empty" else words
    start, _ = local_day(request.at, campaign.zone)
    if no := too_many_acts(aid.said_since(tx.db, request.person, start), rules_of(campaign)):
        return no
    takes_part(tx, campaign, request.person, request.at)
    return _keep(tx, campaign, request, words)


def _keep(tx: Transaction, campaign: Campaign, request: Say, words: str) -> Aid:
    id = aid.add(
        tx.db,
        campaign=campaign.id,
        kind=request.kind,
        person=request.person,
        language=request.language,
        text=words,
        place=parse(words, request.language, request.at, campaign.zone).place,
        at=request.at,
        key=request.key,
    )
    who = pseudonym(tx, campaign, request.person)
    fields: dict[str, Field] = {"aid": id, "kind": request.kind}
    tx.log.append(campaign.id, "aid", request.at, who, fields, {"text": words})
    _show(tx, campaign, id, request.at)
    suggest(tx, campaign, id, request.at)
    return kept(tx, id)


def _show(tx: Transaction, campaign: Campaign, id: int, at: int) -> None:
    messages.post(
        tx.db,
        campaign,
        key=f"aid:{id}",
        view="aid",
        args={"aid": id},
        at=at,
        kind="card",
    )


def suggest(tx: Transaction, campaign: Campaign, id: int, at: int) -> None:
    """Let it meet what fits best on the other side; both are asked in private whether they want to."""
    mine = kept(tx, id)
    if not is_here(tx, campaign.chat, mine.person):
        return
    others = [one for one in aid.open_aid(tx.db, campaign.chat) if one.kind != mine.kind]
    here = [one for one in others if is_here(tx, campaign.chat, one.person)]
    for other in best(mine, here, lambda one: people.role(tx.db, one.campaign, one.person or 0)):
        meet(tx, mine, other, at)


def say_what(tx: Transaction, id: int, person: int, what: str, at: int) -> Aid | Refusal:
    """Let its author say of what sort it is, and look again for what fits."""
    found = own(tx, id, person)
    campaign = None if isinstance(found, Refusal) else campaigns.campaign(tx.db, found.campaign)
    if isinstance(found, Refusal) or campaign is None:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    if what not in WHAT:
        return Refusal("stale-button")
    aid.set_what(tx.db, id, what)
    suggest(tx, campaign, id, at)
    messages.touch_mentions(tx.db, "aid", id, at)
    return kept(tx, id)
