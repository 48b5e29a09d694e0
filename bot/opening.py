"""Opening the database with its key."""

from bot.clock import Clock
from bot.problem import Problem, opening
from bot.settings import Settings
from storage.chance import SystemChance
from storage.database import Database
from storage.keyfile import load_key
from storage.settings import stored_fingerprint


async def open_database(settings: Settings, clock: Clock) -> Database:
    """Open the database with its key, made if both are new; raises :class:`Problem`."""
    chance = SystemChance()
    path = settings.database_path
    if not path.absolute().parent.is_dir():
        raise Problem(f"The folder {path.parent} isn't there: make it, or change TALKOOT_DATABASE.")
    with opening(settings):
        known = stored_fingerprint(path)
        key = load_key(settings.key_path, known is None, fingerprint=known, chance=chance)
        return await Database.open(path, key, chance, clock.now)
