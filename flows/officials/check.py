"""Checked: a code that was mailed to the city's domain came back."""

import re

from flows.officials.acting import acting, number_of
from flows.officials.send import queue
from flows.refusal import Refusal
from flows.results.source import Source
from storage import campaigns, messages, officials, safety, timeline
from storage.database import Transaction
from storage.models import Campaign
from storage.officials import Official

HOUR = 3_600_000_000
VALID = 24 * HOUR
BETWEEN = 60_000_000
TRIES = 5
_MAIL = re.compile(r"[^\s<>@\"',;]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)


def domain_of(source: Source, campaign: Campaign, official: Official) -> str | None:
    """Return the city's domain: the addressee's on the card, else the one that two residents agreed to."""
    chip = campaigns.chips(source.db, campaign.id).get("addressee")
    hidden = chip is not None and safety.folded(source.db, "chip", chip.id) is not None
    found = _MAIL.search(chip.text or "") if chip and not hidden else None
    return found[1].lower() if found else official.domain


def ask_code(tx: Transaction, official_id: int, address: str, at: int) -> str | Refusal:
    """Mail a code to an address at the city's domain; return the domain. One a minute."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    official, campaign = here
    domain = domain_of(tx, campaign, official)
    found = _MAIL.fullmatch(address.strip())
    if domain is None:
        return Refusal("check-no-domain")
    if found is None or not _belongs(found[1].lower(), domain):
        return Refusal("check-domain", {"domain": domain})
    if official.proof_at is not None and at < official.proof_at + BETWEEN:
        return Refusal("check-lately")
    code = f"{int.from_bytes(tx.chance.draw('code', f'{official.id}:{at}', 8), 'big') % 10**8:08}"
    officials.set_mail_address(
        tx.db, official.id, tx.vault.seal("mail", address.strip().encode()), found[1].lower()
    )
    officials.set_proof(tx.db, official.id, tx.vault.proof("code", f"{official.id}:{code}"), at)
    queue(tx, official, "code", f"code:{official.id}:{at}", code, at)
    return domain


def _belongs(domain: str, city: str) -> bool:
    return domain == city or domain.endswith(f".{city}")


def bring_code(tx: Transaction, official_id: int, code: str, at: int) -> Refusal | None:
    """Take the code that came back; a few tries, for a day."""
    here = acting(tx, official_id, at)
    if isinstance(here, Refusal):
        return here
    official, campaign = here
    if official.proof is None or at > (official.proof_at or 0) + VALID or official.proof_tries >= TRIES:
        return Refusal("check-no-code")
    digits = "".join(c for c in code if c.isdecimal())
    if tx.vault.proof("code", f"{official.id}:{digits}") != official.proof:
        officials.try_proof(tx.db, official.id)
        return Refusal("check-wrong")
    officials.check(tx.db, official.id, at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="official_checked", item=official.id)
    tx.log.append(campaign.id, "official_checked", at, None, {"official": number_of(tx, official)})
    messages.touch_mentions(tx.db, "official", official.id, at)
    return None
