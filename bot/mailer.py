"""The seam to a mail server: one mail out, and what became of it."""

from typing import Literal, NamedTuple, Protocol

Outcome = Literal["sent", "refused", "later", "unknown", "large"]
"""``sent``: the server took it. ``refused``: it never will. ``later``: certainly not sent. ``unknown``: no answer.
``large``: certainly not sent, for it is bigger than the server takes."""


class Attached(NamedTuple):
    """A file that goes with a mail; ``type`` like ``application/pdf``, ``name`` in ASCII."""

    name: str
    type: str
    body: bytes


class Mail(NamedTuple):
    """One mail in plain words; ``key`` (letters, digits) is the same for a repeated one.

    ``automatic``: nobody decided on this one mail, so no program should answer it.
    """

    to: str
    subject: str
    text: str
    key: str
    attached: tuple[Attached, ...] = ()
    automatic: bool = True


class Mailer(Protocol):
    """Whatever sends mail."""

    async def send(self, mail: Mail) -> Outcome:
        """Send one mail within a few minutes; never raises."""
        ...
