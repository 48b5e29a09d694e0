"""The letter goes to the addressee by mail when two who take part agree; once."""

import re

from flows.officials.listen import listens
from flows.refusal import Refusal
from flows.results.source import Source
from flows.taking_part import pseudonym
from storage import campaigns, letters, mails, messages, people, safety, timeline, timers
from storage.database import Transaction
from storage.letters import Letter
from storage.models import Campaign

TEXT = "letter.txt"
PDF = "letter.pdf"
_MAIL = re.compile(
    r"""(?<![^\s<>()\[\],;:"'“”])'?([a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+)""",
    re.IGNORECASE | re.ASCII,
)
VIEWS = ("closed", "board", "card", "menu")


def address_in(words: str | None) -> str | None:
    """Return the first mail address in somebody's words."""
    found = _MAIL.search(words or "")
    return found[1].lstrip("'") if found else None


def address_of(source: Source, chip: int) -> str | None:
    """Return the address that a chip holds; None once its words are folded or taken back."""
    kept = campaigns.chip(source.db, chip)
    if kept is None or safety.folded(source.db, "chip", chip) is not None:
        return None
    return address_in(kept.text)


def addressee(source: Source, campaign: Campaign) -> tuple[int, str] | None:
    """Return the chip that says who should hear of it and the address in it, None where it holds none."""
    chip = campaigns.chips(source.db, campaign.id).get("addressee")
    address = address_of(source, chip.id) if chip else None
    return (chip.id, address) if chip and address else None


def newest(source: Source, campaign: Campaign) -> Letter | None:
    """Return a campaign's letter that waits, is on its way or was sent; else the last that failed."""
    known = letters.letters(source.db, campaign.id)
    return known[-1] if known else None


def can_go(source: Source, campaign: Campaign) -> bool:
    """Whether the letter can be sent: it is written, an address is known, and none was sent."""
    last = newest(source, campaign)
    free = last is None or last.state in letters.OVER or (last.state == "asked")
    return free and written(source, campaign) and addressee(source, campaign) is not None


def written(source: Source, campaign: Campaign) -> bool:
    """Whether there is a letter."""
    keys = timeline.artefact_keys(source.db, campaign.id)
    return campaign.state == "closed" and f"letter:{campaign.id}:{TEXT}" in keys


def agree_to_send(tx: Transaction, campaign: Campaign, person: int, at: int) -> Letter | Refusal:
    """Ask for the letter to be sent, or agree to it as the second; then it goes."""
    if no := _may(tx, campaign, person, at):
        return no
    to, last = addressee(tx, campaign), newest(tx, campaign)
    if last is not None and last.state in ("agreed", "sent", "unknown"):
        return Refusal("letter-sent")
    if to is None:
        return Refusal("letter-no-address")
    if last is None or last.state in letters.OVER or last.chip != to[0]:
        return _ask(tx, campaign, last, to[0], person, at)
    if last.author in (None, person):
        return Refusal("letter-needs-another")
    return _agree(tx, campaign, last, person, at)


def _may(tx: Transaction, campaign: Campaign, person: int, at: int) -> Refusal | None:
    if no := listens(tx, campaign, person, at):
        return no
    if not people.first_act(tx.db, campaign.id, person):
        return Refusal("take-part-first")
    return None if written(tx, campaign) else Refusal("letter-not-yet")


def _ask(
    tx: Transaction, campaign: Campaign, last: Letter | None, chip: int, person: int, at: int
) -> Letter | Refusal:
    """One letter waits at a time: an older one, to another address, ends."""
    if last is not None and last.state == "asked":
        letters.set_state(tx.db, last.id, "void", at)
        _show(tx, campaign, last.id, at)
    id = letters.add_letter(tx.db, campaign=campaign.id, chip=chip, author=person, at=at)
    tx.log.append(campaign.id, "letter_asked", at, pseudonym(tx, campaign, person), {"letter": id})
    _show(tx, campaign, id, at)
    return _kept(tx, id)


def _agree(tx: Transaction, campaign: Campaign, letter: Letter, person: int, at: int) -> Letter:
    letters.agree(tx.db, letter.id, person, at)
    tx.log.append(campaign.id, "letter_agreed", at, pseudonym(tx, campaign, person), {"letter": letter.id})
    key = f"letter:{letter.id}"
    id = mails.add_mail(
        tx.db,
        key=key,
        letter=letter.id,
        kind="letter",
        tag=tx.chance.draw("mail", key, 12).hex(),
        sealed=tx.vault.seal("mail", b""),
        at=at,
    )
    timers.set_timer(tx.db, key=f"mail:{id}", kind="mail", campaign=campaign.id, item=id, due_at=at)
    _show(tx, campaign, letter.id, at)
    return _kept(tx, letter.id)


def _kept(tx: Transaction, id: int) -> Letter:
    kept = letters.letter(tx.db, id)
    assert kept is not None
    return kept


def became(tx: Transaction, id: int, state: str, at: int, *, again: bool = False) -> None:
    """Keep what became of a letter that was on its way: ``sent``, ``unknown`` or ``refused``."""
    letter, campaign = _both(tx, id)
    if letter is None or campaign is None or letter.state != "agreed":
        return
    letters.set_state(tx.db, id, state, at, again=again)  # type: ignore[arg-type]
    _on_record(tx, campaign, letter, "refused" if state == "refused" else "sent", at)
    if state != "sent":
        _tell(tx, campaign, id, state, at)


def came_back(tx: Transaction, id: int, at: int) -> bool:
    """Note that a letter came back; the group is told. False if that was known."""
    letter, campaign = _both(tx, id)
    if letter is None or campaign is None or not letters.came_back(tx.db, id, at):
        return False
    _on_record(tx, campaign, letter, "back", at)
    _tell(tx, campaign, id, "back", at)
    return True


def _both(tx: Transaction, id: int) -> tuple[Letter | None, Campaign | None]:
    letter = letters.letter(tx.db, id)
    return letter, campaigns.campaign(tx.db, letter.campaign) if letter else None


def _on_record(tx: Transaction, campaign: Campaign, letter: Letter, what: str, at: int) -> None:
    timeline.happened(tx.db, campaign=campaign.id, at=at, kind=f"letter_{what}", item=letter.id)
    tx.log.append(campaign.id, f"letter_{what}", at, None, {"letter": letter.id})
    _show(tx, campaign, letter.id, at)


def _show(tx: Transaction, campaign: Campaign, id: int, at: int) -> None:
    messages.touch_mentions(tx.db, "letter", id, at)
    for view in VIEWS:
        messages.touch(tx.db, campaign.id, view, at)


def _tell(tx: Transaction, campaign: Campaign, id: int, state: str, at: int) -> None:
    """Say in one line what went wrong and what can be done."""
    messages.post(
        tx.db,
        campaign,
        key=f"letter-told:{id}:{state}",
        view="letter-told",
        args={"letter": id, "state": state},
        at=at,
        kind="unasked",
    )
