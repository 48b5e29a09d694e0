"""What holds of every refusal: it has words in each language, and nothing changed."""

from collections.abc import Callable

from flows.refusal import Refusal
from flows.speech import Speech, languages
from storage.transaction import Transaction


def kept(tx: Transaction) -> list[str]:
    """Return all that a database holds, leaves that waited among it."""
    tx.log.flush()
    return list(tx.db.iterdump())


def refuses(tx: Transaction, key: str, verb: Callable[[], object]) -> None:
    """Let somebody try; assert that they are told this, in words, and that every row is as it was."""
    before = kept(tx)
    said = verb()
    assert isinstance(said, Refusal), said
    assert said.key == key
    assert kept(tx) == before
    for language in languages():
        assert Speech(language).say(f"refusal-{key}", said.args)
