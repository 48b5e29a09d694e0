"""What only the starter may do: take the campaign back while nobody else acted, mend its title within an hour."""

from flows.initiate.command import parse_campaign
from flows.refusal import Refusal
from flows.taking_part import pseudonym, rules_of
from storage import campaigns, messages, people, timeline, timers
from storage.database import Transaction
from storage.models import Campaign

HOUR = 3_600_000_000


def take_back(tx: Transaction, campaign: Campaign, person: int, at: int) -> Campaign | Refusal:
    """Let a campaign go as if it had not been; its words go too."""
    if campaign.starter != person:
        return Refusal("starter-only")
    if campaign.state not in ("running", "proposed"):
        return Refusal("campaign-over")
    if any(other != person for other in people.participants(tx.db, campaign.id)):
        return Refusal("others-acted")
    campaigns.close_campaign(tx.db, campaign.id, state="taken_back", kind="taken_back", at=at)
    campaigns.set_title(tx.db, campaign.id, None)
    timers.drop_timers(tx.db, campaign.id)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="taken_back")
    for view in ("card", "second", "proposal"):
        messages.touch(tx.db, campaign.id, view, at)
    return campaign


def retitle(tx: Transaction, campaign: Campaign, person: int, text: str, at: int) -> Campaign | Refusal:
    """Mend a typo in the title; how long the campaign takes stays."""
    if campaign.starter != person:
        return Refusal("starter-only")
    if at >= campaign.started_at + HOUR or not campaign.running(at):
        return Refusal("title-stands")
    asked = parse_campaign(text, rules_of(campaign))
    if isinstance(asked, Refusal):
        return asked
    campaigns.set_title(tx.db, campaign.id, asked.title)
    name = pseudonym(tx, campaign, person)
    tx.log.append(campaign.id, "title", at, name, {}, {"title": asked.title})
    messages.touch(tx.db, campaign.id, "card", at)
    return campaign
