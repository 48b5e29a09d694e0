"""What was noted of an act, what of it is asked, and the sign that it was noted."""

from bot.views.acts import told
from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.instruments.substitution import SAYS, asked_of
from flows.taking_part import rules_of
from storage import campaigns, chats, contributions, safety
from storage.models import Contribution

HOUR = 3_600_000_000
BIG_CHAT = 200
MINUTES = (10, 20, 30, 60)
PEOPLE = (1, 2, 3, 4, 5)
DAYS = (0, 1, 2)
Rows = tuple[tuple[Button, ...], ...]


@view("receipt")
def receipt(look: Look) -> Screen:
    """✍ on the message; where reactions are restricted, the noted line, but never in a big chat."""
    if look.chat is None or chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return Screen(gone=True) if (chats.members(look.db, look.chat) or 0) > BIG_CHAT else noted(look)


@view("noted")
def noted(look: Look) -> Screen:
    """The act as it was understood, what is asked about it, and what its author can do for a day."""
    act = contributions.contribution(look.db, look.id("contribution"))
    if act is None or (look.chat is not None and (act.state == "undone" or act.visibility == "me")):
        return Screen(gone=True)
    mentions = (("contribution", act.id),)
    if act.state == "undone":
        return Screen(look.say("noted-undone"), mentions=mentions)
    is_open = day_lasts(look, act)
    late = look.chat is None and not is_open
    asked = str(look.args.get("ask") or "").split(",")[0] if is_open else ""
    lines = [look.say("noted", what=told(look, act))]
    first = () if safety.folded(look.db, "contribution", act.id) else ("first",)
    lines += [look.say(f"noted-{name}") for name in ("file", *first) if look.args.get(name)]
    if asked:
        lines.append(look.say(f"ask-{asked}"))
    own = kept_rows(look, act) if is_open else late_rows(look, act) if late else ()
    if look.chat is None and act.substitutes:
        lines.append(look.say("substitutes-said", says=look.say(f"substitutes-{act.substitutes}")))
    elif is_open and _instead(look, act, asked):
        lines.append(look.say("substitutes-ask"))
    rows = (*answers(look, act, asked), *(_city(look, act, asked) if is_open else ()), *own, *_others(look, act))
    return Screen("\n".join(lines), rows, mentions=mentions)


def day_lasts(look: Look, act: Contribution) -> bool:
    """Whether the day lasts in which an act can still be changed."""
    campaign = campaigns.campaign(look.db, act.campaign)
    return campaign is not None and look.at < act.logged_at + rules_of(campaign).undo_hours * HOUR


def answers(look: Look, act: Contribution, asked: str, minutes: tuple[int, ...] = MINUTES) -> Rows:
    """Return the answers to what is asked of an act, and that one doesn't know."""
    dont_know = Button(look.say("button-dont-know"), pack("d-skip", act.id, asked)) if asked else None
    if asked == "minutes":
        some = [Button(look.speech.duration(n), pack("d-long", act.id, n)) for n in minutes]
    elif asked == "people":
        some = [Button(look.say("button-people", n=n), pack("d-many", act.id, n)) for n in PEOPLE]
    elif asked == "when":
        some = [Button(look.say("button-when", days=n), pack("d-when", act.id, n)) for n in DAYS]
    else:
        return ()
    return (tuple(some), (dont_know,)) if dont_know else ()


def _instead(look: Look, act: Contribution, asked: str) -> bool:
    """Whether it is asked quietly, of its author alone and after all else: would the city do it otherwise?"""
    return look.chat is None and not asked and look.person == act.person and asked_of(act)


def _city(look: Look, act: Contribution, asked: str) -> Rows:
    if not _instead(look, act, asked):
        return ()
    return (
        tuple(Button(look.say(f"substitutes-{says}"), pack("d-city", act.id, n)) for n, says in enumerate(SAYS)),
    )


def kept_rows(look: Look, act: Contribution) -> Rows:
    """Return what an act's author can do with it for a day."""
    me = ("button-group", "g") if act.visibility == "me" else ("button-just-me", "m")
    city = ("button-not-city", "g") if act.visibility == "city" else ("button-city", "c")
    return (
        (
            Button(look.say("button-change"), pack("d-change", act.id)),
            Button(look.say(me[0]), pack("d-show", act.id, me[1])),
        ),
        (
            Button(look.say(city[0]), pack("d-show", act.id, city[1])),
            Button(look.say("button-undo"), pack("d-undo", act.id)),
        ),
    )


def late_rows(look: Look, act: Contribution) -> Rows:
    """Words can always be taken back, or kept to oneself."""
    keep = (Button(look.say("button-just-me"), pack("d-show", act.id, "m", "l")),)
    undo = Button(look.say("button-undo"), pack("d-undo", act.id, "l"))
    return ((*(() if act.visibility == "me" else keep), undo),)


def _others(look: Look, act: Contribution) -> Rows:
    if look.chat is None:
        back = back_button(look, act.campaign)
        return ((back,),) if back else ()
    return ((Button(look.say("button-thanks"), pack("ty", act.id)), Button("⋯", pack("more", "a", act.id))),)
