"""/task, and the buttons of small steps."""

from bot.handlers.did import refuse, tell
from bot.handlers.registry import command, edited, started, tap
from bot.scene import Reply, Scene
from bot.views.tasks import steps_alert
from bot.views.view import Look
from flows.deliver.did import Did, did
from flows.deliver.tasks import OnTask, done, not_done, split, take, to_note, withdraw
from flows.deliver.write_task import WriteTask, rewrite_task, write_task
from flows.refusal import Refusal
from flows.twins.shared import acting_in
from storage import campaigns, chats, messages, tasks
from storage.models import Task


@command("task")
def write(scene: Scene) -> Reply | Refusal | None:
    """Write down a piece of work."""
    here = scene.incoming
    if here.forwarded:
        return refuse(scene, Refusal("forwarded"))
    request = WriteTask(
        person=scene.person, text=here.text, language=scene.speech.language, at=scene.at, key=scene.key
    )
    task = write_task(scene.tx, scene.campaign, request)
    if isinstance(task, Refusal):
        return refuse(scene, task)
    scene.say("task", {"task": task.id}, key=f"task:{task.id}")
    return None


@edited("task")
def rewrite(scene: Scene) -> Reply | Refusal | None:
    """Take the edit of a task's message as its new words."""
    request = WriteTask(
        person=scene.person,
        text=scene.incoming.text,
        language=scene.speech.language,
        at=scene.at,
        key=scene.key,
    )
    task = rewrite_task(scene.tx, request)
    if task is None:
        return write(scene)
    return refuse(scene, task) if isinstance(task, Refusal) else None


@tap("t-gone")
def take_back(scene: Scene) -> Reply | Refusal | None:
    """Its author takes a task back."""
    task = withdraw(scene.tx, _on(scene))
    return scene.toast(task, "task-taken-back")


def _on(scene: Scene) -> OnTask:
    id = scene.tap.number(0)
    task = tasks.task(scene.tx.db, id)
    return OnTask(task=id, person=scene.person, at=scene.at, campaign=_where(scene, task) if task else None)


def _where(scene: Scene, task: Task) -> int:
    """Return in which of two groups somebody acts on a task that is for both."""
    number, db = scene.incoming.number or 0, scene.tx.db
    ours = messages.message_to_person(db, scene.person, number) if scene.chat is None else None
    return acting_in(db, task, chat=scene.chat, told=ours.campaign if ours else None)


@tap("t-split")
def split_it(scene: Scene) -> Reply | Refusal | None:
    """Split into pieces of about 20 minutes."""
    task = split(scene.tx, _on(scene))
    if isinstance(task, Refusal):
        return task
    return Reply(scene.speech.say("task-was-split", n=len(tasks.pieces(scene.tx.db, task.id))))


@tap("t-take")
def me_too(scene: Scene) -> Reply | Refusal | None:
    """Join in, or step out."""
    taken = take(scene.tx, _on(scene))
    if isinstance(taken, Refusal):
        return taken
    return Reply(scene.speech.say("task-joined" if taken[1] else "task-left"))


@tap("t-done")
def finished(scene: Scene) -> Reply | Refusal | None:
    """Mark as done, and offer to note it; who can't be asked in private notes it by pressing once more."""
    reachable = scene.chat is None or chats.reachable(scene.tx.db, scene.person)
    request = _on(scene)
    if not reachable and (again := to_note(scene.tx, request)):
        return _note(scene, again)
    task = done(scene.tx, request)
    if isinstance(task, Refusal):
        return task
    if reachable:
        there = scene.in_campaign(campaigns.campaign(scene.tx.db, request.campaign or task.campaign))
        there.say("task-done", {"task": task.id}, private=True, own=True)
        return Reply(scene.speech.say("task-done-private"))
    time = scene.speech.duration(task.minutes) if task.minutes else ""
    return Reply(scene.speech.say("task-done-again", time=time or "–"), alert=True)


@tap("t-note")
def yes(scene: Scene) -> Reply | Refusal | None:
    """Note a task as one's own, in its words and time."""
    task = tasks.task(scene.tx.db, scene.tap.number(0))
    return _note(scene, task) if task else Refusal("stale-button")


def _note(scene: Scene, task: Task) -> Reply | Refusal | None:
    campaign = campaigns.campaign(scene.tx.db, _where(scene, task))
    request = Did(
        person=scene.person,
        text=task.text or "",
        language=scene.speech.language,
        at=scene.at,
        key=f"task:{task.id}:{scene.person}:{scene.incoming.update_id}",
        task=task.id,
        as_task=True,
    )
    noted = did(scene.tx, campaign, request)
    if isinstance(noted, Refusal):
        return noted
    if scene.chat is None and not noted.again:
        tell(scene.in_campaign(campaign), noted)
    return Reply(scene.speech.say("noted-too"))


@tap("t-words")
def in_other_words(scene: Scene) -> Reply | Refusal | None:
    """Note a task in one's own words."""
    task = tasks.task(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, _where(scene, task)) if task else None
    if task is None or campaign is None:
        return Refusal("stale-button")
    there = scene.in_campaign(campaign)
    if scene.chat is not None:
        return Reply(url=there.to_private("task-words", {"task": task.id}))
    return ask_words(there, task.id)


@started("task-words")
def started_words(scene: Scene) -> Reply | Refusal | None:
    """Ask behind the link."""
    return ask_words(scene, int(scene.args["task"] or 0))


def ask_words(scene: Scene, task: int) -> Reply:
    """What did you do?"""
    scene.ask("did", {"task": task})
    scene.say("ask-did", own=True)
    return Reply()


@tap("t-open")
def not_yet(scene: Scene) -> Reply | Refusal | None:
    """It isn't done after all."""
    task = not_done(scene.tx, _on(scene))
    return scene.toast(task, "task-open-again")


@tap("steps")
def small_steps(scene: Scene) -> Reply | Refusal | None:
    """Open pieces, the smallest first: in private, else in the answer itself."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(0))
    if campaign is None:
        return Refusal("stale-button")
    there = scene.in_campaign(campaign)
    if scene.chat is None:
        return show_steps(there)
    if chats.reachable(scene.tx.db, scene.person):
        return Reply(url=there.to_private("steps"))
    return Reply(steps_alert(_look(there)), alert=True)


def _look(scene: Scene) -> Look:
    assert scene.campaign is not None
    return Look(
        scene.tx.db,
        scene.tx.vault,
        scene.face,
        scene.speech,
        {"campaign": scene.campaign.id},
        scene.at,
        scene.chat,
    )


@started("steps")
def show_steps(scene: Scene) -> Reply | Refusal | None:
    """List them in private."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("steps", {"campaign": scene.campaign.id}, own=True)
    return Reply()
