"""The end: two days before, the closing message and the papers."""

from collections import Counter

from bot.views.card import title_of
from bot.views.codec import pack
from bot.views.letter import send_row
from bot.views.letter_words import letter_lines
from bot.views.screen import Button, Paper, Screen
from bot.views.twin_lines import package_lines
from bot.views.view import Look, view
from flows.instruments import barrier
from flows.instruments.felt import felt_level, level_words
from flows.instruments.small import in_chat
from flows.taking_part import rules_of
from storage import campaigns, concerns, contributions, people, proposals, timeline, voices
from storage.models import Campaign

OPEN_DAYS = 7 * 86_400_000_000


def campaign_of(look: Look) -> Campaign:
    """Return the campaign that a message is of."""
    found = campaigns.campaign(look.db, look.id("campaign"))
    assert found is not None
    return found


def answers(look: Look, campaign: Campaign, item: str) -> tuple[Button, ...]:
    """Return yes, partly, no."""
    names = (("yes", "y"), ("partly", "p"), ("no", "n"))
    return tuple(
        Button(look.say(f"button-{name}"), pack("say", campaign.id, item, letter)) for name, letter in names
    )


def _scale(campaign: Campaign, item: str) -> tuple[Button, ...]:
    return tuple(Button(str(n), pack("say", campaign.id, item, str(n))) for n in range(1, 6))


def useful_line(look: Look, campaign: Campaign) -> str:
    """How many said it was useful, from three answers on; before, how many answered."""
    answers = voices.survey(look.db, campaign.id, "useful", "end")
    least = rules_of(campaign).shown_from
    if len(answers) < least:
        return look.say("useful-waiting", n=len(answers), least=least)
    return look.say("useful-shown", yes=answers.count("yes"), partly=answers.count("partly"), n=len(answers))


@view("warn")
def warn(look: Look) -> Screen:
    """Two days before the end: was it useful to you, and more time or an early end."""
    campaign = campaign_of(look)
    lines = [
        look.say("warn", title=title_of(look, campaign), end=look.speech.moment(campaign.ends_at)),
        look.say("ask-useful"),
        useful_line(look, campaign),
    ]
    mentions = (("campaign", campaign.id),)
    if campaign.state != "running":
        return Screen("\n".join(lines), mentions=mentions)
    more = Button(look.say("button-prolong"), pack("prolong", campaign.id))
    early = Button(look.say("button-early"), pack("early", campaign.id))
    second = (early,) if campaign.extended else (more, early)
    return Screen("\n".join(lines), (answers(look, campaign, "u"), second), mentions=mentions)


@view("closed")
def closed(look: Look) -> Screen:
    """What became of it, what waits, and how it goes on."""
    campaign = campaign_of(look)
    closed_at = campaign.closed_at or campaign.ends_at
    lines = [look.say("closed", title=title_of(look, campaign))]
    if look.args.get("late"):
        lines.append(look.say("closed-late", end=look.speech.moment(closed_at)))
    lines += [look.say(f"outcome-{campaign.outcome or 'none'}"), _totals(look, campaign)]
    lines += [*_decided(look, campaign), useful_line(look, campaign), *change_lines(look, campaign)]
    lines += [*felt_lines(look, campaign), *letter_lines(look, campaign)]
    rows: list[tuple[Button, ...]] = []
    if look.at < closed_at + OPEN_DAYS:
        lines += ["", look.say("ask-useful")]
        rows.append(answers(look, campaign, "u"))
        rows.append(
            (
                Button(look.say("button-change-here"), pack("scale", campaign.id)),
                Button(look.say("button-felt"), pack("felt", campaign.id)),
            )
        )
        rows.append((Button(look.say("button-pulse"), pack("pulse", campaign.id)),))
        rows.append(
            (
                Button(look.say("button-reflect"), pack("lb", campaign.id, "r")),
                Button(look.say("button-assess"), pack("lb", campaign.id, "a")),
            )
        )
        rows.append((Button(look.say("button-changed"), pack("changed", campaign.id)),))
    rows += send_row(look, campaign)
    rows.append((Button(look.say("button-again"), pack("again", campaign.id)),))
    return Screen("\n".join(lines), tuple(rows), mentions=(("campaign", campaign.id),))


def _totals(look: Look, campaign: Campaign) -> str:
    givers, acts, minutes, untimed = contributions.totals(look.db, campaign.id)
    if not acts:
        return look.say("closed-nothing", people=people.taking_part(look.db, campaign.id))
    time = look.speech.duration(minutes) if minutes else ""
    return look.say(
        "closed-totals" if minutes else "closed-totals-untimed",
        people=people.taking_part(look.db, campaign.id),
        givers=givers,
        acts=acts,
        time=time,
        untimed=untimed,
    )


def change_lines(look: Look, campaign: Campaign) -> list[str]:
    """How true people find that people like us can change things: start and end side by side, each from 3 on."""
    parts = []
    for wave in ("start", "end"):
        answers = [int(value) for value in voices.survey(look.db, campaign.id, "change_here", wave)]
        if len(answers) >= rules_of(campaign).shown_from:
            mean = look.speech.number(sum(answers) / len(answers))
            parts.append(look.say(f"change-here-{wave}", mean=mean, n=len(answers)))
    return [look.say("change-here", parts=", ".join(parts))] if parts else []


def felt_lines(look: Look, campaign: Campaign) -> list[str]:
    """How much say people felt they had, in the middle, from 3 answers on."""
    answers = Counter(voices.survey(look.db, campaign.id, "felt", "end"))
    level = felt_level(answers)
    if level is None or answers.total() < in_chat(rules_of(campaign)):
        return []
    return [look.say("felt-shown", level=level_words(look.speech, level), n=answers.total())]


def _decided(look: Look, campaign: Campaign) -> list[str]:
    ideas = proposals.proposals(look.db, campaign.id)
    waiting = sum(
        c.state == "open" for p in ideas if p.state == "ahead" for c in concerns.concerns(look.db, p.id)
    )
    lines = []
    if ideas:
        ahead = sum(p.state == "ahead" for p in ideas)
        lines.append(look.say("closed-ideas", ahead=ahead, n=sum(p.state != "asked" for p in ideas)))
    if waiting:
        lines.append(look.say("closed-concerns", n=waiting))
    if in_the_way := len(barrier.waiting(look, campaign.id)):
        lines.append(look.say("closed-barriers", n=in_the_way))
    return lines


@view("closed-few")
def closed_few(look: Look) -> Screen:
    """Fewer than three took part: one line."""
    campaign = campaign_of(look)
    text = look.say("closed-few", title=title_of(look, campaign))
    return Screen(text, mentions=(("campaign", campaign.id),))


@view("closing-papers")
def closing_papers(look: Look) -> Screen:
    """The letter and the package, with the checksum."""
    campaign = campaign_of(look)
    keys = [
        k for k in timeline.artefact_keys(look.db, campaign.id) if k.startswith(f"package:{campaign.id}:")
    ]
    letter = timeline.artefact(look.db, f"letter:{campaign.id}:letter.pdf")
    package = timeline.artefact(look.db, keys[-1]) if keys else None
    if letter is None or package is None or not letter[2]:
        return Screen(gone=True)
    papers: tuple[Paper, ...] = (Paper(letter[0], letter[2]),)
    first = look.say("export-large", campaign=str(campaign.id))
    if package[2]:
        papers += (Paper(package[0], package[2]),)
        first = look.say("closing-papers", checksum=package[1])
    return Screen("\n".join([first, *package_lines(look, campaign), *_log_lines(look)]), papers=papers)


@view("twin-papers")
def twin_papers(look: Look) -> Screen:
    """The package of both groups, for the one that had ended before."""
    campaign = campaign_of(look)
    begins = f"package:{campaign.id}:"
    keys = [key for key in timeline.artefact_keys(look.db, campaign.id) if key.startswith(begins)]
    package = timeline.artefact(look.db, keys[-1]) if keys else None
    if package is None or not package[2]:
        return Screen(gone=True)
    lines = [look.say("twin-papers"), look.say("closing-papers-sum", checksum=package[1])]
    return Screen("\n".join(lines), papers=(Paper(package[0], package[2]),))


def _log_lines(look: Look) -> list[str]:
    """Say what the log had come to at closing, and who signs it: whoever has a package can compare."""
    if not look.args.get("root"):
        return []
    return [
        look.say(
            "closing-log",
            size=str(look.args["size"]),
            root=f"<code>{look.args['root']}</code>",
            name=str(look.args["name"]),
            fingerprint=str(look.args["fingerprint"]),
        )
    ]


@view("scale")
def scale(look: Look) -> Screen:
    """People like us can change things here: 1 to 5, in private."""
    campaign = campaign_of(look)
    item = "e" if look.args.get("wave") == "end" else "s"
    shown = look.say("shown-from", least=rules_of(campaign).shown_from)
    return Screen(f"{look.say('ask-change-here')}\n{shown}", (_scale(campaign, item),))
