"""Two groups of strangers, and what a monkey among them needs to know."""

import random
from collections import Counter

from bot.sandbox import Button, Chat, Message, Pressed, User
from bot.sandbox.rehearsal import Rehearsal
from tests.bot.city_street import Browser
from tests.journeys.monkey_words import NAMES, Said


def flat(message: Message) -> list[Button]:
    """The buttons of a message, one after the other."""
    return [button for row in message.buttons for button in row]


class Crowd:
    """People in two groups, what they said and did; ``rough``: Telegram has bad days, ``kills``: the bot dies."""

    def __init__(self, rehearsal: Rehearsal, seed: int, *, rough: bool = False, kills: bool = False) -> None:
        self.luck = random.Random(seed)
        self.here = rehearsal
        self.box = rehearsal.sandbox
        self.seed = seed
        self.rough, self.kills = rough, kills
        self.diary: list[str] = []
        self.said: dict[str, Said] = {}
        self.names: dict[str, int] = {}
        self.erased: dict[str, str] = {}
        """Words and names that must be nowhere, and whose they were."""
        self.forgotten: set[int] = set()
        """Who was erased once: the bot doesn't know any more what it wrote to them."""
        self.deleted: set[tuple[int, int]] = set()
        self.pressed: list[tuple[Pressed, str]] = []
        self.unsettled = False
        """A fault may explain what is strange."""
        self.verbs: Counter[str] = Counter()
        """How often each kind of button was pressed."""
        self.browser: Browser | None = None
        self.people = [self._newcomer(n) for n in range(7)]
        half = len(self.people) // 2
        self.groups = [
            self.box.add_group(
                "Kurvi & <co>",
                self.people[: half + 2],
                admins=[self.people[0]],
                supergroup=seed % 3 != 1,
                forum=seed % 3 == 2,
            ),
            self.box.add_group(
                "Harju", self.people[half:], admins=[self.people[-1]], supergroup=seed % 2 == 0
            ),
        ]
        for group in self.groups:
            self.box.add_bot(
                group, by=self.box._owner(group), rights=self.luck.choice((None, None, ("pin", "delete")))
            )
        self.topics = [self.box.open_topic(g, "Pihalla") for g in self.groups if g.forum]

    def _newcomer(self, n: int) -> User:
        person = self.box.add_user("", language_code=self.luck.choice(("en", "fi", "sv")))
        person.first_name = self._name(person)
        return person

    def _name(self, person: User) -> str:
        token = f"xn{len(self.names) + 1}q"
        self.names[token] = person.id
        return f"{token} {self.luck.choice(NAMES)}"

    def note(self, what: str) -> None:
        self.diary.append(what)

    def alive(self) -> list[User]:
        return [p for p in self.people if not p.deleted]

    def who(self, chat: Chat | None = None) -> User | None:
        """Somebody who can act there."""
        found = [p for p in self.alive() if chat is None or self._in(p, chat)]
        return self.luck.choice(found) if found else None

    def _in(self, person: User, chat: Chat) -> bool:
        return person.id in chat.members and chat.members[person.id].is_in

    def live_groups(self) -> list[Chat]:
        return [g for g in self.groups if not g.migrated_to]

    def chats(self) -> list[Chat]:
        own = [self.box.private(p) for p in self.alive() if p.started and not p.blocked]
        return [*(g for g in self.live_groups() if self.box.bot_in(g).is_in), *own]

    def where(self) -> Chat | None:
        """A group, or None for in private."""
        groups = self.live_groups()
        return self.luck.choice(groups) if groups and self.luck.random() < 0.6 else None

    def ours(self, chat: Chat) -> list[Message]:
        return [m for m in self.box.messages(chat) if m.sender is self.box.bot and not m.service]

    def words(self, person: User | None, templates: tuple[str, ...], *, lone: bool = False) -> str:
        text = self.luck.choice(templates)
        while "{}d" in text:
            text = text.replace("{}d", f"{self.luck.choice((1, 2, 3, 5, 14))}d", 1)
        while "{}" in text:
            token = f"xq{len(self.said) + 1}z"
            self.said[token] = Said(token, person.id if person else 0, lone, self.here.clock.now())
            text = text.replace("{}", token, 1)
        return text

    def talk(self, person: User, chat: Chat | None, text: str, **more: object) -> None:
        if chat is None and person.blocked:
            self.box.press_start(person)
        topic = (
            self.luck.choice(self.topics)
            if chat is not None and chat.forum and self.luck.random() < 0.5
            else None
        )
        if topic is not None and (topic.closed or topic.deleted or topic.id not in chat.topics):
            topic = None
        self.note(f"{person.name[:6]} in {chat.title if chat else 'private'}: {text[:80]!r} {list(more)}")
        if text.strip():
            self.box.say(person, chat, text, topic=topic, **more)

    def _press(self, person: User, message: Message, **more: object) -> Pressed:
        pressed = self.box.press(person, message, **more)
        self.pressed.append((pressed, self.diary[-1]))
        return pressed

    def presses(self, person: User, message: Message, index: int, more: str = "") -> None:
        """Note which button somebody presses."""
        chosen = flat(message)[index]
        place = f"{message.chat.name[:30]} #{message.id}"
        self.note(f"{person.name[:6]} presses {chosen.text!r} {chosen.data} in {place}{more}")
