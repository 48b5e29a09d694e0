"""What the city can answer: ideas, concerns, barriers; how long each has waited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.design.concern import shown_concerns
from flows.results.source import Source
from storage import amendments, barriers, proposals, voices
from storage.models import Answer, Campaign, Concern, Proposal

About = Literal["proposal", "concern", "barrier"]
DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be answered. ``open``: it can be answered now; ``adopted``: an idea that goes ahead.

    ``text`` is None where its author took the words back or keeps them from the city (``private``); ``reason`` is
    a concern's or a barrier's kind, ``idea`` the proposal that a concern is about.
    """

    about: About
    id: int
    number: int
    text: str | None
    reason: str | None
    asked_at: int
    open: bool
    adopted: bool = False
    private: bool = False
    idea: int | None = None


def items(source: Source, campaign: Campaign) -> list[Item]:
    """Return all that the city can answer, ideas first, each followed by its concerns; not the group's own rules."""
    found: list[Item] = []
    rules = {one.proposal for one in amendments.amendments(source.db, campaign.id)}
    for idea in proposals.proposals(source.db, campaign.id):
        if idea.state != "asked" and idea.unfolds is None and idea.id not in rules:
            found.append(_idea(idea))
            found += [_concern(idea, worry, n) for n, worry in enumerate(shown_concerns(source.db, idea), 1)]
    return [*found, *_barriers(source, campaign)]


def _idea(idea: Proposal) -> Item:
    alive, private = idea.state in ("open", "ahead"), bool(idea.private)
    return Item(
        about="proposal",
        id=idea.id,
        number=idea.number,
        text=None if private else idea.text,
        reason=None,
        asked_at=idea.posted_at,
        open=alive,
        adopted=idea.state == "ahead",
        private=private,
    )


def _concern(idea: Proposal, worry: Concern, n: int) -> Item:
    private = bool(worry.private)
    return Item(
        about="concern",
        id=worry.id,
        number=n,
        text=None if private else worry.text,
        reason=worry.reason or "other",
        asked_at=worry.at,
        open=idea.state in ("open", "ahead") and worry.state != "gone",
        private=private,
        idea=idea.id,
    )


def _barriers(source: Source, campaign: Campaign) -> Iterable[Item]:
    for one in barriers.barriers(source.db, campaign.id):
        private = bool(one.private)
        yield Item(
            about="barrier",
            id=one.id,
            number=one.number,
            text=None if private else one.text,
            reason=one.kind,
            asked_at=one.at,
            open=one.state != "gone",
            private=private,
        )


def item_of(source: Source, campaign: Campaign, about: str | None, id: int | None) -> Item | None:
    """Return one item, None if there is no such in this campaign."""
    return next((item for item in items(source, campaign) if (item.about, item.id) == (about, id)), None)


def answers_to(source: Source, item: Item, campaign: Campaign) -> list[Answer]:
    """Return what was said about an item, first ones first; what residents told only once it is confirmed."""
    return [a for a in said(source, campaign) if (a.about, a.item) == (item.about, item.id)]


def said(source: Source, campaign: Campaign) -> list[Answer]:
    """Return all that counts as said by the city."""
    return [a for a in voices.answers(source.db, campaign.id) if a.official or a.state == "confirmed"]


def waiting(source: Source, campaign: Campaign) -> list[Item]:
    """Return what nobody at the city has answered, longest first. No answer is a state too."""
    answered = {(a.about, a.item) for a in said(source, campaign)}
    left = [item for item in items(source, campaign) if item.open and (item.about, item.id) not in answered]
    return sorted(left, key=lambda item: item.asked_at)


def days_since(at: int, now: int) -> int:
    """Return how many whole days something has waited."""
    return max(0, (now - at) // DAY)


def is_past(answer: Answer, answers: Sequence[Answer], at: int) -> bool:
    """Whether a promised date has passed and nobody said since that it is done, or not."""
    if answer.says != "will" or answer.due_at is None or at < answer.due_at:
        return False
    later = [a for a in answers if (a.about, a.item) == (answer.about, answer.item) and a.at > answer.at]
    return not any(a.says in ("done", "not_done", "will", "cant") for a in later)
