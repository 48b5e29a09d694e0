"""Sends mail through an SMTP server; says how sure it is of what became of it."""

import asyncio
import contextlib
import logging
import ssl
from email.headerregistry import Address

from aiosmtplib import SMTP
from aiosmtplib.errors import SMTPException, SMTPResponseException

from bot.clock import Clock
from bot.composing import Unmailable, compose
from bot.mail_server import MailServer
from bot.mailer import Mail, Outcome

log = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds of real time for one mail without files, and for each answer of the server."""
PER_MEGABYTE = 20.0
TOO_LARGE = frozenset({523, 552})
FAILURES = (SMTPException, OSError, TimeoutError, ValueError)


class SmtpMailer:
    """Sends through one server, a connection a mail. ``trust``: whose certificates are believed."""

    def __init__(
        self,
        server: MailServer,
        sender: Address,
        clock: Clock,
        *,
        trust: ssl.SSLContext | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._server = server
        self._sender = sender
        self._clock = clock
        self._trust = trust
        self._patience = patience

    async def send(self, mail: Mail) -> Outcome:
        """Send one mail; never raises. Nothing that was in it is logged."""
        try:
            message = compose(mail, self._sender, self._clock.now())
        except Unmailable:
            return "refused"
        letter = _Posting(self._client(), self._sender.addr_spec, mail.to, message)
        try:
            async with asyncio.timeout(self._patience + PER_MEGABYTE * len(message) / 1e6):
                became = await letter.post()
        except FAILURES as failure:
            became = letter.judged(failure)
            log.warning("Mail server %s: %s (%s).", self._server, became, told(failure))
        finally:
            letter.close()
        return became

    async def probe(self) -> str | None:
        """Connect and log in; return what failed in a few words, None if all is well."""
        client = self._client()
        try:
            async with asyncio.timeout(min(self._patience, 15)):
                await client.connect()
                await client.noop()
        except FAILURES as failure:
            return told(failure)
        finally:
            client.close()
        return None

    def _client(self) -> SMTP:
        server = self._server
        if self._trust is None and server.way != "smtp":
            self._trust = ssl.create_default_context()
        return SMTP(
            hostname=server.host,
            port=server.port,
            username=server.user or None,
            password=server.password or None,
            local_hostname=self._sender.domain,
            use_tls=server.way == "smtps",
            start_tls=server.way == "smtp+starttls",
            tls_context=self._trust if server.way != "smtp" else None,
            timeout=self._patience,
        )


class _Posting:
    """One try to hand one mail over; knows how far it came."""

    def __init__(self, client: SMTP, sender: str, to: str, message: bytes) -> None:
        self._client = client
        self._sender = sender
        self._to = to
        self._message = message
        self._greeted = False
        self._handed = False

    async def post(self) -> Outcome:
        """Hand the mail over; raises what the client raises."""
        client, size = self._client, len(self._message)
        await client.connect()
        await client.ehlo()
        self._greeted = True
        most = client.esmtp_extensions.get("size", "")
        if most.isdecimal() and 0 < int(most) < size:
            return "large"
        await client.mail(self._sender, options=[f"SIZE={size}"] if client.supports_extension("size") else [])
        await client.rcpt(self._to)
        self._handed = True
        await client.data(self._message)
        with contextlib.suppress(*FAILURES):
            await client.quit(timeout=2)
        return "sent"

    def judged(self, failure: BaseException) -> Outcome:
        """Return what a failure means for the mail: what was answered is sure, silence after the hand-over isn't."""
        if isinstance(failure, SMTPResponseException):
            if failure.code in TOO_LARGE:
                return "large"
            return "refused" if self._greeted and failure.code >= 500 else "later"
        return "unknown" if self._handed else "later"

    def close(self) -> None:
        """Let the connection go."""
        self._client.close()


def told(failure: BaseException) -> str:
    """Return a failure in a word or two, without anything that a server or a setting said."""
    code = failure.code if isinstance(failure, SMTPResponseException) else ""
    return f"{type(failure).__name__} {code}".strip()
