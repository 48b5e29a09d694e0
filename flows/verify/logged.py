"""What a package says of its log: who signed, how far it had come, its leaves as a tree."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256

from flows.verify.files import hashes
from flows.verify.packed import Damaged, Package, Unreadable
from flows.verify.report import Report
from flows.verify.tree import (
    CHECKPOINT,
    LEAVES,
    OPENINGS,
    Newer,
    NotALog,
    Openings,
    Tree,
    read_openings,
    read_tree,
)
from storage.note_reading import BadNote, Checkpoint, Verifier, open_checkpoint


@dataclass(slots=True)
class Log:
    """A package's log as far as it can be read; ``why`` there is no ``point``."""

    openings: Openings | None = None
    signer: Verifier | None = None
    point: Checkpoint | None = None
    why: str = ""

    @property
    def opened(self) -> list[int]:
        """The numbers of the leaves that were opened."""
        return [leaf.n for leaf in self.openings.leaves] if self.openings else []


def read_log(package: Package) -> Log:
    """Read who signed, and what they signed of the log."""
    if LEAVES not in package.names and OPENINGS not in package.names:
        why = (
            "damaged"
            if package.sealed is False
            else "no package, or one of a release before logs were in them"
        )
        raise Unreadable(f"{package.name} is {why}.")
    log = Log()
    try:
        log.openings = read_openings(package.text(OPENINGS))
        log.signer = Verifier.read(log.openings.key)
        log.point = open_checkpoint(package.text(CHECKPOINT), [log.signer])
        if log.point.origin != log.openings.origin:
            log.point, log.why = None, f"{CHECKPOINT} is another log's"
    except Newer as problem:
        raise Unreadable(f"{package.name}: {problem}. Check it with that release.") from None
    except Damaged as problem:
        log.why = f"{problem} isn't there or can't be read"
    except NotALog as problem:
        log.why = str(problem)
    except BadNote as problem:
        log.why = f"{CHECKPOINT if log.signer else OPENINGS}: {problem}"
    return log


def read_leaves(
    package: Package, sizes: Collection[int], wanted: Collection[int]
) -> tuple[Tree | str, str | None]:
    """Return the tree, or why there is none, and the SHA-256 of its file (None: damaged), read once."""
    made = sha256()

    def noted() -> Iterator[bytes]:
        for chunk in package.chunks(LEAVES):
            made.update(chunk)
            yield chunk

    if LEAVES not in package.names:
        return f"there is no {LEAVES}", None
    try:
        return read_tree(noted(), sizes, wanted), made.hexdigest()
    except Damaged:
        return f"{LEAVES} can't be unpacked: it is damaged", None
    except NotALog as problem:
        return str(problem), hashes(package, [LEAVES])[LEAVES]


def check_log(report: Report, log: Log, tree: Tree | str) -> None:
    """Whether the key that signed the package signed a checkpoint of exactly these leaves."""
    point = log.point
    if point is None:
        report.add("checkpoint", "", "The checkpoint can't be trusted.", [log.why])
        return
    report.size, report.root = point.size, point.root.hex()
    report.add("checkpoint", f"The same key signed the log's checkpoint: {point.size} leaves.")
    wrong = []
    if isinstance(tree, str):
        wrong = [tree]
    elif tree.size != point.size:
        wrong = [f"{LEAVES} has {tree.size} leaves, {CHECKPOINT} says {point.size}"]
    elif tree.root != point.root:
        wrong = [f"a leaf in {LEAVES} is another than was signed"]
    good = "The leaves give the root that was signed."
    report.add("tree", good, "The leaves don't give the root that was signed.", wrong)
