"""What each chart says is true of its data, and no more than it may say."""

from typing import Any

import chart_cases
import pytest

from flows.results.charts import (
    barriers,
    closing_poster,
    expected_reported,
    growing_base,
    ideas,
    pulse_of_days,
    registry,
    sheet,
    size_of_steps,
    two_groups,
    what_we_did,
)
from flows.results.picture import DAY, Act, BarrierSeen, Concern, Idea
from flows.speech import Speech

EN = Speech("en", "Europe/Helsinki")
START = chart_cases.START


def texts(
    chart: registry.Chart, picture: chart_cases.CampaignPicture, monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """Draw a chart and return the words that stand in it."""
    made: list[sheet.Sheet] = []
    finish = sheet.Sheet.finish

    def keep(self: sheet.Sheet, *args: Any) -> bytes:
        made.append(self)
        return finish(self, *args)

    monkeypatch.setattr(sheet.Sheet, "finish", keep)
    chart.draw(picture, Speech(picture.language, picture.zone))
    return [text.get_text() for text in made[-1].axes.texts]


def said(words: str) -> str:
    return words.replace("\u00a0", " ")


def with_acts(*acts: Act) -> chart_cases.CampaignPicture:
    return chart_cases.picture(acts=acts)


def test_the_most_common_kind_is_named_with_its_n() -> None:
    acts = [Act(at=START, kind=kind) for kind in ("carry", "carry", "care")]
    assert said(what_we_did.title(with_acts(*acts), EN)) == "Most often we carried things: 2 of 3 things"


def test_things_are_done_by_those_who_did_them() -> None:
    acts = [Act(at=START, kind=kind) for kind in ("carry", "carry", "care")]
    picture = with_acts(*acts).model_copy(update={"givers": 2})
    assert what_we_did.caption(picture, EN).startswith("3 things done by 2 people; ")
    untold = picture.model_copy(update={"givers": None})
    assert what_we_did.caption(untold, EN).startswith("3 things done; most often we carried things (2)")


@pytest.mark.parametrize("chart", [what_we_did, pulse_of_days, size_of_steps])
def test_the_subtitle_of_acts_counts_givers_or_nobody(chart: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = chart_cases.picture()
    assert [
        w for w in texts(chart, picture.model_copy(update={"givers": 7}), monkeypatch) if "· 7 people ·" in w
    ]
    shown = texts(chart, picture.model_copy(update={"givers": None}), monkeypatch)
    assert not [words for words in shown if " people ·" in words]


def test_no_kind_is_named_when_two_lead() -> None:
    acts = [Act(at=START, kind=kind) for kind in ("carry", "care")]
    assert said(what_we_did.title(with_acts(*acts), EN)) == "We did 2 things in 2 ways"


def test_something_else_is_never_the_most_common() -> None:
    acts = [Act(at=START, kind=kind) for kind in ("other", "other", "care")]
    assert said(what_we_did.title(with_acts(*acts), EN)) == "We did 3 things in 2 ways"


def test_what_came_from_the_city_and_what_is_folded_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    acts = (Act(at=START, role="official"), Act(at=START, role="partner"), Act(at=START, folded=True))
    shown = texts(what_we_did, with_acts(*acts), monkeypatch)
    assert "2 of these came from the city or partners." in shown
    assert "The words of 1 of these are folded." in shown


def test_nothing_is_said_of_the_city_when_it_did_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = texts(what_we_did, with_acts(Act(at=START)), monkeypatch)
    assert not [words for words in shown if "city" in words or "folded" in words]


def test_the_busiest_day_is_the_local_one() -> None:
    late = START - 10 * 3_600_000_000 + DAY - 1_000_000  # 23:59:59 on the first day in Helsinki
    acts = (Act(at=late), Act(at=late), Act(at=late + 2_000_000))
    assert (
        said(pulse_of_days.title(with_acts(*acts), EN))
        == "The busiest day was Sunday 22 November: 2 of 3 things"
    )
    assert pulse_of_days.days(with_acts(*acts), EN).counts[:2] == [2, 1]


def test_no_busiest_day_when_two_are_alike() -> None:
    acts = (Act(at=START), Act(at=START + DAY))
    assert said(pulse_of_days.title(with_acts(*acts), EN)) == "Something was done on 2 of 15 days"


def test_days_count_right_over_a_change_of_clocks() -> None:
    spring = START + 126 * DAY  # Sunday 28 March 2027, one hour short
    acts = tuple(Act(at=spring + n * 3_600_000_000) for n in (-12, 0, 12, 24))
    picture = with_acts(*acts).model_copy(update={"starts_at": spring - DAY, "ends_at": spring + 2 * DAY})
    assert sum(pulse_of_days.days(picture, EN).counts) == 4


def test_a_year_becomes_weeks_or_longer_and_loses_nothing() -> None:
    acts = tuple(Act(at=START + n * DAY) for n in range(400))
    found = pulse_of_days.days(with_acts(*acts), EN)
    assert (found.step, sum(found.counts)) == (30, 400)
    assert len(found.counts) <= pulse_of_days.MOST_COLUMNS


def test_half_is_counted_among_the_told_only() -> None:
    acts = tuple(Act(at=START, minutes=minutes) for minutes in (5, 20, 20, 60, None, None))
    assert (
        said(size_of_steps.title(with_acts(*acts), EN)) == "Most steps were small: 3 of 4 took 20 min or less"
    )
    assert size_of_steps.caption(with_acts(*acts), EN).endswith("together 1 h 45 min, and 2 without a time.")


def test_unknown_time_is_shown_as_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    acts = (*(Act(at=START, minutes=5) for _ in range(3)), Act(at=START), Act(at=START))
    shown = texts(size_of_steps, with_acts(*acts), monkeypatch)
    assert shown[shown.index("no time told") + 1] == "2"


def test_no_time_at_all_is_said() -> None:
    assert size_of_steps.title(with_acts(Act(at=START)), EN) == "Nobody has said how long things took"
    assert not size_of_steps.worth(chart_cases.picture(acts=(Act(at=START),) * 9))


def test_open_ideas_show_no_count(monkeypatch: pytest.MonkeyPatch) -> None:
    idea = Idea(text="Paint", state="open", support=77, fine=66, concern=55, not_mine=44)
    shown = " ".join(texts(ideas, chart_cases.picture(ideas=(idea,)), monkeypatch))
    assert "Open:" in shown
    assert not [number for number in ("77", "66", "55", "44") if number in shown]


def test_folded_words_are_not_shown_but_their_reason_is(monkeypatch: pytest.MonkeyPatch) -> None:
    folded = chart_cases.IDEAS[0].model_copy(update={"text": "Something cruel", "folded": "about a person"})
    shown = texts(ideas, chart_cases.picture(ideas=(folded,)), monkeypatch)
    assert "folded: about a person" in shown
    assert not [words for words in shown if "cruel" in words]


def test_a_concern_waits_until_it_is_answered() -> None:
    assert "1 concern waits" in ideas.caption(chart_cases.picture(), EN)
    calm = chart_cases.picture(ideas=chart_cases.IDEAS[1:])
    assert "no concern waits" in ideas.caption(calm, EN)


def test_no_concern_waits_about_what_does_not_go_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = Idea(text="A gate", state="not_ahead", support=1, fine=0, concern=2, not_mine=0)
    idea = failed.model_copy(update={"concerns": (Concern(reason="money"), Concern())})
    shown = texts(ideas, chart_cases.picture(ideas=(idea,)), monkeypatch)
    assert "2 concerns: money and no reason given" in shown
    assert not [words for words in shown if "wait" in words]


def test_ideas_that_find_no_room_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = texts(ideas, chart_cases.picture(ideas=chart_cases.IDEAS[:1] * 20), monkeypatch)
    drawn = shown.count(chart_cases.IDEAS[0].text)
    assert f"And {20 - drawn} more, in the list of ideas." in shown


def test_growth_counts_each_person_kind_and_place_once() -> None:
    acts = tuple(Act(at=START, kind="do", place=place) for place in ("Kurvi", "kurvi ", "Harju", None))
    title = said(growing_base.title(chart_cases.picture(acts=acts), EN))
    assert title == "12 people took part, in 1 way and 2 places"


def test_growth_tells_halfway_only_where_it_grew_after() -> None:
    assert growing_base.caption(chart_cases.picture(people=40), EN).endswith("; 16 had joined by 29 Nov.")
    assert growing_base.caption(chart_cases.picture(people=12), EN).endswith("3\u00a0places.")


def test_a_folded_place_is_not_counted() -> None:
    acts = (Act(at=START, place="Kurvi", folded=True),)
    assert said(growing_base.title(chart_cases.picture(acts=acts), EN)) == "12 people took part, in 1 way"


@pytest.mark.parametrize("answers", [("yes", "yes"), (), ("yes", "no", "not_mine")])
def test_usefulness_is_not_told_below_three_answers(answers: tuple[str, ...]) -> None:
    assert closing_poster.useful(chart_cases.picture(useful=answers), EN) is None


def test_usefulness_is_told_from_three_answers_with_its_n() -> None:
    picture = chart_cases.picture(useful=("yes", "yes", "no"))
    assert closing_poster.useful(picture, EN) == "2 of 3 said it was useful."


def test_the_poster_has_what_was_asked_done_and_left(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = " ".join(texts(closing_poster, chart_cases.picture(), monkeypatch))
    for words in (
        "We ask to decide together",
        "Nobody promised anything.",
        "It worked in part.",
        "7 of 9 said",
    ):
        assert words in shown
    assert "1 concern waits for an answer" in shown
    assert "2 small steps are still open" in shown


def test_the_poster_waits_for_the_end() -> None:
    assert "closing-poster" not in registry.worth_posting(chart_cases.CASES["running"])
    assert "closing-poster" in registry.worth_posting(chart_cases.CASES["dozen"])


def test_an_unknown_chart_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        registry.chart("leaderboard")
    assert len({chart.KEY for chart in registry.CHARTS}) == len(registry.CHARTS)


def test_expected_against_reported_says_both_of_one_and_counts_many() -> None:
    assert said(expected_reported.title(chart_cases.picture(gaps=chart_cases.GAPS[:1]), EN)) == (
        "60 % say often, 30 % were expected"
    )
    assert expected_reported.title(chart_cases.picture(), EN) == (
        "In 1 of 2 things people do more than officials expected"
    )
    assert not expected_reported.worth(chart_cases.picture(gaps=()))


def test_what_waits_longest_is_said_and_folded_words_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    hurt = BarrierSeen(words="xqhush", days=90, folded="it hurts somebody")
    told = chart_cases.picture(barriers=(*chart_cases.BARRIERS, hurt))
    assert barriers.title(told, EN) == "1 thing in the way waits for an answer, for 41 days at most"
    words = " ".join(texts(barriers, told, monkeypatch))
    assert "xqhush" not in words
    assert "folded: it hurts somebody" in words


@pytest.mark.parametrize("language", ["en", "fi"])
def test_as_many_acts_are_as_long_a_bar_whichever_group_did_them(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bars: list[float] = []
    box = sheet.Sheet.box

    def seen(self: sheet.Sheet, x: float, y: float, wide: float, *rest: Any, **more: Any) -> None:
        bars.append(wide)
        box(self, x, y, wide, *rest, **more)

    monkeypatch.setattr(sheet.Sheet, "box", seen)
    picture = chart_cases.picture(60, 12)
    two_groups.draw(picture, Speech(language, "Europe/Helsinki"), "svg")
    told = [n for _, *both in two_groups.kinds(two_groups.both(picture)) for n in both if n is not None]
    assert len({round(wide / n, 6) for wide, n in zip(bars, told, strict=True)}) == 1
