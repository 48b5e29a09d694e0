"""A street whose city has a page: somebody invited, a link handed over, a browser without scripts."""

import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp
from yarl import URL

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from tests.bot.ideas_street import Ideas, ideas_street

WHO = "Ingrid Berg, permits, City of Helsinki"
START = 1_795_600_800_000_000
"""Wednesday 25 November 2026, 12:00 in Helsinki."""


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@asynccontextmanager
async def city(folder: Path, *, mailer: object = None, page: bool = True) -> AsyncIterator[Rehearsal]:
    """A bot in a local Telegram with a page for officials; time stands still until it is moved."""
    here = Rehearsal(folder / "talkoot.db", start_at=START)
    here.page_url = f"http://127.0.0.1:{free_port()}/kurvi" if page else ""
    here.mailer = mailer  # type: ignore[assignment]
    await here.start()
    try:
        yield here
    finally:
        await here.stop()


async def lively(r: Rehearsal, **more: object) -> Ideas:
    """Let a campaign run in which Aino invited nobody yet but can be reached."""
    here = await ideas_street(r, **more)  # type: ignore[arg-type]
    await here.starts(here.aino, here.eino)
    return here


def invitation(here: Ideas) -> Message:
    """Return the newest invitation in the group."""
    return next(m for m in reversed(here.ours()) if "invited to answer:" in m.text)


async def invited(here: Ideas, words: str = WHO) -> str:
    """Let Aino invite and Eino agree; return the link that Aino got."""
    await here.says(here.aino, f"/invite {words}")
    await here.presses(here.eino, invitation(here), "I agree")
    return link_in(here.last(here.aino).text)


def link_in(text: str) -> str:
    """Return the page's link in a message."""
    found = re.search(r"http://127\.0\.0\.1\S+/o/[\w-]+", text)
    assert found, text
    return found[0]


@dataclass
class Form:
    """A form as it stands on a page."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    words: str = ""


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given["action"]))
        elif tag == "input" and self.forms and given.get("type") not in ("radio", "checkbox"):
            self.forms[-1].fields[given["name"]] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self.forms:
            self.forms[-1].words += data


@dataclass
class Answered:
    """What a page answered."""

    status: int
    headers: dict[str, str]
    body: str
    url: str = ""

    @property
    def text(self) -> str:
        """The words on the page."""
        plain = re.sub(r"<style>.*?</style>|<[^>]+>", " ", self.body, flags=re.DOTALL)
        return re.sub(r"\s+", " ", unescape(plain))

    @property
    def forms(self) -> list[Form]:
        """The forms on the page."""
        parser = _Forms()
        parser.feed(self.body)
        return parser.forms

    def form(self, action: str, item: str = "") -> Form:
        """Return the form that goes to an action, about an item."""
        return next(
            f
            for f in self.forms
            if f.action.endswith(f"/{action}") and item in (f.fields.get("item", ""), "")
        )


class Browser:
    """A browser without scripts: it keeps cookies, follows redirects, sends forms."""

    def __init__(self, r: Rehearsal) -> None:
        self.r = r
        self.page: Answered
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def ask(self, method: str, url: str, **more: object) -> Answered:
        """Ask for something and let the bot do what comes of it."""
        address = str(URL(self.page.url).join(URL(url))) if hasattr(self, "page") else url
        async with self._session.request(method, address, **more) as response:  # type: ignore[arg-type]
            raw = await response.read()
            body = raw.decode("utf-8", "replace")
            answer = Answered(response.status, dict(response.headers), body, str(response.url))
        await self.r.passing(4)
        return answer

    async def go(self, url: str) -> Answered:
        """Go to an address."""
        self.page = await self.ask("GET", url)
        return self.page

    async def opens(self, link: str) -> Answered:
        """Open one's page by its link."""
        await self.go(link)
        return await self.sends(self.page.forms[0])

    async def sends(self, form: Form, **fields: str) -> Answered:
        """Fill in a form and send it."""
        self.page = await self.ask("POST", form.action, data={**form.fields, **fields})
        return self.page

    async def fills(self, action: str, item: str = "", **fields: str) -> Answered:
        """Fill in the form that goes to an action, and send it."""
        return await self.sends(self.page.form(action, item), **fields)

    def cookies(self) -> list[str]:
        """Return the values of the cookies that are kept."""
        return [morsel.value for morsel in self._session.cookie_jar]
