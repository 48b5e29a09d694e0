"""Plays steps as a person would: looks for a message by what it shows, presses what is there, waits for quiet."""

import logging
from collections.abc import Iterable
from typing import Protocol

from bot.sandbox.neighbours.pictures import picture
from bot.sandbox.neighbours.plan import Timed
from bot.sandbox.neighbours.steps import Done, Move, Press, React, Say, Show, Start, Step, Write
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Chat, Message, User
from flows.speech import Speech, languages

log = logging.getLogger(__name__)

BREATH = 4
ANY: dict[str, str | int | float] = {"n": 0, "days": 0, "time": "", "reason": ""}


class CantDo(Exception):
    """A step can't be done: what somebody looked for isn't there."""


class Stage(Protocol):
    """Where time passes and things come to rest."""

    async def until(self, instant: int) -> None:
        """Return when it is ``instant`` and all is quiet."""
        ...

    async def passing(self, seconds: float) -> None:
        """Let so many seconds pass."""
        ...


def labels(button: str) -> tuple[str, ...]:
    """Return what may stand on a button, by its Fluent key in each language, or itself."""
    found = []
    for language in languages():
        try:
            found.append(Speech(language).say(button, ANY).strip())
        except KeyError:
            continue
    return tuple(found) or (button,)


class Player:
    """Acts for the neighbours in one group (and ``topic``).

    ``missed`` are the steps that couldn't be done; ``strict`` raises instead. ``shy_but``: nobody but this
    one ever goes to private.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        stage: Stage,
        group: Chat,
        people: dict[str, User],
        *,
        topic: int | None = None,
        shy_but: str | None = None,
        strict: bool = False,
    ) -> None:
        self.sandbox = sandbox
        self.people = people
        self.missed: list[str] = []
        self.answers: list[str] = []
        self._stage = stage
        self._group = group
        self._topic = topic
        self._shy_but = shy_but
        self._strict = strict

    @property
    def group(self) -> Chat:
        """The group, wherever it moved."""
        return self._group.migrated_to or self._group

    async def play(self, plan: Iterable[Timed]) -> None:
        """Play a plan to its end."""
        for timed in plan:
            await self._stage.until(timed.at)
            await self.act(timed.step)

    async def act(self, step: Step) -> None:
        """Do one step; nobody who is gone does anything."""
        name = self._who(step)
        if name is None or not self._here(self.people[name]):
            return
        try:
            for move in step.moves:
                await self._move(self.people[name], move)
                await self._stage.passing(BREATH)
        except (CantDo, ValueError) as error:
            self._miss(f"day {step.day}, {step.time}, {name}: {error}")

    def _miss(self, what: str) -> None:
        if self._strict:
            raise CantDo(what)
        self.missed.append(what)
        log.warning("The neighbours can't go on as they meant to: %s", what)

    def _who(self, step: Step) -> str | None:
        shy = self._shy_but is not None and step.who != self._shy_but and step.private
        return (step.instead or None) if shy else step.who

    def _here(self, user: User) -> bool:
        return not user.deleted and user.id in self.group.members and self.group.members[user.id].is_in

    async def _move(self, user: User, move: Move) -> None:
        box = self.sandbox
        if isinstance(move, Say):
            box.say(user, self.group, move.text, reply_to=self._answered(move.answering), topic=self._topic)
        elif isinstance(move, Show):
            box.send_photo(
                user,
                self.group,
                move.caption,
                reply_to=self._answered(move.answering),
                topic=self._topic,
                content=picture(move.picture),
                filename=f"{move.picture}.png",
                mime="image/png",
            )
        elif isinstance(move, Start):
            box.press_start(user)
        elif isinstance(move, Write):
            box.say(user, None, move.text)
        elif isinstance(move, React):
            box.react(user, self._said(move.on), move.sign)
        elif isinstance(move, Press):
            await self._press(user, self.group, move.button, move.on)
        elif isinstance(move, Done):
            await self._finish(user, move.on)
        else:
            await self._press(user, box.private(user), move.button, move.on)

    async def _finish(self, user: User, on: str) -> None:
        await self._press(user, self.group, "button-done", on)
        if user.started:
            await self._stage.passing(BREATH)
            await self._press(user, self.sandbox.private(user), "button-note-minutes", on)
        else:
            await self._press(user, self.group, "button-done", on)

    def _answered(self, words: str) -> Message | None:
        return self._said(words) if words else None

    def _said(self, words: str) -> Message:
        found = [m for m in self.group.messages.values() if words in m.words and not m.service]
        if not found:
            raise CantDo(f"nobody wrote {words!r}")
        return found[-1]

    async def _press(self, user: User, chat: Chat, button: str, on: str) -> None:
        message, index = self.find(chat, button, on)
        pressed = await self.sandbox.press(user, message, index)
        if pressed.answer is None and pressed.url is None:
            raise CantDo(f"the bot didn't answer {button!r}")
        self.answers.append(pressed.text)
        if pressed.answer and pressed.answer["url"] and self._shy_but in (None, self._name(user)):
            self.sandbox.follow(user, pressed)

    def _name(self, user: User) -> str:
        return next(name for name, person in self.people.items() if person is user)

    def find(self, chat: Chat, button: str, on: str = "") -> tuple[Message, int]:
        """Return the bot's newest message that shows ``on`` and has this button, and the button's place."""
        wanted = labels(button)
        for message in reversed(chat.messages.values()):
            flat = [one.text for row in message.buttons for one in row]
            places = [n for n, text in enumerate(flat) if text.startswith(wanted)]
            if places and on in message.words and message.sender is self.sandbox.bot:
                return message, places[0]
        raise CantDo(f"no button {wanted[0]!r} under a message that shows {on!r}")
