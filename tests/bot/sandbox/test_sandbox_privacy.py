"""What the bot is told in a group, with privacy mode and without."""

import pytest
from sandbox_street import Street
from telegram import Update

from bot.clock import VirtualClock
from bot.sandbox import Sandbox


def texts(updates: list[Update]) -> list[str | None]:
    return [u.effective_message.text if u.effective_message else None for u in updates]


@pytest.mark.parametrize("text", ["/did 30 min", "/did@talkoot_bot 30 min", "/did@Talkoot_Bot x"])
async def test_commands_come(street: Street, text: str) -> None:
    street.box.say(street.ben, street.group, text)
    (update,) = await street.updates()
    assert update.message is not None
    assert update.message.text == text
    assert update.message.entities[0].type == "bot_command"


@pytest.mark.parametrize(
    "text", ["hello", "/did@other_bot 30 min", "hi @talkoot_bot", "see /did", "/", "//x"]
)
async def test_the_rest_does_not(street: Street, text: str) -> None:
    street.box.say(street.ben, street.group, text)
    assert await street.updates() == []


async def test_a_caption_may_hold_a_command(street: Street) -> None:
    street.box.send_photo(street.ben, street.group, "/did 30 min")
    street.box.send_photo(street.ben, street.group, "nice lamp")
    street.box.send_photo(street.ben, street.group)
    (update,) = await street.updates()
    assert update.message is not None
    assert update.message.caption == "/did 30 min"
    assert update.message.photo[0].width == 1280


async def test_replies_to_the_bot_come(street: Street) -> None:
    sent = await street.bot.send_message(street.group.id, "Where?")
    question = street.box.last(street.group)
    street.box.say(street.ben, street.group, "Under the bridge", reply_to=question)
    theirs = street.box.say(street.cai, street.group, "hello")
    street.box.say(street.ben, street.group, "to Cai", reply_to=theirs)
    (update,) = await street.updates()
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == sent.message_id
    assert update.message.message_thread_id == sent.message_id
    assert not update.message.is_topic_message


async def test_an_administrator_sees_all(street: Street) -> None:
    street.box.change_rights(street.group, ("pin",))
    street.box.say(street.ben, street.group, "hello")
    assert texts(await street.updates()) == [None, "hello"]


async def test_without_privacy_mode_too(clock: VirtualClock) -> None:
    box = Sandbox(clock, privacy_mode=False)
    aino = box.add_user("Aino")
    group = box.add_group("G", [aino], admins=[aino])
    box.add_bot(group, by=aino)
    box.say(aino, group, "hello")
    assert [update.kind for update in box.queue.waiting] == ["my_chat_member", "message", "message"]


async def test_get_me_tells_it(street: Street) -> None:
    me = await street.bot.get_me()
    assert (me.username, me.can_read_all_group_messages) == ("talkoot_bot", False)


async def test_other_bots_are_not_heard(street: Street) -> None:
    robot = street.box.add_user("Robot", is_bot=True)
    street.box.join(robot, street.group)
    await street.updates()
    street.box.say(robot, street.group, "/did 30 min")
    assert await street.updates() == []


async def test_edits_come_when_the_message_did(street: Street) -> None:
    heard = street.box.say(street.ben, street.group, "/did 30 min")
    unheard = street.box.say(street.ben, street.group, "hello")
    await street.updates()
    street.box.edit(street.ben, heard, "/did 40 min")
    street.box.edit(street.ben, unheard, "hello you")
    (update,) = await street.updates()
    assert update.edited_message is not None
    assert update.edited_message.text == "/did 40 min"


async def test_deleting_is_silent(street: Street) -> None:
    theirs = street.box.say(street.ben, street.group, "/did 30 min")
    await street.updates()
    street.box.delete(theirs)
    assert await street.updates() == []
    assert theirs not in street.box.messages(street.group)


async def test_masks(street: Street) -> None:
    channel = street.box.add_channel("Kurvi news", linked_to=street.group)
    street.box.say(street.aino, street.group, "/did a", as_anonymous_admin=True)
    street.box.say(street.aino, street.group, "/did b", as_channel=channel)
    street.box.post_in_channel(channel, "/did c")
    anonymous, as_channel, forwarded = [u.message for u in await street.updates()]
    assert anonymous is not None
    assert as_channel is not None
    assert forwarded is not None
    assert anonymous.from_user is not None
    assert (anonymous.from_user.id, anonymous.sender_chat) == (1087968824, anonymous.chat)
    assert as_channel.from_user is not None
    assert as_channel.sender_chat is not None
    assert (as_channel.from_user.id, as_channel.sender_chat.title) == (136817688, "Kurvi news")
    assert forwarded.from_user is not None
    assert (forwarded.from_user.id, forwarded.is_automatic_forward) == (777000, True)


async def test_a_command_in_a_channel(street: Street) -> None:
    channel = street.box.add_channel("Kurvi news")
    street.box.post_in_channel(channel, "/help")
    assert await street.updates() == []
    street.box.add_bot(channel, by=street.aino, rights=("pin",))
    street.box.post_in_channel(channel, "/help")
    post = (await street.updates())[-1].channel_post
    assert post is not None
    assert (post.text, post.from_user) == ("/help", None)


async def test_forwarded_and_private_words(street: Street) -> None:
    street.box.say(street.ben, None, "/did 30 min", forward_from=street.cai)
    street.box.say(street.ben, None, "hello", forward_from="Hidden")
    first, second = [u.message for u in await street.updates()]
    assert first is not None
    assert second is not None
    assert first.forward_origin is not None
    assert (first.chat.type, first.forward_origin.type) == ("private", "user")
    assert second.forward_origin is not None
    assert second.forward_origin.type == "hidden_user"
