"""The page's own part for guessing, and what is to be seen afterwards."""

from bot.page.frame import button, described, labelled, void
from bot.page.look import Show
from flows.instruments.gap import newest
from flows.instruments.pulse import GUESSED, statement
from flows.instruments.told import kept
from flows.officials.guess import MOST
from flows.results.papers.html import Markup, Part, element, join, paragraph, section, table
from flows.results.papers.html import Part as Cell
from storage import contributions, guesses, people, proposals

MINUTES = 60


def guessing(show: Show) -> Markup:
    """Return the form of guesses; once the results were opened, the locked ones and a second round apart."""
    first, second = _values(show, 1), _values(show, 2)
    if show.official.seen_at is None:
        intro = paragraph(show.say("page-guess-intro"))
        lead = paragraph(show.say("page-guess-locks"), class_="hint") if first else None
        agree = _alone(show) if first else None
        return section("guess", show.say("page-guess"), intro, lead, _form(show, first), agree)
    parts: list[Part] = [paragraph(show.say("page-guess-locked"))]
    if first:
        parts.append(_table(show, "page-guess-first", first))
    if second:
        parts.append(_table(show, "page-guess-second", second))
    again = element(
        "details",
        element("summary", show.say("page-guess-again")),
        paragraph(show.say("page-guess-apart")),
        _form(show, second),
        **({"open": "open"} if show.form == "guess" else {}),
    )
    return section("guess", show.say("page-guess"), *parts, again, _alone(show) if first else None)


def _values(show: Show, round: int) -> dict[str, int]:
    return {g.item: g.value for g in guesses.guesses_of(show.db, show.official.id) if g.round == round}


def _form(show: Show, values: dict[str, int]) -> Markup:
    pulse = [_field(show, item, show.say(statement(item)), values) for item in GUESSED]
    wrong = show.problem("guess")
    return show.form_of(
        "guess",
        element("p", wrong, class_="wrong", id="guess-wrong") if wrong else None,
        element("fieldset", element("legend", show.say("page-guess-ten")), *pulse),
        element(
            "fieldset",
            element("legend", show.say("page-guess-campaign")),
            _field(show, "people", show.say("page-guess-people"), values),
            _field(show, "minutes", show.say("page-guess-hours"), values),
        ),
        button(show.say("page-guess-keep")),
    )


def _field(show: Show, item: str, label: str, values: dict[str, int]) -> Markup:
    id = f"guess-{item}"
    known = values.get(item)
    if known is not None and item == "minutes":
        known //= MINUTES
    value = show.kept("guess", item) or ("" if known is None else str(known))
    most = MOST[item] // MINUTES if item == "minutes" else MOST[item]
    hint = show.say("page-guess-hint") if most == 10 else ""
    control = void(
        "input",
        type="number",
        id=id,
        name=item,
        min=0,
        max=most,
        step=1,
        inputmode="numeric",
        value=value,
        **described(id, hint=hint),
    )
    return labelled(id, label, control, hint=hint)


def _table(show: Show, caption: str, values: dict[str, int]) -> Markup:
    heads = [show.say("page-guess-what"), show.say("page-guess-yours")]
    rows: list[list[Cell]] = [
        [_name(show, item), _told(show, item, values[item])] for item in MOST if item in values
    ]
    return table(show.say(caption), heads, rows, numbers=1)


def _name(show: Show, item: str) -> str:
    if item in GUESSED:
        return show.say(statement(item))
    return show.say("page-guess-people" if item == "people" else "page-guess-hours")


def _told(show: Show, item: str, value: int) -> str:
    if item in GUESSED:
        return show.say("page-of-ten", n=value)
    return show.speech.number(value / MINUTES if item == "minutes" else value)


def _alone(show: Show) -> Markup:
    """Under three officials a guess is shown only if each agrees."""
    shows = bool(show.official.shows)
    told = paragraph(show.say("page-alone-yes" if shows else "page-alone-no"))
    words = show.say("page-alone-take-back" if shows else "page-alone-agree")
    return join([told, show.one_button("alone", words, name="no" if shows else "yes")])


def results(show: Show) -> Markup:
    """Return what there is to see, or the button that opens it and what that means."""
    if show.official.seen_at is None:
        closed = show.campaign.state == "closed"
        key = "page-see-closed" if closed else "page-see-anyway"
        label = show.say("page-see-open" if closed else "page-see-button")
        return section(
            "results", show.say("page-results"), paragraph(show.say(key)), show.one_button("see", label)
        )
    when = show.speech.day(show.official.seen_at)
    seen = paragraph(show.say(f"page-seen-{show.official.seen_how}", day=when))
    link = element("a", show.say("page-download"), href=f"{show.path}/package", class_="link")
    note = paragraph(show.say("page-download-note"), class_="hint")
    return section("results", show.say("page-results"), seen, _numbers(show), link, note)


def _numbers(show: Show) -> Markup:
    """Return what was done, beside what was expected."""
    db, campaign = show.db, show.campaign
    givers, acts, minutes, untimed = contributions.totals(db, campaign.id)
    first = _values(show, 1)
    part = people.taking_part(db, campaign.id)
    ideas = [p for p in proposals.proposals(db, campaign.id) if p.state != "asked"]
    ahead = sum(p.state == "ahead" for p in ideas)
    guessed_people = show.speech.number(first["people"]) if "people" in first else "–"
    guessed_hours = show.speech.duration(first["minutes"]) if "minutes" in first else "–"
    rows: list[list[Cell]] = [
        [show.say("page-number-people"), guessed_people, str(part)],
        [show.say("page-number-time", n=acts - untimed), guessed_hours, show.speech.duration(minutes)],
        [show.say("page-number-givers"), "–", str(givers)],
        [show.say("page-number-acts"), "–", str(acts)],
        [show.say("page-number-ahead", n=len(ideas)), "–", str(ahead)],
    ]
    heads = [show.say("page-number"), show.say("page-number-expected"), show.say("page-number-is")]
    return join([table(show.say("page-numbers-caption"), heads, rows, numbers=2), *_gap(show)])


def _gap(show: Show) -> list[Markup]:
    """Return what was guessed of people beside what enough of them said."""
    first = {item: value for item, value in _values(show, 1).items() if item in GUESSED}
    if not first:
        return []
    rows: list[list[Cell]] = [
        [show.say(statement(item)), show.say("page-of-ten", n=value), _said(show, item, value)]
        for item, value in first.items()
    ]
    heads = [show.say("page-guess-what"), show.say("page-number-expected"), show.say("page-gap-said")]
    return [
        table(show.say("page-gap-caption"), heads, rows),
        paragraph(show.say("page-gap-how"), class_="hint"),
    ]


def _said(show: Show, item: str, value: int) -> str:
    _, told = newest(show.reader, show.campaign, item, kept)
    if told is None:
        return show.say("page-gap-few")
    percent = 100 * told.counts.get("often", 0) / told.n
    difference = round(percent - 10 * value)
    return show.say("page-gap-cell", percent=show.speech.number(percent), n=told.n, difference=f"{difference:+d}")
