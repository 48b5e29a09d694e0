"""Who does what in a campaign, counted: acts by phase, level, role; what was brought by whom."""

from sqlite3 import Connection
from typing import NamedTuple

from storage.rows import number


class Done(NamedTuple):
    """Acts of one person that are alike; ``person`` 0: of people nobody knows any more."""

    phase: str
    level: str
    role: str
    substitutes: str
    kind: str
    person: int
    acts: int
    minutes: int = 0
    timed: int = 0
    """How many of the acts say their minutes."""


def done(db: Connection, campaign: int, *, published: bool) -> list[Done]:
    """Return a campaign's counted acts, summed up; ``published``: only those that have a row in a package."""
    kept = "AND visibility <> 'me' AND person IS NOT NULL" if published else ""
    rows = db.execute(
        f"""SELECT phase, level, role, coalesce(substitutes, 'unset'), kind, coalesce(person, 0), count(*),
                coalesce(sum(minutes), 0), count(minutes)
            FROM contribution WHERE campaign = ? AND state = 'counted' {kept}
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6""",
        (campaign,),
    )
    return [Done(*row) for row in rows]


class Alone(NamedTuple):
    """An act that one person did alone."""

    id: int
    person: int
    text: str | None
    place: str | None


def alone_lately(db: Connection, campaign: int, kind: str, since: int) -> list[Alone]:
    """Return what was done alone since an instant and is of one kind, of the newest 200 acts, 50 at most."""
    rows = db.execute(
        """SELECT id, person, text, place FROM (
               SELECT id, person, text, place, kind, level, visibility, logged_at FROM contribution
               WHERE campaign = :campaign AND state = 'counted' ORDER BY id DESC LIMIT 200) AS act
           WHERE kind = :kind AND level = 'individual' AND visibility <> 'me' AND person IS NOT NULL
               AND logged_at > :since AND NOT EXISTS (
                   SELECT 1 FROM fold WHERE fold.kind = 'contribution' AND fold.item = act.id
                       AND fold.unfolded_at IS NULL)
           ORDER BY id DESC LIMIT 50""",
        {"campaign": campaign, "kind": kind, "since": since},
    )
    return [Alone(*row) for row in rows]


class Brought(NamedTuple):
    """Something that somebody put on the agenda, and their role."""

    what: str
    role: str
    person: int


def brought(db: Connection, campaign: int) -> list[Brought]:
    """Return the ideas, votes and barriers of a campaign with who brought them, in their role of that time."""
    rows = db.execute(
        """SELECT what, coalesce(item.role, participant.role, 'resident'), coalesce(item.person, 0) FROM (
               SELECT 'proposal' AS what, author AS person, role FROM proposal
                   WHERE campaign = :campaign AND state <> 'asked'
               UNION ALL SELECT 'vote', author, role FROM vote WHERE campaign = :campaign AND number IS NOT NULL
               UNION ALL SELECT 'barrier', person, role FROM barrier WHERE campaign = :campaign) AS item
           LEFT JOIN participant ON participant.campaign = :campaign AND participant.person = item.person
           ORDER BY 1, 2, 3""",
        {"campaign": campaign},
    )
    return [Brought(*row) for row in rows]


_SPEAKERS = """
    SELECT author AS person FROM proposal WHERE campaign = :campaign
    UNION SELECT person FROM barrier WHERE campaign = :campaign
    UNION SELECT person FROM chip WHERE campaign = :campaign
    UNION SELECT author FROM vote WHERE campaign = :campaign AND number IS NOT NULL
    UNION SELECT concern.person FROM concern JOIN proposal ON proposal.id = concern.proposal
        WHERE proposal.campaign = :campaign
    UNION SELECT statement.author FROM statement JOIN opinion_map ON opinion_map.id = statement.map
        WHERE opinion_map.campaign = :campaign"""
_HOW = {
    "spoke": _SPEAKERS,
    "proposed": "SELECT author AS person FROM proposal WHERE campaign = :campaign AND state <> 'asked'",
    "voted": """SELECT ballot.person FROM ballot JOIN proposal ON proposal.id = ballot.proposal
        WHERE proposal.campaign = :campaign
        UNION SELECT vote_ballot.person FROM vote_ballot JOIN vote ON vote.id = vote_ballot.vote
        WHERE vote.campaign = :campaign""",
    "contributed": "SELECT person FROM contribution WHERE campaign = :campaign AND state = 'counted'",
}
HOW = tuple(_HOW)


def how_many(db: Connection, campaign: int, how: str) -> int:
    """Return how many of those who take part ever did so (one of ``HOW``)."""
    return number(
        db,
        f"""SELECT count(*) FROM participant WHERE campaign = :campaign
                AND person IN (SELECT person FROM ({_HOW[how]}) WHERE person > 0)""",
        campaign=campaign,
    )


def parted(db: Connection, campaign: int) -> bool:
    """Whether ballots here no longer say whose they are."""
    return (
        number(
            db,
            """SELECT count(*) FROM ballot JOIN proposal ON proposal.id = ballot.proposal
           WHERE proposal.campaign = :campaign AND ballot.person < 0""",
            campaign=campaign,
        )
        > 0
    )


def returners(db: Connection, campaign: int) -> int:
    """Return how many of those who take part took part in an earlier campaign of this chat."""
    return number(
        db,
        """SELECT count(*) FROM participant WHERE campaign = :campaign AND EXISTS (
               SELECT 1 FROM participant AS before JOIN campaign AS old ON old.id = before.campaign
               JOIN campaign AS this ON this.id = :campaign
               WHERE before.person = participant.person AND old.chat = this.chat
                   AND old.started_at < this.started_at)""",
        campaign=campaign,
    )
