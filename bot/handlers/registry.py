"""The tables that acts register in: commands, buttons, answers, start links, edits."""

from collections.abc import Callable

from bot.scene import Reply, Scene
from flows.refusal import Refusal

Act = Callable[[Scene], Reply | Refusal | None]

COMMANDS: dict[str, Act] = {}
TAPS: dict[str, Act] = {}
ANSWERS: dict[str, Act] = {}
STARTS: dict[str, Act] = {}
EDITS: dict[str, Act] = {}
REPLIES: dict[str, Act] = {}
PLAIN = frozenset({"rules", "help", "report", "about", "start", "settings", "stats"})
"""Commands that other bots use too: in a group only when addressed to us."""


def _register(table: dict[str, Act], names: tuple[str, ...]) -> Callable[[Act], Act]:
    def keep(do: Act) -> Act:
        for name in names:
            assert name not in table, name
            table[name] = do
        return do

    return keep


def command(*names: str) -> Callable[[Act], Act]:
    """Register an act for ``/name``."""
    return _register(COMMANDS, names)


def tap(*verbs: str) -> Callable[[Act], Act]:
    """Register an act for a button's verb; ``scene.tap`` holds its parts."""
    return _register(TAPS, verbs)


def answer(*asks: str) -> Callable[[Act], Act]:
    """Register an act for words said in answer to a question asked in private."""
    return _register(ANSWERS, asks)


def started(*asks: str) -> Callable[[Act], Act]:
    """Register an act for a start link made by ``Scene.to_private``."""
    return _register(STARTS, asks)


def edited(*commands: str) -> Callable[[Act], Act]:
    """Register an act for the edit of a message that held ``/command``."""
    return _register(EDITS, commands)


def replied(*views: str) -> Callable[[Act], Act]:
    """Register an act for words that reply to a message of ours showing this view."""
    return _register(REPLIES, views)
