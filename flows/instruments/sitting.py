"""A sitting of the pulse: at most five items, each skippable; a later one goes on where somebody stopped."""

from collections.abc import Collection, Sequence

from flows.instruments.pulse import ITEMS, ORDER, QUESTIONS, SITTING
from flows.instruments.question import Wave
from flows.phase import LAST
from flows.results.source import Source
from storage import surveys
from storage.models import Campaign

NUMBER = {question.id: n for n, question in enumerate(QUESTIONS)}
"""What buttons carry for an item."""


def wave_now(campaign: Campaign, at: int) -> Wave:
    """Return which wave is asked: the end's in the last two days (a third of a short campaign), else the start's."""
    last = min(LAST, (campaign.ends_at - campaign.started_at) // 3)
    return "start" if campaign.running(at) and at < campaign.ends_at - last else "end"


def answered(source: Source, campaign: Campaign, person: int, wave: str) -> dict[str, str]:
    """Return somebody's pulse of a wave: item → often, sometimes or never, in the order of asking."""
    given = surveys.answers_of(source.db, campaign.id, person, wave)
    return {item: given[item] for item in ORDER if item in given}


def next_item(known: Collection[str], seen: Sequence[int]) -> int | None:
    """Return the number of the item to ask next; None once five were ``seen`` in this sitting or all are answered."""
    if len(seen) >= SITTING:
        return None
    return next((NUMBER[id] for id in ORDER if id not in known and NUMBER[id] not in seen), None)


def left(known: Collection[str]) -> int:
    """Return how many items somebody hasn't answered."""
    return len(ITEMS) - len(known)
