"""A schedule of what goes wrong: at the Bot API and on an update's way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.errors import ApiError, too_many

CallFault = Literal["429", "500", "502", "400", "drop_before", "drop_after_applied", "hang_after_applied"]
UpdateFault = Literal["duplicate", "reorder", "redeliver"]


@dataclass
class Fault:
    """One rule. It strikes the ``nth`` match (from 1) and ``times - 1`` further ones.

    ``method``: which Bot API method ("*" is any), or ``update``: which kind of update; ``chat``: only there.
    ``retry_after``: seconds a 429 asks for. ``hang``: real seconds before a hung call's connection is closed.
    """

    kind: CallFault | UpdateFault
    method: str | None = None
    update: str | None = None
    nth: int = 1
    times: int = 1
    chat: int | None = None
    retry_after: int = 5
    hang: float = 30.0
    seen: int = 0

    def strikes(self, name: str, chat: int | None) -> bool:
        """Count a match and say whether it is one of those to strike."""
        wanted = self.method if self.method is not None else self.update
        if wanted not in ("*", name) or (self.chat is not None and self.chat != chat):
            return False
        self.seen += 1
        return self.nth <= self.seen < self.nth + self.times

    def error(self) -> ApiError:
        """The answer of a fault that is one."""
        if self.kind == "429":
            return too_many(self.retry_after)
        words = {"400": "Bad Request: injected", "500": "Internal Server Error", "502": "Bad Gateway"}
        return ApiError(int(self.kind), words[self.kind])


class Faults:
    """A schedule of faults; the first that strikes counts."""

    def __init__(self, schedule: Iterable[Fault] = ()) -> None:
        self.schedule = list(schedule)

    def add(self, fault: Fault) -> None:
        self.schedule.append(fault)

    def on_call(self, method: str, chat: int | None) -> Fault | None:
        """Return what happens to this call."""
        struck = [f for f in self.schedule if f.method is not None and f.strikes(method, chat)]
        return struck[0] if struck else None

    def on_update(self, kind: str, chat: int | None) -> Fault | None:
        """Return what happens to this update."""
        struck = [f for f in self.schedule if f.update is not None and f.strikes(kind, chat)]
        return struck[0] if struck else None
