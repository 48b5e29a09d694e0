"""Who set the agenda: in the role that somebody had when they did, not in the one they have now."""

import pytest
from did_street import Street, street

from bot.sandbox.rehearsal import Rehearsal
from storage import structure
from storage.structure import Brought


async def brought(here: Street) -> list[Brought]:
    return await here.r.database.read(lambda r: structure.brought(r.db, 1))


async def becomes(here: Street, role: str) -> None:
    await here.writes(here.eino, "/role")
    await here.presses(here.eino, here.last(here.eino), role)


@pytest.mark.parametrize(
    ("command", "what", "other"),
    [
        ("/propose Lanterns we paint", "proposal", "/propose A bench at the well"),
        ("/barrier the office is slow", "barrier", "/barrier nobody has a key"),
    ],
)
async def test_what_was_brought_keeps_the_role_of_its_time(
    rehearsal: Rehearsal, command: str, what: str, other: str
) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 5 min")
    await becomes(here, "I work in the service")
    await here.says(here.eino, command)
    await becomes(here, "resident")
    (one,) = await brought(here)
    assert (one.what, one.role) == (what, "employee")
    await here.says(here.eino, other)
    assert sorted(each.role for each in await brought(here)) == ["employee", "resident"]


async def test_who_is_erased_leaves_the_role_and_no_name(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 5 min")
    await becomes(here, "I work in the service")
    await here.says(here.eino, "/barrier the office is slow")
    await here.writes(here.eino, "/forgetme")
    await here.presses(here.eino, here.last(here.eino), "Erase me")
    assert await brought(here) == [Brought("barrier", "employee", 0)]
