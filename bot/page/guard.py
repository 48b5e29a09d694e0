"""What protects the page: headers, limits, tokens in forms, how many links a guesser may try."""

import base64
import hashlib
import hmac
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl

from aiohttp import web

STYLE = (Path(__file__).parent / "page.css").read_text("utf-8").strip()
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
BODY_LIMIT = 16_384
FIELDS = 40
MINUTE = 60_000_000
Proof = Callable[[str, str], bytes]


class TooBig(Exception):
    """A form is bigger than any of ours."""


class Foreign(Exception):
    """A form that another website sent, or that isn't one of ours."""


async def fields(request: web.BaseRequest) -> dict[str, str]:
    """Read a form's fields; raises TooBig, Foreign."""
    if (request.content_length or 0) > BODY_LIMIT:
        raise TooBig
    if request.content_type != "application/x-www-form-urlencoded":
        raise Foreign
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        raise Foreign
    body = b""
    while chunk := await request.content.read(BODY_LIMIT):
        body += chunk
        if len(body) > BODY_LIMIT:
            raise TooBig
    try:
        return dict(
            parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=FIELDS, strict_parsing=False)
        )
    except (UnicodeDecodeError, ValueError) as error:
        raise Foreign from error


def form_token(proof: Proof, browser: str, action: str, once: str) -> str:
    """Return the token of one form as one browser was shown it."""
    return proof("form", f"{browser}:{action}:{once}").hex()[:32]


def is_ours(proof: Proof, browser: str, action: str, given: dict[str, str]) -> bool:
    """Whether a form is one that we showed to this browser; compared in constant time."""
    once = given.get("once", "")
    token = form_token(proof, browser, action, once)
    return once.isalnum() and hmac.compare_digest(token.encode(), given.get("token", "").encode())


class Tries:
    """Counts tries by key within a minute; remembers only so many keys."""

    def __init__(self, most: int, keys: int = 10_000) -> None:
        self._most = most
        self._keys = keys
        self._seen: OrderedDict[str, tuple[int, int]] = OrderedDict()

    def too_many(self, key: str, at: int) -> bool:
        """Count one more try; True from the first on that is too many in this minute."""
        minute = at // MINUTE
        since, n = self._seen.pop(key, (minute, 0))
        n = n + 1 if since == minute else 1
        self._seen[key] = (minute, n)
        if len(self._seen) > self._keys:
            self._seen.popitem(last=False)
        return n > self._most


def remote(request: web.BaseRequest) -> str:
    """Return who asks: what the TLS proxy on this machine says, else the address itself."""
    address = request.remote or ""
    if address in ("127.0.0.1", "::1"):
        return request.headers.get("X-Forwarded-For", address).rpartition(",")[2].strip()[:64] or address
    return address
