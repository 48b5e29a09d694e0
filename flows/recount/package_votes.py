"""The votes of one of our packages, counted again: from their tallies, a budget from its own ``.pb``.

Level options went by a lot: it is drawn again from what is published of it.
"""

import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from flows.ballots.approval import Ticks
from flows.ballots.consent import Voices
from flows.ballots.count import Count
from flows.ballots.pairwise import Pairs
from flows.ballots.question import ABSTAIN, Question
from flows.ballots.registry import METHODS
from flows.ballots.score import Marks
from flows.ballots.single import Votes
from flows.recount.lines import Malformed, money, whole

VOTES, OPTIONS, TALLIES = "data/votes.csv", "data/options.csv", "data/vote_tallies.csv"
Row = dict[str, str]
Rows = Callable[[str], Iterator[tuple[int, Row]]]
Tally = dict[tuple[str, str], int]


def recount_votes(
    path: Path, archive: zipfile.ZipFile, table: Rows, budget: Callable[..., dict[str, Any]]
) -> dict[str, Any]:
    """Return each counted vote by its number; none in packages from before votes. ``budget`` counts a ``.pb``."""
    if VOTES not in archive.namelist():
        return {}
    options: dict[str, list[str]] = defaultdict(list)
    for _, row in table(OPTIONS):
        options[row["vote"]].append(row["option"])
    tallies: dict[str, Tally] = defaultdict(dict)
    for line, row in table(TALLIES):
        n = whole(f"{path.name}/{TALLIES}", line, "ballots", row["ballots"])
        tallies[row["vote"]][row["option"], row["choice"]] = n
    found: dict[str, Any] = {}
    for line, row in table(VOTES):
        if row["state"] == "decided":
            where = f"{path.name}/{VOTES}"
            if row["method"] not in METHODS:
                raise Malformed(where, line, f"method is {row['method']!r}, which isn't known")
            found[row["vote"]] = _vote(
                where, line, row, options[row["vote"]], tallies[row["vote"]], archive, budget
            )
    return found


def _vote(
    where: str,
    line: int,
    row: Row,
    options: list[str],
    tally: Tally,
    archive: zipfile.ZipFile,
    budget: Callable[..., dict[str, Any]],
) -> dict[str, Any]:
    told: dict[str, Any] = {"method": row["method"], "published": row["chosen"].split(), "winners": None}
    if row["tally"] != "published":
        return {**told, "agrees": None, "note": row["tally"]}
    if row["method"] == "equal-shares":
        name = f"pabulib/vote-{row['vote']}.pb"
        if name not in archive.namelist():
            return {**told, "agrees": None, "note": f"there is no {name}: fewer than 10 voted"}
        winners = _budget(archive.read(name), row, budget)
    else:
        winners = _lot(_winners(where, line, row, options, tally), row, options)
    return {**told, "winners": winners, "agrees": winners == told["published"]}


def _budget(body: bytes, row: Row, budget: Callable[..., dict[str, Any]]) -> list[str]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"vote-{row['vote']}.pb"
        file.write_bytes(body)
        return [str(id) for id in budget(file, public_value=row["lot_public"] or None)["winners"]]


def _winners(where: str, line: int, row: Row, options: list[str], tally: Tally) -> list[str]:
    question = Question(
        options=tuple(options), needed=money(where, line, "needed", row["needed"] or "0", zero=True)
    )
    count = METHODS[row["method"]].count(question)
    _fill(count, options, tally)
    count.total = whole(where, line, "ballots", row["ballots"])
    count.ballots[ABSTAIN] = whole(where, line, "abstained", row["abstained"])
    count.bulk = count.voted
    return list(METHODS[row["method"]].decided(count).winners)


def _fill(count: Count, options: list[str], tally: Tally) -> None:
    """Put published totals into an empty tally."""
    if isinstance(count, Voices):
        count.voices = {voice: tally.get(("0", voice), 0) for voice in count.voices}
    elif isinstance(count, Ticks | Votes):
        count.votes = [tally.get((option, "ticked"), 0) for option in options]
    elif isinstance(count, Marks):
        given = range(count.question.highest + 1)
        count.histogram = [[tally.get((option, str(n)), 0) for n in given] for option in options]
    elif isinstance(count, Pairs):
        for one, option in enumerate(options):
            count.ranked[one] = tally.get((option, "ranked"), 0)
            for other, rival in enumerate(options):
                count.over[one, other] = tally.get((option, f"before {rival}"), 0)


def _lot(winners: list[str], row: Row, options: list[str]) -> list[str]:
    """Return who of the level ones goes first: the lowest SHA-256 of ``seed:place``."""
    if len(winners) < 2 or not row["lot_record"]:
        return winners
    seed = sha256(f"{row['lot_record']}:{row['lot_public']}".encode()).hexdigest()
    return [
        min(winners, key=lambda option: sha256(f"{seed}:{options.index(option) + 1}".encode()).hexdigest())
    ]
