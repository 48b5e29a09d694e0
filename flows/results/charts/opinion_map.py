"""What people think: groups where they are stable, with what each stands for; else how each statement was answered."""

from collections.abc import Sequence
from math import sqrt

from flows.results.charts.sheet import (
    BLUE,
    FAINT,
    GREEN,
    INK,
    MARGIN,
    ORANGE,
    PAPER,
    PURPLE,
    QUIET,
    RIGHT,
    SKY,
    SMALL,
    Format,
    Sheet,
)
from flows.results.charts.vote_parts import Part, legend, quoted, stack
from flows.results.charts.words import source, subtitle
from flows.results.maps_seen import MapSeen, StandsSeen, StatementSeen
from flows.results.picture import CampaignPicture
from flows.speech import Speech

KEY = "opinion-map"
FEWEST = 3
LETTERS = "ABCDEFGHI"
LOOKS = ((BLUE, "o"), (ORANGE, "s"), (GREEN, "^"), (PURPLE, "D"), (SKY, "v"))
"""Colour and sign of each group: they are told apart in grey, too."""
HIGH = 460.0
EDGE = 40.0
ROOM = 5
"""Sentences under the picture, those of groups and those that most agree on together."""
QUOTED = 60
LOW = 1500.0
"""Below this no further statement begins."""


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people answered a question that may be shown."""
    found = _newest(picture)
    return found is not None and min(found.people, picture.people_count) >= FEWEST


def _newest(picture: CampaignPicture) -> MapSeen | None:
    return max(picture.maps, key=lambda one: one.number, default=None)


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say in how many ways people think, or that there are no stable groups."""
    found = _newest(picture)
    if found is None or not found.people:
        return speech.say("chart-map-none")
    if not found.groups:
        return speech.say("chart-map-flat", n=found.people)
    return speech.say("chart-map-groups", n=len(found.groups))


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say it in one sentence, with what most agree on."""
    found, said = _newest(picture), title(picture, speech)
    best = _best(found) if found else None
    if best is None:
        return f"{said}."
    return speech.say(
        "chart-map-caption", title=said, words=quoted(speech, best.words), n=best.people, of=best.answers
    )


def _best(found: MapSeen) -> StandsSeen | None:
    """Return what most surely agree on."""
    return next((one for one in found.shared if one.direction == "agree"), None)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw the newest question: its groups, or a bar for each statement, most agreed with first."""
    sheet, found = Sheet(), _newest(picture)
    what = speech.say("chart-n-answers", n=found.answers if found else 0)
    people = speech.say("chart-n-people", n=found.people if found else 0)
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what, people))
    notes: list[str] = []
    if found is not None and found.people:
        _question(sheet, found, speech)
        notes = _groups(sheet, found, speech) if found.groups else _flat(sheet, found, speech)
    sheet.foot(source(picture, speech), notes)
    return sheet.finish(form)


def _question(sheet: Sheet, found: MapSeen, speech: Speech) -> None:
    if found.folded is not None:
        sheet.write(speech.say("chart-folded", reason=found.folded), ink=QUIET, lines=3)
    else:
        sheet.write(found.question, bold=True, own=True, lines=3)
    sheet.y += 16


def _groups(sheet: Sheet, found: MapSeen, speech: Speech) -> list[str]:
    _picture(sheet, found)
    most = max(1, ROOM // (len(found.groups) + bool(found.shared)))
    for n, group in enumerate(found.groups):
        _sign(sheet, n)
        head = speech.say("map-group", name=LETTERS[n], people=group.people)
        sheet.write(head, bold=True, x=MARGIN + 44, room=RIGHT - MARGIN - 44)
        _stand(sheet, group.stands_for[:most], speech)
    if found.shared:
        sheet.write(speech.say("map-shared"), bold=True)
        _stand(sheet, found.shared[:most], speech)
    return [speech.say("chart-map-dots")]


def _sign(sheet: Sheet, n: int) -> None:
    fill, marker = LOOKS[n % len(LOOKS)]
    sheet.axes.scatter(
        [MARGIN + 18], [sheet.y + 24], s=110, c=fill, marker=marker, linewidths=0, clip_on=False
    )


def _stand(sheet: Sheet, stands: Sequence[StandsSeen], speech: Speech) -> None:
    for one in stands:
        words = quoted(speech, one.words, QUOTED)
        sheet.write(
            speech.say(f"map-{one.direction}s", words=words, people=one.people, of=one.answers), lines=3
        )
    sheet.y += 18


def _picture(sheet: Sheet, found: MapSeen) -> None:
    """Draw where people lie: who answers alike lies close; groups have a line around them and a letter."""
    top, left = sheet.y, float(MARGIN)
    wide = RIGHT - MARGIN

    def place(x: float, y: float) -> tuple[float, float]:
        return left + EDGE + x * (wide - 2 * EDGE), top + HIGH - EDGE - y * (HIGH - 2 * EDGE)

    sheet.box(left, top, wide, HIGH, "#F5F6F7")
    most = max(dot.n for dot in found.dots)
    for n, group in enumerate(found.groups):
        fill, marker = LOOKS[n % len(LOOKS)]
        corners = [place(x, y) for x, y in group.corners]
        if len(corners) > 1:
            sheet.line([*corners, corners[0]], fill, 1.6)
        dots = [dot for dot in found.dots if dot.group == n]
        xs, ys = zip(*(place(dot.x, dot.y) for dot in dots), strict=True)
        sizes = [28 + 170 * sqrt(dot.n / most) * (most > 1) for dot in dots]
        sheet.axes.scatter(
            xs, ys, s=sizes, c=fill, marker=marker, alpha=0.75, linewidths=0.6, edgecolors=PAPER
        )
    for n, group in enumerate(found.groups):
        _letter(sheet, n, [place(x, y) for x, y in group.corners])
    sheet.y += HIGH + 28


def _letter(sheet: Sheet, n: int, corners: Sequence[tuple[float, float]]) -> None:
    x, y = (sum(values) / len(values) for values in zip(*corners, strict=True))
    sheet.axes.scatter([x], [y], s=520, c=PAPER, marker="o", linewidths=1.2, edgecolors=INK, zorder=5)
    sheet.axes.text(
        x, y, LETTERS[n], fontsize=SMALL, fontweight="bold", ha="center", va="center", color=INK, zorder=6
    )


def _flat(sheet: Sheet, found: MapSeen, speech: Speech) -> list[str]:
    """Draw a bar a statement: agree, pass, disagree; the bars are as wide as the most answered."""
    ordered = sorted(enumerate(found.statements), key=lambda pair: (-_agreed(pair[1]), pair[0]))
    most = max((one.answers for one in found.statements), default=0) or 1
    done = 0
    for _, one in ordered:
        if sheet.y > LOW:
            break
        sheet.write(one.words, own=True, lines=3)
        sheet.y += 6
        parts = [
            Part(one.agrees, speech.say("chart-map-agree", n=one.agrees), BLUE),
            Part(one.passes, speech.say("chart-map-pass", n=one.passes), FAINT, ".."),
            Part(one.disagrees, speech.say("chart-map-disagree", n=one.disagrees), ORANGE, "//"),
        ]
        stack(sheet, parts, most)
        legend(sheet, parts)
        sheet.y += 26
        done += 1
    left = len(ordered) - done
    return [speech.say("chart-map-more", n=left)] if left else []


def _agreed(one: StatementSeen) -> float:
    """Return the share that agree, with one imagined answer each way."""
    return (one.agrees + 1) / (one.answers + 2)
