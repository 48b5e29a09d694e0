"""Propose a session: a topic, perhaps times and a length; people tap the times that fit."""

from flows.care.acting import rules_in, to_log, too_many_said
from flows.care.begin import Begin, acts_first, may_begin
from flows.limits import too_many_open
from flows.refusal import Refusal
from flows.sessions.fixing import DAY, add_times, show
from flows.sessions.times import USUAL_MINUTES, read
from storage import sessions, timers
from storage.database import Transaction
from storage.sessions import Session

LIMIT = 120
LONGEST = 480
QUIET_DAYS = 14
"""After so many days without a time to come, what is asked for is let go."""


def ask_for(tx: Transaction, request: Begin) -> Session | Refusal:
    """Keep a session and show it to the chat; its author can come at the times they name."""
    if known := sessions.session_by_key(tx.db, request.key):
        return known
    typed = read(request.text, request.at, request.zone)
    allowed = may_begin(tx, request, typed.words, LIMIT, "session-empty")
    if isinstance(allowed, Refusal):
        return allowed
    chat, words = allowed
    minutes = USUAL_MINUTES if typed.minutes is None else typed.minutes
    if not 5 <= minutes <= LONGEST:
        return Refusal("session-minutes", {"most": LONGEST})
    if no := _too_many(tx, chat, request):
        return no
    return _keep(tx, chat, request, words, minutes, typed.starts, typed.every)


def _too_many(tx: Transaction, chat: int, request: Begin) -> Refusal | None:
    open_now = sessions.open_of(tx.db, chat, request.person)
    many = too_many_open(open_now, rules_in(tx, chat, request.at))
    if many:
        return Refusal("session-too-many", many.args)
    return too_many_said(tx, chat, request.person, request.at, request.zone)


def _keep(
    tx: Transaction, chat: int, request: Begin, words: str, minutes: int, starts: tuple[int, ...], every: int
) -> Session | Refusal:
    if starts and (no := add_times(tx, None, starts, request.at)):
        return no
    id = sessions.add(tx.db, **acts_first(tx, chat, request, words), minutes=minutes, every=every)
    to_log(tx, chat, "session", request.person, request.at, {"session": id})
    add_times(tx, id, starts, request.at, request.person)
    quiet = request.at + QUIET_DAYS * DAY
    timers.set_timer(tx.db, key=f"session-quiet:{id}", kind="session-passed", item=id, due_at=quiet)
    kept = sessions.session(tx.db, id)
    assert kept is not None
    show(tx, kept, request.at, kind="card")
    return kept
