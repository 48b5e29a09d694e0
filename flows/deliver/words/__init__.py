"""Words by language: a file each, found by its name."""

from functools import cache
from importlib import import_module
from pathlib import Path

from flows.deliver.words.table import Words

SOURCE = "en"
_TABLE = "table"


@cache
def languages() -> tuple[str, ...]:
    """Return the languages there is a file for."""
    files = sorted(file.stem for file in Path(__file__).parent.glob("*.py"))
    return tuple(name for name in files if name not in {_TABLE, "__init__"})


@cache
def words_for(language: str) -> Words:
    """Return the words of ``language`` (``fi``, ``en-GB``), else those of English."""
    name = language.lower().replace("_", "-").split("-")[0]
    module = import_module(f"{__name__}.{name if name in languages() else SOURCE}")
    found: Words = module.WORDS
    return found
