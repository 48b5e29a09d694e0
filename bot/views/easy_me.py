"""Easy mode's help, what is kept, and erasing."""

from bot.views.codec import pack
from bot.views.easily import easy, home_button
from bot.views.screen import Button, Screen, quote
from bot.views.view import Look


@easy("help")
def help_(look: Look) -> Screen:
    """What it is, in easy words."""
    rows = (
        (Button(look.say("easy-button-kept"), pack("ez", "privacy")),),
        (home_button(look),),
        (Button(look.say("easy-button-off"), pack("ez", "off")),),
    )
    return Screen(look.say("help"), rows)


@easy("privacy")
def privacy(look: Look) -> Screen:
    """What is kept, who sees it, how to take it back."""
    keeping = look.face.keeping
    text = look.say(
        "privacy",
        operator=quote(look.face.operator),
        identity=keeping.identity_days,
        ballots=keeping.ballot_days,
        backups=keeping.backup_days,
    )
    return Screen(text, ((home_button(look),), (Button(look.say("easy-button-forget"), pack("ez", "forget")),)))


@easy("forget")
def forget(look: Look) -> Screen:
    """Erase everything? Yes or no."""
    yes = Button(look.say("easy-forget-yes"), pack("forget", look.id("person")))
    return Screen(look.say("forget"), ((yes,), (Button(look.say("easy-button-keep"), pack("ez", "home")),)))
