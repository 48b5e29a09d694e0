"""Fold and unfold in the open: card, charts, page and package say why; the author is told."""

from flows.maps.say import out
from flows.safety.item import find, shown_with
from flows.safety.kinds import Item
from flows.twins.copies import copies
from storage import chats, messages, safety, statements, timeline, timers, twins
from storage.database import Transaction
from storage.leaves import Field

ON_CARDS = frozenset({"campaign", "chip", "task"})
TITLED = ("second", "closed-few", "warn", "lasted", "menu", "board", "arrived", "steps")


def fold(tx: Transaction, item: Item, *, reason: str, folder: str, at: int, tell: bool = True) -> int | None:
    """Hide an item's words and tell its author why; return the fold's id, None if it was folded.

    Where a group that joined took the words over, they are hidden there too.
    """
    id = safety.add_fold(
        tx.db, campaign=item.campaign, kind=item.kind, item=item.id, reason=reason, folder=folder, at=at
    )
    if id is None:
        return None
    tell_the_log(tx, item, "fold", at, {"reason": reason, "folder": folder})
    shown_anew(tx, item, at)
    if tell:
        _tell_author(tx, item, id, at)
    for copy in copies(tx, item):
        fold(tx, copy, reason=reason, folder=folder, at=at, tell=False)
    return id


def _tell_author(tx: Transaction, item: Item, id: int, at: int) -> None:
    if item.author is not None and chats.reachable(tx.db, item.author):
        messages.say(
            tx.db,
            key=f"folded:{id}",
            view="folded-author",
            args={"fold": id},
            at=at,
            person=item.author,
            campaign=item.campaign,
            kind="unasked",
        )


def tell_the_log(tx: Transaction, item: Item, type: str, at: int, more: dict[str, Field]) -> None:
    """Put what became of an item on record: kind and number, never its words nor who did it.

    What belongs to a chat is in no campaign's log.
    """
    if item.campaign is None:
        return
    tx.log.append(item.campaign, type, at, None, {"kind": item.kind, "item": item.id, **more})
    detail = f"{item.kind}:{more.get('reason', '')}"
    timeline.happened(tx.db, campaign=item.campaign, at=at, kind=type, item=item.id, detail=detail)


def shown_anew(tx: Transaction, item: Item, at: int) -> None:
    """Show every message with this item anew; charts and package are made anew."""
    for kind, id in shown_with(tx, item):
        messages.touch_mentions(tx.db, kind, id, at)
    if item.kind == "statement" and (one := statements.statement(tx.db, item.id)):
        out(tx, one.map, at)
    if item.campaign is not None:
        campaign_anew(tx, item.campaign, at, titles=item.kind in ON_CARDS)
    for other in twins.shown_to(tx.db, item.kind, item.id):
        messages.touch(tx.db, other, "card", at)


def campaign_anew(tx: Transaction, campaign: int, at: int, *, titles: bool) -> None:
    """Show the card anew (``titles``: all that tells of the campaign), and make charts and package anew."""
    for view in ("card", "closed", *(TITLED if titles else ())):
        messages.touch(tx.db, campaign, view, at)
    messages.touch_sending(tx.db, at)
    timers.set_another(tx.db, key=f"anew:{campaign}:{at}", kind="anew", campaign=campaign, due_at=at)


def unfold(tx: Transaction, fold_id: int, at: int) -> bool:
    """Show an item again; reports from before no longer count. False if it wasn't folded, or has no words now."""
    known = safety.fold(tx.db, fold_id)
    item = find(tx, known.kind, known.item) if known else None
    if known is None or item is None or known.folder == "operator" or not safety.unfold(tx.db, fold_id, at):
        return False
    tell_the_log(tx, item, "unfold", at, {"fold": fold_id})
    shown_anew(tx, item, at)
    for copy in copies(tx, item):
        other = safety.folded(tx.db, copy.kind, copy.id)
        if other is not None and (other.at, other.folder) == (known.at, known.folder):
            unfold(tx, other.id, at)
    return True


def looked(tx: Transaction, kind: str, id: int, at: int) -> str:
    """The operator looked at what somebody said is about them, and shows it again.

    Return ``shown``, or why not: ``not-folded``; ``group`` (who folded it decides); ``removed``.
    """
    known = safety.folded(tx.db, kind, id)
    if known is None:
        return "not-folded"
    if known.folder != "about_me":
        return "removed" if known.folder == "operator" else "group"
    unfold(tx, known.id, at)
    return "shown"
