"""Who was banned from a chat can't act in its campaigns, in private neither, until they come back."""

from collections.abc import AsyncIterator, Callable
from functools import partial

import pytest
from safety_street import KINDS, Safety, safety_street

from bot.handlers.registry import ANSWERS, COMMANDS, TAPS
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from bot.views.codec import pack
from storage import messages, people, questions
from storage.database import Transaction

pytestmark = pytest.mark.slow

Walk = Callable[[Safety, User], AsyncIterator[None]]

SPEAKING = frozenset(
    ("message", "mention", "question", "invitation", "seen_update", "focus", "timer", "artefact", "person")
)
"""Tables of what the bot says and asks; asking and being answered isn't acting."""
OWN = frozenset({"forgetme", "mydata", "mine", "mute", "language", "lang", "forget"})
"""What is about oneself and no campaign."""


async def state(rehearsal: Rehearsal) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables that hold campaigns, people left out."""

    def look(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        names = [row[0] for row in tx.db.execute(query).fetchall()]
        return {
            name: [tuple(row) for row in tx.db.execute(f"SELECT * FROM {name}").fetchall()]
            for name in names
            if name not in SPEAKING
        }

    return await rehearsal.database.write(look)


async def banned_street(rehearsal: Rehearsal, *, admin: bool = True) -> Safety:
    """Ban Onni, who had a concern, took part, and pressed Start."""
    here = await safety_street(rehearsal, admin=admin)
    rehearsal.sandbox.ban(here.onni, here.group, here.urho)
    await rehearsal.passing(5)
    return here


async def changed(here: Safety, walk: Walk, who: User) -> set[str]:
    """Return the tables that somebody's walk changed."""
    before = await state(here.r)
    async for _ in walk(here, who):
        pass
    await here.r.passing(120)
    return await _since(here, before)


async def _since(here: Safety, before: dict[str, list[tuple[object, ...]]]) -> set[str]:
    after = await state(here.r)
    return {name for name in after if after[name] != before[name]}


async def all_commands(here: Safety, who: User) -> AsyncIterator[None]:
    """Type every command in private, with and without words."""
    for name in sorted(set(COMMANDS) - OWN):
        for words in ("", " mended two lamps 20 min", " Europe/Helsinki", " 21-8"):
            here.r.sandbox.say(who, None, f"/{name.replace('-', '_')}{words}")
            await here.r.passing(2)
        yield


async def all_buttons(here: Safety, who: User) -> AsyncIterator[None]:
    """Press every button there is on a message in private, with what buttons of ours carry."""
    ours = here.last(who)
    ids = {letter: await here.item(letter) for letter in KINDS}
    for verb in sorted(set(TAPS) - OWN):
        for parts in _parts(ids):
            here.r.sandbox.press(who, ours, data=pack(verb, *parts))
        await here.r.settle()
        yield


def _parts(ids: dict[str, int]) -> list[tuple[int | str, ...]]:
    """Return what buttons of ours carry behind their verb: an item's id, a letter and an id, an id and a choice."""
    numbers: list[tuple[int | str, ...]] = [(n,) for n in sorted(set(ids.values()))]
    choices: list[tuple[int | str, ...]] = [(1, word) for word in ("s", "y", "c", "m", "safety", "u", "l")]
    letters: list[tuple[int | str, ...]] = list(ids.items())
    reasons: list[tuple[int | str, ...]] = [(letter, id, 4) for letter, id in ids.items()]
    return [*numbers, *choices, *letters, *reasons, (1, 1), (1, 2), (1, "u", "y"), (1, "e", "3")]


async def all_answers(here: Safety, who: User) -> AsyncIterator[None]:
    """Answer everything that can be asked, with words and with a photo."""
    person = await here.person(who)
    for ask in sorted(ANSWERS):
        at = here.r.clock.now()
        await here.r.database.write(partial(_ask, person, ask, at))
        await here.writes(who, "mended two lamps 20 min")
        here.r.sandbox.send_photo(who, None, "mended a lamp")
        await here.r.passing(4)
        yield


def _ask(person: int, what: str, at: int, tx: Transaction) -> None:
    args: dict[str, messages.Arg] = {
        **{"field": "place", "proposal": 1, "concern": 1, "contribution": 4, "task": 1},
        **{"campaign": 1, "item": 1, "kind": "p", "draft": 1},
        **{"official": 1, "place": 0, "says": "will", "about": "proposal", "chat": 1},
    }
    questions.ask(tx.db, person=person, campaign=1, what=what, args=args, at=at)


WALKS = (all_commands, all_buttons, all_answers)


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
@pytest.mark.parametrize("admin", [True, False], ids=["told by chat_member", "told by a service message"])
async def test_nothing_in_private_changes_anything(rehearsal: Rehearsal, walk: Walk, admin: bool) -> None:
    here = await banned_street(rehearsal, admin=admin)
    assert await changed(here, walk, here.onni) == set()


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.__name__)
async def test_the_same_of_anybody_else_does(rehearsal: Rehearsal, walk: Walk) -> None:
    """As soon as it did, it is shown that whoever may act would have been noticed."""
    here = await banned_street(rehearsal)
    before = await state(here.r)
    async for _ in walk(here, here.helmi):
        found = await _since(here, before)
        if {"contribution", "log_leaf"} <= found or {"ballot", "log_leaf"} <= found:
            return
    raise AssertionError(found)


async def test_nor_does_erasing_oneself_lift_a_ban(rehearsal: Rehearsal) -> None:
    here = await banned_street(rehearsal)
    code = await rehearsal.database.read(lambda r: r.db.execute("SELECT code FROM campaign").fetchone()[0])
    before = await here.person(here.onni)
    await here.writes(here.onni, "/forgetme")
    await here.presses(here.onni, here.last(here.onni), "Erase me")
    rehearsal.sandbox.press_start(here.onni, code)
    await rehearsal.passing(5)
    assert "removed" in here.last(here.onni).text
    assert await here.person(here.onni) != before
    await here.writes(here.onni, "/did mended two lamps 20 min")
    rows = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT count(*) FROM contribution WHERE text LIKE 'mended%'").fetchone()[0]
    )
    assert rows == 0


async def test_nor_does_never_having_been_seen(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    troll = rehearsal.sandbox.add_user("Troll")
    rehearsal.sandbox.join(troll, here.group)
    await rehearsal.passing(2)
    rehearsal.sandbox.ban(troll, here.group, here.urho)
    await rehearsal.passing(2)
    known = await rehearsal.database.read(lambda r: r.db.execute("SELECT count(*) FROM person").fetchone()[0])
    code = await rehearsal.database.read(lambda r: r.db.execute("SELECT code FROM campaign").fetchone()[0])
    assert known == 7, "of whom the bot never met it keeps no name"
    rehearsal.sandbox.press_start(troll, code)
    await rehearsal.passing(5)
    assert "removed" in here.last(troll).text


async def test_who_comes_back_acts_again(rehearsal: Rehearsal) -> None:
    here = await banned_street(rehearsal)
    await here.writes(here.onni, "/did mended two lamps 20 min")
    assert "removed" in here.last(here.onni).text
    rehearsal.sandbox.join(here.onni, here.group)
    await rehearsal.passing(3)
    await here.writes(here.onni, "/did mended two lamps 20 min")
    assert "mended two lamps" in here.last(here.onni).text


async def test_who_left_by_themselves_still_may(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal, admin=True)
    rehearsal.sandbox.leave(here.onni, here.group)
    await rehearsal.passing(3)
    await here.writes(here.onni, "/did mended two lamps 20 min")
    assert "mended two lamps" in here.last(here.onni).text
    assert not await rehearsal.database.read(lambda r: people.anyone_removed(r.db, 1))


async def test_a_ban_in_one_chat_says_nothing_of_another(rehearsal: Rehearsal) -> None:
    here = await banned_street(rehearsal)
    other = rehearsal.sandbox.add_group("Elsewhere", [here.onni, here.helmi])
    rehearsal.sandbox.add_bot(other, here.helmi)
    await rehearsal.passing(3)
    rehearsal.sandbox.say(here.onni, other, "/campaign A bench for the stop 7d")
    await rehearsal.passing(5)
    assert "A bench for the stop" in rehearsal.sandbox.last(other).text
