"""Votes in the making and on show: their questions, options, and what became of them."""

from collections.abc import Iterable
from sqlite3 import Connection

from storage.models import Vote, VoteOption
from storage.rows import change, every, insert, number, with_id, with_key


def add_draft(
    db: Connection, *, campaign: int, author: int, language: str, hours: int, at: int, key: str
) -> int:
    """Begin a vote that only its author sees, and return its id."""
    return insert(
        db,
        """INSERT INTO vote (campaign, author, language, hours, state, written_at, key)
           VALUES (:campaign, :author, :language, :hours, 'draft', :at, :key)""",
        campaign=campaign,
        author=author,
        language=language,
        hours=hours,
        at=at,
        key=key,
    )


def vote(db: Connection, id: int) -> Vote | None:
    """Return vote ``id``."""
    return with_id(db, Vote, "vote", id)


def vote_by_key(db: Connection, key: str) -> Vote | None:
    """Return the vote that a message began."""
    return with_key(db, Vote, "vote", key)


def votes(db: Connection, campaign: int) -> list[Vote]:
    """Return a campaign's votes that the group has seen, first ones first."""
    return every(
        db,
        Vote,
        "SELECT * FROM vote WHERE campaign = :campaign AND number > 0 ORDER BY number",
        campaign=campaign,
    )


def open_votes(db: Connection, campaign: int) -> list[Vote]:
    """Return a campaign's open votes, first ones first."""
    return every(
        db,
        Vote,
        "SELECT * FROM vote WHERE campaign = :campaign AND state = 'open' ORDER BY number",
        campaign=campaign,
    )


def drafts(db: Connection, campaign: int) -> list[Vote]:
    """Return what is being written in a campaign."""
    return every(
        db,
        Vote,
        "SELECT * FROM vote WHERE campaign = :campaign AND state = 'draft' ORDER BY id",
        campaign=campaign,
    )


def votes_of_person(db: Connection, person: int) -> list[Vote]:
    """Return what somebody asked, drafts too."""
    return every(db, Vote, "SELECT * FROM vote WHERE author = :person ORDER BY id", person=person)


def open_votes_of(db: Connection, campaign: int, author: int) -> int:
    """Return how many open votes somebody has."""
    return number(
        db,
        "SELECT count(*) FROM vote WHERE campaign = :campaign AND author = :author AND state = 'open'",
        campaign=campaign,
        author=author,
    )


def set_method(db: Connection, id: int, method: str) -> None:
    """Choose how a draft will be counted."""
    change(db, "UPDATE vote SET method = :method WHERE id = :id AND state = 'draft'", id=id, method=method)


def set_text(db: Connection, id: int, text: str) -> None:
    """Write or amend the question."""
    change(db, "UPDATE vote SET text = :text WHERE id = :id", id=id, text=text)


def set_total(db: Connection, id: int, total: int, unit: str) -> None:
    """Say how much there is to divide, in hundredths of a unit."""
    change(db, "UPDATE vote SET total = :total, unit = :unit WHERE id = :id", id=id, total=total, unit=unit)


def set_hours(db: Connection, id: int, hours: int) -> None:
    """Say how long a draft will be open."""
    change(db, "UPDATE vote SET hours = :hours WHERE id = :id AND state = 'draft'", id=id, hours=hours)


def put_options(db: Connection, id: int, person: int, options: Iterable[tuple[str, int | None]]) -> None:
    """Write a draft's options (words, cost) in place of earlier ones."""
    change(db, "DELETE FROM vote_option WHERE vote = :id", id=id)
    db.executemany(
        "INSERT INTO vote_option (vote, number, person, text, cost) VALUES (?, ?, ?, ?, ?)",
        [(id, n, person, text, cost) for n, (text, cost) in enumerate(options, 1)],
    )


def options(db: Connection, id: int) -> list[VoteOption]:
    """Return a vote's options in their order."""
    return every(db, VoteOption, "SELECT * FROM vote_option WHERE vote = :id ORDER BY number", id=id)


def post(db: Connection, id: int, *, at: int, closes_at: int, base: int) -> bool:
    """Open a draft under the campaign's next number; False if it was no draft."""
    return change(
        db,
        """UPDATE vote SET state = 'open', posted_at = :at, closes_at = :closes_at, base = :base,
               number = (SELECT coalesce(max(number), 0) + 1 FROM vote AS other WHERE other.campaign = vote.campaign),
               role = (SELECT role FROM participant
                       WHERE participant.campaign = vote.campaign AND participant.person = vote.author)
           WHERE id = :id AND state = 'draft'""",
        id=id,
        at=at,
        closes_at=closes_at,
        base=base,
    )


def set_closing(db: Connection, id: int, closes_at: int, *, prolonged: bool = False) -> None:
    """Move the end of an open vote."""
    change(
        db,
        "UPDATE vote SET closes_at = :closes_at, prolonged = max(prolonged, :prolonged) WHERE id = :id",
        id=id,
        closes_at=closes_at,
        prolonged=int(prolonged),
    )


def next_round(db: Connection, id: int, closes_at: int) -> None:
    """Open the next round of an open vote."""
    change(
        db,
        "UPDATE vote SET round = round + 1, closes_at = :closes_at WHERE id = :id",
        id=id,
        closes_at=closes_at,
    )


def withdraw(db: Connection, id: int, at: int) -> bool:
    """End an open vote without a result; False if it wasn't open."""
    return change(
        db,
        "UPDATE vote SET state = 'withdrawn', ended_at = :at WHERE id = :id AND state = 'open'",
        id=id,
        at=at,
    )


def decide(db: Connection, id: int, outcome: str, at: int) -> bool:
    """Keep how an open vote came out; False if it wasn't open."""
    return change(
        db,
        "UPDATE vote SET state = 'decided', ended_at = :at, outcome = :outcome WHERE id = :id AND state = 'open'",
        id=id,
        at=at,
        outcome=outcome,
    )


def drop_draft(db: Connection, id: int) -> None:
    """Forget what was written for a vote that was never posted; its empty row keeps the number from being reused."""
    change(
        db,
        """DELETE FROM vote_option WHERE vote = :id
               AND EXISTS (SELECT 1 FROM vote WHERE id = :id AND state = 'draft')""",
        id=id,
    )
    change(
        db,
        """UPDATE vote SET state = 'withdrawn', text = NULL, unit = NULL, total = NULL, author = NULL
           WHERE id = :id AND state = 'draft'""",
        id=id,
    )


def drop_text(db: Connection, id: int) -> None:
    """Take the words of a question and its options away."""
    change(db, "UPDATE vote SET text = NULL, unit = NULL WHERE id = :id", id=id)
    change(db, "UPDATE vote_option SET text = NULL WHERE vote = :id", id=id)


def forget_votes(db: Connection, person: int) -> None:
    """Take a person's words in votes away, and who they were."""
    for vote in votes_of_person(db, person):
        drop_draft(db, vote.id)
        drop_text(db, vote.id)
    change(db, "UPDATE vote SET author = NULL WHERE author = :person", person=person)
    change(db, "UPDATE vote_option SET person = NULL, text = NULL WHERE person = :person", person=person)


def keep_private(db: Connection, id: int, private: bool) -> None:
    """Keep a vote's words out of the package, or let them in again."""
    change(db, "UPDATE vote SET private = :private WHERE id = :id", id=id, private=int(private))
