"""An official's whole page, and the short ones beside it."""

from datetime import date

from bot.page.answering import answering, pledging
from bot.page.frame import button, described, labelled, page, void
from bot.page.guessing import guessing, results
from bot.page.look import Show
from bot.views.city import digest_lines
from flows.officials import digest as digests
from flows.officials.check import domain_of
from flows.officials.lines import on_day, sure, title, who
from flows.results.papers.html import Markup, Part, element, paragraph, section
from flows.speech import Speech
from storage import browsers, campaigns, guesses, safety

PARTS = ("guess", "answer", "pledge", "results", "digests", "sure", "away")
SAID = frozenset({"guess", "see", "reply", "stage", "pledge", "back", "code", "proof", "alone", "others"})


def whole(show: Show) -> bytes:
    """Return the page."""
    name = title(show, show.speech, show.campaign)
    heading = f"{show.say('page-problem')}: {name}" if show.wrong else name
    return page(
        show.speech,
        show.say("page-title", title=heading),
        _head(show, name),
        _notice(show),
        _cant(show),
        _contents(show),
        guessing(show),
        answering(show),
        pledging(show),
        results(show),
        _digests(show),
        _sure(show),
        _away(show),
    )


def _head(show: Show, name: str) -> Markup:
    speech, campaign = show.speech, show.campaign
    chips = campaigns.chips(show.db, campaign.id)
    place = chips.get("place")
    where = place.text if place and not safety.folded(show.db, "chip", place.id) else None
    end = campaign.closed_at if campaign.closed_at is not None else campaign.ends_at
    key = "page-head-closed" if campaign.state == "closed" else "page-head-running"
    return element(
        "header",
        element("h1", name, dir="auto"),
        paragraph(
            " · ".join(part for part in (where, show.say(key, end=speech.moment(end))) if part),
            class_="quiet",
        ),
        paragraph(show.say("page-as", who=who(show, speech, show.official))),
        paragraph(sure(speech, show.official), class_="quiet"),
    )


def _notice(show: Show) -> Markup | None:
    if show.wrong:
        told = [element("strong", show.say("page-problem")), Markup("<br>"), show.refusal]
        where = _field_of(show)
        link = element("a", show.say("page-problem-where"), href=f"#{where}") if where else None
        return element("div", *told, Markup("<br>") if link else None, link, class_="problem", role="alert")
    if show.said in SAID:
        return element("div", show.say(f"page-said-{show.said}"), class_="said", role="status", id="said")
    return None


def _field_of(show: Show) -> str:
    """Return the id of the field that a refused form should lead to."""
    action, _, name = show.form.partition(":")
    dated = show.wrong is not None and show.wrong.key in ("answer-needs-date", "answer-date")
    fields = {"reply": f"{name}-until" if dated else f"{name}-text", "stage": f"{name}-how"}
    plain = {"pledge": "pledge-text", "guess": "guess", "code": "sure-mail", "proof": "sure-code"}
    return fields.get(action) or plain.get(action, "")


def _cant(show: Show) -> Markup:
    can = [show.say(f"page-can-{name}") for name in ("guess", "answer", "pledge", "take")]
    return element(
        "section",
        element("h2", show.say("page-cant"), id="cant"),
        paragraph(show.say("page-cant-what")),
        paragraph(show.say("page-can-what")),
        element("ul", *(element("li", line) for line in can)),
        paragraph(show.say("page-counted")),
        **{"aria-labelledby": "cant"},
    )


def _contents(show: Show) -> Markup:
    links = (element("li", element("a", show.say(f"page-{name}"), href=f"#{name}")) for name in PARTS)
    return element("nav", element("ul", *links), **{"aria-label": show.say("page-contents")})


def _digests(show: Show) -> Markup:
    kept = guesses.digests(show.db, show.official.id)
    parts: list[Part] = [paragraph(show.say("page-digests-intro"))]
    for one in kept:
        parts.append(element("h3", show.say("page-digest-week", day=on_day(show.speech, _date(one.week)))))
        parts.append(paragraph(" ".join(digest_lines(show.speech, digests.read(one)))))
    return section("digests", show.say("page-digests"), *parts)


def _date(week: str) -> date:
    return date.fromisoformat(week)


def _sure(show: Show) -> Markup:
    """Return how sure it is that they work there, and the way to make it surer."""
    parts: list[Part] = [paragraph(sure(show.speech, show.official))]
    domain = domain_of(show.reader, show.campaign, show.official)
    if show.official.checked_at is None and show.mails and domain:
        parts.append(paragraph(show.say("page-sure-how", domain=domain)))
        parts.append(
            show.form_of(
                "code",
                _input(show, "code", "mail", "email", "page-sure-mail"),
                button(show.say("page-sure-send")),
            )
        )
        if show.official.proof is not None:
            parts.append(
                show.form_of(
                    "proof",
                    _input(show, "proof", "code", "text", "page-sure-code"),
                    button(show.say("page-sure-check")),
                )
            )
    elif show.official.checked_at is None:
        parts.append(paragraph(show.say("page-sure-not-here")))
    return section("sure", show.say("page-sure"), *parts)


def _input(show: Show, form: str, name: str, type: str, label: str) -> Markup:
    id, wrong = f"sure-{name}", show.problem(form)
    kind = {
        "mail": {"autocomplete": "email"},
        "code": {"autocomplete": "one-time-code", "inputmode": "numeric"},
    }[name]
    control = void(
        "input", type=type, id=id, name=name, value=show.kept(form, name), required=True, maxlength=254,
        **kind, **described(id, wrong=wrong),
    )  # fmt: skip
    return labelled(id, show.say(label), control, wrong=wrong)


def _away(show: Show) -> Markup:
    n = browsers.browsers(show.db, show.official.id)
    others = show.one_button("others", show.say("page-others-close")) if n > 1 else None
    sure_first = element(
        "details",
        element("summary", show.say("page-leave")),
        paragraph(show.say("page-leave-what")),
        show.one_button("leave", show.say("page-leave-button")),
    )
    return section(
        "away", show.say("page-away"), paragraph(show.say("page-browsers", n=n)), others, sure_first
    )


def landing(speech: Speech, path: str, name: str, label: str) -> bytes:
    """Return what a link shows before it is opened: a look at it opens nothing, for mail programs look first."""
    return page(
        speech,
        speech.say("page-title", title=speech.say("page-landing")),
        element("header", element("h1", speech.say("page-landing"))),
        paragraph(speech.say("page-landing-for", who=name)),
        paragraph(speech.say("page-landing-what", title=label)),
        paragraph(speech.say("refusal-official-is-resident")),
        paragraph(speech.say("page-landing-cookie"), class_="hint"),
        element("form", button(speech.say("page-landing-open")), method="post", action=path),
    )


def short(speech: Speech, key: str, *, more: str = "") -> bytes:
    """Return a page that says one thing."""
    parts: list[Part] = [
        element("header", element("h1", speech.say(key))),
        paragraph(speech.say(f"{key}-text")),
    ]
    return page(
        speech, speech.say("page-title", title=speech.say(key)), *parts, paragraph(more) if more else None
    )
