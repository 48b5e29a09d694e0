"""What can be said of an item that hurts, and what its author is told."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.safety.report import REASONS
from storage import safety


@view("report")
def report(look: Look) -> Screen:
    """The reasons, one a button."""
    kind, item = str(look.args["kind"]), look.id("item")
    rows = tuple(
        (Button(look.say(f"report-{reason.replace('_', '-')}"), pack("rep", kind, item, n)),)
        for n, reason in enumerate(REASONS)
    )
    return Screen(look.say("report"), rows)


@view("folded-author")
def folded_author(look: Look) -> Screen:
    """The author is told why, and can ask the group."""
    fold = safety.fold(look.db, look.id("fold"))
    if fold is None:
        return Screen(gone=True)
    if fold.unfolded_at is not None:
        return Screen(look.say("unfolded-author"))
    text = look.say("folded-author", reason=look.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    if fold.folder in ("operator", "about_me"):
        folder = fold.folder.replace("_", "-")
        return Screen(f"{text} {look.say('folded-by-' + folder)}")
    return Screen(text, ((Button(look.say("button-unfold"), pack("unfold", fold.id)),),))
