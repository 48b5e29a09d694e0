"""An idea with its buttons, and how it ended."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen, quote
from bot.views.view import Look, view
from storage import ballots, proposals
from storage.models import Proposal


@view("proposal")
def proposal(look: Look) -> Screen:
    """The idea in its author's words; its buttons while it is open."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None:
        return Screen(gone=True)
    lines = [look.say("proposal-head", n=idea.number), quote(idea.text)]
    if idea.state == "open":
        voted = ballots.voted(look.db, idea.id)
        lines.append(look.say("proposal-until", until=look.speech.moment(idea.closes_at), voted=voted))
    return Screen("\n".join(lines), _buttons(look, idea), mentions=(("proposal", idea.id),))


def _buttons(look: Look, idea: Proposal) -> tuple[tuple[Button, ...], ...]:
    if idea.state != "open":
        return ()
    four = [Button(look.say(f"button-{name}"), pack("v", idea.id, letter)) for name, letter in CHOICES]
    return (tuple(four[:2]), tuple(four[2:]))


CHOICES = (("support", "s"), ("fine", "f"), ("concern", "c"), ("not-mine", "n"))
