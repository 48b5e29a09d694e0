"""What goes to an official by mail waits as a row until a mail server took it."""

from flows.officials.acting import acting
from flows.refusal import Refusal
from storage import officials, timers
from storage.database import Transaction
from storage.officials import Official

MINUTE = 60_000_000
TRIES = 2
"""Once, and once more where the first got no answer."""
PATIENCE = 7 * 24 * 60 * MINUTE
"""For how long a mail that no server took is tried again."""


def queue(tx: Transaction, official: Official, kind: str, key: str, words: str, at: int) -> bool:
    """Keep a mail, ``words`` sealed: what it is about (a week, a code); False if it was said before."""
    id = officials.add_mail(
        tx.db, key=key, official=official.id, kind=kind, sealed=tx.vault.seal("mail", words.encode()), at=at
    )
    if id is None:
        return False
    timers.set_timer(tx.db, key=f"mail:{id}", kind="mail", campaign=official.campaign, item=id, due_at=at)
    return True


def under_way(tx: Transaction, id: int, at: int) -> tuple[str, str, str, bool] | None:
    """Note that a mail is being sent; return (address, kind, words, again), None where it no longer goes.

    ``again``: an earlier try got no answer, so it may have arrived.
    """
    mail = officials.mail(tx.db, id)
    here = acting(tx, mail.official, at) if mail else None
    if (
        mail is None
        or here is None
        or isinstance(here, Refusal)
        or mail.state in ("sent", "unknown", "refused")
    ):
        return None
    sealed = here.official.sealed_mail
    if sealed is None or mail.sealed is None:
        return None
    again = mail.state == "sending"
    if again and mail.attempts >= TRIES:
        officials.set_mail(tx.db, id, "unknown")
        return None
    officials.try_mail(tx.db, id)
    address, words = tx.vault.open("mail", sealed), tx.vault.open("mail", mail.sealed)
    return address.decode(), mail.kind, words.decode(), again


def outcome(tx: Transaction, id: int, became: str, at: int) -> None:
    """Keep what became of a mail: ``sent``, ``refused``, ``later`` (certainly not sent) or ``unknown`` (no answer)."""
    mail = officials.mail(tx.db, id)
    if mail is None:
        return
    if became in ("sent", "refused") or at > mail.at + PATIENCE:
        officials.set_mail(tx.db, id, became if became in ("sent", "unknown") else "refused")
        return
    if became == "later":
        officials.not_mailed(tx.db, id)
    pause = min(2 ** min(mail.attempts, 10), 240) * MINUTE
    timers.set_another(
        tx.db,
        key=f"mail:{id}:{at}",
        kind="mail",
        campaign=None,
        item=id,
        due_at=at + pause,
    )
