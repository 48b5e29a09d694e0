"""An anonymous administrator is asked who it was."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view


@view("as-yourself")
def as_yourself(look: Look) -> Screen:
    """That was me."""
    button = Button(look.say("button-was-me"), pack("was-me", str(look.args["code"])))
    return Screen(look.say("as-yourself"), ((button,),))
