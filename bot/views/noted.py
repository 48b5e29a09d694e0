"""What was noted of an act, and the sign that it was."""

from bot.views.screen import Screen, quote
from bot.views.view import Look, view
from storage import chats, contributions
from storage.models import Contribution


@view("receipt")
def receipt(look: Look) -> Screen:
    """✍ on the message; where reactions are restricted, the noted line."""
    if look.chat is not None and chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return noted(look)


@view("noted")
def noted(look: Look) -> Screen:
    """The act as it was understood."""
    act = contributions.contribution(look.db, look.id("contribution"))
    if act is None or act.state == "undone":
        return Screen(gone=True)
    return Screen(look.say("noted", what=_told(look, act)), mentions=(("contribution", act.id),))


def _told(look: Look, act: Contribution) -> str:
    parts = [quote(act.text)]
    if act.minutes:
        parts.append(look.speech.duration(act.minutes))
    return " · ".join(parts)
