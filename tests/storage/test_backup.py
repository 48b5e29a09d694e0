import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.chance import SeededChance
from storage import failed_updates
from storage.backup import (
    backup,
    erasures,
    erasures_beside,
    prune_backups,
    remember_erasure,
    restore,
)
from storage.database import Database, InUse, KeyProblem, NewerDatabase, Transaction
from storage.errors import BackupProblem
from storage.keyfile import load_key, next_key, read_key, write_key
from storage.rotation import rotate, rotate_key
from storage.settings import put_setting, setting, stored_fingerprint
from storage.vault import chat, erase_person, find_person, name_of, person, telegram_of_chat

KEY = bytes(range(32))
NOON = 1_764_763_200_000_000
DAY = 86_400_000_000
AINO, REINO = 7_000_000_123, 7_000_000_456


class Place:
    """A database with its key, as an operator has it."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "talkoot.db"
        self.key = folder / "keys" / "talkoot.key"
        self.erased = erasures_beside(self.key)
        self.backup = folder / "monday.backup"
        self.key.parent.mkdir()
        write_key(self.key, KEY)

    async def open(self) -> Database:
        key = load_key(self.key, False, fingerprint=stored_fingerprint(self.database))
        return await Database.open(self.database, key, SeededChance(1), lambda: NOON)

    async def with_people(self) -> Database:
        database = await self.open()
        await database.write(lambda tx: person(tx, AINO, "Aino", "fi", NOON))
        await database.write(lambda tx: person(tx, REINO, "Reino", "fi", NOON))
        await database.write(lambda tx: chat(tx, -100, "group", "Kurvi", NOON))
        return database

    def restored(self, **more: Any) -> int:
        return restore(self.backup, self.database, self.key, self.erased, at=NOON + DAY, **more)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


async def names(database: Database) -> list[str | None]:
    return await database.read(lambda reader: [name_of(reader, who) for who in (1, 2)])


async def test_a_backup_of_a_running_bot_is_whole_private_and_without_the_key(place: Place) -> None:
    database = await place.with_people()
    backup(place.database, place.backup, NOON)
    await database.write(lambda tx: put_setting(tx, "later", "yes"))
    assert place.backup.stat().st_mode & 0o777 == 0o600
    assert place.backup.stat().st_mtime == NOON / 1e6
    stored = place.backup.read_bytes()
    assert KEY not in stored
    assert KEY.hex().encode() not in stored
    await database.close()
    assert place.restored() == 0
    again = await place.open()
    assert await names(again) == ["Aino", "Reino"]
    assert await again.read(lambda reader: setting(reader, "later")) is None
    await again.close()


async def test_a_restore_forgets_again_who_was_forgotten_since(place: Place) -> None:
    database = await place.with_people()
    backup(place.database, place.backup, NOON)
    lookup = await database.write(lambda tx: erase_person(tx, 1, NOON + 5))
    assert lookup is not None
    remember_erasure(place.erased, lookup, NOON + 5)
    await database.close()
    assert b"Aino" not in place.erased.read_bytes()
    assert str(AINO).encode() not in place.erased.read_bytes()
    assert place.restored() == 1
    again = await place.open()
    assert await names(again) == [None, "Reino"]
    assert await again.read(lambda reader: find_person(reader, AINO)) is None
    await again.close()


async def test_who_came_back_before_the_backup_is_not_forgotten_by_it(place: Place) -> None:
    database = await place.with_people()
    lookup = await database.write(lambda tx: erase_person(tx, 1, NOON + 5))
    remember_erasure(place.erased, lookup or b"", NOON + 5)
    back = await database.write(lambda tx: person(tx, AINO, "Aino again", "fi", NOON + 6))
    backup(place.database, place.backup, NOON + 7)
    await database.close()
    assert place.restored() == 0
    again = await place.open()
    assert await again.read(lambda reader: name_of(reader, back)) == "Aino again"
    await again.close()


async def test_a_restore_can_forget_more_than_who_somebody_is(place: Place) -> None:
    def forget(tx: Transaction, who: int, at: int) -> None:
        erase_person(tx, who, at)
        put_setting(tx, f"forgotten-{who}", str(at))

    database = await place.with_people()
    backup(place.database, place.backup, NOON)
    remember_erasure(place.erased, database.vault.lookup("person", REINO), NOON + 9)
    await database.close()
    assert place.restored(forget=forget) == 1
    again = await place.open()
    assert await again.read(lambda reader: setting(reader, "forgotten-2")) == str(NOON + 9)
    await again.close()


async def test_what_stood_there_is_put_aside(place: Place) -> None:
    database = await place.with_people()
    backup(place.database, place.backup, NOON)
    await database.write(lambda tx: put_setting(tx, "later", "yes"))
    await database.close()
    place.restored()
    aside = sqlite3.connect(place.database.with_name("talkoot.db.replaced"))
    assert aside.execute("SELECT value FROM setting WHERE key = 'later'").fetchone() == ("yes",)
    aside.close()
    assert sorted(file.name for file in place.database.parent.glob("*restoring*")) == []


async def test_a_restore_into_an_empty_place_works(place: Place) -> None:
    await (await place.with_people()).close()
    backup(place.database, place.backup, NOON)
    place.database.unlink()
    place.restored()
    again = await place.open()
    assert await names(again) == ["Aino", "Reino"]
    await again.close()


async def test_a_restore_that_is_refused_changes_nothing(place: Place) -> None:
    database = await place.with_people()
    backup(place.database, place.backup, NOON)
    with pytest.raises(InUse):
        place.restored()
    await database.close()
    before = place.database.read_bytes()
    good = place.backup.read_bytes()
    place.backup.write_bytes(b"not a database" * 500)
    with pytest.raises(BackupProblem):
        place.restored()
    place.backup.write_bytes(good[:20_000])
    with pytest.raises(BackupProblem):
        place.restored()
    place.backup.unlink()
    with pytest.raises(BackupProblem):
        place.restored()
    place.backup.write_bytes(good)
    place.key.unlink()
    with pytest.raises(KeyProblem):
        place.restored()
    write_key(place.key, bytes(32))
    with pytest.raises(KeyProblem):
        place.restored()
    assert place.database.read_bytes() == before
    assert sorted(file.name for file in place.database.parent.glob("*restoring*")) == []


async def test_a_newer_backup_is_refused(place: Place) -> None:
    database = await place.with_people()
    await database.write(
        lambda tx: tx.db.execute("INSERT INTO migration (number, name, hash, at) VALUES (9999, 'x', 'x', 1)")
    )
    backup(place.database, place.backup, NOON)
    await database.close()
    with pytest.raises(NewerDatabase):
        place.restored()


def test_backups_expire_and_nothing_else_does(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    names = ("old.backup", "x.db.before-0001", "x.db.replaced", "x.db.replaced-wal", "x.db", "letter.txt")
    for name in names:
        backup(tmp_path / "empty.db", tmp_path / name, NOON)
    backup(tmp_path / "empty.db", tmp_path / "new.backup", NOON + 2 * DAY)
    assert prune_backups(tmp_path, NOON + 30 * DAY) == []
    gone = prune_backups(tmp_path, NOON + 30 * DAY + 1)
    assert [file.name for file in gone] == sorted(names[:4])
    assert (tmp_path / "new.backup").exists()
    assert prune_backups(tmp_path, NOON + 10 * DAY, days=8) == []
    assert [file.name for file in prune_backups(tmp_path, NOON + 10 * DAY + 1, days=8)] == ["new.backup"]


def test_erasures_survive_a_torn_line(tmp_path: Path) -> None:
    path = tmp_path / "erased"
    assert erasures(path) == {}
    remember_erasure(path, b"a" * 32, 1)
    remember_erasure(path, b"b" * 32, 2)
    remember_erasure(path, b"a" * 32, 3)
    assert erasures(path) == {b"a" * 32: 3, b"b" * 32: 2}
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text(path.read_text()[:-5])
    assert erasures(path) == {b"a" * 32: 1, b"b" * 32: 2}


async def test_a_new_key_opens_everything_and_the_old_one_nothing(place: Place) -> None:
    database = await place.with_people()
    await database.write(
        lambda tx: failed_updates.keep(tx, bot=1, update_id=2, body=b"{}", error_kind="x", at=NOON)
    )
    await database.write(
        lambda tx: tx.db.execute(
            "CREATE TABLE parcel (a TEXT, b INTEGER, sealed_what BLOB, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID"
        )
    )
    await database.write(
        lambda tx: tx.db.executemany(
            "INSERT INTO parcel VALUES (?, ?, ?)",
            [
                ("x", 1, tx.vault.seal("parcel", b"one")),
                ("x", 2, None),
                ("y", 1, tx.vault.seal("other", b"two")),
            ],
        )
    )
    await database.write(lambda tx: tx.db.execute("CREATE TABLE heap (sealed BLOB) STRICT"))
    await database.write(
        lambda tx: tx.db.execute("INSERT INTO heap VALUES (?)", (tx.vault.seal("heap", b"three"),))
    )
    pseudonym = database.vault.pseudonym(1, 1)
    public = database.vault.signing_key().public_key()
    await database.close()
    old_bytes = place.database.read_bytes()
    rotate(place.database, place.key, at=NOON)
    assert read_key(place.key) != KEY
    assert not next_key(place.key).exists()
    again = await place.open()
    assert await names(again) == ["Aino", "Reino"]
    assert await again.write(lambda tx: person(tx, AINO, "Aino", "fi", NOON)) == 1
    assert await again.read(lambda reader: telegram_of_chat(reader, 1)) == -100
    sealed = await again.read(
        lambda reader: [row[0] for row in reader.db.execute("SELECT sealed_what FROM parcel")]
    )
    assert again.vault.open("parcel", sealed[0]) == b"one"
    assert sealed[1] is None
    assert again.vault.open("other", sealed[2]) == b"two"
    failed = await again.read(
        lambda reader: reader.db.execute("SELECT sealed FROM failed_update").fetchone()[0]
    )
    assert again.vault.open("failed_update", failed) == b"{}"
    heap = await again.read(lambda reader: reader.db.execute("SELECT sealed FROM heap").fetchone()[0])
    assert again.vault.open("heap", heap) == b"three"
    assert again.vault.pseudonym(1, 1) == pseudonym
    assert again.vault.signing_key().public_key() == public
    old_lookup = again.vault.lookup("person", AINO)
    await again.close()
    assert old_lookup not in old_bytes
    with pytest.raises(KeyProblem):
        await Database.open(place.database, KEY, SeededChance(1), lambda: NOON)


async def test_a_key_can_be_changed_twice(place: Place) -> None:
    database = await place.with_people()
    pseudonym = database.vault.pseudonym(1, 1)
    await database.close()
    rotate(place.database, place.key, at=NOON)
    rotate(place.database, place.key, at=NOON + 1)
    again = await place.open()
    assert await names(again) == ["Aino", "Reino"]
    assert again.vault.pseudonym(1, 1) == pseudonym
    await again.close()


async def test_a_rotation_cut_off_anywhere_leaves_a_working_key(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*args: Any, **more: Any) -> None:
        raise KeyboardInterrupt

    await (await place.with_people()).close()
    with monkeypatch.context() as patched:
        patched.setattr("storage.rotation.rotate_key", cut)
        with pytest.raises(KeyboardInterrupt):
            rotate(place.database, place.key, at=NOON)
    assert next_key(place.key).exists()
    first = await place.open()
    assert await names(first) == ["Aino", "Reino"]
    await first.close()
    with monkeypatch.context() as patched:
        patched.setattr("storage.rotation.move", cut)
        with pytest.raises(KeyboardInterrupt):
            rotate(place.database, place.key, at=NOON)
    second = await place.open()
    assert await names(second) == ["Aino", "Reino"]
    await second.close()
    assert not next_key(place.key).exists()


async def test_a_rotation_is_refused_while_the_bot_runs_or_with_another_key(place: Place) -> None:
    database = await place.with_people()
    with pytest.raises(InUse):
        rotate_key(place.database, KEY, bytes(32), at=NOON)
    await database.close()
    with pytest.raises(KeyProblem):
        rotate_key(place.database, bytes(32), KEY, at=NOON)
    again = await place.open()
    assert await names(again) == ["Aino", "Reino"]
    await again.close()


async def test_a_rotation_leaves_no_copy_that_the_old_key_opens(
    place: Place, opened: Callable[..., Any]
) -> None:
    database = await place.with_people()
    await database.close()
    backup(place.database, place.database.with_name("talkoot.db.before-0001"), NOON)
    lookup = database.vault.lookup("person", AINO)
    rotate(place.database, place.key, at=NOON)
    files = [file for file in place.database.parent.iterdir() if file.is_file()]
    assert [file.name for file in files if lookup in file.read_bytes()] == []
