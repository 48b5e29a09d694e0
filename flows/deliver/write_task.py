"""Write down a piece of work; anybody may take it."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import parse_task
from flows.limits import local_day
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from storage import tasks
from storage.database import Transaction
from storage.models import Campaign, Task


class WriteTask(BaseModel):
    """``/task hang 12 lanterns 120``; ``key`` is the message that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    language: str
    at: int
    key: str


def write_task(tx: Transaction, campaign: Campaign | None, request: WriteTask) -> Task | Refusal:
    """Keep a task; said twice by one message it is one."""
    if known := tasks.task_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    asked = parse_task(request.text, request.language)
    if isinstance(asked, Refusal):
        return Refusal("task-empty") if asked.key == "text-empty" else asked
    start, _ = local_day(request.at, campaign.zone)
    limit = rules_of(campaign).acts_per_day
    if tasks.tasks_since(tx.db, request.person, start) >= limit:
        return Refusal("too-many-tasks", {"limit": limit})
    takes_part(tx, campaign, request.person, request.at)
    id = tasks.add_task(
        tx.db,
        campaign=campaign.id,
        text=asked.text,
        minutes=asked.minutes,
        author=request.person,
        at=request.at,
        key=request.key,
    )
    who = pseudonym(tx, campaign, request.person)
    tx.log.append(
        campaign.id, "task", request.at, who, {"task": id, "minutes": asked.minutes}, {"text": asked.text}
    )
    kept = tasks.task(tx.db, id)
    assert kept is not None
    return kept
