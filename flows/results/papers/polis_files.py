"""The ``polis/`` folder: an opinion map in the form that Polis exports, with exactly its headers.

Counts are of last answers; all of them, changed ones too, are in ``events.csv`` beside the strict files. People have
numbers that come from their answers alone, so that nobody can be followed from one file to another state or person;
a statement's author has the statement's own number, so that no author is anybody who answered. Times are days (noon).
Rows of people go out from 10 people on, counts of statements from 5 answers on.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from zoneinfo import ZoneInfo

import numpy as np

from flows.maps.arrays import read
from flows.opinions import Answers, Map, opinion_map
from flows.results.papers.archive import Member, in_pieces
from flows.results.papers.csvs import safe
from flows.results.papers.map_told import (
    FEW_ANSWERS,
    FEWEST_PEOPLE,
    Published,
    published_maps,
    why_not,
)
from flows.results.papers.record import Record
from flows.results.papers.seen import Seen
from storage import opinions, statements
from storage.models import Opinion

COMMENTS = (
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
)
VOTES = ("timestamp", "datetime", "comment-id", "voter-id", "vote")
PEOPLE = ("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
GROUPS = ("comment-id", "comment", "total-votes", "total-agrees", "total-disagrees", "total-passes")
IN_GROUP = ("votes", "agrees", "disagrees", "passes")
Row = Sequence[str | int]


def polis_files(record: Record) -> Iterable[Member]:
    """Return the files of each map: in ``polis/``, those of a second one in ``polis-2/``."""
    for n, one in enumerate(published_maps(record.seen), 1):
        folder, export = "polis" if n == 1 else f"polis-{n}", Export(record.seen, one, record.about.title)
        for name, rows in export.files():
            yield Member(f"{folder}/{name}.csv", in_pieces(_lines(rows)))


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    """Return rows as lines of CSV: LF at their ends, as Polis writes them."""
    taken: list[str] = []
    writer = csv.writer(_Into(taken), lineterminator="\n")
    for row in rows:
        writer.writerow([safe(cell) if isinstance(cell, str) else cell for cell in row])
        yield taken.pop()


@dataclass
class _Into:
    """What a csv writer writes into."""

    taken: list[str]

    def write(self, line: str) -> None:
        self.taken.append(line)


class Export:
    """One map on its way out."""

    def __init__(self, seen: Seen, one: Published, title: str) -> None:
        self.title = title
        self.seen, self.map, self.told, self.words = seen, one.map, one.told, one.words
        self.said = one.said
        self.question = one.question
        self.out = statements.out_of_play(seen.db, one.map.id)
        held = read(seen.db, one.map)
        self.answers, ids = held.answers.by_content()
        self.number = {int(person): n for n, person in enumerate(ids)}
        self.numbers = {one.id: one.number or 0 for one in self.said}
        self.whole = len(self.number) >= FEWEST_PEOPLE

    def files(self) -> Iterable[tuple[str, Iterable[Row]]]:
        """Return the name and rows of each file."""
        yield "summary", self._summary()
        yield "comments", self._comments()
        yield "votes", [VOTES, *(self._votes(all_=False) if self.whole else ())]
        yield "participants-votes", self._people()
        yield "comment-groups", self._groups()
        yield "events", [VOTES, *(self._votes(all_=True) if self.whole else ())]

    @cached_property
    def found(self) -> Map:
        """The map, made anew of what goes out."""
        return opinion_map(self.answers, moderated=self.out)

    def _summary(self) -> Iterable[Row]:
        authors = {one.author for one in self.said}
        voters = len(self.number)
        yield "topic", self._text(self.question)
        yield "url", ""
        yield "voters", voters
        yield "voters-in-conv", self.found.grouped if self.whole else voters
        yield "commenters", len(authors)
        yield "comments", len(self.said)
        yield "groups", len(self.found.groups) if self.whole else 0
        yield "conversation-description", self.title

    def _text(self, words: dict[str, str]) -> str:
        return words["text"] if words["words"] == "shown" else why_not(self.seen.speech, words)

    def _comments(self) -> Iterable[Row]:
        yield COMMENTS
        for one in self.said:
            n = one.number or 0
            agrees, disagrees, _ = self._counts(n)
            out = -1 if n in self.out else 0
            yield (*self._when(one.at), n, n, agrees, disagrees, out, self._text(self.words[n]))

    @cached_property
    def _tally(self) -> dict[int, tuple[int, int, int]]:
        sheet = self.answers.sheet()
        block = sheet.take(slice(None))
        columns = [
            [(block[:, n] == value).sum() for value in (1, -1, 0)] for n in range(len(sheet.statements))
        ]
        return {
            int(one): (int(a), int(d), int(p))
            for one, (a, d, p) in zip(sheet.statements, columns, strict=True)
        }

    def _counts(self, n: int) -> tuple[int | str, int | str, int | str]:
        """Return agrees, disagrees, passes; empty where too few answered to tell."""
        counts = self._tally.get(n, (0, 0, 0))
        return counts if self.whole or sum(counts) >= FEW_ANSWERS else ("", "", "")

    def _when(self, instant: int) -> tuple[int, str]:
        return _noon(self.seen.day(instant), self.seen.campaign.zone)

    def _votes(self, *, all_: bool) -> Iterable[Row]:
        kept = [one for one in opinions.all_of(self.seen.db, self.map.id) if all_ or one.last]
        for one in sorted(kept, key=self._place):
            voter, said = self.number[one.person], self.numbers[one.statement]
            yield (*self._when(one.at), said, voter, one.value)

    def _place(self, one: Opinion) -> tuple[date, int, int, int]:
        return (self.seen.day(one.at), self.numbers[one.statement], self.number[one.person], one.id)

    def _people(self) -> Iterable[Row]:
        yield (*PEOPLE, *(str(one.number) for one in self.said))
        if not self.whole:
            return
        order = [one.number or 0 for one in self.said]
        for person in self.found.participants:
            given = self.answers.of(person.id)
            said = list(given.values())
            yield (
                person.id,
                "" if person.group is None else person.group,
                0,
                len(said),
                said.count(1),
                said.count(-1),
                *(given.get(n, "") for n in order),
            )

    def _groups(self) -> Iterable[Row]:
        groups = self.found.groups if self.whole else ()
        names = [f"group-{'abcdefghi'[group.id]}-{what}" for group in groups for what in IN_GROUP]
        yield (*GROUPS, *names)
        inside = _in_groups(self.answers, self.found) if groups else {}
        for one in self.said:
            n = one.number or 0
            agrees, disagrees, passes = self._counts(n)
            total = "" if isinstance(agrees, str) else sum(self._tally.get(n, (0, 0, 0)))
            row = inside.get(n, [0] * len(names))
            yield (n, self._text(self.words[n]), total, agrees, disagrees, passes, *row)


def _in_groups(answers: Answers, found: Map) -> dict[int, list[int]]:
    """Return by statement, for each group: answers, agrees, disagrees, passes."""
    sheet = answers.sheet()
    block = sheet.take(slice(None))
    of = found.columns.group_of
    parts = [block[of == group.id] for group in found.groups]
    told: dict[int, list[int]] = {}
    for place, one in enumerate(sheet.statements.tolist()):
        row: list[int] = []
        for part in parts:
            agrees, disagrees, passes = (
                int(np.count_nonzero(part[:, place] == value)) for value in (1, -1, 0)
            )
            row += [agrees + disagrees + passes, agrees, disagrees, passes]
        told[one] = row
    return told


def _noon(day: date, zone: str) -> tuple[int, str]:
    """Return a day as seconds since 1970 and as a date."""
    return int(datetime.combine(day, time(12), ZoneInfo(zone)).timestamp()), day.isoformat()
