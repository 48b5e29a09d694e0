"""The newest package of each public campaign: made when somebody looks and something changed, else as it lies there."""

import asyncio
import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from bot.clock import Clock
from bot.packing import Packed, packed
from bot.painter import Painter
from flows.results.papers.mark import mark_of
from flows.results.papers.record import record
from flows.results.source import Source
from storage import campaigns, publication, timeline
from storage.database import Database, Reader, Transaction
from storage.models import Campaign

TRIES = 3


@dataclass(frozen=True)
class Kept:
    """A package; ``body`` empty where it is too large to serve. ``at``: when it was made, UTC microseconds."""

    code: str
    name: str
    sha256: str
    body: bytes
    at: int

    @cached_property
    def about(self) -> dict[str, Any]:
        """The campaign's row, as the package tells it."""
        return dict(json.loads(self.member("data/campaign.ndjson").decode().splitlines()[0]))

    @cached_property
    def day(self) -> str:
        """The state's day, like ``2026-12-09``."""
        return str(json.loads(self.member("datapackage.json"))["created"])[:10]

    def member(self, path: str) -> bytes:
        """Return a file of the package."""
        with ZipFile(BytesIO(self.body)) as archive:
            return archive.read(path)


class Shelf:
    """Keeps one package a campaign. What was folded or erased is in none that is handed out afterwards."""

    def __init__(self, database: Database, clock: Clock, painter: Painter, operator: str) -> None:
        self._database = database
        self._clock = clock
        self._painter = painter
        self._operator = operator
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def find(self, code: str) -> Kept | None:
        """Return the package at an address; None where nothing is public, whether there is something or not."""
        campaign = await self._database.read(lambda r: _campaign(r, code))
        return await self._fresh(campaign, code) if campaign else None

    async def all(self) -> list[Kept]:
        """Return every public campaign's package, those that came last first."""
        codes = await self._database.read(lambda r: [one.code for one in publication.open_ones(r.db)])
        found = [await self.find(code) for code in codes]
        return [kept for kept in found if kept is not None]

    async def _fresh(self, campaign: Campaign, code: str) -> Kept | None:
        async with self._locks[campaign.id]:
            for _ in range(TRIES):
                if (kept := await self._lies_or_made(campaign, code, self._clock.now())) is not None:
                    return kept
        return None

    async def _lies_or_made(self, campaign: Campaign, code: str, now: int) -> Kept | None:
        lies = await self._database.read(lambda r: self._lying(r, campaign, code, now))
        if lies is not None:
            return lies
        made = await packed(self._database, self._painter, campaign, now, self._operator, marked=True, alone=True)
        return await self._database.write(lambda tx: self._keep(tx, campaign, code, made, now))

    def _mark(self, source: Reader | Transaction, campaign: Campaign, at: int) -> str:
        return mark_of(record(source, campaign, at, operator=self._operator))

    def _lying(self, reader: Reader, campaign: Campaign, code: str, at: int) -> Kept | None:
        keys = [key for key in timeline.artefact_keys(reader.db, campaign.id) if key.startswith(_prefix(campaign))]
        found = timeline.artefact(reader.db, keys[-1]) if keys else None
        if found is None:
            return None
        name, caption, body = found
        mark, checksum, made = caption.split() if caption else ("", "", "0")
        fresh = mark == self._mark(reader, campaign, at)
        return Kept(code, name, checksum, body, int(made)) if fresh else None

    def _keep(self, tx: Transaction, campaign: Campaign, code: str, made: Packed, at: int) -> Kept | None:
        """Keep it if it still tells the state; None if something changed while it was made."""
        body = made.body or b""
        mark = self._mark(tx, campaign, at)
        if mark != made.mark or not _is_open(tx, campaign):
            return None
        checksum = sha256(body).hexdigest() if body else made.built.sha256
        drop(tx, campaign.id)
        timeline.keep_artefact(
            tx.db,
            campaign=campaign.id,
            key=f"{_prefix(campaign)}{made.built.name}",
            name=made.built.name,
            caption=f"{mark} {checksum} {at}",
            body=body,
            at=at,
        )
        return Kept(code, made.built.name, checksum, body, at)


def drop(tx: Transaction, campaign: int) -> None:
    """Throw a campaign's public package away."""
    timeline.drop_artefacts(tx.db, campaign, f"public:{campaign}:")


def _prefix(campaign: Campaign) -> str:
    return f"public:{campaign.id}:"


def _campaign(source: Source, code: str) -> Campaign | None:
    known = publication.public_by_code(source.db, code)
    campaign = campaigns.campaign(source.db, known.campaign) if known and known.state == "open" else None
    return campaign if campaign and campaign.state == "closed" else None


def _is_open(source: Source, campaign: Campaign) -> bool:
    known = publication.public(source.db, campaign.id)
    return known is not None and known.state == "open"
