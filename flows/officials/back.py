"""A mail came back: what it was about is marked, and who can do something is told."""

from flows.assess.letter import came_back as letter_came_back
from storage import mails, messages
from storage.database import Transaction


def came_back(tx: Transaction, tag: str, at: int) -> bool:
    """Note that the mail known by ``tag`` didn't arrive; False if none of ours is, or that was known."""
    mail = mails.mail_by_tag(tx.db, tag)
    if mail is None or mail.state == "back" or not mail.attempts:
        return False
    mails.set_mail(tx.db, mail.id, "back")
    if mail.letter is not None:
        return letter_came_back(tx, mail.letter, at)
    if mail.official is not None:
        messages.touch_mentions(tx.db, "official", mail.official, at)
    return True
