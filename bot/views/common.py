"""Short answers: refusals, hello, what isn't understood."""

from bot.views.screen import Screen, quote
from bot.views.view import Look, view


@view("refusal")
def refusal(look: Look) -> Screen:
    """Why nothing was changed, in one sentence."""
    args = {name: value for name, value in look.args.items() if value is not None}
    return Screen(look.say(f"refusal-{args.pop('refusal')}", **args))


@view("hello")
def hello(look: Look) -> Screen:
    """Said once, when the bot comes into a chat."""
    return Screen(look.say("hello", operator=quote(look.face.operator)))


@view("nothing-asked")
def nothing_asked(look: Look) -> Screen:
    """Words in private that answer nothing."""
    return Screen(look.say("nothing-asked"))
