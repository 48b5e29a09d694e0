"""Thanks: a button, or 🙏 on somebody's message; and the list of what was done."""

from telegram import MessageReactionUpdated, ReactionTypeEmoji

from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from flows.deliver.thanks import Thank, thank
from flows.refusal import Refusal
from storage import campaigns, contributions, vault
from storage.database import Transaction

SIGN = "🙏"


@tap("ty")
def say_thanks(scene: Scene) -> Reply | Refusal | None:
    """Thanks for one act."""
    refusal = thank(scene.tx, Thank(contribution=scene.tap.number(0), person=scene.person, at=scene.at))
    return refusal or Reply(scene.speech.say("thanks-heard"))


def reacted(tx: Transaction, change: MessageReactionUpdated, at: int) -> None:
    """Take 🙏 on a message that told an act as thanks; taken off again, as none."""
    chat = vault.find_chat(tx, change.chat.id)
    if chat is None or change.user is None or change.user.is_bot:
        return
    act = contributions.contribution_by_key(tx.db, f"{chat}:{change.message_id}")
    if act is None or _has(change.old_reaction) == _has(change.new_reaction):
        return
    user = change.user
    person = vault.person(tx, user.id, user.full_name, user.language_code, at)
    thank(tx, Thank(contribution=act.id, person=person, at=at, back=not _has(change.new_reaction)))


def _has(reactions: tuple[object, ...]) -> bool:
    return any(isinstance(one, ReactionTypeEmoji) and one.emoji == SIGN for one in reactions)


@tap("acts")
def what_was_done(scene: Scene) -> Reply | Refusal | None:
    """What was done, newest first, a page at a time, in private."""
    campaign = campaigns.campaign(scene.tx.db, scene.tap.number(0))
    if campaign is None:
        return Refusal("stale-button")
    start = scene.tap.number(1) if len(scene.tap.parts) > 1 else 0
    there = scene.in_campaign(campaign)
    if scene.chat is not None:
        return Reply(url=there.to_private("acts", {"from": start}))
    there.say("acts", {"campaign": campaign.id, "from": start}, own=True)
    return Reply()


@started("acts")
def list_acts(scene: Scene) -> Reply | Refusal | None:
    """The list behind the link."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("acts", {"campaign": scene.campaign.id, "from": scene.args.get("from", 0)}, own=True)
    return None
