"""The bot's menu, name and descriptions, per scope and language."""

import json
import re
from collections.abc import Callable

from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.params import Params
from bot.sandbox.world import Json

SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
COMMANDS, DESCRIPTION = 100, 256
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def _place(params: Params) -> tuple[str, str]:
    scope = params.mapping("scope") or {"type": "default"}
    if scope.get("type") not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return json.dumps(scope, sort_keys=True), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def set_commands(box: Core, params: Params) -> bool:
    commands = params.objects("commands")
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not _NAME.fullmatch(str(one.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description", ""))) <= DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    box.commands[_place(params)] = commands
    return True


def get_commands(box: Core, params: Params) -> list[Json]:
    return box.commands.get(_place(params), [])


def delete_commands(box: Core, params: Params) -> bool:
    box.commands.pop(_place(params), None)
    return True


def _setter(field: str, limit: int) -> Callable[[Core, Params], bool]:
    def set_field(box: Core, params: Params) -> bool:
        value = params.text(field)
        if len(value) > limit:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        box.profile[field, _language(params)] = value
        return True

    return set_field


def _getter(field: str) -> Callable[[Core, Params], Json]:
    def get_field(box: Core, params: Params) -> Json:
        fallback = box.bot.first_name if field == "name" else ""
        own = box.profile.get((field, _language(params)))
        return {field: own or box.profile.get((field, "")) or fallback}

    return get_field


def set_menu_button(box: Core, params: Params) -> bool:
    box.menu_button = params.mapping("menu_button") or {"type": "default"}
    return True


def get_menu_button(box: Core, params: Params) -> Json:
    return box.menu_button


METHODS: dict[str, Callable[[Core, Params], object]] = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
}
