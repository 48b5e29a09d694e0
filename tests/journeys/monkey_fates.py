"""What befalls a monkey's people, groups and bot: leaving, moving, erasure, bad days of Telegram, restarts."""

import asyncio

from bot.clock import SECOND
from bot.sandbox import Fault, User
from bot.sandbox.rehearsal import Rehearsal
from tests.journeys.monkey_crowd import flat
from tests.journeys.monkey_stories import Stories
from tests.journeys.monkey_words import METHODS, SENSE

FORGET = "1.forget."


class Fates(Stories):
    """What nobody of them chose, or chose once."""

    async def anonymous(self) -> None:
        groups = [g for g in self.live_groups() if self.box.bot_in(g).is_in]
        if groups:
            chat = self.luck.choice(groups)
            owner = self.box._owner(chat)
            if not owner.deleted and self._in(owner, chat):
                name = self.luck.choice(("did", "propose", "campaign", "task", "forgetme"))
                text = f"/{name} {self.words(None, SENSE.get(name, ('{}',)))}"
                self.note(f"anonymous in {chat.title}: {text!r}")
                self.box.say(owner, chat, text, as_anonymous_admin=True)

    async def member(self) -> None:
        """Somebody comes, goes, is thrown out or promoted."""
        groups = self.live_groups()
        if not groups:
            return
        chat, person = self.luck.choice(groups), self.luck.choice(self.alive())
        owner = self.box._owner(chat)
        if person is owner:
            return
        inside = self._in(person, chat)
        what = self.luck.choice(("leave", "leave", "ban", "promote", "demote") if inside else ("join",))
        self.note(f"{person.name[:6]}: {what} in {chat.title}")
        {
            "leave": self.box.leave,
            "join": self.box.join,
            "ban": self.box.ban,
            "promote": self.box.promote,
            "demote": self.box.demote,
        }[what](person, chat)

    async def bot_moved(self) -> None:
        """The bot is thrown out, comes back, gets rights or loses them."""
        if groups := self.live_groups():
            chat = self.luck.choice(groups)
            if not self.box.bot_in(chat).is_in:
                self.note(f"the bot comes back to {chat.title}")
                self.box.add_bot(chat, by=self.box._owner(chat))
            elif self.luck.random() < 0.4:
                self.note(f"the bot is thrown out of {chat.title}")
                self.box.remove_bot(chat, kick=self.luck.random() < 0.5)
            else:
                rights = self.luck.choice((None, (), ("pin",), ("pin", "delete", "topics")))
                self.note(f"the bot has {rights} in {chat.title}")
                self.box.change_rights(chat, rights)

    async def chat_changed(self) -> None:
        """A group becomes a supergroup, a topic opens, closes, vanishes; reactions or writing are restricted."""
        groups = self.live_groups()
        if not groups:
            return
        chat = self.luck.choice(groups)
        if chat.kind == "group" and self.luck.random() < 0.5:
            self.note(f"{chat.title} becomes a supergroup")
            self.groups[self.groups.index(chat)] = self.box.migrate(chat)
        elif chat.forum:
            open_now = [t for t in chat.topics.values() if not (t.closed or t.deleted)]
            what = self.luck.choice((self.box.close_topic, self.box.delete_topic, None))
            if what is None or not open_now:
                self.topics.append(self.box.open_topic(chat, f"Topic {len(self.topics)}"))
            else:
                topic = self.luck.choice(open_now)
                self.note(f"{what.__name__} {topic.id} in {chat.title}")
                gone = {(chat.id, m.id) for m in chat.messages.values() if m.thread_id == topic.id}
                what(chat, topic)
                if topic.deleted:
                    self.deleted |= gone
        elif self.luck.random() < 0.5:
            chat.reactions = self.luck.choice((True, False, ("👍",)))
            self.note(f"reactions in {chat.title}: {chat.reactions}")
        elif self.luck.random() < 0.3:
            chat.members_may_write = not chat.members_may_write
            self.note(f"members may write in {chat.title}: {chat.members_may_write}")

    async def account(self) -> None:
        """Somebody blocks the bot, or deletes the account; somebody else moves in."""
        person = self.luck.choice(self.alive())
        if self.luck.random() < 0.5:
            if person.started and not person.blocked:
                self.note(f"{person.name[:6]} blocks the bot")
                self.box.block_bot(person)
        elif len(self.alive()) > 5 and person not in [self.box._owner(g) for g in self.groups]:
            self.note(f"{person.name[:6]} deletes the account")
            self.box.delete_account(person)
        else:
            self.people.append(self._newcomer(len(self.people)))
            for chat in self.live_groups():
                self.box.join(self.people[-1], chat)

    async def forget(self) -> None:
        """Somebody is erased: says so and confirms."""
        chat = self.where()
        if (person := self.who(chat)) is None or (chat is None and person.blocked):
            return
        if chat is not None and not self.box.bot_in(chat).is_in:
            return
        self.note(f"{person.name[:6]} wants to be forgotten in {chat.title if chat else 'private'}")
        self.box.say(person, chat, "/forgetme")
        await self.here.passing(self.luck.choice((2, 5, 30)))
        place = chat or self.box.private(person)
        found = [
            (m, n)
            for m in self.ours(place)
            for n, b in enumerate(flat(m))
            if (b.data or "").startswith(FORGET)
        ]
        if found:
            message, index = found[-1]
            self.note("  and confirms")
            pressed = self._press(person, message, button=index)
            await self.here.settle()
            if pressed.text.startswith(("Erased", "Poistin")):
                self._erased(person)

    def _erased(self, person: User) -> None:
        self.note("  and is")
        self.forgotten.add(person.id)
        for token, said in self.said.items():
            if said.person == person.id:
                self.erased[token] = person.name[:6]
        for token, id in self.names.items():
            if id == person.id:
                self.erased[token] = person.name[:6]
        person.first_name = self._name(person)

    async def fault(self) -> None:
        """Something will go wrong with Telegram."""
        if not self.rough:
            return
        kinds = ("429", "500", "502", "drop_before", "drop_after_applied", "hang_after_applied")
        if self.luck.random() < 0.6:
            kind, method = self.luck.choice(kinds), self.luck.choice(METHODS)
            self.box.faults.add(Fault(kind, method=method, times=self.luck.choice((1, 1, 2, 4)), hang=0.02))
            self.unsettled |= kind.endswith("applied")
        else:
            kind, method = self.luck.choice(("duplicate", "reorder", "redeliver")), "update"
            self.box.faults.add(Fault(kind, update="*", times=self.luck.choice((1, 3, 6))))
        self.note(f"fault {kind} at {method}")

    async def restart(self) -> None:
        """The bot stops and begins again; mostly it dies in the middle of something."""
        if not self.kills:
            return
        if self.luck.random() < 0.6:
            await self.press()
            await self.command()
            turns = self.luck.randrange(60)
            self.note(f"the bot dies {turns}")
            self.unsettled = True
            for _ in range(turns):
                await asyncio.sleep(0)
            await die(self.here)
        else:
            self.note("the bot restarts")
            await self.here.stop_bot()
        self.here.clock.move_to(self.here.clock.now() + self.luck.choice((0, 5, 4000)) * SECOND)
        await self.here.start_bot()

    async def late(self) -> None:
        """Days pass."""
        days = self.luck.choice((1, 2, 4, 4, 15))
        self.note(f"{days} days pass")
        await self.here.passing(days * 86_400)

    def _mend(self) -> None:
        """After a while somebody lets the bot in again, and lets it write."""
        for chat in self.live_groups():
            if self.luck.random() < 0.12 and not self.box.bot_in(chat).is_in:
                self.note(f"the bot is back in {chat.title}")
                self.box.add_bot(chat, by=self.box._owner(chat))
            if self.luck.random() < 0.12:
                chat.members_may_write = True


async def die(here: Rehearsal) -> None:
    """Let the bot die as a process does: nothing that is under way is finished."""
    house, polling = here.talkoot, here.polling
    doomed = [*house.tasks, *house.sender._busy.values(), *polling._held.values()]
    doomed += [here._fetching] if here._fetching else []
    for task in doomed:
        task.cancel()
    await asyncio.gather(*doomed, return_exceptions=True)
    for front in here.fronts:
        await front.close()
    here.fronts.clear()
    await here._request.shutdown()
    await house.painter.stop()
    await house.application.shutdown()
    await here.database.close()
