"""``talkoot export``: write a campaign's package, also while the bot runs."""

from pathlib import Path

from bot.packing import picture_of, wanted
from bot.problem import Problem, opening
from bot.settings import Settings
from flows.results.drawing import draw
from flows.results.package import Built, build_package
from storage import campaigns
from storage.chance import SystemChance
from storage.database import Reader, look
from storage.keyfile import load_key
from storage.models import Campaign
from storage.settings import stored_fingerprint


def export(settings: Settings, campaign: str, out: Path) -> str:
    """Write the package of a campaign (its code or number) into ``out``; return the sentence that tells it."""
    settings.require("operator")
    path, chance = settings.database_path, SystemChance()
    if not path.exists():
        raise Problem(f"{path} isn't there: set TALKOOT_DATABASE to the bot's database.")
    with opening(settings):
        key = load_key(settings.key_path, False, fingerprint=stored_fingerprint(path), chance=chance)
        with look(path, key, chance) as reader:
            made = _built(settings, reader, _found(reader, campaign))
        return _written(made, out)


def _found(reader: Reader, name: str) -> Campaign:
    found = campaigns.campaign_by_code(reader.db, name)
    if found is None and name.isascii() and name.isdigit() and len(name) < 19:
        found = campaigns.campaign(reader.db, int(name))
    if found is None or found.state == "taken_back":
        raise Problem(f"There is no campaign {name}: give the code of its link, or its number.")
    return found


def _built(settings: Settings, reader: Reader, campaign: Campaign) -> Built:
    """Draw in this very process, then build: the reader sees one state throughout."""
    if settings.fonts:
        from flows.results.charts.lettering import add_fonts

        add_fonts([str(settings.fonts)])
    at = campaign.closed_at or campaign.started_at
    charts = draw(wanted(picture_of(reader, campaign, at)))
    return build_package(reader, campaign, at, operator=settings.operator or "", charts=charts)


def _written(made: Built, out: Path) -> str:
    out.mkdir(parents=True, exist_ok=True)
    file = out / made.name
    file.write_bytes(made.body)
    return f"{file} is written; its SHA-256 is {made.sha256}."
