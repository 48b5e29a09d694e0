"""How much may be sent: Telegram's budgets, kept strictly, by the one sender."""

from collections import defaultdict, deque

from bot.clock import MINUTE, SECOND

Chat = tuple[str, int]
APART = SECOND + SECOND // 20


class Window:
    """At most ``most`` events in any ``span`` microseconds."""

    def __init__(self, most: int, span: int) -> None:
        self._most = most
        self._span = span
        self._seen: deque[int] = deque(maxlen=most)

    def ready_at(self, now: int, count: int = 1) -> int:
        """Return when ``count`` more are allowed."""
        over = min(len(self._seen) + count - self._most, len(self._seen))
        return now if over <= 0 else max(now, self._seen[over - 1] + self._span)

    def note(self, now: int) -> None:
        """Count one."""
        self._seen.append(now)


class Budget:
    """Sends and edits: 20 a minute per group, 1 a second per chat, 30 a second overall; edits 12 a minute."""

    def __init__(self) -> None:
        self._overall = Window(28, SECOND)
        self._minute: dict[Chat, Window] = defaultdict(lambda: Window(19, MINUTE))
        self._edits: dict[Chat, Window] = defaultdict(lambda: Window(12, MINUTE))
        self._next: dict[Chat, int] = {}
        self._paused: dict[Chat, int] = {}

    def ready_at(self, chat: Chat, now: int, *, edit: bool = False, count: int = 1) -> int:
        """Return when the next send (or edit) of ``count`` messages to ``chat`` is allowed."""
        waits = [self.speaks_at(chat, now), self._next.get(chat, now), self._overall.ready_at(now, count)]
        if _is_group(chat):
            waits.append(self._minute[chat].ready_at(now, count))
        if edit:
            waits.append(self._edits[chat].ready_at(now))
        return max(waits)

    def speaks_at(self, chat: Chat, now: int) -> int:
        """Return when the pause that Telegram asked for in a chat is over."""
        return max(now, self._paused.get(chat, now))

    def note(self, chat: Chat, now: int, *, edit: bool = False, count: int = 1) -> None:
        """Count what is being sent: an album counts each of its pictures."""
        for _ in range(count):
            self._overall.note(now)
            if _is_group(chat):
                self._minute[chat].note(now)
        self._next[chat] = now + count * APART
        if edit:
            self._edits[chat].note(now)

    def pause(self, chat: Chat, until: int) -> None:
        """Keep quiet in one chat: Telegram asked for it."""
        self._paused[chat] = max(until, self._paused.get(chat, 0))


def _is_group(chat: Chat) -> bool:
    return chat[0] == "chat"
