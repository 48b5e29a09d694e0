"""/did: counted at once, answered by a sign on the message."""

from bot.handlers.registry import command
from bot.scene import Reply, Scene
from flows.deliver.did import Did, did
from flows.refusal import Refusal


@command("did")
def say_did(scene: Scene) -> Reply | Refusal | None:
    """Count what somebody says they did."""
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    request = Did(
        person=scene.person, text=here.text, language=scene.speech.language, at=scene.at, key=scene.key
    )
    noted = did(scene.tx, scene.campaign, request)
    if isinstance(noted, Refusal):
        return noted
    id = noted.contribution.id
    if scene.chat is not None and not noted.unclear:
        scene.say("receipt", {"contribution": id}, key=f"receipt:{id}", kind="receipt")
    else:
        scene.say("noted", {"contribution": id}, key=f"noted:{id}", minutes=60 if scene.chat else None)
    return None
