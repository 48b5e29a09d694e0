"""The picture that the package's charts are drawn from: made of the published rows alone, so that they agree."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import repeat
from typing import Any
from zoneinfo import ZoneInfo

from flows.instruments.gap import gaps
from flows.maps.seen import drawn
from flows.results.gather import gaps_seen
from flows.results.maps_seen import MapSeen
from flows.results.papers.act_rows import Shape
from flows.results.papers.look_back_seen import published_look
from flows.results.papers.map_told import published_maps, why_not
from flows.results.papers.record import Record
from flows.results.papers.report_twin import groups_seen
from flows.results.papers.telling import asked, folded_reason, said, tallies
from flows.results.picture import Act, BarrierSeen, CampaignPicture, Concern, Idea
from flows.results.votes_seen import Choice, VoteSeen

CHARTS = (
    "closing-poster",
    "what-we-did",
    "two-groups",
    "size-of-steps",
    "proposals-and-concerns",
    "opinion-map",
    "barriers",
    "expected-against-reported",
    "idea-against-practice",
    "two-voices",
    "coverage",
    "who-decides-who-contributes",
    "journey",
    "votes-chosen",
    "votes-agreed",
    "votes-graded",
    "votes-ordered",
    "votes-budget",
)
"""Those that the rows can answer for: days of acts and of joining stay in the group."""
_REASONS = {"unfair": "fairness", None: "unsaid"}


def publishable(record: Record) -> CampaignPicture:
    """Return what the package's charts may know: weeks instead of days, small tallies left out."""
    about, tables = record.about, record.tables
    return CampaignPicture(
        title=about.title,
        place=about.place,
        language=record.speech.language,
        zone=about.zone,
        starts_at=_noon(about.started, about.zone),
        ends_at=_noon(about.ends, about.zone),
        drawn_at=_noon(record.day, about.zone),
        closed=about.state == "closed",
        worked_when=about.worked_when,
        outcome=about.outcome,
        useful=_useful(record),
        acts=tuple(_acts(record)),
        ideas=_ideas(record),
        votes=_votes(record),
        maps=tuple(_maps(record)),
        barriers=tuple(_barrier(record, row) for row in record.tables["barriers"]),
        gaps=gaps_seen(gaps(record.source, record.seen.campaign)),
        **published_look(record),
        twin=groups_seen(record),
        asked=asked(record),
        promised=about.promised,
        people_count=about.people,
        givers=_givers(record),
        open_tasks=sum(task.state == "open" for task in tables["tasks"]),
    )


def _barrier(record: Record, row: Any) -> BarrierSeen:
    kind = record.speech.say(f"barrier-kind-{(row.kind or 'other').replace('_', '-')}")
    folded = folded_reason(record.speech, row.folded) if row.folded else None
    return BarrierSeen(words=row.text or kind, state=row.state, days=row.days, folded=folded)


def _noon(day: date, zone: str) -> int:
    return int(datetime.combine(day, time(12), ZoneInfo(zone)).timestamp()) * 1_000_000


def _acts(record: Record) -> Iterable[Act]:
    """Return acts that differ only in what charts show; equal ones are one object, however many they are."""
    shapes = record.acts.shapes
    for shape in sorted(shapes, key=lambda shape: (shape.week, shape.kind, shape.minutes or 0, shape.folded)):
        act = _act(shape, record.about.zone)
        yield from repeat(act, shapes[shape])


def _act(shape: Shape, zone: str) -> Act:
    middle = date.fromisocalendar(int(shape.week[:4]), int(shape.week[6:]), 1) + timedelta(days=3)
    return Act.model_validate(
        {
            "at": _noon(middle, zone),
            "precision": "day",
            "kind": shape.kind,
            "minutes": shape.minutes,
            "folded": shape.folded,
        }
    )


def _givers(record: Record) -> int | None:
    """Return how many did the published acts; None where others' acts are in that number."""
    told = record.total("people_who_did_something")["all"]
    acts = record.total("acts").get("all")
    alone = acts is None or acts.value == len(record.tables["contributions"])
    return told.n if told.covers == "published rows" or alone else None


def _useful(record: Record) -> tuple[str, ...]:
    rows = [row for row in record.tables["surveys"] if row.item == "useful" and row.role == "all"]
    return tuple(value for row in rows for value in [row.value] * (row.answers or 0))


def _ideas(record: Record) -> tuple[Idea, ...]:
    counts, found = tallies(record), []
    for row in record.tables["proposals"]:
        concerns = [c for c in record.tables["concerns"] if c.proposal == row.proposal]
        found.append(
            Idea(
                text=row.text or said(record.speech, row),
                state=row.state,
                **counts.get(row.proposal, {}),
                concerns=tuple(
                    Concern(reason=_REASONS.get(c.reason, c.reason), answered=c.state == "answered")
                    for c in concerns
                ),
                folded=folded_reason(record.speech, row.folded) if row.folded else None,
            )
        )
    return tuple(found)


def _maps(record: Record) -> Iterable[MapSeen]:
    """Return the maps that closed, as published."""
    speech = record.speech
    for one in published_maps(record.seen):
        words = {n: each["text"] or why_not(speech, each) for n, each in one.words.items()}
        question = one.question["text"] or why_not(speech, one.question)
        yield drawn(one.told, words, number=one.map.number, question=question, folded=None)


def _votes(record: Record) -> tuple[VoteSeen, ...]:
    """Return the votes whose tally is published."""
    return tuple(_vote(record, row) for row in record.tables["votes"] if row.tally == "published")


def _vote(record: Record, row: Any) -> VoteSeen:
    options = [option for option in record.tables["options"] if option.vote == row.vote]
    tally = [t for t in record.tables["vote_tallies"] if t.vote == row.vote]
    return VoteSeen(
        number=row.vote,
        question=row.text or said(record.speech, row),
        method=row.method,
        voted=(row.ballots or 0) - (row.abstained or 0),
        agreed=row.method == "consent" and bool(row.chosen),
        options=tuple(
            Choice(
                number=option.option,
                words=option.text or record.speech.say("vote-option-n", n=option.option),
                won=option.chosen == "yes",
                cost=option.cost,
                lost=option.lost_because,
            )
            for option in options
        ),
        tally=tuple((t.option, t.choice, t.ballots) for t in tally),
        budget=row.budget,
        unit=row.unit,
        folded=folded_reason(record.speech, row.folded) if row.folded else None,
    )
