"""What can hurt, be folded, be taken away: every item with words or a picture."""

from collections.abc import Callable
from dataclasses import dataclass
from sqlite3 import Connection

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
    proposals,
    sessions,
    statements,
    tasks,
    twins,
    voices,
    votes,
)
from storage import concerns as replies
from storage.models import Answer, Campaign, ItemKind

LETTERS: dict[str, ItemKind] = {
    "g": "campaign",
    "h": "chip",
    "p": "proposal",
    "c": "concern",
    "r": "reply",
    "a": "contribution",
    "t": "task",
    "w": "answer",
    "v": "vote",
    "o": "objection",
    "i": "official",
    "b": "barrier",
    "m": "map",
    "s": "statement",
    "n": "aid",
    "j": "line",
    "e": "session",
    "l": "programme",
    "k": "circle",
    "u": "handover",
}
"""What buttons carry for a kind."""
LETTER: dict[str, str] = {kind: letter for letter, kind in LETTERS.items()}


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


def find(source: Source, kind: str, id: int) -> Item | None:
    """Return the item, None if there is none."""
    db = source.db
    if kind == "campaign" and (c := campaigns.campaign(db, id)):
        return Item("campaign", id, id, _who_named(source, c), c.started_at, c.title)
    if kind == "chip" and (chip := campaigns.chip(db, id)):
        return Item("chip", id, chip.campaign, chip.person, chip.at, chip.text)
    if kind == "proposal" and (p := proposals.proposal(db, id)):
        return Item("proposal", id, p.campaign, p.author, p.posted_at, p.text)
    if kind in ("concern", "reply"):
        return _worry(source, kind, id)
    if kind in ("vote", "objection"):
        return _asked(source, kind, id)
    if kind in ("map", "statement"):
        return _opinion(source, kind, id)
    if kind == "contribution" and (act := contributions.contribution(db, id)):
        return Item("contribution", id, act.campaign, act.person, act.logged_at, act.text)
    if kind == "task" and (task := tasks.task(db, id)):
        return Item("task", id, task.campaign, task.author, task.at, task.text)
    if kind == "answer" and (told := voices.answer(db, id)):
        return Item("answer", id, told.campaign, _who_said(source, told), told.at, told.text)
    if kind == "official" and (who := officials.official(db, id)):
        return Item("official", id, who.campaign, who.author, who.asked_at, who.text)
    if kind == "aid" and (one := aid.aid(db, id)):
        return Item("aid", id, one.campaign, one.person, one.at, one.text)
    if kind in ("barrier", "line"):
        return _in_the_way(source, kind, id)
    return _of_chat(source, kind, id)


def _in_the_way(source: Source, kind: str, id: int) -> Item | None:
    """Return a barrier, or a line of a role's card or of what changed."""
    if kind == "barrier" and (b := barriers.barrier(source.db, id)):
        return Item("barrier", id, b.campaign, b.person, b.at, b.text)
    if kind == "line" and (said := lines.line(source.db, id)):
        return Item("line", id, said.campaign, said.person, said.at, said.text)
    return None


def _of_chat(source: Source, kind: str, id: int) -> Item | None:
    """Return what belongs to a chat: a session, a line of its programme, a circle, a handover note."""
    line = sessions.line(source.db, id) if kind == "programme" else None
    meeting = sessions.session(source.db, line.session if line else id) if kind == "session" or line else None
    if meeting and line:
        return Item("programme", id, None, line.person, line.at, line.text, meeting.chat)
    if meeting:
        return Item("session", id, None, meeting.person, meeting.at, meeting.text, meeting.chat)
    note = circles.handover(source.db, id) if kind == "handover" else None
    circle = circles.circle(source.db, note.circle if note else id) if kind == "circle" or note else None
    if circle and note:
        return Item("handover", id, None, note.person, note.at, note.text, circle.chat)
    return Item("circle", id, None, circle.person, circle.at, circle.text, circle.chat) if circle else None


def chat_of(source: Source, item: Item) -> int | None:
    """Return the chat that an item was said in."""
    if item.chat is not None or item.campaign is None:
        return item.chat
    campaign = campaigns.campaign(source.db, item.campaign)
    return campaign.chat if campaign else None


def chats_of(source: Source, item: Item) -> list[int]:
    """Return the chats that an item is shown in: its own first, and the other group's where it is for both."""
    own = chat_of(source, item)
    found = [] if own is None else [own]
    for id in twins.shown_to(source.db, item.kind, item.id):
        other = campaigns.campaign(source.db, id)
        if other is not None and other.chat not in found:
            found.append(other.chat)
    return found


def _who_said(source: Source, told: Answer) -> int | None:
    """Return whose words an answer is: who told it, or the account of the official who said it."""
    who = officials.official(source.db, told.official) if told.official else None
    return who.person if who else told.person


def _who_named(source: Source, campaign: Campaign) -> int | None:
    """Return whose words the title is: the starter's, or of who named an erased one anew."""
    chip = campaigns.chips(source.db, campaign.id).get("title")
    return chip.person if chip and chip.text == campaign.title else campaign.starter


def _asked(source: Source, kind: str, id: int) -> Item | None:
    held = objections.objection(source.db, id) if kind == "objection" else None
    vote = votes.vote(source.db, held.vote if held else id) if kind == "vote" or held else None
    if vote is None or vote.number is None:
        return None
    if held:
        return Item("objection", id, vote.campaign, held.person, held.at, held.text)
    return Item("vote", id, vote.campaign, vote.author, vote.posted_at or 0, vote.text)


def _opinion(source: Source, kind: str, id: int) -> Item | None:
    one = statements.statement(source.db, id) if kind == "statement" else None
    map = opinion_maps.opinion_map(source.db, one.map if one else id) if one or kind == "map" else None
    if map is None or (one and one.number is None):
        return None
    if one:
        return Item("statement", id, map.campaign, one.author, one.at, one.text)
    return Item("map", id, map.campaign, map.author, map.posted_at, map.text)


def _worry(source: Source, kind: str, id: int) -> Item | None:
    said = replies.reply_by_id(source.db, id) if kind == "reply" else None
    worry = concerns.concern(source.db, said.concern if said else id) if kind == "concern" or said else None
    idea = proposals.proposal(source.db, worry.proposal) if worry else None
    if worry is None or idea is None:
        return None
    if said:
        return Item("reply", id, idea.campaign, said.person, said.at, said.text)
    return Item("concern", id, idea.campaign, worry.person, worry.at, worry.text)


def shown_with(source: Source, item: Item) -> list[tuple[str, int]]:
    """Return (kind, id) of the things whose messages also show this item: its idea, its pieces, itself."""
    found: list[tuple[str, int]] = [(item.kind, item.id)]
    said = replies.reply_by_id(source.db, item.id) if item.kind == "reply" else None
    if said:
        found.append(("concern", said.concern))
    worry = concerns.concern(source.db, found[-1][1]) if found[-1][0] == "concern" else None
    if worry:
        found.append(("proposal", worry.proposal))
    held = objections.objection(source.db, item.id) if item.kind == "objection" else None
    if held:
        found.append(("vote", held.vote))
    if item.kind == "task":
        found += [("task", piece.id) for piece in tasks.pieces(source.db, item.id)]
    if line := sessions.line(source.db, item.id) if item.kind == "programme" else None:
        found.append(("session", line.session))
    if note := circles.handover(source.db, item.id) if item.kind == "handover" else None:
        found.append(("circle", note.circle))
    if item.kind == "session" and (one := sessions.session(source.db, item.id)):
        found += [("session", other.id) for other in sessions.of_series(source.db, one.root)]
    return found


def words_in(source: Source, item: Item) -> tuple[str, ...]:
    """Return all that an item says or said: every wording of an idea, place and unit of an act."""
    said: list[str | None] = [item.text]
    if item.kind == "proposal":
        said += [text for _, text, _ in proposals.wordings(source.db, item.id)]
    if item.kind == "contribution" and (act := contributions.contribution(source.db, item.id)):
        said += [act.place, act.unit]
    if item.kind == "aid" and (one := aid.aid(source.db, item.id)):
        said += [one.place, one.at_hand]
    if item.kind == "vote":
        said += [option.text for option in votes.options(source.db, item.id)]
    return tuple(dict.fromkeys(words for words in said if words))


DROP: dict[str, Callable[[Connection, int], None]] = {
    "chip": campaigns.drop_chip,
    "proposal": proposals.drop_wording,
    "concern": concerns.drop_concern_text,
    "reply": replies.drop_reply,
    "task": tasks.drop_task_text,
    "vote": votes.drop_text,
    "objection": objections.drop_text,
    "official": officials.drop_text,
    "barrier": barriers.drop_text,
    "map": opinion_maps.drop_text,
    "statement": statements.drop_text,
    "answer": voices.drop_answer_text,
    "aid": aid.drop_text,
    "line": lines.drop_text,
    "session": sessions.drop_text,
    "programme": sessions.drop_line,
    "circle": circles.drop_text,
    "handover": circles.drop_handover,
}


def drop_words(source: Source, item: Item) -> None:
    """Take an item's words (and pictures) away; the item stays."""
    db = source.db
    if item.kind == "campaign":
        campaigns.set_title(db, item.id, None)
        if named := campaigns.chips(db, item.id).get("title"):
            campaigns.drop_chip(db, named.id)
    elif item.kind == "contribution":
        drop_own_unit(source, item.id)
        contributions.drop_words(db, item.id)
    else:
        DROP[item.kind](db, item.id)


def drop_own_unit(source: Source, act: int) -> None:
    """Take away how many of what, unless it is a unit that everybody uses: another word is people's own."""
    kept = contributions.contribution(source.db, act)
    if kept and kept.unit and not is_common_unit(kept.unit):
        contributions.drop_unit(source.db, act)
