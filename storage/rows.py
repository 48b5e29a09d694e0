"""Small helpers so that a storage function is one statement."""

import sqlite3
from collections.abc import Sequence
from typing import Any, TypeVar, cast

from pydantic import BaseModel

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


def first(db: sqlite3.Connection, model: type[M], sql: str, **given: Any) -> M | None:
    """Return the first row as ``model``, None if there is none."""
    row = db.execute(sql, given).fetchone()
    return model.model_validate(dict(row)) if row else None


def with_id(db: sqlite3.Connection, model: type[M], table: str, id: int) -> M | None:
    """Return the row of a table with this id."""
    return first(db, model, f"SELECT * FROM {table} WHERE id = :id", id=id)


def with_key(db: sqlite3.Connection, model: type[M], table: str, key: str) -> M | None:
    """Return the row of a table with this natural key: what one message caused."""
    return first(db, model, f"SELECT * FROM {table} WHERE key = :key", key=key)


def every(db: sqlite3.Connection, model: type[M], sql: str, **given: Any) -> list[M]:
    """Return all rows as ``model``."""
    return [model.model_validate(dict(row)) for row in db.execute(sql, given)]


def padded(values: Sequence[T]) -> list[T]:
    """Return ``values``, the last repeated up to a power of two: few statements, each prepared once."""
    return [*values, *[values[-1]] * ((1 << (len(values) - 1).bit_length()) - len(values))]


def places(number: int) -> str:
    """Return the placeholders of an IN for so many values, ``padded``."""
    return f"({', '.join('?' * (1 << (number - 1).bit_length()))})"


def number(db: sqlite3.Connection, sql: str, **given: Any) -> int:
    """Return one whole number, 0 where there is none."""
    row = db.execute(sql, given).fetchone()
    return int(row[0] or 0) if row else 0


def column(db: sqlite3.Connection, sql: str, **given: Any) -> list[Any]:
    """Return the first column of all rows."""
    return [row[0] for row in db.execute(sql, given)]


def change(db: sqlite3.Connection, sql: str, **given: Any) -> bool:
    """Run a statement; True if it changed a row."""
    return db.execute(sql, given).rowcount > 0


def insert(db: sqlite3.Connection, sql: str, **given: Any) -> int:
    """Run an INSERT and return the new row's id."""
    return cast(int, db.execute(sql, given).lastrowid)


def insert_once(db: sqlite3.Connection, table: str, **given: Any) -> int:
    """Insert a row with a natural ``key`` and return its id; said twice it is one."""
    values = ", ".join(f":{name}" for name in given)
    query = f"INSERT INTO {table} ({', '.join(given)}) VALUES ({values}) ON CONFLICT (key) DO NOTHING"
    change(db, query, **given)
    return number(db, f"SELECT id FROM {table} WHERE key = :key", key=given["key"])


def move(db: sqlite3.Connection, table: str, id: int, state: str) -> bool:
    """Move a row to another state; False if it was there."""
    query = f"UPDATE {table} SET state = :state WHERE id = :id AND state <> :state"
    return change(db, query, id=id, state=state)


def first_row(db: sqlite3.Connection, sql: str, **given: Any) -> sqlite3.Row | None:
    """Return the first row, None if there is none."""
    return cast("sqlite3.Row | None", db.execute(sql, given).fetchone())
