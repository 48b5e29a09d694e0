"""Groups that change under the bot: members, rights, topics, migration."""

import pytest
from sandbox_street import Street, refused
from telegram.constants import ChatMemberStatus
from telegram.error import ChatMigrated, Forbidden

ALL = ["message", "my_chat_member", "chat_member", "message_reaction"]


async def test_being_added_and_removed(street: Street) -> None:
    street.box.change_rights(street.group, ("pin", "delete"))
    street.box.change_rights(street.group, None)
    street.box.remove_bot(street.group)
    changes = [u.my_chat_member for u in await street.updates()]
    statuses = [c.new_chat_member.status for c in changes if c]
    assert statuses == ["administrator", "member", "kicked"]


async def test_being_added_by_a_link(street: Street) -> None:
    other = street.box.add_group("Other", members=[street.ben], admins=[street.ben], supergroup=False)
    street.box.add_bot(other, by=street.ben, payload="c1")
    status, joined, started = await street.updates()
    assert status.my_chat_member is not None
    assert joined.message is not None
    assert joined.message.new_chat_members[0].id == street.bot.id
    assert started.message is not None
    assert (started.message.text, started.message.chat.type) == ("/start@talkoot_bot c1", "group")


async def test_members_come_and_go(street: Street) -> None:
    dora = street.box.add_user("Dora", last_name="D", username="dora_d", language_code="fi")
    street.box.join(dora, street.group)
    street.box.leave(dora, street.group)
    street.box.ban(street.ben, street.group)
    joined, left, banned = [u.message for u in await street.updates()]
    assert joined is not None
    assert joined.new_chat_members[0].language_code == "fi"
    assert left is not None
    assert left.left_chat_member is not None
    assert banned is not None
    assert banned.left_chat_member is not None
    assert banned.left_chat_member.id == street.ben.id
    assert street.group.member_count == 3
    with pytest.raises(ValueError, match="isn't in"):
        street.box.say(street.ben, street.group, "hello")


async def test_member_updates_only_for_administrators_who_asked(street: Street) -> None:
    dora = street.box.add_user("Dora")
    street.box.change_rights(street.group, ())
    street.box.join(dora, street.group)
    assert [u.chat_member for u in await street.updates() if u.chat_member] == []
    await street.bot.get_updates(allowed_updates=ALL, timeout=0)
    street.box.leave(dora, street.group)
    changes = [u.chat_member for u in await street.updates() if u.chat_member]
    assert [c.new_chat_member.status for c in changes] == [ChatMemberStatus.LEFT]
    street.box.change_rights(street.group, None)
    street.box.join(dora, street.group)
    assert [u.chat_member for u in await street.updates() if u.chat_member] == []


async def test_what_can_be_learnt_of_members(street: Street) -> None:
    chat = street.group.id
    admins = await street.bot.get_chat_administrators(chat)
    assert [(a.user.id, a.status) for a in admins] == [(street.aino.id, "creator")]
    assert await street.bot.get_chat_member_count(chat) == 4
    assert (await street.bot.get_chat_member(chat, street.aino.id)).status == "creator"
    assert (await street.bot.get_chat_member(chat, street.bot.id)).status == "member"
    with refused("member list is inaccessible"):
        await street.bot.get_chat_member(chat, street.ben.id)
    street.box.member_lookup = True
    assert (await street.bot.get_chat_member(chat, street.ben.id)).status == "member"
    street.box.member_lookup = False
    street.box.change_rights(street.group, ())
    stranger = street.box.add_user("Eve")
    assert (await street.bot.get_chat_member(chat, stranger.id)).status == "left"
    with refused("PARTICIPANT_ID_INVALID"):
        await street.bot.get_chat_member(chat, 99)
    assert len(await street.bot.get_chat_administrators(chat)) == 2


async def test_a_large_group(street: Street) -> None:
    large = street.box.add_group("Large", [street.ben], admins=[street.ben], member_count=400)
    street.box.add_bot(large, by=street.ben)
    assert await street.bot.get_chat_member_count(large.id) == 400


async def test_get_chat(street: Street) -> None:
    chat = await street.bot.get_chat(street.group.id)
    assert (chat.type, chat.title) == ("supergroup", "Kurvi street")
    assert chat.permissions is not None
    assert chat.permissions.can_pin_messages is False
    street.box.press_start(street.ben)
    assert (await street.bot.get_chat(street.ben.id)).first_name == "Ben"
    with refused("there are no administrators in the private chat"):
        await street.bot.get_chat_administrators(street.ben.id)
    street.box.remove_bot(street.group)
    with pytest.raises(Forbidden):
        await street.bot.get_chat(street.group.id)


async def test_migration(street: Street) -> None:
    small = street.box.add_group("Small", [street.ben], admins=[street.ben], supergroup=False)
    street.box.add_bot(small, by=street.ben)
    await street.bot.send_message(small.id, "card")
    await street.updates()
    large = street.box.migrate(small)
    to, from_ = [u.message for u in await street.updates()]
    assert to is not None
    assert from_ is not None
    assert (to.chat_id, to.migrate_to_chat_id) == (small.id, large.id)
    assert (from_.chat_id, from_.migrate_from_chat_id) == (large.id, small.id)
    with pytest.raises(ChatMigrated) as caught:
        await street.bot.send_message(small.id, "x")
    assert caught.value.new_chat_id == large.id
    await street.bot.send_message(large.id, "x")
    with pytest.raises(ValueError, match="supergroup now"):
        street.box.say(street.ben, small, "hello")


async def test_topics(street: Street) -> None:
    forum = street.box.add_group("Forum", [street.ben], admins=[street.ben], forum=True)
    street.box.add_bot(forum, by=street.ben)
    topic = street.box.open_topic(forum, "Lamps")
    street.box.say(street.ben, forum, "/campaign", topic=topic)
    message = (await street.updates())[-1].message
    assert message is not None
    assert (message.message_thread_id, message.is_topic_message) == (topic.id, True)
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    sent = await street.bot.send_message(forum.id, "card", message_thread_id=topic.id)
    assert (sent.message_thread_id, sent.is_topic_message) == (topic.id, True)
    for wrong in (1, 999, sent.message_id):
        with refused("message thread not found"):
            await street.bot.send_message(forum.id, "x", message_thread_id=wrong)
    general = await street.bot.send_message(forum.id, "to all")
    assert general.message_thread_id is None
    street.box.close_topic(forum, topic)
    with refused("TOPIC_CLOSED"):
        await street.bot.send_message(forum.id, "x", message_thread_id=topic.id)
    street.box.change_rights(forum, ("topics",))
    street.wait(3)
    await street.bot.send_message(forum.id, "x", message_thread_id=topic.id)
    street.box.delete_topic(forum, topic)
    with refused("message thread not found"):
        await street.bot.send_message(forum.id, "x", message_thread_id=topic.id)
    with refused("message to edit not found"):
        await sent.edit_text("x")


async def test_no_threads_outside_forums(street: Street) -> None:
    root = street.box.say(street.ben, street.group, "/did 1 h")
    with refused("message thread not found"):
        await street.bot.send_message(street.group.id, "x", message_thread_id=root.id)


async def test_blocking_tells_the_bot(street: Street) -> None:
    street.box.press_start(street.ben)
    street.box.block_bot(street.ben)
    street.box.unblock_bot(street.ben)
    changes = [u.my_chat_member for u in await street.updates() if u.my_chat_member]
    assert [c.new_chat_member.status for c in changes] == ["kicked", "member"]


async def test_deleted_accounts_vanish(street: Street) -> None:
    street.box.delete_account(street.aino)
    assert await street.bot.get_chat_administrators(street.group.id) == ()
    street.box.say(street.ben, street.group, "/did 1 h")
    assert (await street.updates())[-1].message is not None
