"""Which rules hold when: an amendment is valid from the next decision on, and the group keeps it."""

import json
from sqlite3 import Connection

from flows.rules import Rules
from flows.taking_part import rules_of
from storage import amendments
from storage.models import Campaign


def rules_when(db: Connection, campaign: Campaign, at: int) -> Rules:
    """Return the rules that held in a campaign at an instant: what began under them ends under them."""
    rules = rules_of(campaign)
    for later in reversed(amendments.in_force(db, campaign.id, after=at)):
        rules = rules.model_copy(update={later.rule: json.loads(later.before or "null")})
    return rules


def rules_of_chat(db: Connection, chat: int, usual: Rules) -> Rules:
    """Return what a new campaign of a chat starts with: the usual rules, as this group amended them."""
    rules = usual
    for one in amendments.of_chat(db, chat):
        changed = rules.amended(**{one.rule: json.loads(one.value)})
        rules = changed if isinstance(changed, Rules) else rules
    return rules
