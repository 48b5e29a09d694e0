"""Which rules the group was asked to change, and since when the change holds."""

from flows.results.papers.rows import RuleRow
from flows.results.papers.seen import Seen
from storage import amendments, proposals


def rule_rows(seen: Seen) -> tuple[RuleRow, ...]:
    """Return a row for each amendment that was put to the group, in force or not; values as JSON."""
    numbers = {idea.id: idea.number for idea in proposals.proposals(seen.db, seen.campaign.id)}
    return tuple(
        RuleRow(
            proposal=numbers[one.proposal],
            rule=one.rule,
            before=one.before,
            after=one.value,
            in_force=seen.maybe_day(one.in_force_at),
        )
        for one in amendments.amendments(seen.db, seen.campaign.id)
    )
