"""Commands that keep the database: each returns the one sentence that tells what it did."""

from contextlib import closing
from pathlib import Path

from bot.clock import SystemClock
from bot.errands import carry_out
from bot.problem import Problem, opening
from bot.settings import Settings
from flows.safety.forget import forget
from storage import backup as copies
from storage import migrations, rotation
from storage.connection import open_writing
from storage.files import locked


def backup(settings: Settings, target: Path) -> str:
    """Copy the database to ``target``; copies of ours beside it that are too old are deleted."""
    _must_exist(settings)
    if target.is_dir() or target.absolute() == settings.database_path.absolute():
        raise Problem(f"{target} can't be a backup: name a new file, like talkoot.backup.")
    now = SystemClock().now()
    with opening(settings):
        copies.backup(settings.database_path, target, now)
        gone = copies.prune_backups(target.absolute().parent, now, settings.backup_days)
    deleted = f" {len(gone)} older than {settings.backup_days} days were deleted." if gone else ""
    return f"{target} holds a copy of the database; keep the vault key elsewhere.{deleted}"


def restore(settings: Settings, source: Path) -> str:
    """Put the backup ``source`` in the database's place."""
    if not source.is_file():
        raise Problem(f"{source} isn't there: name a backup file.")
    beside = copies.erasures_beside(settings.key_path)
    with opening(settings):
        forgotten = copies.restore(
            source,
            settings.database_path,
            settings.key_path,
            beside,
            at=SystemClock().now(),
            forget=forget,
        )
    again = f" {forgotten} people were forgotten again." if forgotten else ""
    return f"{settings.database_path} is what {source} was; the one before is kept as *.replaced.{again}"


def migrate(settings: Settings) -> str:
    """Bring the database up to date."""
    _must_exist(settings)
    path = settings.database_path
    with opening(settings), locked(path), closing(open_writing(path)) as db:
        applied = migrations.migrate(db, path, SystemClock().now())
    return f"{len(applied)} steps were taken; {path} is up to date." if applied else f"{path} is up to date."


def rotate_key(settings: Settings) -> str:
    """Seal everything with a new key."""
    _must_exist(settings)
    with opening(settings):
        rotation.rotate(settings.database_path, settings.key_path, at=SystemClock().now())
    return f"{settings.key_path} is new; make a new backup, for older ones need the older key."


def remove(settings: Settings, item: str, reason: str) -> str:
    """Take away one item for good, through the running bot if it runs."""
    _must_exist(settings)
    return carry_out(settings, {"errand": "remove", "item": item, "reason": reason})


def unfold(settings: Settings, item: str | None) -> str:
    """Show one item again that waited for a look; without one, list those that wait."""
    _must_exist(settings)
    return carry_out(settings, {"errand": "unfold", "item": item} if item else {"errand": "folded"})


def _must_exist(settings: Settings) -> None:
    path = settings.database_path
    if not path.exists():
        raise Problem(f"{path} isn't there: set TALKOOT_DATABASE to the bot's database.")
