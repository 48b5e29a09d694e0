"""The letter to the addressee, ready to paste: what was asked, done and is unanswered, how to answer, the checksum."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from flows.results.papers.record import Record
from flows.results.papers.telling import (
    Unanswered,
    answer_told,
    answered,
    apart,
    asked,
    dated,
    outcome,
    promised,
    quoted,
    said,
    state,
    tallies,
    unanswered,
)
from storage.note_reading import Verifier

MOST = 8
Kind = Literal["heading", "paragraph", "item", "code"]


class Block(NamedTuple):
    """A piece of the letter."""

    kind: Kind
    text: str


class Letter(NamedTuple):
    """A letter before it is set."""

    name: str
    to: str
    date: date
    day: str
    title: str
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The letter as plain words, to paste into a mail."""
        marks: dict[Kind, str] = {"item": "- ", "code": "    "}
        lines = [self.to, self.day, "", self.title]
        before: Kind | None = None
        for block in self.blocks:
            if (block.kind, before) != ("item", "item"):
                lines.append("")
            lines.append(marks.get(block.kind, "") + block.text)
            before = block.kind
        return "\n".join(lines) + "\n"


def letter(record: Record, checksum: str, key: Verifier) -> Letter:
    """Return the letter; ``checksum`` is that of datapackage.json, ``key`` who signed the package."""
    speech, about = record.speech, record.about
    to = speech.say("letter-to", addressee=apart(about.addressee)) if about.addressee else None
    sections = (_opening, _asked, _done, _unanswered, _answers, _how)
    blocks = [block for section in sections for block in section(record)]
    return Letter(
        name=speech.say("letter-name", title=apart(about.title)),
        to=to or speech.say("letter-to-nobody"),
        date=record.day,
        day=dated(speech, record.day),
        title=about.title,
        blocks=(*blocks, *_package(record, checksum, key), *_limits(record)),
    )


def _opening(record: Record) -> Iterable[Block]:
    speech, about = record.speech, record.about
    key = "letter-closed" if about.state == "closed" else "letter-running"
    start, end = dated(speech, about.started), dated(speech, about.closed or about.ends)
    yield Block("paragraph", speech.say(key, people=about.people, start=start, end=end))
    if about.place:
        yield Block("paragraph", speech.say("letter-where", place=apart(about.place)))
    if record.twin is not None:
        people = record.twin.about.people
        yield Block("paragraph", speech.say("letter-twin", people=people))
    if record.beside:
        yield Block("paragraph", speech.say("letter-beside"))


def _asked(record: Record) -> Iterable[Block]:
    speech, about = record.speech, record.about
    yield Block("heading", speech.say("letter-asked"))
    yield Block("paragraph", f"{asked(record) or speech.say('ask-nothing')}.")
    if about.worked_when:
        yield Block("paragraph", speech.say("paper-worked-when", words=quoted(speech, about.worked_when)))
    yield Block("paragraph", promised(record))


def done(record: Record) -> str:
    """Return what was done, in two or three sentences."""
    speech = record.speech
    acts, untimed = record.total("acts")["all"], record.total("acts_without_a_time")["all"]
    minutes, people = record.total("minutes")["all"], record.total("people_who_did_something")["all"]
    if not acts.n:
        return speech.say("letter-done-nothing")
    told = [speech.say("letter-done-acts", people=people.n, acts=acts.n)]
    if minutes.n:
        told.append(speech.say("letter-done-time", time=speech.duration(int(minutes.value))))
    if untimed.n:
        told.append(speech.say("letter-done-untimed", n=untimed.n))
    if acts.covers != "everything":
        told.append(speech.say("paper-published-only"))
    return " ".join(told)


def _done(record: Record) -> Iterable[Block]:
    speech, counts = record.speech, tallies(record)
    yield Block("heading", speech.say("letter-done"))
    yield Block("paragraph", done(record))
    ahead = [idea for idea in record.tables["proposals"] if idea.state == "ahead"]
    for idea in ahead[:MOST]:
        tally = counts.get(idea.proposal)
        told = speech.say("paper-tally", tally) if tally else speech.say("paper-few-ballots")
        words = said(speech, idea)
        yield Block("item", speech.say("letter-idea", words=words, state=state(speech, idea), tally=told))
    if len(ahead) > MOST:
        yield Block("item", speech.say("letter-ideas-more", n=len(ahead) - MOST))
    if record.about.state == "closed":
        yield Block("paragraph", outcome(record))


def _unanswered(record: Record) -> Iterable[Block]:
    speech, waiting = record.speech, unanswered(record)
    yield Block("heading", speech.say("letter-unanswered"))
    if not waiting:
        yield Block("paragraph", speech.say("paper-nothing-unanswered"))
    for one in waiting[:MOST]:
        yield Block("item", _waits(record, one))
    if len(waiting) > MOST:
        yield Block("item", speech.say("letter-unanswered-more", n=len(waiting) - MOST))


def _waits(record: Record, one: Unanswered) -> str:
    say = record.speech.say
    if one.about is None:
        return say("letter-waits", what=one.what, since=one.waits)
    return say("letter-waits-idea", what=one.what, since=one.waits, about=say("letter-about", idea=one.about))


def _answers(record: Record) -> Iterable[Block]:
    speech, rows = record.speech, record.tables["answers"]
    if rows:
        yield Block("heading", speech.say("letter-answers"))
    for row in rows[-MOST:]:
        day, sure = dated(speech, row.told), answered(speech, row)
        yield Block("item", speech.say("letter-answer", day=day, words=answer_told(record, row), state=sure))


def _how(record: Record) -> Iterable[Block]:
    speech = record.speech
    yield Block("heading", speech.say("letter-how"))
    yield Block("item", speech.say("letter-how-operator", operator=apart(record.operator)))
    yield Block("item", speech.say("letter-how-resident"))
    yield Block("paragraph", speech.say("letter-how-words"))
    yield Block("paragraph", speech.say("letter-how-year"))


def _package(record: Record, checksum: str, key: Verifier) -> Iterable[Block]:
    speech = record.speech
    yield Block("heading", speech.say("letter-package"))
    yield Block("paragraph", speech.say("letter-package-what"))
    yield Block("paragraph", speech.say("letter-package-check"))
    yield Block("code", checksum)
    yield Block("paragraph", speech.say("letter-package-same"))
    yield Block("paragraph", speech.say("letter-package-key", name=key.name))
    yield Block("code", key.fingerprint)
    yield Block("paragraph", speech.say("letter-package-verify"))


def _limits(record: Record) -> Iterable[Block]:
    speech = record.speech
    yield Block("heading", speech.say("letter-limits"))
    yield Block("item", speech.say("paper-not-survey"))
    yield Block("item", speech.say("paper-self-declared"))
    yield Block("paragraph", speech.say("letter-signed", operator=apart(record.operator)))
