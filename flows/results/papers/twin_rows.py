"""What two groups did, side by side: from the published rows of both, or as it was kept when they parted."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from flows.results.papers.act_rows import Acts, Shape
from flows.results.papers.rows import TwinRow
from flows.results.twin_seen import DoneSeen, KeptFigures
from flows.twins.figures import behind_kept
from storage import campaigns, twins
from storage.models import Campaign
from storage.transaction import Reader, Transaction

Measure = Literal["people_who_did_something", "acts", "minutes", "acts_without_a_time"]
Shown = Literal["yes", "too few people", "changed since"]
ADDS: Mapping[Measure, Callable[[Shape], int | None]] = {
    "acts": lambda shape: 1,
    "minutes": lambda shape: shape.minutes,
    "acts_without_a_time": lambda shape: 1 if shape.minutes is None else None,
}


def together_rows(home: Acts, joined: Acts) -> tuple[TwinRow, ...]:
    """Return both groups' numbers, each the sum of its own rows in ``contributions.csv``."""
    return (*_group("home", home), *_group("joined", joined))


class Parted(NamedTuple):
    """A group that left, or that was left, with what may be told of it."""

    other: Campaign
    at_home: bool
    """Whether it was the other that came."""
    done: DoneSeen | None
    acts: tuple[int, ...]
    """The other's acts behind that."""
    shown: Shown


def parted(source: Reader | Transaction, campaign: Campaign) -> Parted | None:
    """Return the group that parted last. What was kept of it is told as long as each act behind it has a row."""
    left = [one for one in twins.twins(source.db, campaign.id) if one.figures is not None]
    if not left:
        return None
    one, at_home = left[-1], campaign.id == left[-1].home
    kept = KeptFigures.model_validate_json(one.figures or "")
    other = campaigns.campaign(source.db, one.other(campaign.id))
    assert other is not None
    done = kept.joined if at_home else kept.home
    if done is None:
        return Parted(other, at_home, None, (), "too few people")
    behind = behind_kept(source, other, done, kept.least, one.left_at or 0)
    if behind is None:
        return Parted(other, at_home, None, (), "changed since")
    return Parted(other, at_home, done, tuple(act.id for act in behind if not act.published), "yes")


def parted_rows(source: Reader | Transaction, campaign: Campaign, own: Acts) -> tuple[TwinRow, ...]:
    """Return a group's numbers and those of the one that left it, or that it left, up to that day."""
    one = parted(source, campaign)
    if one is None:
        return ()
    names = ("home", "joined") if one.at_home else ("joined", "home")
    return (*_group(names[0], own), *_kept(names[1], one))


def _group(group: Any, acts: Acts) -> Iterable[TwinRow]:
    n = len(acts.givers)
    yield TwinRow(
        group=group, measure="people_who_did_something", split="all", cell="all", value=n, shown="yes"
    )
    splits: tuple[Literal["all", "kind", "week"], ...] = ("all", "kind", "week")
    for split in splits:
        for measure, adds in ADDS.items():
            sums: Counter[str] = Counter({"all": 0} if split == "all" else {})
            for shape, many in acts.shapes.items():
                value = adds(shape)
                if value is not None:
                    sums[_cell(split, shape)] += value * many
            for cell, value in sorted(sums.items()):
                yield TwinRow(group=group, measure=measure, split=split, cell=cell, value=value, shown="yes")


def _cell(split: str, shape: Shape) -> str:
    return shape.kind if split == "kind" else shape.week if split == "week" else "all"


def _kept(group: Any, one: Parted) -> Iterable[TwinRow]:
    done = one.done
    if done is None:
        yield TwinRow(group=group, measure="acts", split="all", cell="all", shown=one.shown)
        return
    until = date.fromordinal(max(last for _, last, _ in done.stretches)) if done.stretches else None
    more: dict[str, Any] = {"group": group, "shown": "yes", "until": until}
    told: dict[Measure, int] = {
        "people_who_did_something": done.people,
        "acts": done.acts,
        "minutes": done.minutes,
        "acts_without_a_time": done.untimed,
    }
    for measure, value in told.items():
        yield TwinRow(measure=measure, split="all", cell="all", value=value, **more)
    for kind, value in done.kinds:
        yield TwinRow(measure="acts", split="kind", cell=kind, value=value, **more)
