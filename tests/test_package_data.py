"""What isn't Python and lies in a floor is told to the wheel; checked without building one."""

import fnmatch
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOLD = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]


@pytest.mark.parametrize("floor", ["bot", "flows", "storage"])
def test_every_other_file_of_a_floor_is_named(floor: str) -> None:
    found = [
        path for path in (ROOT / floor).rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    names = [path.relative_to(ROOT / floor).as_posix() for path in found]
    assert names
    assert [name for name in names if not any(fnmatch.fnmatch(name, one) for one in TOLD[floor])] == []
