"""A disk that is really full: nothing acknowledged is lost, and the writer lives on when there is room again."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox.chance import SeededChance
from storage.database import look
from storage.log import head, leaf_hash, leaves, opens, root, tree_hash

CHILD = Path(__file__).with_name("disk_child.py")
CHECKOUT = Path(__file__).parents[2]
KEY = bytes(range(32))
ROOM = 3_000_000


class Child:
    """The process that writes, and what it said so far."""

    def __init__(self, path: Path, kind: str) -> None:
        self.said: dict[str, list[int]] = {"ok": [], "full": [], "bug": []}
        self._process = subprocess.Popen(
            [sys.executable, str(CHILD), str(path), kind, str(ROOM)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )

    def listen(self) -> None:
        """Take what it says until it is blocked, or ends."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            kind, *rest = line.split()
            if kind == "blocked":
                return
            self.said[kind].append(int(rest[0]))

    def go_on(self) -> int:
        """Tell it that there is room, and return how it ended."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self.listen()
        return self._process.wait(150)

    def end(self) -> None:
        """Leave no process behind."""
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def child_in() -> Iterator[Callable[[Path, str], Child]]:
    children: list[Child] = []

    def start(path: Path, kind: str) -> Child:
        children.append(Child(path, kind))
        return children[-1]

    yield start
    for child in children:
        child.end()


def stored(path: Path) -> set[int]:
    """Return which acts are in the file, whose log must be whole and agree."""
    with look(path, KEY, SeededChance(1)) as reader:
        assert reader.db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        acts = {row["n"] for row in reader.db.execute("SELECT n FROM act")}
        seen = {row["update_id"] for row in reader.db.execute("SELECT update_id FROM seen_update")}
        found = list(leaves(reader, 1))
        size, edge = head(reader, 1)
    assert acts == seen
    assert len(found) == size == len(acts)
    assert all(opens(leaf) for leaf in found)
    assert root(edge) == tree_hash([leaf_hash(leaf.entry) for leaf in found])
    return acts


def lives_through_it(child: Child, path: Path, make_room: Callable[[], None]) -> None:
    child.listen()
    acknowledged = set(child.said["ok"])
    assert acknowledged, "it wrote before the disk was full"
    assert child.said["full"], "the disk was full"
    assert stored(path) == acknowledged
    make_room()
    assert child.go_on() == 0
    assert child.said["bug"] == []
    assert stored(path) == set(child.said["ok"])
    later = [n for n in child.said["ok"] if n >= 1_000_000]
    assert len(later) == 50 * 25, "all that came when there was room again"


def test_a_file_that_may_not_grow(child_in: Callable[[Path, str], Child], tmp_path: Path) -> None:
    """The system refuses each write beyond a size: the write-ahead log and the file in turn."""
    path = tmp_path / "a.db"
    lives_through_it(child_in(path, "rlimit"), path, lambda: None)


def test_a_database_that_may_not_grow(child_in: Callable[[Path, str], Child], tmp_path: Path) -> None:
    """SQLite itself says "database or disk is full" in the middle of a work."""
    path = tmp_path / "a.db"
    lives_through_it(child_in(path, "pages"), path, lambda: None)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("mounting a small disk is not permitted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=False, capture_output=True)


def test_a_disk_that_is_full(child_in: Callable[[Path, str], Child], small_disk: Path) -> None:
    """A real file system of 6 MB; room comes when it is made larger."""
    path = small_disk / "a.db"

    def make_room() -> None:
        subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)

    lives_through_it(child_in(path, "tmpfs"), path, make_room)


def test_a_disk_that_another_program_filled(child_in: Callable[[Path, str], Child], small_disk: Path) -> None:
    """Room comes when the other program's file goes."""
    path, other = small_disk / "a.db", small_disk / "other"
    subprocess.run(["mount", "-o", "remount,size=60m", str(small_disk)], check=True)
    other.write_bytes(bytes(54_000_000))
    lives_through_it(child_in(path, "tmpfs"), path, other.unlink)


def test_a_full_disk_at_the_start_is_an_error_not_a_half_database(small_disk: Path) -> None:
    (small_disk / "other").write_bytes(bytes(6 * 1024 * 1024 - 20_000))
    path = small_disk / "a.db"
    started = subprocess.run(
        [sys.executable, str(CHILD), str(path), "tmpfs", "0"],
        input="\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        timeout=300,
    )
    assert started.returncode != 0
    assert "full" in started.stderr or "I/O" in started.stderr
    (small_disk / "other").unlink()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'act'").fetchone()[0] == 0
