"""Ballots as people tap them: in the group where one tap is enough, else in private."""

from bot.handlers.card import in_private
from bot.handlers.registry import started, tap
from bot.scene import Reply, Scene
from bot.views.screen import ANSWER_LIMIT
from bot.views.vote_words import plain_names, summary
from flows.ballots.question import Ballot
from flows.refusal import Refusal
from flows.speech import Speech
from flows.votes.cast import Cast, Counted, cast
from flows.votes.fill import Change
from flows.votes.found import open_vote
from storage import campaigns, messages, people, votes
from storage.models import Campaign, Message

BALLOTS = ("ballot", "vote-reminder", "vote-anew")
"""Views in which one's own ballot is filled in."""


@tap("vx")
def turn(scene: Scene) -> Reply | Refusal | None:
    """Turn a tick over, under the group's message."""
    return _cast(scene, Change("turn", scene.tap.number(1)))


@tap("vs")
def tick(scene: Scene) -> Reply | Refusal | None:
    """Tick an option, or take the tick away."""
    return _cast(scene, Change("set", scene.tap.number(1), scene.tap.number(2)))


@tap("vc")
def choose(scene: Scene) -> Reply | Refusal | None:
    """Choose one."""
    return _cast(scene, Change("choose", scene.tap.number(1)))


@tap("vg")
def give(scene: Scene) -> Reply | Refusal | None:
    """Say how good an option is; a number above the highest takes it away."""
    return _cast(scene, Change("give", scene.tap.number(1), scene.tap.number(2)))


@tap("vr")
def rank(scene: Scene) -> Reply | Refusal | None:
    """Put an option at the end of one's order, or take it out."""
    return _cast(scene, Change("rank", scene.tap.number(1)))


@tap("va")
def abstain(scene: Scene) -> Reply | Refusal | None:
    """Say nothing, and be counted as abstaining."""
    return _cast(scene, Change("abstain"))


def _cast(scene: Scene, change: Change) -> Reply | Refusal | None:
    request = Cast(
        vote=scene.tap.number(0),
        person=scene.person,
        change=change,
        at=scene.at,
        update_id=scene.incoming.update_id,
        chat=scene.chat,
    )
    kept = cast(scene.tx, request)
    return kept if isinstance(kept, Refusal) else heard(scene, kept)


def heard(scene: Scene, kept: Counted) -> Reply:
    """Say the whole ballot and until when it can be changed; in private it is shown anyway."""
    show_own(scene)
    new = kept.first and people.tell_once(scene.tx.db, kept.campaign.id, scene.person)
    first = scene.speech.say("first-vote") if new else ""
    if scene.chat is None:
        return Reply(first)
    words = plain_names(scene.tx.db, scene.speech, kept.vote)
    ends = kept.vote.closes_at or 0
    return Reply(toast(scene.speech, kept.vote.method or "", words, kept.ballot, ends, first=new))


def toast(
    speech: Speech, method: str, words: dict[int, str], ballot: Ballot, until: int, *, first: bool
) -> str:
    """Say a whole ballot and until when it can be changed, in 200 characters; ``first``: what is kept of it."""
    tail = [
        speech.say("ballot-until", until=speech.moment(until)),
        *([speech.say("first-vote")] if first else []),
    ]
    room = ANSWER_LIMIT - len(" ".join(tail)) - len(speech.say("ballot-longest"))
    return " ".join([summary(speech, method, words, ballot, room), *tail])


def vote_meant(scene: Scene) -> int:
    """Return the vote that a question or a link is about, 0 where it names none."""
    return int(scene.args.get("vote") or 0)


def ours(scene: Scene) -> Message | None:
    """Return the private message of ours that was tapped."""
    if scene.chat is not None:
        return None
    return messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)


def show_own(scene: Scene, **more: int) -> None:
    """Show one's own ballot anew where it was tapped."""
    row = ours(scene)
    if row is not None and row.view in BALLOTS:
        if more:
            messages.set_args(scene.tx.db, row.id, {**messages.args_of(row.args), **more})
        messages.touch_message(scene.tx.db, row.id, scene.at)


@tap("vo")
def open_own(scene: Scene) -> Reply | Refusal | None:
    """Open one's own ballot in private; there, go on changing it."""
    found = open_vote(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(found, Refusal):
        return found
    row = ours(scene)
    if row is not None and row.view in BALLOTS:
        show_own(scene, done=0)
        return None
    return in_private(scene, "ballot", found.campaign, vote=found.vote.id)


@started("ballot")
def show_ballot(scene: Scene) -> Reply | Refusal | None:
    """Show it."""
    scene.say("ballot", {"vote": scene.args["vote"], "page": 0}, private=True)
    return None


@tap("vp")
def turn_page(scene: Scene) -> Reply | Refusal | None:
    """Turn to another page; what is ticked stays."""
    found = open_vote(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(found, Refusal):
        return found
    show_own(scene, page=scene.tap.number(1))
    return None


@tap("vd")
def done(scene: Scene) -> Reply | Refusal | None:
    """Show the whole ballot without its buttons."""
    found = open_vote(scene.tx, scene.tap.number(0), scene.person, scene.at, scene.chat)
    if isinstance(found, Refusal):
        return found
    show_own(scene, done=1)
    return None


@tap("vt")
def count(scene: Scene) -> Reply | Refusal | None:
    """Open the whole tally of a decided vote."""
    id = scene.tap.number(0)
    campaign = _decided(scene, id)
    return campaign if isinstance(campaign, Refusal) else in_private(scene, "vote-tally", campaign, vote=id)


@started("vote-tally")
def show_count(scene: Scene) -> Reply | Refusal | None:
    """Show how a vote was counted."""
    scene.say("vote-tally", {"vote": scene.args["vote"]}, private=True)
    return None


def _decided(scene: Scene, id: int) -> Campaign | Refusal:
    vote = votes.vote(scene.tx.db, id)
    campaign = campaigns.campaign(scene.tx.db, vote.campaign) if vote else None
    if vote is None or campaign is None or scene.chat not in (None, campaign.chat):
        return Refusal("stale-button")
    if people.is_removed(scene.tx.db, campaign.chat, scene.person):
        return Refusal("removed")
    return campaign if vote.state == "decided" else Refusal("vote-not-decided")
