"""Begin a circle: a name and how many crews; it turns from the next Monday on."""

import re

from pydantic import BaseModel, ConfigDict

from flows.care.acting import acted, local_date, may_act_here, rules_in, to_log, too_many_said
from flows.circles.duty import first_monday
from flows.circles.turning import set_turn, touch
from flows.refusal import Refusal
from flows.text import clean
from storage import chats, circles, messages
from storage.circles import Circle
from storage.database import Transaction

LIMIT = 80
USUAL_CREWS, MOST_CREWS = 4, 12
_CREWS = re.compile(
    r"[\s,;:·–—-]*(?<!\w)(\d{1,3})(?:\s+(?:crews?|ryhmää|vuororyhmää|porukkaa))?\s*$", re.IGNORECASE
)


class Begin(BaseModel):
    """``/circle stairs 6``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chat: int | None
    topic: int | None = None
    person: int
    text: str
    language: str
    zone: str
    at: int
    key: str


def begin(tx: Transaction, request: Begin) -> Circle | Refusal:
    """Keep a circle and show it to its chat; whoever wants joins a crew there."""
    if known := circles.circle_by_key(tx.db, request.key):
        return known
    if (no := may_act_here(tx, request.chat, request.person, request.at)) or request.chat is None:
        return no or Refusal("care-in-group")
    said = _CREWS.search(request.text)
    words = clean(request.text[: said.start()] if said else request.text, LIMIT)
    crews = int(said[1]) if said else USUAL_CREWS
    if isinstance(words, Refusal):
        return Refusal("circle-empty") if words.key == "text-empty" else words
    if not 1 <= crews <= MOST_CREWS:
        return Refusal("circle-crews", {"most": MOST_CREWS})
    most = rules_in(tx, request.chat, request.at).open_proposals
    if len(circles.running(tx.db, request.chat)) >= most:
        return Refusal("circle-too-many", {"limit": most})
    if no := too_many_said(tx, request.chat, request.person, request.at, request.zone):
        return no
    return _keep(tx, request.chat, request, words, crews)


def _keep(tx: Transaction, chat: int, request: Begin, words: str, crews: int) -> Circle:
    chats.set_language_once(tx.db, chat, request.language)
    chats.set_zone_once(tx.db, chat, request.zone)
    acted(tx, chat, request.person, request.at)
    id = circles.add(
        tx.db,
        chat=chat,
        topic=request.topic,
        person=request.person,
        language=request.language,
        text=words,
        crews=crews,
        first_day=first_monday(local_date(request.at, request.zone)).isoformat(),
        at=request.at,
        key=request.key,
    )
    to_log(tx, chat, "circle", request.person, request.at, {"circle": id, "crews": crews})
    kept = circles.circle(tx.db, id)
    assert kept is not None
    messages.say(
        tx.db,
        key=f"circle:{id}",
        view="circle",
        args={"circle": id},
        at=request.at,
        chat=chat,
        topic=request.topic,
        kind="card",
    )
    set_turn(tx, kept, request.at, request.zone)
    touch(tx, id, request.at)
    return kept
