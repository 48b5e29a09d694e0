"""The life of `talkoot run`: ready, serving, stopped; what others may do meanwhile; who can't run."""

import asyncio
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import aiohttp
import pytest
from run_street import TOKEN, ended, street

from bot.sandbox import Fault

pytestmark = pytest.mark.slow

CAMPAIGN = "/campaign The underpass is dark 14d"


async def test_it_serves_and_stops_in_good_order(tmp_path: Path) -> None:
    async with street(tmp_path, forked=False) as here, here.running() as process:
        here.box.say(here.aino, here.group, CAMPAIGN)
        await here.until_said("🏮 The underpass is dark")
        await here.until_confirmed()
        status, numbers = await here.get("/metrics")
        assert (status, 'outcome="done"' in numbers) == (200, True)
        told = await ended(process)
        assert (told.code, told.out) == (0, "")
        assert "is ready" in told.err
        assert "Traceback" not in told.err
        assert "underpass" not in told.err
        assert TOKEN not in told.err


async def test_it_serves_by_webhook(tmp_path: Path) -> None:
    async with street(tmp_path, TALKOOT_WEBHOOK_SECRET="s" * 20) as here:
        here.more["TALKOOT_WEBHOOK_URL"] = f"http://127.0.0.1:{here.port}/hook"
        async with here.running() as process:
            here.box.say(here.aino, here.group, CAMPAIGN)
            await here.until_said("🏮 The underpass is dark")
            await here.until_confirmed()
            assert (await ended(process)).code == 0
            assert here.box.hook is not None


async def test_it_goes_on_where_it_was(tmp_path: Path) -> None:
    async with street(tmp_path, forked=False) as here:
        async with here.running() as process:
            here.box.say(here.aino, here.group, CAMPAIGN)
            await here.until_all_is_sent()
            process.send_signal(signal.SIGKILL)
            await process.wait()
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/did picked up litter 20 min")
            await here.until_confirmed()
            assert (await ended(process)).code == 0
        assert here.said("🏮 The underpass is dark") == 1


async def test_what_it_holds_is_finished_before_it_stops(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as process:
        here.box.say(here.aino, here.group, CAMPAIGN)
        await here.until_said("🏮 The underpass is dark")
        for n in range(20):
            here.box.say(here.aino, here.group, f"/did swept the yard {n + 1} min")
        told = await ended(process)
        assert told.code == 0
        left = len(here.box.queue.waiting)
        counted = await _counted(here.folder)
        assert counted + left >= 20
        assert counted <= 20


async def test_a_telegram_that_hangs_does_not_keep_it(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as process:
        here.box.faults.add(Fault("hang_after_applied", method="sendMessage", times=9, hang=60))
        here.box.say(here.aino, here.group, CAMPAIGN)
        await here.until_confirmed()
        assert (await ended(process)).code == 0


async def test_it_waits_for_a_telegram_that_is_away(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        here.box.faults.add(Fault("502", method="getMe", times=2))
        async with here.running() as process:
            assert (await ended(process)).code == 0


async def test_it_can_be_stopped_while_it_waits(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        here.box.faults.add(Fault("502", method="getMe", times=99))
        process = await here.process("run")
        assert process.stderr is not None
        while b"did not answer" not in await process.stderr.readline():
            pass
        assert (await ended(process)).code == 0


async def test_two_bots_on_one_database_is_one_too_many(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as first:
        told = await here.command("run")
        assert (told.code, told.out) == (1, "")
        assert told.err.splitlines()[-1] == f"The bot is running on {tmp_path}/talkoot.db: stop it first."
        assert first.returncode is None


async def test_two_pollers_on_one_token_is_one_too_many(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as process:
        while process.returncode is None:
            await _poll(here.box.base_url)
            await asyncio.sleep(0.02)
        _, err = await process.communicate()
        assert process.returncode == 1
        assert err.decode().splitlines()[-1].startswith("Another program fetches updates with TALKOOT_TOKEN")


@pytest.mark.parametrize(
    ("more", "code", "says"),
    [
        ({"TALKOOT_TOKEN": "1:" + "B" * 35}, 1, "Telegram doesn't know TALKOOT_TOKEN"),
        ({"TALKOOT_TOKEN": ""}, 2, "TALKOOT_TOKEN is missing"),
        ({"TALKOOT_OPERATOR": ""}, 2, "TALKOOT_OPERATOR is missing"),
        ({"TALKOOT_TIMEZONE": "Mars"}, 2, "TALKOOT_TIMEZONE can't be used"),
        ({"TALKOOT_DATABASE": "sqlite:///no/such/folder/talkoot.db"}, 1, "no/such/folder"),
        ({"TALKOOT_LISTEN": "203.0.113.1:80"}, 1, "TALKOOT_LISTEN=203.0.113.1:80 can't be listened on"),
    ],
)
async def test_what_is_wrong_is_one_sentence(
    tmp_path: Path, more: dict[str, str], code: int, says: str
) -> None:
    async with street(tmp_path, **more) as here:
        told = await here.command("run")
        assert told.code == code
        assert says in told.err.splitlines()[-1]
        assert "Traceback" not in told.err


async def test_a_lost_key_is_refused_with_the_mend(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            await ended(process)
        (tmp_path / "talkoot.key").rename(tmp_path / "elsewhere.key")
        told = await here.command("run")
        assert (told.code, told.err.count("\n")) == (1, 1)
        assert "talkoot.key is missing: put it back" in told.err
        assert not (tmp_path / "talkoot.key").exists()


async def test_a_backup_can_be_made_while_it_runs_and_restored_after(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            here.box.say(here.aino, here.group, CAMPAIGN)
            await here.until_said("🏮 The underpass is dark")
            copied = await here.command("backup", "now.backup")
            assert (copied.code, copied.err) == (0, "")
            for command in (["restore", "now.backup"], ["migrate"], ["rotate-key"]):
                told = await here.command(*command)
                assert (told.code, told.err) == (
                    1,
                    f"The bot is running on {tmp_path}/talkoot.db: stop it first.\n",
                )
            await ended(process)
        assert (await here.command("restore", "now.backup")).code == 0
        assert (await here.command("rotate-key")).code == 0
        assert (await here.command("migrate")).out.endswith("is up to date.\n")
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/did picked up litter 20 min")
            await here.until_confirmed()
            assert (await ended(process)).code == 0
        assert await _counted(tmp_path) == 1


async def test_nothing_beside_the_database_is_for_others(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as process:
        here.box.say(here.aino, here.group, CAMPAIGN)
        await here.until_said("🏮 The underpass is dark")
        await here.command("backup", "now.backup")
        modes = _open_to_others(tmp_path)
        assert set(modes.values()) == {"0o0"}, modes
        await ended(process)


async def test_luck_can_not_be_chosen(tmp_path: Path) -> None:
    """Two bots with the same settings, and with every seed one might try, have different keys."""
    seeds = {"TALKOOT_SEED": "1", "PYTHONHASHSEED": "1", "SEED": "1"}
    keys = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        async with street(folder, forked=False, **seeds) as here, here.running() as process:
            await ended(process)
        keys.append((folder / "talkoot.key").read_text())
    assert keys[0] != keys[1]


async def test_no_option_seeds_run_and_it_imports_no_sandbox(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        told = await here.command("run", "--seed", "1")
        assert told.code == 2
        assert "No such option" in told.err
    check = "import bot.run, bot.handlers, bot.views, bot.timers, sys; bot.views.load(); bot.timers.load(); "
    check += "print([name for name in sys.modules if name.startswith('bot.sandbox')])"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", check, stdout=asyncio.subprocess.PIPE
    )
    assert (await process.communicate())[0] == b"[]\n"


async def test_ready_soon_and_small(tmp_path: Path) -> None:
    """Memory is asserted with the promise, time with room for a busy machine; the bench has the promise."""
    async with street(tmp_path, forked=False) as here:
        began = asyncio.get_running_loop().time()
        async with here.running() as process:
            assert asyncio.get_running_loop().time() - began < 30
            assert _resident_kb(process.pid) < 200_000


def _open_to_others(folder: Path) -> dict[str, str]:
    return {file.name: oct(file.stat().st_mode & 0o077) for file in folder.iterdir()}


def _resident_kb(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


async def _poll(base_url: str) -> None:
    url = f"{base_url}{TOKEN}/getUpdates"
    async with aiohttp.ClientSession() as session, session.post(url, json={"timeout": 0}) as response:
        await response.read()


async def _counted(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "talkoot.db")) as db:
        return int(db.execute("SELECT count(*) FROM contribution").fetchone()[0])


async def test_the_page_of_officials_is_served_where_its_address_says(tmp_path: Path) -> None:
    async with street(tmp_path, TALKOOT_PAGE_URL="https://example.org/kurvi") as here, here.running():
        status, text = await here.get("/kurvi/o/" + "A" * 32)
        assert (status, "leads nowhere" in text) == (404, True)
        assert (await here.get("/o/" + "A" * 32)) == (404, "")
        assert (await here.get("/health"))[0] == 200
