"""Mark a task for both groups, or for one's own again: only its author, for the words are theirs."""

from flows.deliver.tasks import OnTask, shown_anew
from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym
from storage import campaigns, messages, safety, tasks, twins
from storage.database import Transaction
from storage.models import Campaign, Task
from storage.twins import Twin


def share(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Let both groups see a task and its pieces."""
    found = _own(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task, together = found
    if safety.folded(tx.db, "task", task.id):
        return Refusal("twin-task-folded")
    if twins.share(tx.db, task.id, together.id, request.at):
        _happened(tx, campaign, request, task, together, "task_shared")
    return task


def unshare(tx: Transaction, request: OnTask) -> Task | Refusal:
    """Let one's own group alone see it again; what the other did on it stays counted."""
    found = _own(tx, request)
    if isinstance(found, Refusal):
        return found
    campaign, task, together = found
    if twins.unshare(tx.db, task.id, request.at):
        _happened(tx, campaign, request, task, together, "task_unshared")
    return task


def _own(tx: Transaction, request: OnTask) -> tuple[Campaign, Task, Twin] | Refusal:
    task = tasks.task(tx.db, request.task)
    if task is None or task.state == "gone" or task.parent is not None or task.text is None:
        return Refusal("stale-button")
    campaign = campaigns.campaign(tx.db, task.campaign)
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    if task.author != request.person:
        return Refusal("author-only")
    together = twins.standing(tx.db, campaign.id)
    return (campaign, task, together) if together else Refusal("twin-none")


def _happened(
    tx: Transaction, campaign: Campaign, request: OnTask, task: Task, together: Twin, type: str
) -> None:
    who = pseudonym(tx, campaign, request.person)
    tx.log.append(campaign.id, type, request.at, who, {"task": task.id, "twin": together.id})
    shown_anew(tx, task, request.at)
    messages.touch(tx.db, together.other(campaign.id), "card", request.at)
    for piece in tasks.pieces(tx.db, task.id):
        messages.touch_mentions(tx.db, "task", piece.id, request.at)
