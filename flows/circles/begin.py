"""Begin a circle: a name and how many crews; it turns from the next Monday on."""

import re

from flows.care.acting import local_date, rules_in, to_log, too_many_said
from flows.care.begin import Begin, acts_first, may_begin
from flows.circles.duty import first_monday
from flows.circles.turning import set_turn, touch
from flows.refusal import Refusal
from storage import circles, messages
from storage.circles import Circle
from storage.database import Transaction

LIMIT = 80
USUAL_CREWS, MOST_CREWS = 4, 12
_CREWS = re.compile(
    r"[\s,;:·–—-]*(?<!\w)(\d{1,3})(?:\s+(?:crews?|ryhmää|vuororyhmää|porukkaa))?\s*$", re.IGNORECASE
)


def begin(tx: Transaction, request: Begin) -> Circle | Refusal:
    """Keep a circle and show it to its chat; whoever wants joins a crew there."""
    if known := circles.circle_by_key(tx.db, request.key):
        return known
    said = _CREWS.search(request.text)
    name = request.text[: said.start()] if said else request.text
    allowed = may_begin(tx, request, name, LIMIT, "circle-empty")
    if isinstance(allowed, Refusal):
        return allowed
    (chat, words), crews = allowed, int(said[1]) if said else USUAL_CREWS
    if not 1 <= crews <= MOST_CREWS:
        return Refusal("circle-crews", {"most": MOST_CREWS})
    most = rules_in(tx, chat, request.at).open_proposals
    if len(circles.running(tx.db, chat)) >= most:
        return Refusal("circle-too-many", {"limit": most})
    if no := too_many_said(tx, chat, request.person, request.at, request.zone):
        return no
    return _keep(tx, chat, request, words, crews)


def _keep(tx: Transaction, chat: int, request: Begin, words: str, crews: int) -> Circle:
    first_day = first_monday(local_date(request.at, request.zone)).isoformat()
    id = circles.add(tx.db, **acts_first(tx, chat, request, words), crews=crews, first_day=first_day)
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
