"""A second group opens the link; when one more there agrees, a campaign of its own stands in its chat."""

from pydantic import BaseModel, ConfigDict

from flows.initiate.start import stands
from flows.refusal import Refusal
from flows.rulebook.standing import rules_of_chat
from flows.rules import DEFAULT, Rules
from flows.taking_part import answers_for_the_city, takes_part
from flows.twins.offer import cant_join
from storage import campaigns, messages, people, safety, timeline, twin_offers, twins
from storage.database import Transaction
from storage.models import Campaign
from storage.twin_offers import Offer, Opening


class Open(BaseModel):
    """``/twin CODE`` in another group, or the link by which the bot came there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    secret: str
    chat: int
    topic: int | None
    person: int
    at: int
    key: str


class Join(BaseModel):
    """One more of the other group agrees; language and zone are the chat's, ``rules`` the operator's."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    opening: int
    person: int
    language: str
    at: int
    rules: Rules = DEFAULT


def open_link(tx: Transaction, request: Open) -> Opening | Refusal:
    """Keep that a link was opened here; nothing stands yet."""
    offered = twin_offers.offer_by_link(tx.db, tx.vault.proof("twin", request.secret))
    if offered is None:
        return Refusal("twin-no-link")
    if no := _may_join(tx, offered, request.chat, request.person, request.at):
        return no
    id = twin_offers.add_opening(
        tx.db,
        offer=offered.id,
        chat=request.chat,
        topic=request.topic,
        opener=request.person,
        at=request.at,
        key=f"{offered.id}:{request.chat}:{request.topic or 0}",
    )
    twin_offers.say_yes(tx.db, id, request.person, request.at)
    return _as_it_is(tx, id)


def _may_join(tx: Transaction, offered: Offer, chat: int, person: int, at: int) -> Refusal | None:
    home = campaigns.campaign(tx.db, offered.campaign)
    if home is None or not home.running(at):
        return Refusal("twin-ended")
    if home.chat == chat:
        return Refusal("twin-own-group")
    if any(people.is_removed(tx.db, one, person) for one in (chat, home.chat)):
        return Refusal("removed")
    if answers_for_the_city(tx, home, person):
        return Refusal("official-answers-only")
    if offered.state == "used":
        return Refusal("twin-used")
    if offered.state != "agreed" or at >= (offered.expires_at or at):
        return Refusal("twin-expired")
    return cant_join(tx, home)


def agree_to_join(tx: Transaction, request: Join) -> Campaign | Refusal:
    """Let one more of the group agree; with two together its campaign stands. Pressed again it is the same one."""
    opening = twin_offers.opening(tx.db, request.opening)
    offered = twin_offers.offer(tx.db, opening.offer) if opening else None
    home = campaigns.campaign(tx.db, offered.campaign) if offered else None
    if opening is None or offered is None or home is None:
        return Refusal("stale-button")
    if opening.campaign is not None:
        return campaigns.campaign(tx.db, opening.campaign) or Refusal("stale-button")
    if no := _may_join(tx, offered, opening.chat, request.person, request.at):
        return no
    agreed = twin_offers.say_yes(tx.db, opening.id, request.person, request.at)
    rules = rules_of_chat(tx.db, opening.chat, request.rules)
    if len(agreed) < rules.two_together:
        return Refusal("twin-join-needs-another")
    return _joined(tx, opening, offered, home, request, rules, agreed)


def _joined(
    tx: Transaction,
    opening: Opening,
    offered: Offer,
    home: Campaign,
    request: Join,
    rules: Rules,
    agreed: list[int],
) -> Campaign:
    """Let the group's campaign stand: title, place and end are home's, everything else begins empty."""
    at, starter = request.at, opening.opener or request.person
    id = campaigns.add_campaign(
        tx.db,
        chat=opening.chat,
        topic=opening.topic,
        code=tx.chance.draw("campaign", f"twin:{opening.id}", 8).hex(),
        title=home.title or "",
        language=request.language,
        zone=home.zone,
        starter=starter,
        started_at=at,
        ends_at=home.ends_at,
        state="running",
        rules=rules.model_dump_json(),
        seed_key=f"twin:{opening.id}",
    )
    campaign = campaigns.campaign(tx.db, id)
    assert campaign is not None
    _copy_words(tx, home, campaign, at)
    stands(tx, campaign, starter, at)
    for one in agreed:
        takes_part(tx, campaign, one, at)
    twin_offers.use_offer(tx.db, offered.id, at)
    twin = twins.join(tx.db, offer=offered.id, home=home.id, joined=id, at=at)
    twin_offers.came_of(tx.db, opening.id, id)
    twin_offers.forget_yes(tx.db, offered.id)
    for one_of, role in ((home, "home"), (campaign, "joined")):
        timeline.happened(tx.db, campaign=one_of.id, at=at, kind="twin_joined", detail=role)
        tx.log.append(one_of.id, "twin_joined", at, None, {"twin": twin, "as": role})
        for view in ("card", "task"):
            messages.touch(tx.db, one_of.id, view, at)
    messages.touch_mentions(tx.db, "twin-offer", offered.id, at)
    for other in twin_offers.openings(tx.db, offered.id):
        messages.touch_mentions(tx.db, "twin-opening", other.id, at)
    return campaign


def _copy_words(tx: Transaction, home: Campaign, joined: Campaign, at: int) -> None:
    """Take title and place over, each still its author's: whoever takes them back takes these back too."""
    chips = campaigns.chips(tx.db, home.id)
    named = chips.get("title")
    author = named.person if named and named.text == home.title else home.starter
    said = {"title": (home.title, author)}
    place = chips.get("place")
    if place and not safety.folded(tx.db, "chip", place.id):
        said["place"] = (place.text, place.person)
    for field, (text, person) in said.items():
        if text and person:
            key = f"twin:{joined.id}:{field}"
            campaigns.add_chip(
                tx.db, campaign=joined.id, field=field, text=text, person=person, at=at, key=key
            )


def _as_it_is(tx: Transaction, id: int) -> Opening:
    found = twin_offers.opening(tx.db, id)
    assert found is not None
    return found
