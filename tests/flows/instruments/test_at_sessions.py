"""What was said about sessions and may be published: all of them together, from five people of one voice on."""

from collections import Counter

import pytest

from flows.instruments import at_sessions
from flows.rules import DEFAULT
from storage import campaigns, session_answers, sessions, vault
from storage.transaction import Transaction
from tests.flows.safety.safety_house import NOON, memory

HOUR = 3_600_000_000
Said = tuple[int, int, str]
"""session, person, answer"""


def campaign_with(tx: Transaction, said: list[Said], *, after: int = 0, shown: bool = True) -> int:
    chat = vault.chat(tx, -100, "supergroup", "House", 1)
    known = {n: vault.person(tx, 900 + n, f"P{n}", "en", NOON) for _, n, _ in said}
    campaign = campaigns.add_campaign(
        tx.db, chat=chat, topic=None, code="c", title="t", language="en", zone="UTC", starter=known[1],
        started_at=NOON, ends_at=NOON + 100 * HOUR, state="running", rules=DEFAULT.model_dump_json(), seed_key="k",
    )  # fmt: skip
    for number in (1, 2):
        id = sessions.add(
            tx.db, chat=chat, topic=None, person=None, language="en", text="cards", minutes=60, every=0,
            at=NOON, key=f"s{number}",
        )  # fmt: skip
        sessions.fix(tx.db, id, NOON + (number + after) * HOUR)
        sessions.held(tx.db, id)
    for session, person, value in said:
        about = {"session": session, "person": known[person], "item": "needed", "voice": "users"}
        session_answers.put(tx.db, **about, value=value, at=NOON)  # type: ignore[arg-type]
    for number in (1, 2) if shown else ():
        counts = Counter(one.value for one in session_answers.given(tx.db, number, "needed", "users"))
        session_answers.tell(tx.db, number, "needed", "users", counts, NOON)
    return campaign


def published(tx: Transaction, id: int, voice: str = "users") -> object:
    campaign = campaigns.campaign(tx.db, id)
    assert campaign is not None
    return at_sessions.news(tx, campaign, f"session-{voice}-needed", None, 5)


FIVE: list[Said] = [(1, 1, "yes"), (1, 2, "no"), (1, 3, "yes"), (2, 4, "yes"), (2, 5, "partly"), (2, 1, "no")]


def test_two_sessions_together_are_five_people() -> None:
    tx = memory()
    assert published(tx, campaign_with(tx, FIVE)) == {"service_user": {"yes": 3, "no": 2, "partly": 1}}


@pytest.mark.parametrize(
    ("said", "after"),
    [
        (FIVE[:4], 0),
        ([(s, n % 4 + 1 if n > 3 else n, v) for s, n, v in FIVE], 0),
        ([(s, n, "yes") for s, n, _ in FIVE], 0),
        (FIVE, 100),
    ],
    ids=["four people", "four people, one twice", "all alike", "after its end"],
)
def test_else_there_is_no_number(said: list[Said], after: int) -> None:
    tx = memory()
    assert published(tx, campaign_with(tx, said, after=after)) is None


def test_what_the_chat_was_not_shown_is_in_no_package_and_the_other_voice_is_apart() -> None:
    tx = memory()
    assert published(tx, campaign_with(tx, FIVE, shown=False)) is None
    tx = memory()
    assert published(tx, campaign_with(tx, FIVE), "employees") is None
