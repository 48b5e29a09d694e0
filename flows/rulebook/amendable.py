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
    "vote_method": "method",
    "campaign_days": "days",
    "visibility": "visibility",
    "open_proposals": "number",
    "fold_by": "people",
    "shown_from": "number",
    "split_from": "number",
}
"""In the order in which they are shown."""
CHOICES: dict[Kind, tuple[str, ...]] = {
    "visibility": ("me", "group", "city"),
    "method": ("any", "consent", "single", "approval", "score", "schulze", "equal-shares"),
}
ONLY_RAISED = frozenset({"shown_from", "split_from"})
"""Small numbers protect people: the group may raise them, never lower."""
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
    return rules.amended(**{rule: value})
