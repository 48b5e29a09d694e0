"""Votes, their options, tallies and objections, as published.

From 5 ballots on a tally is told; of fewer only what came out.
"""

from collections.abc import Iterable
from typing import Any, cast

from flows.results.papers.published import Published
from flows.results.papers.seen import Seen
from flows.results.papers.vote_tables import ObjectionRow, OptionRow, VoteRow, VoteTallyRow
from flows.votes.close_vote import Outcome, outcome_of
from flows.votes.tallies import told_tally
from storage import objections, votes
from storage.models import Vote

FEW_BALLOTS = 5


def vote_tables(seen: Seen) -> dict[str, tuple[Published, ...]]:
    """Return the rows of votes, options, their tallies and objections; drafts are nobody's business."""
    asked = votes.votes(seen.db, seen.campaign.id)
    return {
        "votes": tuple(_vote(seen, vote) for vote in asked),
        "options": tuple(row for vote in asked for row in _options(seen, vote)),
        "vote_tallies": tuple(row for vote in asked for row in _tallies(vote)),
        "objections": tuple(_objections(seen, asked)),
    }


def published(vote: Vote) -> Outcome | None:
    """Return the outcome of a vote whose tally is told."""
    outcome = outcome_of(vote)
    return outcome if outcome and outcome.result.valid >= FEW_BALLOTS else None


def _vote(seen: Seen, vote: Vote) -> VoteRow:
    outcome, told = outcome_of(vote), published(vote)
    lot = next((tie.lot for tie in told.result.ties if tie.lot), None) if told else None
    shown = seen.told("vote", vote.id, vote.text, private=bool(vote.private))
    return VoteRow(
        vote=vote.number or 0,
        **shown,
        language=vote.language,
        method=cast(Any, vote.method),
        posted=seen.day(vote.posted_at or 0),
        ended=seen.maybe_day(vote.ended_at),
        state=cast(Any, vote.state),
        rounds=vote.round,
        chosen=" ".join(outcome.result.winners) or None if outcome else None,
        tally="published" if told else "fewer than 5 ballots" if outcome else "none yet",
        **(_numbers(told) if told else {}),
        budget=None if vote.total is None else vote.total / 100,
        unit=vote.unit if shown["words"] == "shown" else None,
        settled_by=told.result.ties[-1].settled_by if told and told.result.ties else None,
        lot_record=lot.record_hash if lot else None,
        lot_public=lot.public_value if lot else None,
    )


def _numbers(outcome: Outcome) -> dict[str, Any]:
    result = outcome.result
    return {
        "ballots": result.valid,
        "abstained": result.abstained,
        "taking_part": result.taking_part,
        "needed": result.parameters.get("needed"),
        "margin": result.margin,
    }


def _options(seen: Seen, vote: Vote) -> Iterable[OptionRow]:
    outcome, told = outcome_of(vote), published(vote)
    projects = cast(dict[str, Any], told.result.tally.get("projects", {})) if told else {}
    for option in votes.options(seen.db, vote.id):
        words = seen.told("vote", vote.id, option.text, private=bool(vote.private))
        row = projects.get(str(option.number), {})
        won = str(option.number) in outcome.result.winners if outcome else None
        yield OptionRow(
            vote=vote.number or 0,
            option=option.number,
            text=words["text"],
            words=words["words"],
            cost=None if option.cost is None else option.cost / 100,
            chosen=None if won is None else "yes" if won else "no",
            support=row.get("effective_support"),
            lost_because=row.get("lost_because"),
        )


def _tallies(vote: Vote) -> Iterable[VoteTallyRow]:
    outcome = published(vote)
    if outcome is None:
        return
    for option, choice, n in told_tally(cast(dict[str, Any], outcome.result.tally)):
        yield VoteTallyRow(vote=vote.number or 0, option=option, choice=choice, ballots=n)


def _objections(seen: Seen, asked: list[Vote]) -> Iterable[ObjectionRow]:
    held = [(objection, vote) for vote in asked for objection in objections.objections(seen.db, vote.id)]
    for number, (objection, vote) in enumerate(sorted(held, key=lambda pair: pair[0].id), 1):
        yield ObjectionRow(
            objection=number,
            vote=vote.number or 0,
            round=objection.round,
            **seen.told("objection", objection.id, objection.text, private=bool(objection.private)),
            raised=seen.day(objection.at),
            state=cast(Any, objection.state),
        )
