"""Calls that no library would make: each is refused in words, none breaks the sandbox."""

from typing import Any

import aiohttp
import pytest
from sandbox_street import Street, keys, refused

from bot.sandbox.chance import SeededChance

BAD = [
    ("sendMessage", {"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ("sendMessage", {"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": 5}}, "Expected an Array"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}}, "Text buttons"),
    ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"url": "a"}]]}}, '"text"'),
    (
        "sendMessage",
        {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "a"}]]}},
        "BUTTON_URL_INVALID",
    ),
    ("sendMessage", {"text": "x", "reply_parameters": [5]}, "expected an Object"),
    ("sendMessage", {"text": "x", "entities": [5]}, "expected an Object"),
    ("sendMessage", {"text": "x", "parse_mode": "Markdown"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "x", "message_thread_id": "a"}, "invalid message_thread_id specified"),
    ("editMessageText", {"text": "x"}, "message identifier is not specified"),
    ("setMessageReaction", {"message_id": 1, "reaction": [{}, {}]}, "REACTIONS_TOO_MANY"),
    ("setMessageReaction", {"message_id": 1, "reaction": "5"}, "expected an Array"),
    ("setMyCommands", {"scope": {"type": "moon"}}, "unsupported type"),
    ("setMyCommands", {"language_code": "finnish"}, "invalid language code"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("leaveChat", {"chat_id": 5_000_000_001}, "can't be changed in private chats"),
    ("setWebhook", {"url": "https://x.fi/", "secret_token": "ä"}, "unallowed characters"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendMediaGroup", {"media": [{"type": "video"}, {"type": "video"}]}, "type not found"),
]


@pytest.mark.parametrize(("method", "values", "why"), BAD)
async def test_misuse(street: Street, method: str, values: dict[str, Any], why: str) -> None:
    url = f"{street.box.base_url}{street.box.token}/{method}"
    before = len(street.box.transcript)
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json={"chat_id": street.group.id} | values) as response,
    ):
        answer = await response.json()
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert why in answer["description"]
    assert len(street.box.transcript) == before


async def test_a_hundred_buttons(street: Street) -> None:
    await street.bot.send_message(street.group.id, "x", reply_markup=keys(*map(str, range(100))))
    with refused("REPLY_MARKUP_TOO_LONG"):
        await street.bot.send_message(street.group.id, "x", reply_markup=keys(*map(str, range(101))))


async def test_deleting_several(street: Street) -> None:
    sent = [await street.bot.send_message(street.group.id, str(n)) for n in range(2)]
    theirs = street.box.say(street.ben, street.group, "mine")
    with refused("message can't be deleted"):
        await street.bot.delete_messages(street.group.id, [theirs.id, sent[0].id])
    assert await street.bot.delete_messages(street.group.id, [m.id for m in sent] + [999])
    assert street.box.last(street.group) is theirs


async def test_promoted_and_demoted(street: Street) -> None:
    street.box.promote(street.ben, street.group)
    assert len(await street.bot.get_chat_administrators(street.group.id)) == 2
    street.box.demote(street.ben, street.group)
    assert len(await street.bot.get_chat_administrators(street.group.id)) == 1


def test_chance_is_drawn_by_name() -> None:
    draws = {SeededChance(seed).draw(purpose, key, 40) for seed in (1, 2) for purpose in "ab" for key in "xy"}
    assert len(draws) == 8
    assert SeededChance(-1).draw("a", "x", 40) == SeededChance(-1).draw("a", "x", 40)
    assert len(SeededChance(1).draw("a", "x", 40)) == 40
