"""The world as the Bot API writes it: plain dictionaries, ready for JSON."""

from typing import Any

from bot.sandbox.world import ADMIN_RIGHTS, Button, Chat, Json, Member, Message, StoredFile, User

SECOND = 1_000_000


def present(**fields: Any) -> Json:
    """Return the fields that aren't None, for Telegram omits the absent."""
    return {name: value for name, value in fields.items() if value is not None}


def user(person: User) -> Json:
    deleted = person.deleted
    return present(
        id=person.id,
        is_bot=person.is_bot,
        first_name="" if deleted else person.first_name,
        last_name=None if deleted else person.last_name,
        username=None if deleted else person.username,
        language_code=None if deleted else person.language_code,
    )


def chat(place: Chat) -> Json:
    if place.user:
        person = user(place.user)
        names: Json = {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
        return {"id": place.id, "type": "private", **names}
    return present(id=place.id, type=place.kind, title=place.title, is_forum=place.forum or None)


def button(one: Button) -> Json:
    return present(text=one.text, callback_data=one.data, url=one.url)


def keyboard(rows: list[list[Button]]) -> Json | None:
    return {"inline_keyboard": [[button(one) for one in row] for row in rows]} if rows else None


def attachment(file: StoredFile) -> Json:
    ids = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
    if file.kind == "photo":
        return {"photo": [ids | {"width": file.width, "height": file.height}]}
    if file.kind == "voice":
        return {"voice": ids | {"duration": file.duration, "mime_type": file.mime}}
    return {"document": ids | {"file_name": file.filename, "mime_type": file.mime}}


def message(one: Message, *, reply: bool = True) -> Json:
    """Write a message; a reply carries the message it answers, one level deep, in a topic its first one."""
    root = one.chat.messages.get(one.thread_id or 0) if one.is_topic and one.thread_id != one.id else None
    anchor = (one.reply_to or root) if reply else None
    fields = present(
        message_id=one.id,
        message_thread_id=one.thread_id,
        is_topic_message=one.is_topic or None,
        **{"from": user(one.sender) if one.chat.kind != "channel" else None},
        sender_chat=chat(one.sender_chat) if one.sender_chat else None,
        date=one.date // SECOND,
        edit_date=one.edited_at // SECOND if one.edited_at is not None else None,
        chat=chat(one.chat),
        forward_origin=one.origin,
        is_automatic_forward=one.automatic or None,
        reply_to_message=message(anchor, reply=False) if anchor else None,
        has_protected_content=one.protected or None,
        media_group_id=one.album,
        text=one.text or None,
        entities=one.entities or None,
        link_preview_options=one.link_preview,
        caption=one.caption or None,
        caption_entities=one.caption_entities or None,
        reply_markup=keyboard(one.buttons),
    )
    return fields | (attachment(one.file) if one.file else {}) | one.service


def inaccessible(one: Message) -> Json:
    """Write a message that is gone: chat, id, and date 0."""
    return {"chat": chat(one.chat), "message_id": one.id, "date": 0}


def member(one: Member, place: Chat) -> Json:
    """Write a ChatMember of the kind that the status names."""
    base: Json = {"user": user(one.user), "status": one.status}
    if one.status == "creator":
        return base | {"is_anonymous": one.anonymous}
    if one.status == "administrator":
        return base | admin_rights(one, place)
    if one.status == "kicked":
        return base | {"until_date": 0}
    if one.status == "restricted":
        return base | {"is_member": True, "until_date": 0} | dict.fromkeys(RESTRICTIONS, False)
    return base


def admin_rights(one: Member, place: Chat) -> Json:
    """Write an administrator's rights; pins are for groups, topics for supergroups."""
    rights = {field: short in one.rights for short, field in ADMIN_RIGHTS.items()}
    if place.kind not in ("group", "supergroup"):
        del rights["can_pin_messages"]
    if place.kind != "supergroup":
        del rights["can_manage_topics"]
    stories = {"can_post_stories": False, "can_edit_stories": False, "can_delete_stories": False}
    return {
        "can_be_edited": False,
        "is_anonymous": one.anonymous,
        "can_manage_chat": True,
        **rights,
        **stories,
    }


RESTRICTIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
