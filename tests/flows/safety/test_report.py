"""Who folds what: the rule itself, without Telegram."""

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safety_house import DAY, HOUR, NOON, House, add_idea, house

from flows.refusal import Refusal
from flows.safety.fold import fold, looked, unfold
from flows.safety.item import find
from flows.safety.kinds import LETTERS
from flows.safety.report import (
    ABOUT_ME_A_DAY,
    REASONS,
    REPORTS_A_DAY,
    Report,
    Reported,
    fold_as_administrator,
    report,
)
from storage import people, safety, timeline
from storage.models import Fold


def folded(here: House) -> Fold | None:
    return safety.folded(here.db, "proposal", here.idea)


@given(
    presses=st.lists(st.tuples(st.integers(0, 8), st.sampled_from(REASONS[:4])), max_size=14),
    removed=st.sets(st.integers(0, 8), max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_it_is_folded_exactly_when_three_who_may_have_reported(
    presses: list[tuple[int, str]], removed: set[int]
) -> None:
    here = house(early=5, late=2, absent=2)
    with closing(here.db):
        everyone = [*here.early, *here.late, *here.absent]
        for n in removed:
            people.remove_from_chat(here.db, here.campaign.chat, everyone[n], here.at)
        may = {p for n, p in enumerate(here.early) if n not in removed and p != here.author}
        counted: set[int] = set()
        for n, reason in presses:
            told = here.reports(everyone[n], reason)
            if n in removed:
                assert told == Refusal("removed")
            else:
                counted |= {everyone[n]} & may
            assert (folded(here) is not None) == (len(counted) >= 3)


@given(reasons=st.lists(st.sampled_from(REASONS[:4]), min_size=3, max_size=3))
@settings(max_examples=20, deadline=None)
def test_the_reason_is_the_one_most_gave(reasons: list[str]) -> None:
    here = house()
    with closing(here.db):
        for person, reason in zip(here.early[1:], reasons, strict=False):
            here.reports(person, reason)
        kept = folded(here)
        assert kept is not None
        assert reasons.count(kept.reason) == max(map(reasons.count, reasons))


def test_the_instant_it_appeared_is_too_late() -> None:
    here = house(early=3)
    newcomer = here.absent[0]
    people.join(here.db, here.campaign.id, newcomer, NOON + HOUR)
    for person in (*here.early[1:], newcomer):
        here.reports(person)
    assert folded(here) is None


def test_who_took_part_in_an_earlier_campaign_of_the_chat_was_there_before() -> None:
    here = house(early=3, late=1)
    veteran = here.absent[0]
    here.db.execute(
        """INSERT INTO campaign (chat, code, language, zone, started_at, ends_at, state, rules, seed_key)
           VALUES (?, 'x', 'en', 'UTC', 1, 2, 'closed', '{}', 'old')""",
        (here.campaign.chat,),
    )
    people.join(here.db, 2, veteran, 1)
    for person in (*here.early[1:], veteran):
        here.reports(person)
    assert folded(here) is not None


def test_about_me_folds_at_once_for_anybody_but_only_three_a_day() -> None:
    here = house()
    ideas = [
        add_idea(here.tx, here.campaign, here.author, NOON + HOUR, f"1:{n}") for n in range(10, 12 + ABOUT_ME_A_DAY)
    ]
    told = [here.reports(here.absent[0], "about_me", item=idea) for idea in ideas]
    assert [t.became for t in told[:ABOUT_ME_A_DAY] if isinstance(t, Reported)] == ["folded"] * ABOUT_ME_A_DAY
    assert told[ABOUT_ME_A_DAY:] == [Refusal("too-many-reports", {"limit": ABOUT_ME_A_DAY})] * 2


def test_another_reason_first_is_no_way_around_it() -> None:
    here = house()
    ideas = [add_idea(here.tx, here.campaign, here.author, NOON + HOUR, f"1:{n}") for n in range(10, 15)]
    folds = 0
    for idea in ideas:
        here.reports(here.absent[0], "hurts", item=idea)
        told = here.reports(here.absent[0], "about_me", item=idea)
        folds += isinstance(told, Reported) and told.became == "folded"
    assert folds == ABOUT_ME_A_DAY


def test_nor_is_what_the_operator_showed_again() -> None:
    here = house()
    person = here.absent[0]
    for _ in range(ABOUT_ME_A_DAY + 2):
        here.reports(person, "about_me")
        if folded(here):
            assert looked(here.tx, "proposal", here.idea, here.at) == "shown"
    assert folded(here) is None
    assert len(safety.folds(here.db, here.campaign.id)) == 1


def test_ten_a_day_and_the_next_day_again() -> None:
    here = house()
    ideas = [add_idea(here.tx, here.campaign, here.author, NOON + HOUR, f"1:{n}") for n in range(10, 22)]
    told = [here.reports(here.late[0], item=idea) for idea in ideas]
    assert sum(isinstance(t, Reported) for t in told) == REPORTS_A_DAY
    here.at += DAY
    assert isinstance(here.reports(here.late[0], item=ideas[-1]), Reported)


def test_reports_from_before_it_was_shown_again_no_longer_count() -> None:
    here = house(early=7)
    for person in here.early[1:4]:
        here.reports(person)
    kept = folded(here)
    assert kept is not None
    assert unfold(here.tx, kept.id, here.at)
    for person in here.early[1:3]:
        assert here.reports(person) == Reported(became="noted", campaign=1, key=f"proposal:{here.idea}")
    assert folded(here) is None
    here.reports(here.early[4])
    assert folded(here) is not None


def test_what_the_group_showed_is_not_one_administrators_to_hide() -> None:
    here = house()
    fold_as_administrator(here.tx, "proposal", here.idea, here.absent[0], "spam", here.at)
    kept = folded(here)
    assert kept is not None
    unfold(here.tx, kept.id, here.at)
    assert not fold_as_administrator(here.tx, "proposal", here.idea, here.absent[0], "spam", here.at)
    assert folded(here) is None


@pytest.mark.parametrize(
    ("kind", "item", "reason"),
    [("proposal", 99, "hurts"), ("sonnet", 1, "hurts"), ("proposal", 1, "boring"), ("", 1, "hurts")],
)
def test_what_cannot_be_reported(kind: str, item: int, reason: str) -> None:
    here = house()
    request = Report(kind=kind, item=item, person=here.early[1], reason=reason, at=here.at)
    assert report(here.tx, request) == Refusal("stale-button")


def test_the_record_names_neither_reporters_nor_words() -> None:
    here = house()
    for person in here.early[1:4]:
        here.reports(person)
    here.tx.log.flush()
    lines = [row[0] for row in here.db.execute("SELECT payload FROM log_leaf")]
    names = [here.tx.vault.pseudonym(1, person) for person in here.early[1:4]]
    said = [line for line in lines if '"type":"fold"' in line]
    assert len(said) == 1
    assert not [line for line in said for name in (*names, "Lanterns") if name in line]
    assert '"person":null' in said[0]
    things = timeline.timeline(here.db, 1)
    assert {t.item for t in things if t.kind == "reported"} == {None}


def test_every_kind_is_found_by_its_letter_and_others_are_none() -> None:
    here = house()
    assert find(here.tx, "proposal", here.idea) is not None
    for kind in LETTERS.values():
        assert find(here.tx, kind, 98_765) is None
    assert find(here.tx, "sonnet", 1) is None


def test_folded_twice_it_is_one_fold() -> None:
    here = house()
    item = find(here.tx, "proposal", here.idea)
    assert item is not None
    assert fold(here.tx, item, reason="spam", folder="admin", at=here.at) == 1
    assert fold(here.tx, item, reason="hurts", folder="people", at=here.at) is None
    assert here.reports(here.early[1]) == Reported(became="known", campaign=1, key=f"proposal:{here.idea}")
