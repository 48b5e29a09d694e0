"""What Telegram refuses for its size, and how much it lets a bot send."""

import math
from collections import defaultdict, deque

from bot.clock import MINUTE, SECOND, Clock
from bot.sandbox.errors import bad_request, too_many
from bot.sandbox.markup import utf16
from bot.sandbox.world import Button, Chat, Json

TEXT, CAPTION, ANSWER, DATA = 4096, 1024, 200, 64
PER_GROUP_MINUTE, PER_CHAT_BURST, OVERALL = 20, 3, 30
UPLOAD, PHOTO, DOWNLOAD = 50_000_000, 10_000_000, 20_000_000
ALBUM = range(2, 11)
BUTTONS = 100


def check_text(text: str) -> str:
    if not text:
        raise bad_request("message text is empty")
    if utf16(text) > TEXT:
        raise bad_request("message is too long")
    return text


def check_caption(caption: str) -> str:
    if utf16(caption) > CAPTION:
        raise bad_request("message caption is too long")
    return caption


def check_answer(text: str) -> str:
    if utf16(text) > ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    return text


def read_keyboard(markup: object) -> list[list[Button]]:
    """Read an inline keyboard; other keyboards leave no buttons."""
    if markup is None:
        return []
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard button: Expected an Array")
    buttons = [[_read_button(one) for one in row] for row in rows if row]
    if sum(len(row) for row in buttons) > BUTTONS:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return buttons


def _read_button(one: Json) -> Button:
    text, data, url = one.get("text"), one.get("callback_data"), one.get("url")
    if not text:
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if data is None and url is None:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if data is not None and not 1 <= len(str(data).encode()) <= DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://")):
        raise bad_request("BUTTON_URL_INVALID")
    return Button(text, data, url)


class Budget:
    """How much may be sent: 20 a minute per group, 1 a second per chat (bursts of 3), 30 a second overall."""

    def __init__(self, clock: Clock, *, strict: bool = True) -> None:
        self._clock = clock
        self._strict = strict
        self._groups: dict[int, deque[int]] = defaultdict(deque)
        self._chats: dict[int, float] = {}
        self._overall: deque[int] = deque()

    def spend(self, chat: Chat, count: int = 1) -> None:
        """Take ``count`` sends or edits, or answer 429 with the seconds to wait."""
        if not self._strict:
            return
        now = self._clock.now()
        wait = max(self._group_wait(chat, now, count), self._chat_wait(chat, now), self._overall_wait(now))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait / SECOND)))
        self._chats[chat.id] = max(self._chats.get(chat.id, 0.0), now) + SECOND * count
        for spent in (self._groups[chat.id], self._overall):
            spent.extend([now] * count)

    def _group_wait(self, chat: Chat, now: int, count: int) -> float:
        spent = self._groups[chat.id]
        while spent and spent[0] <= now - MINUTE:
            spent.popleft()
        if chat.kind == "private":
            spent.clear()
            return 0
        over = len(spent) + count - PER_GROUP_MINUTE
        return spent[min(over, len(spent)) - 1] + MINUTE - now if over > 0 and spent else 0

    def _chat_wait(self, chat: Chat, now: int) -> float:
        return self._chats.get(chat.id, 0.0) - now - (PER_CHAT_BURST - 1) * SECOND

    def _overall_wait(self, now: int) -> float:
        while self._overall and self._overall[0] <= now - SECOND:
            self._overall.popleft()
        return self._overall[0] + SECOND - now if len(self._overall) >= OVERALL else 0
