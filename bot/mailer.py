"""The seam to a mail server: one mail out, and what became of it."""

from typing import Literal, NamedTuple, Protocol

Outcome = Literal["sent", "refused", "later", "unknown"]
"""``sent``: the server took it. ``refused``: it never will. ``later``: certainly not sent. ``unknown``: no answer."""


class Mail(NamedTuple):
    """One mail in plain words; ``key`` is the same for a repeated one."""

    to: str
    subject: str
    text: str
    key: str


class Mailer(Protocol):
    """Whatever sends mail."""

    async def send(self, mail: Mail) -> Outcome:
        """Send one mail within a minute; never raises."""
        ...
