"""Votes of every method: opened in the log, counted again from their tallies, as the methods themselves count."""

import csv
import io
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from verify_house import alone, checked, files_of, packed, told

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("ballots", "votes")]
from ballot_kit import counted, elections
from test_votes_package import filled
from votes_house import voting

from flows.ballots.consent import CHOICES
from flows.ballots.question import Question
from flows.ballots.registry import METHODS
from flows.ballots.ties import closed_record, lots
from flows.verify import budget
from flows.verify.shares import Box, bought_with
from flows.verify.votes import Voted, tally_rows, winners
from tests.flows.design.design_house import DAY, NOON
from tests.flows.results.package_house import in_memory


@pytest.fixture(scope="module")
def twelve() -> bytes:
    here = voting(14)
    filled(here, 12)
    return in_memory(here.tx, here.house.campaign, NOON + DAY).body


def test_votes_of_every_method_hold(twelve: bytes, tmp_path: Path) -> None:
    report = checked(tmp_path, twelve)
    assert report.status == 0, report.as_text()
    assert "0 decisions and 5 votes counted again: the same came out." in report.as_text()
    assert "5 opened leaves are in the tree" in report.as_text()
    assert alone(tmp_path, "new.zip").stdout.splitlines() == report.as_text().splitlines()


@pytest.mark.parametrize(
    ("table", "old", "new", "says"),
    [
        (
            "vote_tallies",
            b"2,1,ticked,4",
            b"2,1,ticked,5",
            "data/vote_tallies.csv, vote 2: the log says another",
        ),
        ("vote_tallies", b"2,1,ticked,4", b"2,1,ticked,5", "data/votes.csv, vote 2: published is"),
        ("votes", b",12,0,", b",13,0,", "data/votes.csv, vote 1: the log says another result"),
    ],
)
def test_a_changed_vote_is_named(
    twelve: bytes, tmp_path: Path, table: str, old: bytes, new: bytes, says: str
) -> None:
    files = files_of(twelve)
    name = f"data/{table}.csv"
    assert old in files[name]
    assert says in told(checked(tmp_path, packed({**files, name: files[name].replace(old, new, 1)})))


def test_more_options_than_any_vote_has_are_refused_at_once(twelve: bytes, tmp_path: Path) -> None:
    files = files_of(twelve)
    name, columns = "data/options.csv", files_of(twelve)["data/options.csv"].split(b"\r\n")[0].count(b",")
    more = b"".join(b"4,%d" % n + b"," * (columns - 1) + b"\r\n" for n in range(10, 3000))
    said = told(checked(tmp_path, packed({**files, name: files[name] + more})))
    assert "data/votes.csv, vote 4: 2993 options are more than any vote has" in said


BALLOTS = "pabulib/vote-5.pb"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (BALLOTS, b"budget;2000", b"budget;5000", "data/votes.csv, vote 5: published is 1, 3; the ballots say 1, 3, 2"),
        (BALLOTS, b"budget;2000", b"budget;5000", f"{BALLOTS}: the budget is 5000; data/votes.csv says 2000"),
        (BALLOTS, b"\n1;1,2\n", b"\n1;2,3\n", f"{BALLOTS}: 7 ticked option 1; the tally says 8"),
        (BALLOTS, b"\n1;1,2\n", b"\n", f"{BALLOTS}: there are 9 ballots; 10 voted"),
        (BALLOTS, b"\n2;900.5;", b"\n2;90.5;", f"{BALLOTS}: option 2 costs 90.5; data/options.csv says 900.5"),
        (BALLOTS, b"\n3;1200;", b"\n4;1200;", f"{BALLOTS} isn't there or can't be read"),
        (BALLOTS, b"PROJECTS", b"PROJECT", f"{BALLOTS} isn't there or can't be read"),
        ("data/votes.csv", b",1 3,published", b",1 2,published", "published is 1, 2; the ballots say 1, 3"),
        ("data/votes.csv", b",1 3,published", b",3 1,published", "published is 3, 1; the ballots say 1, 3"),
    ],
)
def test_a_changed_ballot_and_a_forged_winner_of_a_budget_are_named(
    twelve: bytes, tmp_path: Path, name: str, old: bytes, new: bytes, says: str
) -> None:
    files = files_of(twelve)
    assert old in files[name]
    report = checked(tmp_path, packed({**files, name: files[name].replace(old, new, 1)}))
    assert says in told(report)
    assert report.status == 1
    assert says in alone(tmp_path, "new.zip").stdout


def test_the_lot_of_a_budget_is_drawn_again(tmp_path: Path) -> None:
    here = voting(14)
    vote = here.asks("equal-shares", "Lanterns 1200", "Benches 1200", total="3000 €")
    for who in range(10):
        here.taps(who, vote, "turn", 0)
        here.taps(who, vote, "turn", 1)
    here.closes(vote)
    body = in_memory(here.tx, here.house.campaign, NOON + DAY).body
    assert checked(tmp_path, body).status == 0
    name, files = "data/votes.csv", files_of(body)
    (row,) = csv.DictReader(io.StringIO(files[name].decode(), newline=""))
    assert row["settled_by"] == "lot"
    other = {"1 2": b"2 1", "2 1": b"1 2"}[row["chosen"]]
    forged = files[name].replace(b",%s,published" % row["chosen"].encode(), b",%s,published" % other)
    assert "the ballots say" in told(checked(tmp_path, packed({**files, name: forged})))
    forged = files[name].replace(row["lot_record"].encode(), b"0" * 64)
    assert "the lot was drawn from other ballots" in told(checked(tmp_path, packed({**files, name: forged})))


@given(data=st.data(), value=st.sampled_from(["", "1:ab:2"]), cents=st.sampled_from([1, 3, 100]))
def test_a_budget_counted_in_fractions_buys_what_the_method_buys(
    data: st.DataObject, value: str, cents: int
) -> None:
    question, ballots = data.draw(elections("equal-shares"))
    costs = tuple(cost / cents for cost in question.costs)
    names = tuple(str(n) for n in range(1, len(costs) + 1))
    question = question.model_copy(update={"costs": costs, "options": names})
    count = counted("equal-shares", question, ballots)
    result = METHODS["equal-shares"].decided(count, value or None)
    record = closed_record("equal-shares", count)
    record_hash = sha256(record).hexdigest()
    assert budget._record(names, count.shared) == record_hash
    assert question.budget is not None
    box = Box(costs, question.budget, count.shared, budget._lot(record_hash, value, len(costs)))
    assert [names[place] for place in bought_with(box, question.completion)] == list(result.winners)


@pytest.mark.parametrize("name", ["single", "approval", "score", "schulze"])
@given(data=st.data(), needed=st.integers(0, 4), value=st.sampled_from(["", "1:ab:2", "x"]))
def test_a_tally_says_what_the_method_says(name: str, data: st.DataObject, needed: int, value: str) -> None:
    question, ballots = data.draw(elections(name))
    question = question.model_copy(
        update={"needed": needed, "options": tuple(str(n) for n in range(1, len(question.options) + 1))}
    )
    count = counted(name, question, ballots)
    result = METHODS[name].decided(count, value or None)
    lot = next((tie.lot for tie in result.ties if tie.lot), None)
    voted = Voted(
        name,
        question.options,
        {(option, choice): n for option, choice, n in tally_rows(result.model_dump(mode="json")["tally"])},
        needed,
        lot.record_hash if lot else "",
        lot.public_value if lot else "",
    )
    assert winners(voted) == list(result.winners)
    assert lots(name, count).record


@given(voices=st.lists(st.integers(0, 3), max_size=9), needed=st.integers(1, 5))
def test_consent_is_counted_the_same(voices: list[int], needed: int) -> None:
    question = Question(options=(), needed=needed)
    result = METHODS["consent"].decided(counted("consent", question, [(voice,) for voice in voices]))
    tally = {("0", choice): voices.count(place) for place, choice in enumerate(CHOICES)}
    assert winners(Voted("consent", (), tally, needed)) == list(result.winners)
