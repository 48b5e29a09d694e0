"""What only the starter may do: take the campaign back while nobody else acted, mend its title within an hour."""

from flows.initiate.command import parse_campaign
from flows.refusal import Refusal
from flows.taking_part import pseudonym, rules_of
from storage import campaigns, contributions, log, messages, people, proposals, tasks, timers
from storage.database import Transaction
from storage.models import Campaign

HOUR = 3_600_000_000
VIEWS = ("card", "second", "proposal", "task", "noted")


def take_back(tx: Transaction, campaign: Campaign, person: int, at: int) -> Campaign | Refusal:
    """Let a campaign go as if it had not been; the starter's words in it go too."""
    if campaign.starter != person:
        return Refusal("starter-only")
    if campaign.state not in ("running", "proposed"):
        return Refusal("campaign-over")
    if any(other != person for other in people.participants(tx.db, campaign.id)):
        return Refusal("others-acted")
    campaigns.close_campaign(tx.db, campaign.id, state="taken_back", kind="taken_back", at=at)
    _drop_words(tx, campaign, person, at)
    timers.drop_timers(tx.db, campaign.id)
    for view in VIEWS:
        messages.touch(tx.db, campaign.id, view, at)
    return campaign


def _drop_words(tx: Transaction, campaign: Campaign, person: int, at: int) -> None:
    campaigns.set_title(tx.db, campaign.id, None)
    campaigns.drop_chips(tx.db, campaign.id)
    for act in contributions.contributions(tx.db, campaign.id):
        contributions.undo(tx.db, act.id)
    for task in tasks.tasks(tx.db, campaign.id):
        tasks.set_task_state(tx.db, task.id, "gone", at)
        tasks.drop_task_text(tx.db, task.id)
    for idea in proposals.proposals(tx.db, campaign.id):
        proposals.drop_wording(tx.db, idea.id)
    log.erase_person_leaves(tx, campaign.id, pseudonym(tx, campaign, person))


def retitle(tx: Transaction, campaign: Campaign, person: int, text: str, at: int) -> Campaign | Refusal:
    """Mend a typo in the title; how long the campaign takes stays."""
    if campaign.starter != person:
        return Refusal("starter-only")
    asked = parse_campaign(text, rules_of(campaign))
    if isinstance(asked, Refusal):
        return asked
    if asked.title == campaign.title:
        return campaign
    if at >= campaign.started_at + HOUR or campaign.state not in ("running", "proposed"):
        return Refusal("title-stands")
    campaigns.set_title(tx.db, campaign.id, asked.title)
    tx.log.append(campaign.id, "title", at, pseudonym(tx, campaign, person), {}, {"title": asked.title})
    for view in VIEWS[:2]:
        messages.touch(tx.db, campaign.id, view, at)
    return campaign
