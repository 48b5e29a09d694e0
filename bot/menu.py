"""One table of commands makes menu and help; Telegram is told only when it changed."""

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats

from flows.speech import SOURCE, Speech, languages

GROUP = ("campaign", "did", "propose", "board", "help")
PRIVATE = ("did", "propose", "board", "pulse", "mine", "language", "privacy", "forgetme", "help")
MORE = (
    *("task", "vote", "ask", "barrier", "reflect", "assess", "again", "answer", "mydata", "mute", "easy"),
    *("session", "circle", "twin", "timezone", "quiet", "export", "privacy", "about"),
)
"""Those that help names besides."""


def menu(names: tuple[str, ...], language: str) -> list[BotCommand]:
    """Return the menu of one language."""
    speech = Speech(language)
    return [BotCommand(name, speech.say(f"menu-{name}")) for name in names]


async def set_menu(bot: Bot) -> None:
    """Tell Telegram the menus and descriptions that differ from what it has."""
    for language in languages():
        code = None if language == SOURCE else language
        for scope, names in (
            (BotCommandScopeAllGroupChats(), GROUP),
            (BotCommandScopeAllPrivateChats(), PRIVATE),
        ):
            wanted = menu(names, language)
            if list(await bot.get_my_commands(scope, code)) != wanted:
                await bot.set_my_commands(wanted, scope, code)
