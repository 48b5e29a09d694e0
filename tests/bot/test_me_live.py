"""The same with the bot as a process of its own: five real seconds, its log, its backups, the operator's commands."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from run_street import Street, ended, street
from safety_street import bytes_on_disk

from bot.sandbox import User
from bot.sandbox.world import Message
from storage.backup import erasures, erasures_beside

ODD = "Öddnäme Zqx<b>&amp;\u202e"
ODD_USER = "zq_odd_username"
SECRET = "zqsecretword"


async def until(true: Callable[[], bool], within: float = 120) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(within):
        while not true():  # noqa: ASYNC110 (another process makes it true)
            await asyncio.sleep(0.02)


def private(here: Street, who: User) -> list[Message]:
    """Return what the bot said to somebody."""
    chat = here.box.private(who)
    return [m for m in chat.messages.values() if m.sender is here.box.bot]


async def a_campaign(here: Street) -> User:
    """Let somebody with an odd name start a campaign and propose something, and reach the bot in private."""
    odd = here.box.add_user(ODD, username=ODD_USER, id=7_777_123_456_789)
    here.box.join(odd, here.group)
    here.box.press_start(odd)
    await until(lambda: bool(private(here, odd)))
    here.box.say(odd, here.group, f"/campaign The underpass {SECRET} 14d")
    await here.until_said("🏮 The underpass")
    here.box.say(odd, here.group, f"/propose Lanterns {SECRET}")
    await here.until_said(f"Lanterns {SECRET}")
    here.box.say(odd, here.group, f"/did swept {SECRET} 20 min")
    await here.until_all_is_sent()
    await here.until_confirmed()
    return odd


def asks(here: Street, who: User) -> list[Message]:
    """Return the bot's messages that offer somebody to be erased."""
    return [m for m in private(here, who) if any(b.text == "Erase me" for row in m.buttons for b in row)]


async def erase(here: Street, who: User) -> float:
    """Erase somebody; return after how many seconds nothing was left of them."""
    here.box.say(who, None, "/forgetme")
    await until(lambda: bool(asks(here, who)))
    began = time.monotonic()
    here.box.press(who, asks(here, who)[-1], "Erase me")
    database = here.folder / "talkoot.db"
    await until(lambda: SECRET.encode() not in bytes_on_disk(database) and not here.said(SECRET))
    return time.monotonic() - began


async def test_within_five_seconds_by_the_clock_on_the_wall(tmp_path: Path) -> None:
    async with street(tmp_path) as here, here.running() as process:
        odd = await a_campaign(here)
        assert SECRET.encode() in bytes_on_disk(tmp_path / "talkoot.db")
        taken = await erase(here, odd)
        assert taken < 5
        assert here.said("🏮 Campaign of")
        told = await ended(process)
        assert told.code == 0
        assert "Traceback" not in told.err


async def test_an_erasure_outlives_a_backup(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            odd = await a_campaign(here)
            assert (await here.command("backup", "before.backup")).code == 0
            await erase(here, odd)
            key = tmp_path / "talkoot.key"
            await until(lambda: len(erasures(erasures_beside(key))) == 1)
            assert (await ended(process)).code == 0
        assert SECRET.encode() in (tmp_path / "before.backup").read_bytes()
        told = await here.command("restore", "before.backup")
        assert (told.code, told.err) == (0, "")
        assert "1 people were forgotten again" in told.out
        data = bytes_on_disk(tmp_path / "talkoot.db")
        for trace in (SECRET.encode(), b"Zqx", str(odd.id).encode()):
            assert trace not in data
        async with here.running() as process:
            await here.until_said("🏮 Campaign of")
            assert (await ended(process)).code == 0


async def test_neither_log_nor_database_holds_a_name_an_id_or_a_word(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            odd = await a_campaign(here)
            for words in ("/frobnicate zqsecretword", "/task zqsecretword 60", "zqsecretword", "/mine", "/export"):
                here.box.say(odd, None, words)
            here.box.send_photo(odd, None, f"/did {SECRET} 5 min")
            here.box.press(odd, private(here, odd)[0], data="1.v.zqsecretword")
            here.box.block_bot(odd)
            here.box.say(odd, here.group, f"/answer {SECRET}")
            await here.until_confirmed()
            await asyncio.sleep(2)
            told = await ended(process)
        for trace in (SECRET, "Zqx", ODD_USER, str(odd.id), str(here.group.id), "Kurvi", str(-here.group.id)):
            assert trace not in told.err, trace
            assert trace not in told.out, trace
        data = bytes_on_disk(tmp_path / "talkoot.db")
        for trace in ("Zqx", ODD_USER, str(odd.id), str(here.group.id), str(-here.group.id), "Kurvi", "Aino"):
            assert trace.encode() not in data, trace
        for number in (odd.id, here.group.id):
            assert number.to_bytes(8, "big", signed=True) not in data
            assert number.to_bytes(8, "big", signed=True).lstrip(b"\0\xff")[:6] not in data
        for file in here.box.files.values():
            if file.kind == "photo":
                assert file.file_id.encode() not in data


@pytest.mark.parametrize("runs", [True, False], ids=["while the bot runs", "while it doesn't"])
async def test_the_operator_removes_and_unfolds(tmp_path: Path, runs: bool) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            odd = await a_campaign(here)
            if not runs:
                assert (await ended(process)).code == 0
            told = await here.command("remove", "proposal:1", "--reason", "a court said so")
            assert (told.code, told.err) == (0, "")
            assert "The words of proposal 1 are gone" in told.out
            assert f"Lanterns {SECRET}".encode() not in bytes_on_disk(tmp_path / "talkoot.db")
            told = await here.command("unfold", "proposal:1")
            assert (told.code, told.out) == (1, "")
            assert "they were removed" in told.err
            told = await here.command("unfold")
            assert (told.code, told.out) == (0, "Nothing waits for you.\n")
            told = await here.command("remove", "proposal:1", "--reason", " ")
            assert (told.code, told.err.count("\n")) == (1, 1)
            if runs:
                await until(lambda: not here.said(f"Lanterns {SECRET}"))
                assert (await ended(process)).code == 0
        if not runs:
            async with here.running() as process:
                await until(lambda: not here.said(f"Lanterns {SECRET}"))
                assert (await ended(process)).code == 0
        assert here.said("it is unlawful")
        assert odd.started
