"""Words wrap in any script, with bundled fonts, and further fonts fill the gaps."""

import subprocess
import sys
from pathlib import Path

import chart_cases
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.results.charts import lettering

ROOM = 952


@pytest.mark.parametrize("words", [chart_cases.LONG, chart_cases.ARABIC, chart_cases.EMOJI, "日本語の" * 40])
def test_lines_fit_and_keep_every_letter(words: str) -> None:
    lines = lettering.wrap(words, ROOM, 15)
    assert all(lettering.width(line, 15) <= ROOM for line in lines)
    kept = "".join(lines).replace("\u200f", "").replace("\u200e", "").replace(" ", "")
    assert kept == words.replace(" ", "")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_whatever_is_said_wraps(words: str) -> None:
    assert all(lettering.width(line, 15) <= ROOM + 1 for line in lettering.wrap(words, ROOM, 15))


def test_cut_words_end_in_an_ellipsis_and_short_ones_do_not() -> None:
    assert lettering.wrap("one two three " * 30, 300, 15, lines=2)[-1].endswith("…")
    assert len(lettering.wrap("one two three " * 30, 300, 15, lines=2)) == 2
    assert not lettering.wrap("one two", 300, 15, lines=2)[-1].endswith("…")


def test_a_title_ends_in_no_lone_word() -> None:
    lines = lettering.balance("Most often we worked by hand and then looked at it again", 700, 22, True)
    widths = [lettering.width(line, 22, True) for line in lines]
    assert min(widths) > max(widths) / 2


def test_balancing_tears_no_word() -> None:
    words = "The busiest day was Thursday\u00a017\u00a0December: 18\u00a0of\u00a0300\u00a0things"
    lines = lettering.balance(words, 952, 22, True)
    assert " ".join(line.lstrip("\u200e") for line in lines) == words
    assert len(lines) > 1


def test_a_no_break_space_holds() -> None:
    assert lettering.wrap("10\u00a0things", 10_000, 15) == ["\u200e10\u00a0things"]
    assert len(lettering.wrap("10 things " * 20, 300, 15)) > 1


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("שלום", True),
        ("20:00 مساء", True),
        ("Kurvi שלום", False),
        ("", False),
        ("\u2068שלום\u2069 · 22 Nov", False),
    ],
)
def test_direction_is_the_first_letters(words: str, turned: bool) -> None:
    assert lettering.right_to_left(words) is turned


def test_each_line_of_isolated_words_finds_its_own_direction() -> None:
    lines = lettering.wrap(f"Most chose “\u2068{chart_cases.ARABIC}\u2069”: 8 of 9", 400, 22, True)
    assert len(lines) > 2
    assert all(line.count("\u2067") + line.count("\u2068") == line.count("\u2069") for line in lines)
    assert all(line.startswith("\u200e\u2067") for line in lines[2:])
    assert lines[-1].endswith("”: 8 of 9")


def test_joined_letters_are_not_torn() -> None:
    lines = lettering.wrap("👨‍👩‍👧" * 60, 300, 15)
    assert all("👨‍👩‍👧" in line and len(line.replace("\u200e", "")) % 5 == 0 for line in lines)


def test_bundled_fonts_are_small_and_licensed() -> None:
    files = list(lettering.FONTS.iterdir())
    assert sum(file.stat().st_size for file in files) < 3_000_000
    assert "SIL OPEN FONT LICENSE" in (lettering.FONTS / "OFL.txt").read_text()


@pytest.mark.parametrize("letter", "aåäöőßñşĐŽЖїΩθعپאש🏮🙏€–…·→")
def test_letters_of_the_neighbourhood_are_there(letter: str) -> None:
    maps = [TTFont(file).getBestCmap() for file in lettering.FONTS.glob("*-Regular.ttf")]
    assert any(ord(letter) in found for found in maps)


def _other_font(folder: Path) -> Path:
    made = TTFont(lettering.FONTS / "TalkootSans-Regular.ttf")
    for table in made["cmap"].tables:
        table.cmap[ord("語")] = table.cmap[ord("W")]
    for name in (1, 4, 6):
        made["name"].setName("Elsewhere", name, 3, 1, 0x409)
    made.save(folder / "elsewhere.ttf")
    return folder


def test_a_font_from_elsewhere_fills_a_gap(tmp_path: Path) -> None:
    ask = (
        "import sys; from flows.results.charts import lettering as l; l.add_fonts(sys.argv[1:]); "
        "print(l.width('語', 14) == l.width('W', 14))"
    )
    run = [sys.executable, "-c", ask]
    folder = str(_other_font(tmp_path))
    assert subprocess.run([*run, folder], capture_output=True, text=True, check=True).stdout == "True\n"
    assert subprocess.run([*run], capture_output=True, text=True, check=True).stdout == "False\n"


def test_places_without_fonts_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no font")
    assert lettering.font_files([str(tmp_path), str(tmp_path / "gone.ttf")]) == []


def test_the_registry_is_known_without_matplotlib() -> None:
    ask = "import sys, bot.painter, flows.results.charts.registry; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
