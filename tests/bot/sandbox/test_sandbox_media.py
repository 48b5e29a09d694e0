"""Photos, documents, albums, files to download; pins and reactions; the bot's profile."""

import struct

import pytest
from sandbox_street import Street, refused
from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    InputMediaDocument,
    InputMediaPhoto,
    MenuButtonCommands,
)
from telegram.error import InvalidToken

from bot.sandbox import Button
from bot.sandbox.images import dimensions


def png(width: int = 800, height: int = 600) -> bytes:
    """Return the first bytes of a picture of this size; nobody looks further."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", width, height) + b"\x08\x02\x00\x00\x00"


async def test_a_photo(street: Street) -> None:
    sent = await street.bot.send_photo(street.group.id, png(), caption="<i>So far</i>", parse_mode="HTML")
    seen = street.box.last(street.group)
    assert (seen.photo, seen.caption) == (png(), "So far")
    assert (sent.photo[0].width, sent.photo[0].height) == (800, 600)
    await street.bot.send_photo(street.group.id, sent.photo[0].file_id, caption="again")
    assert street.box.last(street.group).photo == png()
    await sent.edit_caption("changed")
    assert (seen.caption, seen.edits) == ("changed", 1)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png() + b"\0" * 10_000_000, "too big for a photo"),
        (b"", "file must be non-empty"),
    ],
)
async def test_no_photo(street: Street, content: bytes, why: str) -> None:
    with refused(why):
        await street.bot.send_photo(street.group.id, content)


def test_jpeg_dimensions() -> None:
    head = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 480, 640)
    assert dimensions(head) == (640, 480)
    assert dimensions(b"\xff\xd8\xff") is None
    assert dimensions(b"\xff\xd8\xff\xe0\x00\x04ab") is None


async def test_captions_have_1024_characters(street: Street) -> None:
    await street.bot.send_photo(street.group.id, png(), caption="x" * 1024)
    with refused("message caption is too long"):
        await street.bot.send_photo(street.group.id, png(), caption="x" * 1025)


async def test_a_document(street: Street) -> None:
    sent = await street.bot.send_document(street.group.id, b"PK", filename="campaign-1.zip")
    assert sent.document is not None
    assert sent.document.file_name == "campaign-1.zip"
    assert street.box.last(street.group).document == ("campaign-1.zip", b"PK")
    assert street.box.file_bytes(sent.document.file_id) == b"PK"
    with refused("can't use file of type Document as Photo"):
        await street.bot.send_photo(street.group.id, sent.document.file_id)
    with refused("wrong remote file identifier"):
        await street.bot.send_document(street.group.id, "nothing")


async def test_an_album(street: Street) -> None:
    pictures = [InputMediaPhoto(png(800, n), caption=f"chart {n}") for n in (600, 601)]
    sent = await street.bot.send_media_group(street.group.id, pictures)
    assert len({m.media_group_id for m in sent}) == 1
    assert [m.caption for m in street.box.messages(street.group)][-2:] == ["chart 600", "chart 601"]
    assert [e["what"] for e in street.box.transcript][-2:] == ["album", "album"]
    street.wait(60)
    with refused("expected 2-10 items in media group"):
        await street.bot.send_media_group(street.group.id, pictures[:1])
    with refused("can't be mixed"):
        await street.bot.send_media_group(street.group.id, [pictures[0], InputMediaDocument(b"x")])


async def test_replacing_a_picture(street: Street) -> None:
    sent = await street.bot.send_photo(street.group.id, png())
    await sent.edit_media(InputMediaPhoto(png(801, 600), caption="newer"))
    assert street.box.last(street.group).photo == png(801, 600)
    text = await street.bot.send_message(street.group.id, "x")
    with refused("there is no media in the message to edit"):
        await text.edit_media(InputMediaPhoto(png()))
    with refused("there is no caption in the message to edit"):
        await text.edit_caption("x")
    with refused("there is no text in the message to edit"):
        await sent.edit_text("x")


async def test_downloading(street: Street) -> None:
    street.box.send_photo(street.ben, None, "the lamp", content=png())
    street.box.send_voice(street.ben, None, duration=3)
    street.box.send_document(street.ben, None, filename="a.txt", content=b"words", mime="text/plain")
    photo, voice, document = [u.message for u in await street.updates()]
    assert photo is not None
    assert voice is not None
    assert voice.voice is not None
    assert document is not None
    assert document.document is not None
    assert voice.voice._duration.total_seconds() == 3
    file = await street.bot.get_file(photo.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == png()
    words = await document.document.get_file()
    assert bytes(await words.download_as_bytearray()) == b"words"
    with refused("wrong file_id or the file is temporarily unavailable"):
        await street.bot.get_file("nothing")
    street.box.send_document(street.ben, None, content=b"x" * 20_000_001)
    large = (await street.updates())[-1].message
    assert large is not None
    assert large.document is not None
    with refused("file is too big"):
        await large.document.get_file()


async def test_pinning_needs_the_right(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "card")
    card = street.box.last(street.group)
    with refused("not enough rights to manage pinned messages in the chat"):
        await sent.pin()
    street.box.change_rights(street.group, ("pin",))
    await street.updates()
    await sent.pin(disable_notification=True)
    assert card.pinned
    notice = (await street.updates())[-1].message
    assert notice is not None
    assert notice.pinned_message is not None
    assert notice.pinned_message.message_id == card.id
    chat = await street.bot.get_chat(street.group.id)
    assert chat.pinned_message is not None
    await sent.unpin()
    assert not card.pinned
    with refused("message to unpin not found"):
        await street.bot.unpin_chat_message(street.group.id)
    await sent.pin()
    await street.bot.unpin_all_chat_messages(street.group.id)
    assert not card.pinned
    with refused("message to pin not found"):
        await street.bot.pin_chat_message(street.group.id, 999)


async def test_members_may_pin_where_the_group_lets_them(street: Street) -> None:
    street.group.members_may_pin = True
    await (await street.bot.send_message(street.group.id, "card")).pin()
    assert street.box.last(street.group).pinned


async def test_reactions(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "/did 1 h")
    await street.bot.set_message_reaction(street.group.id, theirs.id, "✍")
    assert theirs.reactions == {street.bot.id: ["✍"]}
    await street.bot.set_message_reaction(street.group.id, theirs.id)
    assert theirs.reactions == {}
    with refused("REACTION_INVALID"):
        await street.bot.set_message_reaction(street.group.id, theirs.id, "🚲")
    street.group.reactions = ("👍",)
    await street.bot.set_message_reaction(street.group.id, theirs.id, "👍")
    with refused("REACTION_INVALID"):
        await street.bot.set_message_reaction(street.group.id, theirs.id, "✍")
    assert (await street.bot.get_chat(street.group.id)).available_reactions is not None
    street.group.reactions = False
    with refused("REACTION_INVALID"):
        await street.bot.set_message_reaction(street.group.id, theirs.id, "👍")
    with refused("message to react not found"):
        await street.bot.set_message_reaction(street.group.id, 999, "👍")


async def test_peoples_reactions_reach_administrators_who_asked(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "hello")
    await street.bot.get_updates(allowed_updates=["message_reaction", "message"], timeout=0)
    street.box.react(street.cai, theirs, "🙏")
    assert await street.updates() == []
    street.box.change_rights(street.group, ())
    street.box.react(street.cai, theirs)
    (update,) = await street.updates()
    assert update.message_reaction is not None
    assert (len(update.message_reaction.old_reaction), update.message_reaction.new_reaction) == (1, ())


async def test_commands(street: Street) -> None:
    menu = [BotCommand("did", "I did something")]
    await street.bot.set_my_commands(menu, scope=BotCommandScopeAllGroupChats(), language_code="fi")
    assert await street.bot.get_my_commands() == ()
    got = await street.bot.get_my_commands(BotCommandScopeAllGroupChats(), language_code="fi")
    assert got == tuple(menu)
    with refused("BOT_COMMANDS_TOO_MUCH"):
        await street.bot.set_my_commands([BotCommand(f"c{n}", "x") for n in range(101)])
    with refused("BOT_COMMAND_INVALID"):
        await street.bot.set_my_commands([("Did", "x")])
    with refused("BOT_COMMAND_DESCRIPTION_INVALID"):
        await street.bot.set_my_commands([("did", "x" * 257)])
    await street.bot.delete_my_commands(BotCommandScopeAllGroupChats(), language_code="fi")
    assert await street.bot.get_my_commands(BotCommandScopeAllGroupChats(), language_code="fi") == ()


async def test_profile(street: Street) -> None:
    await street.bot.set_my_description("What it does")
    await street.bot.set_my_description("Mitä se tekee", language_code="fi")
    assert (await street.bot.get_my_description()).description == "What it does"
    assert (await street.bot.get_my_description("fi")).description == "Mitä se tekee"
    assert (await street.bot.get_my_description("sv")).description == "What it does"
    await street.bot.set_my_short_description("Short")
    assert (await street.bot.get_my_short_description()).short_description == "Short"
    assert (await street.bot.get_my_name()).name == "Talkoot"
    for set_too_much in (
        street.bot.set_my_description("x" * 513),
        street.bot.set_my_short_description("x" * 121),
        street.bot.set_my_name("x" * 65),
    ):
        with refused("too long"):
            await set_too_much
    await street.bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert isinstance(await street.bot.get_chat_menu_button(), MenuButtonCommands)


async def test_chat_actions(street: Street) -> None:
    assert await street.bot.send_chat_action(street.group.id, "typing")
    with refused("wrong parameter action"):
        await street.bot.send_chat_action(street.group.id, "dancing")


async def test_an_unknown_method_says_so(street: Street) -> None:
    with pytest.raises(InvalidToken):
        await street.bot.send_dice(street.group.id)
    assert street.box.log == ["unknown method sendDice"]
    assert street.box.calls[-1]["error"] == "Not Found"


async def test_buttons_are_found_by_text_part_or_place(street: Street) -> None:
    message = street.box.say(street.ben, street.group, "x")
    message.buttons = [[Button("👍 Yes", "1"), Button("No", "2")], [Button("Not sure", "3")]]
    assert [message.button(key).data for key in (0, 2, "No", "Yes", "sure")] == ["1", "3", "2", "1", "3"]
