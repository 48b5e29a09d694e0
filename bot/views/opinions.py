"""Statements in private, one at a time; one's own answers; words that wait because others say nearly the same."""

from bot.views.codec import pack
from bot.views.map_words import Rows, answer_row, question, report_button, short, statement_line
from bot.views.screen import Button, Screen, cut, fit, quote
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.maps.see import missing
from storage import chats, opinion_maps, opinions, statements
from storage.models import OpinionMap, Statement

PAGE = 8
ALIKE = 3
NAMES = {1: "agree", -1: "disagree", 0: "pass"}


@view("opinions")
def one_at_a_time(look: Look) -> Screen:
    """The statement that was drawn, with its three buttons; else that all are answered."""
    found = opinion_maps.opinion_map(look.db, look.id("map"))
    if found is None or found.state == "withdrawn":
        return Screen(look.say("map-taken-back"))
    if "own" in look.args:
        return _own(look, found, look.id("own"))
    if found.state != "open":
        whole = Button(look.say("button-whole-map"), pack("om", found.id))
        return Screen(
            "\n".join([f"<b>{question(look, found)}</b>", look.say("map-over")]),
            ((whole,),),
            mentions=(("map", found.id),),
        )
    return _asked(look, found)


def _asked(look: Look, found: OpinionMap) -> Screen:
    given = opinions.of_person(look.db, found.id, look.person or 0)
    inside = statements.in_play(look.db, found.id)
    one = statements.statement(look.db, int(look.args.get("statement") or 0))
    if one is not None and one.id not in inside:
        one = None
    lines = [*_said(look, given), f"<b>{question(look, found)}</b>"]
    answered = sum(id in inside for id in given)
    lines.append(look.say("opinions-answered", n=answered, of=len(inside)))
    lines += ["", statement_line(look, one)] if one else ["", _nothing_left(look, len(inside), answered)]
    rows = ((answer_row(look, one, given.get(one.id)),) if one else ()) + _last_rows(
        look, found, one, bool(given)
    )
    mentions = (("map", found.id), *((("statement", one.id),) if one else ()))
    return Screen(fit(lines, look.say("more-lines", n="{n}")), rows, mentions=mentions)


def _nothing_left(look: Look, inside: int, answered: int) -> str:
    if not inside:
        return look.say("map-none-yet")
    return look.say("opinions-all" if answered == inside else "opinions-next")


def _said(look: Look, given: dict[int, int]) -> list[str]:
    """Say what was answered just now, in the first line."""
    before = statements.statement(look.db, int(look.args.get("said") or 0))
    if before is None or before.id not in given or before.text is None:
        return []
    words = quote(cut(before.text.replace("\n", " "), 80))
    return [look.say(f"opinions-said-{NAMES[given[before.id]]}", words=words), ""]


def _last_rows(look: Look, found: OpinionMap, one: Statement | None, some: bool) -> Rows:
    own = (Button(look.say("button-own-opinions"), pack("ol", found.id, 0)),) if some else ()
    add = Button(look.say("button-say-one"), pack("os", found.id))
    may_see = not missing(look, found, look.person or 0)
    see = (Button(look.say("button-map-so-far"), pack("om", found.id)),) if may_see else ()
    on = () if one else (Button(look.say("button-answer-on"), pack("oo", found.id)),)
    last = (*on, *see, *((report_button(one),) if one else ()))
    back = back_button(look, found.campaign)
    rows = ((*own, add), last, *(((back,),) if back and not one else ()))
    return tuple(row for row in rows if row)


def _own(look: Look, found: OpinionMap, page: int) -> Screen:
    """One's own answers; a number opens one to change it."""
    given = opinions.of_person(look.db, found.id, look.person or 0)
    mine = [one for one in statements.statements(look.db, found.id) if one.id in given]
    pages = max(-(-len(mine) // PAGE), 1)
    page = min(max(page, 0), pages - 1)
    shown = mine[page * PAGE : (page + 1) * PAGE]
    lines = [f"<b>{short(look, found)}</b>", look.say("opinions-own" if mine else "opinions-own-none")]
    lines += [f"{statement_line(look, one)} · {look.say(f'opinion-{NAMES[given[one.id]]}')}" for one in shown]
    if found.state == "open" and mine:
        lines.append(look.say("opinions-change", until=look.speech.moment(found.closes_at)))
    mentions = (("map", found.id), *(("statement", one.id) for one in shown))
    return Screen(
        fit("\n".join(lines).split("\n"), look.say("more-lines", n="{n}")),
        _own_rows(look, found, shown, page, pages),
        mentions=mentions,
    )


def _own_rows(look: Look, found: OpinionMap, shown: list[Statement], page: int, pages: int) -> Rows:
    inside = statements.in_play(look.db, found.id)
    numbers = [
        Button(str(one.number), pack("or", one.id))
        for one in shown
        if found.state == "open" and one.id in inside
    ]
    rows: list[tuple[Button, ...]] = [tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4)]
    if pages > 1:
        middle = look.say("ballot-page", n=page + 1, of=pages)
        rows.append(
            (
                Button("‹", pack("ol", found.id, (page - 1) % pages)),
                Button(middle, pack("ol", found.id, page)),
                Button("›", pack("ol", found.id, (page + 1) % pages)),
            )
        )
    if found.state == "open":
        rows.append((Button(look.say("button-answer-on"), pack("oo", found.id)),))
    return tuple(rows)


@view("statement-ask")
def ask_statement(look: Look) -> Screen:
    """Ask for a statement."""
    found = opinion_maps.opinion_map(look.db, look.id("map"))
    if found is None or found.state != "open":
        return Screen(look.say("map-over"))
    return Screen(look.say("statement-ask", question=question(look, found)), mentions=(("map", found.id),))


@view("statement-stands")
def stands(look: Look) -> Screen:
    """What one said stands; others answer it from now on. Or it stood there already."""
    map, known = look.id("map"), statements.statement(look.db, int(look.args.get("known") or 0))
    n = look.id("stand")
    lines = [look.say("statement-stands", n=n)] if n else []
    lines += [look.say("statement-known", n=known.number or 0)] if known else []
    lines += [look.say("first-question")] if look.args.get("first") else []
    this = (
        Button(look.say("button-answer-this", n=known.number or 0), pack("or", known.id)) if known else None
    )
    on = Button(look.say("button-answer-on"), pack("oo", map))
    rows = (*(((this,),) if this else ()), (on, Button(look.say("button-say-more"), pack("os", map))))
    return Screen("\n".join(lines), rows)


@view("statement-taken")
def taken(look: Look) -> Screen:
    """✍ on the message; where it stood there already or reactions are restricted, a word."""
    known = statements.statement(look.db, int(look.args.get("known") or 0))
    if known and not look.id("stand"):
        return Screen(look.say("statement-known", n=known.number or 0))
    if look.chat is not None and chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return Screen(look.say("statement-stands", n=look.id("stand")))


@view("statement-alike")
def alike(look: Look) -> Screen:
    """What says nearly the same; agree with one instead, or say that one's own is different."""
    waiting = statements.statement(look.db, look.id("statement"))
    if waiting is None or waiting.state != "waiting":
        return Screen(gone=True)
    inside = statements.in_play(look.db, waiting.map)
    others = [statements.statement(look.db, id) for id in statements.others_in(waiting) if id in inside][
        :ALIKE
    ]
    shown = [one for one in others if one is not None]
    lines = [
        look.say("statement-alike", words=quote(waiting.text)),
        *(statement_line(look, one) for one in shown),
        *([look.say("first-question")] if look.args.get("first") else []),
    ]
    rows = [
        (Button(look.say("button-agree-instead", n=one.number or 0), pack("oe", waiting.id, one.id)),)
        for one in shown
    ]
    rows.append((Button(look.say("button-different"), pack("ox", waiting.id)),))
    mentions = (("statement", waiting.id), *(("statement", one.id) for one in shown))
    return Screen("\n".join(lines), tuple(rows), mentions=mentions)
