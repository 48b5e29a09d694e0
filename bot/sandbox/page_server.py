"""Serves the chat page: files, a stream of what changes, and what people do there."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NamedTuple, TypeVar
from urllib.parse import quote

from aiohttp import BodyPartReader, web
from pydantic import ValidationError

import flows
from bot.sandbox.page_acts import Acts, Refused, image_type
from bot.sandbox.page_bodies import (
    Attach,
    Become,
    Body,
    Edit,
    Nothing,
    Press,
    React,
    Say,
    SetHold,
    SetPace,
    Speak,
    Start,
)
from bot.sandbox.page_guard import HEADERS, guard
from bot.sandbox.page_pace import Pace
from bot.sandbox.page_stream import Stream
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Json

FOLDER = Path(__file__).parent / "page"
EMOJI = Path(flows.__file__).parent / "results" / "fonts" / "TalkootEmoji-Regular.ttf"
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
UPLOAD_LIMIT = 20_000_000

OPAQUE = "application/octet-stream"
B = TypeVar("B", bound=Body)
T = TypeVar("T")
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def attach(sandbox: Sandbox, pace: Pace, app: web.Application, *, zone: str = "Europe/Helsinki") -> None:
    """Add the page to an app that hasn't started: ``/`` and ``/page/…``, guarded, for this machine only."""
    stream = Stream(sandbox, pace, zone)
    routes = Routes(sandbox, Acts(sandbox, pace, stream.clock), stream)
    app.middlewares.append(guard)
    app.router.add_get("/", routes.index)
    app.router.add_get("/page/events", stream.serve)
    app.router.add_get("/page/file/{file}", routes.file)
    app.router.add_get("/page/{name}", routes.asset)
    app.router.add_post("/page/attach", routes.attach)
    for name, handler in routes.verbs().items():
        app.router.add_post(f"/page/{name}", handler)
    app.on_shutdown.append(stream.close)


class PageServer:
    """The page on a port of its own."""

    def __init__(self, sandbox: Sandbox, pace: Pace, *, zone: str = "Europe/Helsinki") -> None:
        app = web.Application()
        attach(sandbox, pace, app, zone=zone)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)

    async def start(self, port: int = 0) -> str:
        """Listen on loopback; return the page's address."""
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def stop(self) -> None:
        """End the streams and stop listening."""
        await self._runner.cleanup()


class Routes:
    """The page's files, the chat's files, and the verbs."""

    def __init__(self, sandbox: Sandbox, acts: Acts, stream: Stream) -> None:
        self._sandbox = sandbox
        self._acts = acts
        self._stream = stream

    def verbs(self) -> dict[str, Handler]:
        """Return a handler a verb."""
        acts = self._acts
        return {
            "become": self._verb(Become, acts.become),
            "start": self._verb(Start, acts.start),
            "say": self._verb(Say, acts.say),
            "speak": self._verb(Speak, acts.speak),
            "edit": self._verb(Edit, acts.edit),
            "press": self._verb(Press, acts.press),
            "react": self._verb(React, acts.react),
            "pace": self._verb(SetPace, acts.pace),
            "next": self._verb(Nothing, acts.next),
            "hold": self._verb(SetHold, acts.hold),
        }

    def _verb(self, kind: type[B], act: Callable[[B], Awaitable[Json]]) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            return await self._answer(lambda text: act(kind.model_validate_json(text)), await request.text())

        return handle

    async def _answer(self, act: Callable[[T], Awaitable[Json]], given: T) -> web.Response:
        """Run a verb; a refusal is a sentence, never a stack trace."""
        try:
            answer, status = await act(given), 200
        except Refused as refused:
            answer, status = {"error": str(refused)}, 409
        except ValidationError:
            answer, status = {"error": "The page sent something the rehearsal doesn't understand."}, 400
        except ValueError as error:
            answer, status = {"error": str(error)}, 409
        self._stream.tell_all()
        return web.json_response(answer, status=status, headers=HEADERS)

    async def attach(self, request: web.Request) -> web.Response:
        """Take a form with the fields of Attach, then the file."""
        fields: dict[str, str] = {}
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "file":
                upload = Upload(part.filename or "file", part.headers.get("Content-Type", OPAQUE), part)
                return await self._answer(upload.send, (self._acts, fields))
            if isinstance(part, BodyPartReader):
                fields[part.name or ""] = await part.text()
        return web.json_response({"error": "There is no file."}, status=400, headers=HEADERS)

    async def index(self, _: web.Request) -> web.Response:
        """Return the page."""
        return _asset("index.html")

    async def asset(self, request: web.Request) -> web.Response:
        """Return a style, a script, a picture or the font of the page."""
        if request.match_info["name"] == EMOJI.name:
            return _answer_file(EMOJI, "font/ttf")
        return _asset(request.match_info["name"])

    async def file(self, request: web.Request) -> web.Response:
        """Return a file of the chat: pictures to be shown, all else to be saved."""
        stored = self._sandbox.files.get(request.match_info["file"])
        if stored is None:
            raise web.HTTPNotFound(headers=HEADERS)
        kind = image_type(stored.content)
        name = f"attachment; filename*=UTF-8''{quote(stored.filename, safe='')}"
        headers = HEADERS if kind else HEADERS | {"Content-Disposition": name}
        return web.Response(body=stored.content, content_type=kind or OPAQUE, headers=headers)


def _asset(name: str) -> web.Response:
    path = FOLDER / name
    if path.parent != FOLDER or path.suffix not in TYPES:
        raise web.HTTPNotFound(headers=HEADERS)
    return _answer_file(path, TYPES[path.suffix])


def _answer_file(path: Path, kind: str) -> web.Response:
    if not path.is_file():
        raise web.HTTPNotFound(headers=HEADERS)
    charset = None if kind.startswith("font") else "utf-8"
    return web.Response(body=path.read_bytes(), content_type=kind, charset=charset, headers=HEADERS)


class Upload(NamedTuple):
    """A file on its way from the page."""

    name: str
    mime: str
    part: BodyPartReader

    async def send(self, given: tuple[Acts, dict[str, str]]) -> Json:
        """Read the file and send it with the form's fields."""
        acts, fields = given
        content = bytearray()
        while chunk := await self.part.read_chunk():
            content += chunk
            if len(content) > UPLOAD_LIMIT:
                raise Refused("Telegram takes files of 20 MB at most here.")
        return await acts.attach(Attach.model_validate(fields), self.name, self.mime, bytes(content))
