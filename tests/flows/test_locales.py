"""Every language says everything, with the same arguments, in short calm sentences; each key is used once."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from flows import speech
from flows.speech import LOCALES, SOURCE, Speech, best_language, languages

ROOT = Path(__file__).parents[2]
LONGEST_SENTENCE = 15
DESCRIPTIONS = (
    "column-",
    "computed-",
    "table-",
    "readme-",
    "licence-",
    "results-",
    "letter-",
    "paper-",
    "poll-",
)
"""Sections that explain files to those who read files; sentences there may be longer."""
PLACEABLE = re.compile(r"\{[^{}]*\}")


class Arguments(Visitor):  # type: ignore[misc]
    """Collects the arguments that a message takes."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


class Patterns(Visitor):  # type: ignore[misc]
    """Collects the texts that a message can become, each with placeables as ``X``."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:
        parts = [e.value if isinstance(e, ast.TextElement) else self._inner(e) for e in node.elements]
        self.texts.append("".join(parts))
        self.generic_visit(node)

    def _inner(self, placeable: ast.Placeable) -> str:
        inner = placeable.expression
        if isinstance(inner, ast.StringLiteral):
            return str(inner.value)
        if isinstance(inner, ast.SelectExpression):
            last = inner.variants[-1].value.elements
            return "".join(e.value if isinstance(e, ast.TextElement) else "X" for e in last)
        return "X"


def resource(language: str) -> ast.Resource:
    return FluentParser().parse((LOCALES / f"{language}.ftl").read_text("utf-8"))


def messages(language: str) -> list[ast.Message]:
    return [entry for entry in resource(language).body if isinstance(entry, ast.Message)]


def arguments(message: ast.Message) -> set[str]:
    found = Arguments()
    found.visit(message)
    return found.names


def texts(message: ast.Message) -> list[str]:
    found = Patterns()
    found.visit(message)
    return found.texts


def sentences(text: str) -> Iterator[str]:
    yield from (
        part for line in text.splitlines() for part in re.split(r"(?<=[.?:;])\s+", line) if part.strip()
    )


@pytest.mark.parametrize("language", languages())
def test_a_file_holds_no_junk_and_no_key_twice(language: str) -> None:
    junk = [entry.content for entry in resource(language).body if isinstance(entry, ast.Junk)]
    twice = [key for key, n in Counter(m.id.name for m in messages(language)).items() if n > 1]
    assert (junk, twice) == ([], [])


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_keys_of_the_source_with_its_arguments(language: str) -> None:
    source = {m.id.name: arguments(m) for m in messages(SOURCE)}
    here = {m.id.name: arguments(m) for m in messages(language)}
    assert sorted(set(source) ^ set(here)) == []
    assert {key: here[key] for key in here if not here[key] <= source[key]} == {}


def test_every_key_is_said_somewhere() -> None:
    code = "\n".join(
        path.read_text("utf-8") for floor in ("bot", "flows") for path in (ROOT / floor).rglob("*.py")
    )
    literal = set(re.findall(r"""["']([a-z][a-z0-9-]*)["']""", code))
    built = {
        re.compile(re.sub(r"\\\{.*?\\\}", "[a-z0-9_-]+", re.escape(found)))
        for found in re.findall(
            r"""f["']((?:[a-z0-9-]*\{[^{}]*(?:\{[^{}]*\})?[^{}]*\}[a-z0-9-]*)+)["']""", code
        )
        if re.search("[a-z]{2}-|-[a-z]{2}", found)
    }
    unused = [
        m.id.name
        for m in messages(SOURCE)
        if m.id.name not in literal and not any(pattern.fullmatch(m.id.name) for pattern in built)
    ]
    assert unused == []


@pytest.mark.parametrize("language", languages())
def test_nothing_is_shouted_and_no_emoji_is_a_decoration(language: str) -> None:
    said = {m.id.name: text for m in messages(language) for text in texts(m)}
    assert [key for key, text in said.items() if "!" in text] == []
    emoji = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
    assert [key for key, text in said.items() if len(emoji.findall(text)) > 1] == []


@pytest.mark.parametrize("language", languages())
def test_sentences_are_short(language: str) -> None:
    long = [
        f"{m.id.name}: {sentence}"
        for m in messages(language)
        if not m.id.name.startswith(DESCRIPTIONS)
        for text in texts(m)
        for sentence in sentences(text)
        if len(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", sentence.split("/campaign")[0])) > LONGEST_SENTENCE
    ]
    assert long == []


@pytest.mark.parametrize(("language", "other"), [("en", r"\bproposals?\b"), ("fi", r"\bide(a|oi)")])
def test_what_people_propose_has_one_name_in_a_language(language: str, other: str) -> None:
    said = {m.id.name: text for m in messages(language) for text in texts(m)}
    shown = {key: text for key, text in said.items() if not key.startswith(DESCRIPTIONS)}
    assert [key for key, text in shown.items() if re.search(other, text, re.IGNORECASE)] == []


def test_a_third_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for language in languages():
        (tmp_path / f"{language}.ftl").write_bytes((LOCALES / f"{language}.ftl").read_bytes())
    (tmp_path / "sv.ftl").write_text("button-support = Stöder\nhours = { $n } tim\n", "utf-8")
    _forget_files()
    monkeypatch.setattr(speech, "LOCALES", tmp_path)
    try:
        assert languages() == ("en", "fi", "sv")
        assert best_language("sv-FI") == "sv"
        swedish = Speech("sv")
        assert swedish.say("button-support") == "Stöder"
        assert swedish.say("button-fine") == "Fine"
        assert swedish.duration(125) == "2 tim 5 min"
        assert best_language("de") == "en"
    finally:
        _forget_files()


def _forget_files() -> None:
    for cached in (speech.languages, speech._bundle, speech._format):
        cached.cache_clear()


@pytest.mark.parametrize("day", range(7))
def test_a_day_is_told_as_one_says_it(day: int) -> None:
    instant = (20_779 + day) * 86_400_000_000  # Sunday 22 November 2026 and after
    names = ["sunnuntai", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai"]
    assert Speech("fi").day(instant) == f"{names[day]}na {22 + day}. marraskuuta"
    assert Speech("en").day(instant).endswith(f"day {22 + day} November")
