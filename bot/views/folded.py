"""People's words, or why they are folded, or that they were taken back."""

from bot.views.screen import quote
from bot.views.view import Look
from storage import safety
from storage.models import Concern


def words_or_fold(look: Look, kind: str, item: int, words: str | None) -> str:
    """Return an item's words for an HTML message; folded ones say the reason instead."""
    if fold := safety.folded(look.db, kind, item):
        reason = look.say(f"fold-reason-{fold.reason.replace('_', '-')}")
        return look.say("folded", reason=reason)
    return quote(words) if words else look.say("words-taken-back")


def concern_line(look: Look, concern: Concern) -> str:
    """Return a concern's reason and, where it has any, its words."""
    reason = look.say(f"reason-{concern.reason or 'other'}")
    if not concern.text:
        return look.say("concern-line-bare", reason=reason)
    return f"{look.say('concern-line', reason=reason)} {words_or_fold(look, 'concern', concern.id, concern.text)}"
