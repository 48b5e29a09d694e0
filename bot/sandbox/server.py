"""The Bot API over HTTP: reads any of Telegram's four encodings, answers with Telegram's envelope."""

import asyncio
import json
from typing import Any

from aiohttp import web

from bot.sandbox.calls import Answer, call, note, ok
from bot.sandbox.core import Core
from bot.sandbox.errors import ApiError, bad_request, conflict
from bot.sandbox.params import Params, Upload

MAX_BODY = 60_000_000
MAX_POLL = 50


class Server:
    """Serves one sandbox on a port of loopback."""

    def __init__(self, box: Core) -> None:
        self._box = box
        self._active = 0
        self._turn = 0
        self._runner: web.AppRunner | None = None
        self._closing = False

    @property
    def busy(self) -> bool:
        """Whether a request is under way; a poll that waits for news is not."""
        return self._active > 0

    async def start(self, port: int) -> int:
        """Listen and return the port."""
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        bound: tuple[str, int] = self._runner.addresses[0]
        return bound[1]

    async def stop(self) -> None:
        self._closing = True
        self._box.queue.wake()
        if self._runner:
            await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        self._active += 1
        try:
            return await self._answer(request)
        finally:
            self._active -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self._box.token:
            return reply(Answer(401, ApiError(401, "Unauthorized").envelope()))
        method = request.match_info["method"]
        try:
            params = await read(request)
        except ApiError as error:
            return reply(Answer(error.code, error.envelope()))
        fault = self._box.faults.on_call(method, _chat(params))
        if fault:
            self._box.record.log.append(f"fault {fault.kind} at {method}")
        if fault and fault.kind == "drop_before":
            return _drop(request)
        if method.lower() == "getupdates" and (fault is None or fault.kind.endswith("applied")):
            answer = await self._get_updates(params)
        else:
            answer = call(self._box, method, params, fault)
        if fault and fault.kind == "hang_after_applied":
            await asyncio.sleep(fault.hang)
        if fault and fault.kind.endswith("applied"):
            return _drop(request)
        return reply(answer)

    async def _get_updates(self, params: Params) -> Answer:
        try:
            answer = ok(self._box, "getUpdates", await self._poll(params))
        except ApiError as error:
            answer = Answer(error.code, error.envelope())
            note(self._box, "getUpdates", params, answer)
        return answer

    async def _poll(self, params: Params) -> list[Any]:
        """Confirm what is below the offset and wait, in real time, until there is something to give."""
        queue = self._box.queue
        if self._box.hook:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._turn += 1
        turn = self._turn
        queue.wake()
        if "allowed_updates" in params:
            queue.allowed = [str(kind) for kind in params.items("allowed_updates")]
        queue.expire(self._box.clock.now())
        queue.confirm_below(params.integer("offset") or 0)
        self._active -= 1
        try:
            await self._wait(min(MAX_POLL, params.integer("timeout") or 0), turn)
        finally:
            self._active += 1
        if turn != self._turn:
            raise conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        given = queue.waiting[: min(100, params.integer("limit") or 100)]
        for update in given:
            update.deliveries += 1
        return [update.body for update in given]

    async def _wait(self, seconds: float, turn: int) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        queue = self._box.queue
        while not queue.waiting and turn == self._turn and not self._closing and loop.time() < until:
            await queue.news(until - loop.time())

    async def _download(self, request: web.Request) -> web.Response:
        found = self._box.file_at(request.match_info["path"])
        if request.match_info["token"] != self._box.token or found is None:
            return reply(Answer(404, ApiError(404, "Not Found").envelope()))
        return web.Response(body=found.content, content_type="application/octet-stream")


def reply(answer: Answer) -> web.Response:
    body = json.dumps(answer.envelope, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return web.Response(body=body, status=answer.status, content_type="application/json")


async def read(request: web.Request) -> Params:
    """Read query, form, JSON or multipart."""
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return Params(values | _object(await request.text()))
    if request.content_type == "multipart/form-data":
        return await _multipart(request, values)
    return Params(values | dict(await request.post()))


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text or "{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    return value if isinstance(value, dict) else {}


async def _multipart(request: web.Request, values: dict[str, Any]) -> Params:
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read())
            value.file.close()
        else:
            values[name] = value
    return Params(values, uploads)


def _chat(params: Params) -> int | None:
    try:
        return params.integer("chat_id")
    except ApiError:
        return None


def _drop(request: web.Request) -> web.Response:
    """Close the connection with no answer."""
    if request.transport:
        request.transport.close()
    return web.Response(status=500)
