"""getMe, and how the bot wants its updates. getUpdates itself waits, so the server has it."""

import re

from bot.sandbox import wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.params import Params
from bot.sandbox.webhook import Hook
from bot.sandbox.world import Json

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


def get_me(box: Core, params: Params) -> Json:
    return wire.user(box.bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": not box.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
    }


def set_webhook(box: Core, params: Params) -> bool:
    if not params.text("url"):
        return delete_webhook(box, params)
    connections = params.integer("max_connections") or 40
    if not 1 <= connections <= 100:
        raise bad_request("invalid max_connections specified")
    if not params.text("url").startswith(
        ("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")
    ):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not _SECRET.fullmatch(params.text("secret_token")):
        raise bad_request("secret token contains unallowed characters")
    _allow(box, params)
    _drop(box, params)
    box.hook = Hook(params.text("url"), params.text("secret_token"), connections)
    box.queue.wake()
    return True


def delete_webhook(box: Core, params: Params) -> bool:
    _drop(box, params)
    box.hook = None
    return True


def webhook_info(box: Core, params: Params) -> Json:
    hook = box.hook
    return wire.present(
        url=hook.url if hook else "",
        has_custom_certificate=False,
        pending_update_count=len(box.queue.waiting),
        max_connections=hook.max_connections if hook else None,
        ip_address="127.0.0.1" if hook else None,
        last_error_date=hook.failed_at if hook else None,
        last_error_message=hook.failure if hook else None,
        allowed_updates=box.queue.allowed or None,
    )


def _allow(box: Core, params: Params) -> None:
    if "allowed_updates" in params:
        box.queue.allowed = [str(kind) for kind in params.items("allowed_updates")]


def _drop(box: Core, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        box.queue.waiting.clear()


METHODS = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
