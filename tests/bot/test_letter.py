"""The letter goes by mail when a second participant agrees: through a real mail server that does as it is told."""

import asyncio
import hashlib
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from closing_street import END
from did_street import Street, street
from post_street import TO, MailHost, closed, mail_host, papers, post_town, text_of, write_address
from test_refused import no

from bot.bounces import tag_in
from bot.clock import HOUR, SECOND
from bot.errands import mark_back
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.safety.forget import forget
from flows.verify.checking import verify
from storage import letters, messages, people, safety, timeline
from storage.letters import Letter


@pytest.fixture
async def host() -> AsyncIterator[MailHost]:
    async with mail_host() as server:
        yield server


@pytest.fixture
async def r(tmp_path: Path, host: MailHost) -> AsyncIterator[Rehearsal]:
    async with post_town(tmp_path, host) as rehearsal:
        yield rehearsal


def ending(here: Street) -> Message:
    return next(m for m in reversed(here.ours()) if "Start it again" in str(m.buttons) or "has ended" in m.text)


def asking(here: Street) -> Message:
    return next(m for m in reversed(here.ours()) if TO in m.text and "letter" in m.text.lower())


async def agreed(here: Street) -> None:
    await here.presses(here.aino, ending(here), "Send the letter")
    await here.presses(here.eino, asking(here), "I agree, send it")


async def kept(r: Rehearsal) -> list[Letter]:
    return await r.database.read(lambda x: letters.letters(x.db, 1))


async def kinds(r: Rehearsal) -> list[str]:
    things = await r.database.read(lambda x: timeline.timeline(x.db, 1))
    return [one.kind for one in things if one.kind.startswith("letter")]


def has(message: Message, words: str) -> bool:
    return any(button.text == words for row in message.buttons for button in row)


async def test_a_second_who_agrees_sends_it_once(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    assert "One more" in await here.presses(here.aino, ending(here), "Send the letter")
    assert host.came == []
    assert "One more who takes part agrees" in asking(here).text
    assert "goes now" in await here.presses(here.eino, asking(here), "I agree, send it")
    await r.passing(5)
    (mail,) = host.came
    assert host.to == [TO]
    assert "Hyvä kaupunki," in text_of(mail)
    assert "\n. pimeä" in text_of(mail)
    assert "Again" not in text_of(mail)
    assert "The underpass is dark" in mail["Subject"]
    assert mail["Auto-Submitted"] is None
    assert dict(papers(mail)) == {"letter.pdf": "application/pdf", "campaign-dark-v9.zip": "application/zip"}
    assert f"sent on Wednesday 25 November to {TO}" in asking(here).text
    assert f"sent on Wednesday 25 November to {TO}" in ending(here).text
    assert not has(ending(here), "Send the letter")
    assert await kinds(r) == ["letter_sent"]


async def test_one_alone_an_outsider_and_an_official_send_nothing(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    await here.presses(here.aino, ending(here), "Send the letter")
    assert "Somebody else" in await here.presses(here.aino, asking(here), "I agree, send it")
    stranger = r.sandbox.add_user("Stranger")
    r.sandbox.join(stranger, here.group)
    assert "First do or say something" in await here.presses(stranger, asking(here), "I agree, send it")
    official = """INSERT INTO official (campaign, code, text, person, state, asked_at, key)
                  VALUES (1, 'c', 'I', 2, 'here', 1, 'k')"""
    await r.database.write(lambda tx: tx.db.execute(official))
    assert "answer" in await here.presses(here.eino, asking(here), "I agree, send it")
    await r.database.write(lambda tx: people.remove_from_chat(tx.db, 1, 3, r.clock.now()))
    await here.presses(here.veera, asking(here), "I agree, send it")
    await r.passing(HOUR / SECOND)
    assert host.came == []
    assert [one.state for one in await kept(r)] == ["asked"]


async def test_without_an_address_there_is_no_button_and_with_another_one_who_agreed_is_asked_anew(
    r: Rehearsal, host: MailHost
) -> None:
    here = await closed(r, None)
    assert not has(ending(here), "Send the letter")
    await write_address(here, f"The registry <{TO}>")
    await here.presses(here.aino, await shown(here), "Send the letter")
    await write_address(here, "nobody@evil.example")
    await here.presses(here.eino, asking(here), "I agree, send it")
    await r.passing(5)
    assert host.came == []
    assert [one.state for one in await kept(r)] == ["void", "asked"]


async def shown(here: Street) -> Message:
    """Let the closing message be shown anew."""
    at = here.r.clock.now()
    await here.r.database.write(lambda tx: messages.touch(tx.db, 1, "closed", at))
    here.r.talkoot.wake()
    await here.r.passing(5)
    return ending(here)


async def test_refused_for_good_the_group_is_told_once_what_to_do(r: Rehearsal, host: MailHost) -> None:
    host.does = ["refuse"]
    here = await closed(r)
    await agreed(here)
    await r.passing(60)
    assert f"The letter to {TO} was refused. Check the address" in here.last().text
    assert len([m for m in here.ours() if "Check the address" in m.text]) == 1
    assert host.came == []
    assert await kinds(r) == ["letter_refused"]
    await agreed(here)
    await r.passing(60)
    assert len(host.came) == 1


async def test_asked_to_come_later_it_comes_later_and_once(r: Rehearsal, host: MailHost) -> None:
    host.does = ["grey", "grey", "grey"]
    here = await closed(r)
    await agreed(here)
    await r.until(r.clock.now() + HOUR)
    assert [text_of(mail).startswith("Again") for mail in host.came] == [False]
    assert (await kept(r))[0].state == "sent"


async def test_without_an_answer_it_goes_once_more_saying_again_under_the_same_name(
    r: Rehearsal, host: MailHost
) -> None:
    host.does = ["drop"]
    here = await closed(r)
    await agreed(here)
    await r.until(r.clock.now() + HOUR)
    assert [text_of(mail).startswith("Again, in case it didn't arrive") for mail in host.came] == [False, True]
    assert host.came[0]["Message-ID"] == host.came[1]["Message-ID"]
    assert "It went twice" in asking(here).text


async def test_never_answered_it_stops_after_two_and_says_so(r: Rehearsal, host: MailHost) -> None:
    host.does = ["drop"] * 9
    here = await closed(r)
    await agreed(here)
    await r.until(r.clock.now() + 8 * 24 * HOUR)
    assert len(host.came) == 2
    assert "got no answer, twice" in here.last().text
    assert (await kept(r))[0].state == "unknown"


async def test_a_server_that_hangs_holds_nothing_else_up(tmp_path: Path, host: MailHost) -> None:
    host.does = ["hang"]
    async with post_town(tmp_path, host, in_turn=False) as r:
        here = await closed(r)
        r.talkoot.post._mailer._patience = 30.0  # type: ignore[union-attr]
        await here.presses(here.aino, ending(here), "Send the letter")
        r.sandbox.press(here.eino, asking(here), "I agree, send it")
        await until(r, lambda: len(host.came) == 1)
        assert not r.talkoot.post.idle
        r.sandbox.say(here.veera, here.group, "/campaign Paint the walls 3d")
        await until(r, lambda: any("Paint the walls" in m.text for m in here.ours()))
        assert not r.talkoot.post.idle
        host.released.set()
        await r.settle()
        assert (await kept(r))[0].state == "sent"


async def until(r: Rehearsal, true: Callable[[], bool]) -> None:
    """Let both times pass until something is so."""
    async with asyncio.timeout(120):
        while not true():
            r.clock.move_to(r.clock.now() + SECOND // 10)
            await asyncio.sleep(0.02)


async def test_a_folded_or_erased_address_gets_nothing(r: Rehearsal, host: MailHost) -> None:
    host.does = ["grey"]
    here = await closed(r)
    await agreed(here)
    (letter,) = await kept(r)
    await r.database.write(
        lambda tx: safety.add_fold(
            tx.db, campaign=1, kind="chip", item=letter.chip, reason="private", folder="people", at=r.clock.now()
        )
    )
    await r.until(r.clock.now() + HOUR)
    assert host.came == []
    assert (await kept(r))[0].state == "refused"
    assert TO not in here.last().text
    await r.database.write(lambda tx: forget(tx, 3, r.clock.now()))
    await r.passing(30)
    assert not any(TO in m.text for m in here.ours())


async def test_a_letter_made_anew_waits_until_it_is_whole(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    await r.database.write(lambda tx: tx.db.execute("UPDATE artefact SET body = x'' WHERE campaign = 1"))
    await agreed(here)
    await r.until(r.clock.now() + HOUR)
    assert host.came == []
    body = b"The letter, made anew\n"
    await r.database.write(
        lambda tx: tx.db.execute("UPDATE artefact SET body = ? WHERE key = 'letter:1:letter.txt'", (body,))
    )
    await r.until(r.clock.now() + 5 * HOUR)
    assert "made anew" in text_of(host.came[0])


DSN = """From: MAILER-DAEMON@hel.fi
To: kurvi@example.org
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
MIME-Version: 1.0

--b
Content-Type: text/plain

I'm sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; hel.fi

Final-Recipient: rfc822; kirjaamo@hel.fi
Action: {action}
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

Message-ID: {id}
Subject: x
--b--
"""


def bounce(id: str, action: str = "failed") -> bytes:
    return DSN.format(action=action, id=id).encode()


async def test_what_comes_back_is_marked_and_told(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    await agreed(here)
    await r.passing(5)
    id = host.came[0]["Message-ID"]
    tag = tag_in(bounce(id))
    assert tag is not None
    assert "marked: it came back" in await mark_back(r.database, tag, r.clock.now())
    r.talkoot.wake()
    await r.passing(30)
    assert f"The letter to {TO} came back." in here.last().text
    assert f"The letter to {TO} came back on Wednesday 25 November" in ending(here).text
    assert "unknown here, or was marked" in await mark_back(r.database, tag, r.clock.now())
    assert await kinds(r) == ["letter_sent", "letter_back"]
    await agreed(here)
    await r.passing(5)
    assert len({mail["Message-ID"] for mail in host.came}) == 2


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed"])
def test_only_what_failed_is_a_bounce(action: str) -> None:
    id = f"<talkoot.{'a' * 24}@example.org>"
    assert tag_in(bounce(id)) == "a" * 24
    assert tag_in(bounce(id, action)) is None


def test_an_answer_that_quotes_our_mail_is_no_bounce_and_a_foreign_one_neither() -> None:
    id = f"<talkoot.{'a' * 24}@example.org>"
    answer = f"From: ingrid@hel.fi\nIn-Reply-To: {id}\nReferences: {id}\n\nWe look at it.\n".encode()
    away = f"From: ingrid@hel.fi\nAuto-Submitted: auto-replied\nIn-Reply-To: {id}\n\nAway.\n".encode()
    old = f"From: MAILER-DAEMON@hel.fi\n\nHi. This is qmail.\n\nMessage-ID: {id}\n".encode()
    assert [tag_in(raw) for raw in (answer, away, b"", b"\xff\x00", bounce("<x@y>"))] == [None] * 5
    assert tag_in(old) == "a" * 24


async def test_a_guessed_name_marks_nothing(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r)
    await agreed(here)
    await r.passing(5)
    assert "unknown here" in await mark_back(r.database, "a" * 24, r.clock.now())
    assert (await kept(r))[0].state == "sent"


async def test_a_package_too_large_for_the_server_stays_behind_and_the_letter_says_where_it_is(
    tmp_path: Path,
) -> None:
    async with mail_host(data_size_limit=6000) as host, post_town(tmp_path, host, public=True) as r:
        here = await closed(r)
        large = "UPDATE artefact SET body = zeroblob(9000) WHERE key LIKE 'package:%'"
        await r.database.write(lambda tx: tx.db.execute(large))
        await agreed(here)
        await r.passing(5)
        (mail,) = host.came
        assert dict(papers(mail)) == {"letter.pdf": "application/pdf"}
        assert "too large for mail: ask Rehearsal" in text_of(mail)
        assert (await kept(r))[0].state == "sent"


async def told(here: Street, who: User, words: str) -> None:
    """Wait until somebody is told: a mail server answers in its own time, not the clock's."""
    for _ in range(1000):
        await here.r.passing(6)
        if words in here.last(who).text:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(here.last(who).text)


async def test_an_invitation_is_mailed_to_who_is_invited_and_one_that_comes_back_is_told_the_inviter(
    tmp_path: Path, host: MailHost
) -> None:
    async with post_town(tmp_path, host) as r:
        here = await closed(r)
        await here.says(here.aino, "/invite Ingrid Berg, permits ingrid@hel.fi")
        asked = next(m for m in reversed(here.ours()) if "Ingrid" in m.text)
        assert host.came == []
        await here.presses(here.eino, asked, "I agree")
        await told(here, here.aino, "I mailed it to them too")
        (mail,) = host.came
        assert host.to == ["ingrid@hel.fi"]
        assert mail["Auto-Submitted"] == "auto-generated"
        link = next(line for line in text_of(mail).splitlines() if "?start=" in line)
        assert link in here.last(here.aino).text
        tag = tag_in(bounce(mail["Message-ID"]))
        assert tag is not None
        await mark_back(r.database, tag, r.clock.now() + 1)
        r.talkoot.wake()
        await told(here, here.aino, "didn't arrive")


async def test_at_the_real_end_the_letter_goes_out_with_a_package_that_proves_itself(
    tmp_path: Path, host: MailHost
) -> None:
    async with post_town(tmp_path, host) as r:
        here = await street(r)
        for who in (here.aino, here.eino, here.veera):
            await here.says(who, "/did swept 20 min")
        await write_address(here, f"Helsingin kaupunki <{TO}>")
        await r.until(END + 60 * SECOND)
        await agreed(here)
        await r.passing(10)
    (mail,) = host.came
    files = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
    (name,) = [name for name in files if name.endswith(".zip")]
    file = tmp_path / name
    file.write_bytes(files[name])
    assert verify(file).holds
    with zipfile.ZipFile(file) as archive:
        assert files["letter.pdf"] == archive.read("letter.pdf")
        assert archive.read("letter.txt").decode().splitlines()[0] in text_of(mail)
        assert hashlib.sha256(archive.read("datapackage.json")).hexdigest() in text_of(mail)


async def test_who_asked_alone_or_too_late_or_without_an_address_sends_nothing(r: Rehearsal, host: MailHost) -> None:
    here = await closed(r, None)
    letter = "1.let.1"
    assert await forged(here, here.aino, letter) == no("letter-no-address")
    assert await kept(r) == []
    await write_address(here, f"The registry <{TO}>")
    await forged(here, here.aino, letter)
    assert await forged(here, here.aino, letter) == no("letter-needs-another")
    await r.passing(5)
    assert host.came == []
    await forged(here, here.eino, letter)
    await r.passing(5)
    for who in (here.aino, here.eino, here.veera):
        assert await forged(here, who, letter) == no("letter-sent")
    await r.passing(60)
    assert len(host.came) == 1
    assert [one.state for one in await kept(r)] == ["sent"]


async def forged(here: Street, who: User, data: str) -> str:
    """Return what is answered to a button that isn't there."""
    pressed = here.r.sandbox.press(who, ending(here), data=data)
    await here.r.passing(2)
    return pressed.text
