"""Fills a database with the votes of a long life: people, decisions, ballots, log, updates that were seen."""

import time
from pathlib import Path

from storage import campaigns, vault
from storage.chance import SystemChance
from storage.database import Database, Transaction
from tests.bench.load import FIRST_PERSON, user
from tests.bench.served import KEY

DECISIONS = 20
AT_ONCE = 1000
FIRST_UPDATE = 1_000_000
CHOICES = ("support", "support", "support", "fine", "not_mine")


async def fill(path: Path, people: int) -> None:
    """Let ``people`` persons have voted in 20 decisions of the first campaign, the open one among them."""
    database = await Database.open(path, KEY, SystemChance(), lambda: time.time_ns() // 1000)
    await database.write(_decisions)
    for first in range(0, people, AT_ONCE):
        numbers = range(first, min(people, first + AT_ONCE))
        await database.write(lambda tx, numbers=numbers: _people(tx, numbers))  # type: ignore[misc]
    await database.checkpoint()
    await database.close()


def _decisions(tx: Transaction) -> None:
    row = dict(tx.db.execute("SELECT * FROM proposal WHERE id = 1").fetchone())
    names = ", ".join(row)
    for number in range(1001, 1000 + DECISIONS):
        row |= {"id": number, "number": number, "state": "ahead", "key": f"filled:{number}"}
        tx.db.execute(
            f"INSERT INTO proposal ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
        )
        tx.db.execute(
            "INSERT INTO wording (proposal, text, at, key) VALUES (?, ?, 0, ?)",
            (number, "Plant trees by the stairs", row["key"]),
        )


def _people(tx: Transaction, numbers: range) -> None:
    campaign = campaigns.campaign(tx.db, 1)
    assert campaign is not None
    at = campaign.started_at
    open_idea = [1, *range(1001, 1000 + DECISIONS)]
    ballots, seen = [], []
    for number in numbers:
        known = user(number)
        name = f"{known['first_name']} {known['last_name']}"
        person = vault.person(tx, FIRST_PERSON + number, name, known["language_code"], at)
        tx.db.execute(
            "INSERT INTO participant (campaign, person, first_act_at) VALUES (1, ?, ?)", (person, at)
        )
        pseudonym = tx.vault.pseudonym(1, person)
        for n, idea in enumerate(open_idea):
            choice, update = CHOICES[(number + n) % len(CHOICES)], FIRST_UPDATE + number * DECISIONS + n
            leaf = tx.log.append(1, "ballot", at, pseudonym, {"proposal": idea, "choice": choice})
            ballots.append((idea, person, choice, at, update, 1, 0, leaf))
            seen.append((123456789, update, at))
    tx.db.executemany(
        "INSERT INTO ballot (proposal, person, choice, at, update_id, wording, newcomer, leaf)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ballots,
    )
    tx.db.executemany("INSERT INTO seen_update (bot, update_id, at) VALUES (?, ?, ?)", seen)
