"""A bot that lives many short lives. Run by lives_street.py as a process of its own.

It reads all modules once and then forks: a life begins as soon as it is asked for. Lines on stdin: ``live``
or ``live KIND before|after`` (the bot kills itself when a timer of KIND is about to commit, or has committed),
answered by the life's process id; ``bury PID`` waits for its end and answers ``buried``.
"""

import asyncio
import dataclasses
import os
import signal
import sys
from typing import Any, NoReturn

import bot.run
import bot.timers
import bot.views
from bot import logs
from bot.clock import SystemClock
from bot.handlers import load as load_handlers
from bot.settings import load
from bot.ticker import DUE, Hands
from flows.speech import languages, speech


class Doomed(Hands):
    """Hands that never commit."""

    async def write(self, work: Any) -> None:
        die()


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def doom(kind: str, when: str) -> None:
    """Let the next timer of a kind be the last."""
    work = DUE[kind]

    async def last(hands: Hands) -> None:
        if when == "before":
            fields = {one.name: getattr(hands, one.name) for one in dataclasses.fields(hands)}
            hands = Doomed(**fields)
        await work(hands)
        die()

    DUE[kind] = last


def live(*doomed: str) -> None:
    """Be a bot, as ``talkoot run`` is."""
    if doomed:
        doom(*doomed)
    settings = load("token", "operator")
    logs.configure()
    asyncio.run(bot.run.run(settings))


def main() -> None:
    load_handlers()
    bot.views.load()
    bot.timers.load()
    for language in languages():
        speech(language, "UTC").moment(SystemClock().now())
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "bury":
            os.waitpid(int(rest[0]), 0)
            print("buried", flush=True)
        elif pid := os.fork():
            print(pid, flush=True)
        else:
            os.close(0)
            os.dup2(2, 1)
            live(*rest)
            os._exit(0)


if __name__ == "__main__":
    main()
