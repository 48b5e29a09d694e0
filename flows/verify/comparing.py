"""Comparing a package with what was seen before: an older package, a checkpoint alone, somebody's receipt."""

import re
from base64 import b64decode
from dataclasses import dataclass, field
from pathlib import Path

from flows.verify.logged import Log, read_leaves, read_log
from flows.verify.packed import TWIN, Damaged, Package, Part, Unreadable
from flows.verify.published import Published, read_published
from flows.verify.receipt import MOST_RECEIPT, Receipt, read_receipt
from flows.verify.report import Report
from flows.verify.tree import NotALog, Tree
from storage.note_reading import BadNote, Checkpoint, Verifier, open_checkpoint

MOST_NOTE = 1 << 14
_POINT = re.compile(r"(?<!\S)(\d{1,15})(?!\S)\D{0,40}?\s([A-Za-z0-9+/]{43}=)(?!\S)", re.ASCII)


@dataclass(slots=True)
class Before:
    """How far the log had come when it was seen before; ``why`` it can't be compared."""

    name: str
    size: int = 0
    root: bytes = b""
    why: str = ""
    signer: Verifier | None = None
    note: str | None = None
    """The checkpoint as signed, where it came alone."""
    tallies: dict[str, dict[str, int]] = field(default_factory=dict)
    other: "Before | None" = None
    """The same of the other group's part, where it was a package of two."""


def read_before(path: Path) -> Before:
    """Read an older package, or a text with a checkpoint: signed, or just the line posted in the group."""
    text = _small_text(path)
    if text is None:
        with Package(path) as package:
            before = _package_before(package)
            if any(name.startswith(TWIN) for name in package.names):
                before.other = _package_before(Part(package, TWIN))
            return before
    found = _POINT.search(text.partition("\n\n")[0])
    if found is None:
        raise Unreadable(f"{path.name} is neither a package nor a checkpoint.")
    signed = text if "\n\n" in text.strip() else None
    return Before(path.name, int(found[1]), b64decode(found[2]), note=signed)


def _small_text(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_NOTE)
        return None if raw.startswith(b"PK") else raw.decode()
    except UnicodeDecodeError:
        return None
    except OSError as problem:
        raise Unreadable(f"{path} can't be read: {problem.strerror or problem}.") from None


def _package_before(package: Package) -> Before:
    log = read_log(package)
    before, point = Before(package.name, signer=log.signer), log.point
    if point is None:
        before.why = log.why
        return before
    before.size, before.root = point.size, point.root
    tree, _ = read_leaves(package, (), ())
    if isinstance(tree, str) or (tree.size, tree.root) != (point.size, point.root):
        before.why = tree if isinstance(tree, str) else "its leaves don't give the root that was signed"
    try:
        decisions = read_published(package).decisions
        before.tallies = {idea: dict(one.counts) for idea, one in decisions.items()}
    except Damaged as problem:
        before.why = f"{problem} isn't there or can't be read"
    return before


def before_of(before: Before | None, log: Log) -> Before | None:
    """Return which part of what was seen before is of this log; None if none is."""
    return next((one for one in (before, before and before.other) if one and _is_of(one, log)), None)


def _is_of(before: Before, log: Log) -> bool:
    if before.signer is not None:
        return before.signer == log.signer
    origin = log.point.origin if log.point else None
    return before.note is not None and before.note.split("\n", 1)[0] == origin


def check_before(report: Report, before: Before, log: Log, tree: Tree | str, found: Published | None) -> None:
    """Whether the log as it was is a beginning of the log as it is, and what was published stayed."""
    wrong = [f"{before.name}: {before.why}"] if before.why else list(_differs(before, log, tree))
    for idea, counts in before.tallies.items() if found else ():
        now = found.decisions.get(idea) if found else None
        if now is not None and dict(now.counts) != counts:
            wrong.append(f"the tally of idea {idea} is another than in {before.name}")
    good = f"The log of {before.name}, {before.size} leaves, is a beginning of this one."
    report.add("against", good, f"This isn't a continuation of {before.name}.", wrong)


def _differs(before: Before, log: Log, tree: Tree | str) -> list[str]:
    if log.point is None or log.signer is None or isinstance(tree, str):
        return ["the log of this package can't be read"]
    if before.signer is not None and before.signer != log.signer:
        return [f"{before.name} is signed by another key: {before.signer.name}, {before.signer.fingerprint}"]
    if before.note is not None:
        try:
            open_checkpoint(before.note, [log.signer])
        except BadNote as problem:
            return [f"{before.name}: {problem}"]
    if before.size > tree.size:
        return [f"{before.name} has more leaves ({before.size}): name the newer package first"]
    if before.size and tree.roots.get(before.size) != before.root:
        return [f"one of the first {before.size} leaves was changed, taken out or put in"]
    return []


@dataclass(slots=True)
class Shown:
    """A receipt that somebody shows, and its own checkpoint; ``why`` it can't be compared."""

    name: str
    receipt: Receipt
    point: Checkpoint | None = None
    why: str = ""


def read_shown(path: Path) -> Shown:
    """Read a receipt."""
    try:
        with path.open("rb") as file:
            receipt = read_receipt(file.read(MOST_RECEIPT).decode())
    except OSError as problem:
        raise Unreadable(f"{path} can't be read: {problem.strerror or problem}.") from None
    except (NotALog, UnicodeDecodeError):
        raise Unreadable(f"{path.name} is no receipt.") from None
    shown = Shown(path.name, receipt)
    try:
        shown.point = receipt.checkpoint()
    except BadNote as problem:
        shown.why = f"its checkpoint: {problem}"
    return shown


def check_shown(report: Report, shown: Shown, log: Log, tree: Tree | str) -> None:
    """Whether the receipt's leaves are in this package's log."""
    wrong = [shown.why] if shown.why else _missing(shown, log, tree)
    later = sum(1 for leaf, _ in shown.receipt.leaves if log.point and leaf.n >= log.point.size)
    n = len(shown.receipt.leaves)
    good = (
        f"Every leaf of {shown.name} is in the log: {n}."
        if not later
        else (f"{n - later} of {n} leaves of {shown.name} are in the log; the rest came after this package.")
    )
    report.add("receipt", good, f"{shown.name} isn't of this log.", wrong)


def _missing(shown: Shown, log: Log, tree: Tree | str) -> list[str]:
    point = shown.point
    if log.point is None or log.signer is None or point is None or isinstance(tree, str):
        return ["the log of this package can't be read"]
    if shown.receipt.key != str(log.signer) or point.origin != log.point.origin:
        return ["it is signed by another key, or for another campaign"]
    wrong = [
        f"leaf {n}: its path doesn't lead to the receipt's checkpoint" for n in shown.receipt.broken(point)
    ]
    for leaf, _ in shown.receipt.leaves:
        if leaf.n < tree.size and tree.entries.get(leaf.n) != leaf.entry:
            wrong.append(f"leaf {leaf.n} of the log is another than the receipt says")
    if 0 < point.size <= tree.size and tree.roots.get(point.size) != point.root:
        wrong.append(f"the log's first {point.size} leaves are others than the receipt's checkpoint says")
    return wrong
