"""Journey 2: Mikael, shared water for the allotments; also with his account deleted, and with him erased, on day 9."""

import asyncio
import csv
import io
import json
import re
import zipfile
from collections import Counter
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest
from journey_street import closed_as_promised
from journey_water import (
    BARRELS,
    BRING,
    EXPECT,
    LATER,
    LEFT,
    MIKAEL,
    ROTA,
    STARTED,
    TAP,
    TITLE,
    TRENCH,
    Water,
    deletes_the_account,
    holiday,
    play_water,
    says_forgetme,
)

from flows.rulebook.amendable import SHOWN, label, rule_value, told
from flows.rules import DEFAULT
from flows.speech import Speech
from flows.verify.checking import verify

HOLIDAY, DELETED, ERASED = "goes on holiday", "deletes his account", "says /forgetme"
WAYS = {HOLIDAY: holiday, DELETED: deletes_the_account, ERASED: says_forgetme}
GONE, LAST = 9, 21
WORDS_A_SECOND, SECONDS_A_PRESS = 4, 3


@pytest.fixture(scope="module", params=WAYS)
def play(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Water:
    """Three weeks of the allotments, played once for each way in which Mikael goes (some 8 s each)."""
    made = asyncio.run(play_water(tmp_path_factory.mktemp("water"), WAYS[request.param]))
    made.setting = request.param
    return made


@pytest.fixture(scope="module")
def files(play: Water) -> dict[str, bytes]:
    """What is in the package that was left in the group at closing."""
    with zipfile.ZipFile(io.BytesIO(package(play))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(play: Water) -> bytes:
    return next(body for name, body in play.papers().items() if name.endswith(".zip"))


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"data/{table}.csv"].decode())))


def total(files: dict[str, bytes], measure: str, cell: str = "all") -> tuple[str, str] | None:
    found = {(row["measure"], row["cell"]): (row["value"], row["n"]) for row in rows(files, "totals")}
    return found.get((measure, cell))


def test_rules_shows_the_defaults(play: Water) -> None:
    speech = Speech("en")
    for rule in SHOWN:
        assert f"{label(speech, rule)}: {told(speech, rule, rule_value(DEFAULT, rule))}" in play.kept["rules"]


def test_the_amendment_is_a_vote_under_the_present_rules_valid_from_the_next_decision(play: Water) -> None:
    """Of eleven who take part 25 % are three, 30 % are four: three are enough for two ideas, not for the third."""
    assert "Change a rule: quorum. Now 25 %, then 30 %." in play.kept["amend"]
    decided = {words: play.told(f"“{words}”").words for words in (BARRELS, ROTA, TAP)}
    assert "goes ahead." in decided[BARRELS]
    assert "It needed 60 % support or fine, and 3 people: it had 100 % and 3." in decided[BARRELS]
    assert "The group changed quorum on Tuesday 24 November (idea 2)." in play.kept["rules later"]
    assert "does not go ahead." in decided[ROTA]
    assert "and 4 people: it had 100 % and 3." in decided[ROTA]
    assert "goes ahead." in decided[TAP]


def test_what_is_there_already_is_asked_first(play: Water) -> None:
    assert play.kept["asked first"] == "a pump @Malmi\nWhat do we already have for it? A few words."
    assert "There already: two hoses" in play.kept["need"]
    assert "2 answers wait" in play.kept["need"]
    assert MIKAEL not in play.kept["need"]


def test_names_are_told_once_both_said_yes_and_both_are_here_for_a_week(play: Water) -> None:
    for who, other in ((MIKAEL, "Fatima"), (MIKAEL, "Johan"), ("Fatima", MIKAEL), ("Johan", MIKAEL)):
        named = [one for one in play.said if one.place == f"private: {who}" and f"It is {other}." in one.words]
        assert len(named) == 1, who
        assert play.at(7, "17:00") <= named[0].at < play.at(8, "09:00")
        assert "Don't let in or pay anybody you don't know." in named[0].words
    assert not any("It is Fatima" in one.words or "It is Mikael" in one.words for one in play.here())


def test_the_official_comes_by_a_link_that_a_second_resident_co_signed(play: Water) -> None:
    assert play.kept["alone"] == "Somebody else who takes part agrees to it."
    assert "can't close the campaign, veto an idea, edit, fold or delete" in play.kept["page"]
    assert "Change a rule" not in play.kept["page"], "the group's rules are no question to the city"
    assert "water works, City of Helsinki" in play.kept["results"], "who invited her is gone, she is not"
    assert re.search(r"People who take part 6 11 ", play.kept["results"])
    assert "60 % of 5 (+30)" in play.kept["results"]


def test_the_lot_falls_on_somebody_who_agrees_and_its_seed_is_published(
    play: Water, files: dict[str, bytes]
) -> None:
    assert f"{play.kept['keeper']} keeps the agenda, drawn by lot." in play.kept["lot"]
    shown = re.search(r"Drawn from (\d+) who take part. Seed: ([0-9a-f]{16})", play.kept["lot"])
    assert shown
    leaves = [json.loads(one["payload"]) for one in json.loads(files["log/openings.json"])["openings"]]
    last = [one for one in leaves if one["type"] == "agenda_lot"][-1]
    seed = sha256(f"{last['record']}:{last['public']}".encode()).hexdigest()
    assert seed[:16] == shown[2]
    order = sorted(range(1, last["of"] + 1), key=lambda n: sha256(f"{seed}:{n}".encode()).digest())
    assert (order[0], str(last["of"])) == (last["drawn"], shown[1])


def test_nothing_needs_him_from_day_nine_on(play: Water) -> None:
    late = play.at(GONE, "10:01") // 1_000
    assert [e for e in play.acted if e["who"] == MIKAEL and _ms(e["at"]) > late] == []
    said = [one for one in play.said if one.place == f"private: {MIKAEL}" and one.at > play.at(GONE, "10:01")]
    assert said == [] or play.setting == HOLIDAY
    assert "3 of 4 ideas went ahead." not in play.told("this campaign has ended").words
    assert "3 of 5 ideas went ahead." in play.told("this campaign has ended").words


def _ms(at: str) -> float:
    return datetime.fromisoformat(at).timestamp() * 1_000


def test_tasks_are_split_and_done_in_pieces_and_acts_are_logged(play: Water, files: dict[str, bytes]) -> None:
    assert "6 pieces, 6 are done" in play.shown(TRENCH).words
    assert total(files, "acts") == ("17", "17")
    states = Counter(row["state"] for row in rows(files, "tasks"))
    assert states == {"done": 7, "open": 2}


def test_reflect_is_one_sitting_of_five_in_ninety_seconds(play: Water) -> None:
    """Read at four words a second, three seconds a press: twice as slow as most people are."""
    assert int(play.kept["sittings"]) <= 5
    seconds = len(play.kept["read"].split()) / WORDS_A_SECOND + int(play.kept["pressed"]) * SECONDS_A_PRESS
    assert seconds <= 90
    assert play.kept["reflected"].startswith("5 of 17 answered")
    assert [play.kept["read"].count(f"{n} of 5") for n in range(1, 6)] == [1] * 5
    for telling in ("Which three matter most", "Decisions are made together", "Everybody's skills are used"):
        assert telling in play.kept["read"]


def test_two_days_warning_then_it_closes_with_charts_letter_and_package(play: Water) -> None:
    warned = play.told("Was it useful to you?")
    assert play.at(LAST - 2, "08:00") <= warned.at <= play.at(LAST - 2, "18:05")
    closed_as_promised(play, LAST)
    assert "It worked." in play.told("this campaign has ended").words


def test_at_most_three_a_day_that_nobody_asked_for_and_never_in_quiet_hours(play: Water) -> None:
    unasked = [one for one in play.here() if not one.asked]
    assert max(Counter(one.local().date() for one in unasked).values()) <= 3
    assert all(8 <= one.local().hour < 21 for one in unasked)
    assert play.private_to() <= set(STARTED)


def test_each_refusal_of_telegram_is_one_that_was_foreseen(play: Water) -> None:
    calls = [c for c in play.rehearsal.sandbox.calls if not c["ok"] and c["method"] != "getUpdates"]
    foreseen = ("user is deactivated", "message can't be deleted for everyone")
    assert [c for c in calls if not any(reason in c["error"] for reason in foreseen)] == []
    assert len(calls) == (play.setting != HOLIDAY), "who can't be reached is tried once"


def test_the_package_holds_by_talkoot_verify(play: Water, tmp_path: Path) -> None:
    file = tmp_path / "package.zip"
    file.write_bytes(package(play))
    checked = verify(file)
    assert (checked.status, [c.name for c in checked.checks if c.holds is not True]) == (0, [])


def test_a_rule_told_otherwise_than_the_log_says_is_named(
    play: Water, files: dict[str, bytes], tmp_path: Path
) -> None:
    forged = {**files, "data/rules.csv": files["data/rules.csv"].replace(b",30,", b",35,")}
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        for name, body in forged.items():
            archive.writestr(name, body)
    wrong = [line for c in verify(tmp_path / "package.zip").checks if c.name == "openings" for line in c.wrong]
    assert wrong == ["data/rules.csv, idea 2: after is 35; the log says 30"]


def test_the_package_tells_the_guess_beside_the_report(files: dict[str, bytes]) -> None:
    assert total(files, "expected_people") == ("6", "1")
    assert total(files, "people_taking_part") == ("11", "11")
    assert total(files, "perception_gap", "environment-litter") == ("30", "5")
    assert "charts/expected-against-reported.png" in files


def test_the_package_tells_the_rules_history_and_that_the_agenda_was_kept(files: dict[str, bytes]) -> None:
    (rule,) = rows(files, "rules")
    assert (rule["proposal"], rule["rule"], rule["before"], rule["after"]) == ("2", "quorum_percent", "25", "30")
    assert rule["in_force"] == "2026-11-24"
    things = [(row["kind"], row["day"], row["detail"]) for row in rows(files, "timeline")]
    assert ("amended_rule", "2026-11-24", "quorum_percent") in things
    assert ("agenda", "2026-11-30", "lot:keeps") in things
    assert total(files, "order_of_change") == ("3", "1")
    page = re.sub(r"[\u2066-\u2069]", "", files["report.html"].decode())
    assert "The group changed a rule: quorum, from 25 % to 30 % (idea 2)." in page


def test_the_package_tells_what_each_role_expects_and_brings_and_who_set_the_agenda(
    play: Water, files: dict[str, bytes]
) -> None:
    cards = [(row["role"], row["side"], row["version"], row["text"]) for row in rows(files, "role_cards")]
    expects = [("resident", "expect", "1", EXPECT)] if play.setting != ERASED else []
    assert cards == [("partner", "bring", "1", BRING), ("partner", "bring", "2", LATER), *expects]
    assert [row["holds"] for row in rows(files, "role_cards")][:2] == ["no", "yes"]
    page = files["report.html"].decode()
    assert LATER in page
    assert BRING not in page, "the newest line holds"
    assert total(files, "agenda", "proposal/resident") == ("5", "5")


def test_nobody_is_in_the_package(play: Water, files: dict[str, bytes]) -> None:
    readable = [body for name, body in files.items() if not name.endswith((".png", ".pdf"))]
    text = b"\n".join(readable).decode("utf-8", "replace")
    for user in play.people.values():
        assert str(user.id) not in text
        assert not re.search(rf"\b{user.name}\b", text), user.name
    for private in ("a pump", "two hoses", "boat", "Ingrid"):
        assert private not in text


def test_the_fork_carries_two_open_tasks_and_one_concern(play: Water) -> None:
    again = play.kept["again"]
    assert again.startswith("🏮")
    assert "day 1 of 14" in again
    assert (TITLE in again) == (play.setting != ERASED)
    assert "1 concern from last time waits for an answer" in again
    assert "Small steps · 2" in play.kept["again buttons"]
    assert sorted(play.kept["again tasks"].splitlines()) == sorted(LEFT)


def test_what_he_said_is_gone_only_if_he_had_it_erased(play: Water, files: dict[str, bytes]) -> None:
    papers = "\n".join(files[name].decode() for name in files if name.endswith((".csv", ".html", ".txt")))
    shown = "\n".join(message.words for message in play.ours())
    assert {TITLE in papers, TITLE in shown} == {play.setting != ERASED}
    assert ("a pump @Malmi" in shown) == (play.setting != ERASED)
    assert ("This is no longer shown." in shown) == (play.setting == ERASED), "too old to be deleted"
