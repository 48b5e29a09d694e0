"""Lines in words: a role's card, what changed; and what changed as an idea of the next campaign."""

from bot.handlers.card import in_private, leads_to, meant
from bot.handlers.propose import bring_words
from bot.handlers.registry import answer, started, tap
from bot.scene import Reply, Scene
from flows.assess.say_line import SayLine, say_line
from flows.refusal import Refusal
from storage import campaigns, lines, questions, safety
from storage.lines import What

WHAT: dict[str, What] = {"e": "expect", "b": "bring", "c": "changed"}


@tap("rl")
def ask_line(scene: Scene) -> Reply | Refusal | None:
    """Ask for a line: campaign, which."""
    campaign, what = meant(scene), WHAT.get(scene.tap.word(1))
    if isinstance(campaign, Refusal) or what is None:
        return campaign if isinstance(campaign, Refusal) else Refusal("stale-button")
    return in_private(scene, "line", campaign, what=what)


@started("line")
def ask_words(scene: Scene) -> Reply | Refusal | None:
    """Ask for the words."""
    what = str(scene.args.get("what"))
    if what not in WHAT.values() or scene.campaign is None:
        return Refusal("stale-button")
    scene.ask("line", {"what": what})
    scene.say("said", {"key": f"line-ask-{what}"}, private=True, own=True)
    return None


leads_to("lv", "line-versions")


@started("line-versions")
def show_versions(scene: Scene) -> Reply | Refusal | None:
    """Show them."""
    if scene.campaign is None:
        return Refusal("no-campaign")
    scene.say("line-versions", {"campaign": scene.campaign.id}, private=True, own=True)
    return None


@answer("line")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take the words."""
    here, what = scene.incoming, str(scene.args.get("what"))
    if no := scene.wordless():
        return no
    if scene.campaign is None or what not in WHAT.values():
        return Refusal("no-campaign" if scene.campaign is None else "stale-button")
    request = SayLine.model_validate(
        {"what": what, "person": scene.person, "text": here.text, "at": scene.at, "key": f"line:{scene.key}"}
    )
    kept = say_line(scene.tx, scene.campaign, request)
    if isinstance(kept, Refusal):
        return kept
    questions.answered(scene.tx.db, scene.person)
    scene.say("line", {"line": kept.id}, private=True, own=True)
    return None


@tap("li")
def as_an_idea(scene: Scene) -> Reply | Refusal | None:
    """Bring what somebody said changed as an idea of this campaign; whose words they are is asked: line, campaign."""
    one, campaign = lines.line(scene.tx.db, scene.tap.number(0)), meant(scene, 1)
    if isinstance(campaign, Refusal):
        return campaign
    old = campaigns.campaign(scene.tx.db, one.campaign) if one else None
    fits = old is not None and old.id == campaign.forked_from and old.chat == campaign.chat == scene.chat
    if one is None or not fits or one.what != "changed" or one.text is None or one.person is None:
        return Refusal("stale-button")
    if safety.folded(scene.tx.db, "line", one.id):
        return Refusal("stale-button")
    brought = bring_words(scene.in_campaign(campaign), one.text, one.person, f"line:{one.id}:{campaign.id}")
    return scene.toast(brought, "line-brought")
