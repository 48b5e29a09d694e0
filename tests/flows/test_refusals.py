"""Every way of saying no is shown by a test: by its key, or by words that no other text has."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from flows.speech import LOCALES, languages

ROOT = Path(__file__).parents[2]
FIRST_LINE = re.compile(r"([a-z][\w-]*) *= *(.*)")
GAP = "\0"
SHORTEST = 10


@cache
def texts(language: str) -> dict[str, str]:
    """Return a language's texts by key, with a gap where something is filled in."""
    found, key = dict[str, str](), ""
    for line in (LOCALES / f"{language}.ftl").read_text("utf-8").splitlines():
        if begun := FIRST_LINE.match(line):
            key, found[begun[1]] = begun[1], begun[2]
        elif line.startswith(" ") and key:
            found[key] += f" {line.strip()}"
    return {name: re.sub(r"\{[^}]*\}", GAP, text) for name, text in found.items()}


def refusals() -> list[str]:
    return sorted(key.removeprefix("refusal-") for key in texts("en") if key.startswith("refusal-"))


@cache
def in_source() -> set[str]:
    """Return the keys that flows and bot refuse with, where they stand there as words."""
    calls = (node for floor in ("flows", "bot") for node in _walk(ROOT / floor) if isinstance(node, ast.Call))
    named = [
        call.args[0]
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "Refusal" and call.args
    ]
    both = [
        part for one in named for part in ((one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,))
    ]
    return {one.value for one in both if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def _walk(folder: Path) -> Iterator[ast.AST]:
    for file in folder.rglob("*.py"):
        if file != Path(__file__):
            yield from ast.walk(ast.parse(file.read_text("utf-8")))


@cache
def looked_at() -> frozenset[str]:
    """Return the words in tests, but those of docstrings and those that a test says are not there."""
    said, left = set[ast.AST](), set[ast.AST]()
    for node in _walk(ROOT / "tests"):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            said.add(node)
        elif isinstance(node, ast.Expr):
            left.add(node.value)
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.NotIn):
            left.update(ast.walk(node.left))
    return frozenset(node.value for node in said - left if isinstance(node, ast.Constant))


def shown(key: str) -> bool:
    """Whether a test names the key, or words that no other text of ours has."""
    return key in looked_at() or any(_by_words(key, language) for language in languages())


def _by_words(key: str, language: str) -> bool:
    name = f"refusal-{key}"
    mine = texts(language).get(name, "")
    others = [text for other, text in texts(language).items() if other not in (name, f"easy-{name}")]
    return any(
        len(words) >= SHORTEST and words in mine and not any(words in text for text in others)
        for words in looked_at()
    )


def test_each_is_shown() -> None:
    hidden = {key for key in refusals() if not shown(key)}
    assert hidden == set(), "write a test in which somebody is told it"


def test_each_has_its_words() -> None:
    assert in_source() - set(refusals()) == {""}, "the empty one is said to nobody"


@pytest.mark.parametrize("key", ["removed", "stale-button", "take-part-first", "not-author"])
def test_the_best_known_are_found(key: str) -> None:
    assert key in in_source()
    assert shown(key)


def test_what_nobody_looks_at_would_be_noticed() -> None:
    assert not shown("-".join(("nobody", "says", "this")))
