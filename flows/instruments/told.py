"""What is published of answers about oneself: in steps, so that two publications tell about nobody either.

Answers are published as they stand when a package is made. After that they are published anew only once at least
so many people answered or changed their mind, not all alike, in each role; until then what was told stays told.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from flows.instruments.question import Question, Wave
from flows.instruments.registry import QUESTIONS
from flows.instruments.small import Crowd, in_chat, in_splits, shown_parts, tells
from flows.results.source import Source
from flows.taking_part import rules_of
from storage import surveys
from storage.database import Transaction
from storage.models import Campaign
from storage.surveys import Given

Roles = Mapping[str, Crowd]


class Told(NamedTuple):
    """How many gave which answer: all of them, and by role where no role can be told apart from it."""

    counts: Crowd
    roles: Roles

    @property
    def pooled(self) -> Crowd:
        """What the roles that are too small to be told leave of the whole, together."""
        rest = Counter(self.counts)
        rest.subtract(_together(self.roles.values()))
        return +rest if self.roles else {}

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.counts.values())


def told(source: Source, campaign: Campaign, question: Question, wave: Wave) -> Told | None:
    """Return what may be published of a question, None where too few answered or all alike.

    What was kept as told stays so until ``settle`` keeps something newer.
    """
    row = surveys.told(source.db, campaign.id, question.id, wave)
    given = json.loads(row[1]) if row else _by_role(surveys.given(source.db, campaign.id, question.id, wave))
    rules = rules_of(campaign)
    return _told(given, question.published_from(rules), in_splits(rules))


def kept(source: Source, campaign: Campaign, question: Question, wave: Wave) -> Told | None:
    """Return what the group may see of a question: as last settled, roles from 3; None where nothing was."""
    row = surveys.told(source.db, campaign.id, question.id, wave)
    rules = rules_of(campaign)
    return _told(json.loads(row[1]), question.least(rules), in_chat(rules)) if row else None


def _told(roles: Roles, least: int, of_role: int) -> Told | None:
    counts = _together(roles.values())
    if not counts or tells(counts, least):
        return None
    shown = shown_parts(roles, of_role) if len(roles) > 1 else frozenset()
    return Told(counts, {role: roles[role] for role in sorted(shown)})


def settle(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Keep what is published now, as it is told from here on."""
    least_of = {question.id: question.least(rules_of(campaign)) for question in QUESTIONS.values()}
    for question in QUESTIONS.values():
        for wave in question.days:
            _settle(tx, campaign, question, wave, least_of[question.id], at)


def _settle(tx: Transaction, campaign: Campaign, question: Question, wave: Wave, least: int, at: int) -> None:
    kept = surveys.told(tx.db, campaign.id, question.id, wave)
    given = surveys.given(tx.db, campaign.id, question.id, wave)
    roles = _by_role(given)
    counts = _together(roles.values())
    if not counts or tells(counts, least) or (kept and not _moved(given, kept[0], least)):
        return
    surveys.tell(
        tx.db,
        campaign=campaign.id,
        item=question.id,
        wave=wave,
        at=at,
        counts=json.dumps(roles, sort_keys=True),
    )


def _moved(given: Iterable[Given], since: int, least: int) -> bool:
    """Whether enough is new since an instant, in each role, that the difference tells about nobody."""
    fresh = _by_role(one for one in given if one.at > since)
    return bool(fresh) and not any(tells(crowd, least) for crowd in fresh.values())


def _by_role(given: Iterable[Given]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in given:
        found[one.role][one.value] += 1
    return dict(found)


def _together(crowds: Iterable[Crowd]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for crowd in crowds:
        whole.update(crowd)
    return whole
