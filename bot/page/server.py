"""Serves officials their page: links are opened by a form, looking changes nothing, a form sent twice counts once."""

import asyncio
import logging
import re
from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from aiohttp import web

from bot.clock import Clock
from bot.packing import Packed, packed
from bot.page.forms import Done, Form, do
from bot.page.guard import HEADERS, Foreign, TooBig, Tries, fields, is_ours, remote
from bot.page.look import Show
from bot.page.whole import SAID, landing, short, whole
from bot.painter import Painter
from bot.views.view import Face
from flows.officials.acting import Acting, by_secret
from flows.officials.come import open_in_browser
from flows.officials.lines import title, who
from flows.officials.listen import is_over
from flows.refusal import Refusal
from flows.results.leaving import ready
from flows.results.papers.mark import mark_of
from flows.results.papers.together import record_together
from flows.speech import Speech, best_language
from storage import browsers, campaigns
from storage.database import Busy, Closed, Database, Reader, StorageFailed, Transaction

log_ = logging.getLogger(__name__)

SECRET = re.compile(r"[A-Za-z0-9_-]{32}")
CODE = re.compile(r"[0-9a-f]{32}")
GUESSES_A_MINUTE = 20
FORMS_A_MINUTE = 60
LOOKS_A_MINUTE = 240
PATIENCE, LONG = 15.0, 180.0
"""Seconds of real time; a package has charts to draw."""
YEAR = 365 * 86_400


class Pages:
    """The page at ``/o/<secret>`` and ``/p/<code>`` below the address that is told in invitations."""

    def __init__(
        self, database: Database, clock: Clock, face: Face, painter: Painter, done: Callable[[], None]
    ) -> None:
        parts = urlsplit(face.page_url)
        self.base = parts.path.rstrip("/")
        self.secure = parts.scheme == "https"
        self._database = database
        self._clock = clock
        self._face = face
        self._painter = painter
        self._done = done
        self._guesses = Tries(GUESSES_A_MINUTE)
        self._forms = Tries(FORMS_A_MINUTE)
        self._looks = Tries(LOOKS_A_MINUTE)
        self._packing = asyncio.Lock()
        self._packed: tuple[tuple[int, str], Packed] | None = None

    @property
    def prefixes(self) -> tuple[str, str]:
        """The paths that are the page's."""
        return f"{self.base}/o/", f"{self.base}/p/"

    async def respond(self, request: web.BaseRequest) -> web.Response:
        """Answer one request; what fails is a page too, never a trace."""
        try:
            async with asyncio.timeout(LONG if request.path.endswith("/package") else PATIENCE):
                return await self._respond(request)
        except TooBig:
            return self._short(request, "page-too-big", 413)
        except Foreign:
            return self._short(request, "page-foreign", 403)
        except (StorageFailed, Busy, Closed, TimeoutError) as error:
            log_.warning("The page waits for storage (%s).", type(error).__name__)
            return self._short(request, "page-busy", 503)
        except Exception:
            log_.exception("The page failed.")
            return self._short(request, "page-busy", 500)

    async def _respond(self, request: web.BaseRequest) -> web.Response:
        kind, *parts = request.path.removeprefix(self.base).strip("/").split("/")
        allowed = {"GET", "HEAD"} if kind == "p" and len(parts) == 1 else {"GET", "HEAD", "POST"}
        if request.method not in allowed:
            response = self._short(request, "page-foreign", 405)
            response.headers["Allow"] = ", ".join(sorted(allowed))
            return response
        if kind == "o" and len(parts) == 1:
            return await self._link(request, parts[0])
        if kind == "p" and parts and CODE.fullmatch(parts[0]):
            return await self._page(request, parts[0], "/".join(parts[1:]))
        return self._nowhere(request)

    async def _link(self, request: web.BaseRequest, secret: str) -> web.Response:
        """Show what a link is for; open it only when its form comes."""
        now = self._clock.now()
        link = self._database.vault.proof("official", secret)
        seen = await self._database.read(lambda r: _landing(r, link, now, request.path))
        if seen is None or not SECRET.fullmatch(secret):
            return self._nowhere(request)
        if request.method != "POST":
            return _html(seen)
        await fields(request)
        return await self._open(request, link, now)

    async def _open(self, request: web.BaseRequest, link: bytes, now: int) -> web.Response:
        def work(tx: Transaction) -> tuple[Acting, str] | None:
            browser = tx.vault.secret("browser", tx.chance.draw("browser", f"{now}", 24).hex())
            token = tx.vault.proof("browser", browser)
            here = open_in_browser(tx, link, token, now, days=self._face.invite_days)
            return (here, browser) if here else None

        opened = await self._database.write(work)
        if opened is None:
            return self._nowhere(request)
        self._done()
        here, browser = opened
        path = f"{self.base}/p/{here.official.code}"
        response = _to(path)
        response.set_cookie(
            _cookie(here.official.code),
            browser,
            path=path,
            max_age=YEAR,
            httponly=True,
            secure=self.secure,
            samesite="Lax",
        )
        return response

    async def _page(self, request: web.BaseRequest, code: str, action: str) -> web.Response:
        now = self._clock.now()
        browser = _given_cookie(request, code)
        token = self._database.vault.proof("browser", browser)
        here = await self._database.read(lambda r: _whose(r, token, code, now))
        if here is None or not browser:
            return self._nowhere(request)
        if self._looks.too_many(code, now):
            return self._short(request, "page-many", 429, here)
        if request.method == "POST":
            return await self._form(request, here, browser, action, now)
        if action == "package":
            return await self._package(request, here, now)
        if action:
            return _to(f"{self.base}/p/{code}")
        said = request.query.get("said", "")
        return _html(await self._show(here, browser, now, said=said if said in SAID else ""))

    async def _show(self, here: Acting, browser: str, now: int, **more: object) -> bytes:
        def work(reader: Reader) -> bytes:
            show = Show(reader, here, browser, self.base, now, self._face.mails, **more)  # type: ignore[arg-type]
            return whole(show)

        return await self._database.read(work)

    async def _form(
        self, request: web.BaseRequest, here: Acting, browser: str, action: str, now: int
    ) -> web.Response:
        given = await fields(request)
        name = f"{action}:{given['item']}" if given.get("item") else action
        if not is_ours(self._database.vault.proof, browser, name, given):
            raise Foreign
        if self._forms.too_many(here.official.code, now):
            return self._short(request, "page-many", 429, here)
        form = Form(here.official.id, action, given, now, browser)
        became = await self._database.write(lambda tx: do(tx, form, days=self._face.invite_days))
        self._done()
        if isinstance(became, Refusal):
            body = await self._show(here, browser, now, form=name, wrong=became, given=given)
            return _html(body, status=422)
        if became == Done.LEFT:
            return self._short(request, "page-left", 200, here)
        return _to(f"{self.base}/p/{here.official.code}?said={action}#said")

    async def _package(self, request: web.BaseRequest, here: Acting, now: int) -> web.Response:
        """Send the package; only to who opened the results, for it holds them."""
        if here.official.seen_at is None:
            return _to(f"{self.base}/p/{here.official.code}#results")
        async with self._packing:
            made = await self._built(here, now)
        if made.body is None:
            return self._short(request, "page-large", 413, here)
        headers = HEADERS | {"Content-Disposition": f'attachment; filename="{made.built.name}"'}
        return web.Response(body=made.body, content_type="application/zip", headers=headers)

    async def _built(self, here: Acting, now: int) -> Packed:
        operator = self._face.operator
        await self._database.write(lambda tx: ready(tx, here.campaign, now))
        mark = await self._database.read(lambda r: mark_of(record_together(r, here.campaign, now, operator=operator)))
        if self._packed is None or self._packed[0] != (here.campaign.id, mark):
            made = await packed(self._database, self._painter, here.campaign, now, operator, marked=True)
            self._packed = ((here.campaign.id, made.mark), made)
        return self._packed[1]

    def _nowhere(self, request: web.BaseRequest) -> web.Response:
        """Answer a link that is unknown, expired or revoked: the same words, whichever it is."""
        many = self._guesses.too_many(remote(request), self._clock.now())
        return self._short(request, "page-many" if many else "page-nowhere", 429 if many else 404)

    def _short(
        self, request: web.BaseRequest, key: str, status: int, here: Acting | None = None
    ) -> web.Response:
        asked = (request.headers.get("Accept-Language") or "").split(",")[0].strip()
        language = here.campaign.language if here else best_language(asked)
        more = self._face.operator if key in ("page-nowhere", "page-busy", "page-large") else ""
        response = _html(short(Speech(language), key, more=more), status=status)
        if status in (429, 503):
            response.headers["Retry-After"] = "60"
        if key == "page-too-big":
            response.force_close()
        return response


def _landing(reader: Reader, link: bytes, at: int, path: str) -> bytes | None:
    here = by_secret(reader, link, at)
    if here is None:
        return None
    speech = Speech(here.campaign.language, here.campaign.zone)
    return landing(speech, path, who(reader, speech, here.official), title(reader, speech, here.campaign))


def _whose(reader: Reader, token: bytes, code: str, at: int) -> Acting | None:
    official = browsers.by_browser(reader.db, token)
    if official is None or official.code != code or not official.active:
        return None
    campaign = campaigns.campaign(reader.db, official.campaign)
    return Acting(official, campaign) if campaign and is_over(campaign, at) is None else None


def _cookie(code: str) -> str:
    return f"talkoot-{code[:12]}"


def _given_cookie(request: web.BaseRequest, code: str) -> str:
    try:
        morsel = SimpleCookie(request.headers.get("Cookie", "")).get(_cookie(code))
    except CookieError:
        return ""
    return morsel.value if morsel and SECRET.fullmatch(morsel.value) else ""


def _html(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="text/html", charset="utf-8", headers=HEADERS)


def _to(path: str) -> web.Response:
    return web.Response(status=303, headers=HEADERS | {"Location": path})
