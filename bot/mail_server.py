"""Where mail goes out and whom it is from, as an operator writes it: two settings, read without any network."""

import re
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.utils import getaddresses
from typing import Literal
from urllib.parse import unquote, urlsplit

Way = Literal["smtps", "smtp+starttls", "smtp"]
PORTS: dict[str, int] = {"smtps": 465, "smtp+starttls": 587, "smtp": 25}
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_ADDRESS = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE
)
_LOCAL_PART = 64
_WHOLE = 254


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server; ``smtps`` is TLS from the start, ``smtp+starttls`` TLS before anything is said.

    ``smtp`` without TLS is for a server on this machine. The password is in no ``repr``.
    """

    way: Way
    host: str
    port: int
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        """Return host and port, for logs and findings."""
        return f"{self.host}:{self.port}"


def server_of(url: str) -> MailServer:
    """Read ``smtps://user:password@host:465``; user and password may be percent-encoded. Raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("not a mail server")
    if parts.scheme == "smtp" and parts.hostname not in LOCAL:
        raise ValueError("without TLS")
    if bool(parts.username) != bool(parts.password):
        raise ValueError("half a login")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(
        parts.scheme,  # type: ignore[arg-type]
        parts.hostname,
        parts.port or PORTS[parts.scheme],
        user,
        password,
    )


def sender_of(text: str) -> Address:
    """Read ``Kurvi residents <kurvi@example.org>`` or a bare address. Raises ValueError."""
    read = getaddresses([text])
    name, address = read[0] if len(read) == 1 else ("", "")
    if not text.isprintable() or not is_address(address):
        raise ValueError("not an address")
    return Address(display_name=name, addr_spec=address)


def is_address(text: str) -> bool:
    """Whether mail can be addressed so by any server: plain ASCII, a dot in the domain, nothing quoted."""
    local, _, _ = text.rpartition("@")
    return len(text) <= _WHOLE and len(local) <= _LOCAL_PART and _ADDRESS.fullmatch(text) is not None
