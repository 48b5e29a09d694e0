"""Say something to a question: a statement others agree with or not; what is alike is offered first."""

from pydantic import BaseModel, ConfigDict

from flows.design.similar import similar
from flows.maps.found import Found, in_play, open_map, too_many_statements, wants_making
from flows.maps.next import put_under_message
from flows.maps.words import MOST, lines, same, statement
from flows.refusal import Refusal
from flows.taking_part import pseudonym, takes_part
from storage import campaigns, messages, opinion_maps, statements, timers
from storage.database import Transaction
from storage.models import OpinionMap, Statement, Timer

DAY = 86_400_000_000


class Say(BaseModel):
    """One message with a statement, or one a line."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    map: int
    person: int
    text: str
    language: str
    at: int
    key: str
    chat: int | None = None


class Kept(BaseModel):
    """What became of a message: ids of statements that stand, and of those that wait because of others alike."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    stand: tuple[int, ...] = ()
    wait: tuple[int, ...] = ()
    known: int | None = None
    """A statement that says the same in the same words, if that is all there was."""
    first: bool = False


def say(tx: Transaction, request: Say) -> Kept | Refusal:
    """Keep statements; those like others wait a day for their author."""
    found = open_map(tx, request.map, request.person, request.at, request.chat)
    if isinstance(found, Refusal):
        return found
    said = lines(request.text)
    if isinstance(said, Refusal):
        return said
    words: list[str] = []
    for one in said:
        kept = statement(one)
        if isinstance(kept, Refusal):
            return kept
        words.append(kept)
    return _say(tx, found, request, words) if words else Refusal("statement-empty")


def _say(tx: Transaction, found: Found, request: Say, words: list[str]) -> Kept | Refusal:
    stand: list[int] = []
    wait: list[int] = []
    known: int | None = None
    first = False
    for n, one in enumerate(words):
        key = f"{request.key}:{n}"
        if before := statements.by_key(tx.db, key):
            (wait if before.state == "waiting" else stand).append(before.id)
        elif twin := twin_of(tx, found.map, one):
            known = twin
        elif no := _no_more(tx, found, request):
            if not stand and not wait:
                return no
            break
        else:
            first |= takes_part(tx, found.campaign, request.person, request.at)
            alike = _alike(tx, found.map, one, request.language)
            id = _keep(tx, found, request, one, key, alike)
            (wait if alike else stand).append(id)
    return Kept(stand=tuple(stand), wait=tuple(wait), known=known, first=first)


def _no_more(tx: Transaction, found: Found, request: Say) -> Refusal | None:
    if statements.how_many(tx.db, found.map.id) >= MOST:
        return Refusal("statements-most", {"most": MOST})
    return too_many_statements(tx, found.campaign, request.person, request.at)


def twin_of(tx: Transaction, map: OpinionMap, words: str) -> int | None:
    """Return the statement in play that says the same in the same words."""
    inside = in_play(tx, map.id)
    said = (one for one in statements.statements(tx.db, map.id) if one.id in inside)
    return next((one.id for one in said if same(one.text or "") == same(words)), None)


def _alike(tx: Transaction, map: OpinionMap, words: str, language: str) -> list[int]:
    inside = in_play(tx, map.id)
    others = [
        (one.id, one.text)
        for one in statements.statements(tx.db, map.id)
        if one.id in inside and one.language == language and one.text
    ]
    return similar(words, others, language)


def _keep(tx: Transaction, found: Found, request: Say, words: str, key: str, alike: list[int]) -> int:
    id = statements.add(
        tx.db,
        map=found.map.id,
        author=request.person,
        language=request.language,
        text=words,
        at=request.at,
        key=key,
        alike=alike,
    )
    if alike:
        timers.set_timer(
            tx.db,
            key=f"statement:{id}",
            kind="statement",
            campaign=found.campaign.id,
            item=id,
            due_at=request.at + DAY,
        )
    else:
        opened(tx, found, id, request.at)
    return id


def opened(tx: Transaction, found: Found, id: int, at: int) -> Statement:
    """Let the group see a statement: it is logged, and drawn from now on."""
    statements.open_(tx.db, id, at)
    now = statements.statement(tx.db, id)
    assert now is not None
    timers.drop_timer(tx.db, f"statement:{id}")
    tx.log.append(
        found.campaign.id,
        "statement",
        at,
        pseudonym(tx, found.campaign, now.author or 0),
        {"map": found.map.number, "statement": now.number},
        {"text": now.text or ""},
    )
    put_under_message(tx, found.map.id, at)
    messages.touch_key(tx.db, f"map:{found.map.id}", at)
    return now


def own_waiting(tx: Transaction, id: int, person: int, at: int) -> tuple[Statement, Found] | Refusal:
    """Return a statement that waits for ``person``."""
    one = statements.statement(tx.db, id)
    if one is None or one.state != "waiting":
        return Refusal("statement-gone")
    if one.author != person:
        return Refusal("only-the-author-of-words")
    found = open_map(tx, one.map, person, at)
    return found if isinstance(found, Refusal) else (one, found)


def different(tx: Transaction, id: int, person: int, at: int) -> Statement | Refusal:
    """Let a statement stand that waited: its author says that it is different."""
    mine = own_waiting(tx, id, person, at)
    if isinstance(mine, Refusal):
        return mine
    one, found = mine
    if twin_of(tx, found.map, one.text or ""):
        drop(tx, id, at)
        return Refusal("statement-twice")
    now = opened(tx, found, id, at)
    messages.touch_mentions(tx.db, "statement", id, at)
    return now


def drop(tx: Transaction, id: int, at: int) -> None:
    """Forget a statement that waited; what shows it goes."""
    if statements.drop_waiting(tx.db, id):
        timers.drop_timer(tx.db, f"statement:{id}")
        messages.touch_mentions(tx.db, "statement", id, at)


def expire(tx: Transaction, timer: Timer, at: int) -> None:
    """Forget a statement whose day is over."""
    drop(tx, timer.item or 0, at)


def out(tx: Transaction, map: int, at: int) -> None:
    """A statement left the map, or came back: another may stand under the message, and the map is made anew."""
    now = opinion_maps.opinion_map(tx.db, map)
    found = open_or_closed(tx, now)
    if found is not None:
        put_under_message(tx, map, at)
        messages.touch_key(tx.db, f"map:{map}", at)
        wants_making(tx, found, at)


def open_or_closed(tx: Transaction, map: OpinionMap | None) -> Found | None:
    """Return a map that has a result to show, with its campaign."""
    campaign = campaigns.campaign(tx.db, map.campaign) if map and map.state != "withdrawn" else None
    return Found(map, campaign) if map and campaign else None
