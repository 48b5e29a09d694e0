"""Which rules a group may amend, how a value is typed, and what its floors are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from flows.refusal import Refusal
from flows.rules import Rules
from flows.speech import Speech

Kind = Literal["percent", "people", "hours", "days", "number", "visibility", "method"]
Value = int | str | None
SHOWN: dict[str, Kind] = {
    "threshold_percent": "percent",
    "quorum_percent": "percent",
    "quorum_minimum": "people",
    "decision_hours": "hours",
    "amend_hours": "hours",
    "newcomer_hours": "hours",
    "vote_method": "method",
    "review_days": "days",
    "campaign_days": "days",
    "visibility": "visibility",
    "open_proposals": "number",
    "fold_by": "people",
    "shown_from": "number",
    "split_from": "number",
    "known_days": "days",
    "session_from": "people",
    "messages_per_day": "number",
    "albums_per_week": "number",
}
"""In the order in which they are shown."""
LAW, GUARD, PRIVACY, SWITCH = "law", "guard", "privacy", "switch"
NOT_AMENDED = {
    **dict.fromkeys(("closing_hour", "campaign_days_most", "messages_per_day_closed", "listening_days"), LAW),
    **dict.fromkeys(("two_together", "three_together", "pause_hours", "undo_hours", "lasting_days"), LAW),
    **dict.fromkeys(("quorum_minimum_small", "small_chat", "quorum_root_percent"), GUARD),
    **dict.fromkeys(("acts_per_day", "minutes_per_day", "statements_per_day", "opinions_per_day"), GUARD),
    **dict.fromkeys(("identity_days", "ballot_days"), PRIVACY),
    **dict.fromkeys(("quiet_from_hour", "quiet_until_hour"), SWITCH),
}
"""Why a rule isn't for a vote: it is the same promise in every group (``law``), keeps floods and big chats from
blocking a decision (``guard``), was promised to each person (``privacy``), or has a switch of the chat's own."""
CHOICES: dict[Kind, tuple[str, ...]] = {
    "visibility": ("me", "group", "city"),
    "method": ("any", "consent", "single", "approval", "score", "schulze", "equal-shares"),
}
ONLY_RAISED = frozenset({"shown_from", "split_from", "known_days"})
"""What protects people from being told: the group may raise it, never lower."""
_NUMBER = re.compile(r"(\d{1,4})\s*(?:%|[^\W\d_]+)?$")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A rule and the value that somebody wants for it."""

    rule: str
    value: Value


def label(speech: Speech, rule: str) -> str:
    """Return a rule's name, as a person would type it."""
    return speech.say(f"rule-{rule.replace('_', '-')}")


def told(speech: Speech, rule: str, value: Value) -> str:
    """Return a rule's value in words."""
    kind = SHOWN[rule]
    if kind in CHOICES:
        return speech.say(f"rule-{kind}-{value or 'any'}")
    return speech.say(f"rule-in-{kind}", n=int(value or 0))


def rule_value(rules: Rules, rule: str) -> Value:
    """Return the value a rule has now."""
    value: Value = getattr(rules, rule)
    return value


def bounds(rule: str) -> tuple[int, int]:
    """Return the least and the most that a number among the rules can be."""
    limits = Rules.model_fields[rule].metadata
    least = next(limit.ge for limit in limits if hasattr(limit, "ge"))
    most = next(limit.le for limit in limits if hasattr(limit, "le"))
    return int(least), int(most)


def wanted(text: str, speech: Speech) -> Wanted | Refusal:
    """Read ``quorum 30%``: a rule's name in this language or in English, then its value."""
    typed = " ".join(text.split()).casefold()
    for rule, name in _names(speech):
        rest = typed.removeprefix(name).strip(" :=") if typed.startswith(name) else ""
        if rest:
            return read_value(rule, rest, speech)
    return Refusal("rule-unknown")


def _names(speech: Speech) -> Iterator[tuple[str, str]]:
    """The longest first, so that no name hides another."""
    spoken = (speech, Speech("en"))
    names = {(rule, label(one, rule).casefold()) for rule in SHOWN for one in spoken}
    yield from sorted(names, key=lambda named: (-len(named[1]), named))


def read_value(rule: str, text: str, speech: Speech) -> Wanted | Refusal:
    """Read a rule's value as typed: a number with or without its unit, or one of the choices in words."""
    kind, typed = SHOWN[rule], " ".join(text.split()).casefold()
    if kind in CHOICES:
        return _choice(rule, typed, speech)
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return Refusal("rule-value", {"rule": label(speech, rule)})
    return Wanted(rule, int(found[1]))


def _choice(rule: str, typed: str, speech: Speech) -> Wanted | Refusal:
    for one in CHOICES[SHOWN[rule]]:
        if typed in {one, told(speech, rule, one).casefold(), told(Speech("en"), rule, one).casefold()}:
            return Wanted(rule, None if one == "any" else one)
    return Refusal("rule-value", {"rule": label(speech, rule)})


def amended(rules: Rules, rule: str, value: Value) -> Rules | Refusal:
    """Return rules with one changed; refused below the floors, and where nothing would change."""
    before = rule_value(rules, rule)
    if value == before:
        return Refusal("rule-same")
    if rule in ONLY_RAISED and isinstance(value, int) and isinstance(before, int) and value < before:
        return Refusal("rule-only-raised")
    changed = rules.amended(**{rule: value})
    if isinstance(changed, Refusal) and SHOWN[rule] not in CHOICES:
        least, most = bounds(rule)
        return Refusal("rule-range", {"least": least, "most": most})
    return changed
