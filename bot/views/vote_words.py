"""How a vote's question, options and ballots are put into words."""

from collections.abc import Sequence
from sqlite3 import Connection

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, cut, quote
from bot.views.view import Look
from flows.ballots.question import ABSTAIN, BLANK, Ballot, Kind
from flows.ballots.registry import METHODS
from flows.ballots.result import Told
from flows.speech import Speech, isolate
from flows.votes.fill import in_order
from storage import safety, votes
from storage.models import Vote, VoteOption

Rows = tuple[tuple[Button, ...], ...]
LABEL = 40
SHORT = 60


def kind_of(vote: Vote) -> Kind:
    """Return how a vote's ballot is filled in."""
    return METHODS[vote.method or ""].kind


def plain_names(db: Connection, speech: Speech, vote: Vote) -> dict[int, str]:
    """Return the plain words of each option by its number; a folded vote's options have numbers only."""
    hidden = safety.folded(db, "vote", vote.id) is not None
    return {o.number: _name(speech, o, hidden) for o in votes.options(db, vote.id)}


def question(look: Look, vote: Vote) -> str:
    """Return a vote's question for an HTML message, or why it isn't shown."""
    return words_or_fold(look, "vote", vote.id, vote.text)


def short(look: Look, vote: Vote, limit: int = SHORT) -> str:
    """Return a question in quotation marks, cut where it is long; a folded one says so."""
    if vote.text is None or safety.folded(look.db, "vote", vote.id):
        return question(look, vote)
    return look.say("quoted", words=quote(cut(vote.text.replace("\n", " "), limit)))


def names(look: Look, vote: Vote) -> dict[int, str]:
    """Return the plain words of each option by its number."""
    return plain_names(look.db, look.speech, vote)


def _name(speech: Speech, option: VoteOption, hidden: bool) -> str:
    if hidden or option.text is None:
        return speech.say("vote-option-n", n=option.number)
    return option.text


def amount(speech: Speech, hundredths: int, unit: str | None) -> str:
    """Return e.g. ``1 200 €`` or ``40.50 €``."""
    whole, rest = divmod(hundredths, 100)
    digits = f"{whole:,}".replace(",", "\u00a0") + (f"{speech.say('vote-decimal')}{rest:02}" if rest else "")
    return f"{digits}\u00a0{unit or ''}".rstrip("\u00a0")


def decimal(speech: Speech, number: str) -> str:
    """Return a number with the decimal mark of the language."""
    return number.replace(".", speech.say("vote-decimal"))


def option_lines(look: Look, vote: Vote) -> list[str]:
    """Return the options, one a line, with their costs."""
    words = names(look, vote)
    return [_line(look, vote, option, words) for option in votes.options(look.db, vote.id)]


def _line(look: Look, vote: Vote, option: VoteOption, words: dict[int, str]) -> str:
    line = f"{option.number}. {quote(words[option.number])}"
    return line if option.cost is None else f"{line} · {amount(look.speech, option.cost, vote.unit)}"


def how(look: Look, vote: Vote) -> str:
    """Say what to do with this kind of ballot."""
    total = amount(look.speech, vote.total or 0, vote.unit)
    return look.say(f"vote-how-{vote.method}", total=total)


def summary(speech: Speech, method: str, words: dict[int, str], ballot: Ballot | None, limit: int) -> str:
    """Say what a ballot says, in plain words of at most about ``limit`` characters."""
    if ballot is None:
        return speech.say("ballot-none")
    if ballot == ABSTAIN:
        return speech.say("ballot-abstain")
    known = METHODS[method]
    kind = known.kind
    if method == "consent":
        return speech.say(f"ballot-{known.choices[ballot[0]].replace('_', '-')}")
    told = [isolate(words[place + 1]) for place in _places(kind, ballot)]
    if kind == "scores":
        told = [f"{name}: {ballot[place]}" for name, place in zip(told, _places(kind, ballot), strict=True)]
    if kind == "order":
        told = [f"{n}. {name}" for n, name in enumerate(told, 1)]
    return speech.say(f"ballot-{kind}", what=listed(speech, told, limit))


def choices(vote: Vote) -> tuple[str, ...]:
    """Return what a ballot of consent may say, in order."""
    return METHODS[vote.method or ""].choices


def _places(kind: Kind, ballot: Ballot) -> list[int]:
    if kind == "order":
        return in_order(ballot)
    if kind == "scores":
        return [place for place, number in enumerate(ballot) if number != BLANK]
    return list(ballot)


def listed(speech: Speech, items: Sequence[str], limit: int) -> str:
    """Return as many items as fit, apart by commas; then how many more there are."""
    kept: list[str] = []
    room = limit
    for item in items:
        room -= len(item) + 2
        if room < 0 and kept:
            return f"{', '.join(kept)}, {speech.say('vote-more', n=len(items) - len(kept))}"
        kept.append(cut(item, limit))
    return ", ".join(kept)


def label(number: int, words: str, cost: str = "", mark: str = "") -> str:
    """Return an option's words for a button; where they must be cut, with the number under which they stand whole."""
    room = LABEL - len(mark) - len(cost)
    if len(words) > room:
        mark, room = f"{mark}[{number}] ", room - 4
    return f"{mark}{isolate(cut(words, room))}{cost}"


def is_long(words: str) -> bool:
    """Whether a button may have to cut words."""
    return len(words) > LABEL - 16


def told(look: Look, words: dict[int, str], sentence: Told) -> str:
    """Return one of a result's sentences; ids of options become their words."""
    args = {
        name: look.say("quoted", words=quote(cut(words.get(int(value), str(value)), SHORT)))
        if name in ("option", "other")
        else decimal(look.speech, str(value))
        if name == "mean"
        else value
        for name, value in sentence.args.items()
    }
    return look.speech.say(sentence.key, args)


def counted_button(look: Look, vote: Vote) -> Button:
    """Return the button to the whole tally."""
    return Button(look.say("button-counted"), pack("vt", vote.id))
