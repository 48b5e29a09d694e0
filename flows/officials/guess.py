"""Guess first, then see: what officials expect of people, and what they ask to see."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from flows.instruments.pulse import GUESSED
from flows.officials.acting import Acting, acting, number_of
from flows.officials.schedule import set_digest
from flows.refusal import Refusal
from storage import guesses, people, timeline, vault
from storage.database import Transaction

MOST: Mapping[str, int] = {**dict.fromkeys(GUESSED, 10), "people": 100_000, "minutes": 6_000_000}
"""What can be guessed, in the order it is asked, and the highest number that is one."""


class Guesses(BaseModel):
    """What an official expects, by item; what is left out stays as it was."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    official: int
    values: dict[str, int]
    at: int


def guess(tx: Transaction, request: Guesses) -> int | Refusal:
    """Keep guesses; return their round: 1 before the results were opened, 2 afterwards, never mixed."""
    here = acting(tx, request.official, request.at)
    if isinstance(here, Refusal):
        return here
    if not request.values:
        return Refusal("guess-empty")
    for item, value in request.values.items():
        if item not in MOST:
            return Refusal("stale-button")
        if not 0 <= value <= MOST[item]:
            return Refusal("guess-range", {"most": MOST[item]})
    return _keep(tx, here, request)


def _keep(tx: Transaction, here: Acting, request: Guesses) -> int:
    official, campaign = here
    before = guesses.guesses_of(tx.db, official.id)
    known = {(g.item, g.round): g.value for g in before}
    round = 1 if official.seen_at is None else 2
    new = {item: value for item, value in request.values.items() if known.get((item, round)) != value}
    marked = _is_marked(tx, here)
    for item, value in new.items():
        guesses.put_guess(
            tx.db, official=official.id, item=item, round=round, value=value, marked=marked, at=request.at
        )
    if new:
        fields: dict[str, str | int | bool | None] = {"official": number_of(tx, official), "round": round}
        tx.log.append(campaign.id, "official_guess", request.at, None, fields)
    if not before:
        timeline.happened(
            tx.db, campaign=campaign.id, at=request.at, kind="official_guessed", item=official.id
        )
        set_digest(tx, official, campaign, request.at)
    return round


def _is_marked(tx: Transaction, here: Acting) -> bool:
    """After a digest or the end, or by an account that the bot had met before the link: the card may have been seen."""
    official, campaign = here
    if guesses.digests(tx.db, official.id) or campaign.state == "closed":
        return True
    if official.person is None:
        return False
    met = vault.met_at(tx, official.person) or 0
    took_part = people.first_act_in_chat(tx.db, campaign.chat, official.person)
    return took_part is not None or met < (official.came_at or 0)


def see(tx: Transaction, official_id: int, at: int) -> str | Refusal:
    """Open the results: after closing, or at once by *see anyway*; guesses from before are locked. Return which."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    official, campaign = here
    if official.seen_how:
        return official.seen_how
    how = "closed" if campaign.state == "closed" else "anyway"
    guesses.see(tx.db, official.id, how, at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="official_saw", item=official.id, detail=how)
    tx.log.append(campaign.id, "official_saw", at, None, {"official": number_of(tx, official), "how": how})
    return how


def show_alone(tx: Transaction, official_id: int, shows: bool, at: int) -> Refusal | None:
    """Keep whether a guess may be shown as the office's where fewer than three officials guessed."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    guesses.show_alone(tx.db, official_id, shows)
    return None
