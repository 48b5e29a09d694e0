"""sendMessage and the two ways of editing, as the bot meets them."""

import pytest
from sandbox_street import Street
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden


async def test_a_message_arrives_with_its_buttons(street: Street) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Vote", callback_data="v1:1")]])
    sent = await street.bot.send_message(
        street.group.id, "<b>Hello</b> &amp; you", parse_mode="HTML", reply_markup=keyboard
    )
    seen = street.box.last(street.group)
    assert (seen.id, seen.text, seen.buttons[0][0].data) == (sent.message_id, "Hello & you", "v1:1")
    assert sent.entities[0].type == "bold"
    assert not sent.api_kwargs


async def test_a_press_is_answered(street: Street) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Vote", callback_data="v1:1")]])
    await street.bot.send_message(street.group.id, "Vote?", reply_markup=keyboard)
    pressed = street.box.press(street.ben, street.box.last(street.group), "Vote")
    query = (await street.updates())[0].callback_query
    assert query is not None
    assert pressed.answer is None
    await query.answer("Counted")
    assert pressed.text == "Counted"
    await query.edit_message_text("Thank you")
    assert street.box.last(street.group).text == "Thank you"
    assert street.box.last(street.group).edits == 1


async def test_who_never_started_is_not_reached(street: Street) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await street.bot.send_message(street.ben.id, "Hello")
    street.box.press_start(street.ben, "x1")
    await street.bot.send_message(street.ben.id, "Hello")
    assert street.box.last(street.box.private(street.ben)).text == "Hello"


@pytest.mark.parametrize(
    ("text", "why"), [("", "message text is empty"), ("x" * 4097, "message is too long")]
)
async def test_lengths(street: Street, text: str, why: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){why}"):
        await street.bot.send_message(street.group.id, text)
