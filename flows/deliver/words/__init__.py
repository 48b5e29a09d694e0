"""Words by language: a file each, found by its name."""

from collections.abc import Iterable
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
def company() -> tuple[frozenset[str], frozenset[str]]:
    """Return what, in any language, stands before and behind a ``@name`` that is somebody."""
    tables = [words_for(name) for name in languages()]
    before, behind = ([table.with_before for table in tables], [table.with_after for table in tables])
    return frozenset[str]().union(*before), frozenset[str]().union(*behind)


def is_street(key: str) -> bool:
    """Return whether a word names a street in any language: people keep its name in theirs."""
    return any(words_for(name).street.fullmatch(key) for name in languages())


def words_spoken(said: Iterable[str], language: str) -> Words:
    """Return the words of the language that knows most of ``said``; of equals, those of ``language``."""
    keys = list(said)
    tables = [words_for(language), *(words_for(name) for name in languages())]
    return max(tables, key=lambda table: sum(key in table.vocabulary for key in keys))


@cache
def words_for(language: str) -> Words:
    """Return the words of ``language`` (``fi``, ``en-GB``), else those of English."""
    name = language.lower().replace("_", "-").split("-")[0]
    module = import_module(f"{__name__}.{name if name in languages() else SOURCE}")
    found: Words = module.WORDS
    return found


@cache
def _common_units() -> frozenset[str]:
    tables = [words_for(language).units for language in languages()]
    return frozenset(unit.casefold() for table in tables for pair in table.items() for unit in pair)


def is_common_unit(unit: str) -> bool:
    """Whether everybody uses a unit: another word behind a number is people's own."""
    return unit.casefold() in _common_units()


def unit_word(unit: str, language: str) -> str:
    """Return a unit as a language says it: ``pussi`` for ``bag``; as it is where that language has no word for it."""
    known = words_for(language).units.items()
    return next((word for word, key in known if key == unit.casefold()), unit)
