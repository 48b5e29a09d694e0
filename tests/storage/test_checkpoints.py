"""Who vouches for a log: one key, a name for each campaign, the same after the vault key was changed."""

from contextlib import closing
from pathlib import Path

from bot.sandbox.chance import SeededChance
from storage.checkpoints import signed, signed_checkpoint, verifier
from storage.connection import open_reading, open_writing
from storage.files import private
from storage.keyfile import load_key
from storage.leaves import LogBuffer
from storage.log import head, root
from storage.migrations import migrate
from storage.notes import open_checkpoint, verify_note
from storage.rotation import rotate
from storage.settings import keep_fingerprint, vault_of
from storage.transaction import Reader

CHANCE = SeededChance(1)


def found(folder: Path) -> tuple[Path, Path]:
    """Make a database with two campaigns' leaves, and its key."""
    path, key = private(folder / "a.db"), folder / "key"
    with closing(open_writing(path)) as db:
        migrate(db, path, 1)
        keep_fingerprint(db, load_key(key, True, chance=CHANCE), CHANCE)
        log = LogBuffer(db, CHANCE)
        for n in range(5):
            log.append(3, "act", n, None, {})
            log.append(4, "act", n, None, {})
        log.flush()
    return path, key


def reader(path: Path, key: Path) -> Reader:
    db = open_reading(path)
    return Reader(db, vault_of(db, load_key(key, False), CHANCE))


def test_a_checkpoint_says_how_far_the_log_has_come(tmp_path: Path) -> None:
    look = reader(*found(tmp_path))
    with closing(look.db):
        point = open_checkpoint(signed_checkpoint(look, 3), [verifier(look, 3)])
        size, edge = head(look, 3)
    assert (point.size, point.root) == (size, root(edge)) == (5, root(edge))
    assert point.origin == verifier(look, 3).name


def test_each_campaign_has_a_name_of_its_own_that_tells_nothing(tmp_path: Path) -> None:
    look = reader(*found(tmp_path))
    with closing(look.db):
        one, other = verifier(look, 3), verifier(look, 4)
    assert one.public == other.public
    assert one.name != other.name
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint.replace(" ", "").startswith(one.key_id.hex())
    assert len(one.fingerprint.replace(" ", "")) == 32


def test_a_new_vault_key_signs_as_before(tmp_path: Path) -> None:
    path, key = found(tmp_path)
    look = reader(path, key)
    with closing(look.db):
        before, note = verifier(look, 3), signed(look, 3, "text\n")
    rotate(path, key, at=2, chance=SeededChance(2))
    look = reader(path, key)
    with closing(look.db):
        assert verifier(look, 3) == before
        assert signed(look, 3, "text\n") == note
        assert verify_note(note, [verifier(look, 3)]) == "text\n"
