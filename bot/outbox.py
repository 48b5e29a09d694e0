"""How a screen becomes calls to Telegram."""

import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from telegram import (
    Bot,
    InputMediaDocument,
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram import (
    Message as Sent,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.render import Letter, keyboard
from bot.views.screen import Screen
from storage.models import Message

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def post(bot: Bot, row: Message, letter: Letter) -> list[int]:
    """Send a screen and return the numbers of its messages; raises what Telegram says."""
    screen, to = letter.screen, letter.to
    assert to is not None
    if screen.reaction:
        if row.reply_to is not None:
            await bot.set_message_reaction(to, row.reply_to, screen.reaction)
        return []
    send = _voice if screen.voice else _papers if screen.papers else _pictures
    numbers = await send(bot, row, letter)
    if row.pin:
        await _pin(bot, to, numbers[0])
    return numbers


async def _pictures(bot: Bot, row: Message, letter: Letter) -> list[int]:
    screen, to = letter.screen, letter.to
    assert to is not None
    reply = _reply(row)
    if len(screen.pictures) > 1:
        sent = await bot.send_media_group(
            to,
            _album(screen),
            message_thread_id=row.topic,
            disable_notification=bool(row.silent),
            reply_parameters=reply,
        )
        return [m.message_id for m in sent]
    if screen.pictures:
        picture = screen.pictures[0]
        photo = await bot.send_photo(
            to,
            picture.file or picture.body or b"",
            caption=screen.text or picture.caption,
            filename=picture.name,
            parse_mode=ParseMode.HTML,
            message_thread_id=row.topic,
            disable_notification=bool(row.silent),
            reply_parameters=reply,
            reply_markup=keyboard(screen),
        )
        return [photo.message_id]
    text: Sent = await bot.send_message(
        to,
        screen.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        message_thread_id=row.topic,
        disable_notification=bool(row.silent),
        reply_parameters=reply,
        reply_markup=keyboard(screen),
    )
    return [text.message_id]


async def _papers(bot: Bot, row: Message, letter: Letter) -> list[int]:
    screen, to = letter.screen, letter.to
    assert to is not None
    if len(screen.papers) == 1:
        one = await bot.send_document(
            to,
            screen.papers[0].body,
            filename=screen.papers[0].name,
            caption=screen.text,
            parse_mode=ParseMode.HTML,
            message_thread_id=row.topic,
            disable_notification=bool(row.silent),
            reply_markup=keyboard(screen),
        )
        return [one.message_id]
    sent = await bot.send_media_group(
        to, _documents(screen), message_thread_id=row.topic, disable_notification=bool(row.silent)
    )
    return [m.message_id for m in sent]


async def _voice(bot: Bot, row: Message, letter: Letter) -> list[int]:
    screen, to = letter.screen, letter.to
    assert to is not None
    assert screen.voice is not None
    note = await bot.send_voice(
        to,
        screen.voice.file,
        caption=screen.text,
        parse_mode=ParseMode.HTML,
        disable_notification=bool(row.silent),
        reply_markup=keyboard(screen),
    )
    return [note.message_id]


def _documents(screen: Screen) -> list[InputMediaDocument]:
    """Return the documents; the last one carries the text, so that it stands under the whole."""
    last = len(screen.papers) - 1
    return [
        InputMediaDocument(
            p.body, filename=p.name, caption=screen.text if n == last else None, parse_mode=ParseMode.HTML
        )
        for n, p in enumerate(screen.papers)
    ]


def _album(screen: Screen) -> list[InputMediaPhoto]:
    """Return an album whose first picture carries the text, so that the caption stands under the whole."""
    return [
        InputMediaPhoto(
            p.file or p.body or b"",
            filename=p.name,
            caption=(screen.text or p.caption) if n == 0 else p.caption,
            parse_mode=ParseMode.HTML,
        )
        for n, p in enumerate(screen.pictures)
    ]


def _reply(row: Message) -> ReplyParameters | None:
    return ReplyParameters(row.reply_to, allow_sending_without_reply=True) if row.reply_to else None


async def _pin(bot: Bot, to: int, number: int) -> None:
    try:
        await bot.pin_chat_message(to, number, disable_notification=True)
    except TelegramError as error:
        log.info("A card was not pinned (%s).", type(error).__name__)


Call = Callable[[], Awaitable[object]]


def edits(bot: Bot, row: Message, letter: Letter) -> list[Call]:
    """Return the calls that show a screen anew in place: one, or one for each picture or document."""
    screen, to = letter.screen, letter.to
    assert to is not None
    numbers = [n for n in [row.number, *json.loads(row.more or "[]")] if n is not None]
    if screen.voice:
        return [partial(_edit_caption, bot, to, numbers[0], screen)]
    media = _album(screen) or _documents(screen)
    if not media:
        return [partial(_edit_text, bot, to, numbers[0], screen)]
    buttons = keyboard(screen) if len(media) == 1 else None
    return [
        partial(bot.edit_message_media, one, chat_id=to, message_id=number, reply_markup=buttons)
        for number, one in zip(numbers, media, strict=False)
    ]


async def unsay(bot: Bot, letter: Letter, number: int) -> None:
    """Delete a message; where that is too late, let it say the words that the screen leaves."""
    assert letter.to is not None
    try:
        await bot.delete_message(letter.to, number)
    except BadRequest as error:
        log.info("A message was not deleted (%s).", type(error).__name__)
        if "not found" in str(error).lower():
            return
        with suppress(BadRequest):
            await _say_instead(bot, letter.to, number, letter.screen)


async def _say_instead(bot: Bot, to: int, number: int, screen: Screen) -> None:
    try:
        await _edit_text(bot, to, number, screen)
    except BadRequest:
        await _edit_caption(bot, to, number, screen)


async def _edit_caption(bot: Bot, to: int, number: int, screen: Screen) -> None:
    await bot.edit_message_caption(
        to,
        number,
        caption=screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=keyboard(screen),
    )


async def _edit_text(bot: Bot, to: int, number: int, screen: Screen) -> None:
    await bot.edit_message_text(
        screen.text,
        chat_id=to,
        message_id=number,
        parse_mode=ParseMode.HTML,
        link_preview_options=NO_PREVIEW,
        reply_markup=keyboard(screen),
    )
