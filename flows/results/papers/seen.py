"""What the rows are made with: the database, the campaign, its voice, and what is folded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from sqlite3 import Connection
from typing import Any

from flows.results.papers.published import Words
from flows.speech import Speech
from storage import safety
from storage.models import Campaign
from storage.transaction import Reader, Transaction

Source = Reader | Transaction


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at a campaign; ``folds`` leads from kind and item to the reason."""

    db: Connection
    campaign: Campaign
    speech: Speech
    folds: Mapping[tuple[str, int], str]

    def day(self, instant: int) -> date:
        """Return the local day of an instant."""
        return self.speech.local(instant).date()

    def maybe_day(self, instant: int | None) -> date | None:
        """Return the local day of an instant, None of None."""
        return None if instant is None else self.day(instant)

    def told(self, kind: str, item: int, text: str | None, *, private: bool = False) -> dict[str, Any]:
        """Return an item's words, whether they are there or why not, and the fold's reason."""
        reason = self.folds.get((kind, item))
        words: Words = "folded" if reason else "private" if private else "shown" if text else "taken_back"
        return {"text": text if words == "shown" else None, "words": words, "folded": reason}


def seen(source: Source, campaign: Campaign) -> Seen:
    """Look at a campaign."""
    folds = safety.folds(source.db, campaign.id)
    now: dict[tuple[str, int], str] = {
        (fold.kind, fold.item): fold.reason for fold in folds if fold.unfolded_at is None
    }
    return Seen(source.db, campaign, Speech(campaign.language, campaign.zone), now)
