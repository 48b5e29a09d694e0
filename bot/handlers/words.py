"""Words, photos and voice notes without a command: answers to what the bot asked."""

import json
from dataclasses import replace

from bot.handlers.evidence import joins_album
from bot.handlers.registry import ANSWERS, REPLIES
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from storage import campaigns, messages, questions

TAKES_FILES = frozenset({"did", "idea", "amend", "answer", "concern-words"})


def words(scene: Scene) -> Reply | Refusal | None:
    """Take words as the answer to the question they answer; in a group only replies to us count."""
    here = scene.incoming
    if joins_album(scene):
        return None
    if here.reply_to is not None and here.replied_ours:
        ours = (
            messages.message_in_chat(scene.tx.db, scene.chat, here.reply_to)
            if scene.chat is not None
            else messages.message_to_person(scene.tx.db, scene.person, here.reply_to)
        )
        if ours is not None and ours.view in REPLIES:
            campaign = campaigns.campaign(scene.tx.db, ours.campaign) if ours.campaign else scene.campaign
            return REPLIES[ours.view](replace(scene, campaign=campaign, told=ours, args=json.loads(ours.args)))
    return _private(scene) if scene.chat is None else None


def _private(scene: Scene) -> Reply | Refusal | None:
    asked = questions.asked(scene.tx.db, scene.person)
    if scene.incoming.file and (asked is None or asked[1] not in TAKES_FILES):
        return ANSWERS["file"](scene)
    if asked is None and scene.speech.easy:
        return ANSWERS["easy-words"](scene)
    if asked is None:
        scene.say("nothing-asked")
        return None
    _, what, args, campaign_id = asked
    campaign = campaigns.campaign(scene.tx.db, campaign_id) if campaign_id else scene.campaign
    return ANSWERS[what](replace(scene, campaign=campaign, args=args))
