"""Who vouches for a campaign's log: the key's name, its signatures, the checkpoint of the log as it is."""

from storage import log
from storage.note_reading import Verifier
from storage.notes import checkpoint, sign_note
from storage.transaction import Reader, Transaction


def verifier(reader: Reader | Transaction, campaign: int) -> Verifier:
    """Return what checks the signatures on a campaign's log; its name is the log's origin."""
    return Verifier.of(reader.vault.log_name(campaign), reader.vault.signing_key())


def signed_checkpoint(reader: Reader | Transaction, campaign: int) -> str:
    """Return the signed note that says how far a campaign's log has come."""
    size, edge = log.head(reader, campaign)
    return checkpoint(reader.vault.log_name(campaign), size, log.root(edge), reader.vault.signing_key())


def signed(reader: Reader | Transaction, campaign: int, text: str) -> str:
    """Return any text (which ends with a newline) signed like the checkpoints."""
    return sign_note(text, reader.vault.log_name(campaign), reader.vault.signing_key())
