"""Report, fold, unfold: the button ⋯ under everything with words."""

from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.safety.ask import ask_to_unfold
from flows.safety.item import LETTERS, Item, find
from flows.safety.report import REASONS, Report, report
from storage import campaigns, safety, timers


def _item(scene: Scene) -> Item | None:
    kind = LETTERS.get(scene.tap.word(0))
    return find(scene.tx, kind, scene.tap.number(1)) if kind else None


@tap("more")
def more(scene: Scene) -> Reply | Refusal | None:
    """Offer the reasons, in private; who hasn't pressed Start is led there."""
    item = _item(scene)
    if item is None:
        return Refusal("stale-button")
    args: dict[str, str | int | None] = {"kind": scene.tap.word(0), "item": item.id}
    if scene.chat is None:
        ask_reason(scene.with_args(args))
        return None
    here = scene.in_campaign(campaigns.campaign(scene.tx.db, item.campaign))
    return Reply(url=here.to_private("report", args))


@started("report")
def ask_reason(scene: Scene) -> Reply | Refusal | None:
    """Show what can be said of an item."""
    scene.say("report", dict(scene.args), private=True)
    return None


@tap("rep")
def keep_report(scene: Scene) -> Reply | Refusal | None:
    """Keep a report: kind, item, reason."""
    item = _item(scene)
    index = scene.tap.number(2)
    if item is None or index >= len(REASONS):
        return Refusal("stale-button")
    request = Report(kind=item.kind, item=item.id, person=scene.person, reason=REASONS[index], at=scene.at)
    reported = report(scene.tx, request)
    if isinstance(reported, Refusal):
        return reported
    if reported.became == "noted":
        _weigh_administrator(scene, item, index)
    return Reply(scene.speech.say(f"report-{reported.became}", item=reported.key), alert=True)


def _weigh_administrator(scene: Scene, item: Item, reason: int) -> None:
    """Whether the reporter is an administrator of the chat is asked of Telegram afterwards."""
    timers.set_timer(
        scene.tx.db,
        key=f"weigh:{item.kind}:{item.id}:{scene.person}:{reason}",
        kind="weigh",
        campaign=item.campaign,
        item=scene.person,
        due_at=scene.at,
    )


@tap("unfold")
def ask_the_group(scene: Scene) -> Reply | Refusal | None:
    """The author asks the group, by the ordinary vote, to show it again."""
    known = safety.fold(scene.tx.db, scene.tap.number(0))
    item = find(scene.tx, known.kind, known.item) if known else None
    campaign = campaigns.campaign(scene.tx.db, known.campaign) if known else None
    if known is None or item is None or campaign is None or known.unfolded_at is not None:
        return Refusal("stale-button")
    if item.author != scene.person:
        return Refusal("author-only")
    if known.folder in ("operator", "about_me"):
        return Refusal("unfold-operator")
    words = scene.chat_speech.say("unfold-idea", kind=item.kind, number=item.id)
    asked = ask_to_unfold(scene.tx, campaign, known, person=scene.person, text=words, at=scene.at)
    if isinstance(asked, Refusal):
        return asked
    return Reply(scene.speech.say("unfold-asked"))
