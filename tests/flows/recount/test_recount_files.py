"""Files that others wrote: read as they mean it, or refused with line and reason."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.recount.count import recount
from flows.recount.lines import MOST_BYTES, Malformed

PB = """META
key;value
description;A yard
num_projects;2
num_votes;3
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;name;selected
p1;60;Benches;1
p2;50;"Trees; many";0
VOTES
voter_id;vote
1;p1,p2
2;p1
3;
"""
ORDERS = """# TITLE: Dates
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: Friday
# ALTERNATIVE NAME 2: Saturday
# ALTERNATIVE NAME 3: Sunday
4: 1,{2,3}
2: 2
"""


def file(tmp_path: Path, name: str, text: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(path: Path, **more: Any) -> Malformed:
    with pytest.raises(Malformed) as caught:
        recount(path, **more)
    return caught.value


def test_pabulib(tmp_path: Path) -> None:
    told = recount(file(tmp_path, "yard.pb", PB))
    assert (told["method"], told["valid"], told["voted"], told["winners"]) == ("greedy", 3, 2, ["p1"])
    assert told["official"] == {"rule": "greedy", "selected": ["p1"], "same": True}
    assert (told["names"]["p2"], told["notes"], told["title"]) == ("Trees; many", [], "A yard")
    shares = recount(file(tmp_path, "yard.pb", PB), method="equal-shares")
    assert (shares["winners"], shares["parameters"]["completion"]) == (["p1"], "add1")
    assert recount(file(tmp_path, "yard.pb", PB), method="approval")["winners"] == ["p1"]


@pytest.mark.parametrize(
    ("change", "to"),
    [("\n", "\r\n"), ("META\n", "\ufeffMETA\n"), ("VOTES\n", "\n\nVOTES\n"), ("budget;100", "budget;100.0")],
)
def test_line_ends_marks_and_gaps_change_nothing(tmp_path: Path, change: str, to: str) -> None:
    told = recount(file(tmp_path, "yard.pb", PB.replace(change, to)))
    assert told == recount(file(tmp_path, "yard.pb", PB))


@pytest.mark.parametrize(
    ("change", "to", "line", "reason"),
    [
        ("META\n", "", 1, "no section META"),
        ("budget;100\n", "", 0, "no budget"),
        ("budget;100", "budget;NaN", 6, "budget is 'NaN'"),
        ("budget;100", "budget;-5", 6, "budget is '-5'"),
        ("budget;100", "budget;1e400", 6, "not a positive number"),
        ("budget;100", "budget;100\nbudget;90", 7, "budget is there twice"),
        ("vote_type;approval", "vote_type;guess", 7, "vote_type is 'guess'"),
        ("p1;60", "p1;nan", 11, "cost of p1 is 'nan'"),
        ("p1;60", "p1;-60", 11, "not a positive number"),
        ("p1;60", "p1;0", 11, "is 0"),
        ("p1;60", "p1;" + "9" * 50, 11, "…'"),
        ("p2;50", "p1;50", 12, "project p1 is there twice"),
        ("p2;50", ";50", 12, "without id"),
        ("p1;60;Benches;1", "p1;60;Benches", 11, "3 cells where section PROJECTS has 4"),
        ("2;p1", "2;p9", 16, "'p9' isn't in section PROJECTS"),
        ("2;p1", "2;p1;more", 16, "3 cells"),
        ("VOTES\nvoter_id;vote", "VOTES\nvoter;vote", 14, "no column voter_id"),
        ("VOTES\n", "PROJECTS\n", 13, "PROJECTS is there twice"),
        ('"Trees; many"', '"Trees; many', 12, "never closes"),
        ("Benches", "Ben\0ches", 11, "NUL"),
    ],
)
def test_a_malformed_pb_names_its_line(tmp_path: Path, change: str, to: str, line: int, reason: str) -> None:
    assert change in PB
    problem = refused(file(tmp_path, "yard.pb", PB.replace(change, to, 1)))
    assert problem.line == line
    assert reason in problem.reason


def test_sections_that_are_missing(tmp_path: Path) -> None:
    assert "no section VOTES" in refused(file(tmp_path, "a.pb", PB.partition("VOTES")[0])).reason
    assert (
        "no project"
        in refused(
            file(
                tmp_path,
                "a.pb",
                "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\nVOTES\nvoter_id;vote\n",
            )
        ).reason
    )


def test_what_is_odd_is_noted_and_counted(tmp_path: Path) -> None:
    odd = PB.replace("num_votes;3", "num_votes;9").replace("2;p1", "1;p1,p1")
    told = recount(file(tmp_path, "yard.pb", odd))
    assert told["tally"]["projects"]["p1"]["votes"] == 2
    assert len(told["notes"]) == 3


def test_points_and_orders_of_a_pb(tmp_path: Path) -> None:
    points = PB.replace("vote_type;approval", "vote_type;cumulative").replace(
        "voter_id;vote", "voter_id;vote;points"
    )
    points = points.replace("1;p1,p2", "1;p1,p2;1,9").replace("2;p1\n", "2;p1;2\n").replace("3;\n", "3;;\n")
    told = recount(file(tmp_path, "a.pb", points))
    assert (told["winners"], told["tally"]["projects"]["p2"]["votes"]) == (["p2"], 9)
    assert recount(file(tmp_path, "a.pb", points), method="score")["winners"] == ["p2"]
    assert recount(file(tmp_path, "a.pb", points), method="equal-shares")["winners"] == ["p1"]
    for wrong in (points.replace("1,9", "1"), points.replace("1,9", "1,-9"), points.replace("1,9", "1,NaN")):
        assert refused(file(tmp_path, "b.pb", wrong)).line == 15
    twice = recount(file(tmp_path, "b.pb", points.replace("1;p1,p2;1,9", "1;p1,p1;1,9")))
    assert (twice["tally"]["projects"]["p1"]["votes"], len(twice["notes"])) == (12, 1)
    ordinal = PB.replace("vote_type;approval", "vote_type;ordinal").replace("2;p1", "2;p2,p1")
    told = recount(file(tmp_path, "c.pb", ordinal))
    assert {id: row["votes"] for id, row in told["tally"]["projects"].items()} == {"p1": 3, "p2": 3}
    assert recount(file(tmp_path, "c.pb", ordinal), method="schulze")["ties"][0]["settled_by"] == "lower-cost"
    assert refused(file(tmp_path, "c.pb", ordinal.replace("2;p2,p1", "2;p2,p2"))).line == 16


def test_what_a_ballot_does_not_name_has_the_files_points(tmp_path: Path) -> None:
    scored = PB.replace("vote_type;approval", "vote_type;scoring\ndefault_score;2\nmax_points;5\nmin_points;0")
    scored = scored.replace("voter_id;vote", "voter_id;vote;points").replace("1;p1,p2", "1;p2;5")
    told = recount(file(tmp_path, "a.pb", scored.replace("2;p1\n", "2;p1;0\n").replace("3;\n", "3;;\n")))
    assert {id: row["votes"] for id, row in told["tally"]["projects"].items()} == {"p1": 2, "p2": 7}


def test_a_first_place_is_worth_as_many_points_as_a_ballot_has_places(tmp_path: Path) -> None:
    ordinal = PB.replace("vote_type;approval", "vote_type;ordinal\nmax_length;3\nscoring_fn;Borda")
    ordinal = ordinal.replace("p2;50;", "p3;9;Path;0\np2;50;").replace("num_projects;2", "num_projects;3")
    told = recount(file(tmp_path, "a.pb", ordinal))
    assert {id: row["votes"] for id, row in told["tally"]["projects"].items()} == {"p1": 6, "p3": 0, "p2": 2}


@pytest.mark.parametrize(
    ("change", "to", "noted"),
    [
        ("1;p1,p2\n", "1;p1,p2,\n", 0),
        ("1;p1,p2\n", "1;p2, p1;\n", 0),
        ("vote_type;approval", "vote_type;Approval", 0),
        ("vote_type;approval", "vote_type;choose-1", 0),
        ("rule;greedy", "rule;greedy\ncomment;#1: a\ncomment;#2; b\nfully_funded;1\nmax_length;", 0),
        ("rule;greedy", "rule;greedy-custom", 1),
        ("p1;60", "p1;60,00", 0),
        ("p1;60;Benches;1", "p1;60;Benches;1;;", 0),
        ("cost;name;selected\np1;60;Benches;1", "cost;name;votes;selected\np1;60;Benches;7;1", 1),
    ],
)
def test_what_cities_write_differently_changes_nothing(tmp_path: Path, change: str, to: str, noted: int) -> None:
    text = PB.replace(change, to)
    if ";votes;" in to:
        text = text.replace('many";0', 'many";1;0')
    told = recount(file(tmp_path, "yard.pb", text))
    assert (told["winners"], told["official"]["same"], len(told["notes"])) == (["p1"], True, noted)


def test_an_amount_that_could_mean_two_things_is_refused(tmp_path: Path) -> None:
    assert refused(file(tmp_path, "yard.pb", PB.replace("p1;60", "p1;60,000"))).line == 11


def test_a_citys_threshold_applies(tmp_path: Path) -> None:
    asks = PB.replace("rule;greedy\n", "rule;greedy\nmin_project_score_threshold;3\n")
    told = recount(file(tmp_path, "yard.pb", asks))
    assert (told["winners"], told["parameters"]["least_votes"]) == ([], 3)
    assert refused(file(tmp_path, "yard.pb", asks.replace("threshold;3", "threshold;x"))).line == 9


def test_preflib(tmp_path: Path) -> None:
    told = recount(file(tmp_path, "dates.toi", ORDERS))
    assert (told["method"], told["valid"], told["winners"], told["notes"]) == ("schulze", 6, ["1"], [])
    assert told["tally"]["pairwise"]["2"] == {"1": 2, "3": 2}
    assert told["names"] == {"1": "Friday", "2": "Saturday", "3": "Sunday"}
    assert recount(file(tmp_path, "dates.toi", ORDERS), method="irv")["winners"] == ["1"]


@pytest.mark.parametrize(
    ("name", "change", "to", "line", "reason"),
    [
        ("d.toi", "4: 1,{2,3}", "4: 1,{2,9}", 8, "'9' has no ALTERNATIVE NAME"),
        ("d.toi", "4: 1,{2,3}", "4: 1,{2,1}", 8, "1 is there twice"),
        ("d.toi", "4: 1,{2,3}", "4: 1,{2,3", 8, "can't read"),
        ("d.toi", "4: 1", "four: 1", 8, "'four'"),
        ("d.toi", "4: 1", "-4: 1", 8, "'-4'"),
        ("d.toi", "4: 1", "0: 1", 8, "'0'"),
        ("d.toi", "4: 1", "4 1", 8, "no colon"),
        ("d.toi", "NAME 2", "NAME 1", 6, "1 is there twice"),
        ("d.soi", "", "", 8, "two alike"),
        ("d.toc", "", "", 9, "1 of 3 alternatives"),
        ("d.toi", "# ALTERNATIVE", "# THING", 8, "no ALTERNATIVE NAME"),
        ("d.toi", "ALTERNATIVES: 3", "ALTERNATIVES: some", 2, "'some'"),
    ],
)
def test_a_malformed_order_names_its_line(
    tmp_path: Path, name: str, change: str, to: str, line: int, reason: str
) -> None:
    text = ORDERS.replace(change, to, 1)
    if change.startswith("# ALT"):
        text = ORDERS.replace("# NUMBER ALTERNATIVES: 3\n", "").replace(change, to)
        line -= 1
    problem = refused(file(tmp_path, name, text))
    assert problem.line == line
    assert reason in problem.reason


def test_alternatives_without_a_name_are_counted(tmp_path: Path) -> None:
    told = recount(file(tmp_path, "d.toi", ORDERS.replace("# ALTERNATIVE NAME 3: Sunday\n", "") + "9: {3},{1},{}\n"))
    assert (told["winners"], told["names"]) == (["3"], {"1": "Friday", "2": "Saturday"})
    assert told["notes"][0] == "1 of 3 alternatives have no name"


def test_orders_as_others_space_and_sort_them(tmp_path: Path) -> None:
    spaced = ORDERS.replace("4: 1,{2,3}", "  4 :  1 , { 2 , 3 } ").replace("2: 2\n", "1: 2\n1: 2\n# FILE NAME: a\n")
    told, plain = recount(file(tmp_path, "d.toi", spaced)), recount(file(tmp_path, "e.toi", ORDERS))
    assert (told["tally"], told["valid"]) == (plain["tally"], 6)
    whole = ORDERS.replace("{2,3}", "2,3").replace("2: 2\n", "2: 2,1,3\n")
    for suffix in ("soc", "soi", "toc", "toi", "SOC"):
        assert recount(file(tmp_path, f"d.{suffix}", whole))["winners"] == ["1"]


def table(tmp_path: Path, text: str) -> Path:
    return file(tmp_path, "ballots.csv", text)


def test_tables_of_each_method(tmp_path: Path) -> None:
    ticks = "ballots,Fri,Sat\n3,1,\n2,x,yes\n0,,1\n1,no,0\n"
    told = recount(table(tmp_path, ticks), method="approval")
    assert (told["winners"], told["valid"], told["voted"]) == (["Fri"], 6, 5)
    assert told["tally"]["votes"] == {"Fri": 5, "Sat": 2}
    marks = "# method: score\nvoter;Fri;Sat\nann;5;\nben;0;4\n"
    told = recount(table(tmp_path, marks))
    assert (told["winners"], told["tally"]["options"]["Sat"]["blank"]) == (["Fri"], 1)
    orders = "Fri\tSat\tSun\n1\t5\t5\n1\t\t2\n"
    assert recount(table(tmp_path, orders), method="schulze")["tally"]["pairwise"]["Sat"] == {
        "Fri": 0,
        "Sun": 0,
    }
    assert recount(table(tmp_path, orders), method="irv")["winners"] == ["Fri"]
    single = "choice\nFri\nSat\nFri\n\n"
    assert recount(table(tmp_path, single), method="single")["winners"] == ["Fri"]
    default = "ballots,choice\n9,support\n2,fine\n1,concern\n"
    assert recount(table(tmp_path, default), method="default")["winners"] == ["ahead"]


def test_a_table_of_consent(tmp_path: Path) -> None:
    words = "choice,reason\nconsent,\nstand aside,busy\nobjection,\n"
    told = recount(table(tmp_path, words), method="consent")
    assert told["winners"] == ["ahead"]
    assert told["tally"]["voices"]["objection_without_reason"] == 1
    reasoned = recount(table(tmp_path, words + "objection,candles burn\n"), method="consent")
    assert (reasoned["winners"], reasoned["margin"]) == ([], 1)


def test_a_table_of_a_budget(tmp_path: Path) -> None:
    money = "# method: equal-shares\n# budget: 100\nballots,Bench,Tree\ncost,60,50.5\n2,1,\n1,,1\n"
    told = recount(table(tmp_path, money))
    assert (told["winners"], told["tally"]["projects"]["Tree"]["cost"]) == (["Bench"], 50.5)
    assert recount(table(tmp_path, money), method="greedy-no-skip")["winners"] == ["Bench"]
    assert recount(table(tmp_path, money), completion="none")["tally"]["added"] == 0
    assert "needs a line # budget" in refused(table(tmp_path, money.replace("# budget: 100\n", ""))).reason
    assert "needs a line # budget" in refused(table(tmp_path, money.replace("cost,60,50.5\n", ""))).reason


def test_a_majority_for_an_option_whose_name_has_a_colon(tmp_path: Path) -> None:
    text = "# method: schulze\n# against: Choice 2: Talk on\n# majority Choice 1: Change it: 3\n"
    told = recount(table(tmp_path, text + "ballots,Choice 1: Change it,Choice 2: Talk on\n3,1,2\n1,2,1\n"))
    assert told["tally"]["dropped"] == {"Choice 1: Change it": "majority"}


def test_a_table_with_none_of_these(tmp_path: Path) -> None:
    text = "# method: schulze\n# needed: 2\n# against: None\n# majority Old Bridge: 3\nballots,Old Bridge,Tree,None\n"
    told = recount(table(tmp_path, text + "2,1,,2\n1,,,1\n1,,1,2\n"))
    assert told["tally"]["dropped"] == {"Old Bridge": "majority", "Tree": "quorum"}
    assert (told["winners"], told["parameters"]["majorities"]) == (["None"], {"Old Bridge": 3})


@pytest.mark.parametrize(
    ("method", "text", "line", "reason"),
    [
        (None, "Fri,Sat\n1,\n", 0, "Name a method"),
        (None, "# method: guess\nFri,Sat\n1,\n", 1, "method is 'guess'"),
        (None, "# method: score\n# method: irv\nFri\n", 2, "method is there twice"),
        (None, "# method: score\n", 0, "no header"),
        ("approval", "Fri,Fri\n1,\n", 1, "'Fri' is there twice"),
        ("approval", "Fri,\n1,\n", 1, "no name"),
        ("approval", "ballots\n1\n", 1, "no option"),
        ("approval", "Fri,Sat\n1,\n1,0,0\n", 3, "3 cells"),
        ("approval", "Fri,Sat\n1,2\n", 2, "Sat is '2'"),
        ("approval", "ballots,Sat\nNaN,1\n", 2, "ballots is 'NaN'"),
        ("approval", "ballots,Sat\n-1,1\n", 2, "ballots is '-1'"),
        ("score", "Fri\n6\n", 2, "Fri is '6'"),
        ("score", "Fri\nnan\n", 2, "Fri is 'nan'"),
        ("score", "# highest: 0\nFri\n1\n", 1, "highest is '0'"),
        ("schulze", "Fri\n0\n", 2, "Fri is '0'"),
        ("schulze", "Fri\n1.5\n", 2, "Fri is '1.5'"),
        ("schulze", "# against: Mon\nFri\n1\n", 0, "isn't there"),
        ("schulze", "# majority Mon: 2\nFri\n1\n", 0, "isn't there"),
        ("schulze", "# needed: lots\nFri\n1\n", 1, "needed is 'lots'"),
        ("consent", "choice\nveto\n", 2, "choice is 'veto'"),
        ("consent", "Fri\n1\n", 1, "needs a column choice"),
        ("approval", "choice\nFri\n", 1, "not for approval"),
        ("greedy", "# budget: 9\nballots,Fri\ncost,NaN\n1,1\n", 3, "cost of Fri is 'NaN'"),
        ("greedy", "# budget: -9\nballots,Fri\ncost,1\n1,1\n", 1, "budget is '-9'"),
        ("approval", 'Fri,Sat\n"1,0\n', 2, "never closes"),
    ],
)  # fmt: skip
def test_a_malformed_table_names_its_line(
    tmp_path: Path, method: str | None, text: str, line: int, reason: str
) -> None:
    problem = refused(table(tmp_path, text), method=method)
    assert problem.line == line
    assert reason in problem.reason


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        (b"", 0, "empty"),
        (b"\r\n \n", 0, "empty"),
        (b"\xef\xbb\xbf", 0, "empty"),
        ("Fri\n1\n".encode("utf-16"), 1, "UTF-16"),
        ("Frei\nJägertag\n".encode("latin-1"), 2, "byte 2 isn't UTF-8"),
        (b"Fri\n1\n\xff\n", 3, "byte 1 isn't UTF-8"),
        (b"Fri\n" + b"1" * (MOST_BYTES + 1), 2, "longer than"),
        (b"\0\0", 1, "NUL"),
    ],
)
def test_bytes_that_are_no_table(tmp_path: Path, body: bytes, line: int, reason: str) -> None:
    for name in ("a.csv", "a.pb", "a.soi"):
        problem = refused(file(tmp_path, name, body), method="approval" if name == "a.csv" else None)
        if name == "a.csv" or line < 2:
            assert problem.line == line
            assert reason in problem.reason


def test_a_line_of_a_gigabyte_is_never_read_whole(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "long.csv"
    with path.open("wb") as long:
        long.truncate(1 << 30)
    tracemalloc.start()
    assert refused(path, method="approval").line == 1
    assert tracemalloc.get_traced_memory()[1] < 8 * MOST_BYTES
    tracemalloc.stop()


def test_a_table_of_two_hundred_options(tmp_path: Path) -> None:
    names = [f"o{n}" for n in range(200)]
    text = ",".join(names) + "\n" + ",".join(str(200 - n) for n in range(200)) + "\n"
    for method in ("schulze", "irv"):
        assert recount(table(tmp_path, text), method=method)["winners"] == ["o199"]


@pytest.mark.parametrize(
    ("name", "method"),
    [("a.toi", "approval"), ("a.toi", "equal-shares"), ("a.pb", "consent"), ("a.pb", "irv")],
)
def test_a_method_that_the_ballots_do_not_fit(tmp_path: Path, name: str, method: str) -> None:
    problem = refused(file(tmp_path, name, PB if name == "a.pb" else ORDERS), method=method)
    assert (problem.line, "choose another --method" in problem.reason) == (0, True)


@pytest.mark.parametrize("name", ["a.xlsx", "nothing.pb", "folder", "no.zip"])
def test_what_is_no_file_of_ours(tmp_path: Path, name: str) -> None:
    if name == "a.xlsx":
        file(tmp_path, name, "x")
    if name == "folder":
        (tmp_path / name).mkdir()
    if name == "no.zip":
        file(tmp_path, name, "PK no zip")
    assert refused(tmp_path / name).line == 0


def test_a_tie_waits_unless_a_public_value_draws_the_lot(tmp_path: Path) -> None:
    level = table(tmp_path, "Fri,Sat\n1,1\n")
    waits = recount(level, method="approval")
    assert (waits["winners"], waits["ties"][0]["settled_by"]) == (["Fri", "Sat"], "waits")
    drawn = recount(level, method="approval", public_value="7")
    assert (len(drawn["winners"]), drawn["ties"][0]["lot"]["public_value"]) == (1, "7")


@given(st.sampled_from([PB, ORDERS, "ballots,Fri,Sat\n2,1,0\n"]), st.data())
def test_whatever_is_changed_it_is_counted_or_refused(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    """Any byte replaced, any piece taken out: never another error."""
    body = bytearray(text.encode())
    at = data.draw(st.integers(0, len(body) - 1))
    body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=3))
    name = {PB: "a.pb", ORDERS: "a.toi"}.get(text, "a.csv")
    path = tmp_path_factory.mktemp("odd") / name
    path.write_bytes(bytes(body))
    with suppress(Malformed):
        assert recount(path, method="approval" if name == "a.csv" else None)["valid"] >= 0


def test_every_file_is_counted_the_same_twice(cases: Path) -> None:
    file_ = cases / "pabulib" / "Poland_Warszawa_2017_Sadul.pb"
    assert recount(file_) == recount(file_)
