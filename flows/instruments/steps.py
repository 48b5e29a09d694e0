"""Answers are shown in steps: anew only once so many people said something new that no difference tells on anybody."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from flows.instruments.small import Crowd, tells
from storage.surveys import Given

Roles = Mapping[str, Crowd]


def news(given: Iterable[Given], since: int | None, least: int) -> Roles | None:
    """Return the answers by role if they may be shown now; ``since``: when they were last, None if never.

    At least so many answered, not all alike; since then as many, in each role, answered or changed their mind.
    """
    known = list(given)
    roles = by_role(known)
    counts = together(roles.values())
    if not counts or tells(counts, least) or (since is not None and not _moved(known, since, least)):
        return None
    return roles


def _moved(given: Iterable[Given], since: int, least: int) -> bool:
    fresh = by_role(one for one in given if one.at > since)
    return bool(fresh) and not any(tells(crowd, least) for crowd in fresh.values())


def by_role(given: Iterable[Given]) -> dict[str, Counter[str]]:
    """Return how many of each role gave which answer."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in given:
        found[one.role][one.value] += 1
    return dict(found)


def together(crowds: Iterable[Crowd]) -> Counter[str]:
    """Return crowds as one."""
    whole: Counter[str] = Counter()
    for crowd in crowds:
        whole.update(crowd)
    return whole
