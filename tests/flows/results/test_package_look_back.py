"""Looking back in the package: by role, two voices, how it felt, who does what; small numbers pooled or left out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from package_house import DAY, House, house, unpacked
from test_package import PICTURE, rows

from flows.instruments.told import settle
from storage import amendments, contributions, people, timeline, voices

BY_ROLE = ("acts", "minutes")


def said(here: House, item: str, values: Sequence[str], role: str | None = None, first: int = 1000) -> None:
    for person, value in enumerate(values, first):
        voices.put_survey(
            here.db, campaign=here.id, item=item, wave="end", person=person, value=value, at=here.at, role=role
        )


def total(files: dict[str, bytes], measure: str, cell: str = "all") -> dict[str, str] | None:
    found = [r for r in rows(files, "totals") if (r["measure"], r["cell"]) == (measure, cell)]
    return found[0] if found else None


def value(files: dict[str, bytes], measure: str, cell: str = "all") -> tuple[str, str] | None:
    found = total(files, measure, cell)
    return (found["value"], found["n"]) if found else None


def both_sides(here: House, matters: str, happened: str, role: str, first: int) -> None:
    said(here, "trust-matters", matters, role, first)
    said(here, "trust-happened", happened, role, first)


def test_four_and_a_half_against_two_and_a_half_is_two_in_file_and_on_the_page(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        both_sides(here, "444555", "223233", "resident", 1000)
        files = unpacked(here.built())
    assert value(files, "reflection_matters", "trust") == ("4.5", "6")
    assert value(files, "reflection_gap", "trust") == ("2", "6")
    page = files["report.html"].decode()
    assert "Idea against practice" in page
    assert "+2<" in page


def test_a_role_of_four_is_pooled_and_of_four_in_all_nothing_is_told(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        both_sides(here, "455544", "112211", "resident", 1000)
        both_sides(here, "1212", "5455", "employee", 2000)
        both_sides(here, "12", "54", "partner", 3000)
        files = unpacked(here.built())
    told = {r["role"] for r in rows(files, "surveys") if r["item"] == "trust-matters"}
    assert told == {"all", "resident", "pooled"}
    assert value(files, "reflection_gap", "pooled/trust") == ("-3.2", "6")
    assert "Other roles, pooled" in files["report.html"].decode()
    (tmp_path / "b").mkdir()
    with house(tmp_path / "b") as here:
        both_sides(here, "4555", "1122", "resident", 1000)
        files = unpacked(here.built())
    assert [r for r in rows(files, "surveys") if r["instrument"] == "reflection"] == []
    assert "Idea against practice" not in files["report.html"].decode()


def test_roles_that_share_one_of_their_three_differ_by_eight_tenths(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        said(here, "top-three", ["start+decide+skills"] * 5 + ["start+decide+learn"], "resident", 1000)
        said(here, "top-three", ["skills+time+trust"] * 5 + ["skills+time+learn"], "employee", 2000)
        files = unpacked(here.built())
    assert value(files, "reflection_divergence") == ("0.8", "2")


def test_employees_are_heard_from_five_else_their_voice_is_missing(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        said(here, "users-needed", "44455", "service_user", 1000)
        said(here, "employees-needed", "1221", "employee", 2000)
        files = unpacked(here.built())
    with house(tmp_path) as here:
        said(here, "users-needed", "44455", "service_user", 1000)
        said(here, "employees-needed", "12212", "employee", 2000)
        heard = unpacked(here.built())
    assert (value(files, "voice", "users-needed"), value(files, "voice", "employees-needed")) == (("4.4", "5"), None)
    assert "voice is missing" in files["report.html"].decode()
    assert not [r for r in rows(files, "surveys") if r["item"] == "employees-needed"]
    assert value(heard, "voice", "employees-needed") == ("1.6", "5")
    assert "voice is missing" not in heard["report.html"].decode()


def test_care_with_little_agency_is_kind_but_passive(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for n in (1, 2):
            said(here, f"here-care-{n}", "44444"[:4] + "5")
            said(here, f"here-agency-{n}", "22233")
        files = unpacked(here.built())
    assert value(files, "encounter", "here-care") == ("4.2", "5")
    assert "Kind but passive" in files["report.html"].decode()


def test_third_order_needs_an_amendment_on_record(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        said(here, "changed", ["another", "another", "better"])
        idea = here.idea(here.starter, "More quorum", "ssss")
        amendments.add_amendment(here.db, proposal=idea, campaign=here.id, rule="quorum", value="30")
        files = unpacked(here.built())
        rules = here.campaign.rules
        amendments.put_in_force(here.db, idea, before="25", rules=rules, at=here.at + DAY)
        amended = unpacked(here.built())
    assert value(files, "order_of_change") == ("2", "3")
    assert "Third order" not in files["report.html"].decode()
    assert value(amended, "order_of_change") == ("3", "1")
    assert "Third order" in amended["report.html"].decode()


def test_twelve_cells_those_of_few_and_what_gives_them_back_left_out(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for person in here.joined(6):
            here.did(person)
        for person in here.joined(5):
            here.did(person, phase="assess", level="group")
        for person in here.joined(4):
            here.did(person, phase="design", level="collective")
        files = unpacked(here.built())
    told = {r["cell"]: r["value"] for r in rows(files, "totals") if r["measure"] == "coverage"}
    assert told["deliver/individual"] == "6"
    assert told["initiate/group"] == "0"
    assert not {"design/collective", "assess/group"} & set(told)
    assert len(told) == 10


def test_who_contributes_is_told_only_where_no_side_is_of_few(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for n in range(5):
            here.idea(here.starter, f"Idea {n}", "sssss")
        for person in here.joined(6):
            here.did(person)
        few = here.joined(5)
        for person in few[:2]:
            here.did(person, role="employee")
        hidden = unpacked(here.built())
        for person in few[2:]:
            here.did(person, role="employee")
        told = unpacked(here.built())
    assert value(hidden, "contributed_by_residents") is None
    assert "Who contributes isn" in hidden["report.html"].decode()
    assert value(told, "contributed_by_residents") == ("0.55", "11")
    assert value(told, "decided_by_residents") == ("1", "5")
    assert "Between" in told["report.html"].decode()


def of_roles(files: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    told = rows(files, "totals")
    by = {m: {r["cell"]: r["value"] for r in told if (r["measure"], r["split"]) == (m, "role")} for m in BY_ROLE}
    return {role: (n, by["minutes"][role]) for role, n in by["acts"].items()}


def test_no_role_s_acts_are_counted_as_another_s_and_few_are_pooled(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for person in here.joined(6):
            here.did(person, minutes=30)
        for person in here.joined(2):
            here.did(person, role="employee", minutes=50)
        gives_back = unpacked(here.built())
        for person in here.joined(2):
            here.did(person, role="partner")
        still_few = unpacked(here.built())
        for person in here.joined(1):
            here.did(person, role="official", minutes=None)
        told = unpacked(here.built())
    assert of_roles(gives_back) == of_roles(still_few) == {}
    assert "What people of each role did" not in still_few["report.html"].decode()
    assert of_roles(told) == {"resident": ("6", "180"), "pooled": ("5", "140")}
    assert "What people of each role did" in told["report.html"].decode()


def test_what_stands_in_for_a_service_and_what_is_just_for_me(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for person in here.joined(5):
            contributions.set_substitutes(here.db, here.did(person), "yes")
        for person in here.joined(5):
            here.did(person)
        mine = here.did(here.joined(1)[0], visibility="me", phase="initiate")
        contributions.set_substitutes(here.db, mine, "no")
        files = unpacked(here.built())
    told = {r["cell"]: r["value"] for r in rows(files, "totals") if r["measure"] == "substitution"}
    assert told == {"yes": "5", "no": "0", "unsure": "0", "unset": "5"}
    assert value(files, "coverage", "initiate/individual") == ("0", "0")
    page = files["report.html"].decode()
    assert "What authors say of their acts (n = 10)" in page
    assert "Number of published acts whose authors say yes, no or unsure" in page


def test_the_base_grows_in_kinds_and_places_that_rows_say(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for place in ("Kurvi", "kurvi ", "Harju"):
            here.did(here.joined(1)[0], place=place, visibility="city")
        here.did(here.joined(1)[0], place="at my door", kind="care")
        files = unpacked(here.built())
    assert value(files, "resource_base", "kinds") == ("2", "4")
    assert value(files, "resource_base", "places") == ("2", "3")
    assert "Different places: 2 (n = 3 acts that say where)." in files["report.html"].decode()


def test_no_place_is_no_number(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.did(here.joined(1)[0], place="at my door")
        files = unpacked(here.built())
    assert value(files, "resource_base", "places") is None
    assert "Different places" not in files["report.html"].decode()


@pytest.mark.parametrize(
    ("language", "told"), [("en", "week of 23 November"), ("fi", "23. marraskuuta alkanut viikko")]
)
def test_people_read_a_week_by_its_first_day_and_machines_its_number(
    tmp_path: Path, language: str, told: str
) -> None:
    with house(tmp_path, language) as here:
        here.did(here.joined(1)[0], visibility="city")
        files = unpacked(here.built())
    page = files["report.html"].decode()
    assert page.count(told) == 2
    assert "2026-W48" not in page
    assert rows(files, "contributions")[0]["week"] == "2026-W48"


def test_what_is_settled_stays_though_one_more_answers(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        both_sides(here, "45554", "11221", "resident", 1000)
        settle(here.tx, here.campaign, here.at)
        before = unpacked(here.built())
        here.at += DAY
        both_sides(here, "1", "5", "employee", 2000)
        after = unpacked(here.built())
    assert value(before, "reflection_gap", "trust") == value(after, "reflection_gap", "trust")
    assert not [r for r in rows(after, "surveys") if r["role"] == "employee"]


def test_nobody_yet_and_one_are_calm(tmp_path: Path) -> None:
    with house(tmp_path, "fi") as here:
        people.join(here.db, here.id, here.starter, here.at)
        files = unpacked(here.built())
    page = files["report.html"].decode()
    assert "Kuka tekee mitä" in page
    assert "ei vielä tarpeeksi" in page


def test_a_chart_of_the_groups_own_smaller_numbers_is_not_taken(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        for person in here.joined(6):
            here.did(person)
        here.did(here.joined(1)[0], phase="design", level="group")
        here.close()
        for name in ("what-we-did", "coverage", "journey"):
            key = f"chart:{here.id}:closing:{name}.png"
            timeline.keep_artefact(
                here.db, campaign=here.id, key=key, name=name, caption="One sentence.", body=PICTURE.png, at=here.at
            )
        files = unpacked(here.built())
    assert {name for name in files if name.startswith("charts/")} == {"charts/what-we-did.png", "charts/journey.png"}
