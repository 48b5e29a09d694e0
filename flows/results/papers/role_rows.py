"""What each role expects and brings, every version: the newest of a side holds."""

from typing import Any, cast

from flows.assess.say_line import CARD
from flows.results.papers.rows import RoleCardRow
from flows.results.papers.seen import Seen
from storage import lines


def role_rows(seen: Seen) -> tuple[RoleCardRow, ...]:
    """Return a row for each line of a role's card that has words; no name, and none that stay in the group.

    Of a side whose newest line was taken back none holds: an older one doesn't come back by itself.
    """
    found = [one for side in CARD for one in lines.lines(seen.db, seen.campaign.id, side)]
    newest = {(one.role, one.what): one.id for one in found}
    return tuple(
        RoleCardRow(
            role=cast(Any, one.role),
            side=cast(Any, one.what),
            version=one.version,
            holds="yes" if newest[one.role, one.what] == one.id else "no",
            **seen.told("line", one.id, one.text, private=bool(one.private)),
            written=seen.day(one.at),
        )
        for one in sorted(found, key=lambda one: (one.role, CARD.index(one.what), one.version))
        if one.text
    )
