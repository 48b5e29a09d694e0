"""Proposals and concerns: what goes ahead, how people stood to it, which concerns wait."""

from collections import Counter
from itertools import groupby, takewhile

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import (
    BLUE,
    FAINT,
    GREEN,
    INK,
    MARGIN,
    ORANGE,
    QUIET,
    RIGHT,
    SKY,
    SMALL,
    Format,
    Sheet,
)
from flows.results.charts.words import listed, source, subtitle
from flows.results.picture import CampaignPicture, Idea, State
from flows.speech import Speech, isolate

KEY = "proposals-and-concerns"
FULL = 1400.0
DECIDED = ("ahead", "not_ahead")
ORDER: tuple[State, ...] = ("ahead", "not_ahead", "open", "retired", "withdrawn")
PARTS = (
    ("support", GREEN, None),
    ("fine", SKY, "//"),
    ("concern", ORANGE, "xx"),
    ("not_mine", FAINT, ".."),
)


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people take part and something was decided."""
    return picture.people_count >= 3 and any(i.state in DECIDED for i in picture.ideas)


def _votes(idea: Idea) -> list[int]:
    return [idea.support or 0, idea.fine or 0, idea.concern or 0, idea.not_mine or 0]


def _shows_votes(idea: Idea) -> bool:
    return idea.state in DECIDED and idea.support is not None


def _sorted(picture: CampaignPicture) -> list[Idea]:
    return sorted(picture.ideas, key=lambda idea: (ORDER.index(idea.state), -(idea.support or 0), idea.text))


def title(picture: CampaignPicture, speech: Speech) -> str:
    """Say how many ideas stand where."""
    if not picture.ideas:
        return speech.say("chart-ideas-none")
    states = Counter(idea.state for idea in picture.ideas)
    shown = [state for state in ORDER[:3] if states[state]] or [s for s in ORDER[3:] if states[s]]
    return listed(speech, [speech.say(f"chart-ideas-{s.replace('_', '-')}", n=states[s]) for s in shown])


def caption(picture: CampaignPicture, speech: Speech) -> str:
    """Say the chart in one sentence, with the concerns that wait."""
    if not picture.ideas:
        return f"{title(picture, speech)}."
    return speech.say("chart-ideas-caption", title=title(picture, speech), n=picture.waiting)


def draw(picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
    """Draw each idea in its author's words with its votes, by how it stands; what is open shows no count."""
    sheet, ideas = Sheet(), _sorted(picture)
    what = speech.say("chart-n-ideas", n=len(ideas))
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what))
    most = max((sum(_votes(idea)) for idea in ideas if _shows_votes(idea)), default=0) or 1
    shown = 0
    for state, group in groupby(ideas, key=lambda idea: idea.state):
        if state in DECIDED and sheet.y < FULL:
            sheet.write(_state(state, speech), bold=True, ink=BLUE)
            sheet.y += 8
        for idea in takewhile(lambda _: sheet.y < FULL, group):
            _idea(sheet, idea, most, speech) if state in DECIDED else _line(sheet, idea, speech)
            shown += 1
    sheet.foot(source(picture, speech), _notes(ideas, shown, speech))
    return sheet.finish(form)


def _notes(ideas: list[Idea], shown: int, speech: Speech) -> list[str]:
    more = [speech.say("chart-ideas-more", n=len(ideas) - shown)] if shown < len(ideas) else []
    hidden = [speech.say("chart-ideas-hidden")] if any(idea.state == "open" for idea in ideas) else []
    return more + hidden


def _state(state: State, speech: Speech) -> str:
    return speech.say(f"chart-state-{state.replace('_', '-')}")


def _words(idea: Idea, speech: Speech) -> str:
    return idea.text if idea.folded is None else speech.say("chart-folded", reason=idea.folded)


def _line(sheet: Sheet, idea: Idea, speech: Speech) -> None:
    """Write an idea without votes, how it stands first."""
    sheet.write(f"{_state(idea.state, speech)}: {isolate(_words(idea, speech))}", lines=6)
    sheet.y += 10


def _idea(sheet: Sheet, idea: Idea, most: int, speech: Speech) -> None:
    folded = idea.folded is not None
    sheet.write(_words(idea, speech), bold=not folded, ink=QUIET if folded else INK, own=True, lines=6)
    if _shows_votes(idea):
        sheet.y += 8
        _bar(sheet, idea, most)
        _labels(sheet, idea, speech)
    for words in _concerns(idea, speech):
        sheet.write(words)
    sheet.y += 26


def _bar(sheet: Sheet, idea: Idea, most: int) -> None:
    left = float(MARGIN)
    for count, (_, fill, hatch) in zip(_votes(idea), PARTS, strict=True):
        wide = (RIGHT - MARGIN) * count / most
        sheet.box(
            left, sheet.y, max(wide - 3, 0), 40, fill, hatch=hatch, edge=QUIET if fill == FAINT else "white"
        )
        left += wide
    sheet.y += 40 + 8


def _labels(sheet: Sheet, idea: Idea, speech: Speech) -> None:
    """Name each part of the bar under it, with a piece of its colour."""
    x = float(MARGIN)
    for count, (part, fill, hatch) in zip(_votes(idea), PARTS, strict=True):
        if not count:
            continue
        words = speech.say(f"chart-vote-{part.replace('_', '-')}", n=count)
        wide = 26 + 10 + width(words, SMALL)
        if x + wide > RIGHT and x > MARGIN:
            x, sheet.y = float(MARGIN), sheet.y + leading(SMALL)
        sheet.box(x, sheet.y + 12, 26, 26, fill, hatch=hatch, edge=QUIET if fill == FAINT else "white")
        sheet.put(words, x + 36, sheet.y)
        x += wide + 24
    sheet.y += leading(SMALL)


def _concerns(idea: Idea, speech: Speech) -> list[str]:
    """Return a line for the reasons without an answer, which wait unless the idea failed, and one for those with."""
    if idea.folded is not None:
        return []
    lines, other = [], "chart-concern-stood" if idea.state == "not_ahead" else "chart-concern-waits"
    for key, answered in ((other, False), ("chart-concern-answered", True)):
        counts = Counter(concern.reason for concern in idea.concerns if concern.answered == answered)
        reasons = [speech.say(f"chart-reason-{reason}", n=count) for reason, count in sorted(counts.items())]
        if reasons:
            lines.append(speech.say(key, reasons=listed(speech, reasons), n=sum(counts.values())))
    return lines
