"""What has no row in a package is added up once, when the campaign has ended, if nobody can be told from the sums.

While it runs, a package's totals cover the rows alone wherever anything is hidden: no export can be subtracted from
a later one to leave what one person kept for themselves in between. What had a row in an earlier package, and was
hidden or erased since, hides nobody: the sums rest on enough people beside those.
"""

from collections.abc import Iterable

from flows.instruments.small import in_splits, none_or_enough
from flows.rules import DAY_MINUTES
from flows.taking_part import rules_of
from storage import campaigns
from storage.database import Transaction
from storage.hidden import Behind, Hidden, hidden_now, keep_hidden, never_published, note_published
from storage.models import Campaign


def add_up(tx: Transaction, campaign: Campaign) -> None:
    """Keep the sums of what is hidden for good, or not at all."""
    least = in_splits(rules_of(campaign))
    sums = hidden_now(tx.db, campaign.id)
    secret, behind = never_published(tx.db, campaign.id)
    if not sums.acts or not tells_of_nobody(secret, behind, least):
        return
    told = none_or_enough(behind.people, least) and none_or_enough(sums.people or 0, least)
    keep_hidden(tx.db, campaign.id, sums if told else sums._replace(people=None))


def tells_of_nobody(secret: Hidden, behind: Behind, least: int) -> bool:
    """Return whether enough people are behind each sum, and not all of them said the least or the most."""
    timed = secret.acts - secret.untimed
    mixed = not timed or timed < secret.minutes < timed * DAY_MINUTES
    return mixed and all(none_or_enough(people, least) for people in behind[:3])


def has_rows(tx: Transaction, campaign: int, acts: Iterable[int]) -> None:
    """Note which acts have a row in a package that is about to leave; once all is added up nothing hangs on it."""
    found = campaigns.campaign(tx.db, campaign)
    if found is not None and found.state == "running":
        note_published(tx.db, acts)
