"""Two voices about a session: who it was for and who works there answer the same; each voice is shown from three on.

It is asked about the session, never about anybody: no answer leads to a host, an employee or who else came.
"""

from collections.abc import Iterable, Mapping
from itertools import product

from flows.aid.match import PROFESSIONAL
from flows.care.acting import may_act_here, rules_in
from flows.instruments import encounter
from flows.instruments.aspects import SCALE
from flows.instruments.at_sessions import ASKED, SAYS, USEFUL, shown
from flows.instruments.both_voices import VOICES
from flows.instruments.small import Crowd, in_chat, in_splits
from flows.instruments.steps import by_role, news
from flows.refusal import Refusal
from flows.results.source import Source
from flows.sessions.fixing import DAY
from storage import campaigns, messages, neighbours, session_answers, sessions
from storage.database import Transaction
from storage.session_answers import Voice
from storage.sessions import Session

ANSWER_DAYS = 7
SITTINGS: Mapping[str, tuple[str, ...]] = {"voices": ASKED, "felt": encounter.items("session")}
"""``felt``: the felt encounter, about the session."""


def ask_about(tx: Transaction, session: Session, person: int, at: int) -> None:
    """Ask somebody who came, in private; not who is there for an office or a business."""
    if voice_of(tx, session, person) is None:
        return
    messages.say(
        tx.db,
        key=f"session-useful:{session.id}:{person}",
        view="session-useful",
        args={"session": session.id},
        at=at,
        person=person,
        kind="unasked",
        once=True,
    )


def voice_of(source: Source, session: Session, person: int) -> Voice | None:
    """Return as whom somebody answers: as they did before, else by their role in the chat; None: not asked."""
    before = session_answers.voice_of(source.db, session.id, person)
    if before in VOICES:
        return before
    role = neighbours.role(source.db, session.chat, person)
    return "employees" if role == "employee" else None if role in PROFESSIONAL else "users"


def values(item: str) -> tuple[str, ...]:
    """Return what can be answered."""
    return SAYS if item in ASKED else SCALE


def fewest(source: Source, session: Session, item: str, at: int) -> int:
    """Return from how many answers of one voice an item is shown: 3; of the felt encounter from 5."""
    rules = rules_in(source, session.chat, at)
    return in_chat(rules) if item in ASKED else in_splits(rules)


def answer(
    tx: Transaction, id: int, person: int, item: str, value: str, voice: Voice, at: int
) -> Session | Refusal:
    """Keep an answer, or with ``skip`` none; within a week, from who came. A later one takes its place."""
    found = _open(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    known = any(item in items for items in SITTINGS.values())
    if not known or voice not in VOICES or value not in (*values(item), "skip"):
        return Refusal("stale-button")
    if value == "skip":
        session_answers.drop(tx.db, id, person, item)
        return found
    session_answers.put(tx.db, session=id, person=person, item=item, voice=voice, value=value, at=at)
    _show(tx, found, (item,), at)
    return found


def speak_as(tx: Transaction, id: int, person: int, voice: Voice, at: int) -> Session | Refusal:
    """Say as whom one answers; what one answered before is said in this voice too."""
    found = _open(tx, id, person, at)
    if isinstance(found, Refusal) or voice not in VOICES:
        return found if isinstance(found, Refusal) else Refusal("stale-button")
    session_answers.speak_as(tx.db, id, person, voice, at)
    _show(tx, found, session_answers.mine(tx.db, id, person), at)
    return found


def _open(tx: Transaction, id: int, person: int, at: int) -> Session | Refusal:
    found = sessions.session(tx.db, id)
    if found is None or found.state != "held":
        return Refusal("stale-button")
    if no := may_act_here(tx, found.chat, person, at):
        return no
    if person not in sessions.who_comes(tx.db, id) or voice_of(tx, found, person) is None:
        return Refusal("session-who-came")
    return Refusal("session-over") if at > found.ends_at + ANSWER_DAYS * DAY else found


def _show(tx: Transaction, session: Session, items: Iterable[str], at: int) -> None:
    """Show what may be: whether it was useful from three answers on, all else in steps that tell on nobody."""
    for item, voice in product(items, VOICES):
        given = session_answers.given(tx.db, session.id, item, voice)
        before = session_answers.told(tx.db, session.id, item, voice)
        least = fewest(tx, session, item, at)
        now = news(given, before[0] if before else None, least)
        if item == USEFUL and len(given) >= least:
            now = by_role(given)
        if now:
            session_answers.tell(tx.db, session.id, item, voice, now[voice], at)
    messages.touch_mentions(tx.db, "session", session.id, at)


def figures(source: Source, session: Session) -> dict[str, dict[Voice, Crowd]]:
    """Return each item of which a voice can be heard, with what its voices say."""
    told = {
        item: {voice: crowd for voice in VOICES if (crowd := shown(source, session.id, item, voice))}
        for item in ASKED
    }
    return {item: voices for item, voices in told.items() if voices}


def felt(source: Source, session: Session) -> dict[encounter.Side, encounter.Felt]:
    """Return how it felt to those it was for: each side of which both items are told."""
    told = {item: shown(source, session.id, item, "users") for item in SITTINGS["felt"]}
    return encounter.of({item: crowd for item, crowd in told.items() if crowd}, "session")


def missing(source: Source, session: Session) -> list[Voice]:
    """Return whose voice can't be heard about a session; of employees only where there are some in the chat."""
    heard = {voice for voices in figures(source, session).values() for voice in voices}
    works = neighbours.has_role(source.db, session.chat, "employee")
    return [voice for voice in VOICES if voice not in heard and (voice == "users" or works)]


def in_a_campaign(source: Source, session: Session) -> bool:
    """Whether it was held in a campaign's time, so that figures may stand in its package."""
    known = campaigns.campaigns_of_chat(source.db, session.chat, states=("running", "closed"))
    held = session.starts_at or 0
    return any(one.started_at <= held < (one.closed_at or one.ends_at) for one in known)
