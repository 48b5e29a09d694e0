"""What two groups did, side by side, so that neither's figures tell the other about anybody in it.

The other group's figures move on only by stretches of days on which at least five of its people told what they did: so
what comes to them between two looks is of five or more. Its acts count on the day they were told, also those of days
ago. Kinds of fewer are added up. What people keep to themselves is in neither. What is taken back or put right changes
a figure by itself; that it was, is all that tells.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from sqlite3 import Connection

from flows.instruments.small import in_splits, pooled_cells
from flows.results.source import Source
from flows.results.twin_seen import DoneSeen, TwinSeen
from flows.speech import Speech
from flows.taking_part import rules_of
from storage import campaigns, contributions, twins
from storage.contributions import Told
from storage.models import Campaign

Day = int
"""The ordinal of a local day."""
Stretch = tuple[Day, Day]


def twin_seen(source: Source, campaign: Campaign) -> TwinSeen | None:
    """Return what a campaign and the one that goes along did; None where none does now."""
    together = twins.standing(source.db, campaign.id)
    other = campaigns.campaign(source.db, together.other(campaign.id)) if together else None
    if other is None:
        return None
    least = max(in_splits(rules_of(campaign)), in_splits(rules_of(other)))
    return TwinSeen(own=own_done(source, campaign), other=done_for_other(source, other, least), least=least)


def own_done(source: Source, campaign: Campaign) -> DoneSeen:
    """Return what a group did as it may see it itself: any number."""
    acts = list(_acts(source.db, campaign, done=True))
    kinds = Counter(act.kind for _, act in acts)
    days = Counter(day for day, _ in acts)
    return _done([act for _, act in acts], kinds, {(day, day): n for day, n in days.items()})


def done_for_other(source: Source, campaign: Campaign, least: int) -> DoneSeen | None:
    """Return what a group did as the other may see it; None if fewer than ``least`` people did something."""
    acts = list(_acts(source.db, campaign, done=False))
    ends = _stretches(acts, least, all_=campaign.state == "closed")
    if not ends:
        return None
    return _up_to(acts, ends, least)


def behind_kept(source: Source, campaign: Campaign, kept: DoneSeen, least: int, parted_at: int) -> list[Told] | None:
    """Return the acts of the other group behind what was kept when they parted; None where it is no longer so.

    Who took one back since, or put it right, could be told from what was kept and the group's own papers.
    """
    acts = [one for one in _acts(source.db, campaign, done=False) if one[1].logged_at <= parted_at]
    ends = [(first, last) for first, last, _ in kept.stretches]
    if not ends or _up_to(acts, ends, least) != kept:
        return None
    return [act for day, act in acts if day <= ends[-1][1]]


def _up_to(acts: list[tuple[Day, Told]], ends: list[Stretch], least: int) -> DoneSeen:
    acts = [(day, act) for day, act in acts if day <= ends[-1][1]]
    people: dict[str, list[int]] = defaultdict(list)
    for _, act in acts:
        people[act.kind].append(act.person or 0)
    kinds = {kind: n for kind, (n, _) in pooled_cells(people, least).items()}
    days = {stretch: sum(stretch[0] <= day <= stretch[1] for day, _ in acts) for stretch in ends}
    return _done([act for _, act in acts], kinds, days)


def _acts(db: Connection, campaign: Campaign, *, done: bool) -> Iterable[tuple[Day, Told]]:
    """Yield acts with the day on which they were ``done``, or else told."""
    speech = Speech(campaign.language, campaign.zone)
    for act in contributions.told_of(db, campaign.id):
        if act.person is not None and act.visibility != "me":
            yield speech.local(act.happened_at if done else act.logged_at).date().toordinal(), act


def _stretches(acts: list[tuple[Day, Told]], least: int, *, all_: bool) -> list[Stretch]:
    """Return days in a row, each stretch as short as at least ``least`` people allow.

    ``all_``: what is left at the end belongs to the last stretch; else it waits.
    """
    by_day: dict[Day, set[int]] = defaultdict(set)
    for day, act in acts:
        by_day[day].add(act.person or 0)
    found: list[Stretch] = []
    first, people = None, set[int]()
    for day in sorted(by_day):
        first = day if first is None else first
        people |= by_day[day]
        if len(people) >= least:
            found.append((first, day))
            first, people = None, set()
    if found and all_:
        found[-1] = (found[-1][0], max(by_day))
    return found


def _done(acts: list[Told], kinds: Mapping[str, int], days: Mapping[Stretch, int]) -> DoneSeen:
    return DoneSeen(
        people=len({act.person for act in acts}),
        acts=len(acts),
        minutes=sum(act.minutes or 0 for act in acts),
        untimed=sum(act.minutes is None for act in acts),
        kinds=tuple(sorted(kinds.items())),
        stretches=tuple((first, last, n) for (first, last), n in sorted(days.items())),
    )
