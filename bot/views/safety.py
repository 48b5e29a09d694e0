"""What can be said of an item that hurts; what its author is told and can do."""

from bot.views.acts import words_of
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, cut, quote
from bot.views.view import Look, view
from flows.design.concern import shown_concerns
from flows.safety.item import find
from flows.safety.keep_out import kept_out
from flows.safety.kinds import LETTER, LETTERS, Item
from flows.safety.report import REASONS
from storage import campaigns, concerns, contributions, proposals, safety
from storage.models import Fold

Rows = tuple[tuple[Button, ...], ...]
CHIPS = ("place", "worked_when", "promised", "addressee")
ALSO = 8


@view("report")
def report(look: Look) -> Screen:
    """The reasons, one a button, and what else is shown beside it; to its author, the way to take it back."""
    item = find(look, LETTERS[str(look.args["kind"])], look.id("item"))
    if item is None:
        return Screen(gone=True)
    mentions = ((item.kind, item.id),)
    if item.author is not None and item.author == look.person:
        text = "\n".join([look.say("own-words"), words(look, item)])
        return Screen(text, (*_own(look, item), *_beside(look, item)), mentions=mentions)
    text = "\n".join([words(look, item), look.say("report")])
    hidden = item.text is None or safety.folded(look.db, item.kind, item.id) is not None
    return Screen(text, (*(() if hidden else _reasons(look, item)), *_beside(look, item)), mentions=mentions)


def words(look: Look, item: Item) -> str:
    """Return an item's words for an HTML message, or why they aren't shown."""
    if item.kind == "contribution" and (act := contributions.contribution(look.db, item.id)):
        return words_of(look, act)
    return words_or_fold(look, item.kind, item.id, item.text)


def _reasons(look: Look, item: Item) -> Rows:
    return tuple(
        (Button(look.say(f"report-{name.replace('_', '-')}"), pack("rep", LETTER[item.kind], item.id, n)),)
        for n, name in enumerate(REASONS)
    )


def _own(look: Look, item: Item) -> Rows:
    if item.text is None:
        return ()
    back = Button(look.say("button-own-words"), pack("own-words", LETTER[item.kind], item.id))
    fold = safety.folded(look.db, item.kind, item.id)
    return ((back,), *_package(look, item), *(_ask(look, fold) if fold else ()))


def _package(look: Look, item: Item) -> Rows:
    """Return the button that keeps words out of the package, or lets them in."""
    private = kept_out(look, item.kind, item.id)
    if private is None:
        return ()
    text = look.say("button-let-in" if private else "button-keep-out")
    return ((Button(text, pack("op", LETTER[item.kind], item.id, int(not private))),),)


def _ask(look: Look, fold: Fold) -> Rows:
    if fold.folder in ("operator", "about_me"):
        return ()
    return ((Button(look.say("button-unfold"), pack("unfold", fold.id)),),)


def _beside(look: Look, item: Item) -> Rows:
    """Return a button for each other thing with words that stands in the same message."""
    found = [find(look, kind, id) for kind, id in _others(look, item)]
    shown = [o for o in found if o is not None and o.text and not safety.folded(look.db, o.kind, o.id)]
    return tuple(
        (Button(f"⋯ {cut((o.text or '').replace(chr(10), ' '), 40)}", pack("more", LETTER[o.kind], o.id)),)
        for o in shown[:ALSO]
    )


def _others(look: Look, item: Item) -> list[tuple[str, int]]:
    if item.kind == "campaign":
        chips = campaigns.chips(look.db, item.id)
        return [("chip", chips[field].id) for field in CHIPS if field in chips]
    if item.kind == "proposal" and (idea := proposals.proposal(look.db, item.id)):
        worries = [("concern", c.id) for c in shown_concerns(look.db, idea)]
        return [pair for worry in worries for pair in (worry, *_reply(look, worry[1]))]
    return _reply(look, item.id) if item.kind == "concern" else []


def _reply(look: Look, concern: int) -> list[tuple[str, int]]:
    said = concerns.reply(look.db, concern)
    return [("reply", said.id)] if said else []


@view("folded-author")
def folded_author(look: Look) -> Screen:
    """The author is told what was folded and why, and can ask the group."""
    fold = safety.fold(look.db, look.id("fold"))
    item = find(look, fold.kind, fold.item) if fold else None
    if fold is None or item is None:
        return Screen(gone=True)
    mentions = ((item.kind, item.id),)
    said = quote(cut(item.text, 500)) if item.text else look.say("words-taken-back")
    if fold.unfolded_at is not None:
        return Screen(f"{look.say('unfolded-author')}\n{said}", mentions=mentions)
    lines = [look.say("folded-author", reason=look.say(f"fold-reason-{fold.reason.replace('_', '-')}")), said]
    if fold.folder in ("operator", "about_me"):
        folder = fold.folder.replace("_", "-")
        lines.append(look.say(f"folded-by-{folder}", operator=quote(look.face.operator)))
    return Screen("\n".join(lines), _ask(look, fold), mentions=mentions)
