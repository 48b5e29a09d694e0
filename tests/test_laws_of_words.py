"""Laws 8, 10 and 11 of product.md, about words: shown as written or not at all, erasable, folded in the open."""

import html
import re
import sqlite3
from pathlib import Path

import pytest

from bot.views.folded import words_or_fold
from bot.views.screen import ANSWER_LIMIT
from bot.views.view import Face, Look
from flows.deliver.did import Did, Noted, did
from flows.deliver.thanks import Thank, thank
from flows.refusal import Refusal
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.kinds import LETTERS
from flows.safety.remove import take_back
from flows.safety.report import REASONS, fold_as_administrator
from flows.speech import Speech, languages
from storage import log, people, safety
from storage.about_person import PERSONAL
from tests.flows.safety.safety_house import House, house
from tests.test_laws import schema

ROOT = Path(__file__).parents[1]

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
