"""Say a line: what one's role expects, what it brings, what changed. A role's card keeps every version."""

from pydantic import BaseModel, ConfigDict

from flows.assess.survey import is_open
from flows.instruments.order import CHANGED
from flows.limits import local_day, too_many_acts
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import answers_for_the_city, may_act, pseudonym, rules_of, takes_part
from flows.text import clean
from storage import lines, people
from storage.database import Transaction
from storage.lines import Line, What
from storage.models import Campaign

LIMIT = 200
CARD: tuple[What, ...] = ("expect", "bring")


class SayLine(BaseModel):
    """One line; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    what: What
    person: int
    text: str
    at: int
    key: str


def say_line(tx: Transaction, campaign: Campaign, request: SayLine) -> Line | Refusal:
    """Keep a line in the role that its author has; a card's earlier line stays as a version."""
    if no := _may(tx, campaign, request):
        return no
    words = clean(request.text, LIMIT)
    if isinstance(words, Refusal):
        return words
    start, _ = local_day(request.at, campaign.zone)
    if no := too_many_acts(lines.said_since(tx.db, request.person, start), rules_of(campaign)):
        return no
    card = request.what in CARD
    if card:
        takes_part(tx, campaign, request.person, request.at)
    id = lines.add(
        tx.db,
        campaign=campaign.id,
        what=request.what,
        role=people.role(tx.db, campaign.id, request.person) if card else "resident",
        text=words,
        person=request.person,
        at=request.at,
        key=request.key,
    )
    name = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, "line", request.at, name, {"line": id, "what": request.what}, {"text": words})
    kept = lines.line(tx.db, id)
    assert kept is not None
    return kept


def _may(tx: Transaction, campaign: Campaign, request: SayLine) -> Refusal | None:
    """What changed can be said as long as it is asked, cards as long as the campaign runs."""
    if request.what in CARD:
        return may_act(tx, campaign, request.person, request.at)
    if people.is_removed(tx.db, campaign.chat, request.person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, request.person):
        return Refusal("official-answers-only")
    return None if is_open(tx, campaign, CHANGED, "end", request.at) else Refusal("survey-closed")


def cards(source: Source, campaign: int) -> list[Line]:
    """Return the newest line of each role and side that has words, in the order of roles."""
    newest = {(one.role, one.what): one for what in CARD for one in lines.lines(source.db, campaign, what)}
    return [newest[key] for key in sorted(newest) if newest[key].text]


def versions(source: Source, campaign: int) -> list[Line]:
    """Return every line of all roles' cards that has words, of each role and side the newest last."""
    found = [one for what in CARD for one in lines.lines(source.db, campaign, what) if one.text]
    return sorted(found, key=lambda one: (one.role, one.what, one.version))


def changed_in_words(source: Source, campaign: int) -> list[Line]:
    """Return what people say changed, in their words."""
    return [one for one in lines.lines(source.db, campaign, "changed") if one.text]
