"""Readers of the Polis cases with published answers; tests skip, saying so, where they are absent."""

import csv
import gzip
import io
import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from flows.opinions.answers import Answers, Sheet, Whole

ROOT = Path(__file__).parents[3]
FOLDER = Path(os.environ.get("TALKOOT_TEST_DATA", ROOT.parent / "shared" / "data")) / "polis"


def cases(kind: str) -> list[object]:
    """Return the folders of one kind, ``official`` or ``opendata``, as test parameters."""
    found = sorted(path for path in (FOLDER / kind).glob("*") if path.is_dir())
    if found:
        return [pytest.param(path, id=path.name) for path in found]
    return [pytest.param(None, marks=pytest.mark.skip(reason=f"no polis/{kind} in TALKOOT_TEST_DATA"))]


@dataclass(frozen=True)
class Official:
    """A conversation with what the production server made of it. The server's inner sign is agree = −1."""

    folder: Path

    def _read(self, name: str) -> Any:
        with gzip.open(self.folder / f"{name}.json.gz") as file:
            return json.load(file)

    @cached_property
    def math(self) -> Any:
        return self._read("math-pca2")

    @cached_property
    def answers(self) -> Answers:
        known = set(self.math["tids"])
        votes = [one for one in self._read("votes") if one["statement_id"] in known]
        votes.sort(key=lambda one: one["modified"])
        return Answers.from_rows((v["participant_id"], v["statement_id"], v["vote"]) for v in votes)

    @cached_property
    def sheet(self) -> Sheet:
        return self.answers.sheet()

    @property
    def meta(self) -> frozenset[int]:
        return frozenset(self.math["meta-tids"])

    @property
    def moderated(self) -> frozenset[int]:
        return frozenset(self.math["mod-out"]) - self.meta

    @property
    def ignored(self) -> npt.NDArray[np.bool_]:
        return np.isin(self.sheet.statements, list(self.meta | self.moderated))

    def rows(self, people: list[int]) -> Whole:
        return np.searchsorted(self.sheet.people, people)

    @property
    def in_groups(self) -> list[list[int]]:
        """People of each official group."""
        base = dict(zip(self.math["base-clusters"]["id"], self.math["base-clusters"]["members"], strict=True))
        groups = sorted(self.math["group-clusters"], key=lambda one: int(one["id"]))
        return [[person for one in group["members"] for person in base[one]] for group in groups]

    @property
    def group_of(self) -> Whole:
        found = np.full(len(self.sheet.people), -1, np.int64)
        for number, people in enumerate(self.in_groups):
            found[self.rows(people)] = number
        return found

    def by_statement(self, key: str) -> npt.NDArray[np.float64]:
        """Return a value per statement, in order of ids."""
        return np.array([self.math[key][str(one)] for one in self.sheet.statements])


@dataclass(frozen=True)
class Export:
    """A conversation as Polis exports it, with the groups of the last hour of its history."""

    folder: Path

    def rows(self, name: str) -> list[dict[str, str]]:
        with gzip.open(self.folder / f"{name}.csv.gz") as file:
            return list(csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")))

    @cached_property
    def groups(self) -> dict[int, int]:
        return {
            int(one["participant"]): int(one["group-id"])
            for one in self.rows("participants-votes")
            if one["group-id"]
        }

    def unpacked(self, into: Path) -> Path:
        """Write the files as they come from Polis, and return their folder."""
        for path in self.folder.glob("*.csv.gz"):
            (into / path.stem).write_bytes(gzip.decompress(path.read_bytes()))
        return into
