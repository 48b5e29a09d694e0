"""All that ``log/verify.py`` checks, and what needs more than the standard library: budgets by Equal Shares."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flows.recount.count import recount
from flows.recount.lines import Malformed
from flows.verify import checking
from flows.verify.packed import Damaged, Package
from flows.verify.report import Report
from flows.verify.tables import Row


def verify(
    path: Path, *, against: Path | None = None, key: str | None = None, receipt: Path | None = None
) -> Report:
    """Check a package; see ``checking.verify``."""
    return checking.verify(path, against=against, key=key, receipt=receipt, budgets=budget)


def budget(package: Package, row: Row) -> list[str] | None:
    """Return what a vote's whole ballots choose; None where they aren't told, for fewer than 10 voted."""
    name = f"vote-{row['vote']}.pb"
    if row["method"] != "equal-shares" or f"pabulib/{name}" not in package.names:
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(package.read(f"pabulib/{name}"))
        try:
            return [str(one) for one in recount(file, public_value=row.get("lot_public") or None)["winners"]]
        except Malformed:
            raise Damaged(f"pabulib/{name}") from None
