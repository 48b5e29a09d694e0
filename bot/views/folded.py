"""People's words, or why they are folded, or that they were taken back."""

from bot.views.screen import quote
from bot.views.view import Look
from storage import safety


def words_or_fold(look: Look, kind: str, item: int, words: str | None) -> str:
    """Return an item's words for an HTML message; folded ones say the reason instead."""
    if fold := safety.folded(look.db, kind, item):
        reason = look.say(f"fold-reason-{fold.reason.replace('_', '-')}")
        return look.say("folded", reason=reason)
    return quote(words) if words else look.say("words-taken-back")
