"""The card's own buttons: chips, how it stands, more; /board and /start."""

from bot.handlers.registry import STARTS, answer, command, started, tap
from bot.scene import Reply, Scene
from bot.views.card import day_line
from flows.initiate.fill import ASKS, FIELDS, Fill, fill
from flows.initiate.own import take_back
from flows.refusal import Refusal
from flows.taking_part import answers_for_the_city
from storage import campaigns, chats, contributions, officials, people, questions, timers, twin_offers
from storage.models import Campaign


def meant(scene: Scene, index: int = 0) -> Campaign | Refusal:
    """Return the campaign that a button names."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(index))
    if campaign is None or campaign.state == "taken_back":
        return Refusal("stale-button")
    if people.is_removed(scene.tx.db, campaign.chat, scene.person):
        return Refusal("removed")
    return campaign


def running_or_ended(scene: Scene) -> Campaign | None:
    """Return the campaign that is meant here, else the newest that has ended."""
    if scene.campaign and scene.campaign.state in ("running", "closed"):
        return scene.campaign
    if scene.chat is None:
        mine = campaigns.campaigns_of_person(scene.tx.db, scene.person)
        return next((one for one in mine if one.state in ("running", "closed")), None)
    ended = campaigns.campaigns_of_chat(scene.tx.db, scene.chat, states=("closed",))
    here = [one for one in ended if one.topic == scene.incoming.topic] or ended
    return next(iter(here), None)


def in_private(scene: Scene, ask: str, campaign: Campaign, **args: str | int) -> Reply | None:
    """Go on in private: at once where the person is, else by a link behind which it is asked."""
    here = scene.in_campaign(campaign)
    if scene.chat is None:
        people.set_focus(scene.tx.db, scene.person, campaign.id)
        STARTS[ask](here.with_args(args))
        return None
    return Reply(url=here.to_private(ask, args))


def leads_to(verb: str, what: str) -> None:
    """Let a button that names a campaign lead to what is asked or shown in private under ``what``."""

    @tap(verb)
    def go(scene: Scene) -> Reply | Refusal | None:
        campaign = meant(scene)
        return campaign if isinstance(campaign, Refusal) else in_private(scene, what, campaign)


OVER = frozenset({"campaign-over", "campaign-waits", "no-campaign", "removed"})
"""Refusals after which a question asked in private has no answer any more."""


@tap("chip")
def chip(scene: Scene) -> Reply | Refusal | None:
    """Ask for a chip's words in private."""
    campaign = meant(scene)
    index = scene.tap.number(1)
    if isinstance(campaign, Refusal) or index >= len(FIELDS):
        return Refusal("stale-button") if not isinstance(campaign, Refusal) else campaign
    return in_private(scene, "chip", campaign, field=FIELDS[index])


@started("chip")
def ask_chip(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words, or offer what a group can ask for."""
    field = str(scene.args["field"])
    if field != "ask":
        scene.ask("chip", {"field": field})
    scene.say(
        "ask-chip", {"field": field, "campaign": scene.campaign.id if scene.campaign else None}, private=True
    )
    return None


@answer("chip")
def fill_chip(scene: Scene) -> Reply | Refusal | None:
    """Keep the words on the card."""
    if scene.incoming.forwarded:
        return Refusal("forwarded")
    refused = _fill(scene, str(scene.args["field"]), scene.incoming.text)
    if isinstance(refused, Refusal) and refused.key in OVER:
        questions.answered(scene.tx.db, scene.person)
    return refused


@tap("asks")
def choose_ask(scene: Scene) -> Reply | Refusal | None:
    """Keep what the group asks for."""
    campaign = meant(scene)
    index = scene.tap.number(1)
    if isinstance(campaign, Refusal) or index >= len(ASKS):
        return Refusal("stale-button") if not isinstance(campaign, Refusal) else campaign
    return _fill(scene.in_campaign(campaign), "ask", ASKS[index])


def _fill(scene: Scene, field: str, text: str) -> Reply | Refusal | None:
    request = Fill(person=scene.person, field=field, text=text, at=scene.at, key=f"chip:{scene.key}")
    filled = fill(scene.tx, scene.campaign, request)
    if isinstance(filled, Refusal):
        return filled
    questions.answered(scene.tx.db, scene.person)
    first = people.tell_once(scene.tx.db, filled.id, scene.person)
    args = {"campaign": filled.id, "first": 1 if first else None, "promised": 1 if field == "promised" else None}
    scene.in_campaign(filled).say("filled", args, private=True, own=True)
    return Reply(scene.speech.say("chip-filled")) if scene.incoming.tap else None


@tap("stands")
def stands(scene: Scene) -> Reply | Refusal | None:
    """How it stands: in private for who can be reached, else as an alert."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    if scene.chat is None or chats.reachable(scene.tx.db, scene.person):
        people.set_focus(scene.tx.db, scene.person, campaign.id)
        scene.in_campaign(campaign).say("board", {"campaign": campaign.id}, private=True)
        return Reply(scene.speech.say("in-private")) if scene.chat is not None else None
    _, acts, minutes, _ = contributions.totals(scene.tx.db, campaign.id)
    return Reply(
        scene.speech.say(
            "stands-short",
            people=people.taking_part(scene.tx.db, campaign.id),
            acts=acts,
            time=scene.speech.duration(minutes),
            day=day_line(scene.speech, campaign, scene.at),
        ),
        alert=True,
    )


@tap("charts")
def charts(scene: Scene) -> Reply | Refusal | None:
    """Draw what there is to see, for this person alone."""
    return _made_for(scene, "look", "charts-coming")


leads_to("menu", "menu")


@started("menu")
def show_more(scene: Scene) -> Reply | Refusal | None:
    """List what else can be done."""
    scene.say("menu", {"campaign": scene.campaign.id if scene.campaign else None}, private=True)
    return None


@tap("back")
def take_it_back(scene: Scene) -> Reply | Refusal | None:
    """The starter takes the campaign back while nobody else acted."""
    campaign = meant(scene)
    taken = (
        campaign if isinstance(campaign, Refusal) else take_back(scene.tx, campaign, scene.person, scene.at)
    )
    return scene.toast(taken, "taken-back")


@tap("poster")
def poster(scene: Scene) -> Reply | Refusal | None:
    """Make the QR poster for whoever asked."""
    return _made_for(scene, "poster", "poster-coming")


def _made_for(scene: Scene, kind: str, says: str) -> Reply | Refusal:
    """Have a picture made for whoever asked, once a minute."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    timers.set_timer(
        scene.tx.db,
        key=f"{kind}:{campaign.id}:{scene.person}:{scene.at // 60_000_000}",
        kind=kind,
        campaign=campaign.id,
        item=scene.person,
        due_at=scene.at,
    )
    return Reply(scene.speech.say(says))


@command("board")
def show_board(scene: Scene) -> Reply | Refusal | None:
    """Say how it stands, or how it ended, where it was asked."""
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    scene.in_campaign(campaign).say("board", {"campaign": campaign.id})
    return None


@command("start")
def press_start(scene: Scene) -> Reply | Refusal | None:
    """The only Start anyone presses: what it led here is asked at once."""
    code = scene.incoming.text.split(" ")[0]
    if code and is_twin_link(scene, code):
        return STARTS["twin"](scene.with_args({"code": code}))
    if scene.chat is not None:
        return None
    if code and (found := questions.invited(scene.tx.db, code)):
        what, args, campaign_id = found
        campaign = campaigns.campaign(scene.tx.db, campaign_id) if campaign_id else None
        if campaign and people.is_removed(scene.tx.db, campaign.chat, scene.person):
            return Refusal("removed")
        if campaign:
            people.set_focus(scene.tx.db, scene.person, campaign.id)
        return STARTS[what](scene.in_campaign(campaign or scene.campaign).with_args(args))
    if code and is_link(scene, code):
        return STARTS["official"](scene.with_args({"code": code}))
    return _arrive(scene, code)


def is_link(scene: Scene, code: str) -> bool:
    """Whether a start link is an official's."""
    return officials.by_link(scene.tx.db, scene.tx.vault.proof("official", code)) is not None


def is_twin_link(scene: Scene, code: str) -> bool:
    """Whether a start link asks another group to join."""
    return twin_offers.offer_by_link(scene.tx.db, scene.tx.vault.proof("twin", code)) is not None


def _come_back(scene: Scene) -> None:
    """Start without a campaign's link: who takes part in one sees it, anybody else what this is."""
    known = scene.campaign
    if known is None or people.is_removed(scene.tx.db, known.chat, scene.person):
        scene.say("welcome")
    elif scene.speech.easy:
        scene.say("easy-home", {"campaign": known.id})
    elif people.first_act(scene.tx.db, known.id, scene.person) and not answers_for_the_city(
        scene.tx, known, scene.person
    ):
        scene.say("board", {"campaign": known.id})
    else:
        scene.say("welcome")


def _arrive(scene: Scene, code: str) -> Refusal | None:
    """Somebody comes by the campaign's own link or poster, or by nothing at all."""
    campaign = campaigns.campaign_by_code(scene.tx.db, code) if code else None
    if campaign is None or campaign.state in ("proposed", "taken_back"):
        _come_back(scene)
        return None
    if people.is_removed(scene.tx.db, campaign.chat, scene.person):
        return Refusal("removed")
    people.set_focus(scene.tx.db, scene.person, campaign.id)
    scene.in_campaign(campaign).say("arrived", {"campaign": campaign.id})
    return None
