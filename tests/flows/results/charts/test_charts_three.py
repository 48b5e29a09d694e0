"""A chart in three short sentences, for those who chose the easy mode."""

import pytest

from flows.results.charts.registry import CHARTS, Chart
from flows.results.charts.three import LONGEST, three_sentences, words
from flows.speech import Speech, languages
from tests.flows.results.charts.chart_cases import CASES


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.KEY)
@pytest.mark.parametrize("language", languages())
def test_three_sentences_of_twelve_words_at_most(chart: Chart, language: str) -> None:
    said = 0
    for name, picture in CASES.items():
        if not chart.worth(picture):
            continue
        lines = three_sentences(chart, picture, Speech(language, "Europe/Helsinki", easy=True)).split("\n")
        assert len(lines) == 3, (name, lines)
        assert all(line.endswith(".") and line[:1] == line[:1].upper() for line in lines), (name, lines)
        assert [line for line in lines if words(line) > LONGEST] == [], name
        assert len(set(lines)) == 3, (name, lines)
        said += 1
    assert said or chart.KEY.startswith(("votes", "expected", "opinion", "barriers"))
