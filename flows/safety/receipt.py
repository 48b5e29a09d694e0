"""/receipt: what the log holds of somebody, with the paths that prove it; ``flows.verify.receipt`` reads it."""

from base64 import b64encode
from collections.abc import Iterator

from flows.speech import Speech
from storage import log
from storage.checkpoints import signed_checkpoint, verifier
from storage.database import Reader


def receipt(reader: Reader, campaign: int, person: int, speech: Speech) -> bytes | None:
    """Return somebody's receipt as text, None if the log holds nothing of theirs (any more)."""
    mine = log.leaves_of_person(reader, campaign, reader.vault.pseudonym(campaign, person))
    if not mine:
        return None
    paths = log.inclusion_proofs(log.leaf_hashes(reader, campaign), [leaf.n for leaf in mine])
    lines = [speech.say("receipt-file"), "", *(line for leaf in mine for line in _leaf(leaf, paths[leaf.n]))]
    lines += [f"key {verifier(reader, campaign)}", "", "checkpoint"]
    return "\n".join([*lines, signed_checkpoint(reader, campaign)]).encode()


def _leaf(leaf: log.Leaf, path: list[bytes]) -> Iterator[str]:
    assert leaf.r is not None
    yield f"leaf {leaf.n}"
    yield f"payload {leaf.payload}"
    yield f"r {leaf.r.hex()}"
    yield f"path {' '.join(b64encode(step).decode() for step in path)}"
    yield ""
