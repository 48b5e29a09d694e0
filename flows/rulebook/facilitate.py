"""Who keeps the agenda: whoever volunteers, or whom a published lot falls on and who agrees. No further right."""

import json

from flows.ballots.choose import Lot, draw
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import may_act, takes_part
from storage import amendments, log, messages, people, timeline
from storage.amendments import Facilitator
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign

DAY = 86_400_000_000


def standing(source: Source, campaign: Campaign, at: int) -> Facilitator | None:
    """Return who keeps the agenda or is asked to: not who was removed, nor who was asked a day ago and said nothing."""
    there = [one for one in amendments.facilitators(source.db, campaign.id) if _stands(source, campaign, one, at)]
    return there[-1] if there else None


def _stands(source: Source, campaign: Campaign, one: Facilitator, at: int) -> bool:
    if one.person is None or one.state == "declined" or people.is_removed(source.db, campaign.chat, one.person):
        return False
    return one.state == "keeps" or at < one.at + DAY


def keeper(source: Source, campaign: Campaign, at: int) -> Facilitator | None:
    """Return who keeps the agenda now, None if nobody does."""
    found = standing(source, campaign, at)
    return found if found and found.state == "keeps" else None


def _let_go(tx: Transaction, campaign: Campaign, at: int) -> None:
    """Whoever is gone, or never answered, stands in nobody's way."""
    for one in amendments.facilitators(tx.db, campaign.id):
        if one.person and one.state != "declined" and not _stands(tx, campaign, one, at):
            amendments.set_facilitator(tx.db, one.id, "declined")
            _told(tx, campaign, one.id, at)


def volunteer(tx: Transaction, campaign: Campaign, person: int, at: int) -> Facilitator | Refusal:
    """Keep the agenda from now on, in place of nobody."""
    if no := may_act(tx, campaign, person, at):
        return no
    if held := keeper(tx, campaign, at):
        return held if held.person == person else Refusal("agenda-kept")
    _let_go(tx, campaign, at)
    takes_part(tx, campaign, person, at)
    id = amendments.add_facilitator(
        tx.db, campaign=campaign.id, person=person, how="volunteer", state="keeps", lot=None, at=at
    )
    return _told(tx, campaign, id, at)


def draw_lot(tx: Transaction, campaign: Campaign, person: int, at: int) -> Facilitator | Refusal:
    """Let a lot fall on somebody who takes part and did not decline; they are asked.

    Anybody can repeat it: the record names those it was drawn from, the public value is the log's root and
    the instant, which nobody knew before.
    """
    if no := may_act(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    if held := standing(tx, campaign, at):
        return Refusal("agenda-kept" if held.state == "keeps" else "agenda-asked")
    left = _candidates(tx, campaign)
    if not left:
        return Refusal("agenda-nobody")
    _let_go(tx, campaign, at)
    return _ask(tx, campaign, left, at)


def _candidates(tx: Transaction, campaign: Campaign) -> list[int]:
    """Return whom a lot can fall on while nobody stands: who was asked before declined, or never answered."""
    asked = {one.person for one in amendments.facilitators(tx.db, campaign.id)}
    here = [p for p in people.participants(tx.db, campaign.id) if p not in asked]
    return sorted(p for p in here if not people.is_removed(tx.db, campaign.chat, p))


def _ask(tx: Transaction, campaign: Campaign, left: list[int], at: int) -> Facilitator:
    """Candidates are numbered in the order of their pseudonyms, so that the record names nobody."""
    names = sorted((tx.vault.pseudonym(campaign.id, person), person) for person in left)
    size, edge = log.head(tx, campaign.id)
    record = json.dumps([name for name, _ in names], separators=(",", ":")).encode()
    lot = draw(range(1, len(names) + 1), record, f"{size}:{log.root(edge).hex()}:{at}")
    id = amendments.add_facilitator(
        tx.db,
        campaign=campaign.id,
        person=names[lot.order[0] - 1][1],
        how="lot",
        state="asked",
        lot=lot.model_dump_json(),
        at=at,
    )
    drawn: dict[str, Field] = {"record": lot.record_hash, "public": lot.public_value, "drawn": lot.order[0]}
    tx.log.append(campaign.id, "agenda_lot", at, None, {**drawn, "of": len(names)})
    found = amendments.facilitator(tx.db, id)
    assert found is not None
    return found


def lot_of(asked: Facilitator) -> Lot | None:
    """Return the published draw behind an asking."""
    return Lot.model_validate_json(asked.lot) if asked.lot else None


def answer(tx: Transaction, campaign: Campaign, id: int, person: int, at: int, *, yes: bool) -> Facilitator | Refusal:
    """Take the agenda on, or decline it; only whom the lot fell on can."""
    asked = amendments.facilitator(tx.db, id)
    if asked is None or asked.campaign != campaign.id or asked.state == "declined":
        return Refusal("stale-button")
    if no := may_act(tx, campaign, person, at):
        return no
    if asked.person != person:
        return Refusal("agenda-another")
    amendments.set_facilitator(tx.db, id, "keeps" if yes else "declined")
    return _told(tx, campaign, id, at)


def _told(tx: Transaction, campaign: Campaign, id: int, at: int) -> Facilitator:
    found = amendments.facilitator(tx.db, id)
    assert found is not None
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind="agenda", detail=f"{found.how}:{found.state}")
    tx.log.append(campaign.id, "agenda", at, None, {"how": found.how, "state": found.state})
    for view in ("card", "agenda"):
        messages.touch(tx.db, campaign.id, view, at)
    return found


def lay_down(tx: Transaction, campaign: Campaign, person: int, at: int) -> Facilitator | Refusal:
    """Stop keeping the agenda; somebody else may take it on."""
    held = keeper(tx, campaign, at)
    if held is None:
        return Refusal("stale-button")
    return answer(tx, campaign, held.id, person, at, yes=False)
