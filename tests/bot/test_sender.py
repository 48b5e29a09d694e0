"""What becomes of what the bot says when Telegram says no, later, or nothing."""

import itertools

from did_street import Street, street
from test_quiet import at

from bot.clock import MINUTE, SECOND
from bot.sandbox.faults import Fault
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from storage import campaigns, chats, messages
from storage.database import Transaction
from storage.rows import column


def cards(here: Street) -> list[Message]:
    return [m for m in here.ours() if "🏮" in m.text]


async def states(r: Rehearsal, view: str) -> list[str]:
    query = "SELECT state FROM message WHERE view = :view ORDER BY id"
    return await r.database.read(lambda reader: column(reader.db, query, view=view))


def watch_edits(here: Street, message: Message) -> list[int]:
    """Return a list that gets the instant of each edit of a message from now on."""
    seen: list[int] = []

    def note(event: dict[str, object]) -> None:
        if event["what"] == "edit" and event["message_id"] == message.id:
            seen.append(here.r.clock.now())

    here.r.sandbox.on_event(note)
    return seen


async def test_the_card_is_edited_in_place_and_pinned(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.change_rights(here.group, {"pin"})
    first = here.card
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.passing(6)
    assert cards(here) == [first]
    assert "1 person did 1 thing" in first.text


async def test_a_card_is_pinned_where_it_may_and_stands_where_it_may_not(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    with_right, without = box.add_group("Kurvi", [aino]), box.add_group("Harju", [aino])
    box.add_bot(with_right, aino, {"pin"})
    box.add_bot(without, aino)
    for group in (with_right, without):
        box.say(aino, group, "/campaign The underpass is dark 14d")
    await rehearsal.passing(6)
    assert [m.pinned for m in box.messages(with_right) if "🏮" in m.text] == [True]
    assert [m.pinned for m in box.messages(without) if "🏮" in m.text] == [False]


async def test_a_pin_that_fails_posts_no_second_card(rehearsal: Rehearsal) -> None:
    rehearsal.sandbox.faults.add(Fault("500", method="pinChatMessage"))
    here = await street(rehearsal)
    await rehearsal.passing(60)
    assert len(cards(here)) == 1
    assert "Again" not in here.card.text


async def test_edits_of_the_card_are_five_seconds_apart_and_twelve_a_minute(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await rehearsal.passing(60)
    edited = watch_edits(here, here.card)
    for n in range(40):
        rehearsal.sandbox.say(here.eino if n % 2 else here.veera, here.group, f"/did swept {n + 1} min")
        await rehearsal.passing(1.5)
    assert len(edited) >= 10
    assert all(later - earlier >= 5 * SECOND for earlier, later in itertools.pairwise(edited))
    assert all(sum(at <= other < at + MINUTE for other in edited) <= 12 for at in edited)
    await rehearsal.passing(10)
    assert "did 40 things" in here.card.text


async def test_what_would_show_the_same_is_not_edited(rehearsal: Rehearsal) -> None:
    await street(rehearsal)
    await rehearsal.passing(60)
    before = len([c for c in rehearsal.sandbox.calls if c["method"] == "editMessageText"])
    chat = 1
    await rehearsal.database.write(lambda tx: chats.touch_cards(tx.db, chat, rehearsal.clock.now()))
    rehearsal.talkoot.wake()
    await rehearsal.passing(10)
    assert len([c for c in rehearsal.sandbox.calls if c["method"] == "editMessageText"]) == before
    assert await states(rehearsal, "card") == ["sent"]


async def test_a_deleted_card_is_posted_anew_with_what_changed(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    lost = here.card
    rehearsal.sandbox.delete(lost)
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.passing(10)
    (card,) = cards(here)
    assert card.id != lost.id
    assert "1 person did 1 thing" in card.text
    await here.says(here.veera, "/did swept 20 min")
    await rehearsal.passing(10)
    assert cards(here) == [card]
    assert "2 people" in card.text


async def test_a_card_that_was_deleted_stands_again_after_the_quiet_hours(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.delete(here.card)
    await rehearsal.until(at("2026-11-26T07:59"))
    assert cards(here) == []
    await rehearsal.until(at("2026-11-26T08:01"))
    (card,) = cards(here)
    assert "day 2 of 14" in card.text


async def test_a_card_that_cant_be_edited_is_posted_anew(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    old = here.card
    old.sender = here.aino
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.passing(10)
    new = cards(here)
    assert len(new) == 1
    assert new[0].id != old.id


async def test_a_429_pauses_that_chat_alone(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    box = rehearsal.sandbox
    other = box.add_group("Harju", [here.aino])
    box.add_bot(other, here.aino)
    await rehearsal.passing(5)
    box.faults.add(Fault("429", method="sendMessage", chat=here.group.id, retry_after=60))
    box.say(here.aino, here.group, "/board")
    box.say(here.aino, other, "/board")
    await rehearsal.passing(5)
    before = len(here.ours())
    assert "No campaign runs here" in box.last(other).text
    await rehearsal.passing(50)
    assert len(here.ours()) == before
    await rehearsal.passing(20)
    assert len(here.ours()) == before + 1
    assert "Again" not in here.last().text


async def test_a_500_is_repeated_once_and_says_so(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.faults.add(Fault("500", method="sendMessage"))
    await here.says(here.eino, "/board")
    await rehearsal.passing(60)
    assert here.last().text.startswith("Again, in case it didn't arrive")


async def test_a_hang_after_it_was_applied_leaves_two_and_no_third(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    rehearsal.sandbox.faults.add(Fault("drop_after_applied", method="sendMessage", times=5))
    await here.says(here.eino, "/board")
    await rehearsal.passing(120)
    sent = here.ours()[before:]
    assert len(sent) == 2
    assert not sent[0].text.startswith("Again")
    assert sent[1].text.startswith("Again")
    assert await states(rehearsal, "board") == ["unknown"]


async def test_a_card_is_tried_until_it_stands(rehearsal: Rehearsal) -> None:
    rehearsal.sandbox.faults.add(Fault("500", method="sendMessage", nth=2, times=6))
    here = await street(rehearsal)
    assert cards(here) == []
    await rehearsal.passing(300)
    assert len(cards(here)) == 1


async def test_kicked_it_waits_and_back_again_it_goes_on(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.press_start(here.eino)
    await rehearsal.passing(4)
    rehearsal.sandbox.remove_bot(here.group)
    await rehearsal.passing(4)
    await here.writes(here.eino, "/did swept 20 min")
    before = len(rehearsal.sandbox.calls)
    await rehearsal.passing(600)
    aimed = [c for c in rehearsal.sandbox.calls[before:] if c.get("chat") == here.group.id]
    assert aimed == []
    assert "1 thing" not in here.card.text
    rehearsal.sandbox.add_bot(here.group, here.aino)
    await rehearsal.passing(10)
    assert len(cards(here)) == 1


async def test_what_fell_due_while_kicked_is_said_on_return(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for who in (here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    rehearsal.sandbox.remove_bot(here.group)
    end = (await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))).ends_at  # type: ignore[union-attr]
    await rehearsal.until(end + 5 * SECOND)
    assert await states(rehearsal, "closed") == ["paused"]
    rehearsal.sandbox.add_bot(here.group, here.aino)
    await rehearsal.passing(30)
    assert any("has ended" in m.text for m in here.ours())
    assert await states(rehearsal, "hello") == ["sent"]


async def test_not_allowed_to_write_it_waits_for_somebody_to_speak(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    here.group.members_may_write = False
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.passing(60)
    assert "1 thing" not in here.card.text
    here.group.members_may_write = True
    await here.says(here.veera, "/did swept 20 min")
    await rehearsal.passing(20)
    assert "2 people did 2 things" in here.card.text


async def test_who_blocked_the_bot_is_not_written_to_until_they_come_back(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    rehearsal.sandbox.block_bot(here.eino)
    await rehearsal.passing(4)
    before = len(here.ours(here.eino))
    await here.says(here.eino, "/did swept 20 min")
    assert len(here.ours(here.eino)) == before
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 30 min")
    assert "30 min" in here.last(here.eino).text


async def test_an_account_deleted_without_notice_stops_nothing(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.eino)
    here.eino.deleted = True
    await rehearsal.database.write(lambda tx: None)
    await here.says(here.veera, "/did swept 20 min")
    await rehearsal.passing(10)
    assert "1 person did 1 thing" in here.card.text


async def test_one_signal_for_many_signs_and_no_send_is_spent_on_them(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    box = rehearsal.sandbox
    await rehearsal.passing(60)
    people = [box.add_user(f"N{n}") for n in range(30)]
    for person in people:
        box.join(person, here.group)
    said = [box.say(person, here.group, "/did swept 20 min") for person in people]
    await rehearsal.passing(3)
    signed = [m for m in said if m.reactions.get(box.bot.id) == ["✍"]]
    assert len(signed) == 30


async def unasked(here: Street, count: int) -> None:
    """Let the bot have so much to say by itself in the group."""

    def work(tx: Transaction) -> None:
        for n in range(count):
            messages.say(
                tx.db,
                key=f"unasked:{here.r.clock.now()}:{n}",
                view="said",
                args={"key": "help-fold"},
                at=here.r.clock.now(),
                chat=1,
                campaign=1,
                kind="unasked",
            )

    await here.r.database.write(work)
    here.r.talkoot.wake()


def heard(here: Street) -> int:
    return len([m for m in here.ours() if "Press ⋯" in m.text])


async def test_three_a_day_that_nobody_asked_for_and_the_rest_the_next_mornings(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await unasked(here, 7)
    counts = []
    for _ in range(4):
        await rehearsal.passing(3600)
        counts.append(heard(here))
        await rehearsal.passing(23 * 3600)
    assert counts[0] == 3
    assert counts[-1] == 7
    at_most = [later - earlier for earlier, later in itertools.pairwise([0, *counts])]
    assert max(at_most) == 3


async def test_one_a_day_once_all_have_ended(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await rehearsal.until(rehearsal.clock.now() + 17 * 24 * 3600 * SECOND)
    await unasked(here, 3)
    counts = []
    for _ in range(4):
        await rehearsal.passing(3600)
        counts.append(heard(here))
        await rehearsal.passing(23 * 3600)
    assert counts[0] == 1
    assert counts[-1] == 3
    assert max(later - earlier for earlier, later in itertools.pairwise(counts)) == 1


async def test_a_flood_in_one_chat_keeps_nobody_else_waiting(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    box = rehearsal.sandbox
    other = box.add_group("Harju", [here.veera])
    box.add_bot(other, here.veera)
    await rehearsal.passing(60)
    for _ in range(260):
        box.say(here.eino, here.group, "/board")
    await rehearsal.passing(5)
    before = len(here.ours())
    box.say(here.veera, other, "/board")
    await rehearsal.passing(5)
    assert "No campaign runs here" in box.last(other).text
    assert len(here.ours()) <= before + 10, "the flood goes on waiting"
