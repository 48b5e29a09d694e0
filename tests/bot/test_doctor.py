"""`talkoot doctor`: one sentence each, with the mend; exit 1 if something is wrong."""

from pathlib import Path

import pytest
from run_street import Street, ended, street

from bot.sandbox import Fault


async def wrong(here: Street) -> list[str]:
    told = await here.command("doctor")
    lines = told.out.splitlines()
    found = [line.removeprefix("wrong  ") for line in lines if line.startswith("wrong")]
    assert told.code == (1 if found else 0), told.err
    assert "Traceback" not in told.err
    assert all(line.startswith(("ok     ", "wrong  ")) for line in lines)
    return found


async def test_all_is_well_before_the_first_run_and_after(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        assert await wrong(here) == []
        assert here.files == []
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/campaign The underpass is dark 14d")
            await here.until_said("🏮 The underpass")
            assert await wrong(here) == []
            await ended(process)
        assert await wrong(here) == []


async def test_it_tells_what_the_groups_let_it_do(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        assert "Groups with the bot" not in (await here.command("doctor")).out
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/campaign The underpass is dark 14d")
            await here.until_said("🏮 The underpass")
            said = "Groups with the bot: 1; 0 let it pin its card, 0 tell it of bans (make it an administrator"
            assert said in (await here.command("doctor")).out
            here.box.change_rights(here.group, {"pin"})
            await here.until_confirmed()
            said = "Groups with the bot: 1; 1 let it pin its card, 1 tell it of bans."
            assert said in (await here.command("doctor")).out
            await ended(process)


async def test_it_tells_of_privacy_mode(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        assert "Privacy mode is on" in (await here.command("doctor")).out
        here.box.privacy_mode = False
        assert "Privacy mode is off" in (await here.command("doctor")).out


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"TALKOOT_TOKEN": "1:" + "B" * 35}, "Telegram doesn't know TALKOOT_TOKEN"),
        ({"TALKOOT_TOKEN": ""}, "TALKOOT_TOKEN is missing"),
        ({"TALKOOT_OPERATOR": ""}, "TALKOOT_OPERATOR is missing"),
        ({"TALKOOT_SOURCE_URL": ""}, "TALKOOT_SOURCE_URL is missing"),
        (
            {"TALKOOT_BOT_API": "http://127.0.0.1:9/bot"},
            "The Bot API at http://127.0.0.1:9/bot doesn't answer",
        ),
        ({"TALKOOT_DATABASE": "sqlite:///no/such/talkoot.db"}, "no/such isn't there: make it"),
    ],
)
async def test_settings_that_are_wrong(tmp_path: Path, more: dict[str, str], says: str) -> None:
    async with street(tmp_path, **more) as here:
        found = await wrong(here)
        assert len(found) == 1
        assert says in found[0]


async def test_a_key_that_is_lost_open_or_another(tmp_path: Path) -> None:
    key = tmp_path / "talkoot.key"
    async with street(tmp_path) as here:
        async with here.running() as process:
            await ended(process)
        right = key.read_text()
        key.chmod(0o644)
        assert "run `chmod 600" in (await wrong(here))[0]
        key.chmod(0o600)
        key.write_text("ab" * 32)
        assert "belongs to another database" in (await wrong(here))[0]
        key.write_text("not a key")
        assert "is damaged: put your copy" in (await wrong(here))[0]
        key.unlink()
        assert "is missing: put it back" in (await wrong(here))[0]
        key.write_text(right)
        key.chmod(0o600)
        assert await wrong(here) == []


async def test_a_database_that_is_damaged(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        async with here.running() as process:
            await ended(process)
        database = tmp_path / "talkoot.db"
        body = bytearray(database.read_bytes())
        body[5000:9000] = b"\xff" * 4000
        database.write_bytes(body)
        found = await wrong(here)
        assert "restore a backup with `talkoot restore FILE`" in found[0]


async def test_a_webhook_that_does_not_fit(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        hook = f"http://127.0.0.1:{here.port}/hook"
        here.more |= {"TALKOOT_WEBHOOK_URL": hook, "TALKOOT_WEBHOOK_SECRET": "s" * 20}
        assert "Telegram doesn't know the webhook yet" in (await wrong(here))[0]
        async with here.running() as process:
            here.box.say(here.aino, here.group, "/board")
            await here.until_confirmed()
            assert await wrong(here) == []
            await ended(process)
        here.more.clear()
        assert "a webhook that isn't in these settings" in (await wrong(here))[0]


async def test_a_telegram_with_a_bad_moment(tmp_path: Path) -> None:
    async with street(tmp_path) as here:
        here.box.faults.add(Fault("502", method="getMe"))
        assert "doesn't answer" in (await wrong(here))[0]
        assert await wrong(here) == []
