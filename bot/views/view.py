"""One registry of what the bot can show; a view reads the state and returns a screen."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from sqlite3 import Connection

from bot.views.screen import Screen
from flows.rules import DEFAULT, Rules
from flows.safety.keeping import USUAL, Keeping
from flows.speech import Speech
from storage.messages import Arg
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Face:
    """What the bot says about itself: its username, operator, source, server; ``refused`` counts by key.

    ``keeping``: for how long the operator keeps what; ``rules``: those that campaigns start with; ``page_url``:
    where officials find their page, "" where there is none; ``invite_days``: how long a link to it waits;
    ``mails``: there is a mail server; ``public_url``: where finished campaigns are found, "" where there is none.
    """

    username: str
    operator: str
    source: str
    zone: str = "UTC"
    keeping: Keeping = USUAL
    rules: Rules = DEFAULT
    page_url: str = ""
    invite_days: int = 30
    mails: bool = False
    public_url: str = ""
    refused: Counter[str] = field(default_factory=Counter, compare=False)

    def link(self, payload: str) -> str:
        """Return a private start link."""
        return f"https://t.me/{self.username}?start={payload}"

    def public_at(self, code: str) -> str:
        """Return where a campaign stands on the public page."""
        return f"{self.public_url}/c/{code}/"


@dataclass(frozen=True, slots=True)
class Look:
    """What a view may look at."""

    db: Connection
    vault: Vault
    face: Face
    speech: Speech
    args: dict[str, Arg]
    at: int
    chat: int | None = None
    person: int | None = None

    def say(self, key: str, **more: str | int) -> str:
        """Return a message in the reader's language."""
        return self.speech.say(key, more)

    def id(self, name: str) -> int:
        """Return a whole-number argument."""
        return int(self.args[name] or 0)


View = Callable[[Look], Screen]
VIEWS: dict[str, View] = {}


def view(name: str) -> Callable[[View], View]:
    """Register a view under the name that message rows carry."""

    def keep(show: View) -> View:
        assert name not in VIEWS, name
        VIEWS[name] = show
        return show

    return keep
