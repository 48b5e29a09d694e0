"""What waits for an answer, first on the board."""

from bot.views.barrier import kind_of
from bot.views.folded import words_or_fold
from bot.views.view import Look
from flows.instruments.unanswered import Waits, unanswered
from storage import barriers, campaigns, concerns
from storage.models import Campaign

SHOWN = 3


def unanswered_lines(look: Look, campaign: Campaign) -> list[str]:
    """Return what waits, the group's request first, then the longest waiting; nothing if nothing waits."""
    known = unanswered(look, campaign)
    if not known:
        return []
    lines = [look.say("board-unanswered"), *(_line(look, campaign, one) for one in known[:SHOWN])]
    return [*lines, look.say("more-lines", n=len(known) - SHOWN)] if len(known) > SHOWN else lines


def unanswered_mentions(look: Look, campaign: Campaign) -> tuple[tuple[str, int], ...]:
    """Return the items that those lines show."""
    return tuple((one.what, one.item) for one in unanswered(look, campaign)[:SHOWN] if one.what != "ask")


def _line(look: Look, campaign: Campaign, one: Waits) -> str:
    days = (look.speech.local(look.at).date() - look.speech.local(one.since).date()).days
    return look.say("board-waits", what=_what(look, campaign, one), n=max(0, days))


def _what(look: Look, campaign: Campaign, one: Waits) -> str:
    if one.what == "ask":
        return look.say(f"ask-{campaigns.chips(look.db, campaign.id)['ask'].text}")
    if one.what == "barrier" and (found := barriers.barrier(look.db, one.item)):
        return f"{kind_of(look, found)}: {words_or_fold(look, 'barrier', found.id, found.text)}"
    concern = concerns.concern(look.db, one.item)
    assert concern is not None
    reason = look.say(f"reason-{concern.reason or 'other'}")
    return f"{reason}: {words_or_fold(look, 'concern', concern.id, concern.text)}" if concern.text else reason
