"""Whether a package still tells the state: a mark of all rows that would be published now."""

import hashlib
import json
from typing import Any

from flows.results.papers.published import Published
from flows.results.papers.record import Record
from flows.results.papers.rows import TABLES


def mark_of(record: Record) -> str:
    """Return a mark; two records with one mark make the same package with the same release."""
    digest = hashlib.sha256(f"{record.size} {record.day} {record.operator}".encode())
    for model in TABLES:
        digest.update(f"\n{model.TABLE}\n".encode())
        for row in record.rows(model):
            digest.update(json.dumps(_plain(row), default=str, ensure_ascii=False).encode())
    if record.twin is not None:
        digest.update(mark_of(record.twin).encode())
    return digest.hexdigest()


def _plain(row: Any) -> Any:
    return list(row.__dict__.values()) if isinstance(row, Published) else list(row)
