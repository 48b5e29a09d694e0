"""An official opens their link: in a browser, in a second one, in Telegram."""

from flows.officials.acting import Acting, by_secret
from flows.officials.listen import DAY
from flows.refusal import Refusal
from storage import browsers, messages, officials, people, timeline
from storage.database import Transaction

MOST_BROWSERS = 10


def open_in_browser(tx: Transaction, link: bytes, token: bytes, at: int, *, days: int) -> Acting | None:
    """Remember a browser as the official's; None where the link leads nowhere.

    A link isn't bound to the first browser: mail programs look at links before people do, and people change from
    phone to desk. Who holds it is the official; the page says in how many browsers it is open and closes the others.
    """
    here = by_secret(tx, link, at)
    if here is None or browsers.browsers(tx.db, here.official.id) >= MOST_BROWSERS:
        return None
    browsers.open_browser(tx.db, token, here.official.id, at)
    officials.keep_open(tx.db, here.official.id, at + days * DAY)
    _came(tx, here, at)
    return here


def open_in_telegram(tx: Transaction, link: bytes, person: int, at: int, *, days: int) -> Acting | Refusal:
    """Let an account answer as the official: one account, and nobody who takes part or confirmed them."""
    here = by_secret(tx, link, at)
    if here is None:
        return Refusal("official-over")
    official, campaign = here
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if person in (official.author, official.cosigner, campaign.starter):
        return Refusal("official-is-resident")
    if people.first_act(tx.db, campaign.id, person):
        return Refusal("official-is-resident")
    if not officials.bind(tx.db, official.id, person):
        return Refusal("official-other-account")
    officials.keep_open(tx.db, official.id, at + days * DAY)
    _came(tx, here, at)
    return here


def _came(tx: Transaction, here: Acting, at: int) -> None:
    official, campaign = here
    if officials.came(tx.db, official.id, at):
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="official_came", item=official.id)
        messages.touch_mentions(tx.db, "official", official.id, at)
