"""Buttons: pressed, answered, too late, forged, gone."""

import asyncio

import pytest
from sandbox_street import Street, keys, refused
from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup


async def tap(street: Street) -> CallbackQuery:
    """Take the one tap that waits."""
    query = (await street.updates())[-1].callback_query
    assert query is not None
    return query


async def test_a_press_is_answered(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keys("Yes", "No"))
    pressed = street.box.press(street.ben, street.box.last(street.group), "No")
    query = await tap(street)
    assert (query.data, query.from_user.id) == ("d:No", street.ben.id)
    assert pressed.answer is None
    await query.answer("Counted", show_alert=True)
    assert pressed.answer == {"text": "Counted", "show_alert": True, "url": None}
    await query.edit_message_text("Thank you")
    assert street.box.last(street.group).text == "Thank you"


async def test_a_press_can_be_awaited(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keys("Yes"))
    pressed = street.box.press(street.ben, street.box.last(street.group))

    async def answer() -> None:
        await (await tap(street)).answer("Counted")

    _, same = await asyncio.gather(answer(), pressed)
    assert same.text == "Counted"


async def test_answers_have_200_characters_and_15_seconds(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keys("Yes"))
    street.box.press(street.ben, street.box.last(street.group))
    query = await tap(street)
    with refused("MESSAGE_TOO_LONG"):
        await query.answer("x" * 201)
    street.wait(15)
    assert await query.answer("x" * 200)
    street.box.press(street.ben, street.box.last(street.group))
    query = await tap(street)
    street.wait(15.1)
    with refused("query is too old and response timeout expired or query ID is invalid"):
        await query.answer("late")
    with refused("query is too old"):
        await street.bot.answer_callback_query("17", "never asked")


async def test_links_in_answers(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Propose?", reply_markup=keys("Propose"))
    pressed = street.box.press(street.ben, street.box.last(street.group))
    query = await tap(street)
    with refused("URL_INVALID"):
        await query.answer(url="https://example.org")
    await query.answer(url="https://t.me/talkoot_bot?start=p1")
    assert street.box.follow(street.ben, pressed) is not None
    (update,) = await street.updates()
    assert update.message is not None
    assert update.message.text == "/start p1"


async def test_url_buttons(street: Street) -> None:
    rows = [
        [InlineKeyboardButton("In private", url="https://t.me/talkoot_bot?start=x1")],
        [InlineKeyboardButton("Source", url="https://example.org/")],
    ]
    await street.bot.send_message(street.group.id, "Go", reply_markup=InlineKeyboardMarkup(rows))
    card = street.box.last(street.group)
    assert street.box.press(street.ben, card, "In private").url == "https://t.me/talkoot_bot?start=x1"
    assert street.box.press(street.ben, card, "Source").url == "https://example.org/"
    assert street.box.last(street.box.private(street.ben)).text == "/start x1"
    with pytest.raises(LookupError):
        street.box.press(street.ben, card, "Nothing")


async def test_forged_and_gone(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keys("Yes"))
    card = street.box.last(street.group)
    street.box.callback(street.ben, "forged", card)
    assert (await tap(street)).data == "forged"
    street.box.delete(card)
    street.box.press(street.ben, card, data="d:Yes")
    gone = (await tap(street)).message
    assert gone is not None
    assert not gone.is_accessible


async def test_no_taps_from_where_the_bot_is_not(street: Street) -> None:
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keys("Yes"))
    card = street.box.last(street.group)
    street.box.remove_bot(street.group)
    street.box.press(street.ben, card)
    assert [u.callback_query for u in await street.updates()] == [None]
