"""A bot's post office that is killed at a step. Run by test_mail_killed.py as a process of its own.

Arguments: the database, the mail server's port, and the step after which it kills itself: ``begun``, ``marked``,
``taken``, ``kept``, or ``never``.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from bot import timers as timers_of_bot
from bot import views
from bot.clock import HOUR, VirtualClock
from bot.mail_server import sender_of, server_of
from bot.mailer import Mail, Outcome
from bot.sandbox.chance import SeededChance
from bot.smtp import SmtpMailer
from bot.ticker import DUE, Hands
from bot.views.view import Face
from storage import timers
from storage.database import Database

START = 1_795_600_800_000_000


class Doomed:
    """Kills the process when the step has come."""

    def __init__(self, step: str) -> None:
        self.step = step

    def passed(self, step: str) -> None:
        if step == self.step:
            os.kill(os.getpid(), signal.SIGKILL)


class Watched(SmtpMailer):
    """Sends, and is killed once the server has answered."""

    doomed: Doomed

    async def send(self, mail: Mail) -> Outcome:
        self.doomed.passed("marked")
        became = await super().send(mail)
        self.doomed.passed("taken")
        return became


async def main(path: Path, port: int, doomed: Doomed) -> None:
    clock = VirtualClock(START + 6 * HOUR)
    chance = SeededChance(1)
    database = await Database.open(path, chance.draw("vault-key", "demo", 32), chance, clock.now)
    views.load()
    timers_of_bot.load()
    mailer = Watched(server_of(f"smtp://127.0.0.1:{port}"), sender_of("kurvi@example.org"), clock)
    mailer.doomed = doomed
    face = Face("talkoot_bot", "Rehearsal", "https://example.org", mails=True)
    nothing: Any = None
    for timer in await database.read(lambda r: timers.due(r.db, clock.now(), only="mail")):
        doomed.passed("begun")
        lost = lambda lookup, at: None  # noqa: E731
        hands = Hands(nothing, database, clock, face, nothing, timer, clock.now(), lost, nothing, mailer)
        await DUE["mail"](hands)
        doomed.passed("kept")
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), Doomed(sys.argv[3])))
