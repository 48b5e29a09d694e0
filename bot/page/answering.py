"""The page's part for answering: what waits first, each with its form; pledges; how far it is."""

from bot.page.frame import button, described, labelled, lines, void
from bot.page.look import Show
from flows.officials.ask import Item, answers_to, is_past, item_of, items, said, waiting
from flows.officials.lines import about, says, since, words
from flows.officials.say import LIMIT, REPLIES, STAGES
from flows.officials.schedule import local_date
from flows.results.papers.html import Markup, Part, element, join, paragraph, section
from flows.speech import isolate
from storage import safety
from storage.models import Answer

LETTERS = {"proposal": "p", "concern": "c", "barrier": "b"}
CHOICE = {"will": "page-will", "cant": "page-cant-answer", "more": "page-more"}
ABOUT = {letter: name for name, letter in LETTERS.items()}


def name_of(item: Item) -> str:
    """Return how a form names an item."""
    return f"{LETTERS[item.about]}{item.id}"


def answering(show: Show) -> Markup:
    """Return all that can be answered: the unanswered first, longest first."""
    left = waiting(show, show.campaign)
    known = {(item.about, item.id) for item in left}
    rest = [item for item in items(show, show.campaign) if (item.about, item.id) not in known]
    parts: list[Part] = [
        paragraph(show.say("page-answer-intro") if left or rest else show.say("page-answer-nothing"))
    ]
    if left:
        parts.append(element("p", show.say("page-answer-waits", n=len(left)), class_="since"))
    parts += [_article(show, item) for item in [*left, *rest]]
    return section("answer", show.say("page-answer"), *parts)


def _article(show: Show, item: Item) -> Markup:
    name = name_of(item)
    told = answers_to(show, item, show.campaign)
    waits = item.open and not told
    return element(
        "article",
        element("h3", _heading(show, item), id=name),
        element("blockquote", lines(_item_words(show, item)), dir="auto"),
        _inside(show, item),
        element("p", since(show.speech, item, show.at), class_="since") if waits else None,
        _told(show, told),
        _reply_form(show, item, name, opened=waits) if item.open else paragraph(show.say("page-item-over")),
        _stage_form(show, name) if item.adopted else None,
        class_="waits" if waits else "",
        **{"aria-labelledby": name},
    )


def _inside(show: Show, item: Item) -> Markup | None:
    """Return which idea a concern is about, in the idea's words."""
    idea = _idea_of(show, item)
    return (
        paragraph(show.say("page-inside", words=_short(_item_words(show, idea))), class_="quiet")
        if idea
        else None
    )


def _short(text: str) -> str:
    return isolate(text if len(text) <= 80 else f"{text[:79]}…")


def _idea_of(show: Show, item: Item) -> Item | None:
    return item_of(show, show.campaign, "proposal", item.idea) if item.idea else None


def _heading(show: Show, item: Item) -> str:
    return about(show.speech, item, _idea_of(show, item))


def _item_words(show: Show, item: Item) -> str:
    fold = safety.folded(show.db, item.about, item.id)
    if fold:
        return show.say("folded", reason=show.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    if item.private:
        return show.say("paper-private")
    if item.text is None:
        return show.say("paper-none" if item.about == "concern" else "words-taken-back")
    return item.text


def _told(show: Show, told: list[Answer]) -> Markup | None:
    if not told:
        return None
    every = said(show, show.campaign)
    return element("ul", *(element("li", *_one(show, answer, every)) for answer in told), class_="plain")


def _one(show: Show, answer: Answer, every: list[Answer]) -> list[Part]:
    past = is_past(answer, every, show.at)
    head = show.say(
        "page-answer-line",
        day=show.speech.day(answer.at),
        who=show.say("page-you" if answer.official == show.official.id else "page-city"),
        says=says(show.speech, answer, past=past),
    )
    own = words(show, show.speech, answer)
    parts: list[Part] = [
        element("span", head, class_="passed" if past else ""),
        Markup("<br>") if own else None,
        own,
    ]
    if answer.says in STAGES:
        parts += [Markup("<br>"), element("span", show.say(f"page-claim-{answer.state}"), class_="quiet")]
    if answer.official == show.official.id and answer.text:
        parts.append(show.one_button("back", show.say("page-take-back"), name=f"a{answer.id}"))
    return parts


def _reply_form(show: Show, item: Item, name: str, *, opened: bool) -> Markup:
    form = f"reply:{name}"
    wrong = show.problem(form)
    today = local_date(show.at, show.campaign.zone).isoformat()
    chosen = show.kept(form, "says")
    radios = [
        _radio(f"{name}-{value}", "says", value, show.say(CHOICE[value]), checked=chosen == value)
        for value in REPLIES
    ]
    date_wrong = wrong if show.wrong and show.wrong.key in ("answer-needs-date", "answer-date") else ""
    text_wrong = wrong if not date_wrong else ""
    hint = show.say("page-until-hint")
    until = void(
        "input",
        type="date",
        id=f"{name}-until",
        name="until",
        min=today,
        value=show.kept(form, "until"),
        **described(f"{name}-until", hint=hint, wrong=date_wrong),
    )
    body = show.form_of(
        "reply",
        element("fieldset", element("legend", show.say("page-your-answer")), *radios),
        labelled(f"{name}-until", show.say("page-until"), until, hint=hint, wrong=date_wrong),
        _words_field(
            show, form, f"{name}-text", show.say("page-words"), show.say("page-words-hint"), text_wrong
        ),
        button(show.say("page-send")),
        name=name,
        label=_heading(show, item),
    )
    if opened or form == show.form:
        return body
    return element("details", element("summary", show.say("page-answer-again")), body)


def _stage_form(show: Show, name: str) -> Markup:
    form = f"stage:{name}"
    chosen = show.kept(form, "says")
    wrong = show.problem(form)
    radios = [
        _radio(
            f"{name}-{value}",
            "says",
            value,
            show.say(f"page-stage-{value.replace('_', '-')}"),
            checked=chosen == value,
        )
        for value in STAGES
    ]
    body = show.form_of(
        "stage",
        element("fieldset", element("legend", show.say("page-stage-legend")), *radios),
        _words_field(show, form, f"{name}-how", show.say("page-words"), show.say("page-stage-hint"), wrong),
        button(show.say("page-send")),
        name=name,
        label=show.say("page-stage"),
    )
    opened = {"open": "open"} if form == show.form else {}
    return element("details", element("summary", show.say("page-stage")), body, **opened)


def _radio(id: str, name: str, value: str, label: str, *, checked: bool) -> Markup:
    return element(
        "div",
        void("input", type="radio", id=id, name=name, value=value, required=True, checked=checked),
        element("label", label, for_=id),
        class_="choice",
    )


def _words_field(show: Show, form: str, id: str, label: str, hint: str, wrong: str) -> Markup:
    held = show.kept(form, "text")
    attributes = {key: value for key, value in described(id, hint=hint, wrong=wrong).items() if value}
    control = element(
        "textarea",
        Markup("\n") if held.startswith("\n") else None,
        held,
        id=id,
        name="text",
        maxlength=str(LIMIT),
        rows="3",
        **{key.replace("_", "-"): str(value) for key, value in attributes.items()},
    )
    return labelled(id, label, control, hint=hint, wrong=wrong)


def pledging(show: Show) -> Markup:
    """Return what the city pledged, and the form for one more."""
    every = said(show, show.campaign)
    told = [answer for answer in every if answer.says == "pledge"]
    wrong = show.problem("pledge")
    form = show.form_of(
        "pledge",
        _words_field(
            show, "pledge", "pledge-text", show.say("page-pledge-what"), show.say("page-pledge-hint"), wrong
        ),
        button(show.say("page-pledge-send")),
    )
    whole = [answer for answer in every if answer.about is None and answer.says != "pledge"]
    rest = join([element("h3", show.say("page-whole")), _told(show, whole)]) if whole else None
    return section(
        "pledge",
        show.say("page-pledge"),
        paragraph(show.say("page-pledge-intro")),
        _told(show, told),
        form,
        rest,
    )
