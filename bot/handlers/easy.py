"""/easy: one question a message, two or three big buttons, no command to type."""

from bot.handlers.card import in_private, meant
from bot.handlers.registry import command, started, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import campaigns, chats, messages, people, vault, votes


@command("easy")
def turn(scene: Scene) -> Reply | Refusal | None:
    """Turn the easy mode on; once more turns it off."""
    return turn_off(scene) if scene.speech.easy else turn_on(scene)


def turn_on(scene: Scene) -> Reply | Refusal | None:
    """Choose the easy mode and show its home, in private."""
    vault.choose_easy(scene.tx, scene.person, True)
    if scene.chat is not None and not chats.reachable(scene.tx.db, scene.person):
        scene.say("go-private", {"link": scene.to_private("easy")}, minutes=60, own=True)
        return None
    go_home(scene, first=1)
    return None


def turn_off(scene: Scene) -> Reply | Refusal | None:
    """Go back to the ordinary messages."""
    vault.choose_easy(scene.tx, scene.person, False)
    if chats.reachable(scene.tx.db, scene.person):
        scene.say("easy-off", private=True)
    return None


@started("easy")
def behind_the_link(scene: Scene) -> Reply | Refusal | None:
    """Show home behind the link."""
    go_home(scene, first=1)
    return None


@tap("ez-on")
def choose(scene: Scene) -> Reply | Refusal | None:
    """A button chose it."""
    return turn_on(scene)


def go_home(scene: Scene, **args: int) -> None:
    """Show what one can do."""
    campaign = scene.campaign.id if scene.campaign else None
    scene.say("easy-home", {"campaign": campaign, **args}, private=True)


@tap("ez")
def go(scene: Scene) -> Reply | Refusal | None:
    """Home, my things, help, what is kept, erase me, the ordinary mode."""
    where = scene.tap.word(0)
    if where == "home":
        go_home(scene)
        return None
    if where == "off":
        return turn_off(scene)
    if where not in ("mine", "help", "privacy", "forget"):
        return Refusal("stale-button")
    scene.say(where, {"person": scene.person} if where in ("mine", "forget") else {"chat": None}, private=True)
    return None


@tap("ezp")
def other_buttons(scene: Scene) -> Reply | Refusal | None:
    """Show the message's next buttons."""
    return _turn(scene, ez=scene.tap.number(0))


@tap("ezm")
def one_subject(scene: Scene) -> Reply | Refusal | None:
    """Show the buttons of one subject of everything else in the same message."""
    return _turn(scene, part=scene.tap.number(0), ez=0)


@tap("ezn")
def next_step(scene: Scene) -> Reply | Refusal | None:
    """Show the next small step in the same message."""
    return _turn(scene, at=scene.tap.number(0), ez=0)


def _turn(scene: Scene, **changed: int) -> Refusal | None:
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if scene.chat is not None or ours is None:
        return Refusal("stale-button")
    messages.set_args(scene.tx.db, ours.id, {**messages.args_of(ours.args), **changed})
    messages.touch_message(scene.tx.db, ours.id, scene.at)
    return None


@tap("ezl")
def next_chart(scene: Scene) -> Reply | Refusal | None:
    """Send the next of the charts that were drawn."""
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if scene.chat is not None or ours is None or ours.view != "look":
        return Refusal("stale-button")
    args = {**messages.args_of(ours.args), "at": scene.tap.number(0), "ez": 0}
    campaign = campaigns.campaign(scene.tx.db, ours.campaign) if ours.campaign else None
    scene.in_campaign(campaign).say("look", args, private=True)
    return None


@tap("ezc")
def other_campaign(scene: Scene) -> Reply | Refusal | None:
    """Go to another campaign of one's own."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    if not people.first_act(scene.tx.db, campaign.id, scene.person):
        return Refusal("stale-button")
    people.set_focus(scene.tx.db, scene.person, campaign.id)
    go_home(scene.in_campaign(campaign))
    return None


@tap("ezv")
def what_is_open(scene: Scene) -> Reply | Refusal | None:
    """Vote: ideas one at a time; where there are votes too, which of them?"""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    if not votes.open_votes(scene.tx.db, campaign.id):
        return in_private(scene, "read", campaign)
    people.set_focus(scene.tx.db, scene.person, campaign.id)
    scene.in_campaign(campaign).say("easy-open", {"campaign": campaign.id}, private=True)
    return None
