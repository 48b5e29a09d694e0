"""What votes keep of people: told on request, erased on request, parted after a while; words folded in the open."""

import json

import pytest
from votes_house import SOON, Voting, voting

from flows.refusal import Refusal
from flows.safety.fold import fold
from flows.safety.forget import forget
from flows.safety.item import find
from flows.safety.mydata import mydata
from flows.safety.remove import remove, take_back
from flows.safety.retention import part_ballots
from storage import campaigns, log, objections, vote_ballots, votes
from storage.models import Vote
from storage.transaction import Reader
from tests.flows.design.design_house import HOUR


def told(here: Voting, who: int) -> dict[str, list[dict[str, object]]]:
    """Return what /mydata tells somebody."""
    here.tx.log.flush()
    found: dict[str, list[dict[str, object]]] = json.loads(
        mydata(Reader(here.tx.db, here.tx.vault), here.people[who], None, None)
    )
    return found


def consent(here: Voting) -> Vote:
    return here.asks("consent", text="May we close the street?")


def whole(here: Voting) -> str:
    """Return everything the database holds."""
    here.tx.log.flush()
    return "\n".join(here.tx.db.iterdump())


def test_mydata_tells_of_votes_ballots_options_and_objections() -> None:
    here = voting()
    vote = here.asks("approval", "Fri", "Sat")
    here.taps(0, vote, "turn", 1)
    asked = consent(here)
    here.objects(0, asked, "The bus.")
    mine = told(here, 0)
    assert {row["text"] for row in mine["vote"]} == {"Which?", "May we close the street?"}
    assert [row["text"] for row in mine["vote_option"]] == ["Fri", "Sat"]
    assert sorted(str(row["says"]) for row in mine["vote_ballot"]) == ["[1]", "[2]"]
    assert [row["text"] for row in mine["objection"]] == ["The bus."]
    assert {"vote", "vote_ballot", "objection"} <= {str(line["type"]) for line in mine["log"]}
    others = told(here, 1)
    assert others["vote"] == others["vote_ballot"] == others["objection"] == []


def test_who_erases_themselves_leaves_no_words_and_a_count() -> None:
    here = voting()
    vote = here.asks("approval", "xqfri", "xqsat", who=1, text="xqwhich?")
    asked = consent(here)
    here.objects(1, asked, "xqbus.")
    here.taps(1, vote, "turn", 1)
    person = here.people[1]
    forget(here.tx, person, SOON + HOUR)
    assert "xq" not in whole(here)
    assert here.now(vote).state == "withdrawn"
    assert here.counts(vote) == {(1,): 1}
    (paper,) = vote_ballots.ballots(here.tx.db, vote.id)
    assert paper.person < 0
    assert paper.marks == "{}"
    (objection,) = objections.objections(here.tx.db, asked.id)
    assert (objection.person, objection.text) == (None, None)


def test_an_erased_draft_leaves_nothing() -> None:
    here = voting()
    here.begins(1, "xqwhich? xqfri; xqsat")
    forget(here.tx, here.people[1], SOON)
    assert "xq" not in whole(here)


def test_amended_words_are_nowhere_after_erasing() -> None:
    here = voting()
    vote = here.asks("consent", text="xqfirst?", who=1)
    here.amends(1, vote, "xqsecond?")
    forget(here.tx, here.people[1], SOON + HOUR)
    assert "xq" not in whole(here)


def test_ballots_part_from_persons_in_the_log_too_and_counts_stay() -> None:
    here = voting()
    vote = here.asks("single", "Fri", "Sat")
    asked = consent(here)
    for who in range(4):
        here.taps(who, vote, "choose", who % 2)
    here.objects(3, asked, "The bus.")
    counts = here.counts(vote)
    campaign = campaigns.campaign(here.tx.db, here.house.campaign.id)
    assert campaign is not None
    assert part_ballots(here.tx, campaign, SOON) == 5
    assert all(paper.person < 0 for paper in vote_ballots.ballots(here.tx.db, vote.id))
    assert here.counts(vote) == counts
    lines = [leaf.payload for leaf in log.leaves(here.tx, campaign.id)]
    assert not any('"vote_ballot"' in line for line in lines if line)
    assert told(here, 3)["vote_ballot"] == []
    assert [row["text"] for row in told(here, 3)["objection"]] == ["The bus."]


@pytest.mark.parametrize("kind", ["vote", "objection"])
def test_words_can_be_folded_removed_and_taken_back_by_their_author(kind: str) -> None:
    here = voting()
    vote = consent(here)
    here.objects(2, vote, "The bus.")
    id = vote.id if kind == "vote" else objections.objections(here.tx.db, vote.id)[0].id
    author = 0 if kind == "vote" else 2
    item = find(here.tx, kind, id)
    assert item is not None
    assert item.author == here.people[author]
    assert fold(here.tx, item, reason="hurts", folder="admin", at=SOON) is not None
    assert take_back(here.tx, kind, id, here.people[5], SOON) == Refusal("author-only")
    assert not isinstance(take_back(here.tx, kind, id, here.people[author], SOON), Refusal)
    gone = find(here.tx, kind, id)
    assert gone is not None
    assert gone.text is None
    assert item.text not in whole(here)


def test_what_the_law_forbids_goes_with_all_its_options() -> None:
    here = voting()
    vote = here.asks("approval", "xqfri", "xqsat", text="xqwhich?")
    assert remove(here.tx, "vote", vote.id, "court order", SOON) is not None
    assert "xq" not in whole(here)
    assert [option.text for option in votes.options(here.tx.db, vote.id)] == [None, None]


def test_a_draft_is_no_item() -> None:
    here = voting()
    draft = here.begins(0, "Which? a; b")
    assert isinstance(draft, Vote)
    assert find(here.tx, "vote", draft.id) is None
    assert find(here.tx, "objection", 99) is None
