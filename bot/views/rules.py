"""The group's rules in words, and the question for a new value."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.rulebook.amendable import CHOICES, SHOWN, bounds, label, rule_value, told
from flows.rules import Rules
from flows.taking_part import rules_of
from storage import amendments, campaigns, proposals

NAMES = tuple(SHOWN)


@view("rules")
def rules(look: Look) -> Screen:
    """Each rule with its value and which ones the group changed; ``change``: a button for each."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"))
    held = rules_of(campaign)
    lines = [look.say("rules-head"), *(_line(look, held, rule) for rule in NAMES)]
    lines += [*_changed(look, campaign.id), look.say("rules-fixed")]
    if campaign.state != "running":
        return Screen("\n".join(lines))
    if not look.args.get("change"):
        button = Button(look.say("button-rule-change"), pack("ru", campaign.id))
        return Screen("\n".join([*lines, look.say("rules-how")]), ((button,),))
    buttons = [Button(label(look.speech, rule), pack("rc", campaign.id, n)) for n, rule in enumerate(NAMES)]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    back = back_button(look, campaign.id)
    return Screen("\n".join([*lines, look.say("rules-which")]), (*rows, *(((back,),) if back else ())))


def _line(look: Look, held: Rules, rule: str) -> str:
    value = told(look.speech, rule, rule_value(held, rule))
    return look.say("rule-line", rule=label(look.speech, rule), value=value)


def _changed(look: Look, campaign: int) -> list[str]:
    lines = []
    for one in amendments.in_force(look.db, campaign):
        idea, day = proposals.proposal(look.db, one.proposal), look.speech.day(one.in_force_at or 0)
        if idea is not None:
            lines.append(look.say("rule-changed", rule=label(look.speech, one.rule), day=day, n=idea.number))
    return lines


@view("ask-rule")
def ask_rule(look: Look) -> Screen:
    """What the rule says now, and the question; its few values as buttons."""
    campaign, rule = campaigns.campaign(look.db, look.id("campaign")), str(look.args["rule"])
    if campaign is None:
        return Screen(look.say("refusal-no-campaign"))
    kind = SHOWN[rule]
    least, most = (0, 0) if kind in CHOICES else bounds(rule)
    ask = look.say(f"rule-ask-{kind}", least=least, most=most)
    lines = [_line(look, rules_of(campaign), rule), ask, look.say("rule-ask-vote")]
    at = NAMES.index(rule)
    rows = tuple(
        (Button(told(look.speech, rule, one), pack("rv", campaign.id, at, n)),)
        for n, one in enumerate(CHOICES.get(kind, ()))
    )
    return Screen("\n".join(lines), rows)
