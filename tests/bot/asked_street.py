"""A street where somebody is asked things in private, by buttons."""

from collections.abc import Iterable

from did_street import Street, street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import surveys


async def begun(r: Rehearsal, command: str, role: str | None = None) -> tuple[Street, Message]:
    """Let Eino take part, perhaps in a role, and be asked: the message is where he answers."""
    here = await street(r)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 5 min")
    if role:
        await becomes(here, here.eino, role)
    await here.writes(here.eino, command)
    return here, here.last(here.eino)


async def becomes(here: Street, who: User, role: str) -> None:
    """Let somebody say in which role they take part."""
    await here.writes(who, "/role")
    await here.presses(who, here.last(who), role)


async def answers(here: Street, who: User, message: Message, *values: str) -> None:
    """Press one button after another."""
    for value in values:
        await here.presses(who, message, value)


async def forges(here: Street, who: User, message: Message, data: str) -> str:
    """Press what is on no button; return what it is answered with."""
    pressed = here.r.sandbox.press(who, message, data=data)
    await here.r.passing(3)
    return pressed.text


async def forgets(here: Street, who: User) -> None:
    """Let somebody erase themselves."""
    await here.writes(who, "/forgetme")
    await here.presses(who, here.last(who), "Erase me")
    await here.r.passing(10)


async def given(r: Rehearsal, items: Iterable[str], wave: str) -> dict[str, list[tuple[str, str]]]:
    """Return (value, role) of the answers by item, where there are any."""

    def read(reader: object) -> dict[str, list[tuple[str, str]]]:
        db = reader.db  # type: ignore[attr-defined]
        found = {item: [(one.value, one.role) for one in surveys.given(db, 1, item, wave)] for item in items}
        return {item: values for item, values in found.items() if values}

    return await r.database.read(read)
