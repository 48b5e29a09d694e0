"""The command line of ``log/verify.py``."""

import argparse
import json
from pathlib import Path

from flows.verify.checking import verify
from flows.verify.report import Report

HELP = """Check a Talkoot package with nothing but Python 3.11: every file's hash, the signature, the log, the tallies.
Exit status: 0 everything holds; 1 something doesn't; 2 it can't be read as a package."""


def main() -> int:
    """Check what the command line names."""
    parser = argparse.ArgumentParser(
        prog="verify.py", description=HELP, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, metavar="FILE.zip")
    parser.add_argument("--against", type=Path, metavar="OLDER.zip", help="an older package, or a checkpoint")
    parser.add_argument("--key", help="the signer's key, or its fingerprint from the letter")
    parser.add_argument("--receipt", type=Path, metavar="RECEIPT.txt", help="somebody's receipt")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args()
    return tell(
        verify(asked.file, against=asked.against, key=asked.key, receipt=asked.receipt), as_json=asked.json
    )


def tell(report: Report, *, as_json: bool) -> int:
    """Print a report; return the exit status."""
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=1) if as_json else report.as_text())
    return report.status
