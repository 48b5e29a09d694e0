"""What holds for any text: no number that isn't there, no exception, nothing in the future, words untouched."""

import re
import unicodedata
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.deliver.parse import TEXT_LIMIT, Parsed, parse
from flows.deliver.reading.page import Page
from flows.deliver.words import languages, words_for, words_spoken
from tests.flows.parsing import NOW, ZONE, instant, local, read, told
from tests.flows.test_parse_english import SAID as ENGLISH
from tests.flows.test_parse_finnish import SAID as FINNISH

language = st.sampled_from(["en", "fi", "sv", ""])
SENTENCES = [text for text, _, _ in ENGLISH + FINNISH]
ODD = [
    "½", "1½", "٣", "-", "–", "x", "/", "3/4", "1.2.3", "99999999999", "1e9", "²", "0", "00", "@", "@@", '@"', "(", ")",
    "\u202e", "\u200b", "\n", "klo", "at", "half a", "puoli", "31.2.", "29.2.", "24:00", "7:5", "999 weeks ago",
]  # fmt: skip
PIECES = [*sorted({word for text in SENTENCES for word in text.split()}), *ODD]
wild = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


def digits_of(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def stated(text: str) -> set[Fraction]:
    """Every number that stands in ``text``, in digits or in words of any of our languages, generously read."""
    plain = digits_of(text)
    found: set[Fraction] = set()
    for literal in re.findall(r"\d+(?:[.,]\d+)*", plain):
        for reading in (literal.replace(",", "."), literal.replace(",", "")):
            if re.fullmatch(r"\d+(?:\.\d+)?", reading):
                found.add(Fraction(reading))
        found |= {Fraction(part) for part in re.split(r"[.,]", literal)}
    found |= {Fraction(int(a), int(b)) for a, b in re.findall(r"(\d)\s*[/⁄]\s*([2-9])", plain)}
    found |= {part for mark, part in PARTS.items() if mark in text}
    key = re.sub(r"[-‑\s]+", " ", unicodedata.normalize("NFC", text).casefold())
    for name in languages():
        words = words_for(name)
        for table in (words.numbers, words.people_words):
            found |= {Fraction(value) for phrase, value in table.items() if phrase in key}
    return found


PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


def time_words(text: str) -> set[Fraction]:
    """Minutes that stand in ``text`` as words (``half an hour``, ``and a half``), generously read."""
    key = re.sub(r"[-‑\s]+", " ", unicodedata.normalize("NFC", text).casefold())
    tables = [table for name in languages() for table in (words_for(name).durations, words_for(name).halves)]
    return {Fraction(value) for table in tables for phrase, value in table.items() if phrase in key}


def counted(text: str) -> set[Fraction]:
    """Every number of people that stands in ``text``: with who says so, where that is said."""
    oneself = {"me", "i", "myself", "others", "other", "minä", "mä", "muun"}
    more = {number + 1 for number in stated(text)} if oneself & set(re.findall(r"\w+", text.casefold())) else set()
    return stated(text) | more


def sums_to(minutes: int, text: str) -> bool:
    numbers, extra = stated(text), time_words(text)
    mixed = {a + b for a, b in product(numbers, {part for part in numbers if part < 1} | {Fraction(0)})}
    pieces = {n * unit for n in mixed for unit in (1, 15, 60)} | extra
    whole = pieces | {a + b for a, b in product(pieces, pieces)}
    return any(abs(total - minutes) <= Fraction(1, 2) for total in whole)


def said(parsed: Parsed, detail: str) -> list[str]:
    return [words for name, words in parsed.said if name == detail]


@given(wild, language)
@example("carried 3 bags, 1h30", "en")
@example("²½٣ h", "fi")
@example("@\u2011\u0300", "fi")
def test_no_number_is_invented(text: str, language: str) -> None:
    parsed = read(text, language)
    if parsed.minutes is not None:
        (words,) = said(parsed, "minutes")
        assert words in text
        assert sums_to(parsed.minutes, words)
    if parsed.quantity is not None:
        (words,) = said(parsed, "quantity")
        assert words in text
        numbers = stated(words)
        assert Fraction(str(parsed.quantity)) in numbers | {
            a + Fraction(n, 60) for a in numbers for n in (15, 30, 45)
        } | {a + b for a in numbers for b in numbers if b < 1}
        assert parsed.unit is not None
        assert parsed.unit in words
    if parsed.people is not None:
        assert any(Fraction(parsed.people) in counted(words) for words in said(parsed, "people"))


@given(wild.filter(lambda text: not stated(text) and not time_words(text)), language)
def test_without_a_number_there_is_none(text: str, language: str) -> None:
    parsed = read(text, language)
    assert (parsed.minutes, parsed.quantity, parsed.people) == (None, None, None)
    assert parsed.minutes_problem is None


@given(
    wild,
    language,
    st.integers(NOW - 10**15, NOW + 10**15),
    st.sampled_from([ZONE, "America/St_Johns", "UTC"]),
)
def test_any_text_is_read_the_same_again(text: str, language: str, said_at: int, zone: str) -> None:
    parsed = parse(text, language, said_at, zone)
    assert parsed.text == text
    assert parsed == parse(parsed.text, language, said_at, zone)
    assert Parsed.model_validate_json(parsed.model_dump_json()) == parsed if _writable(text) else True
    assert parsed.happened_at <= said_at
    assert said_at - parsed.happened_at <= 367 * 24 * 3600 * 10**6
    assert parsed.minutes is None or 1 <= parsed.minutes <= 1440
    assert parsed.quantity is None or 0 < parsed.quantity <= 1_000_000
    assert parsed.people is None or 1 <= parsed.people <= 1000
    assert parsed.understood == (not parsed.unclear and parsed.refusal is None)


def _writable(text: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in text)


@given(wild, language)
def test_what_is_left_over_was_said(text: str, language: str) -> None:
    parsed = read(text, language)
    left = iter(text)
    assert all(c in left for c in parsed.rest if not c.isspace())


@given(st.integers(1, 1440), st.sampled_from(["min", " min", " minutes", "mins", "-minute"]), language)
def test_minutes_are_those_said(minutes: int, unit: str, language: str) -> None:
    assert read(f"swept the yard {minutes}{unit}", language).minutes == minutes
    assert read(f"{minutes}{unit} @Harju", "en").minutes == minutes


@given(st.integers(1, 1440), st.sampled_from(["min", " min", " minuuttia", " minsaa", " minuutin"]), language)
def test_minuutit_are_those_said(minutes: int, unit: str, language: str) -> None:
    assert read(f"lakaisin pihan {minutes}{unit}", language).minutes == minutes


@given(st.integers(1, 23), st.integers(1, 59), language)
def test_hours_and_minutes_add_up(hours: int, minutes: int, language: str) -> None:
    for text in (
        f"swept {hours} h {minutes} min",
        f"swept {hours}h{minutes:02}",
        f"{hours} h {minutes}min raking",
    ):
        assert read(text, language).minutes == hours * 60 + minutes


@given(st.one_of(st.just(0), st.integers(1441, 10**12)), language)
def test_minutes_out_of_range_are_refused_not_bent(minutes: int, language: str) -> None:
    parsed = read(f"swept the yard {minutes} min", language)
    assert parsed.minutes is None
    assert parsed.refusal is not None
    assert parsed.refusal.key == "minutes-range"
    assert not parsed.understood


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "text-empty"),
        ("\u200b \u2060", "text-empty"),
        ("a\0b", "text-nul"),
        ("x" * 5000, "text-too-long"),
    ],
)
def test_words_that_cannot_be_kept_are_refused(text: str, key: str) -> None:
    parsed = read(text, "en")
    assert parsed.refusal is not None
    assert (parsed.refusal.key, parsed.text) == (key, text)


def test_the_longest_text_is_read() -> None:
    assert read("x" * (TEXT_LIMIT - 7) + " 20 min", "en").minutes == 20


def test_a_mention_is_not_a_place() -> None:
    for text in ("swept @TalkootBot", "@talkootbot swept"):
        assert parse(text, "en", NOW, ZONE, mentions={"TalkootBot"}).place is None
    both = parse("swept @Harju @TalkootBot", "en", NOW, ZONE, mentions={"@TalkootBot"})
    assert (both.place, both.unclear) == ("Harju", ())


@pytest.mark.parametrize(
    ("said_at", "text", "expected"),
    [
        ("2026-03-29 12:00", "yesterday swept", "2026-03-28 12:00 day"),
        ("2026-03-29 23:00", "yesterday at 3:30 swept", "2026-03-28 03:30 minute"),
        ("2026-03-30 09:00", "2026-03-29 swept", "2026-03-29 12:00 day"),
        ("2026-03-30 09:00", "eilen klo 3.30 lakaisin", "2026-03-29 04:30 minute"),
        ("2026-10-26 09:00", "eilen klo 3.30 lakaisin", "2026-10-25 03:30 minute"),
        ("2026-10-26 00:10", "eilen lakaisin", "2026-10-25 12:00 day"),
        ("2026-01-01 00:10", "yesterday swept", "2025-12-31 12:00 day"),
        ("2026-11-25 08:00", "this morning swept", "2026-11-25 08:00 part"),
        ("2026-11-25 10:00", "this evening swept", "2026-11-25 10:00 day"),
        ("2026-11-25 10:00", "illalla lakaisin", "2026-11-24 19:00 part"),
        ("2026-11-25 01:00", "this evening swept", "2026-11-24 19:00 part"),
        ("2026-11-23 10:00", "on Monday evening swept", "2026-11-16 19:00 part"),
        ("2024-03-01 10:00", "29.2. lakaisin", "2024-02-29 12:00 day"),
        ("2025-03-01 10:00", "31.12. lakaisin", "2024-12-31 12:00 day"),
        ("2026-11-25 10:00", "12 weeks ago swept", "2026-09-02 12:00 day"),
        ("2026-11-25 10:00", "999 weeks ago swept", "2026-11-25 10:00 unknown"),
        ("2026-11-25 10:00", "30 h ago swept", "2026-11-24 04:00 part"),
    ],
)
def test_when_in_local_days(said_at: str, text: str, expected: str) -> None:
    parsed = read(text, "fi" if text.endswith("lakaisin") else "en", instant(said_at))
    assert f"{local(parsed.happened_at)} {parsed.precision}" == expected


def test_the_same_words_mean_another_day_elsewhere() -> None:
    late = instant("2026-11-25 01:00")
    assert local(parse("yesterday swept", "en", late, ZONE).happened_at)[:10] == "2026-11-24"
    there = parse("yesterday swept", "en", late, "America/New_York")
    assert local(there.happened_at, "America/New_York")[:10] == "2026-11-23"


def test_three_times_its_numbers_stay_apart() -> None:
    text = "yesterday 4 of us planted 12 trees, 2 h 5 min, @Harju"
    assert told(read(text, "en")) == {
        "minutes": 125, "quantity": 12, "unit": "trees", "unit_key": "tree", "people": 4, "place": "Harju",
        "when": "2026-11-24 12:00 day",
    }  # fmt: skip
    assert read(text, "en").rest == "planted 12 trees"


def test_each_language_is_a_file() -> None:
    assert languages() == ("en", "fi")
    assert words_for("fi-FI") is words_for("fi")
    assert words_for("sv") is words_for("en")


@pytest.mark.parametrize("name", languages())
def test_tables_hold_only_what_can_be_found(name: str) -> None:
    words = words_for(name)
    for phrase in [
        *words.durations,
        *words.days,
        *words.moments,
        *words.sometime,
        *words.kinds,
        *words.numbers,
    ]:
        page = Page.of(phrase)
        assert page.phrase(0, {phrase: 1}) == (1, len(page.tokens)), phrase


def test_of_equals_the_language_asked_for_is_spoken() -> None:
    assert words_spoken(["qwerty"], "fi") is words_for("fi")
    assert words_spoken(["qwerty"], "en") is words_for("en")
    assert words_spoken(["eilen"], "en") is words_for("fi")
