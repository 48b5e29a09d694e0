"""Ask another group to join: one who takes part begins, another agrees, then there is a link for a week."""

from flows.refusal import Refusal
from flows.taking_part import may_act, pseudonym, rules_of
from storage import campaigns, messages, people, safety, timeline, twin_offers, twins, voices
from storage.database import Transaction
from storage.models import Campaign
from storage.twin_offers import Offer

DAY = 86_400_000_000
LINK_DAYS = 7


def offer(tx: Transaction, campaign: Campaign | None, person: int, at: int, key: str) -> Offer | Refusal:
    """Keep that somebody wants another group to join; one offer waits at a time, and the same one is told again."""
    if (no := may_offer(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    if waiting := _waiting(tx, campaign, at):
        return waiting
    id = twin_offers.add_offer(
        tx.db,
        campaign=campaign.id,
        code=tx.chance.draw("twin", key, 12).hex(),
        author=person,
        at=at,
        key=f"twin:{key}",
    )
    voices.assent(tx.db, campaign=campaign.id, what=f"twin:{id}", person=person, at=at)
    return _as_it_is(tx, id)


def may_offer(tx: Transaction, campaign: Campaign | None, person: int, at: int) -> Refusal | None:
    """Refuse who doesn't take part, a campaign that has a twin, and a title that may not be shown."""
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    return cant_join(tx, campaign)


def cant_join(tx: Transaction, campaign: Campaign) -> Refusal | None:
    """Refuse to let anybody join a campaign that has a twin, or whose title is folded or gone."""
    if twins.standing(tx.db, campaign.id):
        return Refusal("twin-already")
    if campaign.title is None or safety.folded(tx.db, "campaign", campaign.id):
        return Refusal("twin-no-title")
    return None


def agree(tx: Transaction, offered: Offer, person: int, at: int) -> Offer | Refusal:
    """Let another who takes part agree; with two together there is a link."""
    campaign = campaigns.campaign(tx.db, offered.campaign)
    if campaign is None or offered.state != "asked":
        return Refusal("twin-offer-over")
    if no := may_offer(tx, campaign, person, at):
        return no
    what = f"twin:{offered.id}"
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at)
    if len(voices.assenting(tx.db, campaign.id, what)) < rules_of(campaign).two_together:
        return Refusal("twin-needs-another")
    link = tx.vault.proof("twin", tx.vault.secret("twin", offered.code))
    twin_offers.sign(tx.db, offered.id, cosigner=person, link=link, expires_at=at + LINK_DAYS * DAY)
    tx.log.append(campaign.id, "twin_offered", at, pseudonym(tx, campaign, person), {"offer": offered.id})
    messages.touch_mentions(tx.db, "twin-offer", offered.id, at)
    return _as_it_is(tx, offered.id)


def take_back(tx: Transaction, offered: Offer, person: int, at: int) -> Offer | Refusal:
    """End an offer that nobody used: anyone who takes part may, for nobody is bound by it yet."""
    campaign = campaigns.campaign(tx.db, offered.campaign)
    if campaign is None or offered.state not in ("asked", "agreed"):
        return Refusal("twin-offer-over")
    if no := may_act(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    _end(tx, offered, at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="twin_offer_over", item=offered.id)
    return _as_it_is(tx, offered.id)


def _end(tx: Transaction, offered: Offer, at: int) -> None:
    """Let a link lead nowhere any more, and say so where it was opened."""
    twin_offers.end_offer(tx.db, offered.id)
    messages.touch_mentions(tx.db, "twin-offer", offered.id, at)
    for opened in twin_offers.openings(tx.db, offered.id):
        messages.touch_mentions(tx.db, "twin-opening", opened.id, at)


def _waiting(tx: Transaction, campaign: Campaign, at: int) -> Offer | None:
    """Return the offer that stands; one whose link has run out ends."""
    for one in twin_offers.offers(tx.db, campaign.id):
        if one.state == "agreed" and one.expires_at is not None and at >= one.expires_at:
            _end(tx, one, at)
        elif one.state in ("asked", "agreed"):
            return one
    return None


def _as_it_is(tx: Transaction, id: int) -> Offer:
    found = twin_offers.offer(tx.db, id)
    assert found is not None
    return found
