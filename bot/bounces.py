"""Mail that says that mail of ours didn't arrive: RFC 3464 reports, and what older servers write."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import compat32

from bot.errands import carry_out
from bot.settings import Settings

LIMIT = 20_000_000
TAG = re.compile(rb"<talkoot\.([0-9a-f]{24})@[a-z0-9.-]+>", re.IGNORECASE)
_FAILED = re.compile(rb"^Action:[ \t]*failed\b", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(r"mailer-daemon|postmaster|<>", re.IGNORECASE)


def tag_in(raw: bytes) -> str | None:
    """Return which mail of ours a mail says didn't arrive; None where it says no such thing.

    A report counts only where it says *failed*: *delayed* and *delivered* are no bounce, an answer that quotes our
    mail neither.
    """
    mail = message_from_bytes(raw[:LIMIT], policy=compat32)
    found = TAG.search(raw[:LIMIT])
    if found is None or mail.get("Message-ID", "").encode("ascii", "replace").find(found[0]) >= 0:
        return None
    statuses = list(_statuses(mail))
    failed = any(_FAILED.search(one) for one in statuses) if statuses else _from_a_server(mail)
    return found[1].decode().lower() if failed else None


def _statuses(mail: Message) -> Iterator[bytes]:
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status":
            fields = part.get_payload()
            yield b"\n".join(one.as_bytes() for one in fields if isinstance(one, Message))


def _from_a_server(mail: Message) -> bool:
    """Whether a mail without a report is from a mail server itself."""
    said = f"{mail.get('Return-Path', '')} {mail.get('From', '')}"
    return _SENDER.search(said) is not None and mail.get("Auto-Submitted", "").lower() != "auto-generated"


def take_in(settings: Settings, raw: bytes) -> str:
    """Take in a mail, through the running bot if it runs; return the sentence that tells what it was."""
    tag = tag_in(raw)
    if tag is None:
        return "This says of no mail of ours that it didn't arrive; nothing was done."
    return carry_out(settings, {"errand": "bounce", "tag": tag})
