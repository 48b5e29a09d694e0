"""What the verbs of officials, and about them, say no to: nothing of it changes a row."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from flows.officials.acting import acting
from flows.officials.by_post import enter
from flows.officials.check import ask_code, bring_code
from flows.officials.guess import Guesses, guess, see, show_alone
from flows.officials.invite import Invite, cosign, invite, revoke
from flows.officials.listen import is_over, listens
from flows.officials.say import Reply, leave, reply, take_back
from flows.refusal import Refusal
from flows.safety.remove import erase_words
from storage import campaigns, officials, people
from storage.models import Answer, Campaign
from storage.officials import Official
from storage.transaction import Transaction
from tests.flows.design.design_house import DAY, NOON, house
from tests.flows.refusing import refuses

YEARS_ON = NOON + 500 * DAY


@dataclass
class House:
    """A closed campaign of three; one official who is there, one who waits, one who left."""

    tx: Transaction
    campaign: Campaign
    mine: int
    outside: int
    removed: int
    there: Official
    waits: Official
    left: int
    said: int
    gone: int

    def guesses(self, values: dict[str, int], at: int = NOON, who: int | None = None) -> int | Refusal:
        """Guess."""
        return guess(self.tx, Guesses(official=who or self.there.id, values=values, at=at))

    def replies(self, says: str, at: int = NOON, who: int | None = None, **more: object) -> Answer | Refusal:
        """Answer for the city."""
        return reply(self.tx, Reply(official=who or self.there.id, says=says, at=at, key="r", **more))  # type: ignore[arg-type]

    def posts(self, person: int, says: str, **more: object) -> object:
        """Enter what came by post."""
        request = Reply(official=0, says=says, at=NOON, key="p", **more)  # type: ignore[arg-type]
        return enter(self.tx, self.campaign, person, request, here=True)


def invited(tx: Transaction, campaign: Campaign, author: int, name: str) -> Official:
    kept = invite(tx, campaign, Invite(person=author, text=name, at=NOON, key=name))
    assert isinstance(kept, Official), kept
    return kept


@pytest.fixture(scope="module")
def here() -> House:
    """Refusals change nothing, so one house serves them all."""
    made = house(6)
    made.joins(3)
    tx, campaign, some = made.tx, made.campaign, made.people
    there, waits, left = (invited(tx, campaign, some[0], f"{name}, Helsinki") for name in ("Ingrid", "Olli", "Lea"))
    for one in (there, left):
        assert isinstance(cosign(tx, one, some[1], NOON, days=30), Official)
    leave(tx, left.id, NOON)
    said, gone = (
        reply(tx, Reply(official=there.id, says="more", text=words, at=NOON, key=words)) for words in ("Why?", "When?")
    )
    assert isinstance(said, Answer)
    assert isinstance(gone, Answer)
    erase_words(tx, "answer", gone.id, NOON)
    people.remove_from_chat(tx.db, campaign.chat, some[4], NOON)
    campaigns.close_campaign(tx.db, campaign.id, state="closed", kind="time", at=NOON)
    closed = campaigns.campaign(tx.db, campaign.id)
    assert closed is not None
    there, waits = official(tx, there), official(tx, waits)
    return House(tx, closed, some[0], some[5], some[4], there, waits, left.id, said.id, gone.id)


def official(tx: Transaction, one: Official) -> Official:
    found = officials.official(tx.db, one.id)
    assert found is not None
    return found


CASES: list[tuple[str, Callable[[House], object]]] = [
    ("official-over", lambda h: acting(h.tx, h.left, NOON)),
    ("official-over", lambda h: acting(h.tx, h.waits.id, NOON)),
    ("campaign-over", lambda h: acting(h.tx, h.there.id, YEARS_ON)),
    ("guess-empty", lambda h: h.guesses({})),
    ("stale-button", lambda h: h.guesses({"shoes": 3})),
    ("guess-range", lambda h: h.guesses({"people": -1})),
    ("official-over", lambda h: h.guesses({"people": 5}, who=h.left)),
    ("official-over", lambda h: see(h.tx, h.left, NOON)),
    ("campaign-over", lambda h: see(h.tx, h.there.id, YEARS_ON)),
    ("official-over", lambda h: show_alone(h.tx, h.waits.id, True, NOON)),
    ("campaign-over", lambda h: show_alone(h.tx, h.there.id, True, YEARS_ON)),
    ("answer-item-gone", lambda h: h.replies("cant", about="proposal", item=99, text="No lamps")),
    ("answer-not-adopted", lambda h: h.replies("planned")),
    ("answer-needs-what", lambda h: h.replies("more")),
    ("pledge-empty", lambda h: h.replies("pledge", text=" ")),
    ("text-too-long", lambda h: h.replies("cant", text="x" * 501)),
    ("author-only", lambda h: take_back(h.tx, h.there.id, 99, NOON)),
    ("words-gone", lambda h: take_back(h.tx, h.there.id, h.gone, NOON)),
    ("official-over", lambda h: take_back(h.tx, h.left, h.said, NOON)),
    ("official-over", lambda h: leave(h.tx, h.left, NOON)),
    ("campaign-over", lambda h: leave(h.tx, h.there.id, YEARS_ON)),
    ("official-over", lambda h: ask_code(h.tx, h.left, "a@hel.fi", NOON)),
    ("check-no-domain", lambda h: ask_code(h.tx, h.there.id, "a@hel.fi", NOON)),
    ("check-no-code", lambda h: bring_code(h.tx, h.there.id, "123456", NOON)),
    ("official-over", lambda h: bring_code(h.tx, h.left, "123456", NOON)),
    ("invite-over", lambda h: cosign(h.tx, h.there, h.outside, NOON, days=30)),
    ("take-part-first", lambda h: cosign(h.tx, h.waits, h.outside, NOON, days=30)),
    ("take-part-first", lambda h: revoke(h.tx, h.there, h.outside, NOON)),
    ("removed", lambda h: revoke(h.tx, h.there, h.removed, NOON)),
    ("no-campaign", lambda h: is_over(h.campaign.model_copy(update={"state": "taken_back"}), NOON)),
    ("campaign-over", lambda h: is_over(h.campaign, YEARS_ON)),
    ("removed", lambda h: listens(h.tx, h.campaign, h.removed, NOON)),
    ("answer-item-gone", lambda h: h.posts(h.mine, "cant", about="proposal", item=99, text="No lamps")),
    ("answer-empty", lambda h: h.posts(h.mine, "more")),
    ("removed", lambda h: h.posts(h.removed, "more", text="Where?")),
]


@pytest.mark.parametrize(("key", "tries"), CASES)
def test_it_says_no_and_changes_nothing(here: House, key: str, tries: Callable[[House], object]) -> None:
    refuses(here.tx, key, lambda: tries(here))
