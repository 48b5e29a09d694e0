"""What an operator is told when a command can't do its work: one sentence that names the mend."""

import contextlib
import sqlite3
from collections.abc import Iterator

from bot.settings import Settings
from storage.errors import (
    BackupProblem,
    ChangedSchema,
    InUse,
    KeyProblem,
    NewerDatabase,
    OlderDatabase,
    StorageFailed,
)

KEYS = {
    "key-missing": "The vault key {path} is missing: put it back, for nobody can be told without it.",
    "key-open-to-all": "The vault key {path} can be read by anybody: run `chmod 600 {path}`.",
    "key-unreadable": "The vault key {path} can't be read: give it to the user that runs the bot.",
    "key-damaged": "The vault key {path} is damaged: put your copy of it back.",
    "key-different": "The vault key {path} belongs to another database: set TALKOOT_KEY_FILE to the right one.",
}


class Problem(Exception):
    """The command can't do its work; ``str`` is the sentence to show."""


class BotRuns(Problem):
    """Another process has the right to write to the database."""


@contextlib.contextmanager
def opening(settings: Settings) -> Iterator[None]:
    """Turn what can go wrong with database, key and backup into a :class:`Problem`."""
    path = settings.database_path
    try:
        yield
    except KeyProblem as error:
        values = {"path": str(settings.key_path), **error.values}
        raise Problem(KEYS[error.key].format_map(values)) from None
    except InUse:
        raise BotRuns(f"The bot is running on {path}: stop it first.") from None
    except NewerDatabase:
        raise Problem(f"A newer talkoot made {path}: install that version.") from None
    except OlderDatabase:
        raise Problem(f"{path} is of an older version: run `talkoot migrate`.") from None
    except ChangedSchema:
        raise Problem(f"{path} was made by a changed talkoot: install the version that made it.") from None
    except BackupProblem as error:
        raise Problem(f"{error} is no whole backup of talkoot: choose another file.") from None
    except (StorageFailed, sqlite3.Error) as error:
        raise Problem(f"{path} can't be used ({error}): run `talkoot doctor`.") from None
    except OSError as error:
        where = error.filename or path
        raise Problem(f"{where} can't be used ({error.strerror}): check the folder and its owner.") from None
