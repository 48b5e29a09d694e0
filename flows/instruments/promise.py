"""The promise check: what was promised beside what was felt and carried out, when it is due. Never about a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.results.source import Source
from storage import amendments, campaigns, promises, proposals, voices
from storage.models import Answer, Campaign

DAY = 86_400_000_000
AGAIN = 90 * DAY
APART = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of the adopted things that were due had been carried out."""

    carried: int
    adopted: int


@dataclass(frozen=True, slots=True)
class Check:
    """One promiser. ``promised`` and ``felt`` are levels 1 to 5; ``on_date`` and ``later`` None: not due."""

    promised: int | None
    felt: float | None
    on_date: Kept | None = None
    later: Kept | None = None

    @property
    def differs(self) -> bool:
        """Whether promise and practice differ, so that it is worth talking about."""
        levels = self.promised is not None and self.felt is not None and self.promised - self.felt >= APART
        newest = self.later or self.on_date
        return levels or (newest is not None and 2 * newest.carried < newest.adopted)


def city_kept(source: Source, campaign: int, at: int, after: int = 0) -> Kept | None:
    """Return what the city carried out of what it said it will do by a date, ``after`` so long; None: not due."""
    said = [a for a in voices.answers(source.db, campaign) if a.item is not None and a.official is not None]
    things = {(a.about, a.item): a.due_at for a in said if a.says == "will" and a.due_at is not None}
    due = {thing: day + after for thing, day in things.items() if at >= day + after}
    if not due:
        return None
    carried = sum(
        _done((a for a in said if (a.about, a.item) == thing), until) for thing, until in due.items()
    )
    return Kept(carried, len(due))


def group_kept(source: Source, campaign: Campaign, at: int, after: int = 0) -> Kept | None:
    """Return what the group carried out of what it adopted; None: not due, or it promised itself nothing.

    A group that decides about its own hands promises itself, until its campaign's end. A change of its own rules is
    carried out as it comes into force: it is nothing to be done.
    """
    due, chips = campaign.ends_at + after, campaigns.chips(source.db, campaign.id)
    own = "ask" in chips and chips["ask"].text == "ourselves"
    rules = {one.proposal for one in amendments.amendments(source.db, campaign.id)}
    ahead = [idea.id for idea in proposals.proposals(source.db, campaign.id) if idea.state == "ahead"]
    adopted = [id for id in ahead if id not in rules]
    if not own or not adopted or campaign.state != "closed" or (after and at < due):
        return None
    carried = promises.carried_out(source.db, campaign.id)
    return Kept(sum(carried.get(id, due + 1) <= due for id in adopted), len(adopted))


def promised_level(source: Source, campaign: Campaign) -> int | None:
    """Return the level that whoever promises has promised on the card, 1 to 5; None: nobody said."""
    chip = campaigns.chips(source.db, campaign.id).get("promised")
    found = promises.promise(source.db, chip.id) if chip else None
    return found.level if found else None


def _done(said: Iterable[Answer], until: int) -> bool:
    """Whether the last stage told by an instant is *done*, and people here don't dispute it."""
    stages = [a for a in said if a.says in ("planned", "under_way", "done", "not_done") and a.at <= until]
    return bool(stages) and stages[-1].says == "done" and stages[-1].state != "disputed"
