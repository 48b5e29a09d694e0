"""Where the cases with published answers are; tests skip, saying so, where they are absent."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("TALKOOT_TEST_DATA", Path(__file__).parents[2].parent / "shared" / "data"))


def cases(pattern: str) -> list[object]:
    """Return the files that match, as test parameters."""
    found = sorted(FOLDER.glob(pattern))
    if found:
        return [pytest.param(path, id=str(path.relative_to(FOLDER))) for path in found]
    return [pytest.param(None, marks=pytest.mark.skip(reason=f"no {pattern} in TALKOOT_TEST_DATA"))]
