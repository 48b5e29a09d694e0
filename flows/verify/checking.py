"""All checks of one package, in order; each goes as far as the ones before let it."""

from pathlib import Path

from flows.verify.comparing import (
    Before,
    Shown,
    before_of,
    check_before,
    check_shown,
    read_before,
    read_shown,
)
from flows.verify.files import check_files, check_signature, hashes, is_key
from flows.verify.logged import Log, check_log, read_leaves, read_log
from flows.verify.packed import TWIN, Damaged, Package, Part, Unreadable
from flows.verify.published import Published, counted_again, opened_otherwise, read_published
from flows.verify.report import Check, Report
from flows.verify.tree import LEAVES, OPENINGS, Tree

MOST_NEAR = 3
"""Where more are packed otherwise, somebody's packing is just another."""


def verify(
    path: Path,
    *,
    against: Path | None = None,
    key: str | None = None,
    receipt: Path | None = None,
) -> Report:
    """Check a package; docs/verify.md says how. ``key``: the signer's, written out, or its fingerprint.

    A package of two groups holds the other's in the folder ``twin``: all checks are made of both.
    """
    report = Report(path.name)
    try:
        before = read_before(against) if against else None
        shown = read_shown(receipt) if receipt else None
        with Package(path) as package:
            _seal(report, package)
            _check_all(report, package, key, before, shown)
    except Unreadable as problem:
        report.unreadable = str(problem)
    return report


def _check_all(
    report: Report,
    package: Package,
    key: str | None,
    before: Before | None,
    shown: Shown | None,
) -> None:
    """Check both groups' parts; what was seen before, and a receipt, belong to the part whose log they name."""
    part = Part(package, TWIN) if any(name.startswith(TWIN) for name in package.names) else None
    theirs = _log_of(part) if part else None
    unsigned = before is not None and before.signer is None and before.note is None and part is not None
    their_before = before if unsigned else before_of(before, theirs) if theirs else None
    shown_of_twin = shown is not None and theirs is not None and _is_shown_of(shown, theirs)
    theirs_key = key if key and theirs and theirs.signer and is_key(theirs.signer, key) else None
    own_key = key if theirs_key is None else None
    log = read_log(package)
    own_before = before if unsigned else before_of(before, log) or (None if their_before else before)
    _check(report, package, log, own_key, own_before, None if shown_of_twin else shown)
    if part is None or theirs is None:
        return
    other = Report(part.name)
    _check(other, part, theirs, theirs_key, their_before, shown if shown_of_twin else None)
    _one_signer(other, log, theirs)
    if unsigned:
        _one_is_enough(report, other)
    for check in other.checks:
        wrong = [f"{TWIN}: {one}" for one in check.wrong]
        report.checks.append(Check(f"twin-{check.name}", check.holds, f"The other group: {check.says}", wrong))


def _one_is_enough(own: Report, other: Report) -> None:
    """Of a line that doesn't say of which log it is, keep the comparison that holds."""
    mine, theirs = (next(check for check in one.checks if check.name == "against") for one in (own, other))
    if theirs.holds and not mine.holds:
        own.checks.remove(mine)
    else:
        other.checks.remove(theirs)


def _log_of(part: Part) -> Log:
    try:
        return read_log(part)
    except Unreadable as problem:
        return Log(why=str(problem))


def _is_shown_of(shown: Shown, log: Log) -> bool:
    return shown.point is not None and log.point is not None and shown.point.origin == log.point.origin


def _one_signer(report: Report, log: Log, theirs: Log) -> None:
    """Whether both parts are signed by one key: its name is each log's own."""
    same = log.signer is not None and theirs.signer is not None and log.signer.public == theirs.signer.public
    wrong = [] if same else ["the two groups' papers are signed by different keys"]
    report.add("signer", "Both groups' papers are signed by the same key.", "They are not from one bot.", wrong)


def _check(
    report: Report,
    package: Package,
    log: Log,
    key: str | None,
    before: Before | None,
    shown: Shown | None,
) -> None:
    sizes = {point.size for point in (before, shown and shown.point) if point}
    wanted = {*log.opened, *(leaf.n for leaf, _ in (shown.receipt.leaves if shown else ()))}
    tree, leaves = read_leaves(package, sizes, wanted)
    hashed = hashes(package, (name for name in package.names if name != LEAVES))
    check_files(report, package, {**hashed, **({LEAVES: leaves} if LEAVES in package.names else {})})
    check_signature(report, package, log.signer, key)
    check_log(report, log, tree)
    found = _published(report, package, log, tree)
    if before:
        check_before(report, before, log, tree, found)
    if shown:
        check_shown(report, shown, log, tree)


def _seal(report: Report, package: Package) -> None:
    if package.sealed is None:
        report.unsure("archive", "Somebody packed the archive again: each file is checked by itself.")
        return
    wrong = [] if package.sealed else ["it doesn't fit the SHA-256 at its end"]
    near = [] if package.sealed else package.repacked()
    wrong += [f"{name}: how it is packed was changed" for name in near if len(near) <= MOST_NEAR]
    bad = "The archive is damaged: something in it changed after it was packed."
    report.add("archive", "The archive is whole: nothing changed since it was packed.", bad, wrong)


def _published(report: Report, package: Package, log: Log, tree: Tree | str) -> Published | None:
    try:
        found = read_published(package)
        otherwise = list(counted_again(found, package))
    except Damaged as problem:
        wrong = [f"{problem} isn't there or can't be read"]
        report.add("openings", "", "The opened leaves can't be compared with the tables.", wrong)
        report.add("recount", "", "Nothing can be counted again.", wrong)
        return None
    _openings(report, found, log, tree)
    bad = "Counted again, something else came out."
    report.add("recount", _counted(found), bad, found.wrong + otherwise)
    return found


def _openings(report: Report, found: Published, log: Log, tree: Tree | str) -> None:
    opened = list(log.openings.leaves) if log.openings else []
    wrong = [] if log.openings else [log.why]
    for leaf in opened:
        if isinstance(tree, str) or tree.entries.get(leaf.n) != leaf.entry:
            wrong.append(f"{OPENINGS}: leaf {leaf.n} isn't in the tree")
        if leaf.says.get("n") != leaf.n or leaf.says.get("person", "") is not None:
            wrong.append(f"{OPENINGS}: leaf {leaf.n} isn't one that may be opened")
    wrong += opened_otherwise(found, opened)
    good = f"{len(opened)} opened leaves are in the tree, and the tables say the same."
    report.add("openings", good, "The opened leaves and the tables differ.", wrong)


def _counted(found: Published) -> str:
    votes = len(found.counted) - found.left
    told = [f"{len(found.decisions)} decisions and {votes} votes counted again: the same came out."]
    if found.small:
        told.append(f"{found.small} more had too few ballots to be told.")
    if found.left:
        told.append(f"{found.left} by Equal Shares can't be counted again: fewer than 10 voted.")
    return " ".join(told)
