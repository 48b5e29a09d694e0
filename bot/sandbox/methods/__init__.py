"""The Bot API's methods, a file per family: each takes the sandbox and the parameters, returns the result."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.core import Core
from bot.sandbox.methods import callbacks, chats, copies, edits, media, messages, pins, profile, updates
from bot.sandbox.params import Params

Method = Callable[[Core, Params], Any]

METHODS: dict[str, Method] = {
    **messages.METHODS,
    **edits.METHODS,
    **callbacks.METHODS,
    **chats.METHODS,
    **copies.METHODS,
    **media.METHODS,
    **pins.METHODS,
    **profile.METHODS,
    **updates.METHODS,
}
BY_LOWER_NAME = {name.lower(): name for name in METHODS}
