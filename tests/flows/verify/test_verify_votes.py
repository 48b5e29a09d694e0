"""Votes of every method: opened in the log, counted again from their tallies, as the methods themselves count."""

import sys
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
from flows.ballots.ties import lots
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
    plain = alone(tmp_path, "new.zip").stdout.splitlines()
    assert plain[6].endswith(
        "0 decisions and 4 votes counted again: the same came out. "
        "1 by Equal Shares can't be counted here: `talkoot verify` can, where 10 voted."
    )
    del plain[6]
    assert plain == [line for n, line in enumerate(report.as_text().splitlines()) if n != 6]


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


def test_a_budget_counted_again_is_compared(twelve: bytes, tmp_path: Path) -> None:
    files = files_of(twelve)
    name = "pabulib/vote-5.pb"
    changed = files[name].replace(b"budget;", b"budget;9")
    assert changed != files[name]
    said = told(checked(tmp_path, packed({**files, name: changed})))
    assert "data/votes.csv, vote 5: published is" in said
    assert f"{name} isn't what SHA256SUMS says" in said
    said = told(checked(tmp_path, packed({**files, name: b"META\nx"})))
    assert f"{name} isn't there or can't be read" in said


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
