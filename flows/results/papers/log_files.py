"""What outsiders check a campaign by: the log's leaves, its signed checkpoint, the leaves that are opened, a program.

Opened is what the tables publish anyway, so that it can't change afterwards: tallies that are told, rules that came
into force, lots for the agenda, and the totals at the end where they hide nobody. Nothing else: an entry without its
payload and r tells nothing.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from flows.results.drawing import Drawn
from flows.results.papers.archive import Member, whole
from flows.results.papers.record import Record
from flows.verify.assemble import verifier_program
from flows.verify.tree import CHECKPOINT, ENTRY, FORMAT, LEAVES, OPENINGS
from storage import log
from storage.checkpoints import signed, signed_checkpoint, verifier
from storage.note_reading import Verifier

VERIFY = "log/verify.py"


def log_members(told: Record, _: Sequence[Drawn]) -> Iterable[Member]:
    """Yield the files of the folder ``log``."""
    yield whole(CHECKPOINT, log_checkpoint(told).encode())
    yield Member(LEAVES, _leaf_lines(told))
    yield whole(OPENINGS, _openings(told))
    yield whole(VERIFY, verifier_program())


def log_checkpoint(told: Record) -> str:
    """Return the signed note that says how far the log has come."""
    return signed_checkpoint(told.source, told.seen.campaign.id)


def signed_sums(told: Record, sums: bytes) -> bytes:
    """Return the checksums as a note signed by the key that signs checkpoints."""
    return signed(told.source, told.seen.campaign.id, sums.decode()).encode()


def signer(told: Record) -> Verifier:
    """Return who signs: the key's name and fingerprint are told in the letter and in the group."""
    return verifier(told.source, told.seen.campaign.id)


def _leaf_lines(told: Record) -> Iterator[bytes]:
    for entries in log.entries(told.source, told.seen.campaign.id, told.size):
        yield entries.hex("\n", -ENTRY).encode() + b"\n"


def _openings(told: Record) -> bytes:
    may = {"decision": _decision(told), "vote_result": _vote(told), "totals": _totals(told)}
    may |= dict.fromkeys(("agenda_lot", "rule"), _always)
    opened = [
        {"n": leaf.n, "r": leaf.r.hex(), "payload": leaf.payload}
        for leaf in log.leaves_of_nobody(told.source, told.seen.campaign.id)
        if leaf.payload and leaf.r and _may_be_opened(json.loads(leaf.payload), may)
    ]
    name = signer(told)
    whole = {"v": FORMAT, "origin": name.name, "key": str(name), "openings": opened}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


May = Callable[[dict[str, Any]], bool]


def _may_be_opened(says: dict[str, Any], may: dict[str, May]) -> bool:
    test = may.get(says["type"])
    return test is not None and test(says)


def _always(_: dict[str, Any]) -> bool:
    """Open what names nobody: a lot that anybody can draw again, a rule that came into force."""
    return True


def _decision(told: Record) -> May:
    """Open the tallies that are told; of a few ballots only what came out is."""
    shown = {row.proposal for row in told.tables["decisions"] if row.tally == "published"}
    return lambda says: says["proposal"] in shown


def _vote(told: Record) -> May:
    shown = {row.vote for row in told.tables["votes"] if row.tally == "published"}
    return lambda says: says["vote"] in shown


def _totals(told: Record) -> May:
    """Open the totals at the end where the table tells the very same, of everything: so they hide nobody."""
    acts, people = told.total("acts")["all"], told.total("people_taking_part")["all"]
    same = (acts.value, people.value) if acts.covers == people.covers == "everything" else None
    return lambda says: (says["acts"], says["people"]) == same
