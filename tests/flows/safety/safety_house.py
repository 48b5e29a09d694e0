"""A campaign in memory with a few items, for tests of what hurts."""

import sqlite3
from dataclasses import dataclass

from bot.sandbox.chance import SeededChance
from flows.initiate.start import Start, start
from flows.refusal import Refusal
from flows.safety.report import Report, Reported, report
from flows.taking_part import takes_part
from storage import proposals, vault
from storage.leaves import LogBuffer
from storage.migrations import shipped, statements
from storage.models import Campaign
from storage.seal import Vault
from storage.transaction import Transaction

NOON = 1_795_600_800_000_000
HOUR = 3_600_000_000
DAY = 24 * HOUR
CHAT = -1_002_000_000_001


@dataclass
class House:
    """``early`` took part before the idea appeared, ``late`` after it, ``absent`` never."""

    tx: Transaction
    campaign: Campaign
    early: list[int]
    late: list[int]
    absent: list[int]
    author: int
    idea: int
    at: int = NOON + 2 * HOUR

    @property
    def db(self) -> sqlite3.Connection:
        """The database in memory."""
        return self.tx.db

    def reports(
        self, person: int, reason: str = "hurts", *, item: int | None = None, kind: str = "proposal", later: int = 1
    ) -> Reported | Refusal:
        """Let somebody report the idea (or another item) a second later."""
        self.at += later * 1_000_000
        request = Report(kind=kind, item=item or self.idea, person=person, reason=reason, at=self.at)
        return report(self.tx, request)


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


def house(*, early: int = 5, late: int = 2, absent: int = 2) -> House:
    """Let a campaign run in which the first early one proposed something."""
    tx = memory()
    chat = vault.chat(tx, CHAT, "supergroup", "Kurvi", NOON)
    total = early + late + absent
    people = [vault.person(tx, 5_000 + n, f"P{n}", "en", NOON) for n in range(total)]
    campaign = start(
        tx,
        Start(
            chat=chat, topic=None, person=people[0], text="Dark 14d", language="en", zone="UTC", at=NOON, key="1:1"
        ),
    )
    assert isinstance(campaign, Campaign)
    for person in people[:early]:
        takes_part(tx, campaign, person, NOON + 1)
    idea = add_idea(tx, campaign, people[0], NOON + HOUR, "1:2")
    for person in people[early : early + late]:
        takes_part(tx, campaign, person, NOON + HOUR + 1)
    return House(tx, campaign, people[:early], people[early : early + late], people[early + late :], people[0], idea)


def add_idea(tx: Transaction, campaign: Campaign, author: int, at: int, key: str, text: str = "Lanterns") -> int:
    """Let an idea stand open."""
    return proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=author,
        poster=author,
        language="en",
        text=text,
        at=at,
        closes_at=campaign.ends_at,
        base=1,
        state="open",
        key=key,
    )
