"""Which statement comes next: drawn in proportion to its priority, never one that was answered."""

import json

from flows.maps.found import in_play
from flows.opinions.priority import next_statement
from storage import opinion_maps, opinions
from storage.database import Transaction

HOUR = 3_600_000_000
SCALE = 1 << 56


def next_for(tx: Transaction, map: int, person: int) -> int | None:
    """Return a statement that ``person`` hasn't answered, None if nothing is left."""
    answered = opinions.of_person(tx.db, map, person)
    return _drawn(tx, map, "statement", f"{map}:{person}:{len(answered)}", set(answered))


def put_under_message(tx: Transaction, map: int, at: int) -> None:
    """Let a statement stand under the group's message: another every hour, or once it is out of play."""
    known = opinion_maps.opinion_map(tx.db, map)
    if known is None or known.state != "open":
        return
    if known.shown in in_play(tx, map) and at < (known.shown_at or 0) + HOUR:
        return
    drawn = _drawn(tx, map, "statement-shown", f"{map}:{at}", set())
    if drawn != known.shown:
        opinion_maps.show_statement(tx.db, map, drawn, at)


def _drawn(tx: Transaction, map: int, purpose: str, key: str, answered: set[int]) -> int | None:
    inside = in_play(tx, map)
    weights: dict[str, float] = tx.memo.recall(
        ("draw", map), lambda: json.loads(opinion_maps.draw(tx.db, map) or "{}")
    )
    known = {id: weights[str(n)] for id, n in inside.items() if str(n) in weights}
    number = int.from_bytes(tx.chance.draw(purpose, key, 7), "big") / SCALE
    return next_statement(inside, answered, known, number)
