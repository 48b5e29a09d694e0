"""Tells each open chat page what changed: server-sent events, each message once in its newest state."""

import asyncio
import json
import math

from aiohttp import web

from bot.sandbox import page_view
from bot.sandbox.page_guard import HEADERS
from bot.sandbox.page_pace import Pace
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Chat, Json, User

TOGETHER = 0.08
BEAT = 1.0
RECENT = 300
UNSEEN = ("press", "answer")


class Watcher:
    """One open page: whom it shows, what it was sent, and what may have changed since.

    ``changed`` holds (chat, message) ids; message 0 means: look through the chat's newest.
    """

    def __init__(self, viewer: User | None) -> None:
        self.viewer = viewer
        self.sent: dict[tuple[int, int], Json] = {}
        self.places: set[int] = set()
        self.changed: set[tuple[int, int]] = set()
        self.news = asyncio.Event()


def speed_name(speed: float) -> str:
    """Write a speed as the page does: virtual seconds a second, or max."""
    return "max" if math.isinf(speed) else f"{speed:g}"


class Stream:
    """Follows the sandbox and serves the event streams."""

    def __init__(self, sandbox: Sandbox, pace: Pace, zone: str) -> None:
        self._sandbox = sandbox
        self._pace = pace
        self._zone = zone
        self._watchers: set[Watcher] = set()
        self._over = False
        sandbox.on_event(self._note)

    def _note(self, event: Json) -> None:
        if event["what"] in UNSEEN:
            return
        for watcher in self._watchers:
            watcher.changed.add((event["chat_id"], event["message_id"] or 0))
            watcher.news.set()

    def tell_all(self) -> None:
        """Let every page hear the clock and the chats anew."""
        for watcher in self._watchers:
            watcher.news.set()

    async def close(self, _: web.Application) -> None:
        """End every stream, so that the server can stop."""
        self._over = True
        self.tell_all()

    def clock(self) -> Json:
        """Return the clock as the page shows it; ``now`` in milliseconds."""
        pace = self._pace
        return {"now": pace.now() // 1000, "speed": speed_name(pace.speed), "paused": pace.paused}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Stream to one page until it leaves."""
        response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        viewer = self._viewer(request)
        if "me" in request.query and viewer is None:
            await self._send(response, "gone", {})
            return response
        watcher = Watcher(viewer)
        self._watchers.add(watcher)
        try:
            await self._follow(response, watcher)
        except ConnectionResetError:
            pass
        finally:
            self._watchers.discard(watcher)
        return response

    def _viewer(self, request: web.Request) -> User | None:
        number = request.query.get("me", "")
        return self._sandbox.users.get(int(number)) if number.isdecimal() else None

    async def _follow(self, response: web.StreamResponse, watcher: Watcher) -> None:
        known = self._frame(watcher.viewer)
        await self._send(response, "hello", known | self._all(watcher))
        while not self._over:
            await self._wait(watcher)
            frame = self._frame(watcher.viewer)
            news = {key: value for key, value in frame.items() if known[key] != value}
            news |= self._since(watcher)
            if any(news.values()):
                await self._send(response, "change", news)
            known = frame
            await self._send(response, "clock", self.clock())

    async def _wait(self, watcher: Watcher) -> None:
        try:
            async with asyncio.timeout(BEAT):
                await watcher.news.wait()
        except TimeoutError:
            return
        await asyncio.sleep(TOGETHER)
        watcher.news.clear()

    def _frame(self, viewer: User | None) -> Json:
        box = self._sandbox
        return {
            "chats": [page_view.chat(box, c, viewer) for c in page_view.visible(box, viewer)],
            "people": page_view.people(box),
            "commands": page_view.commands(box, viewer),
        }

    def _all(self, watcher: Watcher) -> Json:
        box = self._sandbox
        chats = page_view.visible(box, watcher.viewer)
        messages = [m for c in chats for m in page_view.messages(c, box, watcher.viewer)]
        watcher.places = {c.id for c in chats}
        watcher.sent = {(m["chat"], m["id"]): m for m in messages}
        return {
            "bot": {"id": box.bot.id, "name": box.bot.name, "username": box.bot.username},
            "zone": self._zone,
            "clock": self.clock(),
            "messages": messages,
        }

    def _since(self, watcher: Watcher) -> Json:
        """Return what differs from what was sent: {messages, gone}."""
        changed, watcher.changed = watcher.changed, set()
        chats = {c.id: c for c in page_view.visible(self._sandbox, watcher.viewer)}
        changed |= {(chat, 0) for chat in chats.keys() - watcher.places}
        watcher.places = set(chats)
        places = {chat for chat, _ in changed if chat in chats}
        gone = [key for key in watcher.sent if key[0] in places and key[1] not in chats[key[0]].messages]
        for key in gone:
            del watcher.sent[key]
        fresh = [m for key in sorted(self._named(changed, chats)) if (m := self._fresh(key, chats, watcher))]
        return {"messages": fresh, "gone": gone}

    def _named(self, changed: set[tuple[int, int]], chats: dict[int, Chat]) -> set[tuple[int, int]]:
        named = {key for key in changed if key[0] in chats and key[1] in chats[key[0]].messages}
        for chat in {chat for chat, message in changed if not message and chat in chats}:
            named |= {(chat, message) for message in list(chats[chat].messages)[-RECENT:]}
        return named

    def _fresh(self, key: tuple[int, int], chats: dict[int, Chat], watcher: Watcher) -> Json | None:
        message = page_view.message(chats[key[0]].messages[key[1]], self._sandbox, watcher.viewer)
        if watcher.sent.get(key) == message:
            return None
        watcher.sent[key] = message
        return message

    async def _send(self, response: web.StreamResponse, kind: str, content: Json) -> None:
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        await response.write(f"event: {kind}\ndata: {text}\n\n".encode())
