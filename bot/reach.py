"""Reaching Telegram: again and again while it is away, one sentence when it says no."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken, NetworkError, RetryAfter

from bot.problem import Problem
from bot.settings import Settings
from bot.transport import AiohttpRequest

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0

WRONG_TOKEN = "Telegram doesn't know TALKOOT_TOKEN: ask @BotFather for the right one."
OTHER_POLLER = (
    "Another program fetches updates with TALKOOT_TOKEN: stop that one, or give this bot a token of its own."
)
REFUSED_WEBHOOK = (
    "Telegram refuses the webhook: "
    "set TALKOOT_WEBHOOK_URL to a public https address on port 443, 80, 88 or 8443."
)


async def known(settings: Settings, stopping: asyncio.Event) -> bool:
    """Ask Telegram who we are, as often as it takes; False if told to stop meanwhile."""
    request = AiohttpRequest(read=5)
    bot = Bot(token_of(settings), base_url=settings.bot_api, request=request, get_updates_request=request)
    await request.initialize()
    asking = asyncio.create_task(persist(bot.get_me))
    waiting = asyncio.create_task(stopping.wait())
    try:
        await asyncio.wait({asking, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if asking.done():
            asking.result()
        return asking.done()
    except InvalidToken:
        raise Problem(WRONG_TOKEN) from None
    finally:
        asking.cancel()
        waiting.cancel()
        await request.shutdown()


async def persist(ask: Callable[[], Awaitable[object]]) -> None:
    """Call until it works; only a refusal ends it."""
    pause = 0.5
    while True:
        try:
            await ask()
            return
        except BadRequest:
            raise
        except (NetworkError, RetryAfter) as error:
            log.warning("The Bot API did not answer (%s); again in %.1f s.", type(error).__name__, pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def explain(task: asyncio.Task[None]) -> None:
    """Raise the :class:`Problem` that ended a part of the bot, if one did."""
    error = None if task.cancelled() else task.exception()
    if isinstance(error, Conflict):
        raise Problem(OTHER_POLLER)
    if isinstance(error, InvalidToken):
        raise Problem(WRONG_TOKEN)
    if isinstance(error, BadRequest):
        raise Problem(REFUSED_WEBHOOK)
    if error is not None:
        log.error("A part of the bot ended.", exc_info=error)
        raise Problem(f"A part of the bot ended ({type(error).__name__}): the log above says where.")


def token_of(settings: Settings) -> str:
    """Return the token in clear."""
    return settings.token.get_secret_value() if settings.token else ""
