"""From what is kept to what a chart may know: facts without names."""

import json
from collections.abc import Iterable
from typing import Any, cast

from flows.ballots.default import CHOICES
from flows.deliver.words import is_common_unit
from flows.design.concern import shown_concerns
from flows.instruments.barrier import days_open
from flows.instruments.gap import Gap, gaps
from flows.instruments.told import kept
from flows.maps.see import missing
from flows.maps.seen import map_seen
from flows.results.looking_back import looking_back
from flows.results.maps_seen import MapSeen
from flows.results.measured import GapSeen
from flows.results.picture import Act, BarrierSeen, CampaignPicture, Concern, Idea, Joined, PhaseStart
from flows.results.source import Source
from flows.results.votes_seen import Choice, VoteSeen
from flows.speech import Speech
from flows.twins.figures import twin_seen
from flows.votes.close_vote import outcome_of
from flows.votes.tallies import told_tally
from storage import (
    barriers,
    campaigns,
    contributions,
    opinion_maps,
    people,
    proposals,
    safety,
    tasks,
    timeline,
    voices,
    votes,
)
from storage.barriers import Barrier
from storage.models import Campaign, Contribution, Proposal, Vote

DAY = 86_400_000_000


def picture(source: Source, campaign: Campaign, at: int, *, reader: int | None = None) -> CampaignPicture:
    """Return a campaign as charts see it at an instant; acts that are *just for me* count without words.

    ``reader``: the person whom it is for; they see an open map too, once they have a place on it.
    """
    db = source.db
    speech = Speech(campaign.language, campaign.zone)
    numbers = {person: n for n, person in enumerate(people.participants(db, campaign.id), 1)}
    chips = campaigns.chips(db, campaign.id)
    said = {field: c.text for field, c in chips.items() if not safety.folded(db, "chip", c.id)}
    title = None if safety.folded(db, "campaign", campaign.id) else campaign.title
    return CampaignPicture(
        title=title or speech.say("campaign-untitled", day=speech.day(campaign.started_at)),
        place=said.get("place"),
        language=campaign.language,
        zone=campaign.zone,
        starts_at=campaign.started_at,
        ends_at=campaign.ends_at,
        drawn_at=at,
        closed=campaign.state == "closed",
        worked_when=said.get("worked_when"),
        outcome=campaign.outcome,
        useful=tuple(voices.survey(db, campaign.id, "useful", "end")),
        acts=tuple(_act(source, a, numbers) for a in contributions.contributions(db, campaign.id)),
        ideas=tuple(
            _idea(source, p, speech) for p in proposals.proposals(db, campaign.id) if p.state != "asked"
        ),
        votes=tuple(
            seen for v in votes.votes(db, campaign.id) if (seen := _vote(source, v, speech)) is not None
        ),
        maps=_maps(source, campaign, speech, reader),
        barriers=tuple(_barrier(source, b, campaign, speech, at) for b in barriers.barriers(db, campaign.id)),
        gaps=gaps_seen(gaps(source, campaign, kept)) if campaign.state == "closed" else (),
        **looking_back(source, campaign),
        twin=twin_seen(source, campaign),
        joined=tuple(Joined(person=numbers[p], at=t) for p, t in people.joined(db, campaign.id)),
        phases=_phases(source, campaign),
        asked=speech.say(f"ask-{said['ask']}") if said.get("ask") else None,
        promised=said.get("promised"),
        people_count=len(numbers),
        givers=contributions.totals(db, campaign.id)[0],
        open_tasks=len(tasks.open_pieces(db, campaign.id)),
    )


def _act(source: Source, act: Contribution, numbers: dict[int, int]) -> Act:
    folded = safety.folded(source.db, "contribution", act.id) is not None
    hidden = folded or act.visibility == "me"
    unit = act.unit if act.unit and (not hidden or is_common_unit(act.unit)) else None
    return Act.model_validate(
        {
            "at": act.happened_at,
            "precision": "minute" if act.precision == "minute" else "day",
            "kind": act.kind,
            "minutes": act.minutes,
            "quantity": act.quantity if unit else None,
            "unit": unit,
            "people": act.people,
            "place": None if hidden else act.place,
            "person": numbers.get(act.person or 0, 0),
            "role": act.role,
            "level": act.level,
            "folded": folded,
        }
    )


def _idea(source: Source, idea: Proposal, speech: Speech) -> Idea:
    fold = safety.folded(source.db, "proposal", idea.id)
    decision = proposals.decision(source.db, idea.id)
    counts = json.loads(decision.outcome) if decision else {}
    worries = shown_concerns(source.db, idea)
    return Idea.model_validate(
        {
            "text": idea.text or speech.say("words-taken-back"),
            "state": idea.state,
            **{choice: counts.get(choice) for choice in CHOICES},
            "concerns": [
                Concern(reason=c.reason or "unsaid", answered=c.state == "answered") for c in worries
            ],
            "folded": speech.say(f"fold-reason-{fold.reason.replace('_', '-')}") if fold else None,
        }
    )


def gaps_seen(found: Iterable[Gap]) -> tuple[GapSeen, ...]:
    """Return gaps as charts see them."""
    return tuple(
        GapSeen(
            item=gap.item,
            expected=gap.expected.value,
            officials=gap.expected.n,
            reported=gap.reported,
            n=gap.n,
            marked=gap.expected.marked,
        )
        for gap in found
    )


def _barrier(source: Source, one: Barrier, campaign: Campaign, speech: Speech, at: int) -> BarrierSeen:
    fold = safety.folded(source.db, "barrier", one.id)
    return BarrierSeen(
        words=one.text or speech.say("words-taken-back"),
        state=one.state,
        days=days_open(one, campaign.zone, at),
        folded=speech.say(f"fold-reason-{fold.reason.replace('_', '-')}") if fold else None,
    )


def _vote(source: Source, vote: Vote, speech: Speech) -> VoteSeen | None:
    outcome = outcome_of(vote)
    if outcome is None:
        return None
    fold = safety.folded(source.db, "vote", vote.id)
    tally = cast(dict[str, Any], outcome.result.tally)
    projects = tally.get("projects", {})
    return VoteSeen.model_validate(
        {
            "number": vote.number,
            "question": vote.text or speech.say("words-taken-back"),
            "method": vote.method,
            "voted": outcome.result.voted,
            "agreed": vote.method == "consent" and bool(outcome.result.winners),
            "options": [
                Choice(
                    number=o.number,
                    words=(None if fold else o.text) or speech.say("vote-option-n", n=o.number),
                    won=str(o.number) in outcome.result.winners,
                    cost=None if o.cost is None else o.cost / 100,
                    lost=projects.get(str(o.number), {}).get("lost_because"),
                )
                for o in votes.options(source.db, vote.id)
            ],
            "tally": tuple(told_tally(tally)),
            "budget": None if vote.total is None else vote.total / 100,
            "unit": vote.unit,
            "folded": speech.say(f"fold-reason-{fold.reason.replace('_', '-')}") if fold else None,
        }
    )


def _maps(source: Source, campaign: Campaign, speech: Speech, reader: int | None) -> tuple[MapSeen, ...]:
    """Return the maps that closed; for a reader, also what they have a place on."""
    known = [map for map in opinion_maps.maps(source.db, campaign.id) if map.state != "withdrawn"]
    shown = [
        map
        for map in known
        if map.state == "closed" or (reader is not None and not missing(source, map, reader))
    ]
    return tuple(map_seen(source, map, speech) for map in shown)


def _phases(source: Source, campaign: Campaign) -> tuple[PhaseStart, ...]:
    """Initiate from the start, design from the first idea, deliver from the first that passed, assess at the end."""
    ideas = proposals.proposals(source.db, campaign.id)
    starts = [PhaseStart(phase="initiate", at=campaign.started_at)]
    if ideas:
        starts.append(PhaseStart(phase="design", at=min(p.posted_at for p in ideas)))
    if passed := [p.decided_at for p in ideas if p.state == "ahead" and p.decided_at]:
        starts.append(PhaseStart(phase="deliver", at=min(passed)))
    if any(t.kind == "closed" for t in timeline.timeline(source.db, campaign.id)):
        starts.append(PhaseStart(phase="assess", at=campaign.closed_at or campaign.ends_at))
    return tuple(starts)
