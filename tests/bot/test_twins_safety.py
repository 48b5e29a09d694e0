"""What is folded, taken back or erased in one of two groups goes from the other too; the banned can't act."""

from functools import partial

from safety_street import bytes_on_disk
from twins_street import Twins, two_groups

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.results.papers.record import record
from flows.safety.fold import fold, unfold
from flows.safety.item import find
from flows.safety.remove import take_back
from storage import log, vault
from storage.database import Reader, Transaction
from storage.models import Campaign


def private(two: Twins, who: User) -> Message:
    return [m for m in two.r.sandbox.private(who).messages.values() if m.sender is two.r.sandbox.bot][-1]


def published_title(reader: Reader, campaign: Campaign) -> str:
    return record(reader, campaign, 0, operator="").about.title


async def placed(r: Rehearsal) -> Twins:
    two = await two_groups(r)
    await two.here.presses(two.here.aino, two.here.card, "Where?")
    await two.here.writes(two.here.aino, "Kurvi corner")
    await two.joined()
    return two


async def forgets(two: Twins, who: User) -> None:
    two.r.sandbox.press_start(who)
    await two.r.passing(3)
    two.r.sandbox.say(who, None, "/forgetme")
    await two.r.passing(4)
    asked = private(two, who)
    await two.presses(who, asked, asked.buttons[0][0].text)
    await two.r.passing(90)


async def test_title_and_place_are_their_authors_in_both(rehearsal: Rehearsal) -> None:
    two = await placed(rehearsal)
    assert "The underpass is dark" in two.card().text
    await forgets(two, two.here.aino)
    for chat in (two.here.group, two.there):
        assert "underpass" not in two.card(chat).text
        assert "Kurvi corner" not in two.card(chat).text
    assert b"underpass" not in bytes_on_disk(rehearsal.path)
    size = await rehearsal.database.read(lambda r: log.head(r, 2)[0])
    assert size == len(await rehearsal.database.read(lambda r: log.leaf_hashes(r, 2)))


async def test_who_opened_forgets_and_the_two_go_on(rehearsal: Rehearsal) -> None:
    two = await placed(rehearsal)
    await forgets(two, two.others[0])
    twin = await two.twin()
    assert twin is not None
    assert twin.left_at is None
    assert "Together with another group" in two.here.card.text


async def test_who_opened_forgets_before_anybody_agreed(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    secret = await two.offered()
    await two.says(two.others[0], f"/twin {secret}")
    told = two.last()
    await forgets(two, two.others[0])
    assert "another person" in await two.presses(two.others[1], told, "Join")
    assert len(await two.campaigns()) == 1
    await two.presses(two.others[2], told, "Join")
    assert len(await two.campaigns()) == 2


async def test_a_fold_of_the_title_reaches_both_and_back(rehearsal: Rehearsal) -> None:
    two = await placed(rehearsal)

    def hide(tx: Transaction) -> int | None:
        item = find(tx, "campaign", 1)
        assert item is not None
        return fold(tx, item, reason="hurts", folder="people", at=rehearsal.clock.now())

    id = await rehearsal.database.write(hide)
    rehearsal.talkoot.wake()
    await rehearsal.passing(30)
    assert "underpass" not in two.card().text
    for campaign in await two.campaigns():
        title = await rehearsal.database.read(partial(published_title, campaign=campaign))
        assert "underpass" not in title
    await rehearsal.database.write(lambda tx: unfold(tx, id or 0, rehearsal.clock.now()))
    rehearsal.talkoot.wake()
    await rehearsal.passing(30)
    assert "underpass" in two.card().text


async def test_a_place_taken_back_goes_from_both(rehearsal: Rehearsal) -> None:
    two = await placed(rehearsal)
    person = await rehearsal.database.read(lambda r: vault.find_person(r, two.here.aino.id))
    gone = await rehearsal.database.write(
        lambda tx: take_back(tx, "chip", 1, person or 0, rehearsal.clock.now())
    )
    rehearsal.talkoot.wake()
    await rehearsal.passing(30)
    assert gone is not None
    assert "Kurvi corner" not in two.card().text
    assert "Kurvi corner" not in two.here.card.text


async def test_a_folded_title_lets_nobody_join(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    secret = await two.offered()

    def hide(tx: Transaction) -> None:
        item = find(tx, "campaign", 1)
        assert item is not None
        fold(tx, item, reason="hurts", folder="people", at=rehearsal.clock.now())

    await rehearsal.database.write(hide)
    await two.says(two.others[0], f"/twin {secret}")
    assert "title can't be shown" in two.last().text
    await two.here.says(two.here.aino, "/twin")
    assert "title can't be shown" in two.here.last().text
    assert len(await two.campaigns()) == 1


async def test_who_was_banned_from_either_group_neither_opens_nor_agrees(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    secret = await two.offered()
    banned = two.here.veera
    rehearsal.sandbox.join(banned, two.there)
    await two.here.says(banned, "/did swept 5 min")
    rehearsal.sandbox.ban(banned, two.here.group, two.here.aino)
    await rehearsal.passing(4)
    await two.says(banned, f"/twin {secret}")
    assert "You were removed" in two.last().text
    await two.says(two.others[0], f"/twin {secret}")
    assert "You were removed" in await two.presses(banned, two.last(), "Join")
    assert len(await two.campaigns()) == 1
