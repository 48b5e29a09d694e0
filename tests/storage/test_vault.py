from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.chance import SeededChance
from storage.chance import SystemChance
from storage.database import Database, Transaction
from storage.seal import Unsealable, Vault, purpose_of
from storage.vault import (
    chat,
    choose_language,
    erase_person,
    find_chat,
    find_person,
    migrate_chat,
    name_of,
    person,
    telegram_of_chat,
    telegram_of_person,
    title_of,
)

KEY = bytes(range(32))
DAY = 86_400_000_000
AINO = 7_000_000_123


@pytest.fixture
def vault() -> Vault:
    return Vault(KEY, SystemChance())


@given(plain=st.binary(max_size=300), purpose=st.text(min_size=1, max_size=20))
def test_what_was_sealed_opens_again(plain: bytes, purpose: str) -> None:
    vault = Vault(KEY, SystemChance())
    sealed = vault.seal(purpose, plain)
    assert vault.open(purpose, sealed) == plain
    assert purpose_of(sealed) == purpose


@given(at=st.integers(0, 200), bit=st.integers(0, 7))
def test_a_changed_bit_does_not_open(at: int, bit: int) -> None:
    vault = Vault(KEY, SystemChance())
    sealed = bytearray(vault.seal("person", b"Aino" * 20))
    sealed[at % len(sealed)] ^= 1 << bit
    with pytest.raises(Unsealable):
        vault.open("person", bytes(sealed))


def test_another_purpose_or_key_does_not_open(vault: Vault) -> None:
    sealed = vault.seal("person", b"Aino")
    with pytest.raises(Unsealable):
        vault.open("chat", sealed)
    with pytest.raises(Unsealable):
        Vault(bytes(32), SystemChance()).open("person", sealed)
    for broken in (b"", b"\x01", sealed[:9]):
        with pytest.raises(Unsealable):
            vault.open("person", broken)


@pytest.mark.parametrize("chance", [SystemChance(), SeededChance(1)])
def test_a_nonce_is_never_used_twice(chance: SeededChance) -> None:
    vault = Vault(KEY, chance)
    assert len({vault.seal("person", b"Aino") for _ in range(1000)}) == 1000


def test_pseudonyms_stay_in_a_campaign_and_do_not_join_two(vault: Vault) -> None:
    assert vault.pseudonym(1, 5) == Vault(KEY, SeededChance(3)).pseudonym(1, 5)
    names = {vault.pseudonym(campaign, who) for campaign in range(20) for who in range(20)}
    assert len(names) == 400
    assert {len(name) for name in names} == {16}
    assert vault.pseudonym(1, 5) != Vault(bytes(32), SystemChance()).pseudonym(1, 5)


def test_masks_and_fingerprints_tell_nothing(vault: Vault) -> None:
    assert str(AINO) not in vault.mask(AINO)
    assert vault.mask(AINO) == vault.mask(AINO) != vault.mask(AINO + 1)
    assert vault.fingerprint() != Vault(bytes(32), SystemChance()).fingerprint()
    assert KEY.hex() not in vault.fingerprint()


def test_a_key_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32"):
        Vault(b"short", SystemChance())


async def test_a_person_is_remembered_once(database: Database) -> None:
    first = await database.write(lambda tx: person(tx, AINO, "Aino", "fi", 1))
    second = await database.write(lambda tx: person(tx, AINO, "Aino", "fi", 2))
    other = await database.write(lambda tx: person(tx, AINO + 1, "Aino", "fi", 2))
    assert first == second != other
    assert await database.read(lambda reader: find_person(reader, AINO)) == first
    assert await database.read(lambda reader: telegram_of_person(reader, first)) == AINO
    assert await database.read(lambda reader: name_of(reader, first)) == "Aino"


async def test_strangers_are_nobody(database: Database) -> None:
    assert await database.read(lambda reader: find_person(reader, AINO)) is None
    assert await database.read(lambda reader: telegram_of_person(reader, 99)) is None
    assert await database.read(lambda reader: find_chat(reader, -100)) is None
    assert await database.read(lambda reader: telegram_of_chat(reader, 99)) is None


@pytest.mark.parametrize("name", ["", "Äijä 🏮", "\u202eevil", "a" * 200, "محمد"])
async def test_a_new_name_replaces_the_old(database: Database, name: str) -> None:
    who = await database.write(lambda tx: person(tx, AINO, "Aino", None, 1))
    assert await database.write(lambda tx: person(tx, AINO, name, None, 1)) == who
    assert await database.read(lambda reader: name_of(reader, who)) == name


async def test_the_language_follows_telegram_until_it_was_chosen(database: Database) -> None:
    def language(tx: Transaction) -> str:
        return str(tx.db.execute("SELECT language FROM person").fetchone()[0])

    who = await database.write(lambda tx: person(tx, AINO, "Aino", "en", 1))
    await database.write(lambda tx: person(tx, AINO, "Aino", "sv", 1))
    assert await database.write(language) == "sv"
    await database.write(lambda tx: person(tx, AINO, "Aino", None, 1))
    assert await database.write(language) == "sv"
    await database.write(lambda tx: choose_language(tx, who, "fi"))
    await database.write(lambda tx: person(tx, AINO, "Aino", "en", 1))
    assert await database.write(language) == "fi"


async def test_last_seen_is_written_once_a_day(database: Database) -> None:
    def changes(at: int) -> int:
        def work(tx: Transaction) -> int:
            before = tx.db.total_changes
            person(tx, AINO, "Aino", "fi", at)
            return tx.db.total_changes - before

        return work  # type: ignore[return-value]

    await database.write(lambda tx: person(tx, AINO, "Aino", "fi", DAY))
    assert await database.write(changes(DAY + 5)) == 0  # type: ignore[arg-type]
    assert await database.write(changes(2 * DAY)) == 1  # type: ignore[arg-type]
    assert await database.write(changes(2 * DAY - 1)) == 0  # type: ignore[arg-type]


async def test_an_erased_person_is_gone_and_comes_back_as_another(database: Database) -> None:
    who = await database.write(lambda tx: person(tx, AINO, "Aino", "fi", 1))
    expected = database.vault.lookup("person", AINO)
    assert await database.write(lambda tx: erase_person(tx, who, 2)) == expected
    assert await database.write(lambda tx: erase_person(tx, who, 3)) is None
    assert await database.read(lambda reader: name_of(reader, who)) is None
    assert await database.read(lambda reader: telegram_of_person(reader, who)) is None
    assert await database.read(lambda reader: find_person(reader, AINO)) is None
    again = await database.write(lambda tx: person(tx, AINO, "Aino", "fi", 4))
    assert again != who
    await database.write(lambda tx: erase_person(tx, again, 5))


async def test_a_chat_keeps_its_id_when_its_title_changes(database: Database) -> None:
    first = await database.write(lambda tx: chat(tx, -5, "group", "Kurvi", 1))
    assert await database.write(lambda tx: chat(tx, -5, "group", "Kurvi, lit", 2)) == first
    assert await database.read(lambda reader: title_of(reader, first)) == "Kurvi, lit"
    assert await database.read(lambda reader: telegram_of_chat(reader, first)) == -5


async def test_a_person_and_a_chat_of_one_number_are_two(database: Database) -> None:
    await database.write(lambda tx: person(tx, 5, "Aino", "fi", 1))
    assert await database.read(lambda reader: find_chat(reader, 5)) is None


OLD, NEW = -4_000_111_222, -1_001_333_444_555


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_a_migration_keeps_the_internal_id(database: Database, times: int) -> None:
    kept = await database.write(lambda tx: chat(tx, OLD, "group", "Kurvi", 1))
    for _ in range(times):
        assert await database.write(lambda tx: migrate_chat(tx, OLD, NEW)) == kept
    assert await database.read(lambda reader: find_chat(reader, OLD)) is None
    assert await database.read(lambda reader: find_chat(reader, NEW)) == kept
    assert await database.read(lambda reader: telegram_of_chat(reader, kept)) == NEW
    assert await database.read(lambda reader: title_of(reader, kept)) == "Kurvi"


async def test_a_migration_of_nobody_known_is_nothing(database: Database) -> None:
    assert await database.write(lambda tx: migrate_chat(tx, OLD, NEW)) is None


@pytest.mark.parametrize("first", ["group", "supergroup"])
@pytest.mark.parametrize("times", [1, 2])
async def test_of_two_rows_the_older_stays_and_the_other_points_to_it(
    database: Database, first: str, times: int
) -> None:
    """Telegram tells a migration from both sides, in any order, and people may have written already."""
    order = [(OLD, "group"), (NEW, "supergroup")]
    for number, kind in order if first == "group" else reversed(order):
        await database.write(lambda tx, n=number, k=kind: chat(tx, n, k, f"Kurvi {k}", 1))  # type: ignore[misc]
    both = await database.read(lambda reader: (find_chat(reader, OLD), find_chat(reader, NEW)))
    ids = sorted(number for number in both if number is not None)
    for _ in range(times):
        assert await database.write(lambda tx: migrate_chat(tx, OLD, NEW)) == ids[0]
    assert await database.read(lambda reader: find_chat(reader, NEW)) == ids[0]
    assert await database.read(lambda reader: find_chat(reader, OLD)) is None
    assert await database.read(lambda reader: [telegram_of_chat(reader, row) for row in ids]) == [NEW, NEW]
    assert await database.read(lambda reader: title_of(reader, ids[1])) == "Kurvi supergroup"


async def test_no_id_and_no_name_is_in_the_file(database: Database, tmp_path: Path) -> None:
    await database.write(lambda tx: person(tx, AINO, "Aino Virtanen", "fi", 1))
    await database.write(lambda tx: chat(tx, NEW, "supergroup", "The Kurvi underpass", 1))
    needles = [b"Virtanen", b"Kurvi", str(AINO).encode(), str(NEW).encode()]
    for number in (AINO, NEW, -NEW):
        needles += [number.to_bytes(8, order, signed=True) for order in ("big", "little")]
        needles += [number.to_bytes(6, order, signed=True) for order in ("big", "little")]
    stored = _bytes(tmp_path)
    await database.checkpoint()
    stored += _bytes(tmp_path)
    assert b"supergroup" in stored
    assert [needle for needle in needles if needle in stored] == []


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())
