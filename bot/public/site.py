"""Serves the public pages: GET and HEAD alone, no cookie, nobody's address kept; what isn't public isn't there."""

import asyncio
import hashlib
import logging
import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import urlsplit

from aiohttp import web

from bot.clock import Clock
from bot.page.guard import HEADERS, Tries, remote
from bot.painter import Painter
from bot.public.pages import FILES, listing, one, short
from bot.public.shelf import Kept, Shelf
from bot.views.view import Face
from flows.results.papers.report import POLICY
from flows.speech import Speech, best_language
from storage.database import Busy, Closed, Database, StorageFailed

log = logging.getLogger(__name__)

CODE = re.compile(r"[0-9a-f]{12}")
LOOKS_A_MINUTE = 120
LOADS_A_MINUTE = 20
PATIENCE = 120.0
"""Seconds of real time: a package that changed is made anew for who looks first."""
OPEN = HEADERS | {"Cache-Control": "no-cache"}
"""Kept by browsers, but asked about each time: what is folded is gone at once."""
TYPES = {
    "report.html": "text/html; charset=utf-8",
    "report.pdf": "application/pdf",
    "letter.pdf": "application/pdf",
    "package.zip": "application/zip",
}
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


class Site:
    """The pages at ``/c/`` below the address that groups are told."""

    def __init__(self, database: Database, clock: Clock, face: Face, painter: Painter) -> None:
        self.base = urlsplit(face.public_url).path.rstrip("/")
        self._clock = clock
        self._operator = face.operator
        self._shelf = Shelf(database, clock, painter, face.operator)
        self._looks = Tries(LOOKS_A_MINUTE)
        self._loads = Tries(LOADS_A_MINUTE)

    @property
    def prefix(self) -> str:
        """The paths that are the site's."""
        return f"{self.base}/c/"

    async def respond(self, request: web.BaseRequest) -> web.Response:
        """Answer one request; what fails is a page too, never a trace."""
        if request.method not in ("GET", "HEAD"):
            response = self._short(request, "site-nowhere", 405)
            response.headers["Allow"] = "GET, HEAD"
            return response
        if self._looks.too_many(remote(request), self._clock.now()):
            return self._short(request, "site-many", 429)
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._respond(request)
        except (StorageFailed, Busy, Closed, TimeoutError) as error:
            log.warning("The public page waits (%s).", type(error).__name__)
            return self._short(request, "site-busy", 503)
        except Exception:
            log.exception("The public page failed.")
            return self._short(request, "site-busy", 500)

    async def _respond(self, request: web.BaseRequest) -> web.Response:
        code, _, file = request.path.removeprefix(self.prefix).partition("/")
        if not code and not file:
            body = listing(_voice(request), await self._shelf.all(), self._operator)
            return _answer(request, body, "text/html; charset=utf-8", language=True)
        kept = await self._shelf.find(code) if CODE.fullmatch(code) and file in ("", *FILES) else None
        if kept is None:
            return self._short(request, "site-nowhere", 404)
        if not request.path.removeprefix(self.prefix + code):
            return web.Response(status=308, headers=OPEN | {"Location": f"{self.prefix}{code}/"})
        if not kept.body:
            return self._short(request, "site-large", 503)
        if not file:
            return _answer(request, one(kept, self._operator), "text/html; charset=utf-8", kept)
        return self._file(request, kept, file)

    def _file(self, request: web.BaseRequest, kept: Kept, file: str) -> web.Response:
        if self._loads.too_many(remote(request), self._clock.now()):
            return self._short(request, "site-many", 429)
        body = kept.body if file == "package.zip" else kept.member(file)
        response = _answer(request, body, TYPES[file], kept)
        if file == "package.zip":
            response.headers["Content-Disposition"] = f'attachment; filename="{kept.name}"'
        if file == "report.html":
            response.headers["Content-Security-Policy"] = f"{POLICY}; frame-ancestors 'none'"
        return response

    def _short(self, request: web.BaseRequest, key: str, status: int) -> web.Response:
        body = short(_voice(request), key, self._operator)
        response = web.Response(body=body, status=status, headers=OPEN, content_type="text/html", charset="utf-8")
        if status in (429, 503):
            response.headers["Retry-After"] = "60"
        return response


def _voice(request: web.BaseRequest) -> Speech:
    asked = (request.headers.get("Accept-Language") or "").split(",")[0].strip()
    return Speech(best_language(asked), "UTC")


def _answer(
    request: web.BaseRequest, body: bytes, type: str, kept: Kept | None = None, *, language: bool = False
) -> web.Response:
    """Answer with a body, with a part of it, or that it didn't change."""
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = OPEN | {"ETag": etag, "Content-Type": type}
    if language:
        headers["Vary"] = "Accept-Language"
    if kept is not None:
        headers |= {"Last-Modified": _date(kept), "Accept-Ranges": "bytes"}
    if _same(request, etag, kept):
        return web.Response(status=304, headers=headers)
    part = _part(request, etag, len(body)) if kept is not None else None
    if part is None:
        return web.Response(body=body, headers=headers)
    if part.start >= part.stop:
        return web.Response(status=416, headers=headers | {"Content-Range": f"bytes */{len(body)}"})
    told = f"bytes {part.start}-{part.stop - 1}/{len(body)}"
    return web.Response(status=206, body=body[part.start : part.stop], headers=headers | {"Content-Range": told})


def _date(kept: Kept) -> str:
    return format_datetime(datetime.fromtimestamp(kept.at // 1_000_000, UTC), usegmt=True)


def _same(request: web.BaseRequest, etag: str, kept: Kept | None) -> bool:
    """Whether the asker has it already; an ETag says so surer than a date."""
    known = request.headers.get("If-None-Match")
    if known is not None:
        return known.strip() == "*" or etag in [one.strip().removeprefix("W/") for one in known.split(",")]
    since = request.headers.get("If-Modified-Since")
    if since is None or kept is None:
        return False
    try:
        return kept.at // 1_000_000 <= parsedate_to_datetime(since).timestamp()
    except ValueError:
        return False


def _part(request: web.BaseRequest, etag: str, size: int) -> range | None:
    """Return which bytes are asked for; None where all are, or where it can't be read."""
    found = _RANGE.fullmatch(request.headers.get("Range", "").strip())
    if found is None or request.headers.get("If-Range", etag) != etag or found[0] == "bytes=-":
        return None
    first, last = found.groups()
    if not first:
        return range(max(0, size - int(last)), size)
    stop = min(int(last) + 1, size) if last else size
    return None if last and int(last) < int(first) else range(int(first), max(stop, 0))
