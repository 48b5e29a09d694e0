"""What people do in several steps: each story goes on as far as luck and the bot let it."""

import re
from collections.abc import Awaitable, Callable

from bot.sandbox import Chat, User
from tests.journeys.monkey_crowd import Crowd, flat

GOES_ON = 0.92


class Stories(Crowd):
    """Stories for a monkey."""

    def place(self) -> Chat | None:
        """A group in which something can go on."""
        found = [g for g in self.live_groups() if self.here.sandbox.bot_in(g).is_in]
        return self.luck.choice(found) if found else None

    def some(self, chat: Chat, n: int) -> list[User]:
        """Up to so many who are there and can be led to private."""
        here = [p for p in self.alive() if self._in(p, chat) and not p.blocked]
        return self.luck.sample(here, min(n, len(here)))

    def goes_on(self) -> bool:
        return self.luck.random() < GOES_ON

    async def says(self, person: User, chat: Chat | None, text: str) -> None:
        self.talk(person, chat, text)
        await self.here.passing(3)

    async def does(self, person: User, place: Chat, *verbs: str, which: int | None = None) -> bool:
        """Press the newest button there of one of these kinds; follow where it leads. False if there is none."""
        for message in reversed(self.ours(place)[-12:]):
            buttons = flat(message)
            fits = [n for n, b in enumerate(buttons) if b.data and b.data.split(".")[1] in verbs]
            if fits:
                index = fits[which % len(fits)] if which is not None else self.luck.choice(fits)
                self.note(
                    f"{person.name[:6]} presses {buttons[index].data} in {place.name[:20]} #{message.id}"
                )
                pressed = self._press(person, message, button=index)
                await self.here.settle()
                if pressed.answer and pressed.answer["url"]:
                    self.here.sandbox.follow(person, pressed)
                await self.here.passing(2)
                return True
        return False

    def own(self, person: User) -> Chat:
        return self.here.sandbox.private(person)

    async def vote_story(self) -> None:
        """A vote by any method, and ballots."""
        if (chat := self.place()) is None or not (people := self.some(chat, 5)):
            return
        author, own = people[0], self.own(people[0])
        await self.says(author, None, "/vote")
        await self.does(author, own, "qm")
        asks = ("Which {}?", "What first {}?")
        await self.says(author, None, self.words(author, asks))
        money = "{} lamps 300\n{} benches 450\n{} paint 120\nswings 900"
        await self.says(author, None, "1000 €")
        await self.says(author, None, self.words(author, (money, "{} red\n{} blue\ngreen\nwhite")))
        if self.goes_on():
            await self.does(author, own, "qp")
            await self.ballots(chat, people)

    async def ballots(self, chat: Chat, people: list[User]) -> None:
        for person in people:
            if not await self.does(person, chat, "vc", "vs", "vg", "vr", "vo", "vj"):
                return
            for _ in range(self.luck.randrange(5)):
                await self.does(person, self.own(person), "vs", "vc", "vg", "vr", "va", "vp", "vo")
            if self.goes_on():
                await self.does(person, self.own(person), "vd")
            if self.luck.random() < 0.2:
                await self.says(person, None, self.words(person, ("because of {}",)))
        if self.luck.random() < 0.4:
            await self.does(people[-1], chat, "vt", "more")

    async def idea_story(self) -> None:
        """An idea that most support; a concern that its author answers; perhaps another wording."""
        if (chat := self.place()) is None or len(people := self.some(chat, 5)) < 2:
            return
        author = people[0]
        await self.says(
            author, chat, f"/propose {self.words(author, ('Lanterns {} here', 'Penkki {} pihalle'))}"
        )
        await self.does(author, self.own(author), "an", "dn", "ay")
        for person in people:
            await self.does(person, chat, "v", which=self.luck.choice((0, 0, 0, 1, 2, 3)))
        person = people[-1]
        if await self.does(person, chat, "v", which=2):
            await self.does(person, self.own(person), "w")
            await self.says(person, None, self.words(person, ("{} who pays?", "entä {}?")))
        await self.does(author, self.own(author), "ca", "cb")
        await self.says(author, None, self.words(author, ("we pay {}", "me {}")))
        await self.does(author, self.own(author), "own")
        if await self.does(author, self.own(author), "am", "wd", "ex", "pz", "rt", "kt"):
            await self.says(author, None, self.words(author, ("Better lanterns {} here",)))

    async def map_story(self) -> None:
        """A question to all with statements, and opinions."""
        if (chat := self.place()) is None or not (people := self.some(chat, 6)):
            return
        text = self.words(people[0], ("How is it here {}?\nIt is dark {}\nI like it {}\nIt is loud {}",))
        await self.says(people[0], chat, f"/ask {text}")
        for person in people:
            await self.does(person, chat, "oa", "oo")
            await self.does(person, chat, "oo")
            for _ in range(self.luck.randrange(6)):
                if not await self.does(person, self.own(person), "oa"):
                    break
            if self.luck.random() < 0.4 and await self.does(person, chat, "os"):
                await self.says(person, None, self.words(person, ("It is cold {}", "It is dark {} too")))
                await self.does(person, self.own(person), "ox", "oe")
            await self.does(person, self.own(person), *self.luck.choice((("ol",), ("or",), ("om",), ("ob",))))

    async def twin_story(self) -> None:
        """Two groups go together."""
        groups = [g for g in self.live_groups() if self.here.sandbox.bot_in(g).is_in]
        if len(groups) < 2:
            return
        chat, there = self.luck.sample(groups, 2)
        if len(people := self.some(chat, 3)) < 2 or len(others := self.some(there, 3)) < 2:
            return
        for person in people[:2]:
            await self.says(person, chat, f"/did {self.words(person, ('swept {} 20 min',))}")
        await self.says(people[0], chat, "/twin")
        await self.does(people[1], chat, "tw-yes")
        codes = [c for m in self.ours(chat)[-4:] for c in re.findall(r"startgroup=([\w-]+)", m.words)]
        if codes and self.goes_on():
            await self.says(others[0], there, f"/twin {codes[-1]}")
            for person in others[1:]:
                await self.does(person, there, "tw-join")
            await self.says(people[0], chat, f"/task {self.words(people[0], ('hang lamps {} 60',))}")
            await self.does(people[0], chat, "t-both")
            await self.does(others[1], there, "steps")
            await self.does(others[1], self.own(others[1]), "t-take", "t-done", "t-open")
            await self.does(people[0], chat, self.luck.choice(("tw-name", "tw-leave", "tw")))

    async def city_story(self) -> None:
        """Somebody at the city is invited, and guesses and answers in a private chat of the bot's."""
        if (chat := self.place()) is None or len(people := self.some(chat, 4)) < 2:
            return
        for person in people[:2]:
            await self.says(person, chat, f"/did {self.words(person, ('swept {} 20 min',))}")
            self.here.sandbox.press_start(person)
        await self.here.passing(2)
        await self.says(people[0], chat, f"/invite {self.words(people[0], ('Ingrid {}, permits, City',))}")
        await self.does(people[1], chat, "inv-yes")
        official = people[-1]
        told = [m.words for m in self.ours(self.own(people[0]))[-3:] if "start=" in m.words]
        codes = re.findall(r"start=([\w-]+)", told[-1]) if told else []
        if codes and self.goes_on():
            self.here.sandbox.press_start(official, codes[-1])
            await self.here.passing(2)
            own = self.own(official)
            for _ in range(self.luck.randrange(2, 9)):
                await self.does(official, own, "cg", "cs", "cv", "cd", "cp", "cw", "ci", "cl")
                await self.says(official, None, self.words(official, ("3", "by 5 May {}", "-", "{} we look")))
            await self.says(official, None, "/city")
            if self.luck.random() < 0.2:
                await self.does(official, own, "cx")

    async def care_story(self) -> None:
        """A session or a circle of the chat."""
        if (chat := self.place()) is None or len(people := self.some(chat, 4)) < 2:
            return
        author = people[0]
        if self.luck.random() < 0.5:
            text = self.words(
                author, ("Lantern evening {} Saturday 14", "Walk {} tomorrow 18:00 or Sunday 15")
            )
            await self.says(author, chat, f"/session {text}")
            for person in people:
                await self.does(person, chat, "s-t", "s-h", "s-c")
            await self.does(author, chat, "s-h")
            if await self.does(people[1], chat, "s-p"):
                await self.says(people[1], None, self.words(people[1], ("{} sings 10 min",)))
            await self.does(people[-1], chat, "s-e", "s-i", "s-n", "s-a", "s-v")
        else:
            await self.says(author, chat, f"/circle {self.words(author, ('Watering {} 2',))}")
            for person in people:
                await self.does(person, chat, "c-j")
            await self.here.passing(8 * 86_400)
            for person in people:
                await self.does(person, chat, "c-s", "c-w", "c-h", "c-q", "c-l", "c-m", "c-b")
                await self.does(
                    person, self.own(person), "c-w", "c-y", "c-n", "c-s", "c-m", "c-o", "c-f", "c-g"
                )
                await self.says(person, None, self.words(person, ("{} the tap drips",)))

    async def aid_story(self) -> None:
        """A need and an offer meet."""
        if (chat := self.place()) is None or len(people := self.some(chat, 3)) < 2:
            return
        for person, kind in zip(people[:2], ("need", "offer"), strict=True):
            self.here.sandbox.press_start(person)
            await self.says(person, chat, f"/{kind} {self.words(person, ('a long ladder {}',))}")
        for person in people:
            await self.does(person, chat, "ah", "ai")
            await self.does(person, self.own(person), "ah", "as", "aw", "aa", "ae", "an-ask")
            await self.says(person, None, self.words(person, ("tomorrow {} at ten",)))
            await self.does(person, self.own(person), "my", "mn")

    async def easy_story(self) -> None:
        """Somebody in easy mode says an idea, which another writes down."""
        if (chat := self.place()) is None or len(people := self.some(chat, 2)) < 2:
            return
        author, scribe = people
        self.here.sandbox.press_start(scribe)
        await self.says(author, None, "/easy")
        await self.does(author, self.own(author), "idea", "ezn", "ezv", "ezl", "ezc", "ezp")
        self.here.sandbox.send_voice(author)
        await self.here.passing(3)
        await self.does(author, self.own(author), "sc", "sd", "so", "sg")
        await self.does(scribe, self.own(scribe), "sy", "sy", "sn", "sh")
        await self.says(scribe, None, self.words(None, ("Benches {} by the door",)))
        await self.does(author, self.own(author), "sk", "sk", "sa")
        for _ in range(3):
            await self.does(author, self.own(author), "ez", "ezp", "ezn", "act", "d-long", "d-many", "d-when")
        if self.luck.random() < 0.6:
            await self.says(author, None, "/easy")

    async def looking_back_story(self) -> None:
        """People answer what is asked of them: pulse, reflection, what changed, roles."""
        if (chat := self.place()) is None or not (people := self.some(chat, 5)):
            return
        what = self.luck.choice(("/pulse", "/reflect", "/assess", "/role"))
        for person in people:
            await self.says(person, None, what)
            for _ in range(self.luck.randrange(9)):
                await self.does(
                    person, self.own(person), "pu", "lb", "lq", "lt", "rs", "felt", "scale", "say"
                )
        await self.does(people[0], self.own(people[0]), "pu-mine", "pu-ask")

    async def closing_story(self) -> None:
        """The end comes; then the letter, the city's answer, the next campaign."""
        if (chat := self.place()) is None or len(people := self.some(chat, 4)) < 3:
            return
        await self.here.passing(self.luck.choice((2, 3, 5)) * 86_400)
        for person in people:
            await self.does(person, chat, "early", "prolong", "say")
        for person in people:
            await self.does(person, chat, "say", "changed", "felt", "let", "pub")
            await self.says(person, None, self.words(person, ("the stairs {}",)))
        for person in people[:2]:
            await self.does(person, chat, "let", "pub")
        await self.says(people[0], chat, f"/answer {self.words(people[0], ('They will {} by May',))}")
        await self.does(people[1], chat, "true")

    async def fold_story(self) -> None:
        """Something is reported by several, folded, perhaps asked to be shown again."""
        if (chat := self.place()) is None or not (people := self.some(chat, 4)):
            return
        for person in people:
            await self.does(person, chat, "more")
            await self.does(person, self.own(person), "rep", which=0)
        for person in people:
            await self.does(person, self.own(person), "unfold", "own-words", "op")

    async def rule_story(self) -> None:
        """A rule is changed by the ordinary vote; somebody facilitates."""
        if (chat := self.place()) is None or not (people := self.some(chat, 5)):
            return
        await self.says(
            people[0],
            chat,
            self.luck.choice(("/amend quorum 30%", "/amend visibility city", "/amend days 21")),
        )
        for person in people:
            await self.does(person, chat, "v", which=0)
        await self.says(people[0], chat, "/facilitator")
        for person in people:
            await self.does(person, chat, "fv", "fl", "fy", "fn", "fd", "fa")
            await self.does(person, self.own(person), "fv", "fl", "fy", "fn", "fd")

    async def note_story(self) -> None:
        """What somebody did is changed, shown, kept for oneself, taken back."""
        if (chat := self.place()) is None or not (people := self.some(chat, 2)):
            return
        person = people[0]
        await self.says(person, None, f"/did {self.words(person, ('swept {} 30 min', 'carried {}'))}")
        for _ in range(self.luck.randrange(1, 4)):
            await self.does(
                person,
                self.own(person),
                "d-change",
                "d-show",
                "d-undo",
                "d-long",
                "d-many",
                "d-when",
                "d-off",
                "d-city",
                "ty",
            )
            if self.luck.random() < 0.5:
                await self.says(
                    person, None, self.words(person, ("cleaned {} 40 min", "2 h", "yesterday {}"))
                )

    async def task_story(self) -> None:
        """A task is split, taken, done."""
        if (chat := self.place()) is None or not (people := self.some(chat, 4)):
            return
        await self.says(people[0], chat, f"/task {self.words(people[0], ('hang 12 lanterns {} 120',))}")
        await self.does(people[0], chat, "t-split")
        for person in people:
            await self.does(person, chat, "steps", "t-take")
            await self.does(person, self.own(person), "t-take", "t-open")
            await self.does(person, self.own(person), "t-done", "t-note", "t-words", "t-gone")
            if self.luck.random() < 0.4:
                await self.says(person, None, self.words(person, ("hung {} 40 min",)))

    def stories(self) -> list[Callable[[], Awaitable[None]]]:
        return [
            *(
                self.vote_story,
                self.vote_story,
                self.idea_story,
                self.idea_story,
                self.map_story,
                self.twin_story,
            ),
            *(self.city_story, self.care_story, self.aid_story, self.easy_story, self.looking_back_story),
            *(
                self.closing_story,
                self.closing_story,
                self.fold_story,
                self.rule_story,
                self.note_story,
                self.task_story,
            ),
        ]

    async def story(self) -> None:
        """One story."""
        chosen = self.luck.choice(self.stories())
        self.note(f"story {chosen.__name__}")
        await chosen()
