"""Proposals and concerns: what goes ahead, how people stood to it, which concerns wait."""

from collections import Counter

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import (
    BODY,
    FAINT,
    GREEN,
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
from flows.speech import Speech

KEY = "proposals-and-concerns"
MOST = 8
ORDER: tuple[State, ...] = ("ahead", "not_ahead", "open", "retired", "withdrawn")
PARTS = (
    ("support", GREEN, None),
    ("fine", SKY, "//"),
    ("concern", ORANGE, "xx"),
    ("not_mine", FAINT, ".."),
)


def worth(picture: CampaignPicture) -> bool:
    """Return whether three people take part and something was decided."""
    return picture.people_count >= 3 and any(i.state in ("ahead", "not_ahead") for i in picture.ideas)


def _votes(idea: Idea) -> list[int]:
    return [idea.support or 0, idea.fine or 0, idea.concern or 0, idea.not_mine or 0]


def _shows_votes(idea: Idea) -> bool:
    return idea.state in ("ahead", "not_ahead") and idea.support is not None


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
    """Draw each idea in its author's words with its votes; what is open shows no count."""
    sheet, ideas = Sheet(), _sorted(picture)
    what = speech.say("chart-n-ideas", n=len(ideas))
    sheet.head(picture.title, title(picture, speech), subtitle(picture, speech, what))
    most = max((sum(_votes(idea)) for idea in ideas if _shows_votes(idea)), default=0) or 1
    for idea in ideas[:MOST]:
        _idea(sheet, idea, most, speech)
    if len(ideas) > MOST:
        sheet.write(speech.say("chart-ideas-more", n=len(ideas) - MOST), ink=QUIET)
    waiting = [speech.say("chart-ideas-waiting", n=picture.waiting)] if picture.waiting else []
    sheet.foot(source(picture, speech), waiting)
    return sheet.finish(form)


def _idea(sheet: Sheet, idea: Idea, most: int, speech: Speech) -> None:
    if idea.folded is None:
        sheet.write(idea.text, size=BODY, bold=True, own=True)
    else:
        sheet.write(speech.say("chart-folded", reason=idea.folded), size=BODY, ink=QUIET)
    state = speech.say(f"chart-state-{idea.state.replace('_', '-')}")
    sheet.write(state, ink=QUIET)
    sheet.y += 6
    if _shows_votes(idea):
        _bar(sheet, idea, most)
        _labels(sheet, idea, speech)
    for words in _concerns(idea, speech):
        sheet.write(words)
    sheet.y += 36


def _bar(sheet: Sheet, idea: Idea, most: int) -> None:
    left = float(MARGIN)
    for count, (_, fill, hatch) in zip(_votes(idea), PARTS, strict=True):
        wide = (RIGHT - MARGIN) * count / most
        sheet.box(
            left, sheet.y, max(wide - 3, 0), 42, fill, hatch=hatch, edge=QUIET if fill == FAINT else "white"
        )
        left += wide
    sheet.y += 42 + 10


def _labels(sheet: Sheet, idea: Idea, speech: Speech) -> None:
    """Name each part of the bar under it, with a piece of its colour."""
    x = float(MARGIN)
    for count, (part, fill, hatch) in zip(_votes(idea), PARTS, strict=True):
        if not count:
            continue
        words = speech.say(f"chart-vote-{part.replace('_', '-')}", n=count)
        wide = 30 + 12 + width(words, SMALL)
        if x + wide > RIGHT and x > MARGIN:
            x, sheet.y = float(MARGIN), sheet.y + leading(SMALL)
        sheet.box(x, sheet.y + 11, 30, 26, fill, hatch=hatch, edge=QUIET if fill == FAINT else "white")
        sheet.put(words, x + 42, sheet.y)
        x += wide + 30
    sheet.y += leading(SMALL)


def _concerns(idea: Idea, speech: Speech) -> list[str]:
    if idea.folded is not None:
        return []
    counts = Counter((concern.answered, concern.reason) for concern in idea.concerns)
    return [
        speech.say(
            "chart-concern-answered" if answered else "chart-concern-waits",
            reason=speech.say(f"chart-reason-{reason}"),
            n=count,
        )
        for (answered, reason), count in sorted(counts.items())
    ]
