"""What the storage can say besides an answer."""


class Busy(Exception):
    """So many writes wait that this one was not taken; come again."""


class Closed(Exception):
    """The database is closing or closed; nothing was written."""


class AlreadySeen(Exception):
    """The update that asked for this write is committed already; nothing was written twice."""


class StorageFailed(Exception):
    """The disk or the database file failed, not the work: nothing of it is kept. The cause is chained."""


class NewerDatabase(Exception):
    """A later version made this database: install that version, or restore the copy from before it."""


class OlderDatabase(Exception):
    """This database waits to be migrated: start the bot, or run ``talkoot migrate``."""


class ChangedSchema(Exception):
    """A schema file differs from the one that made this database."""


class InUse(Exception):
    """Another process writes to this database."""


class BackupProblem(Exception):
    """This file is no backup of ours, or not a whole one."""


class KeyProblem(Exception):
    """The vault key can't be used.

    ``key`` names a message (it says the mend), ``values`` fill it.
    """

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key, *values.values())
        self.key = key
        self.values = values
