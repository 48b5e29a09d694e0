"""What an official can do in private, and what waits for an answer, for whoever brings one."""

from bot.views.city import plain
from bot.views.codec import pack
from bot.views.screen import Button, Screen, cut, fit, quote
from bot.views.view import Look, view
from flows.instruments.pulse import GUESSED, statement
from flows.officials.ask import Item, answers_to, item_of, items, said, waiting
from flows.officials.guess import MOST
from flows.officials.lines import about, line, since, sure, title, who
from flows.officials.say import REPLIES, STAGES
from storage import campaigns, contributions, guesses, officials, people, safety
from storage.models import Answer, Campaign, Says

A_PAGE = 8
KINDS = ("proposal", "concern", "barrier")
SAYS = (*REPLIES, *STAGES)
Rows = tuple[tuple[Button, ...], ...]


@view("city-page")
def city_page(look: Look) -> Screen:
    """What an official can't do and can, as buttons."""
    official = officials.official(look.db, look.id("official"))
    campaign = campaigns.campaign(look.db, official.campaign) if official else None
    if official is None or campaign is None or not official.active:
        return Screen(look.say("page-left"))
    name = plain(who(look, look.speech, official))
    lines = [
        f"<b>{plain(title(look, look.speech, campaign))}</b>",
        look.say("page-as", who=name),
        plain(sure(look.speech, official)),
        "",
        look.say("page-cant-what"),
        look.say("page-counted"),
    ]
    if look.args.get("said"):
        lines = [look.say("page-said-guess"), "", *lines]
    seen = official.seen_at is not None
    opens = "button-city-results" if seen else "page-see-open" if campaign.closed_at else "page-see-button"
    id = official.id
    rows: list[tuple[Button, ...]] = [
        (Button(look.say("button-city-guess"), pack("cg", id, 0)), Button(look.say(opens), pack("cs", id))),
        (
            Button(look.say("button-city-answer"), pack("cl", campaign.id, 0)),
            Button(look.say("button-city-pledge"), pack("cp", id)),
        ),
    ]
    if not seen:
        lines += ["", look.say("page-see-closed" if campaign.closed_at else "page-see-anyway")]
    else:
        rows.append((Button(look.say("button-city-download"), pack("cd", id)),))
    rows.append((Button(look.say("page-leave"), pack("cx", id)),))
    return Screen("\n".join(lines), tuple(rows), mentions=(("official", id), ("campaign", campaign.id)))


@view("city-guess")
def city_guess(look: Look) -> Screen:
    """One thing to guess, 0 to 10 as buttons; people and hours are written."""
    id, place = look.id("official"), look.id("place")
    item = tuple(MOST)[place]
    skip = Button(look.say("button-city-skip"), pack("cg", id, place + 1))
    last = place + 1 >= len(MOST)
    if item not in GUESSED:
        key = "page-guess-people" if item == "people" else "page-guess-hours"
        return Screen(f"{look.say(key)}\n{look.say('city-write-number')}", () if last else ((skip,),))
    numbers = [Button(str(n), pack("cg", id, place, n)) for n in range(11)]
    rows = (tuple(numbers[:6]), tuple(numbers[6:]), (skip,))
    return Screen(f"{look.say('page-guess-ten')}\n{look.say(statement(item))}", rows)


@view("city-results")
def city_results(look: Look) -> Screen:
    """What there is, beside what was expected; once the results were opened."""
    official = officials.official(look.db, look.id("official"))
    campaign = campaigns.campaign(look.db, official.campaign) if official else None
    if official is None or campaign is None or official.seen_at is None:
        return Screen(gone=True)
    first = {g.item: g.value for g in guesses.guesses_of(look.db, official.id) if g.round == 1}
    _, acts, minutes, untimed = contributions.totals(look.db, campaign.id)
    part = people.taking_part(look.db, campaign.id)
    when = look.speech.day(official.seen_at)
    lines = [
        look.say(f"page-seen-{official.seen_how}", day=when),
        look.say("city-result-people", n=part),
        look.say("city-result-time", time=look.speech.duration(minutes), acts=acts, timed=acts - untimed),
    ]
    if "people" in first:
        lines.append(look.say("city-guessed-people", n=first["people"]))
    if "minutes" in first:
        lines.append(look.say("city-guessed-time", time=look.speech.duration(first["minutes"])))
    agree = "page-alone-take-back" if official.shows else "page-alone-agree"
    rows: Rows = (
        (Button(look.say("button-city-download"), pack("cd", official.id)),),
        (Button(look.say(agree), pack("cv", official.id)),),
    )
    return Screen("\n".join(lines), rows)


@view("city-list")
def city_list(look: Look) -> Screen:
    """What waits for an answer first, then the rest; a button each."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"))
    left = waiting(look, campaign)
    known = {(item.about, item.id) for item in left}
    everything = [
        *left,
        *(one for one in items(look, campaign) if (one.about, one.id) not in known and one.open),
    ]
    page = min(look.id("page"), max(0, (len(everything) - 1) // A_PAGE))
    shown = everything[page * A_PAGE : (page + 1) * A_PAGE]
    lines = [look.say("city-list" if shown else "page-answer-nothing")]
    for item in shown:
        head = plain(_about(look, campaign, item))
        wait = f" {plain(since(look.speech, item, look.at))}" if (item.about, item.id) in known else ""
        lines.append(f"· {head}: {_words(look, item, 90)}{wait}")
    lines += [f"· {plain(_line(look, campaign, a))}" for a in said(look, campaign) if a.about is None][-5:]
    buttons = [
        Button(
            cut(_about(look, campaign, item), 40), pack("ci", campaign.id, KINDS.index(item.about), item.id)
        )
        for item in shown
    ]
    turns = [
        Button(words, pack("cl", campaign.id, to))
        for words, to, there in (
            ("‹", page - 1, page > 0),
            ("›", page + 1, (page + 1) * A_PAGE < len(everything)),
        )
        if there
    ]
    rows = (*((button,) for button in buttons), *((tuple(turns),) if turns else ()))
    mentions = tuple((item.about, item.id) for item in shown)
    return Screen(fit(lines, look.say("more-lines", n="{n}")), rows, mentions=mentions)


def _line(look: Look, campaign: Campaign, answer: Answer) -> str:
    return line(look, look.speech, campaign, answer, said(look, campaign), look.at)


def _about(look: Look, campaign: Campaign, item: Item) -> str:
    idea = item_of(look, campaign, "proposal", item.idea) if item.idea else None
    return about(look.speech, item, idea)


def _words(look: Look, item: Item, most: int) -> str:
    """Return an item's words for an HTML message, as the city may see them."""
    if fold := safety.folded(look.db, item.about, item.id):
        return look.say("folded", reason=look.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    if item.private:
        return look.say("paper-private")
    if item.text is None:
        return look.say("paper-none" if item.about == "concern" else "words-taken-back")
    return quote(cut(item.text, most))


@view("city-item")
def city_item(look: Look) -> Screen:
    """One item, what was answered, and the answers there are to choose from."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    item = item_of(look, campaign, str(look.args["about"]), look.id("item")) if campaign else None
    if campaign is None or item is None:
        return Screen(gone=True)
    told = answers_to(look, item, campaign)
    lines = [f"<b>{plain(_about(look, campaign, item))}</b>", _words(look, item, 1000)]
    lines += [f"· {plain(_line(look, campaign, answer))}" for answer in told]
    if item.open and not told:
        lines.append(plain(since(look.speech, item, look.at)))
    mine = officials.is_official(look.db, campaign.id, look.person or 0)
    if not mine:
        lines += ["", look.say("city-by-post")]
    rows = _choices(look, campaign, item) if item.open else ()
    return Screen("\n".join(lines), rows, mentions=((item.about, item.id),))


def _choices(look: Look, campaign: Campaign, item: Item) -> Rows:
    kind = KINDS.index(item.about)

    def row(*names: Says) -> tuple[Button, ...]:
        return tuple(
            Button(
                look.say(f"city-choose-{name.replace('_', '-')}"),
                pack("cw", campaign.id, kind, item.id, SAYS.index(name)),
            )
            for name in names
        )

    first: Rows = (row(*REPLIES),)
    return (*first, row("planned", "under_way"), row("done", "not_done")) if item.adopted else first


@view("city-words")
def city_words(look: Look) -> Screen:
    """Ask for the words of what was chosen."""
    name = str(look.args["says"]).replace("_", "-")
    lines = [look.say(f"city-ask-{name}")]
    if look.args.get("post"):
        lines.append(look.say("city-ask-post"))
    return Screen("\n".join(lines))
