"""What a group lets the bot send, and that answering taps costs nothing."""

import pytest
from sandbox_street import Street, keys
from telegram.error import RetryAfter


async def fill(street: Street, count: int) -> None:
    """Send so many, one in 1.1 seconds."""
    for n in range(count):
        await street.bot.send_message(street.group.id, str(n))
        street.wait(1.1)


async def test_twenty_a_minute(street: Street) -> None:
    await fill(street, 20)
    with pytest.raises(RetryAfter) as caught:
        await street.bot.send_message(street.group.id, "one too many")
    assert caught.value._retry_after.total_seconds() == 38
    street.wait(37.9)
    with pytest.raises(RetryAfter):
        await street.bot.send_message(street.group.id, "still")
    street.wait(0.2)
    await street.bot.send_message(street.group.id, "now")


async def test_edits_share_it(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "0")
    for n in range(19):
        street.wait(1.1)
        await sent.edit_text(f"edit {n}")
    street.wait(1.1)
    with pytest.raises(RetryAfter):
        await sent.edit_text("one too many")


async def test_one_a_second_with_bursts_of_three(street: Street) -> None:
    for n in range(3):
        await street.bot.send_message(street.group.id, str(n))
    with pytest.raises(RetryAfter) as caught:
        await street.bot.send_message(street.group.id, "one too many")
    assert caught.value._retry_after.total_seconds() == 1
    street.wait(1)
    await street.bot.send_message(street.group.id, "now")


async def test_thirty_a_second_overall(street: Street) -> None:
    people = [street.box.add_user(f"P{n}") for n in range(31)]
    for person in people:
        street.box.press_start(person)
    for person in people[:30]:
        await street.bot.send_message(person.id, "hello")
    with pytest.raises(RetryAfter):
        await street.bot.send_message(people[30].id, "hello")


async def test_answers_reactions_and_questions_are_free(street: Street) -> None:
    await street.bot.send_message(street.group.id, "0", reply_markup=keys("Vote"))
    street.wait(1.1)
    await fill(street, 19)
    vote = next(m for m in street.box.messages(street.group) if m.buttons)
    street.box.press(street.ben, vote)
    query = (await street.updates())[-1].callback_query
    assert query is not None
    await query.answer("Counted")
    await street.bot.set_message_reaction(street.group.id, vote.id, "✍")
    await street.bot.get_chat(street.group.id)
    other = street.box.add_group("Other", members=[street.ben], admins=[street.ben])
    street.box.add_bot(other, by=street.ben)
    await street.bot.send_message(other.id, "its own budget")
    with pytest.raises(RetryAfter):
        await street.bot.send_message(street.group.id, "20 are out")


async def test_it_can_be_switched_off(street: Street) -> None:
    street.box.budget._strict = False
    for n in range(40):
        await street.bot.send_message(street.group.id, str(n))
