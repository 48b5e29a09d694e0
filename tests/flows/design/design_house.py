"""A campaign in memory, for tests of the verbs: people are numbers, time is what a test says."""

import sqlite3
from dataclasses import dataclass, field

from bot.sandbox.chance import SeededChance
from flows.design.propose import Propose, propose
from flows.design.vote import Vote, Voted, vote
from flows.initiate.start import Start, start
from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from flows.taking_part import takes_part
from storage import chats, messages, proposals, timers, vault
from storage.leaves import LogBuffer
from storage.migrations import shipped, statements
from storage.models import Campaign, Message, Proposal, Timer
from storage.seal import Vault
from storage.transaction import Transaction

NOON = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""
HOUR = 3_600_000_000
DAY = 24 * HOUR
CHAT = -1_002_000_000_001


def memory() -> Transaction:
    """Return an open transaction on an empty database in memory."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    for migration in shipped():
        for statement in statements(migration.sql):
            db.execute(statement)
    chance = SeededChance(1)
    return Transaction(db, Vault(b"k" * 32, chance), chance, LogBuffer(db, chance))


@dataclass
class House:
    """A running campaign; ``people`` are ids, the first one started it."""

    tx: Transaction
    campaign: Campaign
    people: list[int]
    taps: int = 0
    said: int = 0
    reachable: set[int] = field(default_factory=set)

    def joins(self, count: int, at: int = NOON) -> None:
        """Let the first ``count`` people take part."""
        for person in self.people[:count]:
            takes_part(self.tx, self.campaign, person, at)

    def proposes(self, who: int, text: str, at: int = NOON, *, anyway: bool = True) -> Proposal:
        """Propose and return the idea."""
        kept = self.tries(who, text, at, anyway=anyway)
        assert isinstance(kept, Proposal), kept
        return kept

    def tries(self, who: int, text: str, at: int = NOON, *, anyway: bool = True) -> object:
        """Propose and return whatever comes of it."""
        self.said += 1
        person = self.people[who]
        request = Propose(
            person=person,
            author=person,
            text=text,
            language="en",
            at=at,
            key=f"1:{self.said}",
            anyway=anyway,
        )
        return propose(self.tx, self.campaign, request)

    def votes(self, who: int, idea: Proposal, choice: str, at: int = NOON + HOUR) -> Voted | Refusal:
        """Vote in the group."""
        self.taps += 1
        request = Vote(
            proposal=idea.id,
            person=self.people[who],
            choice=choice,
            at=at,
            update_id=self.taps,
            chat=self.campaign.chat,
        )
        return vote(self.tx, request)

    def now(self, idea: Proposal) -> Proposal:
        """Return an idea as it stands now."""
        found = proposals.proposal(self.tx.db, idea.id)
        assert found is not None
        return found

    def due(self, kind: str) -> list[Timer]:
        """Return the timers of a kind that aren't done, earliest first."""
        return [t for t in timers.due(self.tx.db, NOON + 1000 * DAY, 10_000) if t.kind == kind]

    def said_as(self, view: str) -> list[Message]:
        """Return the messages of a view, oldest first."""
        return messages.messages_of_campaign(self.tx.db, self.campaign.id, view)

    def starts_private(self, *who: int) -> None:
        """Let people press Start."""
        for person in who:
            chats.set_reachable(self.tx.db, self.people[person], NOON)


def house(people: int = 12, *, members: int | None = None, rules: Rules = DEFAULT) -> House:
    """Return a campaign of 14 days in a chat; nobody but its starter takes part yet."""
    tx = memory()
    chat = vault.chat(tx, CHAT, "supergroup", "Kurvi", NOON)
    if members is not None:
        chats.set_members(tx.db, chat, members)
    ids = [vault.person(tx, 5_000_000_000 + n, f"Person {n}", "en", NOON) for n in range(people)]
    request = Start(
        chat=chat,
        topic=None,
        person=ids[0],
        text="The underpass is dark 14d",
        language="en",
        zone="Europe/Helsinki",
        at=NOON - DAY,
        key="1:start",
        rules=rules,
    )
    campaign = start(tx, request)
    assert isinstance(campaign, Campaign)
    return House(tx, campaign, ids)
