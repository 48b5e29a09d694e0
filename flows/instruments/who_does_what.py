"""Who does what, told to the group itself in sentences: at any number, without names, nobody before another."""

from flows.aid.figures import circulation_of, for_all, unasked
from flows.instruments import coverage, equality, order, power
from flows.instruments.by_role import by_role
from flows.instruments.told import kept
from flows.results.source import Source
from flows.speech import Speech
from storage import people, structure
from storage.models import Campaign


def sentences(source: Source, campaign: Campaign, speech: Speech) -> list[str]:
    """Return what may be said; each number with what it is of."""
    acts = structure.done(source.db, campaign.id, published=False)
    found = power.power(source, campaign.id, acts)
    return [
        *_equality(source, campaign, speech),
        *_power(found, speech),
        *_roles(acts, speech),
        *_together(acts, speech),
        *_figures(source, campaign, speech),
        *_order(source, campaign, speech),
    ]


def _equality(source: Source, campaign: Campaign, speech: Speech) -> list[str]:
    n = people.taking_part(source.db, campaign.id)
    lines = [
        speech.say(f"equality-{how}", k=k, n=n)
        for how, k in equality.shares(source, campaign.id).items()
        if n
    ]
    uneven = equality.gini(equality.acts_of_each(source, campaign.id, published=False))
    if uneven is not None and n >= equality.FEWEST:
        lines.append(speech.say(f"equality-spread-{equality.spread(uneven)}"))
    if back := structure.returners(source.db, campaign.id):
        lines.append(speech.say("base-returners", k=back, n=n))
    return lines


def _power(found: power.Power, speech: Speech) -> list[str]:
    shares = (
        ("decides", found.decides, found.decisions),
        ("contributes", found.contributes, found.contributions),
    )
    lines = [
        speech.say(f"power-{name}", percent=speech.say("results-percent", n=round(100 * share)), n=n)
        for name, share, n in shares
        if n
    ]
    return [*lines, speech.say(f"power-{found.label}"), speech.say("power-ours")]


def _roles(acts: list[structure.Done], speech: Speech) -> list[str]:
    roles = by_role(acts)
    if len(roles) < 2:
        return []
    lines = [
        speech.say("by-role-line", role=speech.say(f"results-role-{role.replace('_', '-')}"), n=gave.acts)
        for role, gave in roles.items()
    ]
    return [speech.say("by-role-head"), *lines]


def _together(acts: list[structure.Done], speech: Speech) -> list[str]:
    total = sum(act.acts for act in acts)
    alone = sum(act.acts for act in acts if act.level == "individual")
    used = sum(1 for n in coverage.coverage(acts).values() if n)
    if not total:
        return []
    return [speech.say("together-line", k=total - alone, n=total), speech.say("coverage-line", k=used)]


def _figures(source: Source, campaign: Campaign, speech: Speech) -> list[str]:
    shares = {
        "circulation": circulation_of(source.db, campaign.id),
        "unasked": unasked(source.db, campaign.id),
        "for-all": for_all(source.db, campaign.id),
    }
    return [
        speech.say(f"figure-{name}", percent=share.percent, n=share.n)
        for name, share in shares.items()
        if share
    ]


def _order(source: Source, campaign: Campaign, speech: Speech) -> list[str]:
    told = kept(source, campaign, order.CHANGED, "end") if campaign.state == "closed" else None
    rules = order.amended(source, campaign.id)
    if not told and not rules:
        return []
    counts = told.counts if told else {}
    return [speech.say(f"order-{order.order(counts, rules)}", n=rules or sum(counts.values()))]
