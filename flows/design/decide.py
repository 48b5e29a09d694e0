"""Decide: at its hour by itself, or when the campaign closes."""

from pydantic import ConfigDict

from flows.ballots.choose import Chosen, Option, choose_between
from flows.ballots.default import Ballot, Outcome, decide, tally
from flows.day import noon
from flows.design.asked import drop
from flows.design.idea import open_ideas, show
from flows.design.post import HOUR, set_decision
from flows.design.tell import bulletin, overtaken
from flows.rulebook.amend_rule import put_in_force
from flows.rulebook.standing import rules_when
from flows.safety.fold import unfold
from flows.taking_part import rules_of
from storage import ballots, campaigns, chats, messages, people, proposals, timeline
from storage import log as record
from storage.database import Transaction
from storage.models import Campaign, Decision, Proposal, Timer

METHOD = "default"


class Result(Outcome):
    """An outcome with what is needed to tell it: the chat's size, and the choice it was part of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    chat_size: int | None = None
    choice: Chosen | None = None
    """Set where ideas that can't both happen were decided together."""


def result_of(decision: Decision) -> Result:
    """Return a kept decision's result."""
    return Result.model_validate_json(decision.outcome)


def decide_due(tx: Transaction, timer: Timer, at: int) -> None:
    """Decide the idea of a timer, with those that can't happen beside it; nothing if its hour moved."""
    proposal = proposals.proposal(tx.db, timer.item or 0)
    if proposal is None or proposal.state != "open" or at < proposal.closes_at:
        return
    campaign = campaigns.campaign(tx.db, proposal.campaign)
    if campaign is not None and campaign.state in ("running", "closed"):
        settle(tx, campaign, together(tx, proposal), at)


def decide_open(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Decide all that is still open, for good; words that nobody agreed to are dropped."""
    for idea in proposals.proposals(tx.db, campaign.id):
        if idea.state == "asked":
            drop(tx, idea.id, at)
    while left := open_ideas(tx.db, campaign.id):
        settle(tx, campaign, together(tx, left[0]), at, last=True)


def together(tx: Transaction, proposal: Proposal) -> list[Proposal]:
    """Return an open idea and all open ones tied to it by *can't both happen*, in order."""
    ideas = {idea.id: idea for idea in open_ideas(tx.db, proposal.campaign)}
    pairs = [pair for pair in proposals.exclusions(tx.db, proposal.campaign) if ideas.keys() >= set(pair)]
    found, size = {proposal.id}, 0
    while len(found) > size:
        size = len(found)
        found |= {id for pair in pairs if found & set(pair) for id in pair}
    return [ideas[id] for id in sorted(found)]


def settle(
    tx: Transaction, campaign: Campaign, ideas: list[Proposal], at: int, *, last: bool = False
) -> None:
    """Decide one idea, or choose between several; newcomers who turn it keep it open once."""
    rules = rules_of(campaign)
    until = min(at + rules.newcomer_hours * HOUR, campaign.ends_at)
    last = last or until <= at
    outcomes = {idea.id: _outcome(tx, campaign, idea, last) for idea in ideas}
    choice = _choice(tx, campaign, ideas, outcomes, at, last) if len(ideas) > 1 else None
    if choice.stays_open if choice else outcomes[ideas[0].id].stays_open:
        _keep_open(tx, campaign, ideas, until, at)
        return
    for idea in ideas:
        ahead = choice.winner == idea.id if choice else outcomes[idea.id].passes
        _end(tx, campaign, idea, _result(tx, campaign, outcomes[idea.id], choice), ahead, at)


def _outcome(tx: Transaction, campaign: Campaign, idea: Proposal, last: bool) -> Outcome:
    counted = [
        Ballot.model_validate({"choice": choice, "newcomer": newcomer, "earlier_wording": earlier})
        for choice, newcomer, earlier, n in ballots.counted(tx.db, idea.id, idea.wording or 0)
        for _ in range(n)
    ]
    return decide(
        tally(counted),
        base=idea.base,
        rules=rules_when(tx.db, campaign, idea.posted_at),
        chat_size=chats.members(tx.db, campaign.chat),
        taking_part=people.taking_part(tx.db, campaign.id),
        extended=last or bool(idea.prolonged),
    )


def _choice(
    tx: Transaction,
    campaign: Campaign,
    ideas: list[Proposal],
    outcomes: dict[int, Outcome],
    at: int,
    last: bool,
) -> Chosen:
    """The lot's public value is the log's root when voting had ended, and that instant: nobody knew it before."""
    size, edge = record.head(tx, campaign.id)
    options = [Option(proposal=idea.id, outcome=outcomes[idea.id]) for idea in ideas]
    return choose_between(
        options,
        public_value=f"{size}:{record.root(edge).hex()}:{at}",
        extended=last or any(idea.prolonged for idea in ideas),
    )


def _result(tx: Transaction, campaign: Campaign, outcome: Outcome, choice: Chosen | None) -> Result:
    size = chats.members(tx.db, campaign.chat)
    return Result.model_validate({**outcome.model_dump(), "chat_size": size, "choice": choice})


def _keep_open(tx: Transaction, campaign: Campaign, ideas: list[Proposal], until: int, at: int) -> None:
    for idea in ideas:
        proposals.set_closing(tx.db, idea.id, until, prolonged=True)
        set_decision(tx, campaign, idea.id, until)
        fields: dict[str, str | int | bool | None] = {"proposal": idea.number, "closes_at": until}
        tx.log.append(campaign.id, "kept_open", at, None, {**fields, "why": "newcomers"})
        bulletin(tx, campaign, "results", f"o{idea.id}", at, silent=False)
        show(tx, idea, at)


def _end(tx: Transaction, campaign: Campaign, idea: Proposal, result: Result, ahead: bool, at: int) -> None:
    state = "ahead" if ahead else "not_ahead"
    if not proposals.set_proposal_state(tx.db, idea.id, state, at):
        return
    outcome = result.model_dump_json()
    proposals.add_decision(tx.db, proposal=idea.id, at=at, method=METHOD, passes=ahead, outcome=outcome)
    _log(tx, campaign, idea, result, ahead, at)
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="decision", item=idea.id, detail=state)
    messages.rest(tx.db, f"proposal:{idea.id}")
    overtaken(tx, campaign, "results", f"o{idea.id}")
    bulletin(tx, campaign, "results", f"d{idea.id}", at, silent=False)
    show(tx, idea, at)
    if ahead:
        put_in_force(tx, campaign, idea, at)
    if ahead and idea.unfolds:
        unfold(tx, idea.unfolds, at)


def _log(tx: Transaction, campaign: Campaign, idea: Proposal, result: Result, ahead: bool, at: int) -> None:
    """Put the closed tally into the log: a leaf that outsiders may read, and how a draw was settled beside it."""
    tx.log.append(campaign.id, "decision", noon(at, campaign.zone), None, _fields(idea, result, ahead))
    if result.choice is not None:
        lot = result.choice.lot
        told: dict[str, str | int | bool | None] = {
            "proposal": idea.number,
            "settled_by": result.choice.settled_by,
            "lot_record": lot.record_hash if lot else None,
            "lot_public": lot.public_value if lot else None,
        }
        tx.log.append(campaign.id, "choice", at, None, told)


def _fields(idea: Proposal, result: Result, ahead: bool) -> dict[str, str | int | bool | None]:
    return {
        "proposal": idea.number,
        "method": METHOD,
        "ahead": ahead,
        "support": result.support,
        "fine": result.fine,
        "concern": result.concern,
        "not_mine": result.not_mine,
        "base": result.base,
        "needed": result.needed,
        "threshold_percent": result.threshold_percent,
    }
