"""Start a campaign: it stands after one message, with defaults."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import end_instant, parse_campaign
from flows.initiate.schedule import schedule
from flows.refusal import Refusal
from flows.rules import DEFAULT, Rules
from flows.taking_part import pseudonym, takes_part
from storage import campaigns, people, timeline, voices
from storage.database import Transaction
from storage.models import Campaign


class Start(BaseModel):
    """``/campaign The underpass is dark 14d``; ``key`` is the message that said it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chat: int
    topic: int | None
    person: int
    text: str
    language: str
    zone: str
    at: int
    key: str
    forked_from: int | None = None
    rules: Rules = DEFAULT


def start(tx: Transaction, request: Start) -> Campaign | Refusal:
    """Start a campaign; a second one in a chat waits until another person agrees."""
    if known := campaigns.campaign_by_seed(tx.db, request.key):
        return known
    if people.is_removed(tx.db, request.chat, request.person):
        return Refusal("removed")
    asked = parse_campaign(request.text, request.rules)
    if isinstance(asked, Refusal):
        return Refusal("campaign-empty") if asked.key == "text-empty" else asked
    before = campaigns.campaigns_of_chat(tx.db, request.chat, states=("running", "proposed"))
    id = campaigns.add_campaign(
        tx.db,
        chat=request.chat,
        topic=request.topic,
        code=tx.chance.draw("campaign", request.key, 8).hex(),
        title=asked.title,
        language=request.language,
        zone=request.zone,
        starter=request.person,
        started_at=request.at,
        ends_at=end_instant(request.at, asked.days, request.zone, request.rules.closing_hour),
        state="proposed" if before else "running",
        rules=request.rules.model_dump_json(),
        seed_key=request.key,
        forked_from=request.forked_from,
    )
    campaign = campaigns.campaign(tx.db, id)
    assert campaign is not None
    if campaign.state == "running":
        _run(tx, campaign, request.person, request.at)
    else:
        voices.assent(tx.db, campaign=id, what="second", person=request.person, at=request.at)
    return campaign


def agree_to_second(tx: Transaction, campaign: Campaign, person: int, at: int) -> Campaign | Refusal:
    """Let another person agree to a second campaign; with two together it runs."""
    if campaign.state != "proposed":
        return Refusal("campaign-over") if campaign.state != "running" else campaign
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    voices.assent(tx.db, campaign=campaign.id, what="second", person=person, at=at)
    if (
        len(voices.assenting(tx.db, campaign.id, "second"))
        < Rules.model_validate_json(campaign.rules).two_together
    ):
        return Refusal("second-needs-another")
    campaigns.set_state(tx.db, campaign.id, "running")
    _run(tx, campaign, campaign.starter or person, at)
    return campaigns.campaign(tx.db, campaign.id) or campaign


def _run(tx: Transaction, campaign: Campaign, person: int, at: int) -> None:
    takes_part(tx, campaign, person, at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="started")
    tx.log.append(
        campaign.id,
        "campaign",
        at,
        pseudonym(tx, campaign, person),
        {"ends_at": campaign.ends_at, "zone": campaign.zone, "forked_from": campaign.forked_from},
        {"title": campaign.title or ""},
    )
    schedule(tx, campaign, at)
