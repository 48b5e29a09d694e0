"""All that is kept about one person: which tables and columns, the rows themselves, what they wrote and where."""

from sqlite3 import Connection
from typing import Any

from storage.rows import column

PERSONAL: dict[str, tuple[str, ...]] = {
    "aid": ("person",),
    "answer": ("person",),
    "assent": ("person",),
    "ballot": ("person",),
    "barrier": ("person",),
    "campaign": ("starter",),
    "chip": ("person",),
    "circle": ("person",),
    "coming": ("person",),
    "concern": ("person",),
    "concern_reply": ("person",),
    "contribution": ("person",),
    "crew": ("person",),
    "draft": ("person",),
    "exclusive": ("person",),
    "facilitator": ("person",),
    "focus": ("person",),
    "handover": ("person",),
    "hello": ("person",),
    "hello_said": ("person",),
    "invitation": ("person",),
    "letter": ("author", "cosigner"),
    "line": ("person",),
    "message": ("person",),
    "neighbour": ("person",),
    "objection": ("person",),
    "official": ("author", "cosigner", "person"),
    "opinion": ("person",),
    "opinion_map": ("author",),
    "participant": ("person",),
    "person": ("id",),
    "present": ("person",),
    "programme": ("person",),
    "proposal": ("author", "poster"),
    "question": ("person",),
    "removed": ("person",),
    "report": ("person",),
    "session": ("person",),
    "session_answer": ("person",),
    "slot_fits": ("person",),
    "spoken": ("author", "scribe"),
    "statement": ("author",),
    "survey": ("person",),
    "swap": ("person",),
    "taker": ("person",),
    "task": ("author",),
    "thanks": ("person",),
    "twin_offer": ("author", "cosigner"),
    "twin_opening": ("opener",),
    "twin_yes": ("person",),
    "vote": ("author",),
    "vote_ballot": ("person",),
    "vote_option": ("person",),
    "wording": ("person",),
}
"""Every table with columns that name a person; a test compares this with the schema."""

_ITEMS = """
    SELECT 'campaign', id FROM campaign WHERE starter = :person
    UNION SELECT 'campaign', campaign FROM chip WHERE person = :person AND field = 'title'
    UNION SELECT 'chip', id FROM chip WHERE person = :person
    UNION SELECT 'proposal', id FROM proposal WHERE author = :person OR poster = :person
    UNION SELECT 'proposal', proposal FROM wording WHERE person = :person
    UNION SELECT 'proposal', proposal FROM concern WHERE person = :person
    UNION SELECT 'concern', id FROM concern WHERE person = :person
    UNION SELECT 'reply', id FROM concern_reply WHERE person = :person
    UNION SELECT 'concern', concern FROM concern_reply WHERE person = :person
    UNION SELECT 'contribution', id FROM contribution WHERE person = :person
    UNION SELECT 'task', id FROM task WHERE author = :person
    UNION SELECT 'answer', id FROM answer WHERE person = :person
    UNION SELECT 'aid', id FROM aid WHERE person = :person
    UNION SELECT 'line', id FROM line WHERE person = :person
    UNION SELECT 'draft', id FROM draft WHERE person = :person
    UNION SELECT 'spoken', id FROM spoken WHERE author = :person OR scribe = :person
    UNION SELECT 'barrier', id FROM barrier WHERE person = :person
    UNION SELECT 'vote', id FROM vote WHERE author = :person
    UNION SELECT 'vote', vote FROM objection WHERE person = :person
    UNION SELECT 'objection', id FROM objection WHERE person = :person
    UNION SELECT 'official', id FROM official WHERE author = :person OR person = :person
    UNION SELECT 'answer', answer.id FROM answer JOIN official ON official.id = answer.official
        WHERE official.person = :person OR official.author = :person
    UNION SELECT 'map', id FROM opinion_map WHERE author = :person
    UNION SELECT 'statement', id FROM statement WHERE author = :person
    UNION SELECT 'session', id FROM session WHERE person = :person
    UNION SELECT 'session', session FROM coming WHERE person = :person
    UNION SELECT 'session', session FROM programme WHERE person = :person
    UNION SELECT 'session', session FROM slot JOIN slot_fits ON slot_fits.slot = slot.id WHERE person = :person
    UNION SELECT 'programme', id FROM programme WHERE person = :person
    UNION SELECT 'circle', id FROM circle WHERE person = :person
    UNION SELECT 'circle', circle FROM crew WHERE person = :person
    UNION SELECT 'circle', circle FROM handover WHERE person = :person
    UNION SELECT 'circle', circle FROM swap WHERE person = :person
    UNION SELECT 'handover', id FROM handover WHERE person = :person
    UNION SELECT 'hello', circle FROM hello WHERE person = :person
    ORDER BY 1, 2"""

_CAMPAIGNS = """
    SELECT campaign FROM participant WHERE person = :person
    UNION SELECT id FROM campaign WHERE starter = :person
    UNION SELECT campaign FROM chip WHERE person = :person
    UNION SELECT campaign FROM proposal WHERE author = :person OR poster = :person
    UNION SELECT campaign FROM contribution WHERE person = :person
    UNION SELECT campaign FROM task WHERE author = :person
    UNION SELECT campaign FROM answer WHERE person = :person
    UNION SELECT campaign FROM survey WHERE person = :person
    UNION SELECT campaign FROM assent WHERE person = :person
    UNION SELECT campaign FROM draft WHERE person = :person
    UNION SELECT campaign FROM spoken WHERE author = :person
    UNION SELECT campaign FROM vote WHERE author = :person
    UNION SELECT campaign FROM official WHERE author = :person OR person = :person OR cosigner = :person
    UNION SELECT campaign FROM barrier WHERE person = :person
    UNION SELECT campaign FROM opinion_map WHERE author = :person
    UNION SELECT campaign FROM facilitator WHERE person = :person
    UNION SELECT campaign FROM aid WHERE person = :person
    UNION SELECT campaign FROM line WHERE person = :person
    ORDER BY 1"""


def rows_of_person(db: Connection, table: str, person: int) -> list[dict[str, Any]]:
    """Return the rows of one of the ``PERSONAL`` tables that name a person."""
    where = " OR ".join(f"{name} = :person" for name in PERSONAL[table])
    return [dict(row) for row in db.execute(f"SELECT * FROM {table} WHERE {where}", {"person": person})]


def evidence_of_person(db: Connection, person: int) -> list[dict[str, Any]]:
    """Return what somebody added to their acts; ``sealed`` as it is."""
    query = """SELECT evidence.* FROM evidence JOIN contribution ON contribution.id = evidence.contribution
               WHERE contribution.person = :person ORDER BY evidence.id"""
    return [dict(row) for row in db.execute(query, {"person": person})]


def items_of_person(db: Connection, person: int) -> list[tuple[str, int]]:
    """Return (kind, id) of everything that shows words or choices of a person."""
    return [(row[0], row[1]) for row in db.execute(_ITEMS, {"person": person})]


def campaigns_touched(db: Connection, person: int) -> list[int]:
    """Return every campaign in which a person left something."""
    return column(db, _CAMPAIGNS, person=person)


def forget_traces(db: Connection, person: int) -> None:
    """Delete what only says where somebody was, what they were asked and told, what they agreed to and reported."""
    mine = "SELECT id FROM message WHERE person = :person"
    db.execute(f"DELETE FROM mention WHERE message IN ({mine})", {"person": person})
    for table in (
        *("message", "focus", "question", "invitation", "report", "assent", "survey", "draft", "thanks"),
        *("neighbour", "present"),
    ):
        db.execute(f"DELETE FROM {table} WHERE person = :person", {"person": person})


def forget_reachability(db: Connection, person: int) -> None:
    """Delete what only serves to speak with somebody: their questions, links, drafts, private messages."""
    mine = "SELECT id FROM message WHERE person = :person"
    db.execute(f"DELETE FROM mention WHERE message IN ({mine})", {"person": person})
    for table in ("message", "focus", "question", "invitation", "draft", "present"):
        db.execute(f"DELETE FROM {table} WHERE person = :person", {"person": person})


def idle(db: Connection, since: int, limit: int) -> list[int]:
    """Return whose last campaign closed before an instant, or who was last seen before it without any.

    Not who has acted outside of campaigns since, nor who is in a circle or comes to a session.
    """
    return column(
        db,
        """SELECT person.id FROM person WHERE person.erased_at IS NULL
               AND NOT EXISTS (
                   SELECT 1 FROM participant JOIN campaign ON campaign.id = participant.campaign
                   WHERE participant.person = person.id
                       AND (campaign.state IN ('running', 'proposed') OR campaign.closed_at >= :since))
               AND NOT EXISTS (
                   SELECT 1 FROM focus JOIN campaign ON campaign.id = focus.campaign
                   WHERE focus.person = person.id AND campaign.state = 'running')
               AND NOT EXISTS (
                   SELECT 1 FROM neighbour WHERE neighbour.person = person.id AND neighbour.last_at >= :since)
               AND NOT EXISTS (
                   SELECT 1 FROM crew JOIN circle ON circle.id = crew.circle
                   WHERE crew.person = person.id AND circle.state = 'running')
               AND NOT EXISTS (
                   SELECT 1 FROM hello JOIN circle ON circle.id = hello.circle
                   WHERE hello.person = person.id AND circle.state = 'running')
               AND NOT EXISTS (
                   SELECT 1 FROM coming JOIN session ON session.id = coming.session
                   WHERE coming.person = person.id AND session.state = 'fixed')
               AND (person.last_seen_at < :since
                   OR EXISTS (SELECT 1 FROM participant WHERE participant.person = person.id))
           ORDER BY person.id LIMIT :limit""",
        since=since,
        limit=limit,
    )


def echoes(db: Connection, person: int) -> list[tuple[int, int, str]]:
    """Return (act, campaign, words) of others' acts that were noted in the words of somebody's task."""
    rows = db.execute(
        """SELECT contribution.id, contribution.campaign, contribution.text FROM contribution
           JOIN task ON task.id = contribution.task
           WHERE task.author = :person AND contribution.person <> :person
               AND contribution.text = task.text ORDER BY contribution.id""",
        {"person": person},
    )
    return [(row[0], row[1], row[2]) for row in rows]


def carried_titles(db: Connection, person: int) -> list[tuple[int, str]]:
    """Return (campaign, title) of campaigns that others started again, or joined, under a title of this person's."""
    rows = db.execute(
        """WITH RECURSIVE named (id, title) AS (
               SELECT id, title FROM campaign WHERE starter = :person AND title IS NOT NULL
               UNION SELECT other.id, other.title FROM campaign AS other
                   JOIN named ON other.title = named.title
                   AND (other.forked_from = named.id
                       OR EXISTS (SELECT 1 FROM twin WHERE twin.home = named.id AND twin.joined = other.id)))
           SELECT named.id, named.title FROM named JOIN campaign ON campaign.id = named.id
           WHERE campaign.starter IS NULL OR campaign.starter <> :person ORDER BY 1""",
        {"person": person},
    )
    return [(row[0], row[1]) for row in rows]
