"""``talkoot export``: write a campaign's package, also while the bot runs."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.errands import NOTED, carry_out
from bot.packing import wanted
from bot.problem import Problem, opening
from bot.progress import Share, progress
from bot.settings import Settings
from flows.results.drawing import Drawn, draw
from flows.results.leaving import Leaving, leaving
from flows.results.package import Built, write_record
from flows.results.papers.publishable import publishable
from flows.results.papers.record import Record
from flows.results.papers.together import record_together
from storage import campaigns
from storage.chance import SystemChance
from storage.database import Reader, look
from storage.keyfile import load_key
from storage.models import Campaign
from storage.settings import stored_fingerprint


def export(settings: Settings, campaign: str, out: Path, *, bom: bool = False) -> str:
    """Write the package of a campaign (its code or number) into ``out``; return the sentence that tells it.

    ``bom``: CSV files begin with a byte order mark, for spreadsheets that take them for something else without.
    """
    settings.require("operator")
    path = settings.database_path
    if not path.exists():
        raise Problem(f"{path} isn't there: set TALKOOT_DATABASE to the bot's database.")
    with opening(settings), progress("Writing the package") as done:
        file, made = _exported(settings, campaign, out, bom, done)
    return f"{file} is written; its SHA-256 is {made.sha256}."


def _exported(settings: Settings, name: str, out: Path, bom: bool, done: Share) -> tuple[Path, Built]:
    """Write it under another name first: what has its name is whole, and noted."""
    with _looking(settings) as reader:
        id = _found(reader, name).id
    out.mkdir(parents=True, exist_ok=True)
    carry_out(settings, {"errand": "ready", "campaign": id})
    part = out / f".talkoot-{os.getpid()}.part"
    try:
        while True:
            with _looking(settings) as reader:
                told = _told(reader, _found(reader, name), settings, bom)
                built, parts = _written(settings, told, part, done), leaving(told)
            if _may_leave(settings, parts):
                return part.replace(out / built.name), built
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _looking(settings: Settings) -> Iterator[Reader]:
    path, chance = settings.database_path, SystemChance()
    key = load_key(settings.key_path, False, fingerprint=stored_fingerprint(path), chance=chance)
    with look(path, key, chance) as reader:
        yield reader


def _told(reader: Reader, campaign: Campaign, settings: Settings, bom: bool) -> Record:
    at = campaign.closed_at or campaign.started_at
    return record_together(reader, campaign, at, operator=settings.operator or "", bom=bom)


def _may_leave(settings: Settings, parts: tuple[Leaving, ...]) -> bool:
    """Have it noted what leaves, by who writes to the database; False where it must be made anew."""
    told = [(one.campaign, one.summed, list(one.acts)) for one in parts]
    return carry_out(settings, {"errand": "leaves", "parts": told}) == NOTED


def _found(reader: Reader, name: str) -> Campaign:
    found = campaigns.campaign_by_code(reader.db, name)
    if found is None and name.isascii() and name.isdigit() and len(name) < 19:
        found = campaigns.campaign(reader.db, int(name))
    if found is None or found.state == "taken_back":
        raise Problem(f"There is no campaign {name}: give the code of its link, or its number.")
    return found


def _drawn(settings: Settings, told: Record) -> Sequence[Drawn]:
    """Draw in this very process: the reader sees one state throughout."""
    if settings.fonts:
        from flows.results.charts.lettering import add_fonts

        add_fonts([str(settings.fonts)])
    return draw(wanted(publishable(told)))


def _written(settings: Settings, told: Record, part: Path, done: Share) -> Built:
    done(0)
    with part.open("w+b") as file:
        twins = _drawn(settings, told.twin) if told.twin else ()
        built = write_record(file, told, _drawn(settings, told), done, twin_charts=twins)
        file.flush()
        os.fsync(file.fileno())
    return built
