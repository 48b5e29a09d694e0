"""The laws of product.md, as far as they concern what exists: each fails when somebody breaks it."""

import ast
import html
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.views.folded import words_or_fold
from bot.views.screen import ANSWER_LIMIT
from bot.views.view import Face, Look
from flows.assess.close import agree_to_close, agree_to_prolong
from flows.deliver.did import Did, Noted, did
from flows.deliver.thanks import Thank, thank
from flows.design.amend import amend
from flows.design.leave import withdraw
from flows.design.pause import pause
from flows.design.propose import Propose, propose
from flows.design.vote import Vote, vote
from flows.initiate.fill import Fill, fill
from flows.refusal import Refusal
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.kinds import LETTERS
from flows.safety.remove import take_back
from flows.safety.report import REASONS, fold_as_administrator
from flows.speech import LOCALES, Speech, languages
from storage import contributions, log, officials, people, safety
from storage.about_person import PERSONAL
from storage.migrations import shipped, statements
from tests.flows.safety.safety_house import House, house

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


# Law 8: a person's own words are shown as they wrote them, or not at all.

REWORDED_BY_THEIR_AUTHOR = {
    "campaign.title": "flows/initiate/own.py retitle: the starter, within an hour; fill: where there is none",
    "draft.text": "reword: the edit of one's own message",
    "spoken.text": "give: written down for its author, who confirms it before anybody else sees it",
    "task.text": "rewrite: the author, while it is open",
    "objection.text": "add: one's own",
    "vote.text": "set_text: while its author writes it",
    "concern.text": "explain_concern: one's own",
    "contribution.text": "correct: one's own",
}
"""Where a text that stands may be replaced by another; a statement that does so elsewhere breaks law 8."""

TRICKY = (
    "<b>bold</b> & <a href='x'>link</a>",
    "*stars* _lines_ `ticks` [x](y)",
    "\u202eright to left \u2066open",
    "two\nlines  and   spaces\tand a tab",
    "🏮 Ääkköset, עברית, العربية",
    "&lt;already&gt; &amp;amp;",
    "x" * 280,
)


def replaced_texts() -> set[str]:
    """Return ``table.column`` of every statement that puts new words where others stood."""
    found = set()
    for path in sorted((ROOT / "storage").glob("*.py")):
        source = path.read_text("utf-8")
        for table, rest in re.findall(r"UPDATE\s+(\w+)\s+SET\s+((?:[^\"]|\"(?!\"\"|,|\)))*)", source):
            for column in re.findall(r"\b(text|title)\s*=\s*(?!NULL|\(SELECT)(?::|coalesce|excluded)", rest):
                found.add(f"{table}.{column}")
        for table in re.findall(r"INSERT INTO (\w+)[^;]*?DO UPDATE SET[^;\"]*text = excluded", source, re.DOTALL):
            found.add(f"{table}.text")
        if "UPDATE contribution SET {named}" in source:
            found.add("contribution.text")
    return found


def test_law_8_only_authors_replace_words() -> None:
    assert replaced_texts() == set(REWORDED_BY_THEIR_AUTHOR)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("words", TRICKY)
def test_law_8_words_are_shown_as_written(words: str, language: str) -> None:
    here = house()
    for kind in LETTERS.values():
        shown = words_or_fold(look(here, language), kind, 98_765, words)
        plain = html.unescape(shown).replace("\u2068", "").replace("\u2069", "")
        assert plain.replace("\u2066", "") == words.replace("\u2066", "").replace("\u2069", "")
        assert "<" not in shown


@pytest.mark.parametrize("language", languages())
def test_law_8_or_not_at_all(language: str) -> None:
    here = house()
    seen = look(here, language)
    assert words_or_fold(seen, "proposal", here.idea, None) == seen.say("words-taken-back")
    for person in here.early[1:4]:
        here.reports(person)
    shown = words_or_fold(seen, "proposal", here.idea, "Lanterns")
    assert shown == seen.say("folded", reason=seen.say("fold-reason-hurts"))
    assert "Lanterns" not in shown


def test_law_8_authors_take_their_words_back_and_nobody_else_does() -> None:
    here = house()
    for other in (*here.early[1:], *here.late, *here.absent):
        assert take_back(here.tx, "proposal", here.idea, other, here.at) == Refusal("author-only")
    assert not isinstance(take_back(here.tx, "proposal", here.idea, here.author, here.at), Refusal)
    kept = find(here.tx, "proposal", here.idea)
    assert kept is not None
    assert kept.text is None


# Law 10: erasable yet verifiable.

OUT_OF_REACH = {
    "en": ("copies others took", "packages already sent", "own messages in the chat"),
    "fi": ("kopioihin", "paketteihin", "viesteihisi"),
}


@pytest.mark.parametrize("language", languages())
def test_law_10_what_cannot_be_reached_is_said_before_it_is_pressed(language: str) -> None:
    assert language in OUT_OF_REACH, "a new language says it too"
    said = Speech(language).say("forget")
    assert [words for words in OUT_OF_REACH[language] if words not in said] == []


def test_law_10_no_table_that_names_a_person_escapes_erasing() -> None:
    columns = {tuple(name.split(".")) for name in schema()}
    naming = {table for table, column in columns if column in ("person", "author", "poster", "starter")}
    assert naming - set(PERSONAL) == {"log_leaf"} & naming
    assert len(naming) > 20


def test_law_10_erasing_leaves_counts_and_proofs_and_nothing_else() -> None:
    here = house()
    act = did(here.tx, here.campaign, Did(person=here.early[1], text="swept", language="en", at=here.at, key="5:5"))
    assert isinstance(act, Noted)
    assert thank(here.tx, Thank(contribution=act.contribution.id, person=here.author, at=here.at)) is None
    here.tx.log.append(1, "proposal", here.at, here.tx.vault.pseudonym(1, here.author), {}, {"text": "Lanterns"})
    here.tx.log.flush()
    size, edge = log.head(here.tx, 1)
    part = people.taking_part(here.db, 1)
    forget(here.tx, here.author, here.at)
    here.tx.log.flush()
    rows = [tuple(row) for t in sorted(tables(here.db)) for row in here.db.execute(f"SELECT * FROM {t}")]
    assert "Lanterns" not in str(rows)
    assert {name for name in PERSONAL if names(here.db, name, here.author)} <= {"person", "participant"}
    left = here.db.execute("SELECT lookup, sealed FROM person WHERE id = ?", (here.author,)).fetchone()
    assert tuple(left) == (None, None)
    assert here.tx.vault.pseudonym(1, here.author) not in str(rows)
    assert people.taking_part(here.db, 1) == part
    now = log.head(here.tx, 1)
    proof = log.consistency_proof(log.leaf_hashes(here.tx, 1), size)
    assert log.verify_consistency(size, now[0], log.root(edge), log.root(now[1]), proof)
    assert not log.verify_consistency(size, now[0], b"\0" * 32, log.root(now[1]), proof)


# Law 11: what hurts can be folded, in the open.

WORDS_OF_PEOPLE = {
    "campaign.title": "campaign",
    "chip.text": "chip",
    "wording.text": "proposal",
    "concern.text": "concern",
    "concern_reply.text": "reply",
    "contribution.text": "contribution",
    "task.text": "task",
    "answer.text": "answer",
    "vote.text": "vote",
    "vote_option.text": "vote",
    "objection.text": "objection",
    "official.text": "official",
    "barrier.text": "barrier",
    "opinion_map.text": "map",
    "statement.text": "statement",
    "aid.text": "aid",
    "session.text": "session",
    "programme.text": "programme",
    "circle.text": "circle",
    "handover.text": "handover",
    "line.text": "line",
}
SEEN_BY_NOBODY_ELSE = {"draft.text", "spoken.text"}
"""Words that wait: their author sees them, and who wrote them down for the author."""


def test_law_11_everything_with_words_of_people_has_a_report() -> None:
    found = {name for name in schema() if name.split(".")[1] in ("text", "title")}
    assert found - SEEN_BY_NOBODY_ELSE == set(WORDS_OF_PEOPLE)
    assert set(WORDS_OF_PEOPLE.values()) == set(LETTERS.values())


@pytest.mark.parametrize("letter", LETTERS)
def test_law_11_the_button_stands_under_it(letter: str) -> None:
    source = "".join(path.read_text("utf-8") for path in (ROOT / "bot" / "views").glob("*.py"))
    beside = 'pack("more", LETTER[o.kind]' in source and letter in "cr"
    assert f'pack("more", "{letter}"' in source or beside


def test_law_11_three_fold_it_and_two_do_not() -> None:
    here = house()
    for person in here.early[1:3]:
        here.reports(person)
    assert safety.folded(here.db, "proposal", here.idea) is None
    here.reports(here.early[3])
    assert safety.folded(here.db, "proposal", here.idea) is not None


@pytest.mark.parametrize("role", ["official", "politician", "partner"])
def test_law_11_and_5_officials_fold_nothing(role: str) -> None:
    here = house()
    here.db.execute("UPDATE participant SET role = ? WHERE person = ?", (role, here.early[3]))
    for person in here.early[1:4]:
        here.reports(person)
    assert safety.folded(here.db, "proposal", here.idea) is None
    assert not fold_as_administrator(here.tx, "proposal", here.idea, here.early[3], "hurts", here.at)


@pytest.mark.parametrize("language", languages())
def test_law_11_each_reason_has_its_words(language: str) -> None:
    speech = Speech(language)
    said = {speech.say(f"fold-reason-{reason.replace('_', '-')}") for reason in REASONS}
    assert len(said) == len(REASONS)
    assert len({speech.say(f"report-{reason.replace('_', '-')}") for reason in REASONS}) == len(REASONS)


@pytest.mark.parametrize("language", languages())
def test_law_11_each_kind_has_a_name_to_ask_the_group_with(language: str) -> None:
    speech = Speech(language)
    names = [speech.say(f"item-{kind}", n=3) for kind in LETTERS.values()]
    assert len(set(names)) == len(LETTERS)
    assert all(speech.say("unfold-idea", what=name, reason="x").count(name) == 1 for name in names)


@pytest.mark.parametrize("language", languages())
def test_law_11_what_a_tap_is_answered_fits_whatever_the_item(language: str) -> None:
    speech = Speech(language)
    longest = max(LETTERS.values(), key=len) + ":" + "9" * 12
    said = [speech.say(f"report-{became}", item=longest) for became in ("noted", "folded", "known")]
    said += [speech.say(key) for key in ("own-words-gone", "unfold-asked", "forgotten", "nothing-kept")]
    assert [words for words in said if len(words.encode("utf-16-le")) // 2 > ANSWER_LIMIT] == []


def names(db: sqlite3.Connection, table: str, person: int) -> bool:
    """Whether a row of a table still names a person."""
    columns = " OR ".join(f"{column} = :person" for column in PERSONAL[table])
    return db.execute(f"SELECT 1 FROM {table} WHERE {columns}", {"person": person}).fetchone() is not None


def tables(db: sqlite3.Connection) -> set[str]:
    """Return the names of all tables."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return {row[0] for row in db.execute(query).fetchall()}


def look(here: House, language: str) -> Look:
    """Return what a view may look at."""
    face = Face("talkoot_bot", "Kurvi residents", "https://example.org")
    return Look(here.db, here.tx.vault, face, Speech(language), {}, here.at, chat=1)
