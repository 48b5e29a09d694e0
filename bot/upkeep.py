"""What is let go by the hour: numbers of updates, failed updates, old copies."""

import asyncio
import logging

from bot.clock import DAY, HOUR, Clock
from bot.settings import Settings
from storage.backup import prune_backups
from storage.database import Busy, Database, StorageFailed
from storage.updates import AT_ONCE, forget_failed_updates, forget_updates

log = logging.getLogger(__name__)

REMEMBERED = 48 * HOUR


async def keep_up(database: Database, settings: Settings, clock: Clock) -> None:
    """Let go of what is over, now and every hour, for ever."""
    while True:
        try:
            await let_go(database, settings, clock.now())
        except (StorageFailed, Busy, OSError) as error:
            log.warning("Tidying up waits (%s).", type(error).__name__)
        await clock.sleep(HOUR / 1_000_000)


async def let_go(database: Database, settings: Settings, now: int) -> None:
    """Forget updates after 48 hours; failed ones and copies after the days that a backup lives."""
    while await database.write(lambda tx: forget_updates(tx, now - REMEMBERED)) == AT_ONCE:
        pass
    await database.write(lambda tx: forget_failed_updates(tx, now - settings.backup_days * DAY))
    folder = settings.database_path.absolute().parent
    gone = await asyncio.to_thread(prune_backups, folder, now, settings.backup_days)
    if gone:
        log.info("%d old copies of the database were deleted.", len(gone))
