"""What the card says of the other group."""

from bot.views.screen import quote
from bot.views.view import Look
from flows.twins.name import FIELD
from flows.twins.pair import other_of, pair_of
from storage import campaigns, safety, twins
from storage.models import Campaign, Chip


def name_of(look: Look, campaign: Campaign) -> Chip | None:
    """Return what a group wants to be called, None where it said nothing, or that is folded."""
    chip = campaigns.chips(look.db, campaign.id).get(FIELD)
    return chip if chip and chip.text and not safety.folded(look.db, "chip", chip.id) else None


def other_group(look: Look, campaign: Campaign) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Return what the other group is called in a sentence, and which words of its are shown with that."""
    together = twins.standing(look.db, campaign.id)
    other = campaigns.campaign(look.db, together.other(campaign.id)) if together else None
    chip = name_of(look, other) if other else None
    if chip is None:
        return look.say("twin-group-other"), ()
    return look.say("twin-group-named", name=quote(chip.text)), (("chip", chip.id),)


def twin_lines(look: Look, campaign: Campaign) -> list[str]:
    """Return the card's line about the other group: that it goes along, until when if not as long; or went."""
    together = twins.standing(look.db, campaign.id)
    if together is None:
        parted = [one for one in twins.twins(look.db, campaign.id) if one.left_at is not None]
        return [look.say("card-twin-left", day=look.speech.day(one.left_at or 0)) for one in parted[-1:]]
    other = campaigns.campaign(look.db, together.other(campaign.id))
    if other is None:
        return []
    group, _ = other_group(look, campaign)
    if other.state == "closed" and campaign.state != "closed":
        return [
            look.say("card-twin-ended", group=group, day=look.speech.day(other.closed_at or other.ends_at))
        ]
    if other.state == "running" and other.ends_at != campaign.ends_at:
        return [look.say("card-twin-until", group=group, end=look.speech.moment(other.ends_at))]
    return [look.say("card-twin", group=group)]


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
