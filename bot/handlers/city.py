"""/city: what the city said and what can be answered; in private an official's own page."""

from bot.handlers.card import in_private, meant, running_or_ended
from bot.handlers.registry import command, started, tap
from bot.scene import Reply as Told
from bot.scene import Scene
from flows.officials.acting import acting
from flows.officials.ask import About, item_of
from flows.officials.come import open_in_telegram
from flows.refusal import Refusal
from storage import campaigns, officials, people
from storage.models import Campaign
from storage.officials import Official

KINDS: tuple[About, ...] = ("proposal", "concern", "barrier")


@started("official")
def arrives(scene: Scene) -> Told | Refusal | None:
    """Somebody opens an official's link in Telegram."""
    link = scene.tx.vault.proof("official", str(scene.args["code"]))
    here = open_in_telegram(scene.tx, link, scene.person, scene.at, days=scene.face.invite_days)
    if isinstance(here, Refusal):
        return here
    people.set_focus(scene.tx.db, scene.person, here.campaign.id)
    scene.in_campaign(here.campaign).say("city-page", {"official": here.official.id}, private=True)
    return None


def mine_in(scene: Scene, campaign: Campaign | None) -> Official | None:
    """Return as whom this person answers in a campaign, None who doesn't."""
    known = officials.officials_of_person(scene.tx.db, scene.person)
    return next((one for one in known if campaign is None or one.campaign == campaign.id), None)


@command("city")
def show_city(scene: Scene) -> Told | Refusal | None:
    """What the city said, and what can be done about it."""
    campaign = running_or_ended(scene)
    mine = mine_in(scene, campaign) or (mine_in(scene, None) if scene.chat is None else None)
    if mine is not None:
        campaign = campaigns.campaign(scene.tx.db, mine.campaign)
    if campaign is None:
        return Refusal("no-campaign")
    if mine is not None and scene.chat is None:
        people.set_focus(scene.tx.db, scene.person, campaign.id)
        scene.in_campaign(campaign).say("city-page", {"official": mine.id}, private=True)
    else:
        scene.in_campaign(campaign).say("city-list", {"campaign": campaign.id, "page": 0})
    return None


@tap("city")
def show_page(scene: Scene) -> Told | Refusal | None:
    """The same by a button, in private."""
    campaign = meant(scene)
    return campaign if isinstance(campaign, Refusal) else in_private(scene, "city", campaign)


@started("city")
def start_city(scene: Scene) -> Told | Refusal | None:
    """Show what can be done: as an official, or with what came by post."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    if mine := mine_in(scene, scene.campaign):
        scene.say("city-page", {"official": mine.id}, private=True)
    else:
        scene.say("city-list", {"campaign": scene.campaign.id, "page": 0}, private=True)
    return None


def official_of(scene: Scene) -> Official | Refusal:
    """Return the official that a button is of; only their own."""
    found = officials.official(scene.tx.db, scene.tap.number(0))
    if found is None or found.person != scene.person or scene.chat is not None:
        return Refusal("stale-button")
    here = acting(scene.tx, found.id, scene.at)
    return here if isinstance(here, Refusal) else here.official


@tap("cl")
def turn_list(scene: Scene) -> Told | Refusal | None:
    """List what can be answered."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    args = {"campaign": campaign.id, "page": scene.tap.number(1)}
    scene.in_campaign(campaign).say("city-list", args, private=scene.chat is None)
    return None


@tap("ci")
def show_item(scene: Scene) -> Told | Refusal | None:
    """Show one item with what was answered, and the answers there are."""
    campaign = meant(scene)
    kind = scene.tap.number(1)
    if isinstance(campaign, Refusal) or kind >= len(KINDS):
        return campaign if isinstance(campaign, Refusal) else Refusal("stale-button")
    return in_private(scene, "city-item", campaign, about=KINDS[kind], item=scene.tap.number(2))


@started("city-item")
def start_item(scene: Scene) -> Told | Refusal | None:
    """Show it."""
    campaign, about, id = scene.campaign, str(scene.args["about"]), int(scene.args["item"] or 0)
    if campaign is None or item_of(scene.tx, campaign, about, id) is None:
        return Refusal("answer-item-gone")
    scene.say("city-item", {"campaign": campaign.id, "about": about, "item": id}, private=True)
    return None
