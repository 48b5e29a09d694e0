"""Laws 1, 2 and 5 of product.md, about giving and deciding: each fails when somebody breaks it."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.assess.close import agree_to_close, agree_to_prolong
from flows.deliver.did import Did, Noted, did
from flows.design.amend import amend
from flows.design.leave import withdraw
from flows.design.pause import pause
from flows.design.propose import Propose, propose
from flows.design.vote import Vote, vote
from flows.initiate.fill import Fill, fill
from flows.refusal import Refusal
from flows.safety.report import fold_as_administrator
from flows.speech import LOCALES, languages
from storage import contributions, officials, people
from storage.migrations import shipped, statements
from tests.flows.safety.safety_house import house

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
    assert [f"{place}: {line}" for place, line in said(language) if wrong.search(_of_people(line))] == []


def _of_people(line: str) -> str:
    """Return a line without the name of a ballot method, which grades options and never people."""
    return line.replace("score (0 to 5 each)", "")


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


# Law 2: nothing stands between a person and their contribution.


@pytest.mark.parametrize("phase", ["initiate", "design", "deliver", "assess"])
@pytest.mark.parametrize("text", ["swept 20 min", "swept", "3 days ago swept the yard", "🏮", "eilen lakaisin"])
def test_law_2_a_stranger_counts_at_once_in_any_phase_without_a_task(phase: str, text: str) -> None:
    here = house()
    at = here.campaign.ends_at - 1 if phase == "assess" else here.at
    if phase == "initiate":
        here.db.execute("DELETE FROM wording")
        here.db.execute("DELETE FROM proposal")
    if phase == "deliver":
        here.db.execute("UPDATE proposal SET state = 'ahead'")
    _, acts, *_ = contributions.totals(here.db, here.campaign.id)
    noted = did(
        here.tx, here.campaign, Did(person=here.absent[0], text=text, language="en", at=at, key="7:7")
    )
    assert isinstance(noted, Noted), noted
    assert (noted.contribution.phase, noted.contribution.state) == (phase, "counted")
    assert contributions.totals(here.db, here.campaign.id)[1] == acts + 1


def test_law_2_what_waits_for_somebody_cannot_be_expressed() -> None:
    db = sqlite3.connect(":memory:")
    for migration in shipped():
        for statement in statements(migration.sql):
            db.execute(statement)
    (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'contribution'").fetchone()
    db.close()
    waits = {"approved", "approval", "pending", "accepted", "reviewed", "assigned", "assignee", "moderated"}
    assert set(re.findall(r"[a-z]+", sql.lower())) & waits == set()
    assert [n for n in schema() if n.split(".")[0] in ("task", "taker") and words_in(n) & waits] == []


# Law 5: officials answer; they decide nothing of the group's.


def test_law_5_who_answers_for_the_city_acts_votes_closes_and_edits_nothing() -> None:
    here = house()
    tx, campaign, official, at = here.tx, here.campaign, here.absent[0], here.at
    invited = officials.add_official(
        here.db,
        campaign=campaign.id,
        code="c",
        text="Ingrid, parks",
        sealed_mail=None,
        domain=None,
        author=here.author,
        at=at,
        key="1:9",
    )
    assert officials.bind(here.db, invited, official)
    tap = Vote(proposal=here.idea, person=official, choice="concern", at=at, update_id=1)
    chip = Fill(person=official, field="place", text="Elsewhere", at=at, key="1:10")
    idea = Propose(person=official, author=official, text="Stop it", language="en", at=at, key="1:11")
    act = Did(person=official, text="swept 20 min", language="en", at=at, key="1:12")
    tried = [
        vote(tx, tap.model_copy(update={"chat": campaign.chat})),
        fill(tx, campaign, chip),
        propose(tx, campaign, idea),
        did(tx, campaign, act),
        pause(tx, here.idea, official, at, campaign.chat),
        amend(tx, here.idea, official, "Nothing", at, "1:13"),
        withdraw(tx, here.idea, official, at),
        agree_to_close(tx, campaign, official, at),
        agree_to_prolong(tx, campaign, official, at),
    ]
    assert all(isinstance(one, Refusal) for one in tried), tried
    assert tried[0] == tried[2] == tried[3] == tried[7] == Refusal("official-answers-only")
    assert contributions.totals(here.db, campaign.id)[1] == 0
    assert people.first_act(here.db, campaign.id, official) is None
    assert not fold_as_administrator(tx, "proposal", here.idea, official, "hurts", at)
    assert fold_as_administrator(tx, "proposal", here.idea, here.absent[1], "hurts", at)
