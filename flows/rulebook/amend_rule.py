"""Amend a rule: the group decides under the present ones; what passes holds from the next decision on."""

import json

from pydantic import BaseModel, ConfigDict

from flows.design.post import closing, opened
from flows.refusal import Refusal
from flows.rulebook.amendable import SHOWN, Value, amended, label, rule_value, told
from flows.speech import Speech
from flows.taking_part import may_act, rules_of, takes_part, too_many_asked
from storage import amendments, campaigns, people, proposals, timeline
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign, Proposal


class AmendRule(BaseModel):
    """``/amend quorum 30%``; ``key`` is the message that said it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: int
    rule: str
    value: Value
    at: int
    key: str


def amend_rule(tx: Transaction, campaign: Campaign | None, request: AmendRule) -> Proposal | Refusal:
    """Open an idea that changes a rule if it goes ahead."""
    if known := proposals.proposal_by_key(tx.db, request.key):
        return known
    if (no := may_act(tx, campaign, request.person, request.at)) or campaign is None:
        return no or Refusal("no-campaign")
    changed = amended(rules_of(campaign), request.rule, request.value)
    if isinstance(changed, Refusal):
        return changed
    if _asked_already(tx, campaign, request):
        return Refusal("rule-asked")
    return too_many_asked(tx, campaign, request.person) or _open(tx, campaign, request)


def _asked_already(tx: Transaction, campaign: Campaign, request: AmendRule) -> bool:
    """One question about a rule at a time: two answers could not both hold."""
    asked = [one.proposal for one in amendments.amendments(tx.db, campaign.id) if one.rule == request.rule]
    return any((idea := proposals.proposal(tx.db, id)) and idea.state == "open" for id in asked)


def _open(tx: Transaction, campaign: Campaign, request: AmendRule) -> Proposal:
    takes_part(tx, campaign, request.person, request.at)
    id = proposals.add_proposal(
        tx.db,
        campaign=campaign.id,
        author=request.person,
        poster=request.person,
        language=campaign.language,
        text=_words(campaign, request),
        at=request.at,
        closes_at=closing(campaign, request.at),
        base=people.taking_part(tx.db, campaign.id),
        state="open",
        key=request.key,
    )
    value = json.dumps(request.value)
    amendments.add_amendment(tx.db, proposal=id, campaign=campaign.id, rule=request.rule, value=value)
    kept = proposals.proposal(tx.db, id)
    assert kept is not None
    opened(tx, campaign, kept)
    return kept


def _words(campaign: Campaign, request: AmendRule) -> str:
    speech, rule = Speech(campaign.language, campaign.zone), request.rule
    before = told(speech, rule, rule_value(rules_of(campaign), rule))
    return speech.say(
        "amend-idea", rule=label(speech, rule), before=before, after=told(speech, rule, request.value)
    )


def put_in_force(tx: Transaction, campaign: Campaign, idea: Proposal, at: int) -> None:
    """Let an amendment that went ahead hold from now on; nothing if the idea is none."""
    amendment = amendments.amendment(tx.db, idea.id)
    now = campaigns.campaign(tx.db, campaign.id)
    if amendment is None or now is None or amendment.rule not in SHOWN:
        return
    rules = rules_of(now)
    changed = amended(rules, amendment.rule, json.loads(amendment.value))
    if isinstance(changed, Refusal):
        return
    before = json.dumps(rule_value(rules, amendment.rule))
    amendments.put_in_force(tx.db, idea.id, before=before, rules=changed.model_dump_json(), at=at)
    timeline.happened(
        tx.db, campaign=campaign.id, at=at, kind="amended_rule", item=idea.id, detail=amendment.rule
    )
    fields: dict[str, Field] = {"proposal": idea.number, "rule": amendment.rule, "before": before}
    tx.log.append(campaign.id, "rule", at, None, {**fields, "value": amendment.value})
