"""Who keeps the agenda: by one's own will or by a published lot; it gives no further right and may be declined."""

import json

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.ballots.choose import draw
from flows.rulebook.facilitate import lot_of
from storage import amendments, people
from storage.amendments import Facilitator


async def agenda(here: Ideas) -> Message:
    """Ask for the agenda in the group."""
    await here.says(here.aino, "/facilitator")
    return here.last()


async def asked(here: Ideas) -> list[Facilitator]:
    return await here.r.database.read(lambda r: amendments.facilitators(r.db, 1))


def drawn(here: Ideas, shown: Message) -> User:
    """Return on whom the lot fell, as the message says."""
    return next(person for person in here.people if f"fell on {person.first_name}" in shown.text)


async def test_the_agenda_says_what_waits_and_when(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    idea = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, idea, "Concern")
    await here.forges(here.eino, idea, f"1.w.{(await here.kept()).id}.safety")
    shown = await agenda(here)
    assert "Friday 27 November, 00:00: Lanterns we paint (1 concern)" in shown.text
    assert "Nobody keeps the agenda. It goes on all the same." in shown.text


async def test_whoever_wants_to_keeps_it_and_lays_it_down(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await agenda(here)
    told = await here.presses(here.eino, shown, "I keep the agenda")
    assert told.text == "You keep the agenda. It gives no further right."
    assert "Eino keeps the agenda." in shown.text
    refused = await here.presses(here.aino, shown, "I lay it down")
    assert "somebody else" in refused.text
    await here.presses(here.eino, shown, "I lay it down")
    assert "Nobody keeps the agenda." in shown.text


async def test_a_lot_falls_on_somebody_who_takes_part_and_anybody_can_draw_it_again(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await agenda(here)
    await here.presses(here.aino, shown, "Draw a lot")
    who = drawn(here, shown)
    assert who in here.people[:4]
    (one,) = await asked(here)
    lot = lot_of(one)
    assert lot is not None
    assert lot.seed[:16] in shown.text
    again = await here.r.database.read(lambda r: sorted(r.vault.pseudonym(1, p) for p in people.participants(r.db, 1)))
    record = json.dumps(again, separators=(",", ":")).encode()
    assert draw(range(1, 5), record, lot.public_value) == lot
    await here.presses(who, shown, "I keep the agenda")
    assert f"{who.first_name} keeps the agenda, drawn by lot." in shown.text


async def test_who_declines_is_not_drawn_again_and_it_goes_on_without(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await agenda(here)
    seen = set()
    for _ in range(4):
        await here.presses(here.aino, shown, "Draw a lot")
        who = drawn(here, shown)
        assert who.id not in seen
        seen.add(who.id)
        other = next(person for person in here.people if person is not who)
        refused = await here.presses(other, shown, "Not me")
        assert "somebody else" in refused.text
        await here.presses(who, shown, "Not me")
    told = await here.presses(here.aino, shown, "Draw a lot")
    assert "It goes on without." in told.text


async def test_who_was_drawn_and_says_nothing_for_a_day_stands_in_nobody_s_way(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await agenda(here)
    await here.presses(here.aino, shown, "Draw a lot")
    silent = drawn(here, shown)
    await here.hours(23)
    assert "being asked" in (await here.forges(here.aino, shown, "1.fl.1")).text
    await here.hours(2)
    shown = await agenda(here)
    assert "Nobody keeps the agenda." in shown.text
    await here.presses(here.aino, shown, "Draw a lot")
    assert drawn(here, shown) is not silent
    assert [one.state for one in await asked(here)] == ["declined", "asked"]


async def test_who_keeps_it_and_is_removed_keeps_it_no_more(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await agenda(here)
    await here.presses(here.eino, shown, "I keep the agenda")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(5)
    shown = await agenda(here)
    assert "Nobody keeps the agenda." in shown.text
    await here.presses(here.veera, shown, "I keep the agenda")
    assert "Veera keeps the agenda." in shown.text


async def test_who_does_not_take_part_draws_no_lot(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    told = await here.presses(here.urho, await agenda(here), "Draw a lot")
    assert "First do or say something" in told.text
    assert await asked(here) == []


async def test_it_goes_with_the_person(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    shown = await agenda(here)
    await here.presses(here.eino, shown, "I keep the agenda")
    await here.writes(here.eino, "/forgetme")
    await here.presses(here.eino, here.last(here.eino), "Erase me")
    await here.r.passing(10)
    assert "Eino" not in shown.text
    (one,) = await asked(here)
    assert one.person is None
