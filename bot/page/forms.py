"""What a form of the page asks for, as a verb; no rule is held here."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import get_args

from bot.page.answering import ABOUT
from flows.officials import say
from flows.officials.check import ask_code, bring_code
from flows.officials.guess import MOST, Guesses, guess, see, show_alone
from flows.officials.listen import DAY
from flows.refusal import Refusal
from storage import browsers, officials
from storage.database import Transaction
from storage.models import Says

NUMBER = re.compile(r"\d{1,9}")


class Done(Enum):
    """What became of a form that was kept."""

    KEPT = "kept"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it came, its token checked: ``action`` is its path, ``given`` its fields."""

    official: int
    action: str
    given: dict[str, str]
    at: int
    browser: str

    @property
    def key(self) -> str:
        """The natural key: a form that is sent twice is the same."""
        return f"page:{self.official}:{self.action}:{self.given.get('once', '')}"

    @property
    def item(self) -> str:
        """What the form is about."""
        return self.given.get("item", "")


def do(tx: Transaction, form: Form, *, days: int) -> Done | Refusal:
    """Do what a form asks for, once; a page that is used stays open longer."""
    act = ACTIONS.get(form.action)
    if act is None:
        return Refusal("stale-button")
    became = act(tx, form)
    if isinstance(became, Refusal):
        return became
    officials.keep_open(tx.db, form.official, form.at + days * DAY)
    return Done.LEFT if form.action == "leave" else Done.KEPT


def _guess(tx: Transaction, form: Form) -> object:
    values: dict[str, int] = {}
    for item in MOST:
        told = form.given.get(item, "").strip()
        if told and not NUMBER.fullmatch(told):
            return Refusal("guess-number")
        if told:
            values[item] = int(told) * (60 if item == "minutes" else 1)
    return guess(tx, Guesses(official=form.official, values=values, at=form.at))


def _see(tx: Transaction, form: Form) -> object:
    return see(tx, form.official, form.at)


def _alone(tx: Transaction, form: Form) -> object:
    return show_alone(tx, form.official, form.item == "yes", form.at)


def _reply(tx: Transaction, form: Form) -> object:
    says = form.given.get("says", "")
    allowed = say.REPLIES if form.action == "reply" else say.STAGES
    if says not in allowed:
        return Refusal("answer-choose")
    return _say(tx, form, says, *_about(form.item))


def _pledge(tx: Transaction, form: Form) -> object:
    return _say(tx, form, "pledge", None, None)


def _about(name: str) -> tuple[str | None, int | None]:
    number = name[1:]
    return (ABOUT.get(name[:1]), int(number)) if NUMBER.fullmatch(number) else (None, None)


def _say(tx: Transaction, form: Form, says: str, about: str | None, item: int | None) -> object:
    if says not in get_args(Says) or (form.action != "pledge" and about is None):
        return Refusal("stale-button")
    until = form.given.get("until", "").strip()
    request = say.Reply.model_validate(
        {
            "official": form.official,
            "says": says,
            "about": about,
            "item": item,
            "text": form.given.get("text", "").replace("\r\n", "\n"),
            "until": _day(until),
            "at": form.at,
            "key": form.key,
        }
    )
    return say.reply(tx, request)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _back(tx: Transaction, form: Form) -> object:
    number = form.item[1:]
    return say.take_back(tx, form.official, int(number) if NUMBER.fullmatch(number) else 0, form.at)


def _code(tx: Transaction, form: Form) -> object:
    return ask_code(tx, form.official, form.given.get("mail", ""), form.at)


def _proof(tx: Transaction, form: Form) -> object:
    return bring_code(tx, form.official, form.given.get("code", ""), form.at)


def _others(tx: Transaction, form: Form) -> object:
    browsers.close_browsers(tx.db, form.official, but=tx.vault.proof("browser", form.browser))
    return None


def _leave(tx: Transaction, form: Form) -> object:
    return say.leave(tx, form.official, form.at)


ACTIONS: dict[str, Callable[[Transaction, Form], object]] = {
    "guess": _guess,
    "see": _see,
    "alone": _alone,
    "reply": _reply,
    "stage": _reply,
    "pledge": _pledge,
    "back": _back,
    "code": _code,
    "proof": _proof,
    "others": _others,
    "leave": _leave,
}
"""Everything that an official can do on the page."""
