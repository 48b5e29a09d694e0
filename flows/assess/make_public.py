"""A finished campaign goes on the public page when three agree, and off it the same way."""

from typing import NamedTuple

from flows.assess.letter import written
from flows.officials.listen import listens
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import pseudonym, rules_of
from storage import messages, people, publication, timeline, voices
from storage.database import Transaction
from storage.leaves import Field
from storage.models import Campaign
from storage.publication import Public


class Standing(NamedTuple):
    """Whether a campaign is public, and how many agree that it be the other."""

    public: Public
    agreed: int
    needed: int

    @property
    def open(self) -> bool:
        """Whether it is public now."""
        return self.public.state == "open"


def what(turn: int) -> str:
    """Return what people agree to: one change, once."""
    return f"public:{turn}"


def standing(source: Source, campaign: Campaign) -> Standing | None:
    """Return how it stands; None where nobody asked."""
    kept = publication.public(source.db, campaign.id)
    if kept is None:
        return None
    agreed = len(voices.assenting(source.db, campaign.id, what(kept.turn)))
    return Standing(kept, agreed, rules_of(campaign).three_together)


def turn_public(tx: Transaction, campaign: Campaign, person: int, at: int, *, to: str) -> Standing | Refusal:
    """Agree that a campaign be ``open`` or ``hidden``; the third who agrees makes it so."""
    if no := _may(tx, campaign, person, at):
        return no
    before = standing(tx, campaign)
    if to == (before.public.state if before else "hidden"):
        return Refusal("public-already" if to == "open" else "public-hidden")
    code = tx.chance.draw("public", str(campaign.id), 6).hex()
    publication.begin(tx.db, campaign.id, code, at)
    now = standing(tx, campaign)
    assert now is not None
    voices.assent(tx.db, campaign=campaign.id, what=what(now.public.turn), person=person, at=at)
    fields: dict[str, Field] = {"to": to, "turn": now.public.turn}
    tx.log.append(campaign.id, "public_agreed", at, pseudonym(tx, campaign, person), fields)
    after = standing(tx, campaign)
    assert after is not None
    if after.agreed >= after.needed:
        after = _turn(tx, campaign, to, at)
    for view in ("public", "menu"):
        messages.touch(tx.db, campaign.id, view, at)
    return after


def _may(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    return None if written(tx, campaign) else Refusal("public-not-yet")


def _turn(tx: Transaction, campaign: Campaign, to: str, at: int) -> Standing:
    publication.turn(tx.db, campaign.id, to, at)
    timeline.drop_artefacts(tx.db, campaign.id, f"public:{campaign.id}:")
    kind = "made_public" if to == "open" else "made_hidden"
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind=kind)
    tx.log.append(campaign.id, kind, at, None, {})
    now = standing(tx, campaign)
    assert now is not None
    return now
