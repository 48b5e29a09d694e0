"""Ask: open an opinion map, with or without first statements."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import end_instant
from flows.maps.found import Found, show, too_many_statements
from flows.maps.say import opened
from flows.maps.words import read, same, statement
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part, too_many_asked
from storage import messages, opinion_maps, statements, timeline, timers
from storage.database import Transaction
from storage.models import Campaign


class Ask(BaseModel):
    """A question as written, first statements with it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    language: str
    at: int
    key: str


def ask(tx: Transaction, campaign: Campaign | None, request: Ask) -> Found | Refusal:
    """Open a map that the group sees at once; there is one at a time."""
    if (known := opinion_maps.by_key(tx.db, request.key)) and campaign is not None:
        return Found(known, campaign)
    if no := may_ask(tx, campaign, request.person, request.at):
        return no
    assert campaign is not None
    asked = read(request.text)
    if isinstance(asked, Refusal):
        return asked
    words = _first(asked.statements)
    closes_at = _closes_at(campaign, asked.days, request.at)
    if isinstance(words, Refusal) or isinstance(closes_at, Refusal):
        return (
            words
            if isinstance(words, Refusal)
            else closes_at
            if isinstance(closes_at, Refusal)
            else Refusal("")
        )
    return _open(tx, campaign, request, asked.question, words, closes_at)


def may_ask(tx: Transaction, campaign: Campaign | None, person: int, at: int) -> Refusal | None:
    """Refuse a question while another is open, or one more open thing of one person."""
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    if open_now := opinion_maps.open_maps(tx.db, campaign.id):
        return Refusal("map-open-already", {"n": open_now[0].number})
    return too_many_asked(tx, campaign, person) or too_many_statements(tx, campaign, person, at)


def _first(said: tuple[str, ...]) -> list[str] | Refusal:
    """Return first statements, each once."""
    kept: dict[str, str] = {}
    for one in said:
        words = statement(one)
        if isinstance(words, Refusal):
            return words
        kept.setdefault(same(words), words)
    return list(kept.values())


def _closes_at(campaign: Campaign, days: int | None, at: int) -> int | Refusal:
    if days is None:
        return campaign.ends_at
    most = rules_of(campaign).campaign_days_most
    if not 1 <= days <= most:
        return Refusal("map-days", {"most": most})
    return min(campaign.ends_at, end_instant(at, days, campaign.zone, rules_of(campaign).closing_hour))


def _open(
    tx: Transaction, campaign: Campaign, request: Ask, question: str, words: list[str], closes_at: int
) -> Found:
    takes_part(tx, campaign, request.person, request.at)
    id = opinion_maps.add(
        tx.db,
        campaign=campaign.id,
        author=request.person,
        language=request.language,
        text=question,
        at=request.at,
        closes_at=closes_at,
        key=request.key,
    )
    made = opinion_maps.opinion_map(tx.db, id)
    assert made is not None
    found = Found(made, campaign)
    name = pseudonym(tx, campaign, request.person)
    fields: dict[str, str | int | bool | None] = {"map": made.number, "closes_at": closes_at}
    tx.log.append(campaign.id, "map", request.at, name, fields, {"text": question})
    for n, one in enumerate(words):
        _say(tx, found, request, one, n)
    timers.set_timer(
        tx.db,
        key=f"map-close:{id}:{closes_at}",
        kind="map-close",
        campaign=campaign.id,
        item=id,
        due_at=closes_at,
    )
    timeline.happened(tx.db, campaign=campaign.id, at=request.at, kind="map", item=id)
    _post(tx, found, request.at)
    return found


def _say(tx: Transaction, found: Found, request: Ask, words: str, n: int) -> None:
    id = statements.add(
        tx.db,
        map=found.map.id,
        author=request.person,
        language=request.language,
        text=words,
        at=request.at,
        key=f"{request.key}:{n}",
    )
    opened(tx, found, id, request.at)


def _post(tx: Transaction, found: Found, at: int) -> None:
    campaign = found.campaign
    messages.post(
        tx.db,
        campaign,
        key=f"map:{found.map.id}",
        view="map",
        args={"map": found.map.id},
        at=at,
        kind="card",
    )
    show(tx, found.map, at)
