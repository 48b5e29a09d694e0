"""A street whose campaign comes to its end."""

from did_street import Street, street
from test_quiet import at

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import campaigns
from storage.models import Campaign

END = at("2026-12-09T18:00")


def texts(message: Message) -> list[str]:
    """Return the words on a message's buttons."""
    return [b.text for row in message.buttons for b in row]


def said(here: Street, words: str) -> list[Message]:
    """Return what the bot said in the group with these words in it."""
    return [m for m in here.ours() if words in m.text]


async def lively(r: Rehearsal, **more: object) -> Street:
    """Let three people take part and say what they did."""
    here = await street(r, **more)
    for who in (here.aino, here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    return here


async def ended(r: Rehearsal, **more: object) -> Street:
    """Let a campaign of three end on time; its papers lie in the group."""
    here = await lively(r, **more)
    await r.until(END + 40_000_000)
    return here


async def now(r: Rehearsal, id: int = 1) -> Campaign:
    """Return a campaign as it is."""
    found = await r.database.read(lambda reader: campaigns.campaign(reader.db, id))
    assert found is not None
    return found


def newcomers(r: Rehearsal, here: Street, n: int) -> list[User]:
    """Let more people join the group."""
    people = [r.sandbox.add_user(f"N{i}") for i in range(n)]
    for person in people:
        r.sandbox.join(person, here.group)
    return people
