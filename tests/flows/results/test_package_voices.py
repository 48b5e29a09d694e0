"""Surveys, barriers and the gap in the package: counts that reconcile, words that may go, nobody to be found."""

import json
from pathlib import Path

import pytest
from package_house import DAY, House, house, unpacked
from test_package import rows

from flows.instruments.promise import Kept, group_kept
from flows.instruments.told import settle
from storage import amendments, barriers, guesses, officials

LITTER = "environment-litter"


def barrier(here: House, text: str | None = "The permit takes 6 weeks", kind: str | None = "control") -> int:
    return barriers.add(
        here.db,
        campaign=here.id,
        person=here.person(),
        text=text or "",
        at=here.at,
        key=here.key(),
        kind=kind,
    )


def official(here: House, *values: int, item: str = LITTER, shows: bool = False, marked: bool = False) -> None:
    """Let an official for each value guess it."""
    for value in values:
        id = officials.add_official(
            here.db,
            campaign=here.id,
            code=here.key(),
            text="Ingrid, city",
            sealed_mail=None,
            domain=None,
            author=here.starter,
            at=here.at,
            key=here.key(),
        )
        guesses.put_guess(here.db, official=id, item=item, round=1, value=value, marked=marked, at=here.at)
        guesses.show_alone(here.db, id, shows)


def total(files: dict[str, bytes], measure: str, cell: str = "all") -> dict[str, str] | None:
    found = [r for r in rows(files, "totals") if (r["measure"], r["cell"]) == (measure, cell)]
    return found[0] if found else None


def pulse(here: House, often: int, sometimes: int = 0, never: int = 0, item: str = LITTER) -> None:
    here.survey(item, "end", ["often"] * often + ["sometimes"] * sometimes + ["never"] * never)


def test_sixty_percent_against_three_is_plus_thirty_in_the_files_and_on_the_page(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        pulse(here, 6, 2, 2)
        official(here, 2, 3, 5)
        files = unpacked(here.built())
    gap = total(files, "perception_gap", LITTER)
    assert gap is not None
    assert (gap["value"], gap["n"]) == ("30", "10")
    assert (total(files, "expected_often", LITTER) or {})["n"] == "3"
    page = files["report.html"].decode()
    assert "+30" in page
    assert "Those who answered chose to; they don&#x27;t stand for all residents." in page


@pytest.mark.parametrize(
    ("values", "shows", "shown"), [((3,), False, False), ((3, 4), False, False), ((3,), True, True)]
)
def test_one_or_two_officials_are_shown_only_if_each_agrees(
    tmp_path: Path, values: tuple[int, ...], shows: bool, shown: bool
) -> None:
    with house(tmp_path) as here:
        pulse(here, 6, 2, 2)
        official(here, *values, shows=shows)
        files = unpacked(here.built())
    assert (total(files, "perception_gap", LITTER) is not None) is shown
    assert ("Expected against reported" in files["report.html"].decode()) is shown
    assert ("as the office" in files["report.html"].decode()) is shown


def test_a_gap_needs_five_answers_and_a_late_guess_is_marked(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        pulse(here, 2, 2)
        official(here, 2, 3, 5, marked=True)
        assert total(unpacked(here.built()), "perception_gap", LITTER) is None
        pulse(here, 3, 2)
        files = unpacked(here.built())
    assert (total(files, "late_guesses", LITTER) or {})["value"] == "3"
    assert "(marked)" in files["report.html"].decode()


def test_people_and_minutes_expected_stand_against_what_was_logged(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for _ in range(6):
            here.did(here.person(), minutes=10)
        official(here, 6, 7, 8, item="people")
        files = unpacked(here.built())
    assert (total(files, "expected_people") or {})["value"] == "7"
    page = files["report.html"].decode()
    assert page.index("People who do something") < page.index("–</td>")


def test_what_the_pulse_says_can_be_recomputed_from_the_rows(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for item in ("environment-litter", "environment-sort", "environment-car"):
            pulse(here, 3, 2, 1, item=item)
        files = unpacked(here.built())
    counts = {r["value"]: int(r["answers"]) for r in rows(files, "surveys") if r["item"] == LITTER}
    mean = (100 * counts["often"] + 50 * counts["sometimes"]) / sum(counts.values())
    item = total(files, "pulse_item_end", LITTER)
    assert item is not None
    assert float(item["value"]) == round(mean, 1) == 66.7
    sector = total(files, "pulse_index_end", "environment")
    assert sector is not None
    assert (sector["value"], sector["n"]) == ("66.7", "18")
    assert total(files, "pulse_index_end", "overall") is None, "one sector is no whole"


def test_few_or_all_alike_are_in_no_file(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        pulse(here, 2, 2)
        pulse(here, 9, item="safety-notice")
        here.survey("felt", "end", ["4", "4", "4"])
        files = unpacked(here.built())
    found = rows(files, "surveys")
    assert {r["instrument"] for r in found} == {"closing", "influence"}
    assert {r["answers"] for r in found} == {""}
    assert total(files, "felt_level") is None
    assert "What people do anyway" not in files["report.html"].decode()


def test_two_packages_differ_by_nobody_until_enough_answered(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        pulse(here, 4, 2)
        settle(here.tx, here.campaign, here.at + DAY)
        first = rows(unpacked(here.built()), "surveys")
        here.at += 2 * DAY
        pulse(here, 4, 3)
        assert rows(unpacked(here.built()), "surveys") == first


def test_barriers_stand_with_their_days_first_on_the_page_and_in_the_letter(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        first = barrier(here)
        barrier(here, "No ladder is long enough", None)
        barriers.set_state(here.db, first, "answered", here.at + 3 * DAY)
        here.at += 41 * DAY
        here.tx.log.append(here.id, "noted", here.at, None, {})
        here.tx.log.flush()
        files = unpacked(here.built())
    permit, ladder = rows(files, "barriers")
    assert (permit["state"], permit["days"], permit["kind"]) == ("answered", "3", "control")
    assert (ladder["state"], ladder["days"], ladder["kind"], ladder["ended"]) == ("open", "41", "", "")
    page, letter = files["report.html"].decode(), files["letter.txt"].decode()
    assert page.index("No ladder is long enough") < page.index("The permit takes 6 weeks")
    assert page.index("No ladder is long enough") < page.index('id="numbers"')
    assert "In the way (Something else): “No ladder is long enough”" in letter
    assert (total(files, "longest_wait") or {})["value"] == "41"
    assert (total(files, "barriers") or {})["value"] == "2"


def test_words_kept_from_the_city_folded_or_taken_back_are_in_no_file(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        private, folded, gone = (barrier(here, f"xqhush {n}") for n in "abc")
        barriers.keep_private(here.db, private, True)
        here.fold("barrier", folded)
        barriers.drop_text(here.db, gone)
        files = unpacked(here.built())
    assert b"xqhush" not in b"".join(files.values())
    assert [r["words"] for r in rows(files, "barriers")] == ["private", "folded", "taken_back"]


def test_every_column_is_explained(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        barrier(here)
        package = json.loads(unpacked(here.built())["datapackage.json"])
    fields = {
        f["name"]: f["description"]
        for r in package["resources"]
        if r["name"] in ("barriers", "surveys") and "schema" in r
        for f in r["schema"]["fields"]
    }
    assert {"barrier", "days", "role", "version", "instrument"} <= set(fields)
    assert all(fields.values())


def test_a_changed_rule_is_nothing_that_waits_to_be_carried_out(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.chip("ask", "ourselves")
        rule = here.idea(here.starter, "Change a rule: quorum", "sssss")
        amendments.add_amendment(here.db, proposal=rule, campaign=here.id, rule="quorum_percent", value="30")
        here.close()
        alone = group_kept(here.tx, here.campaign, here.at)
        here.idea(here.starter, "Lanterns we paint ourselves", "sssss")
        both = group_kept(here.tx, here.campaign, here.at)
    assert alone is None
    assert both == Kept(0, 1)


@pytest.mark.parametrize(("felt", "differs"), [(["3", "3", "2"], True), (["4", "4", "3"], False)])
def test_a_group_that_promised_itself_is_told_where_promise_and_practice_differ(
    tmp_path: Path, felt: list[str], differs: bool
) -> None:
    with house(tmp_path) as here:
        here.chip("ask", "ourselves")
        here.survey("felt", "end", felt)
        files = unpacked(here.built())
    page = files["report.html"].decode()
    assert "We promised ourselves: We decided ourselves." in page
    assert ("The promise and the practice differ; talk about it." in page) is differs
    assert (total(files, "promised_level", "group") or {})["value"] == "5"
