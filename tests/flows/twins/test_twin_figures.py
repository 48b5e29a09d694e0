"""What one group may know of the other: what comes between two looks is of five people, or is nothing."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.results.twin_seen import DoneSeen
from flows.twins.figures import done_for_other, own_done
from tests.flows.results.package_house import DAY, START, House, house

KINDS = ("do", "care", "carry", "notice")
ACTS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 7), st.integers(0, 3), st.booleans(), st.integers(0, 3)),
    max_size=60,
)


def looked(here: House, crowd: list[int], acts: list[tuple[int, int, int, bool, int]]) -> list[DoneSeen | None]:
    """Say acts in the order of their days, and look each evening; return what was seen, evening by evening."""
    seen = []
    for day in range(10):
        for _, who, kind, alone, late in (act for act in acts if act[0] == day):
            here.did(
                crowd[who],
                kind=KINDS[kind],
                logged_at=START + day * DAY,
                happened_at=START + (day - late) * DAY,
                visibility="me" if alone else "group",
            )
        seen.append(done_for_other(here.tx, here.campaign, 5))
    return seen


@settings(max_examples=30, deadline=None)
@given(acts=ACTS)
def test_what_comes_between_two_looks_is_of_five_or_nothing(acts: list[tuple[int, int, int, bool, int]]) -> None:
    with TemporaryDirectory() as folder, house(Path(folder)) as here:
        crowd = here.joined(8)
        first = START // DAY
        before = -1
        for evening, now in enumerate(looked(here, crowd, acts)):
            told = [act for act in acts if act[0] <= evening and not act[3]]
            if now is None:
                assert len({who for _, who, *_ in told}) < 5
                continue
            until = max(last for _, last, _ in now.stretches) - _ordinal(first)
            fresh = [act for act in told if before < act[0] <= until]
            assert not fresh or len({who for _, who, *_ in fresh}) >= 5
            assert now.acts == sum(act[0] <= until for act in told) == sum(n for *_, n in now.stretches)
            behind = {KINDS[k]: {w for d, w, kk, *_ in told if kk == k and d <= until} for k in range(4)}
            assert all(kind == "pooled" or len(behind[kind]) >= 5 for kind, _ in now.kinds)
            before = until


def _ordinal(days: int) -> int:
    return days + 719_163


def test_a_group_sees_its_own_at_any_number_and_what_is_kept_is_in_neither(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        (one, *_) = here.joined(6)
        here.did(one, kind="care")
        here.did(one, visibility="me")
        own = own_done(here.tx, here.campaign)
        assert (own.people, own.acts, own.kinds) == (1, 1, (("care", 1),))
        assert done_for_other(here.tx, here.campaign, 5) is None


def test_five_make_it_and_four_do_not(tmp_path: Path) -> None:
    with house(tmp_path) as here:
        crowd = here.joined(5)
        for person in crowd[:4]:
            here.did(person)
        assert done_for_other(here.tx, here.campaign, 5) is None
        here.did(crowd[4], kind="care")
        seen = done_for_other(here.tx, here.campaign, 5)
        assert seen is not None
        assert (seen.people, seen.acts, seen.kinds) == (5, 5, (("pooled", 5),))
