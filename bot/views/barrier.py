"""Barriers: one with its kind, its days and its state; the list; what an author is told."""

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.instruments.barrier import KINDS, days_open, waiting
from storage import barriers, campaigns
from storage.barriers import Barrier
from storage.models import Campaign

LISTED = 12
Rows = tuple[tuple[Button, ...], ...]


def kind_of(look: Look, barrier: Barrier) -> str:
    """Return of what kind it is, in words."""
    return look.say(f"barrier-kind-{(barrier.kind or 'other').replace('_', '-')}")


def state_of(look: Look, barrier: Barrier, campaign: Campaign) -> str:
    """Return how it stands: since when it waits, or how long it did."""
    days = days_open(barrier, campaign.zone, look.at)
    if barrier.state == "open":
        return look.say("barrier-waits", day=look.speech.day(barrier.at), n=days)
    return look.say(f"barrier-{barrier.state}", n=days)


def lines_of(look: Look, barrier: Barrier, campaign: Campaign) -> list[str]:
    """Return kind, words and state."""
    words = words_or_fold(look, "barrier", barrier.id, barrier.text)
    head = (
        look.say("barrier-head", kind=kind_of(look, barrier))
        if barrier.kind
        else look.say("barrier-head-plain")
    )
    return [f"<b>{head}</b>", words, state_of(look, barrier, campaign)]


def _held(look: Look) -> tuple[Barrier, Campaign] | None:
    barrier = barriers.barrier(look.db, look.id("barrier"))
    campaign = campaigns.campaign(look.db, barrier.campaign) if barrier else None
    return (barrier, campaign) if barrier and campaign and campaign.state != "taken_back" else None


@view("barrier")
def barrier(look: Look) -> Screen:
    """One barrier; its author says of what kind it is, where its words go, and whether it is gone."""
    held = _held(look)
    if held is None:
        return Screen(gone=True)
    found, campaign = held
    lines = lines_of(look, found, campaign)
    lines.append(look.say("barrier-kept-from-city" if found.private else "barrier-for-city"))
    if look.args.get("first"):
        lines.append(look.say("first-words"))
    kinds = found.kind is None and found.text is not None
    if kinds:
        lines.append(look.say("barrier-ask-kind"))
    rows = (*(_kinds(look, found) if kinds else ()), *_own(look, found))
    return Screen("\n".join(lines), rows, mentions=(("barrier", found.id),))


def _kinds(look: Look, found: Barrier) -> Rows:
    buttons = [
        Button(look.say(f"barrier-kind-{kind.replace('_', '-')}"), pack("b-kind", found.id, n))
        for n, kind in enumerate(KINDS)
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _own(look: Look, found: Barrier) -> Rows:
    gone = found.state == "gone"
    turn = Button(
        look.say("button-barrier-back" if gone else "button-barrier-gone"),
        pack("b-gone", found.id, "n" if gone else "y"),
    )
    city = Button(
        look.say("button-city" if found.private else "button-not-city"),
        pack("b-city", found.id, "y" if found.private else "n"),
    )
    report = Button("⋯", pack("more", "b", found.id))
    last = () if look.chat is not None else _back(look, found.campaign)
    return ((turn,), (city, report), *last)


def _back(look: Look, campaign: int) -> Rows:
    back = back_button(look, campaign)
    return ((back,),) if back else ()


@view("barrier-ask")
def ask(look: Look) -> Screen:
    """Ask what is in the way, and say who will read it."""
    return Screen(look.say("barrier-ask"))


@view("barriers")
def listed(look: Look) -> Screen:
    """All that is in the way, the unanswered first, the longest waiting first."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    known = barriers.barriers(look.db, campaign.id) if campaign else []
    if campaign is None or not known:
        return Screen(look.say("barriers-none"), _name_row(look, campaign))
    shown = known[:LISTED]
    lines = [look.say("barriers-head", n=len(waiting(look, campaign.id)), all=len(known))]
    for n, one in enumerate(shown, 1):
        words = words_or_fold(look, "barrier", one.id, one.text)
        line = look.say("barriers-line", n=n, kind=kind_of(look, one), words=words)
        lines.append(f"{line}\n{state_of(look, one, campaign)}")
    reports = [Button(f"⋯ {n}", pack("more", "b", one.id)) for n, one in enumerate(shown, 1) if one.text]
    rows = tuple(tuple(reports[i : i + 6]) for i in range(0, len(reports), 6))
    text = fit(lines, look.say("more-lines", n="{n}"))
    mentions = tuple(("barrier", one.id) for one in shown)
    return Screen(text, (*rows, *_name_row(look, campaign)), mentions=mentions)


def _name_row(look: Look, campaign: Campaign | None) -> Rows:
    if campaign is None or campaign.state != "running":
        return ()
    return ((Button(look.say("button-barrier"), pack("bar", campaign.id)),), *_back(look, campaign.id))


@view("barrier-answered")
def answered(look: Look) -> Screen:
    """Tell its author that a barrier got an answer; they say whether it is out of the way."""
    held = _held(look)
    if held is None or held[0].person != look.person:
        return Screen(gone=True)
    found, campaign = held
    lines = [look.say("barrier-got-answer"), *lines_of(look, found, campaign)]
    return Screen("\n".join(lines), _own(look, found), mentions=(("barrier", found.id),))
