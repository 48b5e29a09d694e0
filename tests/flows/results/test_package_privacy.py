"""What must not be in a package: who, words that weren't given, what was taken back, small numbers."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from package_house import DAY, House, full, house, unpacked
from test_package import PNG, rows

from flows.results.papers.csvs import csv_file, safe
from flows.results.papers.idea_tables import ProposalRow
from flows.results.papers.pictures import agree
from flows.results.papers.publishable import publishable
from flows.results.papers.record import record
from storage import contributions, proposals, vault

START = date(2026, 11, 25)


def everything(here: House) -> bytes:
    return b"\n".join(unpacked(here.built()).values())


def totals(files: dict[str, bytes]) -> dict[tuple[str, str, str], dict[str, str]]:
    return {(row["measure"], row["split"], row["cell"]): row for row in rows(files, "totals")}


def test_nobody_is_in_it(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        whole = everything(full(here))
        people = [row[0] for row in here.db.execute("SELECT id FROM person")]
        names = [vault.name_of(here.tx, person) or "?" for person in people]
        numbers = [vault.telegram_of_person(here.tx, person) for person in people]
        pseudonyms = [here.tx.vault.pseudonym(here.id, person) for person in people]
    assert len(names) > 30
    for secret in (*names, *map(str, numbers), *pseudonyms, "Secret Chat Title", "1001234509876", "c0ffee"):
        assert secret.encode() not in whole
        assert secret.split()[0].encode() not in whole or len(secret.split()[0]) < 6
    assert b"t.me/" not in whole


def test_words_go_out_only_where_their_author_said_so(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        whole = everything(full(here))
    assert b"Painted twelve lanterns" in whole
    assert b"group words" not in whole
    assert b"Hang lanterns" not in whole


def test_a_place_and_an_odd_unit_go_with_their_words(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        person = here.person()
        here.did(person, "x", place="Secret corner", quantity=3.0, unit="virtanens")
        here.did(person, "y", quantity=2.0, unit="bags")
        files = unpacked(here.built())
    assert b"Secret corner" not in b"".join(files.values())
    assert b"virtanens" not in b"".join(files.values())
    assert {(row["quantity"], row["unit"]) for row in rows(files, "contributions")} == {
        ("", ""),
        ("2", "bags"),
    }


def test_what_was_undone_or_erased_has_no_row(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        one, other = here.person(), here.person()
        undone = here.did(one, "undone words", visibility="city")
        here.did(other, "erased words", visibility="city")
        here.did(one, "stays", visibility="city")
        idea = here.idea(other, "an idea of somebody who left", "ssssss")
        here.concern(idea, other, "safety", "a worry of somebody who left")
        contributions.undo(here.db, undone)
        contributions.forget_contributions(here.db, other)
        proposals.forget_proposals(here.db, other)
        files = unpacked(here.built())
    whole = b"".join(files.values())
    for gone in (b"undone words", b"erased words", b"somebody who left"):
        assert gone not in whole
    assert [row["text"] for row in rows(files, "contributions")] == ["stays"]
    assert [(row["text"], row["words"]) for row in rows(files, "proposals")] == [("", "taken_back")]
    assert [(row["text"], row["words"]) for row in rows(files, "concerns")] == [("", "taken_back")]


def test_folded_words_stay_folded_and_say_why(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        person = here.person()
        idea = here.idea(person, "folded idea", "ssssss")
        concern = here.concern(idea, person, "safety", "folded concern")
        act = here.did(person, "folded act", visibility="city", place="folded place")
        here.chip("promised", "folded ask")
        chip = here.db.execute("SELECT max(id) FROM chip").fetchone()[0]
        answer = here.answer("folded answer")
        for kind, item in (
            ("proposal", idea),
            ("concern", concern),
            ("contribution", act),
            ("answer", answer),
        ):
            here.fold(kind, item)
        here.fold("chip", chip, "spam")
        here.fold("campaign", here.id, "about_me")
        built = here.built()
    files = unpacked(built)
    whole = b"".join(files.values())
    assert b"folded idea" not in whole
    assert not re.search(rb"folded (concern|act|place|ask|answer)\b", whole.replace(b"folded answers", b""))
    assert b"underpass" not in whole
    assert "underpass" not in built.name
    for table in ("proposals", "concerns", "contributions", "answers"):
        assert [(row["words"], row["folded"]) for row in rows(files, table)] == [("folded", "hurts")]
    assert rows(files, "campaign")[0]["folded"] == "promised=spam title=about_me"
    page = files["report.html"].decode()
    assert "folded: it hurts somebody" in page
    assert totals(files)["folds", "reason", "hurts"]["n"] == "4"


def test_an_unfolded_idea_is_back(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        idea = here.idea(here.person(), "seen again")
        here.fold("proposal", idea)
        here.db.execute("UPDATE fold SET unfolded_at = 1")
        assert b"seen again" in everything(here)


def test_private_ideas_and_concerns_keep_their_words(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        idea = here.idea(here.person(), "not for the city", "ssssss")
        concern = here.concern(idea, here.person(), "money", "nor this")
        here.db.execute("UPDATE proposal SET private = 1 WHERE id = ?", (idea,))
        here.db.execute("UPDATE concern SET private = 1 WHERE id = ?", (concern,))
        files = unpacked(here.built())
    whole = b"".join(files.values())
    assert b"not for the city" not in whole.replace(b"private (not for the city)", b"")
    assert b"nor this" not in whole
    assert rows(files, "proposals")[0]["words"] == rows(files, "concerns")[0]["words"] == "private"


def test_an_idea_whose_author_has_not_agreed_is_not_there(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        idea = here.idea(here.person(), "somebody else's words")
        here.db.execute("UPDATE proposal SET state = 'asked' WHERE id = ?", (idea,))
        assert b"somebody else" not in everything(here)


def test_a_small_decision_tells_its_outcome_only(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        small, big = here.idea(here.person(), "small", "sscf"), here.idea(here.person(), "big", "sscff")
        for idea in (small, big):
            here.concern(idea, here.person())
        files = unpacked(here.built())
    first, second = rows(files, "decisions")
    assert first["outcome"] == "ahead"
    kept = {"proposal", "decided", "method", "outcome", "tally"}
    assert [value for name, value in first.items() if name not in kept] == [""] * (len(first) - len(kept))
    assert second["ballots"] == "5"
    assert {row["proposal"] for row in rows(files, "tallies")} == {"2"}
    assert [row["proposal"] for row in rows(files, "concerns")] == ["2"]


def test_an_open_idea_shows_no_vote(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        idea = here.idea(here.person(), "open")
        here.concern(idea, here.person())
        files = unpacked(here.built())
    assert not rows(files, "decisions") + rows(files, "tallies") + rows(files, "concerns")


@pytest.mark.parametrize(("given", "shown"), [(2, "fewer than 3 or all alike"), (3, "yes")])
def test_answers_are_shown_from_three(tmp_path: Path, given: int, shown: str) -> None:
    with house(tmp_path) as here:
        here.survey("useful", "end", ["yes", "no", "no"][:given])
        files = unpacked(here.built())
    found = {row["value"]: row for row in rows(files, "surveys") if row["item"] == "useful"}
    assert {row["shown"] for row in found.values()} == {shown}
    assert (found["no"]["answers"], found["no"]["n"]) == (("2", "3") if given == 3 else ("", ""))


def hidden(here: House, people: int, *, minutes: int | None = 77) -> None:
    for _ in range(people):
        here.did(here.person(), "just for me words", visibility="me", minutes=minutes)


@pytest.mark.parametrize(
    ("alone", "covers"), [(0, "everything"), (1, "published rows"), (4, "published rows"), (5, "everything")]
)
def test_a_total_never_gives_a_few_away(tmp_path: Path, alone: int, covers: str) -> None:
    with house(tmp_path) as here:
        for _ in range(6):
            here.did(here.person(), minutes=10)
        hidden(here, alone)
        running = unpacked(here.built())
        here.close()
        files = unpacked(here.built())
    assert totals(running)["minutes", "all", "all"]["value"] == "60"
    assert b"just for me words" not in b"".join(files.values())
    assert len(rows(files, "contributions")) == 6
    told = totals(files)["minutes", "all", "all"]
    assert (told["covers"], told["value"]) == (
        covers,
        str(60 + (77 * alone if covers == "everything" else 0)),
    )


def test_five_acts_of_one_person_are_one_person(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        person = here.person()
        for _ in range(9):
            here.did(person, visibility="me")
        here.close()
        told = totals(unpacked(here.built()))["acts", "all", "all"]
    assert (told["covers"], told["n"]) == ("published rows", "0")


def test_one_known_time_among_many_hidden_is_not_given_away(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        hidden(here, 6, minutes=None)
        hidden(here, 1, minutes=480)
        here.close()
        files = unpacked(here.built())
    assert totals(files)["acts", "all", "all"]["covers"] == "published rows"
    assert "480" not in files["data/totals.csv"].decode()


def test_a_split_with_one_small_cell_covers_rows_in_every_cell(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        hidden(here, 6)
        here.did(here.person(), visibility="me", kind="teach", minutes=33)
        here.did(here.person(), kind="teach", minutes=11)
        here.close()
        told = totals(unpacked(here.built()))
    assert told["acts", "all", "all"]["covers"] == "everything"
    cells = {key[2]: row for key, row in told.items() if key[:2] == ("acts", "kind")}
    assert {row["covers"] for row in cells.values()} == {"published rows"}
    assert {cell: row["value"] for cell, row in cells.items()} == {"teach": "1"}


def test_totals_reconcile_with_the_rows(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        files = unpacked(full(here).built())
    acts, told = rows(files, "contributions"), totals(files)
    cells = {"all": lambda row: "all", "kind": lambda row: row["kind"], "week": lambda row: row["week"]}
    for split, cell in cells.items():
        for name in {cell(row) for row in acts}:
            inside = [row for row in acts if cell(row) == name]
            timed = [int(row["minutes"]) for row in inside if row["minutes"]]
            assert told["acts", split, name]["value"] == str(len(inside))
            assert (told["minutes", split, name]["value"], told["minutes", split, name]["n"]) == (
                str(sum(timed)),
                str(len(timed)),
            )
            assert told["acts_without_a_time", split, name]["value"] == str(len(inside) - len(timed))
    for table in ("proposals", "concerns", "answers", "tasks"):
        assert told[table, "all", "all"]["value"] == str(len(rows(files, table)))
    for decision in rows(files, "decisions"):
        counted = [
            int(row["ballots"]) for row in rows(files, "tallies") if row["proposal"] == decision["proposal"]
        ]
        assert (str(sum(counted)) if counted else "") == decision["ballots"]


def test_the_order_of_rows_tells_nothing(tmp_path: Path) -> None:
    acts = [("c", 30), ("a", 10), ("b", 20)]
    found = []
    for order in (acts, acts[::-1]):
        with house(tmp_path) as here:
            for text, minutes in order:
                here.did(here.person(), text, visibility="city", minutes=minutes)
            found.append(unpacked(here.built())["data/contributions.csv"])
    assert found[0] == found[1]


def test_reports_and_unknown_things_stay_out_of_the_timeline(tmp_path: Path) -> None:
    from storage import timeline

    with house(tmp_path) as here:
        for kind, detail in (("reported", "hurts"), ("something-new", "Zorbalina"), ("closed", "Zorbalina")):
            timeline.happened(here.db, campaign=here.id, at=here.at, kind=kind, detail=detail)
        files = unpacked(here.built())
    assert [(row["kind"], row["detail"]) for row in rows(files, "timeline")] == [
        ("started", ""),
        ("closed", ""),
    ]


def test_charts_of_the_closing_go_in_only_if_they_show_nothing_else(tmp_path: Path) -> None:
    from flows.results.gather import picture
    from storage import timeline

    def pictured(here: House) -> bool:
        timeline.keep_artefact(
            here.db, campaign=here.id, key=f"chart:{here.id}:closing:what-we-did.png", name="x", caption="said",
            body=PNG, at=here.at,
        )  # fmt: skip
        told = publishable(record(here.tx, here.campaign, here.at, operator=""))
        inside = "charts/what-we-did.png" in unpacked(here.built())
        assert inside == agree(picture(here.tx, here.campaign, here.at), told)
        return inside

    with house(tmp_path) as here:
        here.did(here.person(), minutes=5)
        here.close()
        assert pictured(here)
        here.did(here.person(), visibility="me")
        assert not pictured(here)
    with house(tmp_path) as here:
        here.idea(here.person(), "small", "sss")
        here.close()
        assert not pictured(here)


def test_the_charts_know_weeks_and_no_days(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        told = publishable(record(full(here).tx, here.campaign, here.at, operator=""))
    assert len({act.at for act in told.acts}) == 2
    assert not told.joined
    assert {(act.place, act.quantity) for act in told.acts} == {(None, None)}
    assert [idea.support for idea in told.ideas] == [8, None, 1, None]


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u200b=1",
    "'=1",
    "\ufeff=1",
]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(tmp_path: Path, words: str) -> None:
    with house(tmp_path, title=words) as here:
        here.idea(here.person(), words)
        here.chip("place", words)
        here.did(here.person(), words, visibility="city", place=words, quantity=1.0, unit=words)
        files = unpacked(here.built())
    for path, body in files.items():
        if path.endswith(".csv"):
            parted = ";" if path.startswith("decidim/") else ","
            lines = csv.reader(io.StringIO(body.decode(), newline=""), delimiter=parted)
            cells = [cell for row in lines for cell in row]
            assert not [
                cell for cell in cells if cell.lstrip(" \u200b\ufeff")[:1] in tuple("=+-@\t\r\n＝＋－＠")
            ]
    import json

    lossless = [json.loads(line) for line in files["data/proposals.ndjson"].decode().splitlines()]
    assert lossless[0]["text"] == words


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_cell_reads_back_as_written_but_for_one_apostrophe(words: str) -> None:
    row = ProposalRow(proposal=1, text=words, words="shown", language="en", posted=START, state="open")
    file = b"".join(csv_file(ProposalRow, [row])).decode()
    cell = next(csv.DictReader(io.StringIO(file, newline="")))["text"]
    assert cell in (words, f"'{words}")
    assert not cell.startswith(tuple("=+-@\t\r\n\0"))


@given(st.text(alphabet="=+-@\t\r\n '\u200bab＝", max_size=6))
def test_an_apostrophe_is_all_that_is_added(words: str) -> None:
    assert safe(words) in (words, f"'{words}")


def test_the_week_is_the_local_one(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        here.did(here.person(), happened_at=here.at + 4 * DAY + 11 * DAY // 24)
        files = unpacked(here.built())
    assert rows(files, "contributions")[0]["week"] == "2026-W48"
