"""Mail on the wire: headers that nobody's words can add to, and how sure the sender is of what became of it."""

import asyncio
import logging
import socket
import time
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from post_street import PASSWORD, SENDER, TO, USER, certificate, mail_host, mailer, text_of

from bot.clock import VirtualClock
from bot.composing import Unmailable, compose, message_id
from bot.doctor import examine
from bot.mail_server import is_address, sender_of, server_of
from bot.mailer import Attached, Mail, Outcome
from bot.settings import ConfigError, load
from bot.smtp import SmtpMailer

AT = 1_795_600_800_000_000
CLOCK = VirtualClock(AT)
MAIL = Mail(TO, "Valoa alikulkuun", "Hyvä kaupunki,\n\n.\nFrom here on it is dark.\n", "ab" * 12)


def parsed(raw: bytes) -> EmailMessage:
    return cast(EmailMessage, message_from_bytes(raw, policy=default))


@given(st.text(max_size=400), st.text(st.characters(exclude_categories=["Cs"]), max_size=2000))
def test_no_words_add_a_header_or_change_another(subject: str, text: str) -> None:
    mail = MAIL._replace(subject=subject.encode("utf-8", "replace").decode(), text=text.replace("\r", "\n"))
    raw = compose(mail, sender_of(SENDER), AT)
    read = parsed(raw)
    assert sorted(key.lower() for key in read) == [
        *("auto-submitted", "content-transfer-encoding", "content-type", "date", "from"),
        *("message-id", "mime-version", "subject", "to"),
    ]
    assert read["To"] == TO
    assert text_of(read).rstrip("\n") == mail.text.rstrip("\n")
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    assert raw.isascii()
    words = "".join(c if c.isprintable() else " " for c in mail.subject).split()
    if len(" ".join(words)) <= 150:
        assert str(read["Subject"]).split() == words


def test_headers_are_what_readers_expect() -> None:
    raw = compose(MAIL._replace(subject="Pimeä alikulku 🏮"), sender_of("Kurvin väki <kurvi@example.org>"), AT)
    read = parsed(raw)
    assert b"=?utf-8?" in raw
    assert read["Subject"] == "Pimeä alikulku 🏮"
    assert read["From"].addresses[0].display_name == "Kurvin väki"
    assert read["Date"].datetime.timestamp() == AT // 1_000_000
    assert read["Message-ID"] == message_id(MAIL.key, Address(addr_spec="kurvi@example.org"))
    assert not [key for key in read if key.lower().startswith("list-")]
    assert read["Auto-Submitted"] == "auto-generated"
    assert parsed(compose(MAIL._replace(automatic=False), sender_of(SENDER), AT))["Auto-Submitted"] is None


@pytest.mark.parametrize(
    "to",
    [
        *("", "kirjaamo", "a@b", "a b@hel.fi", "a@hel.fi\nBcc: x@y.fi", "a@hel.fi, b@hel.fi", "ä@hel.fi"),
        "a..b@hel.fi",
        *('"a b"@hel.fi', "a@hel.fi>", "<a@hel.fi>", ".a@hel.fi", "a@[127.0.0.1]", f"{'a' * 65}@hel.fi", "a@häl.fi"),
    ],
)
def test_what_is_no_plain_address_is_mailed_to_nobody(to: str) -> None:
    assert not is_address(to)
    with pytest.raises(Unmailable):
        compose(MAIL._replace(to=to), sender_of(SENDER), AT)


@pytest.mark.parametrize(
    ("does", "became", "came"),
    [
        ("take", "sent", 1),
        ("refuse", "refused", 0),
        ("grey", "later", 0),
        ("nack", "refused", 1),
        ("drop", "unknown", 1),
        ("hang", "unknown", 1),
    ],
)
async def test_how_sure_it_is_of_what_became_of_it(does: str, became: Outcome, came: int) -> None:
    async with mail_host() as host:
        host.does = [does]
        sends = mailer(CLOCK, f"smtp://127.0.0.1:{host.port}", patience=3.0 if does == "hang" else 60.0)
        assert await sends.send(MAIL) == became
        assert len(host.came) == came
    if does == "take":
        assert text_of(host.came[0]) == MAIL.text


async def test_nobody_there_or_no_greeting_is_certainly_not_sent() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        sends = mailer(CLOCK, f"smtp://127.0.0.1:{mute.getsockname()[1]}", patience=0.5)
        assert await sends.send(MAIL) == "later"
        mute.listen()
        began = time.monotonic()
        assert await sends.send(MAIL) == "later"
        assert time.monotonic() - began < 50


async def test_what_the_server_finds_too_large_is_not_even_begun() -> None:
    async with mail_host(data_size_limit=5000) as host:
        sends = mailer(CLOCK, f"smtp://127.0.0.1:{host.port}")
        large = MAIL._replace(attached=(Attached("a.zip", "application/zip", bytes(9000)),))
        assert await sends.send(large) == "large"
        assert host.came == []
        assert await sends.send(MAIL) == "sent"


@pytest.mark.parametrize("way", ["smtp+starttls", "smtps"])
async def test_over_tls_with_a_login_that_nobody_logs(
    tmp_path: Path, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server, trust = certificate(tmp_path)
    tls = {"tls_context": server, "require_starttls": True} if way != "smtps" else {"auth_require_tls": False}
    login = f"{USER.replace('@', '%40')}:{PASSWORD.replace(' ', '%20')}"
    async with mail_host(tls=server if way == "smtps" else None, auth_required=True, **tls) as host:
        url = f"{way}://{login}@localhost:{host.port}"
        assert await mailer(CLOCK, url, trust=trust).send(MAIL) == "sent"
        assert host.logins == [(USER, PASSWORD)]
        assert await mailer(CLOCK, url.replace("s3cret", "wrong"), trust=trust).send(MAIL) == "later"
        assert await mailer(CLOCK, url).send(MAIL) == "later"
        assert len(host.came) == 1
    ours = (record.getMessage() for record in caplog.records if record.name != "mail.log")
    told = "".join(ours) + repr(server_of(url))
    assert "s3cret" not in told
    assert TO not in told


async def test_without_tls_nothing_is_said_where_tls_was_asked_for() -> None:
    async with mail_host() as host:
        sends = mailer(CLOCK, f"smtp+starttls://u:p@localhost:{host.port}")
        assert await sends.send(MAIL) == "later"
        assert (host.came, host.logins) == ([], [])


@pytest.mark.parametrize(
    "url",
    [
        *("mail.example.org", "http://mail.example.org", "smtp://mail.example.org:25", "smtps://", "smtps://user@h"),
        *("smtps://u:pa55@h:99999", "smtps://u:pa55@h/path", "smtps://u:pa55@h?x", "smtps://:pa55@h"),
    ],
)
def test_a_server_that_cant_be_used_is_one_sentence_without_the_password(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TALKOOT_SMTP", url)
    monkeypatch.setenv("TALKOOT_SMTP_FROM", "kurvi@example.org")
    with pytest.raises(ConfigError) as told:
        load()
    (sentence,) = told.value.sentences
    assert sentence.startswith("TALKOOT_SMTP can't be used: set it to")
    assert "pa55" not in sentence


@pytest.mark.parametrize(
    ("given", "missing"), [("SMTP", "SMTP_FROM"), ("SMTP_FROM", "SMTP")]
)
def test_half_of_it_is_refused(given: str, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"SMTP": "smtps://u:p@mail.example.org", "SMTP_FROM": "a@example.org"}[given]
    monkeypatch.setenv(f"TALKOOT_{given}", value)
    with pytest.raises(ConfigError, match=f"TALKOOT_{missing} is missing"):
        load()


@pytest.mark.parametrize("text", ["", "kurvi", "Kurvi <kurvi>", "a@b.fi\nBcc: c@d.fi", "a@b.fi, c@d.fi", "ä@b.fi"])
def test_who_mail_is_from_is_one_plain_address(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        sender_of(text)


async def test_the_doctor_greets_the_mail_server_and_sends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TALKOOT_SMTP_FROM", "kurvi@example.org")
    async with mail_host() as host:
        monkeypatch.setenv("TALKOOT_SMTP", f"smtp://127.0.0.1:{host.port}")
        told = [finding for finding in await examine(load()) if "mail server" in finding.sentence]
        assert [finding.well for finding in told] == [True]
        assert host.came == []
    told = [finding for finding in await examine(load()) if "mail server" in finding.sentence]
    assert [finding.well for finding in told] == [False]
    assert "check TALKOOT_SMTP" in told[0].sentence


async def test_a_mailer_gives_up_within_its_patience() -> None:
    async with mail_host() as host:
        host.does = ["hang"]
        sends: SmtpMailer = mailer(CLOCK, f"smtp://127.0.0.1:{host.port}", patience=0.3)
        async with asyncio.timeout(60):
            assert await sends.send(MAIL) == "unknown"
