"""What is published of answers about oneself: in steps, so that two publications tell about nobody either.

Answers are published as they stand when a package is made. After that they are published anew only once at least
so many people answered or changed their mind, not all alike, in each role; until then what was told stays told.
"""

import json
from collections import Counter
from typing import NamedTuple

from flows.instruments import at_sessions
from flows.instruments.question import Question, Wave
from flows.instruments.registry import QUESTIONS
from flows.instruments.small import Crowd, in_chat, in_splits, shown_parts, tells
from flows.instruments.steps import Roles, news, together
from flows.results.source import Source
from flows.rules import Rules
from flows.taking_part import rules_of
from storage import surveys
from storage.database import Transaction
from storage.models import Campaign


class Told(NamedTuple):
    """How many gave which answer: all of them, and by role where no role can be told apart from it."""

    counts: Crowd
    roles: Roles

    @property
    def pooled(self) -> Crowd:
        """What the roles that are too small to be told leave of the whole, together."""
        rest = Counter(self.counts)
        rest.subtract(together(self.roles.values()))
        return +rest if self.roles else {}

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.counts.values())


def told(source: Source, campaign: Campaign, question: Question, wave: Wave) -> Told | None:
    """Return what may be published of a question, as last settled; None where nothing was: then nothing is told."""
    row = surveys.told(source.db, campaign.id, question.id, wave)
    rules = rules_of(campaign)
    return _told(json.loads(row[1]), question.published_from(rules), in_splits(rules)) if row else None


def kept(source: Source, campaign: Campaign, question: Question, wave: Wave) -> Told | None:
    """Return what the group may see of a question: as last settled, roles from 3; None where nothing was."""
    row = surveys.told(source.db, campaign.id, question.id, wave)
    rules = rules_of(campaign)
    return _told(json.loads(row[1]), question.least(rules), in_chat(rules)) if row else None


def _told(roles: Roles, least: int, of_role: int) -> Told | None:
    counts = together(roles.values())
    if not counts or tells(counts, least):
        return None
    shown = shown_parts(roles, of_role) if len(roles) > 1 else frozenset()
    return Told(counts, {role: roles[role] for role in sorted(shown)})


def settle(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Keep what is published now, as it is told from here on.

    It is kept with when its newest answer was given, so that the next time counts each later one, and none twice.
    """
    rules = rules_of(campaign)
    for question in QUESTIONS.values():
        for wave in question.days:
            kept = surveys.told(tx.db, campaign.id, question.id, wave)
            if counts := _news(tx, campaign, question, wave, kept[0] if kept else None, rules):
                said = json.dumps(counts, sort_keys=True)
                until = surveys.newest(tx.db, campaign.id, question.id, wave) or at
                surveys.tell(tx.db, campaign=campaign.id, item=question.id, wave=wave, at=until, counts=said)


def _news(
    source: Source, campaign: Campaign, question: Question, wave: Wave, since: int | None, rules: Rules
) -> Roles | None:
    least = question.least(rules)
    if question.instrument == at_sessions.INSTRUMENT:
        return at_sessions.news(source, campaign, question.id, since, least)
    return news(surveys.given(source.db, campaign.id, question.id, wave), since, least)
