"""Sending and editing words, as the bot meets them."""

import pytest
from sandbox_street import Street, keys, refused
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.error import Forbidden

from bot.sandbox.markup import parse_html, utf16


async def test_a_message_arrives_with_its_buttons(street: Street) -> None:
    html = "<b>Hello</b> &amp; you"
    sent = await street.bot.send_message(
        street.group.id, html, parse_mode="HTML", reply_markup=keys("Vote"), disable_notification=True
    )
    seen = street.box.last(street.group)
    assert (seen.id, seen.text, seen.silent) == (sent.message_id, "Hello & you", True)
    assert seen.buttons[0][0].data == "d:Vote"
    assert [entity.type for entity in sent.entities] == ["bold"]


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "message text is empty"), (" \n ", "message text is empty"), ("x" * 4097, "message is too long")],
)
async def test_lengths_of_texts(street: Street, text: str, why: str) -> None:
    with refused(why):
        await street.bot.send_message(street.group.id, text)
    assert not [m for m in street.box.messages(street.group) if m.text]


async def test_length_counts_utf16_after_parsing(street: Street) -> None:
    await street.bot.send_message(street.group.id, f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    with refused("message is too long"):
        await street.bot.send_message(street.group.id, "🙏" * 2049)


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<x>a</x>", 'can\'t parse entities: unsupported start tag "x" at byte offset 0'),
        ("ä<b>a", "can't parse entities: can't find end tag corresponding to start tag \"b\""),
        ("ä</b>", "can't parse entities: unexpected end tag at byte offset 2"),
        ("<b>a</i>", 'unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("1 < 2", "can't parse entities"),
        ("<span>a</span>", 'tag "span" must have class "tg-spoiler"'),
    ],
)
async def test_html_is_strict(street: Street, html: str, why: str) -> None:
    with refused(why):
        await street.bot.send_message(street.group.id, html, parse_mode="HTML")


def test_html_becomes_entities() -> None:
    parsed = parse_html('🙏<b>a <i>b</i></b> <a href="https://x.fi/?a=1&amp;b">c</a>&lt;&nbsp;')
    assert parsed.text == "🙏a b c<&nbsp;"
    assert parsed.entities == [
        {"type": "bold", "offset": 2, "length": 3},
        {"type": "italic", "offset": 4, "length": 1},
        {"type": "text_link", "offset": 6, "length": 1, "url": "https://x.fi/?a=1&b"},
    ]
    assert utf16("🙏a") == 3


@pytest.mark.parametrize("data", ["", "x" * 65, "ä" * 33])
async def test_callback_data_has_1_to_64_bytes(street: Street, data: str) -> None:
    button = InlineKeyboardButton("Vote", callback_data=data)
    with refused("button_data_invalid"):
        await street.bot.send_message(street.group.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))


async def test_64_bytes_pass(street: Street) -> None:
    button = InlineKeyboardButton("Vote", callback_data="ä" * 32)
    await street.bot.send_message(street.group.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))
    assert street.box.last(street.group).button(0).data == "ä" * 32


async def test_edits(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "a", reply_markup=keys("b"))
    edited = await sent.edit_text("c", link_preview_options=LinkPreviewOptions(is_disabled=True))
    assert edited is not True
    assert edited.edit_date is not None
    assert street.box.last(street.group).edits == 1
    assert street.box.last(street.group).buttons == []
    with refused("message is not modified"):
        await sent.edit_text("c")
    street.wait(1)
    await sent.edit_reply_markup(keys("d"))
    assert street.box.last(street.group).button(0).text == "d"


async def test_what_cannot_be_edited(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "mine")
    with refused("message can't be edited"):
        await street.bot.edit_message_text("x", street.group.id, theirs.id)
    with refused("message to edit not found"):
        await street.bot.edit_message_text("x", street.group.id, 999)
    gone = await street.bot.send_message(street.group.id, "a")
    street.box.delete(street.box.last(street.group))
    with refused("message to edit not found"):
        await gone.edit_text("b")


async def test_deleting(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "a")
    theirs = street.box.say(street.ben, street.group, "mine")
    assert await sent.delete()
    with refused("message to delete not found"):
        await sent.delete()
    with refused("message can't be deleted"):
        await street.bot.delete_message(street.group.id, theirs.id)
    old = await street.bot.send_message(street.group.id, "b")
    street.wait(48 * 3600 + 1)
    with refused("message can't be deleted"):
        await old.delete()
    street.box.change_rights(street.group, ("delete",))
    assert await old.delete()
    assert await street.bot.delete_message(street.group.id, theirs.id)


async def test_replies(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "/did 30 min")
    reply = await street.bot.send_message(
        street.group.id, "Where?", reply_parameters=ReplyParameters(theirs.id)
    )
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "/did 30 min"
    street.box.delete(theirs)
    with refused("message to be replied not found"):
        await street.bot.send_message(street.group.id, "x", reply_parameters=ReplyParameters(theirs.id))
    lenient = ReplyParameters(theirs.id, allow_sending_without_reply=True)
    alone = await street.bot.send_message(street.group.id, "x", reply_parameters=lenient)
    assert alone.reply_to_message is None


async def test_who_never_started_is_not_reached(street: Street) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await street.bot.send_message(street.ben.id, "Hello")
    street.box.press_start(street.ben, "x1")
    await street.bot.send_message(street.ben.id, "Hello")
    assert street.box.last(street.box.private(street.ben)).text == "Hello"


async def test_others_who_are_not_reached(street: Street) -> None:
    street.box.press_start(street.ben)
    street.box.block_bot(street.ben)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await street.bot.send_message(street.ben.id, "Hello")
    street.box.press_start(street.ben)
    await street.bot.send_message(street.ben.id, "Hello")
    street.box.delete_account(street.ben)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await street.bot.send_message(street.ben.id, "Hello")
    with refused("chat not found"):
        await street.bot.send_message(123456, "Hello")


async def test_a_group_that_has_no_bot(street: Street) -> None:
    street.box.remove_bot(street.group)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await street.bot.send_message(street.group.id, "Hello")
    street.box.add_bot(street.group, by=street.aino)
    await street.bot.leave_chat(street.group.id)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await street.bot.send_message(street.group.id, "Hello")


async def test_a_group_where_members_may_not_write(street: Street) -> None:
    street.group.members_may_write = False
    with refused("not enough rights to send text messages"):
        await street.bot.send_message(street.group.id, "Hello")


async def test_what_telegram_drops_from_texts(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "  a\x00b\u202ec\r\n\u2068d\u2069 ")
    assert sent.text == "a bc\n\u2068d\u2069"


async def test_copies_and_forwards(street: Street) -> None:
    theirs = street.box.send_photo(street.ben, street.group, "the lamp")
    await street.bot.copy_message(street.group.id, street.group.id, theirs.id, caption="ours")
    forwarded = await street.bot.forward_message(street.group.id, street.group.id, theirs.id)
    assert [m.caption for m in street.box.messages(street.group)][-2:] == ["ours", "the lamp"]
    assert forwarded.forward_origin is not None
    with refused("message to copy not found"):
        await street.bot.copy_message(street.group.id, street.group.id, 999)
