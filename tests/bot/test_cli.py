"""The command line: quick, helpful, one sentence when something is wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from run_street import ended, street
from typer.testing import CliRunner

from bot.cli import app

COMMANDS = [
    *("run", "demo", "export", "verify", "recount", "backup", "restore", "migrate", "rotate-key", "remove", "unfold"),
    *("bounce", "doctor"),
]
HEAVY = (
    "telegram",
    "aiohttp",
    "pydantic",
    "numpy",
    "matplotlib",
    "cryptography",
    "babel",
    "storage",
    "flows",
)


def test_help_names_every_command() -> None:
    shown = CliRunner().invoke(app, ["--help"])
    assert shown.exit_code == 0
    assert re.findall(r"^  ([a-z-]+) ", shown.output.partition("Commands:")[2], re.MULTILINE) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_tells_what_it_does(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    says = shown.output.partition("\n\n")[2].strip().splitlines()[0].strip()
    assert says
    assert says[0].isupper()
    assert len(says) > 20


def test_help_imports_nothing_heavy() -> None:
    check = f"import bot.cli, sys; print([name for name in {HEAVY} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_the_readme_tells_of_every_command() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text()
    if "talkoot run" not in readme:
        pytest.skip("the README has no commands yet")
    assert [command for command in COMMANDS if f"talkoot {command}" not in readme] == []


@pytest.mark.parametrize("args", [["fly"], ["backup"], ["remove", "proposal:1"], ["demo", "--seed", "x"]])
def test_a_command_that_is_none(args: list[str]) -> None:
    shown = CliRunner().invoke(app, args)
    assert shown.exit_code == 2
    assert "Traceback" not in shown.output


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["backup", "x.backup"], "talkoot.db isn't there"),
        (["migrate"], "talkoot.db isn't there"),
        (["rotate-key"], "talkoot.db isn't there"),
        (["remove", "proposal:1", "--reason", "x"], "talkoot.db isn't there"),
        (["restore", "x.backup"], "x.backup isn't there"),
    ],
)
async def test_where_there_is_nothing(tmp_path: Path, args: list[str], says: str) -> None:
    async with street(tmp_path) as here:
        told = await here.command(*args)
        assert (told.code, told.out) == (1, "")
        assert says in told.err
        assert told.err.count("\n") == 1
        assert here.files == []


@pytest.mark.parametrize("how", [("--headless",), ("--port", "0")])
async def test_a_demo_that_could_not_be_kept_does_not_begin(tmp_path: Path, how: tuple[str, ...]) -> None:
    async with street(tmp_path) as here:
        (tmp_path / "taken").write_text("mine")
        told = await here.command("demo", *how, "--out", "taken")
        assert (told.code, told.out) == (1, "")
        assert told.err == "taken can't hold files (Not a directory): name another folder with --out.\n"
        assert (tmp_path / "taken").read_text() == "mine"


async def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            await ended(process)
        before = (tmp_path / "talkoot.db").read_bytes()
        (tmp_path / "x.backup").write_bytes(b"no database" * 1000)
        told = await here.command("restore", "x.backup")
        assert (told.code, told.err) == (1, "x.backup is no whole backup of talkoot: choose another file.\n")
        assert (tmp_path / "talkoot.db").read_bytes() == before


@pytest.mark.parametrize("target", ["talkoot.db", "."])
async def test_a_backup_never_overwrites_the_database(tmp_path: Path, target: str) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            await ended(process)
        told = await here.command("backup", target)
        assert (told.code, told.err) == (
            1,
            f"{target} can't be a backup: name a new file, like talkoot.backup.\n",
        )


@pytest.mark.parametrize("running", [True, False])
async def test_the_operator_takes_away(tmp_path: Path, running: bool) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/campaign Lanterns 14d")
            await here.until_said("🏮 Lanterns")
            here.box.say(here.aino, here.group, "/did painted Bens secret 20 min")
            await here.until_confirmed()
            if not running:
                await ended(process)
            told = await here.command("remove", "contribution:1", "--reason", "a court's order")
            assert (told.code, told.err) == (0, "")
            assert told.out.startswith("The words of contribution 1 are gone")
            for args in (
                ["remove", "contribution:9"],
                ["remove", "a9"],
                ["remove", "nothing:1"],
                ["remove", "x"],
            ):
                refused = await here.command(*args, "--reason", "x")
                assert (refused.code, refused.err.count("\n")) == (1, 1)
            assert (await here.command("remove", "contribution:1", "--reason", " ")).code == 1
            if running:
                await ended(process)
        left = b"".join(file.read_bytes() for file in here.files)
        assert b"Bens secret" not in left
