"""What the bot may learn of a chat and its members, and leaving it."""

from bot.sandbox import wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.methods import target
from bot.sandbox.params import Params
from bot.sandbox.world import Chat, Json, Member

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)


def get_chat(box: Core, params: Params) -> Json:
    chat = _known(box, params)
    full = wire.chat(chat) | {
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    pinned = [message for message in chat.messages.values() if message.pinned]
    if pinned:
        full["pinned_message"] = wire.message(pinned[-1])
    if chat.user:
        return full
    return full | {"permissions": _permissions(chat)} | _reactions(chat)


def _permissions(chat: Chat) -> Json:
    rights = dict.fromkeys(wire.RESTRICTIONS, True) | {"can_change_info": False, "can_manage_topics": False}
    return rights | {"can_pin_messages": chat.members_may_pin, "can_send_messages": chat.members_may_write}


def _reactions(chat: Chat) -> Json:
    if chat.reactions is True:
        return {}
    return {"available_reactions": [{"type": "emoji", "emoji": one} for one in chat.reactions or ()]}


def get_administrators(box: Core, params: Params) -> list[Json]:
    chat = _known(box, params)
    if chat.user:
        raise bad_request("there are no administrators in the private chat")
    admins = [one for one in chat.members.values() if one.is_admin]
    return [wire.member(one, chat) for one in admins if not one.user.is_bot or one.user is box.bot]


def get_member_count(box: Core, params: Params) -> int:
    chat = _known(box, params)
    return 2 if chat.user else chat.member_count


def get_member(box: Core, params: Params) -> Json:
    chat = _known(box, params)
    number = params.integer("user_id")
    if number not in box.users:
        raise bad_request("invalid user_id specified" if not number else "PARTICIPANT_ID_INVALID")
    user = box.users[number]
    found = chat.members.get(number) or Member(user, "left")
    if chat.user:
        here = user in (chat.user, box.bot)
        found = Member(user, "member" if here else "left")
    elif not (_may_look(box, chat) or found.is_admin or user is box.bot):
        raise bad_request("member list is inaccessible")
    return wire.member(found, chat)


def _may_look(box: Core, chat: Chat) -> bool:
    return box.member_lookup or box.bot_in(chat).is_admin


def leave_chat(box: Core, params: Params) -> bool:
    chat = target.find_chat(box, params)
    if chat.user:
        raise bad_request("chat member status can't be changed in private chats")
    target.member_of(box, chat)
    box.set_member(chat, box.bot, Member(box.bot, "left"))
    box.record.add("leave", chat, box.bot)
    return True


def chat_action(box: Core, params: Params) -> bool:
    target.writable(box, params)
    if params.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def _known(box: Core, params: Params) -> Chat:
    chat = target.find_chat(box, params)
    return chat if chat.user else target.member_of(box, chat)


METHODS = {
    "getChat": get_chat,
    "getChatAdministrators": get_administrators,
    "getChatMemberCount": get_member_count,
    "getChatMember": get_member,
    "leaveChat": leave_chat,
    "sendChatAction": chat_action,
}
