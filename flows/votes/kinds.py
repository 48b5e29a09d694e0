"""What kinds of question there are, in plain words, and how each is counted."""

METHODS = ("consent", "single", "approval", "score", "schulze", "equal-shares")
"""In the order in which they are offered."""
PLAIN = {
    "may-we": "consent",
    "which-one": "single",
    "which-fine": "approval",
    "how-good": "score",
    "which-order": "schulze",
    "divide": "equal-shares",
}
"""The kind of question, as people are asked, and its method."""
WITH_OPTIONS = frozenset(METHODS) - {"consent"}
WITH_COSTS = frozenset({"equal-shares"})
WITH_QUORUM = frozenset(METHODS) - WITH_COSTS
"""Where what wins needs the support of enough of those who take part."""
HIGHEST = 5


def proposed(options: int, fixed: str | None) -> str | None:
    """Return the method for a question asked in one message, with so many options; None if it must be asked."""
    if fixed:
        return fixed
    return "approval" if options else None
