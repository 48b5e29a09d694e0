"""The laws of product.md, as far as they concern what exists: each fails when somebody breaks it."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.speech import LOCALES, languages
from storage.migrations import shipped, statements

ROOT = Path(__file__).parents[1]
FLOORS = ("bot", "flows", "storage")

OWING = frozenset(
    (
        *("balance", "balances", "debt", "debts", "debtor", "credit", "credits", "creditor", "net"),
        *("owe", "owes", "owed", "owing", "points", "streak", "streaks", "levelup", "karma"),
        *("leaderboard", "leaderboards", "score", "scores", "ranking", "rankings"),
    )
)
"""No name in the program may hold one of these words."""

HARMLESS = {"flows/results/charts/lettering.py: balance"}
"""Lines of a title, not of people."""

SAID = {
    "en": r"balances?|debts?|credits?|ow(?:e|es|ed|ing)|leader\s?boards?|points|streaks?|levels? up|ranking|"
    r"top (?:giver|helper|contributor)s?|score|most active",
    "fi": r"saldo\w*|velka\w*|vela(?:t|n|ssa)|velko\w*|pistee[tn]\w*|pistei\w*|pistettä|tulostaulu\w*|"
    r"kunniataulu\w*|ranking\w*|putki|ahkerin|aktiivisin",
}
"""Nothing that people read may say one of these."""


def words_in(name: str) -> set[str]:
    """Return the words a name is made of: ``owedMinutes``, ``owed_minutes`` → owed, minutes."""
    parts = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()
    return {part for part in re.split(r"[^a-zäö]+", parts) if part}


def names_in(source: str) -> Iterator[str]:
    """Return the names of functions, classes and fields that a module defines."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def schema() -> Iterator[str]:
    """Return ``table.column`` of the whole database."""
    db = sqlite3.connect(":memory:")
    for migration in shipped():
        for statement in statements(migration.sql):
            db.execute(statement)
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").fetchall():
        for row in db.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall():
            yield f"{table}.{row[0]}"
    db.close()


def said(language: str) -> Iterator[tuple[str, str]]:
    """Return (place, line) of what people may read in a language."""
    for n, line in enumerate((LOCALES / f"{language}.ftl").read_text("utf-8").splitlines(), 1):
        if not line.startswith("#"):
            yield f"{language}.ftl:{n}", re.sub(r"^-?[a-z][\w-]* =", "", line)


def test_law_1_no_column_can_hold_what_somebody_owes() -> None:
    columns = list(schema())
    assert len(columns) > 150
    assert [name for name in columns if words_in(name) & OWING] == []


@pytest.mark.parametrize("floor", FLOORS)
def test_law_1_no_function_or_field_can_say_what_somebody_owes(floor: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in sorted((ROOT / floor).rglob("*.py"))
        for name in names_in(path.read_text("utf-8"))
        if words_in(name) & OWING
    ]
    assert set(found) <= HARMLESS


@pytest.mark.parametrize("language", languages())
def test_law_1_no_text_of_ours_speaks_of_owing_or_ranks_people(language: str) -> None:
    assert language in SAID, "a new language brings its own words for owing and ranking"
    wrong = re.compile(rf"\b(?:{SAID[language]})\b", re.IGNORECASE)
    assert [f"{place}: {line}" for place, line in said(language) if wrong.search(line)] == []


def test_law_1_no_template_of_the_papers_does() -> None:
    wrong = re.compile(rf"\b(?:{SAID['en']})\b", re.IGNORECASE)
    kinds = (".typ", ".html", ".md", ".js")
    pages = [path for floor in FLOORS for path in (ROOT / floor).rglob("*") if path.suffix in kinds]
    lines = [(path, line) for path in pages for line in path.read_text("utf-8").splitlines()]
    assert [f"{path.relative_to(ROOT)}: {line}" for path, line in lines if wrong.search(line)] == []


def test_law_1_no_column_of_the_package_does() -> None:
    from flows.results.papers.rows import TABLES

    columns = [f"{model.TABLE}.{name}" for model in TABLES for name in model.model_fields]
    assert columns
    assert [name for name in columns if words_in(name) & OWING] == []
    people = [name for name in columns if {"rank", "position", "place_in"} & words_in(name)]
    assert people == []


@pytest.mark.parametrize(
    "name", ["owed_minutes", "netBalance", "person.credit", "Leaderboard", "longest_streak"]
)
def test_law_1_these_would_be_found(name: str) -> None:
    assert words_in(name) & OWING


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "You owe 3 hours."),
        ("en", "Eino leads the leaderboard"),
        ("fi", "Olet velkaa 3 tuntia"),
        ("fi", "Saat 10 pistettä"),
    ],
)
def test_law_1_and_so_would_these(language: str, line: str) -> None:
    assert re.search(rf"\b(?:{SAID[language]})\b", line, re.IGNORECASE)


@pytest.mark.parametrize("name", ["planet", "appointed", "ownership", "netting_of_words"])
def test_law_1_harmless_names_pass(name: str) -> None:
    assert not words_in(name) & OWING
