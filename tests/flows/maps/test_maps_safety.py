"""What maps keep of people: told on request, erased on request, parted after a while; words folded in the open."""

import json

import pytest
from maps_house import SOON, Asking, asking

from flows.refusal import Refusal
from flows.safety.fold import fold, unfold
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.mydata import mydata
from flows.safety.remove import remove, take_back
from flows.safety.retention import part_ballots
from storage import campaigns, log, opinions, safety
from storage.transaction import Reader
from tests.flows.design.design_house import HOUR


def told(here: Asking, who: int) -> dict[str, list[dict[str, object]]]:
    """Return what /mydata tells somebody."""
    here.tx.log.flush()
    found: dict[str, list[dict[str, object]]] = json.loads(
        mydata(Reader(here.tx.db, here.tx.vault), here.people[who], None, None)
    )
    return found


def whole(here: Asking) -> str:
    """Return everything the database holds."""
    here.tx.log.flush()
    return "\n".join(here.tx.db.iterdump())


def test_mydata_tells_of_questions_statements_and_every_answer() -> None:
    here = asking()
    map = here.opens("Why xq?\nBecause\nJust so")
    one = here.said(map)[0]
    here.answers(0, one.id, 1)
    here.answers(0, one.id, -1)
    mine = told(here, 0)
    assert [row["text"] for row in mine["opinion_map"]] == ["Why xq?"]
    assert [row["text"] for row in mine["statement"]] == ["Because", "Just so"]
    assert [(row["value"], row["last"]) for row in mine["opinion"]] == [(1, 0), (-1, 1)]
    assert {"map", "statement", "opinion"} <= {str(line["type"]) for line in mine["log"]}
    others = told(here, 1)
    assert others["opinion_map"] == others["statement"] == others["opinion"] == []


def test_who_erases_themselves_leaves_no_words_and_counts_of_nobody() -> None:
    here = asking()
    map = here.opens("Why xq?\nBecause xq\nJust so xq")
    here.says(2, map, "Zebra crossings")
    for who in (0, 2):
        here.answers(who, here.said(map)[2].id, 1)
    here.answers(0, here.said(map)[2].id, -1)
    here.makes(map)
    person = here.people[0]
    name = here.tx.vault.pseudonym(here.house.campaign.id, person)
    forget(here.tx, person, SOON + HOUR)
    assert "xq" not in whole(here)
    assert name not in whole(here)
    assert here.now(map).state == "open"
    rows = opinions.all_of(here.tx.db, map.id)
    assert [(row.value, row.last, row.person < 0) for row in rows] == [
        (1, 0, True),
        (1, 1, False),
        (-1, 1, True),
    ]
    assert rows[0].person == rows[2].person
    told_now = here.makes(map, SOON + 2 * HOUR)
    assert [(t.statement, t.agrees, t.disagrees) for t in told_now.tallies] == [(3, 1, 1)]
    assert here.arrays.held(map.id) == here.rebuilt(map)


def test_answers_part_from_persons_in_the_log_too_and_the_map_stays_the_same() -> None:
    here = asking()
    map = here.opens()
    for who in range(9):
        for n, one in enumerate(here.said(map)):
            here.answers(who, one.id, (-1, 0, 1)[(who + n) % 3])
    before = here.makes(map)
    campaign = campaigns.campaign(here.tx.db, here.house.campaign.id)
    assert campaign is not None
    assert part_ballots(here.tx, campaign, SOON) == 9
    assert all(row.person < 0 for row in opinions.all_of(here.tx.db, map.id))
    after = here.makes(map)
    assert after.model_copy(update={"smoothing": before.smoothing}) == before
    assert here.arrays.held(map.id) == here.rebuilt(map)
    here.tx.log.flush()
    assert not any('"type":"opinion"' in (leaf.payload or "") for leaf in log.leaves(here.tx, campaign.id))
    assert told(here, 3)["opinion"] == []


@pytest.mark.parametrize("kind", ["map", "statement"])
def test_words_can_be_folded_shown_again_removed_and_taken_back(kind: str) -> None:
    here = asking()
    map = here.opens("Why xq?\nBecause xq")
    id = map.id if kind == "map" else here.said(map)[0].id
    item = find(here.tx, kind, id)
    assert item is not None
    assert item.author == here.people[0]
    assert fold(here.tx, item, reason="hurts", folder="admin", at=SOON) is not None
    held = safety.folded(here.tx.db, kind, id)
    assert held is not None
    assert unfold(here.tx, held.id, SOON)
    assert take_back(here.tx, kind, id, here.people[5], SOON) == Refusal("author-only")
    assert not isinstance(take_back(here.tx, kind, id, here.people[0], SOON), Refusal)
    assert (item.text or "?") not in whole(here)
    assert remove(here.tx, kind, id, "court order", SOON) is not None


def test_folding_and_showing_again_has_the_map_made_anew() -> None:
    here = asking()
    map = here.opens()
    for one in here.said(map):
        here.answers(1, one.id, 1)
    here.makes(map)
    assert here.house.due("map-make") == []
    item = find(here.tx, "statement", here.said(map)[1].id)
    assert item is not None
    id = fold(here.tx, item, reason="hurts", folder="admin", at=SOON)
    assert len(here.house.due("map-make")) == 1
    assert [t.statement for t in here.makes(map).tallies] == [1, 3]
    unfold(here.tx, id or 0, SOON)
    assert [t.statement for t in here.makes(map).tallies] == [1, 2, 3]


def test_what_waits_is_no_item_and_goes_with_its_author() -> None:
    here = asking()
    map = here.opens()
    kept = here.says(3, map, "more benches xq")
    assert not isinstance(kept, Refusal)
    (id,) = kept.wait
    assert find(here.tx, "statement", id) is None
    forget(here.tx, here.people[3], SOON)
    assert "xq" not in whole(here)
