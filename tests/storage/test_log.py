import hmac
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.chance import SeededChance
from storage.connection import open_writing
from storage.database import Database, Reader, Transaction
from storage.files import private
from storage.log import (
    LogBuffer,
    consistency_proof,
    erase_leaf,
    erase_person_leaves,
    forget_words,
    head,
    inclusion_proof,
    leaf_hash,
    leaf_hashes,
    leaves,
    opens,
    root,
    says,
    tree_hash,
    verify_consistency,
    verify_inclusion,
    word_keys,
)
from storage.migrations import migrate

CAMPAIGN, OTHER = 3, 4
AINO, REINO = "a" * 16, "b" * 16


def ballots(tx: Transaction) -> list[int]:
    return [
        tx.log.append(
            CAMPAIGN, "ballot", 1000 + n, AINO if n % 2 else REINO, {"decision": 1, "choice": "support"}
        )
        for n in range(5)
    ]


def state(reader: Reader) -> tuple[int, bytes]:
    size, edge = head(reader, CAMPAIGN)
    return size, root(edge)


async def test_a_payload_is_json_in_its_final_form(database: Database) -> None:
    await database.write(
        lambda tx: tx.log.append(
            CAMPAIGN,
            "contribution",
            1_764_763_200_000_001,
            AINO,
            {"minutes": 20, "unit": "säkki", "evidence": False, "task": None},
            {"text": "picked up litter"},
        )
    )
    leaf = (await database.read(lambda reader: list(leaves(reader, CAMPAIGN))))[0]
    keys = await database.read(lambda reader: word_keys(reader, CAMPAIGN, 0))
    word = hmac.new(keys["text"], b"picked up litter", sha256).hexdigest()
    assert leaf.payload == (
        '{"at":1764763200000001,"campaign":3,"evidence":false,"minutes":20,"n":0,"person":"aaaaaaaaaaaaaaaa",'
        f'"task":null,"text_hmac":"{word}","type":"contribution","unit":"säkki","v":1}}'
    )
    assert leaf.r is not None
    assert len(leaf.r) == len(keys["text"]) == 32
    assert leaf.entry == hmac.new(leaf.r, leaf.payload.encode(), sha256).digest()
    assert opens(leaf)
    assert leaf_hash(leaf.entry) == sha256(b"\x00" + leaf.entry).digest()
    assert says(word, keys["text"], "picked up litter")
    assert not says(word, keys["text"], "picked up glitter")


@pytest.mark.parametrize(
    "fields", [{"v": 2}, {"person": "x"}, {"text_hmac": "x"}, {"share": 0.5}, {"list": [1]}, {"bytes": b"x"}]
)
async def test_a_leaf_takes_only_what_can_be_checked_later(
    database: Database, fields: dict[str, Any]
) -> None:
    with pytest.raises((ValueError, TypeError)):
        await database.write(lambda tx: tx.log.append(CAMPAIGN, "ballot", 1, AINO, fields))
    assert await database.read(state) == (0, tree_hash([]))


async def test_leaves_are_counted_in_each_campaign(database: Database) -> None:
    assert await database.write(ballots) == [0, 1, 2, 3, 4]
    assert await database.write(lambda tx: tx.log.append(OTHER, "ballot", 1, AINO, {})) == 0
    assert await database.write(ballots) == [5, 6, 7, 8, 9]


async def test_the_head_is_the_tree_over_the_leaves(database: Database) -> None:
    await database.write(ballots)
    await database.write(ballots)
    hashes = await database.read(lambda reader: leaf_hashes(reader, CAMPAIGN))
    assert await database.read(state) == (10, tree_hash(hashes))


async def test_a_transaction_sees_its_own_leaves(database: Database) -> None:
    def work(tx: Transaction) -> tuple[int, int, int]:
        ballots(tx)
        erase_leaf(tx, CAMPAIGN, 2)
        ballots(tx)
        return len(list(leaves(tx, CAMPAIGN))), len(leaf_hashes(tx, CAMPAIGN)), head(tx, CAMPAIGN)[0]

    assert await database.write(work) == (10, 10, 10)
    assert (await database.read(lambda reader: list(leaves(reader, CAMPAIGN))))[2].payload is None


async def test_a_failed_work_leaves_no_leaf(database: Database) -> None:
    def work(tx: Transaction) -> None:
        ballots(tx)
        raise ZeroDivisionError

    await database.write(ballots)
    before = await database.read(state)
    with pytest.raises(ZeroDivisionError):
        await database.write(work)
    assert await database.read(state) == before


async def test_erasing_keeps_every_proof(database: Database) -> None:
    await database.write(ballots)
    size, old_root = await database.read(state)
    assert await database.write(lambda tx: erase_person_leaves(tx, CAMPAIGN, AINO)) == [1, 3]
    await database.write(ballots)
    hashes = await database.read(lambda reader: leaf_hashes(reader, CAMPAIGN))
    new_size, new_root = await database.read(state)
    found = await database.read(lambda reader: list(leaves(reader, CAMPAIGN)))
    assert [leaf.n for leaf in found if not opens(leaf)] == [1, 3]
    assert verify_consistency(size, new_size, old_root, new_root, consistency_proof(hashes, size))
    for leaf in found:
        assert verify_inclusion(
            leaf.n, new_size, leaf_hash(leaf.entry), inclusion_proof(hashes, leaf.n), new_root
        )


async def test_erasing_one_person_leaves_the_others(database: Database) -> None:
    await database.write(ballots)
    await database.write(
        lambda tx: tx.log.append(CAMPAIGN, "fold", 1, REINO, {"reason": f'"person":"{AINO}"'})
    )
    await database.write(lambda tx: erase_person_leaves(tx, CAMPAIGN, AINO))
    found = await database.read(lambda reader: list(leaves(reader, CAMPAIGN)))
    assert [leaf.n for leaf in found if opens(leaf)] == [0, 2, 4, 5]
    assert {json.loads(leaf.payload)["person"] for leaf in found if leaf.payload} == {REINO}
    assert await database.write(lambda tx: erase_person_leaves(tx, OTHER, REINO)) == []


async def test_forgotten_words_leave_the_act(database: Database) -> None:
    words = {"text": "my own words", "place": "Harju"}
    await database.write(lambda tx: tx.log.append(CAMPAIGN, "contribution", 1, AINO, {}, words))
    await database.write(lambda tx: forget_words(tx, CAMPAIGN, 0, "text"))
    assert list(await database.read(lambda reader: word_keys(reader, CAMPAIGN, 0))) == ["place"]
    assert opens((await database.read(lambda reader: list(leaves(reader, CAMPAIGN))))[0])
    await database.write(lambda tx: erase_leaf(tx, CAMPAIGN, 0))
    assert await database.read(lambda reader: word_keys(reader, CAMPAIGN, 0)) == {}


def test_deleted_words_are_nowhere_in_the_files(tmp_path: Path) -> None:
    """Long and short ones, in a table of words and in the log, after the checkpoint that erasure makes."""
    path = private(tmp_path / "a.db")
    db = open_writing(path)
    migrate(db, path, 1)
    db.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT, person TEXT) STRICT")
    db.execute("CREATE INDEX word_text ON word (text)")
    texts = [f"secret-{n}-" + "kuiskaus" * (n * 40) for n in range(30)]
    db.execute("BEGIN")
    log = LogBuffer(db, SeededChance(1))
    for n, text in enumerate(texts):
        db.execute("INSERT INTO word (text, person) VALUES (?, ?)", (text, f"person-{n}"))
        log.append(CAMPAIGN, "contribution", 1, AINO, {"label": text[:40]}, {"text": text})
    log.flush()
    db.execute("COMMIT")
    assert b"secret-3-" in _bytes(tmp_path)
    db.execute("UPDATE word SET text = NULL WHERE id <= 15")
    db.execute("DELETE FROM word WHERE id > 15")
    db.execute("UPDATE log_leaf SET payload = NULL, r = NULL")
    keys = [row["r"] for row in db.execute("SELECT r FROM log_word")]
    db.execute("DELETE FROM log_word")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    stored = _bytes(tmp_path)
    db.close()
    assert b"person-3" in stored
    assert b"secret-" not in stored
    assert b"kuiskaus" not in stored
    assert [key for key in keys if key in stored] == []


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


FIELDS = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=6),
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=20),
    max_size=4,
)


@settings(max_examples=50, deadline=None)
@given(batches=st.lists(st.lists(FIELDS, max_size=5), max_size=6))
def test_in_any_batches_the_log_is_the_same(
    batches: list[list[dict[str, Any]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    one = _logged(tmp_path_factory.mktemp("one") / "a.db", batches)
    other = _logged(
        tmp_path_factory.mktemp("other") / "a.db", [[leaf] for batch in batches for leaf in batch]
    )
    assert one == other


def _logged(path: Path, batches: list[list[dict[str, Any]]]) -> tuple[int, bytes, list[str]]:
    db = open_writing(private(path))
    migrate(db, path, 1)
    for batch in batches:
        db.execute("BEGIN")
        log = LogBuffer(db, SeededChance(1))
        for fields in batch:
            log.append(CAMPAIGN, "act", 1, None, fields)
        log.flush()
        db.execute("COMMIT")
    reader = Reader(db, None)  # type: ignore[arg-type]
    size, edge = head(reader, CAMPAIGN)
    found = list(leaves(reader, CAMPAIGN))
    db.close()
    flat = [fields for batch in batches for fields in batch]
    assert all(opens(leaf) for leaf in found)
    for leaf, fields in zip(found, flat, strict=True):
        assert json.loads(leaf.payload or "").items() >= fields.items()
    assert root(edge) == tree_hash([leaf_hash(leaf.entry) for leaf in found])
    return size, root(edge), [leaf.payload or "" for leaf in found]
