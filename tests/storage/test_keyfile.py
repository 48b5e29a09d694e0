from pathlib import Path

import pytest

from bot.sandbox.chance import SeededChance
from storage.chance import SystemChance
from storage.errors import KeyProblem
from storage.keyfile import load_key, next_key, write_key
from storage.seal import Vault

KEY, NEW_KEY = bytes(range(32)), bytes(32)


def fingerprint(key: bytes) -> str:
    return Vault(key, SystemChance()).fingerprint()


def problem(path: Path, *, empty: bool = False, known: bytes | None = None) -> str:
    with pytest.raises(KeyProblem) as found:
        load_key(path, empty, fingerprint=None if known is None else fingerprint(known))
    assert found.value.values == {"path": str(path)}
    return found.value.key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "talkoot.key"


def test_a_key_is_made_only_for_an_empty_database(path: Path) -> None:
    assert problem(path) == "key-missing"
    assert not path.exists()
    key = load_key(path, database_is_empty=True)
    assert len(key) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert load_key(path, database_is_empty=True) == key
    assert load_key(path, database_is_empty=False, fingerprint=fingerprint(key)) == key


def test_two_keys_differ_unless_chance_is_seeded(tmp_path: Path) -> None:
    made = [load_key(tmp_path / name / "key", True) for name in ("a", "b")]
    seeded = [load_key(tmp_path / name / "key", True, chance=SeededChance(1)) for name in ("c", "d")]
    assert made[0] != made[1]
    assert seeded[0] == seeded[1]


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o666, 0o602])
def test_a_key_open_to_all_is_refused(path: Path, mode: int) -> None:
    load_key(path, database_is_empty=True)
    path.chmod(mode)
    assert problem(path) == "key-open-to-all"
    path.chmod(0o440)
    load_key(path, database_is_empty=False)


@pytest.mark.parametrize(
    "text", ["", "00" * 31, "00" * 33, "zz" * 32, "ä" * 64, "00" * 32 + "\n" + "00" * 32]
)
def test_a_damaged_key_is_refused_and_kept(path: Path, text: str) -> None:
    load_key(path, database_is_empty=True)
    path.write_text(text)
    assert problem(path) == "key-damaged"
    assert problem(path, empty=True) == "key-damaged"
    assert path.read_text() == text


def test_an_unreadable_key_is_named(path: Path) -> None:
    path.mkdir(parents=True, mode=0o700)
    assert problem(path) == "key-unreadable"


def test_another_databases_key_is_refused(path: Path) -> None:
    path.parent.mkdir()
    write_key(path, KEY)
    assert problem(path, known=NEW_KEY) == "key-different"
    assert load_key(path, False, fingerprint=fingerprint(KEY)) == KEY


def test_a_rotation_that_was_cut_off_after_the_commit_is_finished(path: Path) -> None:
    path.parent.mkdir()
    write_key(path, KEY)
    write_key(next_key(path), NEW_KEY)
    assert load_key(path, False, fingerprint=fingerprint(NEW_KEY)) == NEW_KEY
    assert not next_key(path).exists()
    assert load_key(path, False, fingerprint=fingerprint(NEW_KEY)) == NEW_KEY


def test_a_rotation_that_was_cut_off_before_the_commit_never_was(path: Path) -> None:
    path.parent.mkdir()
    write_key(path, KEY)
    write_key(next_key(path), NEW_KEY)
    assert load_key(path, False, fingerprint=fingerprint(KEY)) == KEY
    next_key(path).write_text("torn")
    assert load_key(path, False, fingerprint=fingerprint(KEY)) == KEY
    assert problem(path, known=NEW_KEY) == "key-different"
