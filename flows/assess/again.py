"""/again: a new campaign from an old one's open tasks and unanswered concerns; never its people or votes."""

from flows.initiate.command import parse_campaign
from flows.initiate.start import Start, start
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import rules_of
from storage import campaigns, concerns, proposals, safety, tasks
from storage.database import Transaction
from storage.models import Campaign, Concern


def again(tx: Transaction, old: Campaign | None, request: Start) -> Campaign | Refusal:
    """Start anew, once. ``request.text`` may name it (``The underpass, again 7d``) or only say how long.

    What lost its name starts without one. What was started from the same campaign and still runs or waits stands in
    the way.
    """
    if old is None or old.state != "closed":
        return Refusal("nothing-to-repeat")
    if known := campaigns.campaign_by_seed(tx.db, request.key):
        return known
    forks = campaigns.forks(tx.db, old.id)
    if any(fork.state in ("running", "proposed") for fork in forks):
        return Refusal("again-already")
    more = {**_named(tx, old, request.text), "forked_from": old.id, "rules": rules_of(old)}
    filled = request.model_copy(update=more)
    begun = start(tx, filled)
    if not isinstance(begun, Refusal):
        _carry(tx, old, begun, request.at)
    return begun


def _named(tx: Transaction, old: Campaign, text: str) -> dict[str, str | bool]:
    title = None if safety.folded(tx.db, "campaign", old.id) else old.title
    if text and not _only_how_long(text):
        return {"text": text}
    return {"text": f"{title} {text}"} if title else {"text": text, "untitled": True}


def _only_how_long(text: str) -> bool:
    asked = parse_campaign(text)
    return isinstance(asked, Refusal) and asked.key == "text-empty"


def _carry(tx: Transaction, old: Campaign, new: Campaign, at: int) -> None:
    for task in tasks.open_pieces(tx.db, old.id):
        if task.text and not safety.folded(tx.db, "task", task.parent or task.id):
            tasks.add_task(
                tx.db,
                campaign=new.id,
                text=task.text,
                minutes=task.minutes,
                author=task.author,
                at=at,
                key=f"again:{new.id}:{task.id}",
            )


def unanswered(source: Source, campaign: int) -> list[Concern]:
    """Return the concerns of a campaign that nobody answered, folded ones left out."""
    alive = [p for p in proposals.proposals(source.db, campaign) if p.state in ("ahead", "open", "not_ahead")]
    return [
        c
        for p in alive
        for c in concerns.concerns(source.db, p.id)
        if c.state == "open" and not safety.folded(source.db, "concern", c.id)
    ]
