"""A monkey: strangers in two groups do whatever comes, drawn from a seed, often what makes sense."""

import re
from collections.abc import Awaitable, Callable

from bot.sandbox import Message, User
from storage import questions, vault
from storage.database import Reader
from tests.bot.city_street import Form, link_in
from tests.journeys.monkey_crowd import flat
from tests.journeys.monkey_fates import Fates
from tests.journeys.monkey_words import COMMANDS, FORGED, NOISE, PAUSES, REPLIES, SENSE


class Monkey(Fates):
    """Does one thing after another."""

    def pressable(self) -> Message | None:
        """A message with buttons, mostly a new one."""
        chats = [c for c in self.chats() if any(m.buttons for m in self.ours(c))]
        if not chats:
            return None
        weights = [3 if c.user is None else 1 for c in chats]
        found = [m for m in self.ours(self.luck.choices(chats, weights)[0]) if m.buttons]
        return self.luck.choice(found[-4:]) if self.luck.random() < 0.75 else self.luck.choice(found)

    async def command(self) -> None:
        chat = self.where()
        if (person := self.who(chat)) is None:
            return
        sensible = self.luck.random() < 0.8
        name = self.luck.choice(list(SENSE) if sensible and self.luck.random() < 0.7 else COMMANDS)
        text = self.words(person, SENSE.get(name, ("",)) if sensible else NOISE)
        at = f"@{self.box.bot.username}" if chat and self.luck.random() < 0.2 else ""
        more = {}
        if chat is not None and self.luck.random() < 0.2 and (near := self.box.messages(chat)):
            more = {"reply_to": self.luck.choice(near[-10:])}
        elif self.luck.random() < 0.05:
            more = {"forward_from": self.luck.choice(self.people)}
        self.talk(person, chat, f"/{name}{at} {text}".strip(), **more)

    async def campaign(self) -> None:
        if groups := self.live_groups():
            chat = self.luck.choice(groups)
            if person := self.who(chat):
                self.talk(person, chat, f"/campaign {self.words(person, SENSE['campaign'])}")

    async def answer(self) -> None:
        """Say in private what one was asked for, or what nobody asked for."""
        if (person := self.who()) is None or not person.started:
            return
        asked = await self.asked(person)
        lone = asked is None and not await self.easy(person)
        if lone and self.luck.random() < 0.7:
            return
        templates = REPLIES.get(asked or "", ("{} it is", "minun {}", "{}"))
        self.talk(
            person, None, self.words(person, templates if self.luck.random() < 0.85 else NOISE, lone=lone)
        )

    async def asked(self, person: User) -> str | None:
        def look(reader: Reader) -> str | None:
            id = vault.find_person(reader, person.id)
            found = questions.asked(reader.db, id) if id else None
            return found[1] if found else None

        return await self.here.database.read(look)

    async def easy(self, person: User) -> bool:
        def look(reader: Reader) -> bool:
            id = vault.find_person(reader, person.id)
            row = reader.db.execute("SELECT easy FROM person WHERE id = ?", (id or 0,)).fetchone()
            return bool(row and row[0])

        return await self.here.database.read(look)

    async def reply(self) -> None:
        """Reply to a message of the bot."""
        chats = [c for c in self.chats() if self.ours(c)]
        if not chats:
            return
        chat = self.luck.choice(chats)
        message = self.luck.choice(self.ours(chat)[-6:])
        if person := chat.user or self.who(chat):
            text = self.words(person, ("{} because of that", "20 min {}", "koska {}", *NOISE[:4]))
            self.talk(person, None if chat.user else chat, text, reply_to=message)

    def _button(self, message: Message) -> int:
        """Choose a button, rather one whose kind was seldom pressed."""
        kinds = [(b.data or "url").split(".")[1:2] or ["url"] for row in message.buttons for b in row]
        names = [kind[0] for kind in kinds]
        weights = [1 / (1 + self.verbs[name]) for name in names]
        index = self.luck.choices(range(len(names)), weights)[0]
        self.verbs[names[index]] += 1
        return index

    async def crowd(self) -> None:
        """Several people press under one message of a group, mostly the same."""
        groups = [
            g for g in self.live_groups() if self.box.bot_in(g).is_in and any(m.buttons for m in self.ours(g))
        ]
        if not groups:
            return
        chat = self.luck.choice(groups)
        message = self.luck.choice([m for m in self.ours(chat) if m.buttons][-5:])
        index = self._button(message)
        here = [p for p in self.alive() if self._in(p, chat)]
        label = [b.text for row in message.buttons for b in row][index]
        for person in self.luck.sample(here, min(len(here), self.luck.choice((2, 3, 4)))):
            if message.id not in chat.messages or len(flat(message)) <= index:
                return
            self.note(f"{person.name[:6]} presses {label!r} in {chat.name[:30]} #{message.id}, with others")
            pressed = self._press(person, message, button=index)
            if self.luck.random() < 0.7:
                await self.here.settle()
                if pressed.answer and pressed.answer["url"]:
                    self.box.follow(person, pressed)

    async def press(self) -> None:
        if (message := self.pressable()) is None:
            return
        index = self._button(message)
        person = message.chat.user or self.who(message.chat)
        if person is None:
            return
        self.presses(person, message, index)
        pressed = self._press(person, message, button=index)
        if self.luck.random() < 0.1:
            self._press(person, message, button=index)
        if self.luck.random() < 0.1 and message.chat.user is None and (other := self.who(message.chat)):
            self._press(other, message, button=index)
        if self.luck.random() < 0.85:
            await self.here.settle()
            if pressed.answer and pressed.answer["url"]:
                self.note("  follows")
                self.box.follow(person, pressed)

    async def forge(self) -> None:
        """Press what isn't there: nonsense, or a button of another message, numbers changed."""
        if (message := self.pressable()) is None or (
            person := message.chat.user or self.who(message.chat)
        ) is None:
            return
        data = self.luck.choice(FORGED)
        if self.luck.random() < 0.6 and (other := self.pressable()):
            known = [b.data for b in flat(other) if b.data]
            data = self.luck.choice(known) if known else data
            if self.luck.random() < 0.3:
                parts = data.split(".")
                parts[self.luck.randrange(len(parts))] = self.luck.choice(("1", "2", "3", "5", "a", "-1"))
                data = ".".join(parts)
        self.note(f"{person.name[:6]} forges {data} in {message.chat.name[:30]} #{message.id}")
        self._press(person, message, data=data)

    async def start(self) -> None:
        if person := self.who():
            self.note(f"{person.name[:6]} starts")
            self.box.press_start(person, self.luck.choice((None, None, None, "nonsense", "a" * 64)))

    async def file(self) -> None:
        chat = self.where()
        if (person := self.who(chat)) is None or (chat is None and person.blocked):
            return
        caption = self.luck.choice(("", "/did hung {} 10 min", "/propose a photo of {}", "/need {}"))
        ours = self.ours(chat or self.box.private(person))
        more = {"reply_to": self.luck.choice(ours)} if ours and self.luck.random() < 0.4 else {}
        self.note(f"{person.name[:6]} sends a file {caption!r} in {chat.title if chat else 'private'}")
        send = self.luck.choice(
            (self.box.send_photo, self.box.send_photo, self.box.send_voice, self.box.send_document)
        )
        send(person, chat, self.words(person, (caption,)), **more)

    async def edit(self) -> None:
        """Edit one's own message, most often a command."""
        chat = self.where()
        if (person := self.who(chat)) is None:
            return
        mine = [
            m for m in self.box.messages(chat or self.box.private(person)) if m.sender is person and m.words
        ]
        if mine:
            message = self.luck.choice(mine[-5:])
            head = message.words.split()[0]
            name = head.lstrip("/").split("@")[0]
            words = self.words(person, SENSE.get(name, ("{} anew",)))
            self.note(f"{person.name[:6]} edits #{message.id} in {message.chat.name[:30]}: {words!r}")
            self.box.edit(person, message, f"{head} {words}" if head.startswith("/") else words or "anew")

    async def delete(self) -> None:
        """Somebody, or an administrator, deletes a message."""
        chats = [c for c in self.chats() if self.box.messages(c)]
        if chats:
            chat = self.luck.choice(chats)
            message = self.luck.choice(self.box.messages(chat)[-12:])
            self.note(f"#{message.id} is deleted in {chat.name[:30]}")
            self.deleted.add((chat.id, message.id))
            self.box.delete(message, by=chat.user or self.box._owner(chat))

    async def react(self) -> None:
        chats = [c for c in self.chats() if self.ours(c)]
        if chats and (person := (chat := self.luck.choice(chats)).user or self.who(chat)):
            message = self.luck.choice(self.box.messages(chat)[-10:])
            self.box.react(person, message, *self.luck.choice((("🙏",), ("👍",), ())))

    async def official(self) -> None:
        """Whoever has an invitation's link opens the page, or goes on there."""
        if self.browser is None or not self.here.page_url:
            return
        links = [m.words for p in self.alive() for m in self.ours(self.box.private(p)) if "/o/" in m.words]
        if not hasattr(self.browser, "page") or self.luck.random() < 0.3:
            if links:
                link = link_in(self.luck.choice(links))
                self.note("the official opens a link")
                await self.browser.go(link)
                if self.browser.page.forms:
                    await self.browser.sends(self.browser.page.forms[0])
            return
        if forms := self.browser.page.forms:
            form = self.luck.choice(forms)
            self.note(f"the official sends {form.action.rsplit('/', 1)[-1]} {form.fields}")
            await self.browser.sends(form, **self._filled(form))
            assert self.browser.page.status < 500, self.browser.page.text
            if self.browser.page.status >= 400:
                del self.browser.page

    def _filled(self, form: Form) -> dict[str, str]:
        """Fill in what a form may ask for."""
        says = self.luck.choice(("will", "cant", "more", "planned", "under_way", "done", "not_done"))
        more = {
            "says": says,
            "text": self.luck.choice(("we will see", "lamps by May", "")),
            "until": "2026-12-30",
        }
        empty = [name for name, value in form.fields.items() if value == ""]
        return more | {name: self.luck.choice(("1", "3", "12", "")) for name in empty}

    async def twin(self) -> None:
        """Bring a twin's link to the other group."""
        links = {
            (code, m.chat.id)
            for c in self.chats()
            for m in self.ours(c)
            for code in re.findall(
                r"startgroup=([\w-]+)", " ".join((m.words, *(b.url or "" for b in flat(m))))
            )
        }
        if links:
            code, origin = self.luck.choice(sorted(links))
            others = [g for g in self.live_groups() if g.id != origin]
            if others and (person := self.who(others[0])):
                self.note(f"{person.name[:6]} brings {code} to {others[0].title}")
                self.box.say(person, others[0], f"/twin {code}")
        else:
            chat = self.luck.choice(self.live_groups())
            if person := self.who(chat):
                self.talk(person, chat, "/twin")

    def acts(self) -> list[Callable[[], Awaitable[None]]]:
        many = {
            **{
                self.press: 40,
                self.answer: 16,
                self.command: 16,
                self.crowd: 8,
                self.reply: 4,
                self.start: 3,
                self.forge: 4,
            },
            **{self.file: 4, self.edit: 3, self.delete: 2, self.react: 2, self.anonymous: 1, self.member: 2},
            **{self.bot_moved: 1, self.chat_changed: 1, self.account: 1, self.forget: 1, self.official: 3},
            **{self.story: 14, self.twin: 2, self.fault: 4, self.restart: 1, self.late: 1, self.campaign: 1},
        }
        return [act for act, n in many.items() for _ in range(n)]

    async def lives(self, steps: int, watch: Callable[[int], Awaitable[None]]) -> None:
        """Do so many steps; ``watch`` looks after each."""
        acts = self.acts()
        await self.here.passing(3)
        await self.campaign()
        for n in range(steps):
            self.diary.append(f"-- {n} {self.here.clock.now()}")
            for _ in range(self.luck.choice((1, 1, 1, 1, 1, 1, 2, 3))):
                await self.luck.choice(acts)()
            self._mend()
            pause = self.luck.choice(PAUSES)
            await self.here.passing(1)
            await watch(n)
            await self.here.passing(pause)
