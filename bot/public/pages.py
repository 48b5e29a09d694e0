"""The public pages: the list, one campaign, and what is said where nothing is shown. Made of packages alone."""

from datetime import date

from bot.page.frame import page
from bot.public.shelf import Kept
from flows.officials.lines import on_day
from flows.results.papers.html import Markup, Part, element, join, paragraph
from flows.speech import Speech

FILES = ("report.html", "report.pdf", "letter.pdf", "package.zip")
MEGABYTE = 1_000_000


def listing(speech: Speech, shelf: list[Kept], operator: str) -> bytes:
    """Return the list of finished campaigns, in the reader's language; each entry in its own."""
    name = speech.say("site-title")
    entries = [element("li", _entry(kept)) for kept in shelf if kept.body]
    shown = element("ul", join(entries), class_="plain") if entries else paragraph(speech.say("site-none"))
    head = element("header", element("h1", name), paragraph(speech.say("site-intro"), class_="quiet"))
    return page(speech, name, head, shown, _foot(speech, operator))


def _voice(kept: Kept) -> Speech:
    return Speech(kept.about["language"], kept.about["zone"])


def _entry(kept: Kept) -> Markup:
    speech, about = _voice(kept), kept.about
    link = element("a", about["title"], href=f"{kept.code}/", dir="auto")
    return element("article", element("h2", link), *_when(speech, about), lang=speech.language)


def _when(speech: Speech, about: dict[str, str]) -> list[Part]:
    days = [on_day(speech, date.fromisoformat(day)) for day in (about["started"], about["closed"] or about["ends"])]
    when = speech.say("site-when", start=days[0], end=days[1])
    told: list[Part] = [paragraph(" · ".join(part for part in (about.get("place"), when) if part), class_="quiet")]
    return [*told, paragraph(speech.say(f"outcome-{about['outcome']}"))] if about.get("outcome") else told


def one(kept: Kept, operator: str) -> bytes:
    """Return a campaign's page: what it was, how it ended, what can be read and taken."""
    speech, about = _voice(kept), kept.about
    head = element("header", element("h1", about["title"], dir="auto"), *_when(speech, about))
    return page(speech, about["title"], head, *_told(speech, about), _files(speech, kept), *_check(speech, kept),
                element("nav", element("a", speech.say("site-back"), href="../", class_="link")),
                _foot(speech, operator))  # fmt: skip


def _told(speech: Speech, about: dict[str, str]) -> list[Part]:
    told: list[Part] = [paragraph(speech.say("site-people", n=int(about["people"])))]
    if about.get("ask"):
        told.append(paragraph(speech.say(f"ask-{about['ask']}") + "."))
    if about.get("worked_when"):
        told.append(paragraph(speech.say("site-worked", words=about["worked_when"])))
    return told


def _files(speech: Speech, kept: Kept) -> Markup:
    names = dict(zip(FILES, ("site-report", "site-pdf", "site-letter", "site-package"), strict=True))
    items = []
    for file, key in names.items():
        if file != "package.zip":
            items.append(element("li", element("a", speech.say(key), href=file, class_="link")))
            continue
        size = speech.say("site-size", size=speech.number(max(len(kept.body) / MEGABYTE, 0.1)))
        items.append(element("li", element("a", speech.say(key), href=file, class_="link"), f" · {size}"))
    return element(
        "section", element("h2", speech.say("site-files"), id="files"), element("ul", join(items), class_="plain"),
        **{"aria-labelledby": "files"},
    )  # fmt: skip


def _check(speech: Speech, kept: Kept) -> list[Part]:
    day = on_day(speech, date.fromisoformat(kept.day))
    return [
        element(
            "section",
            element("h2", speech.say("site-check"), id="check"),
            paragraph(speech.say("site-check-how")),
            element("p", element("code", kept.sha256)),
            paragraph(speech.say("site-check-verify")),
            paragraph(speech.say("site-folded")),
            paragraph(speech.say("site-as-of", day=day), class_="quiet"),
            **{"aria-labelledby": "check"},
        )
    ]


def _foot(speech: Speech, operator: str) -> Markup:
    return element("footer", paragraph(speech.say("site-foot", operator=operator), class_="quiet"))


def short(speech: Speech, key: str, operator: str) -> bytes:
    """Return a page that says one thing."""
    words = speech.say(key, operator=operator) if key == "site-large" else speech.say(key)
    return page(speech, words, element("h1", words))
