"""/rules and /amend: what the group agreed on, and how it changes it."""

from bot.handlers.card import leads_to, meant
from bot.handlers.did import refuse
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.rulebook.amend_rule import AmendRule, amend_rule
from flows.rulebook.amendable import CHOICES, SHOWN, Wanted, read_value, wanted
from storage import questions

NAMES = tuple(SHOWN)


@command("rules")
def show_rules(scene: Scene) -> Reply | Refusal | None:
    """Show the rules that hold here."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("rules", {"campaign": scene.campaign.id})
    return None


@command("amend")
def amend(scene: Scene) -> Reply | Refusal | None:
    """Ask the group to change a rule; without words, show the rules and how it is written."""
    if not scene.incoming.text.strip():
        return show_rules(scene)
    if scene.incoming.forwarded:
        return Refusal("forwarded")
    asked = wanted(scene.incoming.text, scene.speech)
    kept = asked if isinstance(asked, Refusal) else _amend(scene, asked)
    return refuse(scene, kept) if isinstance(kept, Refusal) else None


def _amend(scene: Scene, asked: Wanted) -> Refusal | None:
    request = AmendRule(
        person=scene.person, rule=asked.rule, value=asked.value, at=scene.at, key=f"rule:{scene.key}"
    )
    kept = amend_rule(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    if scene.chat is None and scene.campaign is not None:
        scene.say("idea-posted", {"campaign": scene.campaign.id})
    return None


leads_to("ru", "rules")


@started("rules")
def list_rules(scene: Scene) -> Reply | Refusal | None:
    """List what can be changed."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("rules", {"campaign": scene.campaign.id, "change": 1}, private=True)
    return None


@tap("rc")
def choose_rule(scene: Scene) -> Reply | Refusal | None:
    """Ask for a rule's new value: as words, or as buttons where there are few."""
    campaign, index = meant(scene), scene.tap.number(1)
    if isinstance(campaign, Refusal) or index >= len(NAMES):
        return campaign if isinstance(campaign, Refusal) else Refusal("stale-button")
    there = scene.in_campaign(campaign)
    if SHOWN[NAMES[index]] not in CHOICES:
        there.ask("rule", {"rule": NAMES[index]})
    there.say("ask-rule", {"campaign": campaign.id, "rule": NAMES[index]}, private=True)
    return None


@tap("rv")
def choose_value(scene: Scene) -> Reply | Refusal | None:
    """Ask the group for one of a rule's few values."""
    campaign, index, which = meant(scene), scene.tap.number(1), scene.tap.number(2)
    if isinstance(campaign, Refusal):
        return campaign
    values = CHOICES.get(SHOWN[NAMES[index]], ()) if index < len(NAMES) else ()
    if which >= len(values):
        return Refusal("stale-button")
    value = None if values[which] == "any" else values[which]
    refused = _amend(scene.in_campaign(campaign), Wanted(NAMES[index], value))
    return refused or Reply(scene.speech.say("rule-put-to-group"))


@answer("rule")
def take_value(scene: Scene) -> Reply | Refusal | None:
    """Take a rule's new value in words."""
    rule = str(scene.args.get("rule"))
    if rule not in SHOWN:
        return Refusal("stale-button")
    asked = read_value(rule, scene.incoming.text, scene.speech)
    return asked if isinstance(asked, Refusal) else _amend(scene, asked)
