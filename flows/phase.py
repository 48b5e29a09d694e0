"""In which phase a campaign is: a nudge, never a gate."""

from collections.abc import Collection
from typing import Literal

Phase = Literal["initiate", "design", "deliver", "assess"]
LAST = 2 * 86_400_000_000


def phase_of(state: str, started_at: int, ends_at: int, at: int, ideas: Collection[str]) -> Phase:
    """Return the phase at ``at`` (UTC microseconds), from the campaign's state and those of its ideas.

    assess: closed, or in its last two days (a third of it, if it's shorter than six); deliver: an idea goes
    ahead; design: an idea was had; initiate: until then. An idea that waits for its author isn't had yet.
    """
    if state == "closed" or at >= ends_at - min(LAST, (ends_at - started_at) // 3):
        return "assess"
    if "ahead" in ideas:
        return "deliver"
    return "design" if any(idea != "asked" for idea in ideas) else "initiate"
