"""PrefLib's ``.soc``, ``.soi``, ``.toc``, ``.toi``: orders over numbered alternatives, with their numbers.

Nicholas Mattei, Toby Walsh, "PrefLib: A Library for Preferences", 2013; preflib.org (format of 2022 and later).
"""

import re
from collections import Counter
from pathlib import Path

from flows.ballots.question import MOST_OPTIONS, Ballot, Question
from flows.recount.held import Held
from flows.recount.lines import Malformed, lines, whole

SUFFIXES = (".soc", ".soi", ".toc", ".toi")
Head = dict[str, tuple[int, str]]
_NAME = re.compile(r"ALTERNATIVE NAME (\d{1,9})$")
_GROUP = re.compile(r"\s*(?:\{([^{}]*)\}|([^{},]+))\s*(?:,|$)")


def read_preflib(path: Path) -> Held:
    """Read a file; Malformed names the line and the reason."""
    names: dict[str, str] = {}
    head: Head = {}
    orders: list[tuple[int, str]] = []
    for line, text in lines(path):
        if text.startswith("#"):
            _heading(path, line, text, names, head)
        else:
            orders.append((line, text))
    known = _known(path, names, head)
    if not known:
        line = orders[0][0] if orders else 0
        raise Malformed(path, line, "no ALTERNATIVE NAME above the orders (files of before 2022 have none)")
    named = {id: name for id, name in names.items() if name}
    held = Held(path, "order", Question(options=known), names=named, title=head.get("TITLE", (0, ""))[1])
    if len(names) < len(known):
        held.notes.append(f"{len(known) - len(names)} of {len(known)} alternatives have no name")
    held.ballots = _ballots(held, orders)
    _compare(held, head)
    return held


def _known(path: Path, names: dict[str, str], head: Head) -> tuple[str, ...]:
    """Return the alternatives: those that have a name, and from 1 as many as there are said to be."""
    line, text = head.get("NUMBER ALTERNATIVES", (0, ""))
    said = whole(path, line, "NUMBER ALTERNATIVES", text, most=MOST_OPTIONS) if text else 0
    if len(names) >= said:
        return tuple(names)
    return tuple(dict.fromkeys([*map(str, range(1, said + 1)), *names]))


def _heading(path: Path, line: int, text: str, names: dict[str, str], head: Head) -> None:
    key, colon, value = text[1:].partition(":")
    key, value = key.strip(), value.strip()
    if not colon:
        return
    named = _NAME.match(key)
    if named and named[1] in names:
        raise Malformed(path, line, f"alternative {named[1]} is there twice")
    if named:
        names[named[1]] = value
    head[key] = (line, value)


def _ballots(held: Held, orders: list[tuple[int, str]]) -> Counter[Ballot]:
    place, merged = held.question.place(), Counter[Ballot]()
    for line, text in orders:
        number, colon, order = text.partition(":")
        if not colon:
            raise Malformed(held.path, line, "no colon between the number of ballots and their order")
        n = whole(held.path, line, "the number of ballots", number.strip(), least=1)
        merged[_ballot(held, line, order, place)] += n
    return merged


def _ballot(held: Held, line: int, order: str, place: dict[str, int]) -> Ballot:
    ballot = [0] * len(place)
    ranked = 0
    groups = [group for group in _groups(held, line, order.strip()) if group]
    for rank, group in enumerate(groups, 1):
        for name in group:
            if name not in place:
                raise Malformed(held.path, line, f"alternative {name!r} has no ALTERNATIVE NAME")
            if ballot[place[name]]:
                raise Malformed(held.path, line, f"alternative {name} is there twice")
            ballot[place[name]] = rank
            ranked += 1
    if held.path.suffix.lower() in (".soc", ".toc") and ranked < len(place):
        reason = f"{ranked} of {len(place)} alternatives, but {held.path.suffix} files are complete"
        raise Malformed(held.path, line, reason)
    return tuple(ballot) if ranked else ()


def _groups(held: Held, line: int, order: str) -> list[list[str]]:
    groups: list[list[str]] = []
    at = 0
    while at < len(order):
        found = _GROUP.match(order, at)
        if found is None:
            raise Malformed(held.path, line, f"can't read the order from {order[at : at + 20]!r}")
        together, alone = found[1], found[2]
        if together is not None and held.path.suffix.lower() in (".soc", ".soi"):
            raise Malformed(held.path, line, f"two alike, but {held.path.suffix} files have none")
        some = alone if together is None else together.strip()
        groups.append([name.strip() for name in some.split(",")] if some else [])
        at = found.end()
    return groups


def _compare(held: Held, head: Head) -> None:
    """Note where the file contradicts itself."""
    have = {
        "NUMBER ALTERNATIVES": len(held.question.options),
        "NUMBER VOTERS": sum(held.ballots.values()),
        "NUMBER UNIQUE ORDERS": len(held.ballots),
    }
    for key, n in have.items():
        if key in head and head[key][1] != str(n):
            held.notes.append(f"the file says {key} {head[key][1]}; there are {n}")
