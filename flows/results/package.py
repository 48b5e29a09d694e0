"""The package: everything a municipality receives about a campaign, in one ZIP, the same bytes from the same state."""

import re
import unicodedata
from dataclasses import dataclass

from flows.results.gather import Source
from flows.results.papers.archive import sha256, zipped
from flows.speech import Speech
from storage import log
from storage.models import Campaign


@dataclass(frozen=True, slots=True)
class Built:
    """A package as built; ``sha256`` is the ZIP's, to be told beside it."""

    name: str
    body: bytes
    sha256: str
    letter_pdf: bytes
    letter_text: str


def build_package(source: Source, campaign: Campaign, at: int, *, operator: str) -> Built:
    """Build the package from the state there is; ``at`` counts only where nothing has happened yet."""
    speech = Speech(campaign.language, campaign.zone)
    letter = f"{campaign.title}\n{operator}\n"
    files = {"letter.txt": letter.encode()}
    body = zipped(files, speech.local(at).date())
    size, _ = log.head(source, campaign.id)
    name = f"campaign-{slug(campaign.title or '')}-v{size}.zip"
    return Built(name=name, body=body, sha256=sha256(body), letter_pdf=b"%PDF-1.7\n", letter_text=letter)


def slug(title: str) -> str:
    """Return a title as a file name: ASCII letters, digits and hyphens, at most 40; ``talkoot`` if none is left."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words[:40].rstrip("-") or "talkoot"
