"""What an operator sets: TALKOOT_… variables, in the environment or in a .env file."""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.mail_server import MailServer, sender_of, server_of

PREFIX = "TALKOOT_"
TELEGRAM = "https://api.telegram.org/bot"

MENDS = {
    "token": "set it to the token that @BotFather gave, like 123456789:AAF…k2Q",
    "operator": "set it to the name of who is responsible and a way to reach them, "
    "like “Kurvi residents, kurvi@example.org”",
    "timezone": "set it to an IANA time zone, like Europe/Helsinki",
    "bot_api": "set it to the address of a Bot API server, like https://api.telegram.org/bot",
    "database": "set it to an SQLite address, like sqlite:///talkoot.db",
    "key_file": "set it to the path of the vault key, like /etc/talkoot/talkoot.key",
    "webhook_url": "set it to the https address at which Telegram reaches this bot, "
    "like https://example.org/talkoot, or leave it out to fetch updates",
    "webhook_secret": "set it to 16 to 256 letters, digits, - or _, as a webhook needs it",
    "listen": "set it to a host and a port, like 127.0.0.1:8080",
    "fonts": "set it to a folder or a file that exists, or leave it out",
    "source_url": "set it to the https address of the source code that this bot runs",
    "backup_days": "set it to a number of days from 1 to 365",
    "identity_days": "set it to a number of days from 30 to 3650",
    "ballot_days": "set it to a number of days from 1 to 365",
    "open_proposals": "set it to a number from 1 to 20",
    "acts_a_day": "set it to a number from 1 to 100",
    "minutes_a_day": "set it to a number of minutes from 60 to 1440",
    "page_url": "set it to the https address at which officials find their page, "
    "like https://example.org/kurvi, or leave it out to invite by Telegram only",
    "invite_days": "set it to a number of days from 1 to 365",
    "smtp": "set it to the address of your mail server, like smtps://user:password@mail.example.org:465 "
    "or smtp+starttls://user:password@mail.example.org:587, with %40 for an @ in the user or password",
    "smtp_from": "set it to the address that mail comes from, like “Kurvi residents <kurvi@example.org>”",
    "public": "set it to the https address at which finished campaigns are found, "
    "like https://example.org/kurvi, or leave it out to show none",
    "fewest_answers": "set it to a number from 3 to 100",
    "fewest_in_a_split": "set it to a number from 5 to 100",
}


class ConfigError(Exception):
    """The settings can't be used; ``sentences`` say, one each, which variable and what mends it."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def _must(ok: bool, value: str) -> str:
    if not ok:
        raise ValueError("not usable")
    return value


def _token(value: SecretStr) -> SecretStr:
    _must(re.fullmatch(r"\d+:[\w-]{20,}", value.get_secret_value(), re.ASCII) is not None, "")
    return value


def _secret(value: SecretStr) -> SecretStr:
    _must(re.fullmatch(r"[\w-]{16,256}", value.get_secret_value(), re.ASCII) is not None, "")
    return value


def _operator(value: str) -> str:
    value = value.strip()
    reachable = re.search(r"\S@\S|@\w{4}|://|\w\.\w|(\d[\s-]?){5}", value)
    named = re.search(r"[^\W\d_]{2}", value)
    return _must(bool(reachable and named and value.isprintable() and len(value) <= 200), value)


def _zone(value: str) -> str:
    return _must(value in available_timezones(), value)


def _web(value: str) -> str:
    parts = urlsplit(value)
    return _must(parts.scheme in ("http", "https") and bool(parts.hostname), value.rstrip("/"))


def _page(value: str) -> str:
    parts = urlsplit(_web(value))
    here = parts.hostname in ("localhost", "127.0.0.1", "::1")
    return _must((parts.scheme == "https" or here) and not parts.query and not parts.fragment, value.rstrip("/"))


def _sqlite(value: str) -> str:
    return _must(value.startswith("sqlite:///") and len(value) > len("sqlite:///"), value)


def _listen(value: str) -> str:
    host, _, port = value.rpartition(":")
    return _must(bool(host) and port.isascii() and port.isdigit() and int(port) < 65536, value)


def _smtp(value: SecretStr) -> SecretStr:
    server_of(value.get_secret_value())
    return value


def _sender(value: str) -> str:
    sender_of(value)
    return value


def _there(value: Path) -> Path:
    _must(value.exists(), "")
    return value


class Settings(BaseSettings):
    """All settings, checked. Make one with :func:`load`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    operator: Annotated[str, AfterValidator(_operator)] | None = None
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    bot_api: Annotated[str, AfterValidator(_web)] = TELEGRAM
    database: Annotated[str, AfterValidator(_sqlite)] = "sqlite:///talkoot.db"
    key_file: Path | None = None
    webhook_url: Annotated[str, AfterValidator(_web)] | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(_secret)] | None = None
    listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"
    fonts: Annotated[Path, AfterValidator(_there)] | None = None
    source_url: Annotated[str, AfterValidator(_web)] | None = None
    backup_days: int = Field(default=30, ge=1, le=365)
    identity_days: int = Field(default=180, ge=30, le=3650)
    ballot_days: int = Field(default=60, ge=1, le=365)
    open_proposals: int = Field(default=3, ge=1, le=20)
    acts_a_day: int = Field(default=20, ge=1, le=100)
    minutes_a_day: int = Field(default=1440, ge=60, le=1440)
    page_url: Annotated[str, AfterValidator(_page)] | None = None
    invite_days: int = Field(default=30, ge=1, le=365)
    smtp: Annotated[SecretStr, AfterValidator(_smtp)] | None = None
    smtp_from: Annotated[str, AfterValidator(_sender)] | None = None
    public: Annotated[str, AfterValidator(_page)] | None = None
    fewest_answers: int = Field(default=3, ge=3, le=100)
    fewest_in_a_split: int = Field(default=5, ge=5, le=100)

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.webhook_url is not None:
            if self.webhook_secret is None:
                raise ConfigError([_sentence("webhook_secret", missing=True)])
            if self.bot_api == TELEGRAM and not self.webhook_url.startswith("https://"):
                raise ConfigError([_sentence("webhook_url", missing=False)])
        return self

    @model_validator(mode="after")
    def _mail_is_whole(self) -> Self:
        if (self.smtp is None) != (self.smtp_from is None):
            raise ConfigError([_sentence("smtp" if self.smtp is None else "smtp_from", missing=True)])
        return self

    @property
    def mail_server(self) -> MailServer | None:
        """The mail server, None where there is none."""
        return server_of(self.smtp.get_secret_value()) if self.smtp else None

    @property
    def database_path(self) -> Path:
        """The database's file."""
        return Path(self.database.removeprefix("sqlite:///"))

    @property
    def key_path(self) -> Path:
        """The vault key's file: beside the database unless said otherwise."""
        return self.key_file or self.database_path.with_name("talkoot.key")

    @property
    def bot_files(self) -> str:
        """Where files are fetched from: python-telegram-bot's ``base_file_url``."""
        return re.sub(r"/bot(\{token\}|$)", r"/file/bot\1", self.bot_api)

    @cached_property
    def address(self) -> tuple[str, int]:
        """Host and port to listen on."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def webhook_path(self) -> str:
        """The path of the address that Telegram brings updates to."""
        return urlsplit(self.webhook_url or "").path or "/"

    def require(self, *names: str) -> Self:
        """Raise :class:`ConfigError` unless each of these settings is there."""
        missing = [_sentence(name, missing=True) for name in names if getattr(self, name) is None]
        if missing:
            raise ConfigError(missing)
        return self


def load(*required: str) -> Settings:
    """Return the settings of the environment; raise :class:`ConfigError` naming what to mend."""
    try:
        settings = Settings()
    except ValidationError as error:
        names = dict.fromkeys(str(problem["loc"][0]) for problem in error.errors())
        raise ConfigError([_sentence(name, missing=False) for name in names]) from None
    except (OSError, UnicodeDecodeError):
        raise ConfigError(["The file .env can't be read: make it readable text in UTF-8."]) from None
    return settings.require(*required)


def _sentence(name: str, *, missing: bool) -> str:
    state = "is missing" if missing else "can't be used"
    return f"{PREFIX}{name.upper()} {state}: {MENDS[name]}."
