"""Whole ballots as files that others can count again: ``pabulib/<vote>.pb`` for budgets, a CSV for the rest.

``talkoot recount`` reads both. Only where a method needs whole ballots, and from 10 voters on; equal ballots are
merged with their number, sorted by what they say, so that no row leads to anybody.
"""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from flows.ballots.question import Ballot
from flows.results.papers.seen import Seen
from flows.results.papers.vote_rows import published
from flows.votes.close_vote import Outcome
from flows.votes.fill import read
from storage import vote_ballots, votes
from storage.models import Vote, VoteOption

FEWEST_VOTERS = 10
WHOLE = frozenset({"schulze", "equal-shares"})
"""Methods that can't be recounted from a tally."""


def ballot_files(seen: Seen) -> dict[str, bytes]:
    """Return path → bytes of every file with whole ballots."""
    made: dict[str, bytes] = {}
    for vote in votes.votes(seen.db, seen.campaign.id):
        outcome = published(vote)
        if outcome is None or vote.method not in WHOLE or outcome.result.valid < FEWEST_VOTERS:
            continue
        merged = _merged(seen, vote)
        if vote.method == "equal-shares":
            made[f"pabulib/vote-{vote.number}.pb"] = _pabulib(seen, vote, outcome, merged)
        else:
            made[f"ballots/vote-{vote.number}.csv"] = _orders(seen, vote, outcome, merged)
    return made


def _merged(seen: Seen, vote: Vote) -> Counter[Ballot]:
    merged: Counter[Ballot] = Counter()
    for says, _, n in vote_ballots.counted(seen.db, vote.id, vote.round):
        merged[read(says)] += n
    return merged


def _orders(seen: Seen, vote: Vote, outcome: Outcome, merged: Counter[Ballot]) -> bytes:
    """Return ranks by option: 1 is first, empty is not ranked."""
    listed = votes.options(seen.db, vote.id)
    lines = [
        f"# method: {vote.method}",
        f"# needed: {outcome.result.parameters.get('needed') or 0}",
        ",".join(["ballots", *(str(option.number) for option in listed)]),
    ]
    for ballot, n in sorted(merged.items()):
        ranks = [str(rank) if rank else "" for rank in ballot] or [""] * len(listed)
        lines.append(",".join([str(n), *ranks]))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _pabulib(seen: Seen, vote: Vote, outcome: Outcome, merged: Counter[Ballot]) -> bytes:
    listed, won = votes.options(seen.db, vote.id), outcome.result.winners
    lines = [
        "META",
        "key;value",
        *(f"{key};{value}" for key, value in _meta(seen, vote, listed, merged).items()),
    ]
    lines += ["PROJECTS", "project_id;cost;votes;name;selected"]
    votes_of = Counter(place for ballot, n in merged.items() for place in ballot for _ in range(n))
    for place, option in enumerate(listed):
        name = _named(seen, vote, option)
        chosen = int(str(option.number) in won)
        lines.append(f"{option.number};{money(option.cost or 0)};{votes_of[place]};{name};{chosen}")
    lines += ["VOTES", "voter_id;vote"]
    said = sorted(ballot for ballot, n in merged.items() for _ in range(n))
    for voter, ballot in enumerate(said, 1):
        lines.append(f"{voter};{','.join(str(listed[place].number) for place in ballot)}")
    return "".join(f"{line}\n" for line in lines).encode()


def _meta(
    seen: Seen, vote: Vote, listed: list[VoteOption], merged: Counter[Ballot]
) -> Mapping[str, str | int]:
    words = seen.told("vote", vote.id, vote.text, private=bool(vote.private))["text"]
    return {
        "description": _plain(words or f"Vote {vote.number}"),
        "country": "-",
        "unit": "-",
        "instance": f"{seen.day(vote.ended_at or 0).year}",
        "num_projects": len(listed),
        "num_votes": merged.total(),
        "budget": money(vote.total or 0),
        "vote_type": "approval",
        "rule": "equalshares/add1",
        "date_begin": seen.day(vote.posted_at or 0).strftime("%d.%m.%Y"),
        "date_end": seen.day(vote.ended_at or 0).strftime("%d.%m.%Y"),
        "language": vote.language,
        "edition": vote.number or 0,
    }


def _named(seen: Seen, vote: Vote, option: VoteOption) -> str:
    words = seen.told("vote", vote.id, option.text, private=bool(vote.private))["text"]
    return _plain(words or str(option.number))


def _plain(words: str) -> str:
    """Return words on one line, without what parts cells."""
    return " ".join(words.replace(";", ",").replace('"', "'").split())


def money(hundredths: int) -> str:
    """Return an amount with a decimal point, without needless zeros."""
    return str(hundredths // 100) if hundredths % 100 == 0 else str(Decimal(hundredths) / 100)
