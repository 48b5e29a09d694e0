"""answerCallbackQuery."""

from bot.sandbox.core import CALLBACK_LIFETIME, Core
from bot.sandbox.errors import bad_request
from bot.sandbox.limits import check_answer
from bot.sandbox.params import Params


def answer(box: Core, params: Params) -> bool:
    callback = box.callbacks.get(params.text("callback_query_id"))
    if callback is None or box.clock.now() - callback.at > CALLBACK_LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = check_answer(params.text("text"))
    url = params.text("url")
    if url and not url.startswith(
        (f"https://t.me/{box.bot.username}?", f"t.me/{box.bot.username}?", "tg://")
    ):
        raise bad_request("URL_INVALID")
    if callback.answer is not None:
        return True
    answered = {"text": text, "show_alert": params.flag("show_alert"), "url": url or None}
    callback.set_answer(answered)
    shown = {"alert": params.flag("show_alert") or None, "url": url or None}
    box.record.add("answer", callback.message.chat, callback.user, about=callback.message, text=text, **shown)
    return True


METHODS = {"answerCallbackQuery": answer}
