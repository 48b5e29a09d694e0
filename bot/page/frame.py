"""The frame of every page: head, main, and the few form elements."""

import html

from bot.page.guard import STYLE
from flows.results.papers.html import Markup, Part, element, join, made
from flows.speech import Speech


def void(name: str, /, **attributes: str | bool | int | None) -> Markup:
    """Return an element without content; True stands alone, False and None are left out; ``class_`` is class."""
    told = ""
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        bare = key.rstrip("_").replace("_", "-")
        told += f" {bare}" if value is True else f' {bare}="{html.escape(str(value))}"'
    return Markup(f"<{name}{told}>")


def page(speech: Speech, title: str, *parts: Part) -> bytes:
    """Return a whole page."""
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        void("meta", name="robots", content="noindex"),
        element("title", title),
        element("style", Markup(STYLE)),
    )
    body = element("body", element("main", join(parts), id="main"))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=speech.language)}\n".encode()


def labelled(id: str, label: str, control: Markup, *, hint: str = "", wrong: str = "") -> Markup:
    """Return a control under its label, with a hint and what is wrong with it."""
    return element(
        "div",
        element("label", label, for_=id),
        element("p", hint, id=f"{id}-hint", class_="hint") if hint else None,
        element("p", wrong, id=f"{id}-wrong", class_="wrong") if wrong else None,
        control,
        class_="field",
    )


def described(id: str, *, hint: str = "", wrong: str = "") -> dict[str, str | None]:
    """Return the attributes that tie a control to its hint and to what is wrong with it."""
    names = " ".join(f"{id}-{name}" for name, there in (("hint", hint), ("wrong", wrong)) if there)
    return {"aria_describedby": names or None, "aria_invalid": "true" if wrong else None}


def button(words: str, *, quiet: bool = False) -> Markup:
    """Return a form's button."""
    return element("button", words, type="submit", class_="quiet" if quiet else "")


def lines(text: str) -> Markup:
    """Return people's own words with their line breaks."""
    return Markup("<br>".join(made(line) for line in text.split("\n")))
