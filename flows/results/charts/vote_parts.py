"""What the charts of votes share: which votes they show, their question, a bar of parts, the words at their foot."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from flows.results.charts.lettering import leading, width
from flows.results.charts.sheet import INK, MARGIN, QUIET, RIGHT, SMALL, Format, Sheet
from flows.results.charts.words import source, subtitle
from flows.results.picture import CampaignPicture
from flows.results.votes_seen import Choice, VoteSeen, Way
from flows.speech import Speech, isolate

FULL = 1350.0
"""Below this no further vote begins."""
MOST_OPTIONS = 10
QUOTED = 60


class Part(NamedTuple):
    """A piece of a bar: how much of it, its words below, its colour."""

    value: float
    words: str
    fill: str
    hatch: str | None = None


def shown(picture: CampaignPicture, methods: Iterable[Way]) -> list[VoteSeen]:
    """Return the counted votes of some methods that anybody voted in, newest first."""
    ways = set(methods)
    return sorted((v for v in picture.votes if v.method in ways and v.voted), key=lambda v: -v.number)


def worth(picture: CampaignPicture, methods: Iterable[Way]) -> bool:
    """Return whether three people take part and such a vote was counted."""
    return picture.people_count >= 3 and bool(shown(picture, methods))


def short(words: str, limit: int = QUOTED) -> str:
    """Return words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def quoted(speech: Speech, words: str, limit: int = QUOTED) -> str:
    """Return words in quotation marks on one line, cut where they are long."""
    return speech.say("quoted", words=isolate(short(words, limit)))


def best(vote: VoteSeen) -> Choice | None:
    """Return the option that was chosen, None where none was."""
    return next((option for option in vote.options if option.won), None)


def draw(
    picture: CampaignPicture,
    speech: Speech,
    form: Format,
    votes: Sequence[VoteSeen],
    title: str,
    one: Callable[[Sheet, VoteSeen, Speech], None],
    notes: Sequence[str] = (),
) -> bytes:
    """Draw each vote below its question, newest first, until the sheet is full."""
    sheet, done = Sheet(), 0
    what = speech.say("chart-n-votes", n=len(votes))
    sheet.head(picture.title, title, subtitle(picture, speech, what))
    for vote in votes:
        if sheet.y > FULL:
            break
        _question(sheet, vote, speech)
        one(sheet, vote, speech)
        sheet.y += 30
        done += 1
    more = [speech.say("chart-votes-more", n=len(votes) - done)] if done < len(votes) else []
    sheet.foot(source(picture, speech), [*more, *notes])
    return sheet.finish(form)


def _question(sheet: Sheet, vote: VoteSeen, speech: Speech) -> None:
    if vote.folded is not None:
        sheet.write(speech.say("chart-folded", reason=vote.folded), ink=QUIET, lines=3)
    else:
        sheet.write(vote.question, bold=True, own=True, lines=3)
    sheet.write(speech.say("chart-vote-voted", n=vote.voted), ink=QUIET)
    sheet.y += 12


def stack(sheet: Sheet, parts: Sequence[Part], most: float, *, high: float = 40) -> None:
    """Draw parts beside each other; ``most`` fills the sheet's width."""
    left = float(MARGIN)
    for part in parts:
        wide = (RIGHT - MARGIN) * part.value / (most or 1)
        sheet.box(left, sheet.y, max(wide - 3, 0), high, part.fill, hatch=part.hatch, edge=QUIET)
        left += wide
    sheet.y += high + 8


def legend(sheet: Sheet, parts: Sequence[Part]) -> None:
    """Name each part that is there, with a piece of its colour."""
    x = float(MARGIN)
    for part in parts:
        if not part.value:
            continue
        wide = 26 + 10 + width(part.words, SMALL)
        if x + wide > RIGHT and x > MARGIN:
            x, sheet.y = float(MARGIN), sheet.y + leading(SMALL)
        sheet.box(x, sheet.y + 12, 26, 26, part.fill, hatch=part.hatch, edge=QUIET)
        sheet.put(part.words, x + 36, sheet.y, ink=INK)
        x += wide + 24
    sheet.y += leading(SMALL)


def and_more(sheet: Sheet, hidden: int, speech: Speech) -> None:
    """Say how many options aren't drawn."""
    if hidden > 0:
        sheet.write(speech.say("chart-votes-options-more", n=hidden), ink=QUIET)
