"""Words at the door: what is kept exactly as written, and what can't be kept at all."""

import re
import unicodedata

from flows.refusal import Refusal

_FSI, _PDI = "\u2068", "\u2069"
_ISOLATES = frozenset("\u2066\u2067\u2068")
_LINE = re.compile("[^\n\r\x1c-\x1e\x85\u2029]+")
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


def isolated(words: str) -> str:
    """Return people's own words for output so that their direction reaches nothing around them.

    Each line that isn't plain ASCII stands between FSI and PDI. What the words themselves open is closed;
    a PDI that would close ours is left out. Nothing that can be seen changes.
    """
    return _LINE.sub(
        lambda line: line[0] if line[0].isascii() else f"{_FSI}{_balanced(line[0])}{_PDI}", words
    )


def _balanced(line: str) -> str:
    kept: list[str] = []
    depth = 0
    for c in line:
        if c == _PDI and not depth:
            continue
        depth += (c in _ISOLATES) - (c == _PDI)
        kept.append(c)
    return "".join(kept) + _PDI * depth
