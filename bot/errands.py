"""How another command asks the running bot: one line of JSON each way, on a socket beside the database."""

import asyncio
import contextlib
import json
import logging
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.clock import Clock, SystemClock
from bot.opening import open_database
from bot.problem import BotRuns, Problem
from bot.removal import show_again, take_away, waiting
from bot.settings import Settings
from flows.officials.back import came_back
from flows.results.leaving import Leaving, leaves, ready
from storage import campaigns
from storage.database import Database, Transaction

log = logging.getLogger(__name__)

PATIENCE = 10.0
LONGEST = 1 << 26
"""Bytes of an errand: a package tells the number of each act in it."""
Errand = dict[str, Any]


def door(database: Path) -> Path:
    """Return the socket of the bot that runs on ``database``; only its owner can reach it."""
    return database.absolute().with_name(database.name + ".socket")


class Errands:
    """Listens beside the database and does what is asked, through the one writer; then calls ``after``."""

    def __init__(self, database: Database, clock: Clock, after: Callable[[], None]) -> None:
        self._database = database
        self._clock = clock
        self._after = after
        self._server: asyncio.Server | None = None

    async def open(self, path: Path) -> None:
        """Listen at ``path``; where that isn't possible the bot runs without it, and says so."""
        try:
            self._server = await asyncio.start_unix_server(self._serve, sock=_bound(path), limit=LONGEST)
        except OSError as error:
            log.warning("No socket for other commands (%s).", type(error).__name__)

    async def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            path = self._server.sockets[0].getsockname()
            self._server.close()
            os.unlink(path)  # noqa: PTH108 (a socket's name, not a path that is walked)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(PATIENCE):
                answer = await self._answer(await reader.readline())
                writer.write(json.dumps(answer).encode() + b"\n")
                await writer.drain()
        writer.close()

    async def _answer(self, line: bytes) -> Errand:
        try:
            return {"done": await do(self._database, self._clock, json.loads(line))}
        except Problem as problem:
            return {"problem": str(problem)}
        except Exception as error:
            log.exception("An errand failed.")
            return {"problem": f"That failed ({type(error).__name__}): the bot's log says where."}
        finally:
            self._after()


def _bound(path: Path) -> socket.socket:
    path.unlink(missing_ok=True)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(path))
    path.chmod(0o600)
    return listening


async def do(database: Database, clock: Clock, errand: Errand) -> str:
    """Do one errand; return the sentence that tells it."""
    match errand.get("errand"):
        case "remove":
            return await take_away(database, errand["item"], errand["reason"], clock.now())
        case "bounce":
            return await mark_back(database, errand["tag"], clock.now())
        case "ready":
            return await make_ready(database, errand["campaign"], clock.now())
        case "leaves":
            return await note(database, [Leaving(*part) for part in errand["parts"]])
        case "unfold":
            return await show_again(database, errand["item"], clock.now())
        case "folded":
            return await waiting(database)
    raise Problem("The running bot doesn't know this command: restart it with the same version.")


READY, NOTED, ANEW = "It can be read.", "It is noted.", "It must be made anew."


async def make_ready(database: Database, id: int, at: int) -> str:
    """Make a campaign ready for a package of it to be read."""

    def keep(tx: Transaction) -> None:
        if found := campaigns.campaign(tx.db, id):
            ready(tx, found, at)

    await database.write(keep)
    return READY


async def note(database: Database, parts: list[Leaving]) -> str:
    """Note what leaves in a package, or say that it must be made anew."""
    return NOTED if await database.write(lambda tx: leaves(tx, parts)) else ANEW


async def mark_back(database: Database, tag: str, at: int) -> str:
    """Mark a mail that came back; return the sentence that tells it."""
    if await database.write(lambda tx: came_back(tx, tag, at)):
        return "That mail is marked: it came back."
    return "That mail is unknown here, or was marked before."


def carry_out(settings: Settings, errand: Errand) -> str:
    """Have an errand done, by the running bot if one runs; raises :class:`Problem`."""
    try:
        return asyncio.run(alone(settings, errand))
    except BotRuns:
        return asyncio.run(ask(settings, errand))


async def ask(settings: Settings, errand: Errand) -> str:
    """Have the running bot do it; raises :class:`Problem`."""
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_unix_connection(door(settings.database_path))
            writer.write(json.dumps(errand).encode() + b"\n")
            answer = json.loads(await reader.readline())
            writer.close()
    except (OSError, ValueError, TimeoutError):
        raise Problem("The running bot doesn't answer: stop it, then run this command again.") from None
    if "problem" in answer:
        raise Problem(answer["problem"])
    return str(answer["done"])


async def alone(settings: Settings, errand: Errand) -> str:
    """Do it without a running bot; raises :class:`BotRuns` where one runs."""
    clock = SystemClock()
    database = await open_database(settings, clock)
    try:
        return await do(database, clock, errand)
    finally:
        await database.close()
