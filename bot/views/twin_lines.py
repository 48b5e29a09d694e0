"""What the card says of the other group."""

from bot.views.view import Look
from flows.twins.pair import other_of, pair_of
from storage import campaigns, twins
from storage.models import Campaign


def twin_lines(look: Look, campaign: Campaign) -> list[str]:
    """Return the card's line about the other group: that it goes along, until when if not as long; or went."""
    together = twins.standing(look.db, campaign.id)
    if together is None:
        parted = [one for one in twins.twins(look.db, campaign.id) if one.left_at is not None]
        return [look.say("card-twin-left", day=look.speech.day(one.left_at or 0)) for one in parted[-1:]]
    other = campaigns.campaign(look.db, together.other(campaign.id))
    if other is None:
        return []
    if other.state == "closed" and campaign.state != "closed":
        return [look.say("card-twin-ended", day=look.speech.day(other.closed_at or other.ends_at))]
    if other.state == "running" and other.ends_at != campaign.ends_at:
        return [look.say("card-twin-until", end=look.speech.moment(other.ends_at))]
    return [look.say("card-twin")]


def package_lines(look: Look, campaign: Campaign) -> list[str]:
    """Say of a package whether it holds both groups' parts, or why not yet."""
    if pair_of(look, campaign):
        return [look.say("twin-package-both")]
    other = other_of(look, campaign)
    if other is None:
        return []
    if other.state == "running":
        return [look.say("twin-package-later", end=look.speech.moment(other.ends_at))]
    return [look.say("twin-package-few")]
