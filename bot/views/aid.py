"""Needs and offers as the group sees them, as their author does, and a meeting from each side."""

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit, quote
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.aid.emergency import number_of
from flows.aid.match import PROFESSIONAL
from flows.aid.meeting import Sides, may_tell, sides, told_from, waits
from flows.aid.say import WHAT
from flows.care.here import is_here
from storage import aid, campaigns, people, vault
from storage.aid import Aid, Meeting, Side
from storage.models import Campaign
from storage.transaction import Reader

LISTED = 15
Rows = tuple[tuple[Button, ...], ...]


def _words(look: Look, one: Aid) -> str:
    return words_or_fold(look, "aid", one.id, one.text)


@view("aid")
def one(look: Look) -> Screen:
    """A need or an offer without a name, for the group."""
    found = aid.aid(look.db, look.id("aid"))
    if found is None or found.state == "gone":
        return Screen(gone=True)
    lines = [f"<b>{look.say(f'{found.kind}-head')}</b>", _words(look, found)]
    if found.at_hand and found.text:
        lines.append(look.say("aid-at-hand", words=quote(found.at_hand)))
    if found.state == "met":
        lines.append(look.say("aid-is-met"))
        return Screen("\n".join(lines), mentions=(("aid", found.id),))
    if waiting := _asked(look, found):
        lines.append(look.say("aid-waiting", n=waiting))
    answer = Button(look.say(f"button-{found.kind}-answer"), pack("ah", found.id))
    row = (answer, Button("⋯", pack("more", "n", found.id)))
    return Screen("\n".join(lines), (row,), mentions=(("aid", found.id),))


def _asked(look: Look, found: Aid) -> int:
    met = aid.meetings(look.db, found.id)
    return sum(m.met_at is None and "no" not in (m.need_says, m.offer_says) for m in met)


@view("aids")
def listed(look: Look) -> Screen:
    """What is needed and offered in the chat now."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None:
        return Screen(look.say("refusal-no-campaign"))
    known = [found for found in aid.open_aid(look.db, campaign.chat) if found.text][:LISTED]
    lines = [look.say("aids-head" if known else "aids-none"), look.say("aids-who")]
    lines += [f"{n}. {look.say(f'{found.kind}-head')}: {_words(look, found)}" for n, found in enumerate(known, 1)]
    buttons = [Button(_answer(look, n, found), pack("ah", found.id)) for n, found in enumerate(known, 1)]
    rows = tuple(tuple(buttons[i : i + 5]) for i in range(0, len(buttons), 5))
    new = (
        Button(look.say("button-need"), pack("an-ask", campaign.id, "n")),
        Button(look.say("button-offer"), pack("an-ask", campaign.id, "o")),
    )
    mentions = tuple(("aid", found.id) for found in known)
    text = fit(lines, look.say("more-lines", n="{n}"))
    return Screen(text, (*rows, *((new,) if campaign.state == "running" else ())), mentions=mentions)


def _answer(look: Look, n: int, found: Aid) -> str:
    """Return the number; in easy mode also what pressing it says."""
    return f"{n}. {look.say(f'button-{found.kind}-answer')}" if look.speech.easy else str(n)


@view("aid-own")
def own(look: Look) -> Screen:
    """One's own need or offer: what is there already, its sort, its meetings, its end."""
    found = aid.aid(look.db, look.id("aid"))
    if found is None or found.person != look.person:
        return Screen(look.say("refusal-stale-button"), gone=True)
    lines = [f"<b>{look.say(f'{found.kind}-head')}</b>", _words(look, found), look.say("aids-who")]
    if look.args.get("first"):
        lines.append(look.say("first-words"))
    if found.at_hand:
        lines.append(look.say("aid-at-hand", words=quote(found.at_hand)))
    mentions = [("aid", found.id)]
    for met in _residents_first(look, found):
        if here := sides(look, met.id):
            lines += ["", *_meeting(look, here, found.kind)]
            mentions += (("meeting", met.id), ("aid", here.need.id), ("aid", here.offer.id))
    if look.args.get("asks") and found.state == "open" and not found.at_hand:
        lines.append(look.say("at-hand-question"))
    rows = _own_rows(look, found) if found.state == "open" else ()
    return Screen(fit(lines, look.say("more-lines", n="{n}")), rows, mentions=tuple(mentions))


@view("at-hand")
def ask_at_hand(look: Look) -> Screen:
    """Ask what there is already for one's need."""
    found = aid.aid(look.db, look.id("aid"))
    if found is None or found.person != look.person:
        return Screen(look.say("refusal-stale-button"), gone=True)
    return Screen(f"{_words(look, found)}\n{look.say('at-hand-question')}", mentions=(("aid", found.id),))


def _residents_first(look: Look, found: Aid) -> list[Meeting]:
    """Return its meetings, those with who works there last."""

    def professional(met: Meeting) -> bool:
        here = sides(look, met.id)
        other = here.of("offer" if found.kind == "need" else "need") if here else found
        return people.role(look.db, other.campaign, other.person or 0) in PROFESSIONAL

    return sorted(aid.meetings(look.db, found.id), key=professional)


def _own_rows(look: Look, found: Aid) -> Rows:
    waiting = [m for m in _residents_first(look, found) if m.met_at is None][:3]
    sorts = [Button(look.say(f"aid-what-{what}"), pack("aw", found.id, n)) for n, what in enumerate(WHAT)]
    rows = [row for m in waiting for row in _answers(look, m, found.kind)]
    if found.kind == "need" and not found.at_hand:
        rows.append((Button(look.say("button-at-hand"), pack("aa", found.id)),))
    if found.what is None:
        rows += [tuple(sorts[:3]), tuple(sorts[3:])]
    met = (Button(look.say("button-aid-met"), pack("ae", found.id, "m")),) if found.kind == "need" else ()
    rows.append((*met, Button(look.say("button-aid-over"), pack("ae", found.id, "g"))))
    back = back_button(look, found.campaign)
    return (*rows, *(((back,),) if back else ()))


@view("aid-answer")
def ask_answer(look: Look) -> Screen:
    """Ask what one offers for a need, or needs of an offer."""
    found = aid.aid(look.db, look.id("aid"))
    if found is None:
        return Screen(look.say("refusal-stale-button"))
    return Screen(f"{_words(look, found)}\n{look.say(f'{found.kind}-answer')}", mentions=(("aid", found.id),))


@view("aid-opening")
def opening(look: Look) -> Screen:
    """To who works there: three questions to open with, and what residents offered already."""
    found = aid.aid(look.db, look.id("aid"))
    if found is None:
        return Screen(look.say("refusal-stale-button"))
    lines = [_words(look, found), look.say("aid-opening")]
    offers = [here.offer for m in aid.meetings(look.db, found.id) if (here := sides(look, m.id))]
    theirs = [o for o in offers if people.role(look.db, o.campaign, o.person or 0) not in PROFESSIONAL]
    lines += [look.say("aid-residents-offer", words=_words(look, offer)) for offer in theirs]
    button = Button(look.say("button-still-offer"), pack("as", found.id))
    mentions = (("aid", found.id), *(("aid", offer.id) for offer in theirs))
    return Screen("\n".join(lines), ((button,),), mentions=mentions)


@view("meeting")
def meeting(look: Look) -> Screen:
    """A meeting from one side: what the other says, yes or no, and the name once both agreed."""
    here, side = sides(look, look.id("meeting")), look.args["side"]
    mine: Side = "need" if side == "need" else "offer"
    if here is None or here.of(mine).person != look.person:
        return Screen(gone=True)
    lines = [look.say("meeting-yours", words=_words(look, here.of(mine))), *_meeting(look, here, mine)]
    undecided = here.meeting.met_at is None or waits(look, here, look.at)
    open_ = undecided and {here.need.state, here.offer.state} == {"open"}
    rows = _answers(look, here.meeting, mine) if open_ else ()
    mentions = (("meeting", here.meeting.id), ("aid", here.need.id), ("aid", here.offer.id))
    return Screen("\n".join(lines), rows, mentions=mentions)


def _meeting(look: Look, here: Sides, mine: Side) -> list[str]:
    other = here.of("offer" if mine == "need" else "need")
    campaign = campaigns.campaign(look.db, here.need.campaign)
    if campaign is None or not is_here(look, campaign.chat, look.person):
        return [look.say("meeting-off")]
    lines = [look.say(f"meeting-{other.kind}", words=_words(look, other))]
    said = here.meeting.need_says if mine == "need" else here.meeting.offer_says
    if here.meeting.met_at is None:
        lines.append(look.say(f"meeting-said-{said}" if said else "meeting-ask"))
    elif may_tell(look, here, look.at):
        lines += [look.say("meeting-name", name=_name(look, other)), look.say("meeting-careful")]
    elif waits(look, here, look.at):
        when = told_from(look, here, here.meeting.met_at)
        lines.append(look.say("meeting-wait", day=look.speech.day(when)))
    else:
        lines.append(look.say("meeting-off"))
    return lines


def _name(look: Look, other: Aid) -> str:
    """Return a name that leads to its person."""
    reader = Reader(look.db, look.vault)
    name, id = vault.name_of(reader, other.person or 0), vault.telegram_of_person(reader, other.person or 0)
    return f'<a href="tg://user?id={id}">{quote(name)}</a>'


def _answers(look: Look, met: Meeting, mine: Side) -> Rows:
    said = met.need_says if mine == "need" else met.offer_says
    yes = Button(look.say("button-meeting-yes"), pack("my", met.id, mine[0]))
    no = Button(look.say("button-meeting-no"), pack("mn", met.id, mine[0]))
    return ((no,),) if said == "yes" else ((yes,),) if said == "no" else ((yes, no),)


@view("emergency")
def emergency(look: Look) -> Screen:
    """The local emergency number, and that nobody here watches."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    return Screen(look.say("emergency", number=number_of(_zone(campaign, look))))


def _zone(campaign: Campaign | None, look: Look) -> str:
    return campaign.zone if campaign else look.face.zone
