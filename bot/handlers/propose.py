"""/propose, and the four buttons under an idea."""

from bot.handlers.registry import command, tap
from bot.scene import Reply, Scene
from flows.design.propose import Alike, Propose, propose
from flows.design.vote import Vote, vote
from flows.refusal import Refusal

CHOICE = {"s": "support", "f": "fine", "c": "concern", "n": "not_mine"}


@command("propose")
def bring(scene: Scene) -> Reply | Refusal | None:
    """Take an idea; it carries its buttons at once."""
    here = scene.incoming
    if here.forwarded:
        return Refusal("forwarded")
    request = Propose(
        person=scene.person,
        author=scene.person,
        text=here.text,
        language=scene.speech.language,
        at=scene.at,
        key=scene.key,
    )
    kept = propose(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal):
        return kept
    if isinstance(kept, Alike):
        return None
    scene.say("proposal", {"proposal": kept.id}, key=f"proposal:{kept.id}", silent=False, reply=False)
    return None


@tap("v")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Keep a choice and say what it is and until when it can be changed."""
    choice = CHOICE.get(scene.tap.word(1), "")
    request = Vote(
        proposal=scene.tap.number(0),
        person=scene.person,
        choice=choice,
        at=scene.at,
        update_id=scene.incoming.update_id,
    )
    kept = vote(scene.tx, request)
    if isinstance(kept, Refusal):
        return kept
    until = scene.speech.moment(kept.closes_at)
    return Reply(scene.speech.say(f"voted-{choice.replace('_', '-')}", until=until))
