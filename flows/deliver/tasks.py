"""Small steps: split, take, done. Nobody assigns; taking is no promise."""

from sqlite3 import Connection

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import split_minutes
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, takes_part
from flows.twins.shared import in_order, open_from_other, whose
from storage import campaigns, contributions, messages, safety, tasks
from storage.database import Transaction
from storage.models import Campaign, Task

HOUR = 3_600_000_000


class OnTask(BaseModel):
    """One person does something with one task; ``campaign``: in which of two that share it, its own if None."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    task: int
    person: int
    at: int
    campaign: int | None = None


def root_of(task: Task) -> int:
    """Return the task that was written: a piece's parent, else itself."""
    return task.parent or task.id


def open_steps(db: Connection, campaign: int) -> list[Task]:
    """Return what can be taken, the smallest first, untaken before taken; folded ones left out.

    What the other group of two marked for both stands among them.
    """
    own, theirs = tasks.open_pieces(db, campaign), open_from_other(db, campaign)
    known = in_order(db, [*own, *theirs]) if theirs else own
    return [t for t in known if not safety.folded(db, "task", root_of(t))]


def next_step(db: Connection, campaign: int) -> Task | None:
    """Return the piece to offer first."""
    return next(iter(open_steps(db, campaign)), None)


def split(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Split an open task into pieces of about 20 minutes; who was on it is on a piece."""
    found = _meant(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task = found
    if task.state != "open":
        return Refusal("task-not-open")
    if task.parent is not None or task.minutes is None:
        return Refusal("task-small" if task.parent else "task-minutes")
    minutes = split_minutes(task.minutes)
    if isinstance(minutes, Refusal):
        return minutes
    tasks.set_task_state(tx.db, task.id, "split", request.at)
    new = [_piece(tx, task, n, each, request.at) for n, each in enumerate(minutes)]
    for n, person in enumerate(tasks.takers(tx.db, task.id)):
        tasks.take(tx.db, new[n % len(new)], person, request.at)
    _happened(tx, campaign, request, task, "task-split", pieces=len(new))
    return tasks.task(tx.db, task.id) or task


def _piece(tx: Transaction, task: Task, n: int, minutes: int, at: int) -> int:
    return tasks.add_task(
        tx.db,
        campaign=task.campaign,
        text=task.text or "",
        minutes=minutes,
        author=task.author,
        at=at,
        key=f"{task.key}/{n}",
        parent=task.id,
    )


def take(tx: Transaction, request: OnTask) -> tuple[Task, bool] | Refusal:
    """Join in, or step out again; return the piece and whether one is in now."""
    found = _meant(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task = found
    piece = _piece_for(tx, task, request.person)
    if piece is None or piece.state != "open":
        return Refusal("task-not-open")
    takes_part(tx, campaign, request.person, request.at)
    is_in = not tasks.leave(tx.db, piece.id, request.person)
    if is_in:
        tasks.take(tx.db, piece.id, request.person, request.at)
    shown_anew(tx, piece, request.at)
    return piece, is_in


def done(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Mark a piece as done (of a split task: one's own, else the smallest) and return it."""
    found = _meant(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task = found
    piece = _piece_for(tx, task, request.person) or task
    takes_part(tx, campaign, request.person, request.at)
    tasks.finish(tx.db, piece.id, request.person, request.at)
    if tasks.set_task_state(tx.db, piece.id, "done", request.at):
        if piece.parent is not None:
            tasks.close_split(tx.db, piece.parent, request.at)
        _happened(tx, campaign, request, piece, "task-done")
    return tasks.task(tx.db, piece.id) or piece


def not_done(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Open a piece again that one had marked as done."""
    found = _meant(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task = found
    mine = [t.id for t in tasks.finished_by(tx.db, request.person, 0)]
    if task.id not in mine or not tasks.reopen(tx.db, task.id):
        return Refusal("task-not-done")
    _happened(tx, campaign, request, task, "task-open")
    return tasks.task(tx.db, task.id) or task


def withdraw(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Take back a task of one's own, with its words; what was done for it stays done. Also after the end."""
    task = tasks.task(tx.db, request.task)
    campaign = campaigns.campaign(tx.db, task.campaign) if task else None
    if task is None or campaign is None or task.state == "gone":
        return Refusal("stale-button")
    if task.author != request.person or task.parent is not None:
        return Refusal("not-yours")
    pieces = tasks.pieces(tx.db, task.id)
    tasks.withdraw(tx.db, task.id)
    for leaf in (task, *pieces):
        messages.touch_mentions(tx.db, "task", leaf.id, request.at)
    _happened(tx, campaign, request, task, "task-withdrawn")
    return task


def to_note(tx: Transaction, request: OnTask) -> Task | None:
    """Return the piece of a task that one marked as done within the hour and hasn't noted as one's own."""
    recent = tasks.finished_by(tx.db, request.person, request.at - HOUR)
    for piece in recent:
        of_this = request.task in (piece.id, piece.parent)
        if of_this and not contributions.act_on_task(tx.db, piece.id, request.person):
            return piece
    return None


def shown_anew(tx: Transaction, task: Task, at: int) -> None:
    """Let the card (of both groups, where it is for both) and whatever shows a task be shown anew."""
    for campaign in whose(tx.db, task):
        messages.touch(tx.db, campaign, "card", at)
    for id in {task.id, root_of(task)}:
        messages.touch_mentions(tx.db, "task", id, at)


def _meant(tx: Transaction, request: OnTask) -> tuple[Campaign, Task] | Refusal:
    task = tasks.task(tx.db, request.task)
    if task is None or task.state == "gone":
        return Refusal("stale-button")
    own = campaigns.campaign(tx.db, task.campaign)
    here = request.campaign or task.campaign
    if here not in whose(tx.db, task):
        return Refusal("twin-task-not-shared")
    campaign = campaigns.campaign(tx.db, here)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None or own is None:
        return no or Refusal("no-campaign")
    no = may_act(tx, own, request.person, request.at) if own.id != campaign.id else None
    return no or (campaign, task)


def _piece_for(tx: Transaction, task: Task, person: int) -> Task | None:
    """Return the task, or of a split one the open piece that one took, else the first that is free."""
    if task.state != "split":
        return task
    free = [t for t in tasks.open_pieces(tx.db, task.campaign) if t.parent == task.id]
    mine = [t for t in free if person in tasks.takers(tx.db, t.id)]
    return next(iter(mine or free), None)


def _happened(
    tx: Transaction, campaign: Campaign, request: OnTask, task: Task, type: str, **more: int
) -> None:
    who = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, type, request.at, who, {"task": task.id, **more})
    shown_anew(tx, task, request.at)
