"""Numbers of the instruments, each computed from the published rows beside it or from officials' guesses."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from flows.instruments.felt import PROMISED, felt_level
from flows.instruments.gap import against, gaps
from flows.instruments.promise import AGAIN, city_kept, group_kept, promised_level
from flows.instruments.pulse import BY_ID, VALUES, index
from flows.instruments.question import Wave
from flows.results.papers.look_back_totals import look_back_totals
from flows.results.papers.rows import TotalRow
from flows.results.papers.seen import Seen

Counts = Mapping[tuple[str, str], Mapping[str, int]]
WAVES: tuple[Wave, ...] = ("start", "end")


def voice_totals(
    seen: Seen, tables: Mapping[str, Any], reported: Mapping[str, TotalRow], at: int
) -> tuple[TotalRow, ...]:
    """Return the totals of pulse, influence, gap and barriers; ``reported`` holds ``people`` and ``minutes``."""
    counts = _counts(tables["surveys"])
    first = (_pulse(seen, counts), _influence(seen, counts), _gaps(seen, reported), _barriers(seen, tables))
    parts = (*first, _promises(seen, tables, at), look_back_totals(seen, tables["surveys"]))
    return tuple(row for part in parts for row in part)


def _row(seen: Seen, measure: str, split: str, cell: str, value: float, n: int) -> TotalRow:
    return TotalRow(
        measure=measure,
        split=cast(Any, split),
        cell=cell,
        value=round(value, 1),
        n=n,
        covers="published rows",
        computed=seen.speech.say(f"computed-{measure.replace('_', '-')}"),
    )


def _counts(rows: Iterable[Any]) -> Counts:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row.role == "all" and row.answers is not None:
            found.setdefault((row.item, row.wave), {})[row.value] = row.answers
    return found


def _pulse(seen: Seen, counts: Counts) -> Iterable[TotalRow]:
    for wave in WAVES:
        of_wave = {item: told for (item, at), told in counts.items() if at == wave and item in BY_ID}
        means = {item: _mean(told) for item, told in of_wave.items()}
        for item, mean in means.items():
            yield _row(seen, f"pulse_item_{wave}", "item", item, mean, sum(of_wave[item].values()))
        made = index(means)
        whole = (("overall", made.overall), ("individual", made.individual), ("collective", made.collective))
        for cell, value in (*made.sectors.items(), *whole):
            if value is not None:
                yield _row(seen, f"pulse_index_{wave}", "sector", cell, value, _behind(of_wave, cell))


def _behind(of_wave: Mapping[str, Mapping[str, int]], cell: str) -> int:
    """Return on how many answers a cell of the index rests."""
    return sum(
        sum(told.values())
        for item, told in of_wave.items()
        if cell in ("overall", BY_ID[item].sector, BY_ID[item].level)
    )


def _mean(told: Mapping[str, int]) -> float:
    return sum(VALUES[value] * n for value, n in told.items()) / sum(told.values())


def _influence(seen: Seen, counts: Counts) -> Iterable[TotalRow]:
    felt = counts.get(("felt", "end"), {})
    level = felt_level(felt)
    if level is not None:
        yield _row(seen, "felt_level", "all", "all", level, sum(felt.values()))
    for wave in WAVES:
        if told := counts.get(("change_here", wave)):
            n = sum(told.values())
            mean = sum(int(value) * answers for value, answers in told.items()) / n
            yield _row(seen, "change_here", "wave", wave, mean, n)


def _gaps(seen: Seen, reported: Mapping[str, TotalRow]) -> Iterable[TotalRow]:
    for gap in gaps(seen, seen.campaign):
        yield _row(seen, "expected_often", "item", gap.item, gap.expected.value, gap.expected.n)
        yield _row(seen, "reported_often", "item", gap.item, gap.reported, gap.n)
        yield _row(seen, "perception_gap", "item", gap.item, gap.difference, gap.n)
        if gap.expected.marked:
            yield _row(seen, "late_guesses", "item", gap.item, gap.expected.marked, gap.expected.n)
    for one in against(seen, seen.campaign, {what: int(row.value) for what, row in reported.items()}):
        yield _row(seen, f"expected_{one.what}", "all", "all", one.expected.value, one.expected.n)


def _barriers(seen: Seen, tables: Mapping[str, Any]) -> Iterable[TotalRow]:
    waiting = [row.days for row in tables["barriers"] if row.state == "open" and row.folded is None]
    if waiting:
        yield _row(seen, "longest_wait", "all", "all", max(waiting), len(waiting))


def _promises(seen: Seen, tables: Mapping[str, Any], at: int) -> Iterable[TotalRow]:
    """A group that does it itself promises itself; of the city what it said it will do by a date, once due."""
    if tables["campaign"][0].ask == "ourselves":
        yield _row(seen, "promised_level", "promiser", "group", PROMISED["ourselves"], 1)
    if level := promised_level(seen, seen.campaign):
        yield _row(seen, "promised_level", "promiser", "others", level, 1)
    for measure, after in (("carried_out", 0), ("carried_out_later", AGAIN)):
        if kept := city_kept(seen, seen.campaign.id, at, after):
            yield _row(seen, measure, "promiser", "city", kept.carried, kept.adopted)
        if kept := group_kept(seen, seen.campaign, at, after):
            yield _row(seen, measure, "promiser", "group", kept.carried, kept.adopted)
