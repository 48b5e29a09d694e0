"""Six similar acts, each alone, in a week: one suggestion to do it together, at most once a week.

Similar is what is of one kind and at one place, or of one kind and in like words.
"""

import re

from flows.design.similar import all_alike
from flows.taking_part import rules_of
from storage import messages, structure, timeline
from storage.database import Transaction
from storage.models import Campaign, Contribution

DAY = 86_400_000_000
WEEK = 7 * DAY
SIMILAR = 6
PEOPLE = 2
KIND = "nudged_together"
_DETAILS = re.compile(r"@\S+|\S*\d\S*|\b(?:min\w*|h|kg|km|l)\b", re.IGNORECASE)
"""What is said of an act besides what it is: where, how long, how much."""


def suggest_together(tx: Transaction, campaign: Campaign, act: Contribution, at: int) -> bool:
    """Suggest it if this act makes six; True if so. Nobody's words are in it, and it waits for its hour.

    The last day's messages are for the closing.
    """
    if act.kind == "other" or act.level != "individual" or act.visibility == "me":
        return False
    if at > campaign.ends_at - DAY:
        return False
    who = _who_did_alike(tx, campaign, act, at)
    few = len(who) < SIMILAR or len(set(who)) < PEOPLE
    if few or not rules_of(campaign).messages_per_day or _lately(tx, campaign, at):
        return False
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind=KIND, detail=act.kind)
    messages.post(
        tx.db,
        campaign,
        key=f"together:{campaign.id}:{at}",
        view="together-nudge",
        args={"campaign": campaign.id, "kind": act.kind, "n": len(who)},
        at=at,
        kind="unasked",
    )
    return True


def _who_did_alike(tx: Transaction, campaign: Campaign, act: Contribution, at: int) -> list[int]:
    """Return who did each of the acts that are like this one, itself among them."""
    acts = structure.alone_lately(tx.db, campaign.id, act.kind, at - WEEK)
    if len(acts) < SIMILAR:
        return []
    said = [(one.id, _DETAILS.sub(" ", one.text)) for one in acts if one.text]
    alike = set(all_alike(_DETAILS.sub(" ", act.text or ""), said, campaign.language))
    here = (act.place or "").casefold()
    return [one.person for one in acts if one.id in alike or (here and (one.place or "").casefold() == here)]


def _lately(tx: Transaction, campaign: Campaign, at: int) -> bool:
    return any(thing.kind == KIND and thing.at > at - WEEK for thing in timeline.timeline(tx.db, campaign.id))
