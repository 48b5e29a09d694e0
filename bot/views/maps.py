"""An opinion map in the group: its question, a statement to answer at once, how many answered; then its result."""

from bot.views.codec import pack
from bot.views.map_words import Rows, answer_row, map_lines, question, report_button, short, statement_line
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.maps.told import shown
from storage import chats, opinion_maps, opinions, statements
from storage.models import OpinionMap, Statement


@view("map")
def map_(look: Look) -> Screen:
    """The question with a statement under it while it is open; the result once it has closed."""
    found = opinion_maps.opinion_map(look.db, look.id("map"))
    if found is None:
        return Screen(gone=True)
    lines = [f"<b>{look.say('map-head', n=found.number)}</b>", question(look, found)]
    if found.state == "withdrawn":
        return Screen("\n".join([*lines, look.say("map-taken-back")]), mentions=(("map", found.id),))
    if found.state == "closed":
        return _closed(look, found, lines)
    one = statements.statement(look.db, found.shown or 0)
    lines += [_counts(look, found), look.say("map-until", until=look.speech.moment(found.closes_at))]
    lines += ["", statement_line(look, one)] if one else ["", look.say("map-none-yet")]
    lines.append(look.say("map-how" if one else "map-how-first"))
    mentions = (("map", found.id), *((("statement", one.id),) if one else ()))
    return Screen(fit(lines, look.say("more-lines", n="{n}")), _rows(look, found, one), mentions=mentions)


def _counts(look: Look, found: OpinionMap) -> str:
    """Say how many answered, as the newest map counted them: it shows this message anew whenever it is made."""
    told = shown(look, found.id)
    people, answers = (told.people, told.answers) if told else opinions.counted(look.db, found.id)
    said = statements.how_many(look.db, found.id)
    return look.say("map-counts", statements=said, people=people, answers=answers)


def _rows(look: Look, found: OpinionMap, one: Statement | None) -> Rows:
    private = look.person is not None
    all_ = Button(look.say("button-answer-all"), pack("oo", found.id))
    add = Button(look.say("button-say-one"), pack("os", found.id))
    taps = answer_row(look, one) if one and not private else ()
    more = (report_button(one),) if one else ()
    return (*((taps,) if taps else ()), (all_, add), (*more, Button("⋯ ?", pack("more", "m", found.id))))


def _closed(look: Look, found: OpinionMap, lines: list[str]) -> Screen:
    lines += ["", *map_lines(look, found, brief=True)]
    whole = Button(look.say("button-whole-map"), pack("om", found.id))
    rows = ((whole, Button("⋯", pack("more", "m", found.id))),)
    return Screen(fit(lines, look.say("more-lines", n="{n}")), rows, mentions=map_mentions(look, found))


def map_mentions(look: Look, found: OpinionMap) -> tuple[tuple[str, int], ...]:
    """Return what a message shows that shows a whole map."""
    said = statements.statements(look.db, found.id)
    return (("map", found.id), *(("statement", one.id) for one in said[:200]))


def result_part(look: Look, found: OpinionMap) -> str:
    """Return a closed map's lines in the day's message of results."""
    return "\n".join([f"<b>{short(look, found)}</b>", *map_lines(look, found, brief=True)])


def whole_row(look: Look, found: OpinionMap) -> tuple[Button, ...]:
    """Return the button to the whole map."""
    return (Button(look.say("button-whole-map"), pack("om", found.id)),)


@view("map-view")
def view_map(look: Look) -> Screen:
    """The whole map in words, in private."""
    found = opinion_maps.opinion_map(look.db, look.id("map"))
    if found is None or found.state == "withdrawn":
        return Screen(gone=True)
    head = [f"<b>{short(look, found)}</b>"]
    if found.state == "open":
        head.append(look.say("map-so-far", until=look.speech.moment(found.closes_at)))
    lines = [*head, *map_lines(look, found, brief=False)]
    picture = (
        (Button(look.say("button-charts"), pack("charts", found.campaign)),) if _drawn(look, found) else ()
    )
    back = back_button(look, found.campaign)
    own = Button(look.say("button-own-opinions"), pack("ol", found.id, 0))
    go_on = (Button(look.say("button-answer-on"), pack("oo", found.id)),) if found.state == "open" else ()
    rows = ((*go_on, own), (*picture, *((back,) if back else ())))
    return Screen(
        fit(lines, look.say("more-lines", n="{n}")),
        tuple(row for row in rows if row),
        mentions=map_mentions(look, found),
    )


def _drawn(look: Look, found: OpinionMap) -> bool:
    told = shown(look, found.id)
    return bool(told and told.people)


@view("map-posted")
def posted(look: Look) -> Screen:
    """The group can answer now; how to take the question back."""
    found = opinion_maps.opinion_map(look.db, look.id("map"))
    if found is None or found.state != "open":
        return Screen(look.say("map-over"))
    lines = [look.say("map-posted"), *([look.say("first-question")] if look.args.get("first") else [])]
    back = back_button(look, found.campaign)
    add = Button(look.say("button-say-one"), pack("os", found.id))
    rows = [(Button(look.say("button-answer-all"), pack("oo", found.id)), add)]
    rows.append((Button(look.say("button-map-back"), pack("ob", found.id)), *((back,) if back else ())))
    return Screen("\n".join(lines), tuple(rows), mentions=(("map", found.id),))


@view("map-in-private")
def in_private(look: Look) -> Screen:
    """✍ on the message: it goes on in private; where reactions are restricted, a word."""
    if look.chat is not None and chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return Screen(look.say("in-private"))
