"""Tasks and their pieces."""

import html

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import ANSWER_LIMIT, Button, Screen, cut, fit, length
from bot.views.view import Look, view
from flows.deliver.parse import parse
from flows.deliver.tasks import open_steps, root_of
from flows.initiate.command import number_kept
from storage import contributions, safety, tasks, twins
from storage.models import Task

AT_ONCE = 6


def step_line(look: Look, task: Task) -> str:
    """Return ``hang 12 lanterns (2 of 6) · 20 min`` for an HTML message."""
    words = words_or_fold(look, "task", root_of(task), _words(look, task))
    if task.parent is not None:
        pieces = [piece.id for piece in tasks.pieces(look.db, task.parent)]
        words = look.say("task-piece", words=words, n=pieces.index(task.id) + 1, of=len(pieces))
    return f"{words} · {look.speech.duration(task.minutes)}" if task.minutes else words


def _words(look: Look, task: Task) -> str | None:
    """Return a task's words; where its time is told beside them, without it."""
    if not task.text or task.minutes is None:
        return task.text
    return parse(task.text, look.speech.language, look.at, look.speech.zone).rest or task.text


@view("task")
def task(look: Look) -> Screen:
    """A task with its buttons; split, how many of its pieces are done and how many people are on it."""
    found = tasks.task(look.db, look.id("task"))
    if found is None or found.state == "gone":
        return Screen(gone=True)
    lines = [look.say("task-head"), step_line(look, found)]
    pieces = tasks.pieces(look.db, found.id)
    if pieces:
        ready = sum(piece.state == "done" for piece in pieces)
        lines.append(look.say("task-pieces", n=len(pieces), done=ready))
    if found.state == "done":
        lines.append(look.say("task-is-done"))
    elif doubt := _doubt(look, found):
        lines.append(doubt)
    if twins.is_shared(look.db, found.id):
        lines.append(look.say("task-is-for-both"))
    open_ones = [one for one in (pieces or [found]) if one.state == "open"]
    if on_it := {person for one in open_ones for person in tasks.takers(look.db, one.id)}:
        lines.append(look.say("task-takers", n=len(on_it)))
    return Screen("\n".join(lines), _buttons(look, found), mentions=(("task", found.id),))


def _doubt(look: Look, task: Task) -> str | None:
    """Say that a number at the end stayed in the words, until somebody is on it: its author may have meant minutes."""
    asked = task.state == "open" and task.minutes is None and task.parent is None
    if not asked or not task.text or safety.folded(look.db, "task", task.id) or tasks.takers(look.db, task.id):
        return None
    number = number_kept(task.text)
    return look.say("task-number", n=number) if number else None


def _buttons(look: Look, task: Task) -> tuple[tuple[Button, ...], ...]:
    more = Button("⋯", pack("more", "t", root_of(task)))
    if look.chat is None and look.person == task.author and task.parent is None:
        more = Button(look.say("button-task-back"), pack("t-gone", task.id))
    if task.state == "done":
        return ((Button(look.say("button-me-too-done"), pack("t-done", task.id)), more),)
    first = (
        Button(look.say("button-me-too"), pack("t-take", task.id)),
        Button(look.say("button-done"), pack("t-done", task.id)),
    )
    both = _for_both(look, task)
    if task.state == "open" and task.parent is None and task.minutes:
        return (first, (Button(look.say("button-split"), pack("t-split", task.id)), more), *both)
    return ((*first, more), *both)


def _for_both(look: Look, task: Task) -> tuple[tuple[Button, ...], ...]:
    """Return the button by which its author marks a task for both groups, where two go together."""
    if task.parent is not None or not twins.standing(look.db, task.campaign):
        return ()
    shared = twins.is_shared(look.db, task.id)
    key = "button-task-one" if shared else "button-task-both"
    return ((Button(look.say(key), pack("t-both", task.id, int(not shared))),),)


@view("steps")
def steps(look: Look) -> Screen:
    """Open pieces, the smallest first."""
    open_ones = open_steps(look.db, look.id("campaign"))
    if not open_ones:
        return Screen(look.say("steps-none"))
    shown = open_ones[:AT_ONCE]
    lines = [look.say("steps-head"), *(f"{n}. {step_line(look, t)}" for n, t in enumerate(shown, 1))]
    if len(open_ones) > AT_ONCE:
        lines.append(look.say("steps-more", n=len(open_ones) - AT_ONCE))
    rows = tuple(
        (
            Button(look.say("button-step-take", n=n), pack("t-take", t.id)),
            Button(look.say("button-step-done", n=n), pack("t-done", t.id)),
            Button("⋯", pack("more", "t", root_of(t))),
        )
        for n, t in enumerate(shown, 1)
    )
    return Screen(fit(lines, "+{n}"), rows, mentions=tuple({("task", root_of(t)) for t in shown}))


def steps_alert(look: Look) -> str:
    """Return the open pieces as the plain text of a tap's answer."""
    open_ones = open_steps(look.db, look.id("campaign"))
    if not open_ones:
        return look.say("steps-none")
    text = look.say("steps-head")
    for n, one in enumerate(open_ones, 1):
        line = f"\n{n}. {html.unescape(step_line(look, one))}"
        if length(text + line) > ANSWER_LIMIT - 4:
            return text + ("\n…" if n > 1 else cut(line, ANSWER_LIMIT - length(text)))
        text += line
    return text


@view("task-done")
def task_done(look: Look) -> Screen:
    """Done: note it as one's own, in one tap or in other words."""
    found = tasks.task(look.db, look.id("task"))
    if found is None or look.person is None:
        return Screen(gone=True)
    lines = [look.say("task-done", what=step_line(look, found))]
    if contributions.act_on_task(look.db, found.id, look.person):
        return Screen("\n".join([*lines, look.say("task-noted")]), mentions=(("task", found.id),))
    yes = (
        look.say("button-note-minutes", time=look.speech.duration(found.minutes))
        if found.minutes
        else look.say("button-note")
    )
    rows = (
        (
            Button(yes, pack("t-note", found.id)),
            Button(look.say("button-note-words"), pack("t-words", found.id)),
        ),
        (Button(look.say("button-not-done"), pack("t-open", found.id)),),
    )
    return Screen("\n".join([*lines, look.say("ask-note")]), rows, mentions=(("task", found.id),))
