"""Fold and unfold in the open: card, charts, page and package say why; the author is told."""

import hmac

from flows.safety.item import Item, drop_words, find
from storage import chats, log, messages, proposals, safety, timeline, timers
from storage.database import Transaction


def fold(tx: Transaction, item: Item, *, reason: str, folder: str, at: int) -> int | None:
    """Hide an item's words; return the fold's id, None if it was folded."""
    id = safety.add_fold(
        tx.db, campaign=item.campaign, kind=item.kind, item=item.id, reason=reason, folder=folder, at=at
    )
    if id is None:
        return None
    _tell_the_log(tx, item, "fold", at, {"reason": reason, "folder": folder})
    shown_anew(tx, item, at)
    if item.author is not None and chats.reachable(tx.db, item.author):
        messages.say(
            tx.db,
            key=f"folded:{id}",
            view="folded-author",
            args={"fold": id},
            at=at,
            person=item.author,
            campaign=item.campaign,
        )
    return id


def _tell_the_log(
    tx: Transaction, item: Item, type: str, at: int, more: dict[str, str | int | bool | None]
) -> None:
    tx.log.append(item.campaign, type, at, None, {"kind": item.kind, "item": item.id, **more})
    timeline.happened(
        tx.db,
        campaign=item.campaign,
        at=at,
        kind=type,
        item=item.id,
        detail=f"{item.kind}:{more.get('reason', '')}",
    )


def shown_anew(tx: Transaction, item: Item, at: int) -> None:
    """Show every message with this item anew; charts and package are made anew."""
    messages.touch_mentions(tx.db, item.kind, item.id, at)
    for view in ("card", "closed", "results"):
        messages.touch(tx.db, item.campaign, view, at)
    key = f"anew:{item.campaign}:{at}"
    timers.set_timer(tx.db, key=key, kind="anew", campaign=item.campaign, due_at=at)


def unfold(tx: Transaction, fold_id: int, at: int) -> bool:
    """Show an item again; its reports are forgotten. False if it wasn't folded."""
    known = safety.fold(tx.db, fold_id)
    if known is None or not safety.unfold(tx.db, fold_id, at):
        return False
    safety.drop_reports(tx.db, known.kind, known.item)
    item = find(tx, known.kind, known.item)
    if item is not None:
        _tell_the_log(tx, item, "unfold", at, {"fold": fold_id})
        shown_anew(tx, item, at)
    return True


def decided(tx: Transaction, proposal: int, at: int) -> None:
    """Carry out what the group decided about a fold."""
    idea = proposals.proposal(tx.db, proposal)
    if idea and idea.unfolds is not None and idea.state == "ahead":
        unfold(tx, idea.unfolds, at)


def remove(tx: Transaction, kind: str, id: int, reason: str, at: int) -> Item | None:
    """Take away what the law forbids: the words go, a tombstone stays in the log. None if there is no item."""
    item = find(tx, kind, id)
    if item is None:
        return None
    if before := safety.folded(tx.db, item.kind, item.id):
        safety.unfold(tx.db, before.id, at)
    fold(tx, item, reason="unlawful", folder="operator", at=at)
    drop_words(tx, item)
    _forget_in_log(tx, item)
    _tell_the_log(tx, item, "removed", at, {"reason": reason})
    shown_anew(tx, item, at)
    return item


def _forget_in_log(tx: Transaction, item: Item) -> None:
    """Take the keys of an item's words out of the log, wherever they stand."""
    for leaf in log.leaves(tx, item.campaign):
        if leaf.payload and item.text:
            for field, r in log.word_keys(tx, item.campaign, leaf.n).items():
                if f'"{field}_hmac":"{_hmac(r, item.text)}"' in leaf.payload:
                    log.forget_words(tx, item.campaign, leaf.n, field)


def _hmac(r: bytes, text: str) -> str:
    return hmac.digest(r, text.encode(), "sha256").hex()
