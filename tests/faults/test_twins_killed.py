"""Two groups that end together, killed around the step that makes their one package."""

import io
import re
import zipfile
from pathlib import Path

from lives_street import Lives, lives

from bot.sandbox import Chat, Message, User
from bot.views.codec import pack
from flows.verify.checking import verify

WITHIN = 60


def ours(here: Lives, chat: Chat, words: str) -> list[Message]:
    return [m for m in here.box.messages(chat) if m.sender is here.box.bot and words in m.words]


def packages(here: Lives, chat: Chat) -> list[bytes]:
    sent = [m.file for m in here.box.messages(chat) if m.file is not None]
    return [file.content for file in sent if file.filename.endswith(".zip")]


async def together(here: Lives) -> tuple[Chat, list[User]]:
    """Let a second group join, four of each do something, and three of each agree that it is done."""
    box, (aino, eino, *_) = here.box, here.people
    await here.live()
    box.say(aino, here.group, "/campaign The Kurvi underpass is dark 14d")
    await here.until(lambda: here.ours("🏮"), WITHIN)
    for person in here.people[:4]:
        box.say(person, here.group, "/did counted 3 lamps 10 min")
    box.say(aino, here.group, "/twin")
    await here.until(lambda: here.ours("Another group could join"), WITHIN)
    box.callback(eino, pack("tw-yes", 1), here.ours("Another group could join")[0])
    await here.until(lambda: here.ours("startgroup="), WITHIN)
    secret = re.search(r"startgroup=([\w-]+)", here.ours("startgroup=")[0].words)
    assert secret
    others = [box.add_user(name) for name in ("Salla", "Ville", "Kerttu", "Matti")]
    there = box.add_group("Harju", others)
    box.add_bot(there, others[0])
    box.say(others[0], there, f"/twin {secret[1]}")
    await here.until(lambda: ours(here, there, "Another group asks"), WITHIN)
    box.callback(others[1], pack("tw-join", 1), ours(here, there, "Another group asks")[0])
    await here.until(lambda: ours(here, there, "🏮"), WITHIN)
    for person in others:
        box.say(person, there, "/did swept 15 min")
    await here.until(lambda: not here.waiting and not here.unsent(), WITHIN)
    await here.kill()
    for people, chat, id in ((here.people, here.group, 1), (others, there, 2)):
        for person in people[:3]:
            box.callback(person, pack("early", id), ours(here, chat, "🏮")[0])
    return there, others


async def test_killed_around_the_step_both_get_the_same_package(tmp_path: Path) -> None:
    async with lives(tmp_path, webhook=True, seed=5) as here:
        there, _ = await together(here)
        for when in ("before", "after"):
            await here.live("step-package", when)
            await here.buried()
        await here.live("step-messages", "before")
        await here.buried()
        await here.live()
        await here.until(lambda: packages(here, here.group) and packages(here, there), WITHIN)
        await here.until(lambda: packages(here, here.group)[-1] == packages(here, there)[-1], WITHIN)
        await here.kill()
        body = packages(here, there)[-1]
        file = tmp_path / "package.zip"
        file.write_bytes(body)
        report = verify(file)
        assert report.holds, report.as_text()
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            assert "twin/log/leaves.txt" in archive.namelist()
        assert (len(ours(here, here.group, "🏮")), len(ours(here, there, "🏮"))) == (1, 1)
