"""Whole ballots as files that others can count again: ``pabulib/<vote>.pb`` for budgets, a CSV for the rest.

``talkoot recount`` reads both. Only where a method needs whole ballots, and from 10 voters on; equal ballots are
merged with their number, sorted by what they say, so that no row leads to anybody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from babel.core import Locale, get_global

from flows.ballots.question import ABSTAIN, Ballot
from flows.results.papers.archive import Member, in_pieces
from flows.results.papers.record import Record
from flows.results.papers.seen import Seen
from flows.results.papers.vote_rows import published
from flows.votes.close_vote import Outcome
from flows.votes.fill import read
from storage import vote_ballots, votes
from storage.models import Vote, VoteOption

FEWEST_VOTERS = 10
WHOLE = frozenset({"schulze", "equal-shares"})
"""Methods that can't be recounted from a tally."""


def ballot_files(record: Record) -> Iterable[Member]:
    """Return every file with whole ballots."""
    seen = record.seen
    for vote in votes.votes(seen.db, seen.campaign.id):
        outcome = published(vote)
        merged = _merged(seen, vote) if vote.method in WHOLE else Counter[Ballot]()
        if outcome is None or merged.total() < FEWEST_VOTERS:
            continue
        if vote.method == "equal-shares":
            lines = _pabulib(seen, vote, outcome, merged)
            yield Member(f"pabulib/vote-{vote.number}.pb", in_pieces(lines))
        else:
            lines = _orders(seen, vote, outcome, merged)
            yield Member(f"ballots/vote-{vote.number}.csv", in_pieces(lines))


def _merged(seen: Seen, vote: Vote) -> Counter[Ballot]:
    merged: Counter[Ballot] = Counter()
    for says, _, n in vote_ballots.counted(seen.db, vote.id, vote.round):
        merged[read(says)] += n
    if vote.method == "equal-shares":
        del merged[ABSTAIN]
    return merged


def _orders(seen: Seen, vote: Vote, outcome: Outcome, merged: Counter[Ballot]) -> Iterator[str]:
    """Return ranks by option: 1 is first, empty is not ranked."""
    listed = votes.options(seen.db, vote.id)
    yield f"# method: {vote.method}\r\n"
    yield f"# needed: {outcome.result.parameters.get('needed') or 0}\r\n"
    yield f"{','.join(['ballots', *(str(option.number) for option in listed)])}\r\n"
    for ballot, n in sorted(merged.items()):
        ranks = [str(rank) if rank else "" for rank in ballot] or [""] * len(listed)
        yield f"{','.join([str(n), *ranks])}\r\n"


def _pabulib(seen: Seen, vote: Vote, outcome: Outcome, merged: Counter[Ballot]) -> Iterator[str]:
    listed, won = votes.options(seen.db, vote.id), outcome.result.winners
    yield "META\nkey;value\n"
    yield from (f"{key};{value}\n" for key, value in _meta(seen, vote, listed, merged).items())
    yield "PROJECTS\nproject_id;cost;votes;name;selected\n"
    votes_of: Counter[int] = Counter()
    for ballot, n in merged.items():
        votes_of.update(dict.fromkeys(ballot, n))
    for place, option in enumerate(listed):
        name = _named(seen, vote, option)
        chosen = int(str(option.number) in won)
        yield f"{option.number};{money(option.cost or 0)};{votes_of[place]};{name};{chosen}\n"
    yield "VOTES\nvoter_id;vote\n"
    said = (ballot for ballot, n in sorted(merged.items()) for _ in range(n))
    for voter, ballot in enumerate(said, 1):
        yield f"{voter};{','.join(str(listed[place].number) for place in ballot)}\n"


def _meta(
    seen: Seen, vote: Vote, listed: list[VoteOption], merged: Counter[Ballot]
) -> Mapping[str, str | int]:
    words = seen.told("vote", vote.id, vote.text, private=bool(vote.private))["text"]
    return {
        "description": _plain(words or f"Vote {vote.number}"),
        "country": country(seen.campaign.zone),
        "unit": "-",
        "instance": f"{seen.day(vote.ended_at or 0).year}",
        "num_projects": len(listed),
        "num_votes": merged.total(),
        "budget": money(vote.total or 0),
        "vote_type": "approval",
        "rule": "equalshares/add1",
        "date_begin": seen.day(vote.posted_at or 0).strftime("%d.%m.%Y"),
        "date_end": seen.day(vote.ended_at or 0).strftime("%d.%m.%Y"),
        "edition": vote.number or 0,
        "language": vote.language,
    }


def country(zone: str) -> str:
    """Return the English name of the country a time zone belongs to, ``-`` where it belongs to none."""
    territory = get_global("zone_territories").get(zone, "")
    return str(Locale("en").territories.get(territory, "-"))


def _named(seen: Seen, vote: Vote, option: VoteOption) -> str:
    words = seen.told("vote", vote.id, option.text, private=bool(vote.private))["text"]
    return _plain(words or str(option.number))


def _plain(words: str) -> str:
    """Return words on one line, without what parts cells."""
    return " ".join(words.replace(";", ",").replace('"', "'").split())


def money(hundredths: int) -> str:
    """Return an amount with a decimal point, without needless zeros."""
    return str(hundredths // 100) if hundredths % 100 == 0 else str(Decimal(hundredths) / 100)
