"""Words at the door: what is kept exactly as written, and what can't be kept at all."""

import unicodedata

from flows.refusal import Refusal

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u034f")
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Me"})


def clean(text: str, limit: int) -> str | Refusal:
    """Return ``text`` without white space at its ends, else kept verbatim; or why it can't be kept.

    ``limit`` counts characters (code points), as people and Python count them; Telegram's own limits, in
    UTF-16 units, are the renderer's business. Refused: ``text-nul`` (NUL, or half of a surrogate pair, which
    no database keeps), ``text-empty`` (nothing that can be seen), ``text-too-long`` (``limit``, ``length``).
    """
    if any(c == "\0" or "\ud800" <= c <= "\udfff" for c in text):
        return Refusal("text-nul")
    words = text.strip()
    if not is_visible(words):
        return Refusal("text-empty")
    if len(words) > limit:
        return Refusal("text-too-long", {"limit": limit, "length": len(words)})
    return words


def is_visible(text: str) -> bool:
    """Return whether ``text`` shows anything: zero-width, blank and lone combining marks don't."""
    return any(unicodedata.category(c) not in _INVISIBLE and c not in _BLANK_LETTERS for c in text)
