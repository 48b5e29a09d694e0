"""What goes out by mail waits as a row until a mail server took it: to officials, and the letter."""

from typing import NamedTuple

from flows.assess.letter import address_of, became
from flows.officials.acting import acting
from flows.refusal import Refusal
from storage import letters, mails, messages, timers
from storage.database import Transaction
from storage.mails import Kind, Mail
from storage.officials import Official

MINUTE = 60_000_000
SOON, SELDOM = 2 * MINUTE, 240 * MINUTE
TRIES = 2
"""Once, and once more where the first got no answer."""
PATIENCE = 7 * 24 * 60 * MINUTE
"""For how long a mail that no server took is tried again."""


class Going(NamedTuple):
    """A mail that is being sent; ``again``: an earlier try got no answer, so it may have arrived."""

    mail: Mail
    to: str
    words: str
    again: bool


def queue(tx: Transaction, official: Official, kind: Kind, key: str, words: str, at: int) -> bool:
    """Keep a mail, ``words`` sealed: what it is about (a week, a code); False if it was said before."""
    id = mails.add_mail(
        tx.db,
        key=key,
        official=official.id,
        kind=kind,
        tag=tx.chance.draw("mail", key, 12).hex(),
        sealed=tx.vault.seal("mail", words.encode()),
        at=at,
    )
    if id is None:
        return False
    timers.set_timer(tx.db, key=f"mail:{id}", kind="mail", campaign=official.campaign, item=id, due_at=at)
    return True


def queue_invitation(tx: Transaction, official: Official, at: int) -> None:
    """Mail the link to who is invited, where an address is known."""
    if official.sealed_mail is not None:
        queue(tx, official, "invite", f"invite:{official.id}", "", at)


def under_way(tx: Transaction, id: int, at: int) -> Going | None:
    """Note that a mail is being sent; None where it no longer goes."""
    mail = mails.mail(tx.db, id)
    if mail is None or mail.state in mails.DONE or mail.sealed is None:
        return None
    to = _address(tx, mail, at)
    again = mail.state == "sending"
    if to is None or (again and mail.attempts >= TRIES):
        _end(tx, mail, "unknown" if again else "refused", at)
        return None
    mails.try_mail(tx.db, id)
    return Going(mail, to, tx.vault.open("mail", mail.sealed).decode(), again)


def _address(tx: Transaction, mail: Mail, at: int) -> str | None:
    """Return where a mail goes, None where that was taken back or ended meanwhile."""
    if mail.letter is not None:
        letter = letters.letter(tx.db, mail.letter)
        return address_of(tx, letter.chip) if letter and letter.state == "agreed" else None
    here = acting(tx, mail.official or 0, at)
    sealed = None if isinstance(here, Refusal) else here.official.sealed_mail
    return None if sealed is None else tx.vault.open("mail", sealed).decode()


def outcome(tx: Transaction, id: int, how: str, at: int) -> None:
    """Keep what became of a mail: ``sent``, ``refused``, ``later`` (certainly not sent) or ``unknown`` (no answer)."""
    mail = mails.mail(tx.db, id)
    if mail is None or mail.state in mails.DONE:
        return
    if how in ("sent", "refused"):
        _end(tx, mail, how, at)
    elif how == "unknown" and mail.attempts >= TRIES:
        _end(tx, mail, "unknown", at)
    elif at > mail.at + PATIENCE:
        _end(tx, mail, "unknown" if how == "unknown" else "refused", at)
    else:
        if how != "unknown":
            mails.not_mailed(tx.db, id)
        wait(tx, mail, at)


def wait(tx: Transaction, mail: Mail, at: int) -> None:
    """Let a mail come again later: soon at first, then ever less often, every four hours in the end."""
    due_at = at + min(max((at - mail.at) // 2, SOON), SELDOM)
    key = f"mail:{mail.id}:{at}"
    timers.set_another(tx.db, key=key, kind="mail", campaign=None, item=mail.id, due_at=due_at)


def _end(tx: Transaction, mail: Mail, state: str, at: int) -> None:
    mails.set_mail(tx.db, mail.id, state)  # type: ignore[arg-type]
    if mail.letter is not None:
        became(tx, mail.letter, state, at, again=mail.attempts >= TRIES)
    if mail.official is not None:
        messages.touch_mentions(tx.db, "official", mail.official, at)
        messages.touch_sending(tx.db, at)
