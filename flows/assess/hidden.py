"""What has no row in a package is added up once, when the campaign has ended, if nobody can be told from the sums.

While it runs, a package's totals cover the rows alone wherever anything is hidden: no export can be subtracted from
a later one to leave what one person kept for themselves in between. What had a row in an earlier package, and was
hidden or erased since, hides nobody: the sums rest on enough people with those, and without.
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
    parts = [hidden_now(tx.db, campaign.id, never_published=secret) for secret in (False, True)]
    sums, _ = parts[0]
    if not sums.acts or not all(tells_of_nobody(*part, least) for part in parts):
        return
    told = all(none_or_enough(part.people or 0, least) for part, _ in parts)
    keep_hidden(tx.db, campaign.id, sums if told else sums._replace(people=None))


def tells_of_nobody(sums: Hidden, behind: Behind, least: int) -> bool:
    """Return whether enough people are behind each sum, and not all of them said the least or the most."""
    timed = sums.acts - sums.untimed
    mixed = not timed or timed < sums.minutes < timed * DAY_MINUTES
    return mixed and all(none_or_enough(people, least) for people in behind)
