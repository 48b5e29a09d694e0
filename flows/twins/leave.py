"""Two groups part: two together in either of them. It ends what would come; what was done stays counted."""

from flows.instruments.small import in_splits
from flows.officials.listen import listens
from flows.refusal import Refusal
from flows.results.twin_seen import KeptFigures
from flows.safety.fold import campaign_anew
from flows.taking_part import rules_of
from flows.twins.figures import done_for_other
from storage import campaigns, messages, people, tasks, timeline, twins, voices
from storage.database import Transaction
from storage.models import Campaign
from storage.twins import Twin


def leave(tx: Transaction, campaign: Campaign, person: int, at: int) -> int | Refusal:
    """Let somebody agree that the groups part; return how many more it needs. At 0 they have parted."""
    together = twins.standing(tx.db, campaign.id)
    if together is None:
        return Refusal("twin-none")
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    what = f"twin-leave:{together.id}"
    voices.assent(tx.db, campaign=campaign.id, what=what, person=person, at=at)
    missing = rules_of(campaign).two_together - len(voices.assenting(tx.db, campaign.id, what))
    if missing > 0:
        return missing
    _part(tx, together, campaign, at)
    return 0


def _part(tx: Transaction, together: Twin, campaign: Campaign, at: int) -> None:
    figures = kept_figures(tx, together)
    if not twins.leave(tx.db, together.id, by=campaign.id, figures=figures, at=at):
        return
    for id in (together.home, together.joined):
        timeline.happened(tx.db, campaign=id, at=at, kind="twin_left", item=together.id)
        tx.log.append(id, "twin_left", at, None, {"twin": together.id, "by_this": id == campaign.id})
        for view in ("card", "board", "steps", "task", "twin"):
            messages.touch(tx.db, id, view, at)
        if any(key.startswith("letter:") for key in timeline.artefact_keys(tx.db, id)):
            campaign_anew(tx, id, at, titles=False)
    for task in twins.ever_shared(tx.db, together.id):
        for one in (task, *(piece.id for piece in tasks.pieces(tx.db, task))):
            messages.touch_mentions(tx.db, "task", one, at)


def kept_figures(tx: Transaction, together: Twin) -> str:
    """Return what each of the two had done, as the other may know it: JSON by ``home`` and ``joined``."""
    home, joined = (campaigns.campaign(tx.db, id) for id in (together.home, together.joined))
    assert home is not None
    assert joined is not None
    least = max(in_splits(rules_of(one)) for one in (home, joined))
    return KeptFigures(
        home=done_for_other(tx, home, least), joined=done_for_other(tx, joined, least), least=least
    ).model_dump_json()
