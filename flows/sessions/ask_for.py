"""Propose a session: a topic, perhaps times and a length; people tap the times that fit."""

from pydantic import BaseModel, ConfigDict

from flows.care.acting import acted, may_act_here, rules_in, to_log, too_many_said
from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.sessions.fixing import DAY, add_times, show
from flows.sessions.times import USUAL_MINUTES, read
from flows.text import clean
from storage import chats, sessions, timers
from storage.database import Transaction
from storage.sessions import Session

LIMIT = 120
LONGEST = 480
QUIET_DAYS = 14
"""After so many days without a time to come, what is asked for is let go."""


class AskFor(BaseModel):
    """``/session cards Tue 18:00 90 min weekly``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chat: int | None
    topic: int | None = None
    person: int
    text: str
    language: str
    zone: str
    at: int
    key: str


def ask_for(tx: Transaction, request: AskFor) -> Session | Refusal:
    """Keep a session and show it to the chat; its author can come at the times they name."""
    if known := sessions.session_by_key(tx.db, request.key):
        return known
    if (no := may_act_here(tx, request.chat, request.person, request.at)) or request.chat is None:
        return no or Refusal("care-in-group")
    typed = read(request.text, request.at, request.zone)
    words = clean(typed.words, LIMIT)
    if isinstance(words, Refusal):
        return Refusal("session-empty") if words.key == "text-empty" else words
    minutes = USUAL_MINUTES if typed.minutes is None else typed.minutes
    if not 5 <= minutes <= LONGEST:
        return Refusal("session-minutes", {"most": LONGEST})
    if no := _too_many(tx, request.chat, request):
        return no
    return _keep(tx, request.chat, request, words, minutes, typed.starts, typed.every)


def _too_many(tx: Transaction, chat: int, request: AskFor) -> Refusal | None:
    open_now = sessions.open_of(tx.db, chat, request.person)
    many = too_many_open(open_now, rules_in(tx, chat, request.at))
    if many:
        return Refusal("session-too-many", many.args)
    return too_many_said(tx, chat, request.person, request.at, request.zone)


def _keep(
    tx: Transaction, chat: int, request: AskFor, words: str, minutes: int, starts: tuple[int, ...], every: int
) -> Session | Refusal:
    if starts and (no := add_times(tx, None, starts, request.at)):
        return no
    chats.set_language_once(tx.db, chat, request.language)
    chats.set_zone_once(tx.db, chat, request.zone)
    acted(tx, chat, request.person, request.at)
    id = sessions.add(
        tx.db,
        chat=chat,
        topic=request.topic,
        person=request.person,
        language=request.language,
        text=words,
        minutes=minutes,
        every=every,
        at=request.at,
        key=request.key,
    )
    to_log(tx, chat, "session", request.person, request.at, {"session": id})
    add_times(tx, id, starts, request.at, request.person)
    quiet = request.at + QUIET_DAYS * DAY
    timers.set_timer(tx.db, key=f"session-quiet:{id}", kind="session-passed", item=id, due_at=quiet)
    kept = sessions.session(tx.db, id)
    assert kept is not None
    show(tx, kept, request.at, kind="card")
    return kept
