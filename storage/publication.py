"""Which campaigns their groups put on the public page."""

from sqlite3 import Connection
from typing import Literal

from storage.models import Row
from storage.rows import change, every, first


class Public(Row):
    """Whether a campaign is on the public page; ``code`` is its address there, ``turn`` counts changes."""

    campaign: int
    code: str
    state: Literal["hidden", "open"]
    turn: int
    at: int


def public(db: Connection, campaign: int) -> Public | None:
    """Return whether a campaign is public; None where nobody asked."""
    return first(db, Public, "SELECT * FROM public WHERE campaign = :campaign", campaign=campaign)


def public_by_code(db: Connection, code: str) -> Public | None:
    """Return which campaign stands at an address."""
    return first(db, Public, "SELECT * FROM public WHERE code = :code", code=code)


def open_ones(db: Connection) -> list[Public]:
    """Return the campaigns on the page, those that came last first."""
    return every(db, Public, "SELECT * FROM public WHERE state = 'open' ORDER BY at DESC, campaign DESC")


def begin(db: Connection, campaign: int, code: str, at: int) -> None:
    """Give a campaign its address, hidden at first; an address once given stays."""
    query = """INSERT INTO public (campaign, code, state, at) VALUES (:campaign, :code, 'hidden', :at)
               ON CONFLICT (campaign) DO NOTHING"""
    change(db, query, campaign=campaign, code=code, at=at)


def turn(db: Connection, campaign: int, state: str, at: int) -> None:
    """Put a campaign on the page, or take it off."""
    query = "UPDATE public SET state = :state, turn = turn + 1, at = :at WHERE campaign = :campaign"
    change(db, query, campaign=campaign, state=state, at=at)
