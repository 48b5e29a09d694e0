"""How a map's question, statements and result are put into words."""

from collections.abc import Iterable

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, cut, quote
from bot.views.view import Look
from flows.maps.told import MapTold, Stands, Tally, shown
from storage import safety, statements
from storage.models import OpinionMap, Statement

Rows = tuple[tuple[Button, ...], ...]
SHORT = 90
BRIEF = 3
LETTERS = "ABCDEFGHI"
"""Groups are called so, the largest first."""


def question(look: Look, found: OpinionMap) -> str:
    """Return a map's question for an HTML message, or why it isn't shown."""
    return words_or_fold(look, "map", found.id, found.text)


def short(look: Look, found: OpinionMap, limit: int = SHORT) -> str:
    """Return a question in quotation marks, cut where it is long; a folded one says so."""
    if found.text is None or safety.folded(look.db, "map", found.id):
        return question(look, found)
    return look.say("quoted", words=quote(cut(found.text.replace("\n", " "), limit)))


def statement_line(look: Look, one: Statement) -> str:
    """Return a statement with its number."""
    return f"{one.number}. {words_or_fold(look, 'statement', one.id, one.text)}"


def answer_row(look: Look, one: Statement, given: int | None = None) -> tuple[Button, ...]:
    """Return the three buttons of a statement; the answer that counts has a tick."""
    names = ((1, "agree"), (-1, "disagree"), (0, "pass"))
    return tuple(
        Button(f"{'✓ ' if given == value else ''}{look.say(f'button-{name}')}", pack("oa", one.id, place))
        for place, (value, name) in enumerate(names)
    )


def report_button(one: Statement) -> Button:
    """Return the button to report a statement."""
    return Button(f"⋯ {one.number}", pack("more", "s", one.id))


def map_lines(look: Look, found: OpinionMap, *, brief: bool) -> list[str]:
    """Return a map in sentences: groups if they are stable, what all agree on, else the counts."""
    told = shown(look, found.id) or MapTold()
    if not told.people:
        return [look.say("map-nobody")]
    said = {one.number or 0: one for one in statements.statements(look.db, found.id)}
    if not told.stable:
        lines = [look.say("map-no-groups", people=told.people, answers=told.answers)]
        if not brief:
            lines.append(look.say(f"map-why-{told.why_not}"))
        return [*lines, *_shared(look, told, said, brief), *_tallies(look, told, said, brief)]
    lines = [look.say("map-groups", n=len(told.groups), people=told.people, answers=told.answers)]
    lines += _shared(look, told, said, brief)
    lines += _groups(look, told, said, brief)
    return lines if brief else [*lines, *_tallies(look, told, said, brief), "", look.say("map-when-groups")]


def _groups(look: Look, told: MapTold, said: dict[int, Statement], brief: bool) -> Iterable[str]:
    most = BRIEF if brief else 5
    for n, group in enumerate(told.groups):
        yield f"<b>{look.say('map-group', name=LETTERS[n], people=group.people)}</b>"
        yield from (_stands(look, one, said) for one in group.stands_for[:most])


def _stands(look: Look, one: Stands, said: dict[int, Statement]) -> str:
    return look.say(
        f"map-{one.direction}s",
        words=_words(look, said.get(one.statement)),
        people=one.people,
        of=one.answers,
    )


def _shared(look: Look, told: MapTold, said: dict[int, Statement], brief: bool) -> Iterable[str]:
    most = BRIEF if brief else 10
    if told.shared:
        yield f"<b>{look.say('map-shared')}</b>"
        yield from (_stands(look, one, said) for one in told.shared[:most])


def _tallies(look: Look, told: MapTold, said: dict[int, Statement], brief: bool) -> Iterable[str]:
    """Return the counts of statements; in brief the most answered, but for what was named already."""
    named = {one.statement for one in told.shared} if brief else set()
    rows = [one for one in told.tallies if one.statement not in named]
    if brief:
        rows = sorted(rows, key=lambda one: (-_answers(one), one.statement))[:BRIEF]
    if rows:
        yield f"<b>{look.say('map-tallies')}</b>"
        yield from (_tally(look, one, said) for one in rows)


def _answers(one: Tally) -> int:
    return one.agrees + one.disagrees + one.passes


def _tally(look: Look, one: Tally, said: dict[int, Statement]) -> str:
    return look.say(
        "map-tally",
        words=_words(look, said.get(one.statement)),
        agrees=one.agrees,
        disagrees=one.disagrees,
        passes=one.passes,
    )


def _words(look: Look, one: Statement | None) -> str:
    if one is None:
        return look.say("words-taken-back")
    if one.text is None or safety.folded(look.db, "statement", one.id):
        return words_or_fold(look, "statement", one.id, one.text)
    return look.say("quoted", words=quote(cut(one.text.replace("\n", " "), SHORT)))
