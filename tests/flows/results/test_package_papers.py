"""The package's papers, each by its judge: the workbook, the pages as PDF, what Decidim imports."""

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from package_house import DAY, Package, full, house, unpacked
from strict_decidim import NotDecidim, proposals, results
from test_package import rows

from flows.results.drawing import Drawn
from flows.results.papers import workbook
from flows.results.papers.rows import TABLES
from storage.connection import folder_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40"/></svg>'
PICTURE = Drawn(name="what-we-did", png=b"\x89PNG not really", caption='A "chart" & its <words>', svg=SVG)


def pdftotext(body: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def sheets(built: Package) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(unpacked(built)["results.xlsx"]))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_the_workbook_says_what_the_tables_say(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        built = full(here).built()
        assert list(folder_of(here.db).glob(".talkoot*")) == []
    files, found = unpacked(built), sheets(built)
    models = [model for model in TABLES if not model.SOMETIMES]
    assert list(found) == ["columns", *(model.TABLE for model in models)]
    for model in models:
        head, *told = found[model.TABLE]
        assert list(head) == list(model.model_fields)
        assert len(told) == len(rows(files, model.TABLE))
    acts = [dict(zip(found["contributions"][0], row, strict=True)) for row in found["contributions"][1:]]
    assert sum(int(str(row["minutes"] or 0)) for row in acts) == 555
    explained = {(row[0], row[1]) for row in found["columns"][1:]}
    assert explained == {(model.TABLE, name) for model in models for name in model.model_fields}


def test_the_workbook_prints_a_sheet_on_pages_as_wide_as_it_and_hides_no_line(tmp_path: Path) -> None:
    with house(tmp_path, "fi") as here:
        built = full(here).built()
    book = openpyxl.load_workbook(io.BytesIO(unpacked(built)["results.xlsx"]))
    for sheet in book:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
    told = book.worksheets[0]
    longest = max(told.iter_rows(min_row=2), key=lambda row: len(str(row[2].value)))[2]
    assert longest.alignment.wrap_text
    assert told.row_dimensions[longest.row].height >= 15 * len(str(longest.value)) / 90
    totals = book["totals"]
    assert totals["A1"].value == "measure"
    assert totals.column_dimensions["A"].width > len("people_who_did_something")


def test_the_report_says_units_in_its_own_language_and_the_table_as_one_word(tmp_path: Path) -> None:
    with house(tmp_path, "fi") as here:
        here.did(here.person(), quantity=3.0, unit="bag")
        files = unpacked(here.built())
    page = files["report.html"].decode()
    assert ">pussi<" in page
    assert ">bag<" not in page
    assert [row["unit"] for row in rows(files, "contributions")] == ["bag"]


def test_no_head_of_a_printed_table_runs_into_the_next(tmp_path: Path) -> None:
    with house(tmp_path, "fi") as here:
        here.idea(here.person(), "Maalataan lyhdyt itse ja ripustetaan ne kaikki yhdessä illalla", "ssc")
        here.close()
        body = unpacked(here.built())["report.pdf"]
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=body, capture_output=True, check=True)
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*>(Tarvittiin|Äänesti)<', done.stdout.decode())
    heads = {(word, y): (float(left), float(right)) for left, y, right, word in found}
    assert heads
    for (word, y), (_, right) in heads.items():
        if word == "Tarvittiin":
            assert right < heads["Äänesti", y][0]


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "@x", "＝cmd", "https://example.org", "12", "\x07bell", "{=1}"]
)
def test_a_cell_of_the_workbook_is_what_it_shows(tmp_path: Path, words: str) -> None:
    with house(tmp_path, title=words) as here:
        here.idea(here.person(), words)
        files = unpacked(here.built())
    book = openpyxl.load_workbook(io.BytesIO(files["results.xlsx"]))
    cell = book["proposals"]["B2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert str(cell.value).replace("_x0007_", "\x07") == words


def test_the_workbook_stops_at_its_rows_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with house(tmp_path) as here:
        found = sheets(full(here).built())
    assert [row[0] for row in found["contributions"][1:]] == [
        1, 2, 3, "Only the first 3 rows. The rest stands in data/contributions.csv.",
    ]  # fmt: skip
    assert len(found["concerns"]) == 3


def test_a_scratch_that_a_killed_process_left_goes_with_the_next(tmp_path: Path) -> None:
    left = tmp_path / ".talkoot-scratch-4194999-x"
    left.mkdir()
    (left / "words").write_text("erased later")
    with house(tmp_path) as here:
        here.built()
    assert not left.exists()


@pytest.mark.parametrize("language", ["en", "fi"])
def test_the_report_on_paper_says_what_the_page_says(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        built = full(here).built(charts=[PICTURE])
    body = unpacked(built)["report.pdf"]
    for standard in (b"pdfuaid:part", b"<pdfaid:part>2", b"<pdfaid:conformance>A"):
        assert standard in body
        assert standard in built.letter_pdf
    told = pdftotext(body)
    for words in ("The Kurvi underpass is dark", "Fire safety. Who checks the candles?", PICTURE.caption):
        assert words in told, words
    assert "Painted twelve lanterns with the day care" in told
    assert "group words" not in told


ODD = (
    "النفق مظلم",
    "隧道太暗 🏮",
    "👨‍👩‍👧‍👦🇫🇮🏳️‍🌈",
    "Zalgo " + "e\u0301\u0320\u0353" * 9,
    "x" * 400,
    "\u202eevil",
    "#let x = [*b*]",
)


@pytest.mark.parametrize("title", ODD)
def test_the_report_is_set_whatever_the_script(tmp_path: Path, title: str) -> None:
    with house(tmp_path, title=title) as here:
        full(here)
        here.chip("promised", title)
        body = unpacked(here.built())["report.pdf"]
    assert b"pdfuaid:part" in body
    assert b"pdfaid:part" in body


def test_a_character_that_no_font_has_becomes_a_square_and_a_line_says_so(tmp_path: Path) -> None:
    with house(tmp_path, title="Tunnel 隧道") as here:
        told = pdftotext(unpacked(full(here).built())["report.pdf"])
        plain = pdftotext(unpacked(here.built())["letter.pdf"])
    assert "Tunnel □□" in told
    assert "□" in plain
    assert here.tx is not None


def test_decidim_takes_the_ideas(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        person = here.person()
        full(here)
        here.idea(person, "Bench")
        here.idea(person, "A long idea, " + "word by word " * 30, "ssssss")
        here.idea(person, "x" * 300)
        here.idea(person, "- two lines\n- of a list that is long enough")
        gone = here.idea(person, "withdrawn idea of mine")
        here.db.execute("UPDATE proposal SET state = 'withdrawn' WHERE id = ?", (gone,))
        folded = here.idea(person, "folded idea of mine")
        here.fold("proposal", folded)
        files = unpacked(here.built())
    found = proposals(files["decidim/proposals.csv"])
    assert [row["title"]["en"] for row in found][4:] == [
        "Idea 5 of the campaign: Bench",
        f"A long idea, {'word by word ' * 10}word…",
        f"{'x' * 149}…",
        "- two lines - of a list that is long enough".replace("- two", "'- two"),
    ]
    assert found[6]["body"]["en"] == "x" * 300
    assert [row["title"]["en"] for row in results(files["decidim/results.csv"])] == [
        found[0]["title"]["en"],
        found[5]["title"]["en"],
    ]


@pytest.mark.parametrize(
    ("was", "forged"), [(b";body/en", b";corps/en"), (b"Flood lights, all night;", b"Flood;")]
)
def test_the_reader_of_decidim_is_strict(tmp_path: Path, was: bytes, forged: bytes) -> None:
    with house(tmp_path) as here:
        body = unpacked(full(here).built())["decidim/proposals.csv"]
    assert was in body
    with pytest.raises(NotDecidim):
        proposals(body.replace(was, forged))


def test_ideas_in_two_languages_and_none_at_all(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        assert proposals(unpacked(here.built())["decidim/proposals.csv"]) == []
        idea = here.idea(here.person(), "Maalataan lyhdyt itse", "ssssss")
        here.db.execute("UPDATE proposal SET language = 'fi' WHERE id = ?", (idea,))
        here.idea(here.person(), "Paint the lanterns")
        files = unpacked(here.built())
    assert [list(row["title"]) for row in proposals(files["decidim/proposals.csv"])] == [["fi"], ["en"]]
    assert [list(row["title"]) for row in results(files["decidim/results.csv"])] == [["fi"]]


def test_a_byte_order_mark_only_where_it_is_asked_for(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        full(here)
        plain, marked = unpacked(here.built()), unpacked(here.built(bom=True))
    tables = [path for path in plain if path.startswith(("data/", "decidim/")) and path.endswith(".csv")]
    assert len(tables) > 15
    for path in tables:
        assert not plain[path].startswith(b"\xef\xbb\xbf")
        assert marked[path] == b"\xef\xbb\xbf" + plain[path]
    assert not marked["data/proposals.ndjson"].startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("language", ["en", "fi"])
def test_readme_explains_foreign_columns_too(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        files = unpacked(full(here).built())
    words = files["README.md"].decode()
    for path in ("decidim/proposals.csv", "decidim/results.csv"):
        section = words.split(f"### {path}")[1].split("###")[0]
        for column in files[path].decode().splitlines()[0].split(";"):
            assert f"| `{column.replace('/en', '/<locale>').replace('/fi', '/<locale>')}` |" in section
    for name in files.keys() - {"README.md"}:
        folder = name.partition("/")[0]
        assert folder in words or name in words, name


def test_two_days_later_the_papers_are_the_same(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        full(here)
        one, other = unpacked(here.built()), unpacked(here.built(here.at + 2 * DAY))
    assert {path for path in one if one[path] != other[path]} == set()
    assert json.loads(one["datapackage.json"])["created"].startswith("2026-12-09")


@pytest.mark.parametrize("alone", [0, 6])
def test_the_recipe_of_the_readme_gives_the_reports_numbers(tmp_path: Path, alone: int) -> None:
    """Followed step by step, with nothing but the files that it names."""
    with house(tmp_path) as here:
        for _ in range(alone):
            here.did(here.person(), visibility="me", minutes=7)
        files = unpacked(full(here).built())
    recipe = files["README.md"].decode().split("## Recount three numbers by hand")[1].split("## ")[0]
    for named in ("data/contributions.csv", "data/totals.csv", "data/tallies.csv", "data/decisions.csv"):
        assert named in recipe
    totals = {(row["measure"], row["split"], row["cell"]): row for row in rows(files, "totals")}
    done = len(rows(files, "contributions"))
    minutes = sum(int(row["minutes"]) for row in rows(files, "contributions") if row["minutes"])
    for measure, found, more in (("acts", done, alone), ("minutes", minutes, 7 * alone)):
        told = totals[measure, "all", "all"]
        assert (told["covers"], int(told["value"])) == ("everything", found + more)
    tally = {row["choice"]: int(row["ballots"]) for row in rows(files, "tallies") if row["proposal"] == "1"}
    yes, against = tally["support"] + tally["fine"], tally["concern"]
    share = round(100 * yes / (yes + against))
    assert str(share) == next(row["percent"] for row in rows(files, "decisions") if row["proposal"] == "1")
    page = files["report.html"].decode().replace("\u00a0", " ").replace("\u202f", " ")
    assert f"had {share} %" in page
    assert f">{done + alone}<" in page
    hours, rest = divmod(minutes + 7 * alone, 60)
    assert f"{hours} h {rest} min" in page
