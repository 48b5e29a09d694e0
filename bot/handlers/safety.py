"""Report, fold, unfold, take back: the button ⋯ under everything with words."""

from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from flows.refusal import Refusal
from flows.safety.ask import ask_to_unfold
from flows.safety.item import chat_of, find
from flows.safety.keep_out import keep_out
from flows.safety.kinds import LETTER, LETTERS, Item
from flows.safety.remove import take_back
from flows.safety.report import REASONS, Report, report
from storage import campaigns, messages, people, timers
from storage.messages import Arg


def _item(scene: Scene) -> Item | None:
    kind = LETTERS.get(scene.tap.word(0))
    return find(scene.tx, kind, scene.tap.number(1)) if kind else None


@tap("more")
def more(scene: Scene) -> Reply | Refusal | None:
    """Offer the reasons, in private; who hasn't pressed Start is led there."""
    item = _item(scene)
    chat = chat_of(scene.tx, item) if item else None
    if item is None or chat is None or not _is_seen(scene, item, chat):
        return Refusal("stale-button")
    if people.is_removed(scene.tx.db, chat, scene.person):
        return Refusal("removed")
    there = scene.in_campaign(campaigns.campaign(scene.tx.db, item.campaign) if item.campaign else None)
    args: dict[str, Arg] = {"kind": LETTER[item.kind], "item": item.id}
    if scene.chat is not None:
        return Reply(url=there.to_private("report", args))
    return ask_reason(there.with_args(args))


def _is_seen(scene: Scene, item: Item, chat: int) -> bool:
    """In its own chat, or where a message shows it; in private, to who takes part, came by a link, or was shown it.

    What a crew leaves to the next is in no chat: only to who was shown it.
    """
    if scene.chat is not None:
        return item.kind != "handover" and (scene.chat == chat or _is_shown_here(scene, item))
    db, person = scene.tx.db, scene.person
    if item.campaign is not None and (
        people.first_act(db, item.campaign, person) or people.focus(db, person) == item.campaign
    ):
        return True
    ours = messages.message_to_person(db, person, scene.incoming.number or 0)
    return ours is not None and messages.shows(db, ours.id, item.kind, item.id)


def _is_shown_here(scene: Scene, item: Item) -> bool:
    """Whether the very message in another group shows it: a campaign that may be joined, a task that is for both."""
    assert scene.chat is not None
    ours = messages.message_in_chat(scene.tx.db, scene.chat, scene.incoming.number or 0)
    return ours is not None and messages.shows(scene.tx.db, ours.id, item.kind, item.id)


@started("report")
def ask_reason(scene: Scene) -> Reply | Refusal | None:
    """Show what can be said of an item."""
    scene.say("report", dict(scene.args), private=True)
    return None


@tap("rep")
def keep_report(scene: Scene) -> Reply | Refusal | None:
    """Keep a report: kind, item, reason. Only from the message that asked for it."""
    item = _item(scene)
    index = scene.tap.number(2)
    if item is None or index >= len(REASONS) or not _was_asked(scene, item):
        return Refusal("stale-button")
    request = Report(kind=item.kind, item=item.id, person=scene.person, reason=REASONS[index], at=scene.at)
    reported = report(scene.tx, request)
    if isinstance(reported, Refusal):
        return reported
    if reported.became == "noted":
        _weigh_administrator(scene, item, index)
    return Reply(scene.speech.say(f"report-{reported.became}", item=reported.key), alert=True)


def _was_asked(scene: Scene, item: Item) -> bool:
    if scene.chat is not None:
        return False
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    if ours is None or ours.view != "report":
        return False
    args = messages.args_of(ours.args)
    return (args["kind"], args["item"]) == (LETTER[item.kind], item.id)


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
    asked = ask_to_unfold(scene.tx, scene.tap.number(0), scene.person, scene.at)
    return scene.toast(asked, "unfold-asked")


@tap("own-words")
def take_own_back(scene: Scene) -> Reply | Refusal | None:
    """An author takes their own words back: kind, item."""
    item = _item(scene)
    if item is None:
        return Refusal("stale-button")
    gone = take_back(scene.tx, item.kind, item.id, scene.person, scene.at)
    return gone if isinstance(gone, Refusal) else Reply(scene.speech.say("own-words-gone"), alert=True)


@tap("op")
def keep_words_out(scene: Scene) -> Reply | Refusal | None:
    """An author keeps words out of the package, or lets them in: kind, item, 1 or 0."""
    kind, private = LETTERS.get(scene.tap.word(0), ""), bool(scene.tap.number(2))
    no = keep_out(scene.tx, kind, scene.tap.number(1), scene.person, private, scene.at)
    return no or Reply(scene.speech.say("kept-out" if private else "let-in"), alert=True)
