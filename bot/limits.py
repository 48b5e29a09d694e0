"""How much may be sent: Telegram's budgets, kept strictly, by the one sender."""

from collections import defaultdict, deque

from bot.clock import MINUTE, SECOND

Chat = tuple[str, int]


class Window:
    """At most ``most`` events in any ``span`` microseconds."""

    def __init__(self, most: int, span: int) -> None:
        self._most = most
        self._span = span
        self._seen: deque[int] = deque()

    def ready_at(self, now: int) -> int:
        """Return when one more is allowed."""
        while self._seen and self._seen[0] <= now - self._span:
            self._seen.popleft()
        return now if len(self._seen) < self._most else self._seen[0] + self._span

    def note(self, now: int) -> None:
        """Count one."""
        self._seen.append(now)


class Budget:
    """Sends and edits: 20 a minute per group, 1 a second per chat, 30 a second overall; edits 12 a minute."""

    def __init__(self) -> None:
        self._overall = Window(28, SECOND)
        self._minute: dict[Chat, Window] = defaultdict(lambda: Window(19, MINUTE))
        self._second: dict[Chat, Window] = defaultdict(lambda: Window(1, SECOND + SECOND // 20))
        self._edits: dict[Chat, Window] = defaultdict(lambda: Window(12, MINUTE))
        self._paused: dict[Chat, int] = {}

    def ready_at(self, chat: Chat, now: int, *, edit: bool = False) -> int:
        """Return when the next send (or edit) to ``chat`` is allowed."""
        waits = [self._overall.ready_at(now), self._second[chat].ready_at(now), self._paused.get(chat, now)]
        if chat[0] == "chat":
            waits.append(self._minute[chat].ready_at(now))
        if edit:
            waits.append(self._edits[chat].ready_at(now))
        return max(waits)

    def note(self, chat: Chat, now: int, *, edit: bool = False, count: int = 1) -> None:
        """Count what was sent: an album counts each of its pictures."""
        for _ in range(count):
            self._overall.note(now)
            self._minute[chat].note(now)
        self._second[chat].note(now)
        if edit:
            self._edits[chat].note(now)

    def pause(self, chat: Chat, until: int) -> None:
        """Keep quiet in one chat: Telegram asked for it."""
        self._paused[chat] = max(until, self._paused.get(chat, 0))
