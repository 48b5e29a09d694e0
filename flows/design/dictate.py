"""An idea by voice: somebody its author picks writes it down, the author confirms, then it is posted.

Until then nobody else hears or sees it; after seven days without a step it is let go.
"""

from sqlite3 import Connection

from flows.design.propose import IDEA_LIMIT, Alike, Propose, propose
from flows.refusal import Refusal
from flows.taking_part import may_act
from flows.text import clean
from storage import campaigns, messages, people, spoken, timers, voices
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign, Proposal, Timer
from storage.spoken import Spoken, State

MOST_WAITING = 3
MOST_ASKED = 5
"""So many people may be asked about one voice note."""


def keep(
    tx: Transaction,
    campaign: Campaign | None,
    person: int,
    at: int,
    key: str,
    *,
    sealed: bytes | None,
    text: str | None,
) -> Spoken | Refusal:
    """Keep a voice note, or words that nobody asked for, until their author says what becomes of them."""
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    words = clean(text, IDEA_LIMIT) if text is not None else None
    if isinstance(words, Refusal):
        return words
    if spoken.waiting(tx.db, person) >= MOST_WAITING:
        return Refusal("spoken-many", {"limit": MOST_WAITING})
    id = spoken.add(tx.db, campaign=campaign.id, author=person, sealed=sealed, text=words, at=at, key=key)
    kept = spoken.spoken(tx.db, id)
    assert kept is not None
    timers.set_timer(
        tx.db,
        key=f"spoken:{id}:{kept.until}",
        kind="spoken",
        campaign=campaign.id,
        item=id,
        due_at=kept.until,
    )
    return kept


def scribes(db: Connection, kept: Spoken, at: int) -> list[int]:
    """Return who can be asked to write it down: take part, can be reached, weren't asked about this before.

    Whoever found that something from this author hurts is not asked by them again.
    """
    found = people.can_be_asked(db, kept.campaign, at)
    left = {kept.author, *voices.assenting(db, kept.campaign, _not_from(kept.author))}
    return [p for p in found if p not in left and messages.message_by_key(db, _asking(kept.id, p)) is None]


def _not_from(author: int) -> str:
    return f"not-from:{author}"


def asked_so_far(db: Connection, kept: Spoken) -> int:
    """Return how many people were asked about it."""
    return sum(
        messages.message_by_key(db, _asking(kept.id, p)) is not None
        for p in people.participants(db, kept.campaign)
    )


def _asking(id: int, person: int) -> str:
    return f"scribe:{id}:{person}"


def ask(tx: Transaction, id: int, author: int, scribe: int, at: int) -> Spoken | Refusal:
    """Ask somebody in private to write it down; whoever was asked before needn't any more."""
    kept = own(tx, id, author, at)
    if isinstance(kept, Refusal):
        return kept
    if asked_so_far(tx.db, kept) >= MOST_ASKED:
        return Refusal("scribe-enough", {"limit": MOST_ASKED})
    if kept.sealed is None or scribe not in scribes(tx.db, kept, at):
        return Refusal("scribe-gone")
    kept = _turn(tx, kept, scribe, "asked", at)
    _tell(tx, kept, scribe, "spoken-asked", _asking(id, scribe), at)
    return kept


def own(tx: Transaction, id: int, author: int, at: int) -> Spoken | Refusal:
    """Return what ``author`` said, while it waits and they may act."""
    kept = spoken.spoken(tx.db, id)
    if kept is None or kept.author != author:
        return Refusal("spoken-over")
    return may_act(tx, campaigns.campaign(tx.db, kept.campaign), author, at) or kept


def for_scribe(tx: Transaction, id: int, scribe: int, at: int, *states: State) -> Spoken | Refusal:
    """Return what ``scribe`` was asked to write down, while it waits in one of ``states``."""
    kept = spoken.spoken(tx.db, id)
    if kept is None or kept.scribe != scribe or kept.state not in states:
        return Refusal("spoken-over")
    return may_act(tx, campaigns.campaign(tx.db, kept.campaign), scribe, at) or kept


def accept(tx: Transaction, id: int, scribe: int, at: int) -> Spoken | Refusal:
    """Agree to write it down; only now it can be heard."""
    kept = for_scribe(tx, id, scribe, at, "asked", "writing")
    if isinstance(kept, Refusal):
        return kept
    _tell(tx, kept, scribe, "spoken-voice", f"spoken-voice:{id}:{scribe}", at)
    return _turn(tx, kept, scribe, "writing", at)


def decline(tx: Transaction, id: int, scribe: int, at: int) -> Spoken | Refusal:
    """Say that one can't; the author picks somebody else."""
    kept = for_scribe(tx, id, scribe, at, "asked", "writing", "written")
    if isinstance(kept, Refusal):
        return kept
    kept = _turn(tx, kept, None, "said", at)
    _tell(tx, kept, kept.author, "spoken", f"spoken-declined:{id}:{scribe}", at, declined=1)
    return kept


def hurts(tx: Transaction, id: int, scribe: int, at: int) -> Refusal | None:
    """What was heard hurts: it is gone, its author is told so, and never asks this person again."""
    kept = for_scribe(tx, id, scribe, at, "writing", "written")
    if isinstance(kept, Refusal):
        return kept
    voices.assent(tx.db, campaign=kept.campaign, what=_not_from(kept.author), person=scribe, at=at)
    _tell(tx, kept, kept.author, "said", f"spoken-hurts:{id}", at, key="spoken-hurts")
    let_go(tx, kept, at)
    return None


def write_down(tx: Transaction, id: int, scribe: int, text: str, at: int) -> Spoken | Refusal:
    """Keep the words for the author to confirm; written once more they take the place of the first."""
    kept = for_scribe(tx, id, scribe, at, "writing", "written")
    if isinstance(kept, Refusal):
        return kept
    words = clean(text, IDEA_LIMIT)
    if isinstance(words, Refusal):
        return words
    kept = _turn(tx, kept, scribe, "written", at, words)
    _tell(tx, kept, kept.author, "spoken", f"spoken-written:{id}:{at}", at)
    return kept


def not_quite(tx: Transaction, id: int, author: int, at: int) -> Spoken | Refusal:
    """The words aren't right: whoever wrote them is asked to listen once more."""
    kept = own(tx, id, author, at)
    if isinstance(kept, Refusal):
        return kept
    if kept.state != "written" or kept.scribe is None:
        return Refusal("spoken-over")
    _tell(tx, kept, kept.scribe, "spoken-voice", f"spoken-again:{id}:{at}", at, again=1)
    return _turn(tx, kept, kept.scribe, "writing", at)


def somebody_else(tx: Transaction, id: int, author: int, at: int) -> Spoken | Refusal:
    """Take it back from whoever was asked, and pick anew."""
    kept = own(tx, id, author, at)
    return kept if isinstance(kept, Refusal) else _turn(tx, kept, None, "said", at)


def confirm(tx: Transaction, id: int, author: int, language: str, at: int) -> Proposal | Alike | Refusal:
    """Post the words as the author's idea; if they are like another's they wait as any draft does."""
    kept = own(tx, id, author, at)
    if isinstance(kept, Refusal):
        return kept
    if kept.text is None or (kept.sealed is not None and kept.state != "written"):
        return Refusal("spoken-over")
    request = Propose(
        person=author, author=author, text=kept.text, language=language, at=at, key=f"spoken:{kept.key}"
    )
    posted = propose(tx, campaigns.campaign(tx.db, kept.campaign), request)
    if not isinstance(posted, Refusal):
        if kept.scribe is not None:
            _tell(tx, kept, kept.scribe, "said", f"spoken-thanks:{id}", at, key="spoken-confirmed")
        let_go(tx, kept, at)
    return posted


def let_go(tx: Transaction, kept: Spoken, at: int) -> None:
    """Forget what was said; messages that hold it go, or say so."""
    messages.touch_mentions(tx.db, "spoken", kept.id, at)
    spoken.drop(tx.db, kept.id)


def expire(tx: Transaction, timer: Timer, at: int) -> None:
    """Let go of what waited for seven days."""
    kept = spoken.spoken(tx.db, timer.item or 0)
    if kept is not None and at >= kept.until:
        let_go(tx, kept, at)


def _turn(
    tx: Transaction, kept: Spoken, scribe: int | None, state: State, at: int, text: str | None = None
) -> Spoken:
    spoken.give(tx.db, kept.id, scribe, state, text)
    messages.touch_mentions(tx.db, "spoken", kept.id, at)
    turned = spoken.spoken(tx.db, kept.id)
    assert turned is not None
    return turned


def _tell(tx: Transaction, kept: Spoken, person: int, view: str, name: str, at: int, **args: Arg) -> None:
    """Tell somebody in private; ``name`` is the message's key, so that it is said once. Older ones go."""
    for older in messages.messages_of_campaign(tx.db, kept.campaign, view):
        if older.person == person and messages.args_of(older.args).get("spoken") == kept.id:
            messages.delete_later(tx.db, older.id, at)
    messages.say(
        tx.db,
        key=name,
        view=view,
        args={"spoken": kept.id, **args},
        at=at,
        person=person,
        campaign=kept.campaign,
        kind="unasked",
        silent=False,
    )
