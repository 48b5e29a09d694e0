"""The campaign itself, answers and the timeline, as published."""

from collections.abc import Iterable
from typing import Any, cast, get_args

from flows.results.papers.rows import AnswerRow, CampaignRow, Published, TimelineRow
from flows.results.papers.seen import Seen
from storage import campaigns, people, proposals, timeline, voices, votes

CHIPS = ("place", "worked_when", "ask", "promised", "addressee")
DETAILS: dict[str, frozenset[str]] = {
    "closed": frozenset({"time", "worked", "few", "taken_back"}),
    "chip": frozenset({"title", "place", "worked_when", "ask", "promised", "addressee"}),
    "decision": frozenset({"ahead", "not_ahead", "withdrawn", "retired"}),
    "vote_result": frozenset({"decided", "open_ended"}),
}
KINDS = frozenset(get_args(TimelineRow.model_fields["kind"].annotation))
"""What else is on a timeline (reports, say) is the group's own business."""


def other_tables(seen: Seen) -> dict[str, tuple[Published, ...]]:
    """Return the rows of campaign, answers and timeline."""
    return {
        "campaign": (_about(seen),),
        "answers": tuple(_answers(seen)),
        "timeline": tuple(_timeline(seen)),
    }


def _about(seen: Seen) -> CampaignRow:
    campaign, speech = seen.campaign, seen.speech
    chips = campaigns.chips(seen.db, campaign.id)
    items = {"title": ("campaign", campaign.id), **{f: ("chip", chip.id) for f, chip in chips.items()}}
    folded = {field: seen.folds[item] for field, item in sorted(items.items()) if item in seen.folds}
    title = None if "title" in folded else campaign.title
    words = {field: chips[field].text for field in CHIPS if field in chips and field not in folded}
    return CampaignRow(
        title=title or speech.say("campaign-untitled", day=speech.day(campaign.started_at)),
        **cast(dict[str, Any], words),
        folded=" ".join(f"{field}={reason}" for field, reason in folded.items()) or None,
        language=campaign.language,
        zone=campaign.zone,
        started=seen.day(campaign.started_at),
        ends=seen.day(campaign.ends_at),
        closed=seen.maybe_day(campaign.closed_at),
        state=campaign.state,
        close_kind=campaign.close_kind,
        outcome=campaign.outcome,
        people=people.taking_part(seen.db, campaign.id),
    )


def _answers(seen: Seen) -> Iterable[AnswerRow]:
    for number, answer in enumerate(voices.answers(seen.db, seen.campaign.id), 1):
        words = seen.told("answer", answer.id, answer.text)
        yield AnswerRow(answer=number, told=seen.day(answer.at), **words, state=answer.state)


def _timeline(seen: Seen) -> Iterable[TimelineRow]:
    answers = {answer.id: n for n, answer in enumerate(voices.answers(seen.db, seen.campaign.id), 1)}
    ideas = {
        idea.id: idea.number
        for idea in proposals.proposals(seen.db, seen.campaign.id)
        if idea.state != "asked"
    }
    asked = {vote.id: vote.number or 0 for vote in votes.votes(seen.db, seen.campaign.id)}
    items: dict[str, dict[int, int]] = {
        "answer": answers,
        "decision": ideas,
        "paused": ideas,
        "vote": asked,
        "vote_result": asked,
    }
    things = [thing for thing in timeline.timeline(seen.db, seen.campaign.id) if thing.kind in KINDS]
    for entry, thing in enumerate(things, 1):
        number = items.get(thing.kind, {}).get(thing.item or 0)
        yield TimelineRow(
            entry=entry,
            day=seen.day(thing.at),
            kind=cast(Any, thing.kind),
            proposal=number if thing.kind in ("decision", "paused") else None,
            vote=number if thing.kind in ("vote", "vote_result") else None,
            answer=number if thing.kind == "answer" else None,
            detail=thing.detail if thing.detail in DETAILS.get(thing.kind, ()) else None,
        )
