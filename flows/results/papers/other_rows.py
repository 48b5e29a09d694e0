"""The campaign itself, answers and the timeline, as published."""

from collections.abc import Iterable
from typing import Any, cast, get_args

from flows.officials.lines import ALWAYS_WORDS
from flows.results.papers.idea_rows import concern_numbers
from flows.results.papers.published import Published
from flows.results.papers.rows import CampaignRow, TimelineRow
from flows.results.papers.seen import Seen
from flows.results.papers.voice_tables import AnswerRow
from flows.rulebook.amendable import SHOWN
from storage import barriers, campaigns, officials, people, proposals, timeline, voices, votes

CHIPS = ("place", "worked_when", "ask", "promised", "addressee")
DETAILS: dict[str, frozenset[str]] = {
    "closed": frozenset({"time", "worked", "few", "taken_back"}),
    "chip": frozenset({"title", "place", "worked_when", "ask", "promised", "addressee"}),
    "decision": frozenset({"ahead", "not_ahead", "withdrawn", "retired"}),
    "vote_result": frozenset({"decided", "open_ended"}),
    "official_saw": frozenset({"anyway", "closed"}),
    "amended_rule": frozenset(SHOWN),
    "agenda": frozenset(f"{how}:{state}" for how in ("volunteer", "lot") for state in ("keeps", "declined")),
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
    own = {field: ("chip", chip.id) for field, chip in chips.items() if field in CHIPS}
    items: dict[str, tuple[str, int]] = {**own, "title": ("campaign", campaign.id)}
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
    """Return what the city answered; an office's words are its own, a name is in none of its columns."""
    known = {one.id: one for one in officials.officials(seen.db, seen.campaign.id)}
    numbers = _numbers(seen)
    for number, answer in enumerate(voices.answers(seen.db, seen.campaign.id), 1):
        words = seen.told("answer", answer.id, answer.text)
        if words["words"] == "taken_back" and answer.says not in ALWAYS_WORDS:
            words["words"] = "none"
        office = known.get(answer.official or 0)
        about = {answer.about: numbers.get((answer.about, answer.item or 0))} if answer.about else {}
        yield AnswerRow(
            answer=number,
            told=seen.day(answer.at),
            who="office" if office else "resident",
            checked=("yes" if office.checked_at is not None else "no") if office else None,
            says=answer.says,
            until=seen.day(answer.due_at - 1) if answer.due_at else None,
            **cast(dict[str, Any], about),
            **words,
            state="said" if office and answer.state == "told" else answer.state,
        )


def _numbers(seen: Seen) -> dict[tuple[str, int], int]:
    """Return how the rows of ideas, concerns and barriers are numbered, by kind and id."""
    ideas = [p for p in proposals.proposals(seen.db, seen.campaign.id) if p.state != "asked"]
    return {
        **{("proposal", idea.id): idea.number for idea in ideas},
        **{("concern", id): n for id, n in concern_numbers(seen).items()},
        **{("barrier", one.id): one.number for one in barriers.barriers(seen.db, seen.campaign.id)},
    }


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
        "amended_rule": ideas,
        "vote": asked,
        "vote_result": asked,
        "pledge": answers,
    }
    things = [thing for thing in timeline.timeline(seen.db, seen.campaign.id) if thing.kind in KINDS]
    for entry, thing in enumerate(things, 1):
        number = items.get(thing.kind, {}).get(thing.item or 0)
        yield TimelineRow(
            entry=entry,
            day=seen.day(thing.at),
            kind=cast(Any, thing.kind),
            proposal=number if thing.kind in ("decision", "paused", "amended_rule") else None,
            vote=number if thing.kind in ("vote", "vote_result") else None,
            answer=number if thing.kind in ("answer", "pledge") else None,
            detail=thing.detail if thing.detail in DETAILS.get(thing.kind, ()) else None,
        )
