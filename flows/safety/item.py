"""What can hurt, be folded, be taken away: every item with words or a picture."""

from dataclasses import dataclass

from flows.results.gather import Source
from storage import campaigns, contributions, proposals, tasks, voices
from storage.models import ItemKind

LETTERS: dict[str, ItemKind] = {
    "g": "campaign",
    "h": "chip",
    "p": "proposal",
    "c": "concern",
    "a": "contribution",
    "t": "task",
    "w": "answer",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One item: whose it is (None once erased), since when it stands, in which campaign."""

    kind: ItemKind
    id: int
    campaign: int
    author: int | None
    at: int
    text: str | None


def find(source: Source, kind: str, id: int) -> Item | None:
    """Return the item, None if there is none."""
    db = source.db
    if kind == "campaign" and (c := campaigns.campaign(db, id)):
        return Item("campaign", id, id, c.starter, c.started_at, c.title)
    if kind == "chip" and (chip := campaigns.chip(db, id)):
        return Item("chip", id, chip.campaign, chip.person, chip.at, chip.text)
    if kind == "proposal" and (p := proposals.proposal(db, id)):
        return Item("proposal", id, p.campaign, p.author, p.posted_at, p.text)
    if kind == "concern" and (worry := proposals.concern(db, id)):
        idea = proposals.proposal(db, worry.proposal)
        return Item("concern", id, idea.campaign if idea else 0, worry.person, worry.at, worry.text)
    if kind == "contribution" and (act := contributions.contribution(db, id)):
        return Item("contribution", id, act.campaign, act.person, act.logged_at, act.text)
    if kind == "task" and (task := tasks.task(db, id)):
        return Item("task", id, task.campaign, task.author, task.at, task.text)
    if kind == "answer" and (told := voices.answer(db, id)):
        return Item("answer", id, told.campaign, told.person, told.at, told.text)
    return None


def drop_words(source: Source, item: Item) -> None:
    """Take an item's words (and pictures) away; the item stays."""
    db = source.db
    if item.kind == "campaign":
        campaigns.set_title(db, item.id, None)
    elif item.kind == "chip":
        campaigns.drop_chip(db, item.id)
    elif item.kind == "proposal":
        proposals.drop_wording(db, item.id)
    elif item.kind == "concern":
        proposals.drop_concern_text(db, item.id)
    elif item.kind == "contribution":
        contributions.drop_words(db, item.id)
    elif item.kind == "task":
        tasks.drop_task_text(db, item.id)
    else:
        voices.drop_answer_text(db, item.id)
