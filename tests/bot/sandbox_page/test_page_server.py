"""The page's door: who may come in, and what it answers to nonsense."""

import asyncio
from typing import Any

import aiohttp
import pytest
from page_street import Street, png

from bot.sandbox.page_acts import image_type
from bot.sandbox.page_guard import is_loopback
from bot.sandbox.page_pace import Hold
from bot.sandbox.world import Json

MARK = {"X-Rehearsal": "1"}


async def get(street: Street, path: str, **headers: str) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.get(street.url + path, headers=headers) as answer:
        return answer.status, answer.headers


async def post(street: Street, verb: str, body: Json, headers: dict[str, str] = MARK) -> tuple[int, Json]:
    url = f"{street.url}page/{verb}"
    async with aiohttp.ClientSession() as session, session.post(url, json=body, headers=headers) as answer:
        return answer.status, await answer.json()


async def test_the_page_runs_only_its_own_scripts(street: Street) -> None:
    status, headers = await get(street, "")
    assert status == 200
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("path", ["", "page/app.js", "page/events"])
@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Host": "127.0.0.1.evil.example:80"}, {"Origin": "http://evil.example"}],
)
async def test_other_websites_are_refused(street: Street, path: str, headers: dict[str, str]) -> None:
    status, _ = await get(street, path, **headers)
    assert status == 403


async def test_a_post_needs_the_pages_own_header(street: Street) -> None:
    body = {"me": street.aino.id, "chat": street.group.id, "text": "forged"}
    assert (await post(street, "say", body, {}))[0] == 403
    assert (await post(street, "say", body, MARK | {"Origin": "null"}))[0] == 403
    assert (await post(street, "say", body))[0] == 200
    assert [m.text for m in street.box.messages(street.group) if m.text] == ["forged"]


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("[::1]", True),
        ("192.168.1.4", False),
        ("", False),
        ("localhost.example", False),
    ],
)
def test_loopback(host: str, here: bool) -> None:
    assert is_loopback(host) is here


@pytest.mark.parametrize("name", ["..%2Fpage_server.py", "page_server.py", "nothing.js", "%2Fetc%2Fpasswd"])
async def test_only_the_pages_files_are_served(street: Street, name: str) -> None:
    assert (await get(street, f"page/{name}"))[0] == 404


@pytest.mark.parametrize(
    ("verb", "body"),
    [
        ("become", {"name": ""}),
        ("become", {"name": "x" * 65}),
        ("say", {"text": "no person"}),
        ("pace", {"speed": "7"}),
        ("start", {"me": 1, "payload": "a b"}),
        ("next", {"more": 1}),
    ],
)
async def test_nonsense_is_refused_in_a_sentence(street: Street, verb: str, body: Json) -> None:
    status, answer = await post(street, verb, body)
    assert (status, list(answer)) == (400, ["error"])


async def test_one_acts_only_where_one_is(street: Street) -> None:
    stranger = street.box.add_user("Stranger")
    for me, chat in [
        (stranger.id, street.group.id),
        (street.aino.id, street.ben.id),
        (street.box.bot.id, street.group.id),
    ]:
        status, answer = await post(street, "say", {"me": me, "chat": chat, "text": "hello"})
        assert status == 409
        assert answer["error"]
    assert [m for m in street.box.messages(street.group) if m.text] == []


@pytest.mark.parametrize(
    ("text", "status"), [("x" * 4096, 200), ("x" * 4097, 409), (" \n", 409), ("🏮" * 2049, 409)]
)
async def test_lengths_are_telegrams(street: Street, text: str, status: int) -> None:
    body = {"me": street.aino.id, "chat": street.group.id, "text": text}
    assert (await post(street, "say", body))[0] == status


async def test_a_button_that_is_gone_cannot_be_pressed(street: Street) -> None:
    card = await street.card()
    body = {"me": street.aino.id, "chat": street.group.id, "message": card.message_id, "row": 9, "column": 0}
    assert (await post(street, "press", body))[0] == 409
    assert (await post(street, "press", body | {"message": 999, "row": 0}))[0] == 409


async def test_nobody_edits_anothers_words(street: Street) -> None:
    message = street.box.say(street.ben, street.group, "Mine")
    body = {"me": street.aino.id, "chat": street.group.id, "message": message.id, "text": "Not yours"}
    assert (await post(street, "edit", body))[0] == 409
    assert (await post(street, "edit", body | {"me": street.ben.id, "text": " "}))[0] == 409
    assert message.text == "Mine"


async def test_only_pictures_are_shown_all_else_is_saved(street: Street) -> None:
    page = street.box.send_document(
        street.aino, street.group, filename='a"ä.html', content=b"<script>1</script>", mime="text/html"
    )
    photo = street.box.send_photo(street.aino, street.group, content=png())
    assert page.file is not None
    assert photo.file is not None
    _, headers = await get(street, f"page/file/{page.file.file_id}")
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"] == "attachment; filename*=UTF-8''a%22%C3%A4.html"
    assert headers["X-Content-Type-Options"] == "nosniff"
    _, headers = await get(street, f"page/file/{photo.file.file_id}")
    assert headers["Content-Type"] == "image/png"
    assert (await get(street, "page/file/unknown"))[0] == 404


async def test_who_is_not_here_any_more_is_told(street: Street) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{street.url}page/events?me=77") as answer:
        assert (await answer.text()).startswith("event: gone")


async def test_a_clock_that_waits_goes_on_when_the_page_is_gone(street: Street) -> None:
    hold = Hold(street.pace, seconds=0.02)
    hold.keep()
    assert street.pace.paused
    await asyncio.sleep(0.1)
    assert not street.pace.paused


def test_pictures_are_known_by_their_first_bytes() -> None:
    assert image_type(png()) == "image/png"
    assert image_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert image_type(b"RIFF\x00\x00\x00\x00WEBP") == "image/webp"
    assert image_type(b"<svg xmlns='x'>") is None
    assert image_type(b"") is None
