"""Proposals, their wordings, concerns and decisions."""

from sqlite3 import Connection

from storage.concerns import forget_replies
from storage.drafts import forget_drafts
from storage.models import Decision, Proposal
from storage.rows import change, column, every, first, insert, number

_PROPOSAL = """SELECT proposal.*, wording.text AS text, wording.id AS wording FROM proposal
    LEFT JOIN wording ON wording.id = (SELECT max(id) FROM wording WHERE wording.proposal = proposal.id) """


def add_proposal(
    db: Connection,
    *,
    campaign: int,
    author: int,
    poster: int,
    language: str,
    text: str,
    at: int,
    closes_at: int,
    base: int,
    state: str,
    key: str,
    unfolds: int | None = None,
) -> int:
    """Keep a proposal with its first wording and return its id."""
    id = insert(
        db,
        """INSERT INTO proposal (campaign, number, author, poster, language, posted_at, closes_at, base, state,
               key, unfolds, role)
           VALUES (:campaign, (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE campaign = :campaign),
               :author, :poster, :language, :at, :closes_at, :base, :state, :key, :unfolds,
               (SELECT role FROM participant WHERE campaign = :campaign AND person = :author))""",
        campaign=campaign,
        author=author,
        poster=poster,
        language=language,
        at=at,
        closes_at=closes_at,
        base=base,
        state=state,
        key=key,
        unfolds=unfolds,
    )
    add_wording(db, proposal=id, text=text, person=author, at=at, key=key)
    return id


def add_wording(db: Connection, *, proposal: int, text: str, person: int, at: int, key: str) -> int:
    """Keep a further wording and return its id."""
    return insert(
        db,
        """INSERT INTO wording (proposal, text, person, at, key)
           VALUES (:proposal, :text, :person, :at, :key)""",
        proposal=proposal,
        text=text,
        person=person,
        at=at,
        key=key,
    )


def proposal(db: Connection, id: int) -> Proposal | None:
    """Return proposal ``id`` with its newest wording."""
    return first(db, Proposal, _PROPOSAL + "WHERE proposal.id = :id", id=id)


def proposal_by_key(db: Connection, key: str) -> Proposal | None:
    """Return the proposal that a message made."""
    return first(db, Proposal, _PROPOSAL + "WHERE proposal.key = :key", key=key)


def proposals(db: Connection, campaign: int) -> list[Proposal]:
    """Return a campaign's proposals, first ones first."""
    return every(
        db,
        Proposal,
        _PROPOSAL + "WHERE proposal.campaign = :campaign ORDER BY proposal.id",
        campaign=campaign,
    )


def proposals_of_person(db: Connection, person: int) -> list[Proposal]:
    """Return what somebody proposed."""
    return every(
        db, Proposal, _PROPOSAL + "WHERE proposal.author = :person ORDER BY proposal.id", person=person
    )


def open_proposals_of(db: Connection, campaign: int, author: int) -> int:
    """Return how many open proposals somebody has: written, or brought and not yet agreed to."""
    return number(
        db,
        """SELECT count(*) FROM proposal WHERE campaign = :campaign
               AND (author = :author AND state = 'open' OR poster = :author AND state IN ('open', 'asked'))""",
        campaign=campaign,
        author=author,
    )


def wordings(db: Connection, proposal: int) -> list[tuple[int, str | None, int]]:
    """Return (id, words, instant) of all wordings, first ones first."""
    rows = db.execute("SELECT id, text, at FROM wording WHERE proposal = ? ORDER BY id", (proposal,))
    return [(row[0], row[1], row[2]) for row in rows]


def set_proposal_state(db: Connection, id: int, state: str, at: int, retired_for: int | None = None) -> bool:
    """End a proposal (or open one whose author agreed); False if it was in that state."""
    return change(
        db,
        """UPDATE proposal SET state = :state, retired_for = :other,
               decided_at = CASE WHEN :state = 'open' THEN NULL ELSE :at END
           WHERE id = :id AND state <> :state""",
        id=id,
        state=state,
        at=at,
        other=retired_for,
    )


def open_asked(db: Connection, id: int, *, at: int, closes_at: int, base: int) -> bool:
    """Open a proposal whose author agreed to it."""
    return change(
        db,
        """UPDATE proposal SET state = 'open', posted_at = :at, closes_at = :closes_at, base = :base
           WHERE id = :id AND state = 'asked'""",
        id=id,
        at=at,
        closes_at=closes_at,
        base=base,
    )


def set_closing(db: Connection, id: int, closes_at: int, *, prolonged: bool = False) -> None:
    """Move the end of an open proposal."""
    change(
        db,
        "UPDATE proposal SET closes_at = :closes_at, prolonged = max(prolonged, :prolonged) WHERE id = :id",
        id=id,
        closes_at=closes_at,
        prolonged=int(prolonged),
    )


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a proposal's words out of the package, or let them in again."""
    change(db, "UPDATE proposal SET private = :private WHERE id = :id", id=id, private=int(private))


def forget_proposals(db: Connection, person: int) -> list[int]:
    """Take a person's words in proposals and concerns away; return the proposals touched."""
    touched = column(
        db,
        """SELECT id FROM proposal WHERE author = :person OR poster = :person
           UNION SELECT proposal FROM wording WHERE person = :person
           UNION SELECT proposal FROM concern WHERE person = :person""",
        person=person,
    )
    change(db, "UPDATE wording SET text = NULL, person = NULL WHERE person = :person", person=person)
    change(db, "UPDATE concern SET text = NULL, person = NULL WHERE person = :person", person=person)
    change(db, "UPDATE proposal SET author = NULL WHERE author = :person", person=person)
    change(db, "UPDATE proposal SET poster = NULL WHERE poster = :person", person=person)
    change(db, "UPDATE exclusive SET person = NULL WHERE person = :person", person=person)
    forget_replies(db, person)
    forget_drafts(db, person)
    return touched


def drop_asked(db: Connection, id: int) -> None:
    """Forget a proposal whose author didn't agree: its row and its words."""
    change(
        db,
        """DELETE FROM wording WHERE proposal = :id
               AND EXISTS (SELECT 1 FROM proposal WHERE id = :id AND state = 'asked')""",
        id=id,
    )
    change(db, "DELETE FROM proposal WHERE id = :id AND state = 'asked'", id=id)


def drop_wording(db: Connection, proposal: int) -> None:
    """Take a proposal's words away."""
    change(db, "UPDATE wording SET text = NULL WHERE proposal = :proposal", proposal=proposal)


def exclude(db: Connection, one: int, other: int, person: int, at: int) -> bool:
    """Note that two proposals can't both happen; False if that was known."""
    return change(
        db,
        """INSERT INTO exclusive (first, second, person, at) VALUES (:first, :second, :person, :at)
           ON CONFLICT DO NOTHING""",
        first=min(one, other),
        second=max(one, other),
        person=person,
        at=at,
    )


def exclusions(db: Connection, campaign: int) -> list[tuple[int, int]]:
    """Return the pairs of a campaign's proposals that can't both happen."""
    rows = db.execute(
        """SELECT first, second FROM exclusive JOIN proposal ON proposal.id = exclusive.first
           WHERE proposal.campaign = ? ORDER BY first, second""",
        (campaign,),
    )
    return [(row[0], row[1]) for row in rows]


def add_decision(db: Connection, *, proposal: int, at: int, method: str, passes: bool, outcome: str) -> bool:
    """Keep how a proposal ended; False if it had been decided."""
    return change(
        db,
        """INSERT INTO decision (proposal, at, method, passes, outcome)
           VALUES (:proposal, :at, :method, :passes, :outcome) ON CONFLICT DO NOTHING""",
        proposal=proposal,
        at=at,
        method=method,
        passes=int(passes),
        outcome=outcome,
    )


def decision(db: Connection, proposal: int) -> Decision | None:
    """Return how a proposal ended."""
    return first(db, Decision, "SELECT * FROM decision WHERE proposal = :proposal", proposal=proposal)
