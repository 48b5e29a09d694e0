"""Was it useful, can people like us change things here, did it last: one answer per person and wave."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from flows.assess.close import outcome_of
from flows.refusal import Refusal
from flows.taking_part import rules_of
from storage import campaigns, messages, people, timeline, voices
from storage.database import Transaction
from storage.models import Campaign

Item = Literal["useful", "change_here", "lasted"]
Wave = Literal["start", "end", "after"]
VALUES: dict[str, tuple[str, ...]] = {
    "useful": ("yes", "partly", "no"),
    "change_here": ("1", "2", "3", "4", "5"),
    "lasted": ("yes", "partly", "no"),
}
WAVE: dict[str, tuple[str, ...]] = {"useful": ("end",), "change_here": ("start", "end"), "lasted": ("after",)}
DAY = 86_400_000_000
OPEN_AFTER = {"useful": 7, "change_here": 7, "lasted": 14}


class Say(BaseModel):
    """One tap on an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    wave: str
    person: int
    value: str
    at: int


class Heard(BaseModel):
    """How many answered now, and from how many on the result is shown; ``first``: this person's first answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    answers: int
    shown_from: int
    first: bool


def say(tx: Transaction, campaign: Campaign, request: Say) -> Heard | Refusal:
    """Keep an answer; a later one of the same person takes its place."""
    if request.value not in VALUES.get(request.item, ()) or request.wave not in WAVE[request.item]:
        return Refusal("stale-button")
    if people.is_removed(tx.db, campaign.chat, request.person):
        return Refusal("removed")
    if not _open(tx, campaign, request):
        return Refusal("survey-closed")
    known = any(campaign.id == one[0] for one in voices.surveys_of_person(tx.db, request.person))
    voices.put_survey(
        tx.db,
        campaign=campaign.id,
        item=request.item,
        wave=request.wave,
        person=request.person,
        value=request.value,
        at=request.at,
    )
    answers = voices.survey(tx.db, campaign.id, request.item, request.wave)
    _follow(tx, campaign, request.item, answers)
    for view in ("warn", "closed", "lasted", *(("card",) if campaign.state == "closed" else ())):
        messages.touch(tx.db, campaign.id, view, request.at)
    first = not known and not people.first_act(tx.db, campaign.id, request.person)
    return Heard(answers=len(answers), shown_from=rules_of(campaign).shown_from, first=first)


def _follow(tx: Transaction, campaign: Campaign, item: str, answers: list[str]) -> None:
    """Late answers to *was it useful* still move the outcome of a closed campaign."""
    if item != "useful" or campaign.state != "closed":
        return
    if outcome := outcome_of(answers, rules_of(campaign).shown_from):
        campaigns.set_outcome(tx.db, campaign.id, outcome)


def _open(tx: Transaction, campaign: Campaign, request: Say) -> bool:
    if request.wave == "start":
        return campaign.running(request.at)
    if request.item == "lasted":
        asked = [t for t in timeline.timeline(tx.db, campaign.id) if t.kind == "asked_lasted"]
        return bool(asked) and request.at < asked[-1].at + OPEN_AFTER["lasted"] * DAY
    ended = campaign.closed_at or campaign.ends_at
    return campaign.state in ("running", "closed") and request.at < ended + OPEN_AFTER[request.item] * DAY
