"""Makes a mail of words and files: plain UTF-8, headers that any server reads, nothing that words could add."""

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from bot.mail_server import is_address
from bot.mailer import Mail

LONGEST_SUBJECT = 150
MICRO = 1_000_000


class Unmailable(Exception):
    """The mail can't be sent to anybody: its address isn't one."""


def compose(mail: Mail, sender: Address, at: int) -> bytes:
    """Return a mail as it goes over the wire; ``at`` in UTC microseconds. Raises :class:`Unmailable`."""
    if not is_address(mail.to):
        raise Unmailable
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = Address(addr_spec=mail.to)
    message["Subject"] = _one_line(mail.subject)
    message["Date"] = datetime.fromtimestamp(at // MICRO, UTC)
    message["Message-ID"] = message_id(mail.key, sender)
    if mail.automatic:
        message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    for one in mail.attached:
        kind, _, subtype = one.type.partition("/")
        message.add_attachment(one.body, maintype=kind, subtype=subtype, filename=one.name)
    return message.as_bytes()


def message_id(key: str, sender: Address) -> str:
    """Return the Message-ID of the mail with this key: the same for each try, so that readers see it is one mail."""
    return f"<talkoot.{key}@{sender.domain}>"


def _one_line(words: str) -> str:
    """Return words without anything that ends a line or can't be seen, not too long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= LONGEST_SUBJECT else f"{line[: LONGEST_SUBJECT - 1].rstrip()}…"
