"""A campaign as published: its date, its number, its rows. The other papers read this and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from flows.results.papers.act_rows import contribution_rows, counted, task_rows
from flows.results.papers.idea_rows import idea_tables
from flows.results.papers.other_rows import other_tables
from flows.results.papers.rows import TABLES, CampaignRow, TotalRow
from flows.results.papers.seen import Source, seen
from flows.results.papers.totals import total_rows
from flows.results.papers.vote_files import ballot_files
from flows.results.papers.vote_rows import vote_tables
from flows.speech import Speech
from storage import log
from storage.models import Campaign


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that leaves the house."""

    speech: Speech
    day: date
    """The local day of the newest entry of the log: the state's date."""
    size: int
    """How many entries the log has: the state's number."""
    operator: str
    tables: Mapping[str, Sequence[Any]]
    ballots: Mapping[str, bytes] = field(default_factory=dict)
    """Files with whole ballots, by their paths."""

    @property
    def about(self) -> CampaignRow:
        """The campaign's own row."""
        return cast(CampaignRow, self.tables["campaign"][0])

    def total(self, measure: str, split: str = "all") -> dict[str, TotalRow]:
        """Return a measure's totals by cell."""
        rows = cast(Sequence[TotalRow], self.tables["totals"])
        return {row.cell: row for row in rows if (row.measure, row.split) == (measure, split)}


def record(source: Source, campaign: Campaign, at: int, *, operator: str) -> Record:
    """Return what may be published; ``at`` is its date only where the log tells none."""
    look = seen(source, campaign)
    shown, hidden = counted(look)
    tables: dict[str, Sequence[Any]] = {
        **other_tables(look),
        **idea_tables(look),
        **vote_tables(look),
        "contributions": contribution_rows(look, shown),
        "tasks": task_rows(look),
    }
    tables["totals"] = total_rows(look, shown, hidden, tables)
    newest = log.newest(source, campaign.id)
    return Record(
        speech=look.speech,
        day=look.day(at if newest is None else newest),
        size=log.head(source, campaign.id)[0],
        operator=operator,
        tables={model.TABLE: tables[model.TABLE] for model in TABLES},
        ballots=ballot_files(look),
    )
