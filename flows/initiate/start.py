"""Start a campaign: it stands after one message, with defaults."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.command import days_between, end_instant, parse_campaign
from flows.initiate.schedule import schedule
from flows.refusal import Refusal
from flows.rulebook.standing import rules_of_chat
from flows.rules import DEFAULT, Rules
from flows.taking_part import pseudonym, rules_of, takes_part
from storage import campaigns, messages, people, timeline, timers, voices
from storage.database import Transaction
from storage.models import Campaign

WEEK = 7 * 86_400_000_000
NAMELESS = "…"


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
    untitled: bool = False
    """``text`` says at most how long; whoever takes part names it on its card."""


def start(tx: Transaction, request: Start) -> Campaign | Refusal:
    """Start a campaign; a second one in a chat waits until another person agrees."""
    if known := campaigns.campaign_by_seed(tx.db, request.key):
        return known
    if people.is_removed(tx.db, request.chat, request.person):
        return Refusal("removed")
    rules = rules_of_chat(tx.db, request.chat, request.rules)
    asked = parse_campaign(f"{NAMELESS} {request.text}" if request.untitled else request.text, rules)
    if isinstance(asked, Refusal):
        return Refusal("campaign-empty") if asked.key == "text-empty" else asked
    before = campaigns.campaigns_of_chat(tx.db, request.chat, states=("running", "proposed"))
    id = campaigns.add_campaign(
        tx.db,
        chat=request.chat,
        topic=request.topic,
        code=tx.chance.draw("campaign", request.key, 8).hex(),
        title=None if request.untitled else asked.title,
        language=request.language,
        zone=request.zone,
        starter=request.person,
        started_at=request.at,
        ends_at=end_instant(request.at, asked.days, request.zone, rules.closing_hour),
        state="proposed" if before else "running",
        rules=rules.model_dump_json(),
        seed_key=request.key,
        forked_from=request.forked_from,
    )
    campaign = campaigns.campaign(tx.db, id)
    assert campaign is not None
    if campaign.state == "running":
        stands(tx, campaign, request.person, request.at)
    else:
        _wait(tx, campaign, request)
    return campaign


def agree_to_second(tx: Transaction, campaign: Campaign, person: int, at: int) -> Campaign | Refusal:
    """Let another person agree to a second campaign; with two together it runs, its days from now on."""
    if people.is_removed(tx.db, campaign.chat, person):
        return Refusal("removed")
    if campaign.state != "proposed":
        return campaign if campaign.running(at) else Refusal("campaign-over")
    voices.assent(tx.db, campaign=campaign.id, what="second", person=person, at=at)
    agreed = voices.assenting(tx.db, campaign.id, "second")
    if len(agreed) < rules_of(campaign).two_together:
        return Refusal("second-needs-another")
    days = days_between(campaign.started_at, campaign.ends_at, campaign.zone)
    ends_at = end_instant(at, days, campaign.zone, rules_of(campaign).closing_hour)
    campaigns.begin_campaign(tx.db, campaign.id, started_at=at, ends_at=ends_at)
    begun = campaigns.campaign(tx.db, campaign.id)
    assert begun is not None
    stands(tx, begun, begun.starter or person, at)
    for one in agreed:
        takes_part(tx, begun, one, at)
    timers.drop_timer(tx.db, f"second:{begun.id}")
    messages.touch(tx.db, begun.id, "second", at)
    return begun


def give_up_second(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Let a second campaign go that nobody else wanted within a week."""
    if campaign.state == "proposed":
        campaigns.close_campaign(tx.db, campaign.id, state="taken_back", kind="taken_back", at=at)
        campaigns.set_title(tx.db, campaign.id, None)
        messages.touch(tx.db, campaign.id, "second", at)


def _wait(tx: Transaction, campaign: Campaign, request: Start) -> None:
    voices.assent(tx.db, campaign=campaign.id, what="second", person=request.person, at=request.at)
    key, due_at = f"second:{campaign.id}", request.at + WEEK
    timers.set_timer(tx.db, key=key, kind="second", campaign=campaign.id, due_at=due_at)


def stands(tx: Transaction, campaign: Campaign, person: int, at: int) -> None:
    """Let a campaign begin: its starter takes part, the log says so, its deadlines are set."""
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
