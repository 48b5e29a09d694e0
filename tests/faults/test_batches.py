"""What shares a transaction with others: each sees what came before it, and one that fails harms no other."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.handlers.registry import TAPS
from bot.intake.desk import Desk, Handled
from bot.sandbox import Chat, Message, User
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Member
from storage import ballots, people, proposals, vault
from storage.database import Reader

IDEA = 1


@dataclass
class Street:
    """An open idea, and a desk to which many updates come at once."""

    r: Rehearsal
    group: Chat
    idea: Message
    neighbours: list[User]
    desk: Desk
    held: list[dict[str, Any]] = field(default_factory=list)

    def tap(self, who: User, button: str) -> None:
        """Somebody presses a button of the idea."""
        self.r.sandbox.press(who, self.idea, button)
        self._hold()

    def say(self, who: User, text: str) -> None:
        """Somebody writes to the bot in private."""
        self.r.sandbox.say(who, None, text)
        self._hold()

    def ban(self, who: User) -> None:
        """An administrator bans somebody."""
        self.r.sandbox.set_member(self.group, self.neighbours[0], Member(who, "kicked"))
        self._hold()

    def _hold(self) -> None:
        self.held += [update.body for update in self.r.sandbox.queue.waiting]
        self.r.sandbox.queue.waiting.clear()

    async def all_at_once(self) -> list[Handled]:
        """Hand over what was held; the writer takes it as one batch."""
        held, self.held = self.held, []
        handled = await asyncio.gather(*(self.desk.handle(body) for body in held))
        assert all(one.confirm for one in handled)
        return handled

    async def votes(self) -> dict[str, str]:
        """Choices by first name."""

        def find(reader: Reader) -> dict[str, str]:
            rows = ballots.ballots(reader.db, IDEA)
            return {(vault.name_of(reader, row.person) or "nobody"): row.choice for row in rows}

        return await self.r.database.read(find)


def text(handled: Handled) -> str:
    return str((handled.response or {}).get("text", ""))


@pytest.fixture
async def street(rehearsal: Rehearsal) -> Street:
    box = rehearsal.sandbox
    neighbours = [box.add_user(name) for name in ("Aino", "Eino", "Veera", "Otso")]
    group = box.add_group("Kurvi", members=neighbours, admins=neighbours[:1])
    box.add_bot(group, by=neighbours[0], rights={"restrict"})
    box.say(neighbours[0], group, "/campaign The Kurvi underpass is dark 14d")
    await rehearsal.passing(4)
    box.say(neighbours[0], group, "/propose Paint the underpass white")
    await rehearsal.passing(4)
    idea = next(m for m in group.messages.values() if m.sender is box.bot and "Paint" in m.text)
    talkoot = rehearsal.talkoot
    desk = Desk(talkoot.application, rehearsal.database, rehearsal.clock, bot_id=talkoot.bot_id)
    return Street(rehearsal, group, idea, neighbours, desk)


async def test_all_votes_of_a_batch_count(street: Street) -> None:
    for who, button in zip(street.neighbours, ("Support", "Fine", "Not my thing", "Support"), strict=True):
        street.tap(who, button)
    commits: list[float] = []
    street.r.database.watch(commits.append)
    assert all("change it until" in text(one) for one in await street.all_at_once())
    assert len(commits) == 1
    kept = await street.votes()
    assert kept == {"Aino": "support", "Eino": "fine", "Veera": "not_mine", "Otso": "support"}


@pytest.mark.parametrize("backwards", [False, True])
async def test_of_two_taps_the_later_holds_whichever_came_first(street: Street, backwards: bool) -> None:
    street.tap(street.neighbours[1], "Support")
    street.tap(street.neighbours[1], "Fine")
    street.held.sort(key=lambda body: body["update_id"], reverse=backwards)
    await street.all_at_once()
    assert await street.votes() == {"Eino": "fine"}


async def test_an_update_that_is_twice_in_a_batch_is_done_once(street: Street) -> None:
    street.tap(street.neighbours[1], "Support")
    street.held *= 3
    answers = [text(one) for one in await street.all_at_once()]
    assert sorted(map(bool, answers)) == [False, False, True]
    await street.r.passing(10)
    assert "1 person has voted" in street.idea.text


async def test_who_is_banned_in_between_no_longer_votes(street: Street) -> None:
    eino = street.neighbours[1]
    street.tap(eino, "Support")
    street.ban(eino)
    street.tap(eino, "Fine")
    street.tap(street.neighbours[2], "Fine")
    await street.all_at_once()
    assert await street.votes() == {"Eino": "support", "Veera": "fine"}


async def test_who_is_forgotten_in_between_is_somebody_new(street: Street) -> None:
    eino = street.neighbours[1]
    street.r.sandbox.press_start(eino)
    await street.r.passing(4)
    street.tap(eino, "Support")
    await street.all_at_once()
    before = await street.r.database.read(lambda r: vault.find_person(r, eino.id))
    assert before is not None

    def forgotten(tx: Any) -> None:
        vault.erase_person(tx, before, street.r.clock.now())

    street.tap(eino, "Fine")
    body = street.held.pop()
    first = street.desk.handle(dict(body, update_id=body["update_id"] + 1000))
    await asyncio.gather(first, street.r.database.write(forgotten), street.desk.handle(body))
    after = await street.r.database.read(lambda r: vault.find_person(r, eino.id))
    assert after not in (None, before)
    assert await street.votes() == {"nobody": "fine", "Eino": "fine"}


async def test_who_was_withdrawn_in_between_is_voted_on_no_more(street: Street) -> None:
    def withdrawn(tx: Any) -> None:
        proposals.set_proposal_state(tx.db, IDEA, "withdrawn", street.r.clock.now())

    street.tap(street.neighbours[1], "Support")
    street.tap(street.neighbours[2], "Support")
    first, second = street.held
    handled = await asyncio.gather(
        street.desk.handle(first), street.r.database.write(withdrawn), street.desk.handle(second)
    )
    assert await street.votes() == {"Eino": "support"}
    assert isinstance(handled[2], Handled)
    assert handled[2].response is not None
    assert handled[2].response["show_alert"]


async def test_a_handler_that_always_raises_harms_no_other(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = TAPS["v"]

    def raises_for_veera(scene: Any) -> Any:
        result = whole(scene)
        if scene.incoming.author.name == "Veera":
            raise ZeroDivisionError
        return result

    monkeypatch.setitem(TAPS, "v", raises_for_veera)
    for who in street.neighbours:
        street.tap(who, "Support")
    await street.all_at_once()
    assert await street.votes() == {"Aino": "support", "Eino": "support", "Otso": "support"}
    kept = await street.r.database.read(
        lambda r: r.db.execute("SELECT error_kind FROM failed_update").fetchall()
    )
    assert [row["error_kind"] for row in kept] == ["ZeroDivisionError"]
    assert await street.r.database.read(lambda r: people.taking_part(r.db, 1)) == 3


async def test_a_batch_shows_all_its_votes(street: Street) -> None:
    for who in street.neighbours:
        street.tap(who, "Support")
    await street.all_at_once()
    await street.r.passing(10)
    assert "4 people have voted" in street.idea.text
