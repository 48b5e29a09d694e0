"""A campaign to make packages of: odd names, private acts, folds, small decisions, everything that must not leak."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from bot.sandbox.chance import SeededChance
from flows.assess.hidden import add_up
from flows.ballots.default import Ballot, Outcome, decide, tally
from flows.results.leaving import ready
from flows.results.package import Built, write_package
from flows.results.papers.seen import Source
from flows.rules import DEFAULT
from storage import (
    ballots,
    campaigns,
    concerns,
    contributions,
    people,
    proposals,
    safety,
    tasks,
    timeline,
    vault,
    voices,
)
from storage.connection import open_writing
from storage.log import LogBuffer
from storage.migrations import migrate
from storage.models import Campaign
from storage.seal import Vault
from storage.transaction import Transaction

START = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""
DAY = 86_400_000_000
OPERATOR = "Kallio Society <talkoot@example.org>"
NAMES = ("Zorbalina Quux", "=HYPERLINK(1)", "Väinö 🐙 Öö", "مريم", "<b>Bobby</b>", "O'Tab\tbed")


class Package(NamedTuple):
    """A package, whole in memory."""

    name: str
    sha256: str
    body: bytes
    letter_pdf: bytes
    letter_text: str


def in_memory(source: Source, campaign: Campaign, at: int, **more: Any) -> Package:
    """Return the package of a campaign."""
    file = io.BytesIO()
    built: Built = write_package(file, source, campaign, at, operator=OPERATOR, **more)
    assert built.size == len(file.getvalue())
    return Package(built.name, built.sha256, file.getvalue(), built.letter_pdf, built.letter_text)


class House:
    """One campaign in a database of its own, filled in by short verbs."""

    def __init__(self, tx: Transaction, language: str, title: str) -> None:
        self.tx, self.db = tx, tx.db
        self.at = START
        self._count = 0
        self.chat = vault.chat(tx, -1001234509876, "supergroup", "Secret Chat Title", START)
        self.starter = self.person()
        self.id = campaigns.add_campaign(
            self.db,
            chat=self.chat,
            topic=None,
            code="c0ffee",
            title=title,
            language=language,
            zone="Europe/Helsinki",
            starter=self.starter,
            started_at=START,
            ends_at=START + 14 * DAY,
            state="running",
            rules=DEFAULT.model_dump_json(),
            seed_key="seed",
        )
        timeline.happened(self.db, campaign=self.id, at=START, kind="started")
        tx.log.append(self.id, "campaign", START, None, {}, {"title": title})

    @property
    def campaign(self) -> Campaign:
        found = campaigns.campaign(self.db, self.id)
        assert found
        return found

    def key(self) -> str:
        self._count += 1
        return f"key-{self._count}"

    def person(self) -> int:
        n = self._count = self._count + 1
        return vault.person(self.tx, 7_000_000_000 + n, f"{NAMES[n % len(NAMES)]} Nimi{n}", "en", START)

    def joined(self, n: int) -> list[int]:
        crowd = [self.person() for _ in range(n)]
        for person in crowd:
            people.join(self.db, self.id, person, self.at)
        return crowd

    def did(self, person: int | None, text: str = "swept", **more: Any) -> int:
        fields: dict[str, Any] = {
            "campaign": self.id, "person": person, "key": self.key(), "text": text, "kind": "do", "minutes": 20,
            "quantity": None, "unit": None, "people": 1, "place": None, "happened_at": self.at, "precision": "day",
            "logged_at": self.at, "visibility": "group", "phase": "deliver", "level": "individual",
            "role": "resident", "task": None, "state": "counted", "leaf": 0, **more,
        }  # fmt: skip
        if person:
            people.join(self.db, self.id, person, self.at)
        return contributions.add_contribution(self.db, **fields)

    def idea(self, person: int, text: str, votes: str = "") -> int:
        """Bring an idea; ``votes`` has a letter a ballot (s, f, c, n), which decide it."""
        idea = proposals.add_proposal(
            self.db, campaign=self.id, author=person, poster=person, language="en", text=text, at=self.at,
            closes_at=self.at + DAY, base=6, state="open", key=self.key(),
        )  # fmt: skip
        if votes:
            self._decide(idea, [dict(zip("sfcn", CHOICES, strict=True))[vote] for vote in votes])
        return idea

    def _decide(self, idea: int, choices: list[Any]) -> None:
        for person, choice in zip(self.joined(len(choices)), choices, strict=True):
            ballots.put_ballot(
                self.db, proposal=idea, person=person, choice=choice, at=self.at, update_id=1, wording=0,
                newcomer=False, leaf=0,
            )  # fmt: skip
        result = decide(tally(Ballot(choice=choice) for choice in choices), base=6, rules=DEFAULT)
        state = "ahead" if result.passes else "not_ahead"
        proposals.set_proposal_state(self.db, idea, state, self.at + DAY)
        proposals.add_decision(
            self.db, proposal=idea, at=self.at + DAY, method="default", passes=result.passes,
            outcome=result.model_dump_json(),
        )  # fmt: skip
        self._log(idea, result)

    def _log(self, idea: int, result: Outcome) -> None:
        number = self.db.execute("SELECT number FROM proposal WHERE id = ?", (idea,)).fetchone()[0]
        told = {name: getattr(result, name) for name in (*CHOICES, "base", "needed", "threshold_percent")}
        fields: dict[str, Any] = {"proposal": number, "method": "default", "ahead": result.passes, **told}
        self.tx.log.append(self.id, "decision", self.at + DAY, None, fields)

    def concern(self, idea: int, person: int, reason: str | None = None, text: str | None = None) -> int:
        concern = concerns.put_concern(self.db, proposal=idea, person=person, at=self.at)
        concerns.explain_concern(self.db, concern, reason=reason, text=text)
        return concern

    def chip(self, field: str, text: str) -> None:
        campaigns.add_chip(
            self.db, campaign=self.id, field=field, text=text, person=self.starter, at=self.at, key=self.key()
        )

    def survey(self, item: str, wave: str, values: list[str]) -> None:
        for person, value in enumerate(values, 1000):
            voices.put_survey(
                self.db, campaign=self.id, item=item, wave=wave, person=person, value=value, at=self.at
            )

    def fold(self, kind: str, item: int, reason: str = "hurts") -> None:
        safety.add_fold(
            self.db, campaign=self.id, kind=kind, item=item, reason=reason, folder="people", at=self.at
        )

    def task(self, text: str, parent: int | None = None) -> int:
        return tasks.add_task(
            self.db, campaign=self.id, text=text, minutes=30, author=self.starter, at=self.at, key=self.key(),
            parent=parent,
        )  # fmt: skip

    def answer(self, text: str) -> int:
        answer = voices.add_answer(
            self.db, campaign=self.id, text=text, person=self.starter, at=self.at, key=self.key()
        )
        timeline.happened(self.db, campaign=self.id, at=self.at, kind="answer", item=answer)
        return answer

    def close(self, after: int = 14 * DAY) -> None:
        self.at = START + after
        campaigns.close_campaign(self.db, self.id, state="closed", kind="time", at=self.at)
        add_up(self.tx, self.campaign)
        timeline.happened(self.db, campaign=self.id, at=self.at, kind="closed", detail="time")
        self.tx.log.append(self.id, "closed", self.at, None, {"kind": "time"})

    def built(self, at: int | None = None, **more: Any) -> Package:
        ready(self.tx, self.campaign, self.at)
        return in_memory(self.tx, self.campaign, at or self.at, **more)


CHOICES = ("support", "fine", "concern", "not_mine")


@contextmanager
def house(folder: Path, language: str = "en", title: str = "The Kurvi underpass is dark") -> Iterator[House]:
    """Open a house; what is done in it is gone afterwards."""
    path = folder / "house.db"
    sqlite3.connect(path).close()
    db = open_writing(path)
    migrate(db, path, START)
    chance = SeededChance(1)
    db.execute("BEGIN IMMEDIATE")
    tx = Transaction(db, Vault(bytes(range(32)), chance), chance, LogBuffer(db, chance))
    try:
        yield House(tx, language, title)
    finally:
        db.close()
        for file in folder.glob("house.db*"):
            file.unlink()


def full(here: House) -> House:
    """Fill a house with all that can be in it, and close it."""
    here.chip("place", "Kurvi")
    here.chip("ask", "together")
    here.chip("worked_when", "people walk it after 20:00")
    here.chip("addressee", "City of Helsinki, street lighting")
    crowd = here.joined(8)
    lanterns = here.idea(crowd[0], "Lanterns we paint ourselves", "ssssssssfffcnn")
    here.at += DAY
    small = here.idea(crowd[1], "A night walk every Thursday", "ssc")
    here.idea(crowd[2], "Flood lights, all night", "sccccccnn")
    here.idea(crowd[3], "Ask the school for paint")
    here.concern(lanterns, crowd[4], "safety", "Fire safety. Who checks the candles?")
    here.concern(lanterns, crowd[5], "money")
    here.concern(small, crowd[6])
    kinds = ("do", "carry", "notice", "teach", "host", "give")
    for n, person in enumerate(crowd):
        here.at = START + (1 + n) * DAY
        here.did(person, f"group words {n}", kind=kinds[n % 6], minutes=None if n == 3 else 10 + 15 * n)
    here.did(crowd[0], "Painted twelve lanterns with the day care", visibility="city", minutes=90, place="Harju",
             quantity=12.0, unit="lanterns")  # fmt: skip
    here.did(
        crowd[1], "picked up litter", visibility="city", minutes=20, quantity=3.0, unit="bags", kind="care"
    )
    task = here.task("Hang lanterns")
    here.task("Hang the first six", task)
    here.survey("change_here", "start", ["2", "3", "2", "4"])
    here.survey("change_here", "end", ["4", "5"])
    here.survey("useful", "end", ["yes", "yes", "partly", "no", "yes"])
    campaigns.set_outcome(here.db, here.id, "yes")
    here.answer("Helsinki: two of the five lamps are replaced on 3 March")
    here.close()
    return here


def unpacked(built: Package) -> dict[str, bytes]:
    """Return the files of a package by their path."""
    with zipfile.ZipFile(io.BytesIO(built.body)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def index(files: dict[str, bytes]) -> dict[str, Any]:
    """Return datapackage.json."""
    found: dict[str, Any] = json.loads(files["datapackage.json"])
    return found
