"""Sittings of several questions: at most five, each skippable; a later one goes on where somebody stopped."""

from collections.abc import Mapping, Sequence

from flows.instruments import aspects, both_voices, encounter
from flows.instruments.pulse import SITTING
from flows.results.source import Source
from storage import people, surveys
from storage.models import Campaign

WAVE = "end"
NAMES = ("reflect", "users", "employees", "encounter")
"""``users`` and ``employees``: the same questions to two voices."""
Items = tuple[str, ...]


def items_of(source: Source, campaign: Campaign, name: str) -> Items:
    """Return what a sitting asks in a campaign, in its order; KeyError if there is none of that name."""
    if name == "reflect":
        return aspects.ITEMS
    if name in both_voices.VOICES:
        return both_voices.items(name)
    return encounter.items(encounter.subject(people.of_role(source.db, campaign.id, "employee")))


def answered(source: Source, campaign: Campaign, person: int, items: Items) -> dict[str, str]:
    """Return somebody's answers to items, in the order of asking."""
    given = surveys.answers_of(source.db, campaign.id, person, WAVE)
    return {item: given[item] for item in items if item in given}


def next_item(items: Items, known: Mapping[str, str], seen: Sequence[int]) -> int | None:
    """Return the number of the item to ask next; None once five were ``seen`` or all are answered."""
    if len(seen) >= SITTING:
        return None
    order = aspects.own_first(items, known) if aspects.TOP in items else items
    left = (items.index(item) for item in order if item not in known)
    return next((n for n in left if n not in seen), None)
