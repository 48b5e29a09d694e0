"""Help, about, privacy."""

from bot.menu import GROUP, MORE, PRIVATE
from bot.views.screen import Screen, quote
from bot.views.view import Look, view
from storage import chats


@view("help")
def help_(look: Look) -> Screen:
    """The commands with their sentence, then what else there is."""
    names = GROUP if look.chat else PRIVATE
    lines = [look.say("help"), *(f"/{name} – {look.say(f'menu-{name}')}" for name in names)]
    if look.chat:
        lines.append(look.say("help-fold"))
    more = " ".join(f"/{word}" for word in MORE if word not in names)
    return Screen("\n".join([*lines, look.say("help-more", words=more)]))


@view("about")
def about(look: Look) -> Screen:
    """What it is, who runs it, its source."""
    source = quote(look.face.source) or look.say("about-ask")
    return Screen(look.say("about", operator=quote(look.face.operator), source=source))


@view("privacy")
def privacy(look: Look) -> Screen:
    """What is kept and who sees it; in a chat, whether the bot is handed every message."""
    keeping = look.face.keeping
    lines = [
        look.say(
            "privacy",
            operator=quote(look.face.operator),
            identity=keeping.identity_days,
            ballots=keeping.ballot_days,
            backups=keeping.backup_days,
        )
    ]
    if look.chat is not None:
        lines.append(look.say("privacy-admin" if chats.is_admin(look.db, look.chat) else "privacy-member"))
    return Screen("\n".join(lines))
