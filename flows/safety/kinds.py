"""What can hurt: a line for each kind of item with words or a picture."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from flows.deliver.words import is_common_unit
from flows.results.source import Source
from storage import (
    aid,
    barriers,
    campaigns,
    circles,
    concerns,
    contributions,
    lines,
    objections,
    officials,
    opinion_maps,
    programmes,
    proposals,
    sessions,
    statements,
    tasks,
    voices,
    votes,
)
from storage.models import Answer, Campaign, ItemKind, Vote


@dataclass(frozen=True, slots=True)
class Item:
    """One item: whose it is (None once erased), since when it stands, in which campaign.

    What belongs to a chat rather than to a campaign has no campaign and names its ``chat``.
    """

    kind: ItemKind
    id: int
    campaign: int | None
    author: int | None
    at: int
    text: str | None
    chat: int | None = None


Shown = Iterable[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Kind:
    """How items of a kind are found, and how their words are taken away; the items stay."""

    letter: str
    """What buttons carry."""
    find: Callable[[Source, int], Item | None]
    drop: Callable[[Connection, int], None]
    more: Callable[[Source, int], Iterable[str | None]] = lambda source, id: ()
    """What else it says or said, beside its text."""
    beside: Callable[[Source, int], Shown] = lambda source, id: ()
    """(kind, id) of what is shown in one message with it."""


def _said(
    kind: ItemKind, read: Callable[[Connection, int], Any], *, author: str = "person", at: str = "at"
) -> Callable[[Source, int], Item | None]:
    """Return how a kind is found whose own row names its author, hour and campaign, or chat."""

    def find(source: Source, id: int) -> Item | None:
        row = read(source.db, id)
        if row is None:
            return None
        campaign = getattr(row, "campaign", None)
        chat = None if campaign is not None else row.chat
        return Item(kind, id, campaign, getattr(row, author), getattr(row, at), row.text, chat)

    return find


def _part_of(kind: ItemKind, read: Callable[[Connection, int], Any]) -> Callable[[Source, int], Shown]:
    """Return how to find what a row is shown with: its column is named after that kind."""

    def beside(source: Source, id: int) -> Shown:
        row = read(source.db, id)
        return [(kind, getattr(row, kind))] if row else []

    return beside


def _also(read: Callable[[Connection, int], Any], *fields: str) -> Callable[[Source, int], list[str | None]]:
    """Return how to find the further words of a row."""

    def more(source: Source, id: int) -> list[str | None]:
        row = read(source.db, id)
        return [getattr(row, field) for field in fields] if row else []

    return more


_idea_of = _part_of("proposal", concerns.concern)


def _campaign(source: Source, id: int) -> Item | None:
    found = campaigns.campaign(source.db, id)
    return (
        Item("campaign", id, id, _who_named(source, found), found.started_at, found.title) if found else None
    )


def _who_named(source: Source, campaign: Campaign) -> int | None:
    """Return whose words the title is: the starter's, or of who named an erased one anew."""
    chip = campaigns.chips(source.db, campaign.id).get("title")
    return chip.person if chip and chip.text == campaign.title else campaign.starter


def _drop_title(db: Connection, id: int) -> None:
    campaigns.set_title(db, id, None)
    if named := campaigns.chips(db, id).get("title"):
        campaigns.drop_chip(db, named.id)


def _wordings(source: Source, id: int) -> list[str | None]:
    return [text for _, text, _ in proposals.wordings(source.db, id)]


def _concern(source: Source, id: int) -> Item | None:
    found = concerns.concern(source.db, id)
    idea = proposals.proposal(source.db, found.proposal) if found else None
    return Item("concern", id, idea.campaign, found.person, found.at, found.text) if found and idea else None


def _reply(source: Source, id: int) -> Item | None:
    found = concerns.reply_by_id(source.db, id)
    to = _concern(source, found.concern) if found else None
    return Item("reply", id, to.campaign, found.person, found.at, found.text) if found and to else None


def _concern_of(source: Source, id: int) -> Shown:
    found = concerns.reply_by_id(source.db, id)
    return [("concern", found.concern), *_idea_of(source, found.concern)] if found else []


def drop_act(db: Connection, id: int) -> None:
    """Take away an act's words and its unit, if that is people's own word."""
    drop_own_unit(db, id)
    contributions.drop_words(db, id)


def drop_own_unit(db: Connection, id: int) -> None:
    """Take away how many of what, unless it is a unit that everybody uses: another word is people's own."""
    found = contributions.contribution(db, id)
    if found and found.unit and not is_common_unit(found.unit):
        contributions.drop_unit(db, id)


def _pieces(source: Source, id: int) -> Shown:
    return [("task", piece.id) for piece in tasks.pieces(source.db, id)]


def _answer(source: Source, id: int) -> Item | None:
    found = voices.answer(source.db, id)
    return (
        Item("answer", id, found.campaign, _who_said(source, found), found.at, found.text) if found else None
    )


def _who_said(source: Source, told: Answer) -> int | None:
    """Return whose words an answer is: who told it, or the account of the official who said it."""
    who = officials.official(source.db, told.official) if told.official else None
    return who.person if who else told.person


def _vote(source: Source, id: int) -> Item | None:
    found = _posted(source, id)
    return Item("vote", id, found.campaign, found.author, found.posted_at or 0, found.text) if found else None


def _posted(source: Source, id: int) -> Vote | None:
    found = votes.vote(source.db, id)
    return found if found and found.number is not None else None


def _options(source: Source, id: int) -> list[str | None]:
    return [option.text for option in votes.options(source.db, id)]


def _objection(source: Source, id: int) -> Item | None:
    found = objections.objection(source.db, id)
    to = _posted(source, found.vote) if found else None
    return Item("objection", id, to.campaign, found.person, found.at, found.text) if found and to else None


def _statement(source: Source, id: int) -> Item | None:
    found = statements.statement(source.db, id)
    to = opinion_maps.opinion_map(source.db, found.map) if found and found.number is not None else None
    return Item("statement", id, to.campaign, found.author, found.at, found.text) if found and to else None


def _series(source: Source, id: int) -> Shown:
    found = sessions.session(source.db, id)
    return [("session", one.id) for one in sessions.of_series(source.db, found.root)] if found else []


def _programme(source: Source, id: int) -> Item | None:
    found = programmes.line(source.db, id)
    to = sessions.session(source.db, found.session) if found else None
    return Item("programme", id, None, found.person, found.at, found.text, to.chat) if found and to else None


def _handover(source: Source, id: int) -> Item | None:
    found = circles.handover(source.db, id)
    to = circles.circle(source.db, found.circle) if found else None
    return Item("handover", id, None, found.person, found.at, found.text, to.chat) if found and to else None


KINDS: dict[ItemKind, Kind] = {
    "campaign": Kind("g", _campaign, _drop_title),
    "chip": Kind("h", _said("chip", campaigns.chip), campaigns.drop_chip),
    "proposal": Kind(
        "p",
        _said("proposal", proposals.proposal, author="author", at="posted_at"),
        proposals.drop_wording,
        more=_wordings,
    ),
    "concern": Kind("c", _concern, concerns.drop_concern_text, beside=_idea_of),
    "reply": Kind("r", _reply, concerns.drop_reply, beside=_concern_of),
    "contribution": Kind(
        "a",
        _said("contribution", contributions.contribution, at="logged_at"),
        drop_act,
        more=_also(contributions.contribution, "place", "unit"),
    ),
    "task": Kind("t", _said("task", tasks.task, author="author"), tasks.drop_task_text, beside=_pieces),
    "answer": Kind("w", _answer, voices.drop_answer_text),
    "vote": Kind("v", _vote, votes.drop_text, more=_options),
    "objection": Kind("o", _objection, objections.drop_text, beside=_part_of("vote", objections.objection)),
    "official": Kind(
        "i", _said("official", officials.official, author="author", at="asked_at"), officials.drop_text
    ),
    "barrier": Kind("b", _said("barrier", barriers.barrier), barriers.drop_text),
    "map": Kind(
        "m", _said("map", opinion_maps.opinion_map, author="author", at="posted_at"), opinion_maps.drop_text
    ),
    "statement": Kind("s", _statement, statements.drop_text),
    "aid": Kind("n", _said("aid", aid.aid), aid.drop_text, more=_also(aid.aid, "place", "at_hand")),
    "line": Kind("j", _said("line", lines.line), lines.drop_text),
    "session": Kind("e", _said("session", sessions.session), sessions.drop_text, beside=_series),
    "programme": Kind("l", _programme, programmes.drop_line, beside=_part_of("session", programmes.line)),
    "circle": Kind("k", _said("circle", circles.circle), circles.drop_text),
    "handover": Kind("u", _handover, circles.drop_handover, beside=_part_of("circle", circles.handover)),
}
LETTERS: dict[str, ItemKind] = {kind.letter: name for name, kind in KINDS.items()}
LETTER: dict[str, str] = {name: kind.letter for name, kind in KINDS.items()}
