"""The package as a city opens it: whole, checkable, the same twice, readable."""

import csv
import hashlib
import io
import json
import re
import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package as Judged
from package_house import DAY, OPERATOR, START, House, full, house, index, unpacked

from flows.results.drawing import Drawn
from flows.results.package import slug
from flows.results.papers.rows import TABLES

LANGUAGES = ("en", "fi")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000"
    "040001f61738550000000049454e44ae426082"
)
PICTURE = Drawn(name="what-we-did", png=PNG, caption='A "chart" & its <words>', svg=None)


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode(), newline="")))


def judge(folder: Path, files: dict[str, bytes]) -> Any:
    for path, body in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
    return Judged(str(folder / "datapackage.json")).validate()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_stranger_validates_it(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        files = unpacked(full(here).built(charts=[PICTURE]))
    found = judge(tmp_path / "out", files)
    assert found.valid, found.flatten(["type", "message"])
    assert len(found.tasks) == len(index(files)["resources"])


def test_a_changed_table_is_found(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        files = unpacked(full(here).built())
    files["data/tallies.csv"] = files["data/tallies.csv"].replace(b"support,8", b"support,9")
    assert not judge(tmp_path / "out", files).valid


def test_an_idea_from_nowhere_is_found(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        files = unpacked(full(here).built())
    forged = files["data/concerns.csv"].replace(b"1,1,safety", b"1,77,safety")
    files["datapackage.json"] = re.sub(
        rb'"bytes": \d+,\s*"hash": "sha256:[0-9a-f]+",', b"", files["datapackage.json"]
    )
    files["data/concerns.csv"] = forged
    assert not judge(tmp_path / "out", files).valid


def test_every_file_has_its_checksum_and_the_letter_tells_that_of_the_index(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        built = full(here).built(charts=[PICTURE])
    files = unpacked(built)
    note, listed = files.pop("SHA256SUMS.note"), files.pop("SHA256SUMS")
    assert note.startswith(listed + b"\n")
    sums = dict(reversed(line.split("  ")) for line in listed.decode().splitlines())
    assert sums == {path: hashlib.sha256(body).hexdigest() for path, body in files.items()}
    told = hashlib.sha256(files["datapackage.json"]).hexdigest()
    assert told in built.letter_text
    held = {resource["path"] for resource in index(files)["resources"]}
    assert set(files) - held == {"letter.txt", "letter.pdf", "datapackage.json"}
    assert built.sha256 == hashlib.sha256(built.body).hexdigest()
    assert built.name == "campaign-the-kurvi-underpass-is-dark-v5.zip"


def test_one_state_gives_the_same_bytes_whenever_it_is_asked(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        full(here)
        assert here.built(here.at) == here.built(here.at + 40 * DAY)
    with house(tmp_path) as again:
        once_more = full(again).built()
    with house(tmp_path) as third:
        assert full(third).built() == once_more


def test_another_state_gives_other_bytes(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        before = full(here).built()
        here.answer("Later: all five lamps")
        assert here.built().sha256 != before.sha256


@pytest.mark.parametrize("language", LANGUAGES)
def test_readme_and_index_explain_every_column(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        files = unpacked(here.built())
    words = files["README.md"].decode()
    resources = {resource["name"]: resource for resource in index(files)["resources"]}
    for model in (model for model in TABLES if not model.SOMETIMES):
        section = words.split(f"### data/{model.TABLE}.csv")[1].split("###")[0]
        fields = {field["name"]: field for field in resources[model.TABLE]["schema"]["fields"]}
        head = files[f"data/{model.TABLE}.csv"].decode().splitlines()[0].split(",")
        assert head == list(model.model_fields) == list(fields)
        for name in head:
            told = re.search(rf"\| `{name}` \| (\w+) \| (.{{4,}}) \|", section)
            assert told, (model.TABLE, name)
            assert fields[name]["description"] == told[2]


def test_a_column_that_nobody_explained_cannot_go_out() -> None:
    from flows.results.papers.published import Published
    from flows.results.papers.schema import table_schema
    from flows.speech import Speech

    class Odd(Published):
        TABLE, KEY = "odd", ("shoe_size",)
        shoe_size: int

    with pytest.raises(KeyError, match="column-shoe-size"):
        table_schema(Odd, Speech("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_happened(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        here.close(DAY)
        built = here.built()
    files = unpacked(built)
    assert judge(tmp_path / "out", files).valid
    assert [
        len(rows(files, model.TABLE)) for model in TABLES if model.TABLE in ("proposals", "contributions")
    ] == [0, 0]
    assert "–" in files["report.html"].decode()
    assert built.letter_pdf.startswith(b"%PDF-")


def test_a_title_taken_back_still_has_a_file_name(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.db.execute("UPDATE campaign SET title = NULL")
        built = here.built()
    assert built.name == "campaign-campaign-of-wednesday-25-november-v1.zip"
    assert "underpass" not in built.letter_text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ääkköset & Öljy!", "aakkoset-oljy"),
        ("مرحبا", "talkoot"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 99, "a" * 40),
    ],
)
def test_file_names_are_plain(title: str, name: str) -> None:
    assert slug(title) == name


def crowd(here: House) -> None:
    people = [here.person() for _ in range(300)]
    for n in range(10_000):
        here.did(people[n % 300], f"did {n}", visibility=("me", "group", "city")[n % 3], minutes=1 + n % 200)


def test_ten_thousand_acts_take_less_than_ten_seconds(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        crowd(here)
        here.close()
        start = time.process_time()
        built = here.built()
        took = time.process_time() - start
    assert took < 10
    assert len(rows(unpacked(built), "contributions")) == 6666
    assert len(unpacked(built)["report.html"]) < 200_000


class Checked(HTMLParser):
    """Reads a page strictly: every element closed in order, ids once, what it loads."""

    VOID = frozenset({"meta", "img", "br", "link", "input", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[int] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), (tag, attrs)
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def checked(page: bytes) -> Checked:
    found = Checked()
    found.feed(page.decode())
    found.close()
    assert found.open == []
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_whole_and_can_be_read_aloud(tmp_path: Path, language: str) -> None:
    with house(tmp_path, language) as here:
        page = checked(unpacked(full(here).built(charts=[PICTURE]))["report.html"])
    tags = [tag for tag, _ in page.seen]
    assert page.seen[0] == ("html", {"lang": language})
    assert page.headings[0] == 1
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert tags.count("table") == tags.count("caption") > 5
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in page.seen if tag == "th")
    assert [attrs["alt"] for tag, attrs in page.seen if tag == "img"] == [PICTURE.caption]
    ids = [attrs["id"] for _, attrs in page.seen if "id" in attrs]
    assert len(set(ids)) == len(ids)
    assert {attrs["aria-labelledby"] for _, attrs in page.seen if "aria-labelledby" in attrs} <= set(ids)


def test_the_report_asks_nobody_for_anything(tmp_path: Path) -> None:
    with house(tmp_path, title='<script src="//evil">"\'&') as here:
        full(here)
        here.chip("promised", "<img src=x onerror=alert(1)>")
        body = unpacked(here.built(charts=[PICTURE]))["report.html"]
    page = checked(body)
    assert not {"script", "link", "iframe", "form", "a", "object"} & {tag for tag, _ in page.seen}
    sources = [attrs[name] for _, attrs in page.seen for name in ("src", "href", "srcset") if name in attrs]
    assert all((source or "").startswith("data:") for source in sources)
    assert not any(name.startswith("on") for _, attrs in page.seen for name in attrs)
    assert "url(" not in body.decode()
    assert "@import" not in body.decode()


def test_what_is_unanswered_comes_first_with_its_days(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        built = full(here).built()
    page = unpacked(built)["report.html"].decode()
    headings = re.findall(r"<h2[^>]*>([^<]*)", page)
    assert headings[0] == "Unanswered first"
    first = page.index("Unanswered first")
    assert first < page.index("Who checks the candles?") < page.index("In numbers")
    assert "13 days without an answer" in page
    assert "Who checks the candles?" in built.letter_text


def test_who_hears_of_it_and_how_to_answer(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        told = full(here).built().letter_text
    assert told.startswith("To City of Helsinki, street lighting\n9 December 2026\n")
    assert OPERATOR in told
    with house(tmp_path, "fi") as here:
        here.close()
        assert here.built().letter_text.startswith("Asian käsittelijälle\n")


def test_the_request_waits_until_an_answer_stands(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.chip("ask", "together")
        here.close()
        asked = here.built().letter_text
        assert (
            "- We ask to decide together. The city has not answered yet; asked since 25 November 2026, 14 days."
            in asked
        )
        answer = here.answer("Done")
        assert "has not answered yet" not in here.built().letter_text
        here.db.execute("UPDATE answer SET state = 'disputed' WHERE id = ?", (answer,))
        assert "has not answered yet" in here.built().letter_text


@pytest.mark.parametrize(
    "title",
    [
        "النفق مظلم",
        "隧道太暗 🏮",
        "👨‍👩‍👧‍👦🇫🇮🏳️‍🌈",
        "Zalgo " + "e\u0301\u0320\u0353" * 9,
        "x" * 400,
        "\u202eevil",
        "#let x = [*bold*]",
    ],
)
def test_the_letter_is_set_whatever_the_script(tmp_path: Path, title: str) -> None:
    with house(tmp_path, title=title) as here:
        full(here)
        here.chip("addressee", title)
        here.chip("promised", title)
        built = here.built()
    assert built.letter_pdf.startswith(b"%PDF-")
    assert b"pdfuaid" in built.letter_pdf
    assert title in built.letter_text


def test_dates_are_the_states(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.at = START
        files = unpacked(here.built(START + 400 * DAY))
    assert json.loads(files["datapackage.json"])["created"] == "2026-11-25T00:00:00Z"
    assert "25 November 2026" in files["letter.txt"].decode()
