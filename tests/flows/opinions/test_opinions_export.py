"""A Polis export is read as it is, or refused with file, line and reason."""

from pathlib import Path

import numpy as np
import pytest
from polis_cases import Export, cases

from flows.opinions import opinion_map
from flows.opinions.agreement import adjusted_rand
from flows.opinions.polis_export import MalformedExport, read_polis_export
from flows.opinions.tallies import tally

VOTES = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,7\n"
COMMENTS = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
GOOD_VOTES = VOTES + "0,1,0,3,1,1,1,-1,0\n1,,0,1,0,1,,,-1\n2,0,0,0,0,0,,,\n"
GOOD_COMMENTS = (
    COMMENTS + '1,x,0,0,1,0,1,"More benches,\nmore trees"\n2,x,1,0,0,1,0,Cars\n3,x,7,1,0,1,-1,Spam\n'
)


def written(folder: Path, votes: str = GOOD_VOTES, comments: str = GOOD_COMMENTS) -> Path:
    (folder / "participants-votes.csv").write_text(votes, "utf-8", newline="")
    (folder / "comments.csv").write_text(comments, "utf-8", newline="")
    return folder


def test_a_small_export(tmp_path: Path) -> None:
    read = read_polis_export(written(tmp_path))
    assert read.answers.of(0) == {0: 1, 1: -1, 7: 0}
    assert read.answers.of(1) == {7: -1}
    assert read.answers.of(2) == {}
    assert (read.moderated, read.meta, read.groups) == ({7}, frozenset(), {0: 1, 2: 0})
    assert read.words == {0: "More benches,\nmore trees", 1: "Cars", 7: "Spam"}


def test_marks_line_ends_and_columns_of_others_do_no_harm(tmp_path: Path) -> None:
    votes = "\ufeffparticipant,xid,0,1,7\r\n5,abc,1.0,,0\r\n\r\n"
    comments = "comment-id,comment-body,moderated,is-meta\n0,a,1,true\n1,b,0,false\n7,c,0,\n"
    read = read_polis_export(written(tmp_path, votes, comments))
    assert (read.answers.of(5), read.meta, read.groups) == ({0: 1, 7: 0}, {0}, {})


def test_columns_that_are_missing_and_statements_nobody_moderated(tmp_path: Path) -> None:
    read = read_polis_export(written(tmp_path, "participant,0,1,8\n5,1,-1,0\n", "comment-id,moderated\n0,\n1,-1\n"))
    assert (read.answers.of(5), read.moderated, read.words) == ({0: 1, 1: -1, 8: 0}, {1}, {0: "", 1: ""})
    assert read.notes == ["comments.csv doesn't have 8: counted as not moderated"]
    assert read_polis_export(written(tmp_path, "participant,0\n5,1\n", "comment-id\n0\n")).moderated == frozenset()


def test_the_newer_name_of_the_table_of_votes(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "participants-votes.csv").rename(tmp_path / "participant-votes.csv")
    assert read_polis_export(tmp_path).answers.of(1) == {7: -1}
    (tmp_path / "participant-votes.csv").write_text("participant,0\n5,2\n")
    with pytest.raises(MalformedExport) as problem:
        read_polis_export(tmp_path)
    assert (problem.value.file, problem.value.line) == ("participant-votes.csv", 2)


def test_nobody_is_an_export_too(tmp_path: Path) -> None:
    read = read_polis_export(written(tmp_path, "participant\n", COMMENTS))
    assert str(opinion_map(read.answers)) == "no stable groups yet (0 people, 0 answers)"


BAD_VOTES = {
    "no column": (GOOD_VOTES.replace("participant,", "person,"), 1, "no column 'participant'"),
    "empty": ("", 0, "is empty"),
    "another number": (GOOD_VOTES.replace("1,,0,1,0,1,,,-1", "1,,0,1,0,1,,,2"), 3, "statement 7: '2'"),
    "a word": (GOOD_VOTES.replace("1,,0,1,0,1,,,-1", "1,,0,1,0,1,,agree,"), 3, "statement 1: 'agree'"),
    "not a number": (GOOD_VOTES.replace("1,,0,1,0,1,,,-1", "1,,0,1,0,1,NaN,,"), 3, "statement 0: 'NaN'"),
    "too short": (GOOD_VOTES.replace("1,,0,1,0,1,,,-1", "1,,0,1,0,1,,"), 3, "8 cells where the header has 9"),
    "too long": (GOOD_VOTES + "3,,0,1,0,1,,,-1,1\n", 5, "10 cells where the header has 9"),
    "twice": (GOOD_VOTES + "0,,,,,,1,1,1\n", 5, "participant 0 is there twice, first in line 2"),
    "nobody": (GOOD_VOTES + ",,,,,,1,1,1\n", 5, "participant is ''"),
    "half a person": (GOOD_VOTES + "1.5,,,,,,1,1,1\n", 5, "participant is '1.5'"),
    "a huge person": (GOOD_VOTES + "9" * 30 + ",,,,,,1,1,1\n", 5, "not a whole number"),
    "group by name": (GOOD_VOTES + "3,A,,,,,1,1,1\n", 5, "group-id is 'A'"),
    "a column twice": (GOOD_VOTES.replace(",7\n", ",1\n"), 1, "column '1' is there twice"),
    "an open quote": (GOOD_VOTES + '4,,,,,,"1,1,1\n', 5, "unexpected end"),
}
BAD_COMMENTS = {
    "no ids": (GOOD_COMMENTS.replace("comment-id", "id"), 1, "no column 'comment-id'"),
    "twice": (GOOD_COMMENTS + "4,x,1,0,0,0,1,Again\n", 6, "comment-id 1 is there twice"),
    "moderated by a word": (GOOD_COMMENTS + "4,x,9,0,0,0,out,Again\n", 6, "moderated is 'out'"),
    "no id": (GOOD_COMMENTS + "4,x,,0,0,0,1,Again\n", 6, "comment-id is ''"),
    "too short": (GOOD_COMMENTS + "4,x,9,0,0,0,1\n", 6, "7 cells where the header has 8"),
}


@pytest.mark.parametrize("case", BAD_VOTES)
def test_malformed_votes(tmp_path: Path, case: str) -> None:
    text, line, reason = BAD_VOTES[case]
    with pytest.raises(MalformedExport) as problem:
        read_polis_export(written(tmp_path, votes=text))
    assert (problem.value.file, problem.value.line) == ("participants-votes.csv", line)
    assert reason in problem.value.reason


@pytest.mark.parametrize("case", BAD_COMMENTS)
def test_malformed_comments(tmp_path: Path, case: str) -> None:
    text, line, reason = BAD_COMMENTS[case]
    with pytest.raises(MalformedExport, match=reason) as problem:
        read_polis_export(written(tmp_path, comments=text))
    assert (problem.value.file, problem.value.line) == ("comments.csv", line)
    assert str(problem.value).startswith(f"comments.csv, line {line}: ")


def test_files_that_arent_there_or_arent_text(tmp_path: Path) -> None:
    with pytest.raises(MalformedExport, match=r"comments\.csv: No such file"):
        read_polis_export(tmp_path)
    written(tmp_path)
    (tmp_path / "participants-votes.csv").write_bytes(VOTES.encode() + b"\xff\xfe1\n")
    with pytest.raises(MalformedExport, match=r"participants-votes\.csv: isn't UTF-8"):
        read_polis_export(tmp_path)


@pytest.mark.parametrize("folder", cases("opendata"))
def test_published_exports(folder: Path, tmp_path: Path) -> None:
    export = Export(folder)
    read = read_polis_export(export.unpacked(tmp_path))
    rows = {int(one["participant"]): one for one in export.rows("participants-votes")}
    sheet = read.answers.sheet()
    assert sheet.people.tolist() == sorted(who for who, one in rows.items() if int(one["n-votes"]))
    assert sheet.counts.tolist() == [int(rows[who]["n-votes"]) for who in sheet.people.tolist()]
    everybody = tally(sheet)
    assert everybody.agrees.sum() == sum(int(one["n-agree"]) for one in rows.values())
    assert everybody.disagrees.sum() == sum(int(one["n-disagree"]) for one in rows.values())
    found = opinion_map(read.answers, moderated=read.moderated)
    assert found.stable
    both = [(one.group, read.groups[one.id]) for one in found.participants if one.id in read.groups]
    mine, theirs = np.array([pair for pair in both if pair[0] is not None], np.int64).T
    print(f"{folder.name}: {found}, agreement with the official groups {adjusted_rand(mine, theirs):.2f}")
