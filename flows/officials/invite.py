"""Invite an official: one who takes part starts it, another agrees, either may be the campaign's starter."""

import re

from pydantic import BaseModel, ConfigDict

from flows.officials.listen import DAY, listens
from flows.refusal import Refusal
from flows.taking_part import answers_for_the_city, pseudonym, rules_of
from flows.text import clean
from storage import campaigns, messages, officials, people, timeline, voices
from storage.database import Transaction
from storage.models import Campaign
from storage.officials import Official

TEXT_LIMIT = 140
MOST_WAITING = 5
_MAIL = re.compile(r"(?:^|\s)<?([^\s<>@]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+))>?\s*$", re.IGNORECASE)


class Invite(BaseModel):
    """``/invite Ingrid Berg, permits, City of Helsinki ingrid.berg@hel.fi``: who it is, and perhaps an address."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    text: str
    at: int
    key: str


def invite(tx: Transaction, campaign: Campaign | None, request: Invite) -> Official | Refusal:
    """Keep whom somebody wants to invite; it waits in the group for a second who takes part."""
    if campaign is None:
        return Refusal("no-campaign")
    if no := may_invite(tx, campaign, request.person, request.at):
        return no
    found = _MAIL.search(request.text)
    words = clean(request.text[: found.start()] if found else request.text, TEXT_LIMIT)
    if isinstance(words, Refusal):
        return Refusal("invite-empty") if words.key == "text-empty" else words
    id = officials.add_official(
        tx.db,
        campaign=campaign.id,
        code=tx.chance.draw("official", request.key, 16).hex(),
        text=words,
        sealed_mail=tx.vault.seal("mail", found[1].encode()) if found else None,
        domain=found[2].lower() if found else None,
        author=request.person,
        at=request.at,
        key=f"official:{request.key}",
    )
    kept = officials.official(tx.db, id)
    assert kept is not None
    return kept


def may_invite(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    """Refuse who doesn't take part, and more than a few invitations at once."""
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    waiting = [one for one in officials.officials(tx.db, campaign.id) if one.state == "asked"]
    return Refusal("invite-many", {"limit": MOST_WAITING}) if len(waiting) >= MOST_WAITING else None


def cosign(tx: Transaction, official: Official, person: int, at: int, *, days: int) -> Official | Refusal:
    """Let a second who takes part agree: from now on there is a link, for ``days`` until somebody opens it."""
    campaign = campaigns.campaign(tx.db, official.campaign)
    if campaign is None or official.state != "asked":
        return Refusal("invite-over")
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    if person == official.author or official.author is None:
        return Refusal("invite-needs-another")
    link = tx.vault.proof("official", link_of(tx, official))
    officials.sign(tx.db, official.id, cosigner=person, link=link, expires_at=at + days * DAY, at=at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="official_invited", item=official.id)
    for who, type in ((official.author, "official_invited"), (person, "official_cosigned")):
        tx.log.append(campaign.id, type, at, pseudonym(tx, campaign, who), {"official": official.id})
    messages.touch_mentions(tx.db, "official", official.id, at)
    now = officials.official(tx.db, official.id)
    assert now is not None
    return now


def link_of(source: Transaction, official: Official) -> str:
    """Return the secret of an official's link: made from the key each time, kept nowhere."""
    return source.vault.secret("official", official.code)


def revoke(tx: Transaction, official: Official, person: int, at: int) -> int | Refusal:
    """End an invitation: its inviter alone, or two who take part. Return how many more are needed."""
    campaign = campaigns.campaign(tx.db, official.campaign)
    if campaign is None or official.state not in ("asked", "invited", "here"):
        return Refusal("invite-over")
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if answers_for_the_city(tx, campaign, person):
        return Refusal("official-answers-only")
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    voices.assent(tx.db, campaign=campaign.id, what=f"revoke:{official.id}", person=person, at=at)
    agreed = len(voices.assenting(tx.db, campaign.id, f"revoke:{official.id}"))
    missing = 0 if person == official.author else max(0, rules_of(campaign).two_together - agreed)
    if not missing and officials.end(tx.db, official.id, "revoked"):
        timeline.happened(tx.db, campaign=campaign.id, at=at, kind="official_revoked", item=official.id)
        tx.log.append(campaign.id, "official_revoked", at, None, {"official": official.id})
        messages.touch_mentions(tx.db, "official", official.id, at)
    return missing
