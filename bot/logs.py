"""What the log may say: what happened and where, never a token, a text or an id."""

import hashlib
import logging
import re
import secrets
import traceback
from collections.abc import Callable, Mapping
from types import TracebackType

from telegram import TelegramObject

TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
LONG_NUMBER = re.compile(r"-?\b\d{6,}\b")
QUIET = ("httpx", "httpcore", "aiohttp.access", "apscheduler", "matplotlib", "fontTools", "asyncio")
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
Failure = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Masks tokens and long numbers; of an exception it tells kinds and places, for messages quote people."""

    def __init__(self, mask: Callable[[int], str] | None = None) -> None:
        super().__init__(FORM)
        self._mask = mask or _passing_mask()

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, masked; the time stays as it is."""
        quiet = logging.makeLogRecord(record.__dict__)
        quiet.msg, quiet.args = self.masked(_told(record)), None
        quiet.exc_text = None
        return super().format(quiet)

    def formatException(self, ei: Failure) -> str:
        """Return where each exception of the chain arose, without what it said."""
        lines: list[str] = []
        error = ei[1]
        seen: set[int] = set()
        while error is not None and id(error) not in seen:
            seen.add(id(error))
            lines = [*traceback.format_tb(error.__traceback__), f"{type(error).__qualname__}\n", *lines]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()

    def masked(self, text: str) -> str:
        """Return ``text`` with tokens gone and long numbers as keyed hashes, the same for the same number."""
        return LONG_NUMBER.sub(self._hash, TOKEN.sub("<token>", text))

    def _hash(self, found: re.Match[str]) -> str:
        return self._mask(int(found.group()))


def configure(mask: Callable[[int], str] | None = None) -> None:
    """Send every log line through :class:`Discreet` to standard error; the vault's ``mask`` outlives a start."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(mask))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.INFO)


def _passing_mask() -> Callable[[int], str]:
    key = secrets.token_bytes(16)
    return lambda number: "#" + hashlib.blake2s(str(number).encode(), key=key, digest_size=5).hexdigest()


def _told(record: logging.LogRecord) -> str:
    """Return the message with Telegram's objects named, not printed."""
    args = record.args
    if isinstance(args, Mapping):
        return str(record.msg) % {name: _named(value) for name, value in args.items()}
    if args:
        return str(record.msg) % tuple(_named(value) for value in args)
    return str(_named(record.msg))


def _named(value: object) -> object:
    if isinstance(value, TelegramObject | BaseException):
        return f"<{type(value).__name__}>"
    return value
