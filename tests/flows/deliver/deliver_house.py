"""A house without walls for the flows: a transaction on a database in memory, people and a campaign."""

import sqlite3

from bot.sandbox.chance import SeededChance
from flows.initiate.start import Start, start
from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from storage import vault
from storage.leaves import LogBuffer
from storage.migrations import shipped, statements
from storage.models import Campaign
from storage.seal import Vault
from storage.transaction import Transaction

ZONE = "Europe/Helsinki"
NOON = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""
HOUR = 3_600_000_000
DAY = 24 * HOUR


def transaction() -> Transaction:
    """Return an open transaction on an empty database."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.row_factory = sqlite3.Row
    for migration in shipped():
        for statement in statements(migration.sql):
            db.execute(statement)
    chance = SeededChance(1)
    return Transaction(db, Vault(bytes(range(32)), chance), chance, LogBuffer(db, chance))


def people(tx: Transaction, number: int) -> list[int]:
    """Return so many people."""
    return [vault.person(tx, 5_000_000_000 + n, f"Person {n}", "en", NOON) for n in range(number)]


def campaign(
    tx: Transaction, starter: int, text: str = "The underpass is dark 42d", rules: Rules = DEFAULT
) -> Campaign:
    """Return a running campaign."""
    chat = vault.chat(tx, -1_002_000_000_001, "supergroup", "Kurvi", NOON)
    request = Start(
        chat=chat,
        topic=None,
        person=starter,
        text=text,
        language="en",
        zone=ZONE,
        at=NOON,
        key="1:1",
        rules=rules,
    )
    begun = start(tx, request)
    assert not isinstance(begun, Refusal)
    return begun
