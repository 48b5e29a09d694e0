"""What `talkoot doctor` looks at: each finding is one sentence, with the mend where something is wrong."""

import os
import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.clock import SystemClock
from bot.mail_server import sender_of
from bot.problem import KEYS
from bot.reach import WRONG_TOKEN, token_of
from bot.settings import MENDS, Settings
from bot.transport import AiohttpRequest
from storage import chats
from storage.chance import SystemChance
from storage.connection import open_reading
from storage.errors import ChangedSchema, KeyProblem, NewerDatabase, OlderDatabase
from storage.keyfile import read_key
from storage.migrations import check
from storage.seal import Vault
from storage.settings import stored_fingerprint

LEAST_ROOM = 200_000_000
MOST_APART = 30.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    well: bool
    sentence: str


async def examine(settings: Settings) -> list[Finding]:
    """Look at everything; never raises for what it finds."""
    findings = [*_settings(settings), *_database(settings), *_key(settings)]
    if settings.token is not None:
        findings += await _telegram(settings)
    return [*findings, *await _mail(settings)]


async def _mail(settings: Settings) -> list[Finding]:
    """Greet the mail server and log in; nothing is sent."""
    if settings.mail_server is None or settings.smtp_from is None:
        return [Finding(True, "No mail is sent, for TALKOOT_SMTP is not set.")]
    from bot.smtp import SmtpMailer

    where = settings.mail_server
    failed = await SmtpMailer(where, sender_of(settings.smtp_from), SystemClock()).probe()
    if failed is None:
        return [Finding(True, f"The mail server {where} answers; mail comes from {settings.smtp_from}.")]
    return [Finding(False, f"The mail server {where} can't be used ({failed}): check TALKOOT_SMTP.")]


def _settings(settings: Settings) -> list[Finding]:
    missing = [
        Finding(False, f"TALKOOT_{name.upper()} is missing: {MENDS[name]}.")
        for name in ("token", "operator")
        if getattr(settings, name) is None
    ]
    zone = Finding(True, f"New groups get the time zone {settings.timezone}.")
    source = Finding(
        settings.source_url is not None,
        f"/about shows the source at {settings.source_url}."
        if settings.source_url
        else f"TALKOOT_SOURCE_URL is missing: {MENDS['source_url']}, as the licence asks.",
    )
    return [*missing, zone, source]


def _database(settings: Settings) -> list[Finding]:
    path = settings.database_path
    folder = path.absolute().parent
    if not folder.is_dir():
        return [Finding(False, f"The folder {folder} isn't there: make it, or change TALKOOT_DATABASE.")]
    findings = [_room(folder)]
    if not path.exists() or path.stat().st_size == 0:
        return [*findings, _writable(folder), Finding(True, f"{path} is made when the bot first runs.")]
    whole = _whole(path)
    rights = _rights(path) if whole.well else []
    return [*findings, _writable(folder), _writable(path), whole, *rights]


def _room(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    room = f"{free / 1e9:.1f} GB are free beside the database"
    return Finding(True, f"{room}.") if free >= LEAST_ROOM else Finding(False, f"Only {room}: make room.")


def _writable(path: Path) -> Finding:
    if os.access(path, os.W_OK):
        return Finding(True, f"{path} can be written.")
    return Finding(False, f"{path} can't be written: give it to the user that runs the bot.")


def _whole(path: Path) -> Finding:
    """Check all of it: SQLite's quick check finds NULLs in our tables that aren't there (seen with 3.40)."""
    try:
        with closing(open_reading(path)) as db:
            problem = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if problem != "ok":
                return Finding(False, f"{path} is damaged: restore a backup with `talkoot restore FILE`.")
            check(db)
    except OlderDatabase:
        return Finding(False, f"{path} is of an older version: run `talkoot migrate`.")
    except NewerDatabase:
        return Finding(False, f"A newer talkoot made {path}: install that version.")
    except ChangedSchema:
        return Finding(False, f"A changed talkoot made {path}: install the version that made it.")
    except sqlite3.Error as error:
        return Finding(
            False, f"{path} can't be read ({error}): restore a backup with `talkoot restore FILE`."
        )
    return Finding(True, f"{path} is whole and up to date.")


def _rights(path: Path) -> list[Finding]:
    """Tell what the groups let the bot do; nothing of it is needed."""
    with closing(open_reading(path)) as db:
        groups, pin, admin, out = chats.rights(db)
    if not groups:
        return []
    told = f"Groups with the bot: {groups}; {pin} let it pin its card, {admin} tell it of bans"
    mend = " (make it an administrator there to change that)" if min(pin, admin) < groups - out else ""
    away = f"; it was removed from {out}, or can't write there" if out else ""
    return [Finding(True, f"{told}{mend}{away}.")]


def _key(settings: Settings) -> list[Finding]:
    path = settings.key_path
    try:
        known = stored_fingerprint(settings.database_path)
    except sqlite3.Error:
        known = None
    if known is None and not path.exists():
        return [Finding(True, f"The vault key {path} is made when the bot first runs.")]
    try:
        key = read_key(path)
        if known is not None and Vault(key, SystemChance()).fingerprint() != known:
            raise KeyProblem("key-different")
    except KeyProblem as error:
        return [Finding(False, KEYS[error.key].format(path=path))]
    if path.stat().st_mode & 0o077:
        return [Finding(False, f"Others may read the vault key {path}: run `chmod 600 {path}`.")]
    return [Finding(True, f"The vault key {path} fits the database; keep a copy of it elsewhere.")]


async def _telegram(settings: Settings) -> list[Finding]:
    request = AiohttpRequest(read=10)
    bot = Bot(token_of(settings), base_url=settings.bot_api, request=request, get_updates_request=request)
    await request.initialize()
    try:
        me = await bot.get_me()
        hook = await bot.get_webhook_info()
    except InvalidToken:
        return [Finding(False, WRONG_TOKEN)]
    except TelegramError as error:
        away = f"The Bot API at {settings.bot_api} doesn't answer ({type(error).__name__})"
        return [Finding(False, f"{away}: check the network, or TALKOOT_BOT_API.")]
    finally:
        await request.shutdown()
    return [
        Finding(True, f"The Bot API answers, and the token is that of @{me.username}."),
        Finding(bool(me.can_join_groups), _joining(bool(me.can_join_groups))),
        Finding(True, _privacy(bool(me.can_read_all_group_messages))),
        _webhook(settings, hook),
        await _clock(settings),
    ]


def _joining(allowed: bool) -> str:
    if allowed:
        return "The bot may be added to groups."
    return "The bot can't be added to groups: allow it with /setjoingroups at @BotFather."


def _privacy(reads_all: bool) -> str:
    if reads_all:
        return (
            "Privacy mode is off, so Telegram hands the bot every message of a group: /setprivacy at "
            "@BotFather turns it on, and all still works."
        )
    return "Privacy mode is on: in groups the bot sees commands, replies to itself and buttons only."


def _webhook(settings: Settings, hook: WebhookInfo) -> Finding:
    waiting = f"{hook.pending_update_count} updates wait"
    if hook.last_error_message and hook.url:
        return Finding(
            False,
            f"Telegram couldn't bring updates ({hook.last_error_message}): check {settings.webhook_url}.",
        )
    if settings.webhook_url is None and hook.url:
        return Finding(
            False,
            "Telegram brings updates to a webhook that isn't in these settings: "
            "set TALKOOT_WEBHOOK_URL, or start the bot, which then fetches them.",
        )
    if settings.webhook_url is not None and hook.url != settings.webhook_url:
        return Finding(False, f"Telegram doesn't know the webhook yet: start the bot; {waiting}.")
    way = "Telegram brings updates to the webhook" if hook.url else "The bot fetches its updates"
    return Finding(True, f"{way}; {waiting}.")


async def _clock(settings: Settings) -> Finding:
    """Compare this machine's clock with the Bot API's, by the Date of an answer; whole seconds."""
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(settings.bot_api, allow_redirects=False) as response,
        ):
            theirs = parsedate_to_datetime(response.headers["Date"]).timestamp()
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return Finding(True, "The Bot API tells no time, so the clock was not compared.")
    apart = time.time() - theirs
    if abs(apart) <= MOST_APART:
        return Finding(True, "The clock agrees with the Bot API's.")
    way = "ahead of" if apart > 0 else "behind"
    return Finding(
        False, f"The clock is {abs(apart):.0f} s {way} the Bot API's: turn on time synchronisation."
    )
