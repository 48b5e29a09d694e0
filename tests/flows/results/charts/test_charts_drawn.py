"""Every chart, with every campaign: it fits its sheet, can be read on a phone, and its bytes are the same again."""

import itertools
import struct
import time
from typing import NamedTuple

import chart_cases
import pytest
from chart_cases import CASES
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.results.charts.registry import CHARTS, Chart
from flows.results.charts.sheet import WIDTH, Sheet
from flows.results.picture import CampaignPicture
from flows.speech import Speech, languages

pytestmark = pytest.mark.slow

every_chart = pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.KEY)
every_case = pytest.mark.parametrize("case", CASES)


def speech(picture: CampaignPicture) -> Speech:
    return Speech(picture.language, picture.zone)


def draw(chart: Chart, picture: CampaignPicture) -> bytes:
    return chart.draw(picture, speech(picture))


def chunks(png: bytes) -> list[bytes]:
    found, place = [], 8
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        found.append(png[place + 4 : place + 8])
        place += size + 12
    return found


class Made(NamedTuple):
    """A chart drawn once: its bytes, and the sheet behind them."""

    png: bytes
    sheet: Sheet


@pytest.fixture(
    scope="module", params=list(itertools.product(CASES, CHARTS)), ids=lambda one: f"{one[0]}-{one[1].KEY}"
)
def made(request: pytest.FixtureRequest) -> Made:
    """Every chart with every campaign, one after the other."""
    case, chart = request.param
    kept: list[Sheet] = []
    finish = Sheet.finish

    def keep(sheet: Sheet, *args: object) -> bytes:
        kept.append(sheet)
        return finish(sheet, *args)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Sheet, "finish", keep)
        return Made(draw(chart, CASES[case]), kept[-1])


def test_is_a_small_png_1080_wide_without_metadata(made: Made) -> None:
    png = made.png
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    wide, high = struct.unpack(">II", png[16:24])
    assert wide == WIDTH
    assert high <= 2_000
    assert len(png) < 1_000_000
    assert set(chunks(png)) <= {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


def test_words_are_large_inside_the_sheet_and_apart(made: Made) -> None:
    sheet = made.sheet
    renderer = sheet.figure.canvas.get_renderer()  # type: ignore[attr-defined]
    boxes = []
    for text in sheet.axes.texts:
        assert text.get_fontsize() >= 14
        box = text.get_window_extent(renderer)
        assert box.x0 >= 0, text.get_text()
        assert box.x1 <= WIDTH, text.get_text()
        assert box.y0 >= 0, text.get_text()
        boxes.append((text.get_text(), box))
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        wide = min(a.x1, b.x1) - max(a.x0, b.x0)
        high = min(a.y1, b.y1) - max(a.y0, b.y0)
        assert wide <= 2 or high <= 14, (one, other)


@every_chart
def test_same_picture_same_bytes(chart: Chart) -> None:
    picture = CASES["dozen"]
    again = CampaignPicture.model_validate_json(picture.model_dump_json())
    assert draw(chart, picture) == draw(chart, again)
    svg = chart.draw(picture, speech(picture), "svg")
    assert svg == chart.draw(again, speech(again), "svg")
    assert svg.startswith(b"<?xml")
    assert b"<dc:date>" not in svg


@every_chart
def test_another_campaign_is_another_picture(chart: Chart) -> None:
    assert draw(chart, CASES["dozen"]) != draw(chart, CASES["finnish"])


@every_chart
@every_case
@pytest.mark.parametrize("language", languages())
def test_caption_is_one_sentence(chart: Chart, case: str, language: str) -> None:
    picture = CASES[case].model_copy(update={"language": language})
    said = chart.caption(picture, speech(picture))
    assert said.endswith(".")
    assert "!" not in said
    assert ". " not in said.replace(". mennessä", "")
    assert said[0].isupper() or said[0].isdigit()


@every_chart
def test_with_fewer_than_three_people_nothing_is_posted(chart: Chart) -> None:
    assert not chart.worth(chart_cases.picture(40, 2))
    assert not chart.worth(CASES["none"])
    assert chart.worth(CASES["dozen"])


def test_ten_thousand_acts_are_drawn_in_three_seconds() -> None:
    picture = CASES["ten thousand"]
    began = time.process_time()
    for chart in CHARTS:
        draw(chart, picture)
    assert time.process_time() - began < 3 * len(CHARTS)


@settings(max_examples=60)
@given(
    chart=st.sampled_from(CHARTS),
    words=st.text(max_size=300),
    count=st.integers(0, 60),
    people=st.integers(0, 30),
)
def test_any_words_can_be_drawn(chart: Chart, words: str, count: int, people: int) -> None:
    picture = chart_cases.spoken(words, acts=chart_cases.acts(count), people_count=people)
    assert draw(chart, picture).startswith(b"\x89PNG")
