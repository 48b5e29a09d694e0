"""Who may reach the sandbox: this machine only, and no other website through its browser."""

import ipaddress
from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
MARK = "X-Rehearsal"


def is_loopback(host: str) -> bool:
    """Say whether a host name, without its port, means this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refusal(request: web.Request) -> str | None:
    """Return why a request is refused, or None.

    A foreign Host is DNS rebinding; a foreign Origin, or a POST without our header, is another website's.
    """
    if not is_loopback(request.remote or ""):
        return "The rehearsal answers this computer only."
    if not is_loopback(_without_port(request.host)):
        return "The rehearsal is reached as 127.0.0.1 or localhost."
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{request.host}":
        return "Another website asked; the rehearsal doesn't answer it."
    if request.method == "POST" and request.path.startswith("/page/") and MARK not in request.headers:
        return "Only the chat page may do this."
    return None


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what comes from elsewhere."""
    reason = refusal(request)
    if reason:
        return web.json_response({"error": reason}, status=403, headers=HEADERS)
    return await handler(request)
