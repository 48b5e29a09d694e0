"""A Telegram with bad days: what it does with updates and sends changes no count, and says no reminder twice."""

from dataclasses import dataclass
from typing import Any

import pytest

from bot.clock import DAY, SECOND
from bot.sandbox import Chat, Fault, Message, Pressed, User
from bot.sandbox.rehearsal import Rehearsal
from storage import ballots, contributions, vault
from storage.database import StorageFailed


@dataclass
class Street:
    """A campaign of 14 days with one open idea."""

    r: Rehearsal
    group: Chat
    aino: User
    eino: User

    def ours(self, words: str) -> list[Message]:
        bot = self.r.sandbox.bot
        return [m for m in self.group.messages.values() if m.sender is bot and words in m.words]

    def tap(self, who: User, button: str) -> Pressed:
        return self.r.sandbox.press(who, self.ours("Paint")[0], button)

    async def choice(self, who: User) -> str | None:
        def find(reader: object) -> str | None:
            person = vault.find_person(reader, who.id)  # type: ignore[arg-type]
            found = ballots.ballot(reader.db, 1, person or 0)  # type: ignore[attr-defined]
            return found.choice if found else None

        return await self.r.database.read(find)

    async def acts(self) -> int:
        return await self.r.database.read(lambda r: contributions.totals(r.db, 1)[1])


@pytest.fixture
async def street(rehearsal: Rehearsal) -> Street:
    box = rehearsal.sandbox
    aino, eino = box.add_user("Aino"), box.add_user("Eino")
    group = box.add_group("Kurvi", members=[aino, eino], admins=[aino])
    box.add_bot(group, by=aino)
    box.say(aino, group, "/campaign The Kurvi underpass is dark 14d")
    await rehearsal.passing(4)
    box.say(aino, group, "/propose Paint the underpass white")
    await rehearsal.passing(4)
    return Street(rehearsal, group, aino, eino)


@pytest.mark.parametrize("kind", ["500", "drop_after_applied", "429"])
async def test_a_reminder_comes_at_most_once(street: Street, kind: str) -> None:
    r = street.r
    ends = r.clock.now() + 11 * DAY
    await r.until(ends)
    r.sandbox.faults.add(Fault(kind, method="sendMessage", chat=street.group.id, times=2))  # type: ignore[arg-type]
    await r.until(ends + 2 * DAY)
    said = street.ours("Was it useful to you")
    assert len(said) == (0 if kind == "500" else 1)
    assert not street.ours("Again, in case")


async def test_a_storm_of_429_delays_and_loses_nothing(street: Street) -> None:
    r = street.r
    other = r.sandbox.add_group("Elsewhere", members=[street.eino], admins=[street.eino])
    r.sandbox.add_bot(other, by=street.eino)
    await r.passing(4)
    r.sandbox.faults.add(Fault("429", method="sendMessage", chat=street.group.id, times=20, retry_after=7))
    r.sandbox.say(street.eino, street.group, "/board")
    r.sandbox.say(street.eino, other, "/campaign Another yard 14d")
    await r.passing(10)
    assert any("Another yard" in m.words for m in other.messages.values() if m.sender is r.sandbox.bot)
    assert len(street.ours("🏮")) == 1
    before = len(street.ours(""))
    await r.passing(200)
    assert len(street.ours("")) == before + 1


async def test_what_was_said_before_the_disk_was_full_is_not_said_again(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    r = street.r
    writer, write, full = r.database._writer, r.database._writer.write, [0]

    async def until_there_is_room(*args: Any) -> Any:
        if full[0]:
            full[0] -= 1
            raise StorageFailed("database or disk is full")
        return await write(*args)

    def fills(event: dict[str, Any]) -> None:
        full[0] = 5 if event["what"] == "message" and event["user_id"] == r.sandbox.bot.id else full[0]

    monkeypatch.setattr(writer, "write", until_there_is_room)
    stop = r.sandbox.on_event(fills)
    r.sandbox.say(street.eino, street.group, "/board")
    await r.passing(2)
    stop()
    assert full[0], "the disk was full when it had been said"
    before = len(street.ours(""))
    await r.passing(90)
    assert not full[0]
    assert len(street.ours("")) == before


@pytest.mark.parametrize("kind", ["duplicate", "reorder", "redeliver"])
async def test_what_comes_twice_or_late_counts_once_and_the_last_tap_holds(street: Street, kind: str) -> None:
    r = street.r
    r.sandbox.faults.add(Fault(kind, update="*", times=6))  # type: ignore[arg-type]
    street.tap(street.eino, "Support")
    street.tap(street.eino, "Fine")
    r.sandbox.say(street.eino, street.group, "/did picked up litter 20 min")
    street.tap(street.aino, "Fine")
    street.tap(street.aino, "Support")
    r.sandbox.say(street.aino, street.group, "/did swept the stairs 10 min")
    await r.passing(10)
    assert (await street.choice(street.eino), await street.choice(street.aino)) == ("fine", "support")
    assert await street.acts() == 2


async def test_a_tap_that_telegram_brings_a_day_late_takes_nothing_back(street: Street) -> None:
    r = street.r
    street.tap(street.eino, "Support")
    late = r.sandbox.queue.waiting.pop()
    street.tap(street.eino, "Fine")
    await r.until(r.clock.now() + DAY + SECOND)
    await r.polling._desk.handle(late.body)
    assert await street.choice(street.eino) == "fine"


@pytest.mark.parametrize("out", [True, False])
async def test_a_bad_day_of_telegram_while_members_are_counted_is_no_mistake(
    street: Street, out: bool, caplog: pytest.LogCaptureFixture
) -> None:
    r, asked = street.r, "getChatMemberCount"
    there = r.sandbox.add_group("Harju", members=[street.eino], admins=[street.eino], supergroup=False)
    r.sandbox.add_bot(there, by=street.eino)
    await r.passing(4)
    r.sandbox.faults.add(Fault("502", method=asked))
    r.sandbox.say(street.eino, there, "/campaign The yard is wild 14d")
    await r.settle()
    if out:
        r.sandbox.remove_bot(there)
    else:
        there = r.sandbox.migrate(there)
    await r.passing(7200)
    assert [one.getMessage() for one in caplog.records if one.levelname == "ERROR"] == []
    tries = [call["ok"] for call in r.sandbox.calls if call["method"] == asked]
    assert tries == ([True, False, False] if out else [True, False, True])
