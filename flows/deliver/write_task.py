"""Write down a piece of work; anybody may take it."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import parse_task
from flows.limits import local_day
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of, takes_part
from storage import campaigns, messages, tasks
from storage.database import Transaction
from storage.leaves import Field
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
    return _logged(tx, campaign, request, id)


def rewrite_task(tx: Transaction, request: WriteTask) -> Task | Refusal | None:
    """Take the edit of a task's message as its new words, while it's open and whole; None if it wasn't kept."""
    task = tasks.task_by_key(tx.db, request.key)
    if task is None or task.author != request.person:
        return None
    campaign = campaigns.campaign(tx.db, task.campaign)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    asked = parse_task(request.text, request.language)
    if isinstance(asked, Refusal):
        return Refusal("task-empty") if asked.key == "text-empty" else asked
    if (asked.text, asked.minutes) == (task.text, task.minutes):
        return task
    if not tasks.rewrite(tx.db, task.id, text=asked.text, minutes=asked.minutes):
        return Refusal("task-not-open")
    messages.touch(tx.db, campaign.id, "card", request.at)
    messages.touch_mentions(tx.db, "task", task.id, request.at)
    return _logged(tx, campaign, request, task.id)


def _logged(tx: Transaction, campaign: Campaign, request: WriteTask, id: int) -> Task:
    kept = tasks.task(tx.db, id)
    assert kept is not None
    who = pseudonym(tx, campaign, request.person)
    fields: dict[str, Field] = {"task": id, "minutes": kept.minutes}
    tx.log.append(campaign.id, "task", request.at, who, fields, {"text": kept.text or ""})
    return kept
