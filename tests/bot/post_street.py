"""A street whose bot mails through a real SMTP server on loopback; the server does as it is told."""

import asyncio
import ssl
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from city_street import START, free_port
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from did_street import Street, street

from bot.mail_server import sender_of, server_of
from bot.sandbox.rehearsal import Rehearsal
from bot.smtp import SmtpMailer
from storage import campaigns, messages, people, timeline
from storage.database import Transaction

TO = "kirjaamo@hel.fi"
SENDER = "Kurvi residents <kurvi@example.org>"
USER, PASSWORD = "kurvi@example.org", "s3cret word"


@dataclass
class MailHost:
    """An SMTP server; ``does`` says what it does with the next mails, ``came`` holds all that it was given.

    take · refuse (550 for the address) · grey (451) · nack (554 after the mail) · drop (takes it, then hangs up
    without a word) · hang (takes it and says nothing more).
    """

    port: int = 0
    does: list[str] = field(default_factory=list)
    came: list[EmailMessage] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)
    released: asyncio.Event = field(default_factory=asyncio.Event)
    _now: str = "take"

    async def handle_RCPT(self, server: SMTP, s: Session, envelope: Envelope, to: str, options: list[str]) -> str:
        self._now = self.does.pop(0) if self.does else "take"
        if self._now == "refuse":
            return "550 5.1.1 No such user"
        if self._now == "grey":
            return "451 4.7.1 Come again later"
        envelope.rcpt_tos.append(to)
        self.to.append(to)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        parsed = message_from_bytes(cast(bytes, envelope.content), policy=default)
        self.came.append(cast(EmailMessage, parsed))
        if self._now == "nack":
            return "554 5.7.1 Not wanted"
        if self._now == "drop":
            server.transport.abort()
        if self._now == "hang":
            await self.released.wait()
        return "250 OK"

    def login(self, server: SMTP, session: Session, envelope: Envelope, how: str, given: Any) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.logins.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=self.logins[-1] == (USER, PASSWORD))


@asynccontextmanager
async def mail_host(*, tls: ssl.SSLContext | None = None, **more: Any) -> AsyncIterator[MailHost]:
    """Let a mail server listen on loopback."""
    host = MailHost()
    login = {"authenticator": host.login} if more.get("auth_required") else {}
    served: list[SMTP] = []

    def make() -> SMTP:
        warnings.simplefilter("ignore", UserWarning)  # it warns of logins without TLS of its own
        served.append(SMTP(host, hostname="mx.example.org", **login, **more))
        return served[-1]

    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0, ssl=tls)
    host.port = server.sockets[0].getsockname()[1]
    try:
        yield host
    finally:
        host.released.set()
        server.close()
        await asyncio.sleep(0.05)
        for one in served:
            if one.transport is not None:
                one.transport.abort()
        await asyncio.sleep(0.05)


def certificate(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return the contexts of a server with a certificate of its own making, and of who trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    alt = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(alt, critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    encoding = serialization.Encoding.PEM
    private = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + made.public_bytes(encoding))
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(file)
    trust = ssl.create_default_context(cadata=made.public_bytes(encoding).decode())
    return server, trust


def mailer(clock: Any, url: str, **more: Any) -> SmtpMailer:
    """Return what sends through the server at ``url``."""
    return SmtpMailer(server_of(url), sender_of(SENDER), clock, **{"patience": 2.0, **more})


@asynccontextmanager
async def post_town(
    folder: Path, host: MailHost, *, public: bool = False, in_turn: bool = True
) -> AsyncIterator[Rehearsal]:
    """A bot in a local Telegram that mails through ``host``; time stands still until it is moved."""
    here = Rehearsal(folder / "talkoot.db", start_at=START, in_turn=in_turn)
    here.mailer = mailer(here.clock, f"smtp://127.0.0.1:{host.port}")
    here.public_url = f"http://127.0.0.1:{free_port()}/kurvi" if public else ""
    await here.start()
    try:
        yield here
    finally:
        await here.stop()


async def closed(r: Rehearsal, addressee: str | None = f"City of Helsinki, {TO}", **more: object) -> Street:
    """Let a campaign of three have ended; its papers are made up, so that nothing has to be drawn."""
    here = await street(r, **more)
    await here.starts(here.aino, here.eino, here.veera)
    for who in (here.aino, here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    if addressee:
        await write_address(here, addressee)
    await r.database.write(lambda tx: _close(tx, r.clock.now()))
    r.talkoot.wake()
    await r.passing(4)
    return here


async def write_address(here: Street, words: str) -> None:
    """Let Veera say who should hear of it, under More."""

    def chip(tx: Transaction) -> None:
        at = here.r.clock.now()
        (person,) = people.participants(tx.db, 1)[2:3]
        campaigns.add_chip(tx.db, campaign=1, field="addressee", text=words, person=person, at=at, key=f"c{at}")

    await here.r.database.write(chip)


def _close(tx: Transaction, at: int) -> None:
    campaigns.close_campaign(tx.db, 1, state="closed", kind="time", at=at)
    keep = partial(timeline.keep_artefact, tx.db, campaign=1, caption="", at=at)
    keep(key="letter:1:letter.txt", name="letter.txt", body="Hyvä kaupunki,\n. pimeä\n".encode())
    keep(key="letter:1:letter.pdf", name="letter.pdf", body=b"%PDF-1.7 letter")
    keep(key="package:1:campaign-dark-v9.zip", name="campaign-dark-v9.zip", body=b"PK package")
    for view in ("closed",):
        args = {"campaign": 1, "late": None}
        messages.say(tx.db, key=f"{view}:1", view=view, args=args, at=at, chat=1, campaign=1)


def papers(mail: EmailMessage) -> Iterator[tuple[str, str]]:
    """Return (name, type) of what goes with a mail."""
    for part in mail.iter_attachments():
        yield part.get_filename() or "", part.get_content_type()


def text_of(mail: EmailMessage) -> str:
    """Return a mail's words."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")
