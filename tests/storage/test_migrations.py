import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.connection import open_writing
from storage.errors import ChangedSchema, NewerDatabase
from storage.files import private
from storage.migrations import Migration, migrate, shipped, statements

FIRST = Migration(0, "first", "CREATE TABLE a (id INTEGER PRIMARY KEY, text TEXT) STRICT;")
SECOND = Migration(
    1,
    "second",
    """-- a comment; with a semicolon
    CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)) STRICT;
    CREATE TRIGGER t AFTER INSERT ON a BEGIN
        INSERT INTO b (a) VALUES (new.id);
    END;
    INSERT INTO a (text) VALUES ('one; two');
    """,
)
BROKEN = Migration(2, "broken", "CREATE TABLE c (id INTEGER PRIMARY KEY) STRICT; CREATE NONSENSE;")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return private(tmp_path / "a.db")


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    found = open_writing(path)
    yield found
    found.close()


def tables(db: sqlite3.Connection) -> set[str]:
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return {row[0] for row in db.execute(query)}


def test_each_file_is_applied_once_and_recorded(db: sqlite3.Connection, path: Path) -> None:
    assert migrate(db, path, 5, [FIRST]) == [FIRST]
    assert migrate(db, path, 6, [FIRST, SECOND]) == [SECOND]
    assert migrate(db, path, 7, [FIRST, SECOND]) == []
    rows = db.execute("SELECT number, name, hash, at FROM migration ORDER BY number").fetchall()
    assert [tuple(row) for row in rows] == [(0, "first", FIRST.hash, 5), (1, "second", SECOND.hash, 6)]
    assert tables(db) == {"a", "b", "migration"}
    assert db.execute("SELECT a FROM b").fetchone()[0] == 1


def test_a_filled_database_is_copied_first_and_only_the_newest_copy_stays(
    db: sqlite3.Connection, path: Path
) -> None:
    migrate(db, path, 5, [FIRST])
    assert sorted(file.name for file in path.parent.glob("*before*")) == []
    db.execute("INSERT INTO a (text) VALUES ('before')")
    migrate(db, path, 1_700_000_000_000_000, [FIRST, SECOND])
    copy = path.with_name("a.db.before-0001")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.stat().st_mtime == 1_700_000_000
    kept = sqlite3.connect(copy)
    assert tables(kept) == {"a", "migration"}
    assert kept.execute("SELECT text FROM a").fetchall() == [("before",)]
    kept.close()
    migrate(db, path, 7, [FIRST, SECOND, Migration(2, "third", "CREATE TABLE c (id INTEGER) STRICT;")])
    assert sorted(file.name for file in path.parent.glob("*before*")) == ["a.db.before-0002"]


def test_a_broken_migration_changes_nothing(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5, [FIRST])
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, path, 6, [FIRST, SECOND, BROKEN])
    assert tables(db) == {"a", "migration"}
    assert not db.in_transaction
    assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert migrate(db, path, 7, [FIRST, SECOND]) == [SECOND]


def test_a_migration_that_leaves_a_row_pointing_nowhere_is_refused(
    db: sqlite3.Connection, path: Path
) -> None:
    migrate(db, path, 5, [FIRST, SECOND])
    torn = Migration(2, "torn", "DELETE FROM a;")
    with pytest.raises(sqlite3.IntegrityError):
        migrate(db, path, 6, [FIRST, SECOND, torn])
    assert db.execute("SELECT count(*) FROM a").fetchone()[0] == 1


def test_a_table_that_others_point_to_can_be_rebuilt(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5, [FIRST, SECOND])
    rebuilt = Migration(
        2,
        "rebuilt",
        """CREATE TABLE new_a (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        INSERT INTO new_a SELECT id, text FROM a; DROP TABLE a; ALTER TABLE new_a RENAME TO a;""",
    )
    migrate(db, path, 6, [FIRST, SECOND, rebuilt])
    assert db.execute("SELECT text FROM a JOIN b ON b.a = a.id").fetchone()[0] == "one; two"
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("DELETE FROM a")


def test_a_newer_database_is_refused(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5, [FIRST, SECOND])
    with pytest.raises(NewerDatabase):
        migrate(db, path, 6, [FIRST])
    with pytest.raises(NewerDatabase):
        migrate(db, path, 6, [])


def test_a_file_that_changed_afterwards_is_refused(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5, [FIRST])
    with pytest.raises(ChangedSchema):
        migrate(db, path, 6, [Migration(0, "first", FIRST.sql + " ")])


def test_statements_are_split_where_they_end() -> None:
    assert len(list(statements(SECOND.sql))) == 3
    assert list(statements("")) == []
    assert len(list(statements("SELECT 1"))) == 1


def test_shipped_numbers_have_no_gap_and_no_double() -> None:
    numbers = [migration.number for migration in shipped()]
    assert numbers == list(range(numbers[-1] + 1))


def test_every_table_is_strict_and_of_the_five_portable_types(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5)
    loose = [row["name"] for row in db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
             if not row["strict"] and not row["name"].startswith("sqlite_")]  # fmt: skip
    types = {
        row[0]
        for table in tables(db)
        for row in db.execute("SELECT type FROM pragma_table_info(?)", (table,))
    }
    assert loose == []
    assert types <= {"INTEGER", "TEXT", "BLOB", "REAL"}


def test_the_copy_is_whole_or_not_there(db: sqlite3.Connection, path: Path) -> None:
    migrate(db, path, 5, [FIRST])
    blocked = path.with_name("a.db.before-0001.part")
    blocked.mkdir()
    (blocked / "in the way").touch()
    with pytest.raises(OSError, match="irectory"):
        migrate(db, path, 6, [FIRST, SECOND])
    assert tables(db) == {"a", "migration"}
    assert not os.path.lexists(path.with_name("a.db.before-0001"))
