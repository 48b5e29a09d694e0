"""/mydata: everything that is kept about a person, as JSON."""

import json
from typing import Any

from storage import about_person, log
from storage.database import Reader

SECRETS = ("lookup", "sealed", "shown", "sealed_mail", "link", "proof")


def mydata(reader: Reader, person: int, telegram_id: int | None, name: str | None) -> bytes:
    """Return all that is kept about somebody: UTF-8 JSON, a list of rows a table, instants in UTC microseconds.

    Sealed columns come opened, under the name of what is in them.
    """
    db = reader.db
    tables = {table: _told(about_person.rows_of_person(db, table, person)) for table in about_person.PERSONAL}
    told = {
        "name": name,
        "telegram_id": telegram_id,
        **tables,
        "evidence": [_evidence(reader, row) for row in about_person.evidence_of_person(db, person)],
        "log": [line for c in about_person.campaigns_touched(db, person) for line in _log(reader, c, person)],
    }
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True).encode()


def _told(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in row.items() if name not in SECRETS} for row in rows]


def _evidence(reader: Reader, row: dict[str, Any]) -> dict[str, Any]:
    opened = reader.vault.open("evidence", row["sealed"]).decode() if row["sealed"] else None
    return {**{name: value for name, value in row.items() if name != "sealed"}, "file_or_link": opened}


def _log(reader: Reader, campaign: int, person: int) -> list[Any]:
    """Return what a campaign's log says of a person."""
    mine = f'"person":"{reader.vault.pseudonym(campaign, person)}"'
    lines = (leaf.payload for leaf in log.leaves(reader, campaign))
    return [json.loads(line) for line in lines if line and mine in line]
