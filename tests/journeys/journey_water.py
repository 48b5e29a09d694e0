"""Mikael's shared water for the allotments, three weeks as those who live there act it out; and how he goes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from journey_street import Play

from bot.sandbox.demo import ZONE
from bot.sandbox.neighbours.plan import FIRST_DAY, instant
from bot.sandbox.neighbours.player import Player
from bot.sandbox.people import Pressed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from tests.bot.city_street import Browser, free_port, link_in

MIKAEL = "Mikael"
TITLE = "Shared water for the allotments"
NAMES = ("Tove", "Mikael", "Fatima", "Liisa", "Sanna", "Johan", "Olga", "Ahmed", "Nhung", "Aino", "Jere", "Reino")
STARTED = tuple(name for name in NAMES if name not in ("Tove", "Reino"))
STAY = ("Fatima", "Liisa", "Sanna", "Johan", "Olga", "Ahmed", "Nhung", "Aino")
INGRID = "Ingrid Berg, water works, City of Helsinki"
BARRELS = "Barrels under every roof"
ROTA = "A rota for watering in July"
TAP = "One tap that all plots share"
SIGN = "A sign at the well"
TRENCH = "dig the pipe trench"
LEFT = ("order a key for the gate", "label the taps")
EXPECT, BRING, LATER = "That the tap is open by June", "Spades and two Saturdays", "Spades, a van and two Saturdays"


@dataclass
class Water(Play):
    """The allotments' street; ``kept`` is what somebody saw there and the story needs again, or a test asks."""

    kept: dict[str, str] = field(default_factory=dict)
    browser: Browser = field(init=False)

    async def says(self, who: str, text: str) -> Message:
        """Say something in the group and wait for what comes of it."""
        message = self.rehearsal.sandbox.say(self.people[who], self.group, text)
        await self.rehearsal.passing(6)
        return message

    async def writes(self, who: str, text: str) -> Message:
        """Write to the bot in private; return what it said last."""
        self.rehearsal.sandbox.say(self.people[who], None, text)
        await self.rehearsal.passing(4)
        return self.last(who)

    async def presses(self, who: str, message: Message, button: str) -> Pressed:
        """Press a button, and follow where its answer leads."""
        pressed = self.rehearsal.sandbox.press(self.people[who], message, button)
        await self.rehearsal.settle()
        self.rehearsal.sandbox.follow(self.people[who], pressed)
        await self.rehearsal.passing(4)
        return pressed

    async def chooses(self, who: str, *buttons: str) -> Message:
        """Press buttons in private, each of the newest message that has it."""
        for button in buttons:
            await self.presses(who, self.there(who, button), button)
        return self.last(who)

    def ours(self, who: str = "") -> list[Message]:
        """Return the bot's messages in the group, or in somebody's private chat, oldest first."""
        chat = self.rehearsal.sandbox.private(self.people[who]) if who else self.group
        return [m for m in chat.messages.values() if m.sender is self.rehearsal.sandbox.bot and not m.service]

    def last(self, who: str = "") -> Message:
        """Return its newest message there."""
        return self.ours(who)[-1]

    def shown(self, words: str, who: str = "") -> Message:
        """Return its newest message there with these words."""
        return next(m for m in reversed(self.ours(who)) if words in m.words)

    def there(self, who: str, button: str) -> Message:
        """Return its newest message in private with this button."""
        return next(m for m in reversed(self.ours(who)) if button in buttons(m))


def buttons(message: Message) -> list[str]:
    """Return the texts of a message's buttons."""
    return [button.text for row in message.buttons for button in row]


Goes = Callable[[Water], Awaitable[None]]


async def holiday(play: Water) -> None:
    """Mikael looks at no phone any more."""


async def deletes_the_account(play: Water) -> None:
    """His account is gone: nobody hears of it, what is written to him comes back; later Tove takes it out."""
    play.rehearsal.sandbox.delete_account(play.people["Mikael"])


async def says_forgetme(play: Water) -> None:
    """He has the bot erase him."""
    await play.writes("Mikael", "/forgetme")
    await play.chooses("Mikael", "Erase me")


async def first_days(play: Water) -> None:
    """Begin, look at the rules, ask for another quorum, need a pump."""
    await play.says("Mikael", f"/campaign {TITLE} 21d")
    for who, did in (
        ("Fatima", "measured how far the well is 20 min @Malmi"),
        ("Liisa", "carried 6 cans of water 30 min"),
        ("Sanna", "asked the neighbours 15 min"),
        ("Johan", "lent a ladder"),
        ("Olga", "carried 4 cans of water 20 min"),
        ("Ahmed", "drew a plan of the pipes 40 min"),
        ("Nhung", "cooked soup for all 60 min"),
        ("Aino", "took photos of the dry beds 10 min"),
        ("Jere", "mended a barrel 25 min"),
        ("Reino", "counted the plots 15 min"),
    ):
        await play.says(who, f"/did {did}")
    await play.says("Mikael", "/rules@talkoot_bot")
    play.kept["rules"] = play.last().text
    await play.until(1, "09:00")
    await play.says("Fatima", f"/propose {BARRELS}")
    await play.says("Mikael", "/amend quorum 30%")
    play.kept["amend"] = play.last().text
    for who in ("Fatima", "Liisa", "Sanna"):
        await play.presses(who, play.shown(BARRELS), "Support")
        await play.presses(who, play.shown("Change a rule"), "Support")
    await needs_a_pump(play)


async def needs_a_pump(play: Water) -> None:
    """Say what is there already; two offers; both sides say yes."""
    await play.until(1, "12:00")
    await play.says("Mikael", "/need a pump @Malmi")
    need = play.shown("Somebody needs")
    play.kept["asked first"] = play.last("Mikael").text
    await play.writes("Mikael", "two hoses")
    await play.presses("Fatima", need, "I can help")
    await play.writes("Fatima", "the pump of my boat")
    await play.says("Johan", "/offer an old pump @Malmi")
    play.kept["need"] = need.text
    for offer, who in (("the pump of my boat", "Fatima"), ("an old pump @Malmi", "Johan")):
        await play.presses("Mikael", play.shown(f"Somebody offers: {offer}", "Mikael"), "Yes")
        await play.presses(who, play.shown("a pump @Malmi", who), "Yes")


async def week(play: Water) -> None:
    """An idea under the new rule, roles in a line each, an official, the lot, and Mikael goes."""
    await play.until(3, "09:00")
    await play.says("Liisa", f"/propose {ROTA}")
    for who in ("Fatima", "Liisa", "Sanna"):
        await play.presses(who, play.shown(ROTA), "Support")
    await writes_roles_down(play)
    await invites_an_official(play)
    await play.until(8, "12:00")
    await draws_a_lot(play)


async def writes_roles_down(play: Water) -> None:
    """A line each of what a role expects and brings; what the group changed stands with the rules."""
    await play.until(4, "18:00")
    await play.says("Olga", "/rules@talkoot_bot")
    play.kept["rules later"] = play.last().text
    await play.writes("Mikael", "/role")
    await play.chooses("Mikael", "What we expect")
    await play.writes("Mikael", EXPECT)
    await play.writes("Nhung", "/role")
    await play.chooses("Nhung", "business or association", "What we bring")
    await play.writes("Nhung", BRING)


async def invites_an_official(play: Water) -> None:
    await play.until(5, "10:00")
    await play.says("Mikael", f"/invite {INGRID}")
    invitation = play.shown("invited to answer:")
    play.kept["alone"] = (await play.presses("Mikael", invitation, "I agree")).text
    await play.presses("Sanna", invitation, "I agree")
    page = await play.browser.opens(link_in(play.last("Mikael").text))
    play.kept["page"] = page.text
    await play.browser.fills("guess", people="6", **{"environment-litter": "3"})
    await play.browser.fills("alone", "yes")


async def draws_a_lot(play: Water) -> None:
    """Let lots fall until somebody agrees; Mikael and one more decline."""
    await play.says("Olga", "/facilitator")
    agenda = play.shown("Nobody keeps the agenda")
    declined = 0
    while "keeps the agenda, drawn by lot" not in agenda.text:
        await play.presses("Olga", agenda, "Draw a lot")
        who = next(name for name in NAMES if f"fell on {name}." in agenda.text)
        no = who == "Mikael" or not declined
        declined += no
        await play.presses(who, agenda, "Not me" if no else "I keep the agenda")
        play.kept["keeper"] = who
    play.kept["lot"] = agenda.text


async def without_him(play: Water) -> None:
    """An idea with a concern, a task in pieces, acts, a new version of a role's card, a barrier."""
    await play.until(10, "09:00")
    await play.says("Olga", f"/propose {TAP}")
    for who in ("Fatima", "Liisa", "Sanna", "Johan", "Olga"):
        await play.presses(who, play.shown(TAP), "Support")
    await play.presses("Aino", play.shown(TAP), "Concern")
    await play.chooses("Aino", "Money")
    await play.says("Ahmed", f"/task {TRENCH} 120")
    await play.presses("Ahmed", play.shown(TRENCH), "Split")
    await play.says("Aino", f"/propose {SIGN}")
    for text in LEFT:
        await play.says("Ahmed", f"/task {text} 20 min")
    await play.writes("Nhung", "/role")
    await play.chooses("Nhung", "What we bring")
    await play.writes("Nhung", LATER)


async def digs(play: Water) -> None:
    """The pieces are done, one after the other, by those who are there."""
    await play.until(13, "10:00")
    if play.people["Mikael"].deleted:
        play.rehearsal.sandbox.ban(play.people["Mikael"], play.group, by=play.people["Tove"])
    for who in ("Fatima", "Liisa", "Sanna", "Johan", "Olga", "Ahmed"):
        await play.presses(who, play.shown(TRENCH), "Done")
        await play.chooses(who, "Yes, 20 min")
    await play.says("Sanna", "/did turned the water on 5 min @Malmi")
    await play.until(16, "12:00")
    await play.says("Fatima", "/barrier the city is slow to lend a key")


async def looks_back(play: Water) -> None:
    """Five answer the pulse and reflect; who uses the water says so."""
    await play.until(19, "19:00")
    for n, who in enumerate(STAY[:5]):
        await play.writes(who, "/pulse")
        while "Skip" in buttons(play.last(who)):
            litter = "litter" in play.last(who).text
            await play.chooses(who, ("Often" if n < 3 else "Never") if litter else "Skip")
        await reflects(play, who)
    for who in STAY[:3]:
        await play.presses(who, play.shown("Was it useful to you?"), "Yes")


async def reflects(play: Water, who: str) -> None:
    """Go through one sitting; keep what was read and how often somebody pressed."""
    asked = await play.writes(who, "/reflect")
    read, pressed = [], 0
    while "Skip" in buttons(asked):
        read.append(asked.text)
        for button in ("1", "2", "3") if "three" in asked.text and "4" not in buttons(asked) else ("4",):
            choices = buttons(asked)
            chosen = button if button in choices else choices[int(button) - 1]
            await play.presses(who, asked, chosen)
            pressed += 1
    play.kept["read"], play.kept["pressed"] = "\n".join(read), str(pressed)
    play.kept["sittings"] = str(len(read))
    play.kept["reflected"] = asked.text


async def play_water(folder: Path, goes: Goes = holiday) -> Water:
    """Play the whole story; Mikael goes on day 9 in one way or another."""
    rehearsal = Rehearsal(folder / "talkoot.db", start_at=instant(0, "16:00", ZONE, FIRST_DAY), zone=ZONE)
    rehearsal.page_url = f"http://127.0.0.1:{free_port()}"
    await rehearsal.start()
    play = Water(rehearsal, FIRST_DAY)
    play.browser = Browser(rehearsal)
    try:
        await move_in(play)
        await first_days(play)
        await week(play)
        await play.until(9, "10:00")
        await goes(play)
        await without_him(play)
        await digs(play)
        await looks_back(play)
        await play.until(21, "18:30")
        await ends(play)
    finally:
        await play.browser._session.close()
        await rehearsal.stop()
    return play


async def move_in(play: Water) -> None:
    box = play.rehearsal.sandbox
    box.on_event(play.hear)
    play.people = {name: box.add_user(name, language_code="en") for name in NAMES}
    tove: User = play.people["Tove"]
    play.group = box.add_group("Malmi allotments", play.people.values(), admins=[tove])
    box.add_bot(play.group, tove, rights=("pin",))
    play.player = Player(box, play.rehearsal, play.group, play.people)
    for name in STARTED:
        box.press_start(play.people[name])
    await play.until(0, "17:00")


async def ends(play: Water) -> None:
    """The official sees her results; somebody starts it again."""
    await play.browser.go(play.browser.page.url.split("?")[0])
    page = await play.browser.fills("see")
    play.kept["results"] = page.text
    await play.presses("Liisa", play.shown("this campaign has ended"), "Start it again")
    card = play.last()
    play.kept["again"], play.kept["again buttons"] = card.text, ", ".join(buttons(card))
    await play.presses("Liisa", card, "Small steps · 2")
    lines = play.last("Liisa").text.splitlines()
    play.kept["again tasks"] = "\n".join(line[3:].split(" · ")[0] for line in lines if line[:2] in ("1.", "2."))
