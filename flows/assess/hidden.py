"""What has no row in a package is added up once, when the campaign has ended, if nobody can be told from the sums.

While it runs, a package's totals cover the rows alone wherever anything is hidden: no export can be subtracted from
a later one to leave what one person kept for themselves in between.
"""

from flows.instruments.small import in_splits, none_or_enough
from flows.rules import DAY_MINUTES
from flows.taking_part import rules_of
from storage.database import Transaction
from storage.hidden import Behind, Hidden, hidden_now, keep_hidden
from storage.models import Campaign


def add_up(tx: Transaction, campaign: Campaign) -> None:
    """Keep the sums of what is hidden for good, or not at all."""
    least = in_splits(rules_of(campaign))
    sums, behind = hidden_now(tx.db, campaign.id)
    if not sums.acts or not tells_of_nobody(sums, behind, least):
        return
    people = sums.people if none_or_enough(sums.people or 0, least) else None
    keep_hidden(tx.db, campaign.id, sums._replace(people=people))


def tells_of_nobody(sums: Hidden, behind: Behind, least: int) -> bool:
    """Return whether enough people are behind each sum, and not all of them said the least or the most."""
    timed = sums.acts - sums.untimed
    mixed = not timed or timed < sums.minutes < timed * DAY_MINUTES
    return mixed and all(none_or_enough(people, least) for people in behind)
