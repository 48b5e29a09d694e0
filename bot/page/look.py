"""What one request shows: whose page it is, in which browser, what was just said or refused."""

from dataclasses import dataclass, field
from sqlite3 import Connection

from bot.page.frame import button, void
from bot.page.guard import form_token
from flows.officials.acting import Acting
from flows.refusal import Refusal
from flows.results.papers.html import Markup, Part, element
from flows.speech import Speech
from storage.database import Reader
from storage.models import Campaign
from storage.officials import Official


@dataclass(frozen=True, slots=True)
class Show:
    """One look at an official's page. ``given``: a refused form's fields; ``wrong``: its name and why."""

    reader: Reader
    here: Acting
    browser: str
    base: str
    at: int
    mails: bool
    said: str = ""
    form: str = ""
    wrong: Refusal | None = None
    given: dict[str, str] = field(default_factory=dict)

    @property
    def db(self) -> Connection:
        """The database to read from."""
        return self.reader.db

    @property
    def official(self) -> Official:
        """Whose page it is."""
        return self.here.official

    @property
    def campaign(self) -> Campaign:
        """The campaign that is answered."""
        return self.here.campaign

    @property
    def speech(self) -> Speech:
        """The campaign's voice."""
        return Speech(self.campaign.language, self.campaign.zone)

    @property
    def path(self) -> str:
        """The page's own path."""
        return f"{self.base}/p/{self.official.code}"

    def say(self, key: str, **more: str | int) -> str:
        """Return a message in the campaign's language."""
        return self.speech.say(key, more)

    def kept(self, form: str, name: str) -> str:
        """Return what a refused form held, so that nobody types twice."""
        return self.given.get(name, "") if form == self.form else ""

    def problem(self, form: str) -> str:
        """Return why a form was refused, if it was this one."""
        return self.refusal if form == self.form and self.wrong else ""

    @property
    def refusal(self) -> str:
        """Return why the form was refused."""
        return self.speech.say(f"refusal-{self.wrong.key}", self.wrong.args) if self.wrong else ""

    def form_of(self, action: str, *parts: Part, name: str = "", label: str = "") -> Markup:
        """Return a form with its token; ``name`` tells forms of one action apart (an item)."""
        action_and_name = f"{action}:{name}" if name else action
        once = self.reader.vault.proof("once", f"{self.browser}:{action_and_name}:{self.at}").hex()[:24]
        token = form_token(self.reader.vault.proof, self.browser, action_and_name, once)
        hidden = {"once": once, "token": token, "item": name}
        return element(
            "form",
            *(void("input", type="hidden", name=key, value=value) for key, value in hidden.items() if value),
            *parts,
            method="post",
            action=f"{self.path}/{action}",
            **({"aria-label": label} if label else {}),
        )

    def one_button(self, action: str, words: str, *, name: str = "") -> Markup:
        """Return a form that is one button."""
        return self.form_of(action, button(words, quiet=True), name=name)
