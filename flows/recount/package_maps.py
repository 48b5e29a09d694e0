"""The opinion maps of one of our packages, made again from the rows of people in their folders."""

import csv
import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flows.recount.lines import Malformed
from flows.recount.polis import recount_polis

SUMMARY = "summary.csv"
TABLES = ("participants-votes.csv", "comments.csv")
FOLDER = "polis"
MOST_BYTES = 1 << 28


def recount_maps(path: Path, archive: zipfile.ZipFile) -> dict[str, Any]:
    """Return each map by its folder; one whose rows of people aren't published can't be made again.

    ``agrees``: whether it has as many people and groups as the package says; None where that isn't known.
    """
    names = set(archive.namelist())
    folders = sorted({name.partition("/")[0] for name in names if name.startswith(FOLDER)})
    return {folder: _map(path, archive, folder) for folder in folders if f"{folder}/{TABLES[0]}" in names}


def _map(path: Path, archive: zipfile.ZipFile, folder: str) -> dict[str, Any]:
    said = _summary(path, archive, folder)
    with TemporaryDirectory() as plain:
        for name in TABLES:
            (Path(plain) / name).write_bytes(_body(path, archive, f"{folder}/{name}"))
        found = recount_polis(Path(plain))
    if not found["people"]:
        return {**found, "agrees": None if said.get("voters") else True}
    same = (said.get("voters"), said.get("groups")) == (str(found["people"]), str(len(found["groups"])))
    return {**found, "agrees": same}


def _body(path: Path, archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        if archive.getinfo(name).file_size > MOST_BYTES:
            raise Malformed(path, 0, f"{name} is larger than any package")
        return archive.read(name)
    except KeyError:
        raise Malformed(path, 0, f"there is no {name} in it") from None


def _summary(path: Path, archive: zipfile.ZipFile, folder: str) -> dict[str, str]:

    text = _body(path, archive, f"{folder}/{SUMMARY}").decode("utf-8-sig", "replace")
    return {row[0]: row[1] for row in csv.reader(io.StringIO(text)) if len(row) > 1}
