"""The log and who checks it: what a leaf costs, and a package of a million votes verified beside bare hashing."""

import time
import zipfile
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from sqlite3 import Connection
from statistics import median

from flows.ballots.default import Counts, Tally, decide
from flows.results.package import write_package
from flows.rules import DEFAULT
from flows.verify.checking import verify
from flows.verify.packed import CHUNK
from storage import campaigns, proposals, vault
from storage.chance import SystemChance
from storage.connection import open_writing
from storage.files import private
from storage.leaves import LogBuffer, head
from storage.migrations import migrate
from storage.seal import Vault
from storage.transaction import Transaction
from tests.bench.report import Line, Report
from tests.bench.town import BenchFailed, Town

VOTES, ACTS, DECISIONS = 1_000_000, 200_000, 100
BATCH = 50
"""Votes that share a commit when many come at once."""
AT = 1_795_600_800_000_000
DAY = 86_400_000_000
KEY = bytes(range(32))


@dataclass
class Grown:
    """A log that grew: processor seconds a leaf in its first and last tenth, and bytes of state."""

    all: float
    first: float
    last: float
    state: int


async def log(town: Town, report: Report) -> None:
    """Append a million leaves as the writer does, some together."""
    with closing(_database(town.folder / "log.db")) as db:
        grown = grow(db, VOTES)
    report.raw["log_us_a_leaf"] = {name: value * 1e6 for name, value in vars(grown).items() if name != "state"}
    report.add(
        Line("log", "processor time of a leaf, its row and its head", grown.all * 1e6, 20, most=True, unit="µs"),
        Line("log", "the last 100,000 leaves of a million : the first", grown.last / grown.first, 1.2, most=True),
        Line("log", "state that grows with a million leaves", grown.state, 32 * 20, most=True, unit="bytes"),
    )


async def checking(town: Town, report: Report, rounds: int = 3) -> None:
    """Verify a package beside one SHA-256 a leaf and one over each file's bytes."""
    file = town.folder / "campaign.zip"
    with closing(_database(town.folder / "votes.db")) as db:
        fill(db)
        tx = Transaction(db, Vault(KEY, SystemChance()), SystemChance(), LogBuffer(db, SystemChance()))
        found = campaigns.campaign(db, 1)
        assert found is not None
        with file.open("w+b") as into:
            write_package(into, tx, found, AT, operator="Bench", charts=())
    checked, hashed = [], []
    for _ in range(rounds):
        hashed.append(_hashed(file))
        began = time.perf_counter()
        told = verify(file)
        checked.append(time.perf_counter() - began)
        if not told.holds or told.size is None or told.size < VOTES:
            raise BenchFailed(told.as_text())
    report.raw["verify_seconds"] = {"verify": checked, "one hash a leaf, one over each file": hashed}
    report.add(
        Line("verify", f"one SHA-256 a leaf ({VOTES:,}), and each file's", median(hashed), unit="s"),
        Line("verify", "verifying the package : that", median(checked) / median(hashed), 3, most=True),
    )


def grow(db: Connection, leaves: int) -> Grown:
    """Append leaves, ``BATCH`` in a transaction, and tell what it took."""
    chance, marks = SystemChance(), [time.process_time()]
    for first in range(0, leaves, BATCH):
        db.execute("BEGIN")
        log = LogBuffer(db, chance)
        for n in range(first, first + BATCH):
            fields: dict[str, str | int | bool | None] = {"proposal": n % DECISIONS + 1, "choice": "support"}
            log.append(1, "ballot", AT + n, f"{n % 50_000:016x}", fields)
        log.flush()
        db.execute("COMMIT")
        if (first + BATCH) % (leaves // 10) == 0:
            marks.append(time.process_time())
    each = leaves // 10
    state = sum(len(one) for one in head(db, 1)[1])
    return Grown(
        (marks[-1] - marks[0]) / leaves, (marks[1] - marks[0]) / each, (marks[-1] - marks[-2]) / each, state
    )


def fill(db: Connection) -> None:
    """Let a closed campaign hold a million votes' leaves, a hundred decisions, 200,000 acts."""
    tx = Transaction(db, Vault(KEY, SystemChance()), SystemChance(), LogBuffer(db, SystemChance()))
    db.execute("BEGIN")
    chat = vault.chat(tx, -100, "supergroup", "Bench", AT)
    people = [vault.person(tx, 1000 + n, f"P{n}", "en", AT) for n in range(500)]
    campaigns.add_campaign(
        db, chat=chat, topic=None, code="bench", title="A million votes", language="en", zone="UTC",
        starter=people[0], started_at=AT, ends_at=AT + 14 * DAY, state="running",
        rules=DEFAULT.model_dump_json(), seed_key="bench",
    )  # fmt: skip
    db.execute("COMMIT")
    grow(db, VOTES)
    db.execute("BEGIN")
    joined = "INSERT INTO participant (campaign, person, first_act_at) VALUES (1, ?, ?)"
    db.executemany(joined, [(person, AT) for person in people])
    for _ in range(DECISIONS):
        _decide(tx, people[0])
    _act(db, people)
    campaigns.close_campaign(db, 1, state="closed", kind="time", at=AT + 14 * DAY)
    tx.log.flush()
    db.execute("COMMIT")


def _decide(tx: Transaction, author: int) -> None:
    idea = proposals.add_proposal(
        tx.db, campaign=1, author=author, poster=author, language="en", text="Plant trees by the stairs", at=AT,
        closes_at=AT + DAY, base=500, state="ahead", key=f"idea:{author}:{tx.chance.draw('idea', '', 8).hex()}",
    )  # fmt: skip
    kept = proposals.proposal(tx.db, idea)
    assert kept is not None
    counts = Counts(support=VOTES // DECISIONS - 900, fine=500, concern=300, not_mine=100)
    outcome = decide(Tally(all=counts), base=500, rules=DEFAULT)
    proposals.add_decision(
        tx.db, proposal=idea, at=AT, method="default", passes=outcome.passes, outcome=outcome.model_dump_json()
    )
    fields: dict[str, str | int | bool | None] = {
        "proposal": kept.number, "method": "default", "ahead": outcome.passes, **counts.model_dump(),
        "base": outcome.base, "needed": outcome.needed, "threshold_percent": outcome.threshold_percent,
    }  # fmt: skip
    tx.log.append(1, "decision", AT, None, fields)


def _act(db: Connection, people: list[int]) -> None:
    row = {
        "campaign": 1, "kind": "do", "people": 1, "happened_at": AT, "precision": "day", "logged_at": AT,
        "phase": "deliver", "level": "individual", "role": "resident", "state": "counted", "leaf": 0,
    }  # fmt: skip
    names = ("person", "key", "text", "minutes", "visibility", *row)
    query = f"INSERT INTO contribution ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    rest = tuple(row.values())
    db.executemany(
        query,
        (
            (people[n % 500], f"did:{n}", f"swept stair {n} of ours", 1 + n % 90, ("group", "city")[n % 2], *rest)
            for n in range(ACTS)
        ),
    )


def _hashed(file: Path) -> float:
    """Return the seconds of one SHA-256 for each leaf and one over each file."""
    with zipfile.ZipFile(file) as archive:
        leaves = [bytes.fromhex(line) for line in archive.read("log/leaves.txt").decode().split()]
        began = time.perf_counter()
        for entry in leaves:
            sha256(b"\0" + entry).digest()
        for name in archive.namelist():
            made = sha256()
            with archive.open(name) as held:
                while piece := held.read(CHUNK):
                    made.update(piece)
            made.hexdigest()
        return time.perf_counter() - began


def _database(path: Path) -> Connection:
    """Open a database that doesn't wait for the disk: that is measured elsewhere."""
    db = open_writing(private(path))
    migrate(db, path, AT)
    db.execute("PRAGMA synchronous = OFF")
    return db
