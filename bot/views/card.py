"""The campaign's card: one message, edited in place."""

from bot.views.city_card import board_answers, city_lines, promises
from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.letter_words import letter_lines
from bot.views.screen import Button, Screen, fit
from bot.views.tasks import step_line
from bot.views.twin_lines import other_group, twin_lines
from bot.views.unanswered import unanswered_lines, unanswered_mentions
from bot.views.view import Look, view
from flows.assess.again import unanswered
from flows.deliver.tasks import next_step, open_steps, root_of
from flows.design.concern import shown_concerns
from flows.design.idea import open_ideas
from flows.design.post import reads_alone
from flows.initiate.command import day_number, days_between
from flows.initiate.fill import FIELDS
from flows.instruments import barrier
from flows.speech import Speech
from storage import (
    barriers,
    campaigns,
    contributions,
    opinion_maps,
    people,
    proposals,
    safety,
    votes,
)
from storage.models import Campaign, Chip, Concern

CHIPS_SHOWN = 2


def title_of(look: Look, campaign: Campaign) -> str:
    """Return a campaign's title for an HTML message: its words, its fold, or the day it started."""
    if campaign.title is None and not safety.folded(look.db, "campaign", campaign.id):
        return look.say("campaign-untitled", day=look.speech.day(campaign.started_at))
    return words_or_fold(look, "campaign", campaign.id, campaign.title)


def day_line(speech: Speech, campaign: Campaign, at: int) -> str:
    """Return which day it is of how many, and the end."""
    days = days_between(campaign.started_at, campaign.ends_at, campaign.zone)
    day = day_number(campaign.started_at, at, days, campaign.zone)
    return speech.say("card-day", day=day, days=days, end=speech.moment(campaign.ends_at))


@view("card")
def card(look: Look) -> Screen:
    """Title, where and until when, what was done, what is next; four buttons and what is missing."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("card-taken-back"), gone=True)
    mentions = shown_in(look, campaign)
    head = f"🏮 <b>{title_of(look, campaign)}</b>"
    if campaign.state == "closed":
        return Screen(
            "\n".join([head, *ended(look, campaign)]), _ended_buttons(look, campaign), mentions=mentions
        )
    lines = [head, *_where(look, campaign), *twin_lines(look, campaign), "", *standing(look, campaign)]
    return Screen("\n".join(lines), _buttons(look, campaign), mentions=mentions)


def shown_in(look: Look, campaign: Campaign) -> tuple[tuple[str, int], ...]:
    """Return the items that a card shows."""
    chips = [("chip", chip.id) for chip in campaigns.chips(look.db, campaign.id).values()]
    chips += other_group(look, campaign)[1]
    step = next_step(look.db, campaign.id)
    return (("campaign", campaign.id), *chips, *((("task", root_of(step)),) if step else ()))


def ended(look: Look, campaign: Campaign) -> list[str]:
    """Return the lines of a campaign that has ended."""
    closed_at = campaign.closed_at or campaign.ends_at
    lines = [look.say("card-ended", day=look.speech.day(closed_at)), *twin_lines(look, campaign)]
    lines += standing(look, campaign)
    lines += letter_lines(look, campaign)
    return [*lines, look.say(f"outcome-{campaign.outcome}")] if campaign.outcome else lines


def _where(look: Look, campaign: Campaign) -> list[str]:
    chips = campaigns.chips(look.db, campaign.id)
    place = f"{_words(look, chips['place'])} · " if "place" in chips else ""
    lines = [place + day_line(look.speech, campaign, look.at)]
    for field in ("worked_when", "addressee"):
        if field in chips:
            lines.append(look.say(f"card-{field.replace('_', '-')}", words=_words(look, chips[field])))
    lines.append(_influence(look, campaign, chips))
    return lines


def _influence(look: Look, campaign: Campaign, chips: dict[str, Chip]) -> str:
    """What the group asks for and who has promised what; nobody yet is an answer too."""
    asked = look.say(f"ask-{chips['ask'].text}") if "ask" in chips else look.say("ask-nothing")
    if "promised" in chips:
        return look.say("card-promised", asked=asked, words=_words(look, chips["promised"]))
    if n := promises(look, campaign):
        return look.say("card-city-promised", asked=asked, n=n)
    return look.say("card-nothing-promised", asked=asked)


def _words(look: Look, chip: Chip) -> str:
    return words_or_fold(look, "chip", chip.id, chip.text)


def standing(look: Look, campaign: Campaign) -> list[str]:
    """Return what was done, how ideas stand and what could be done next."""
    givers, acts, minutes, untimed = contributions.totals(look.db, campaign.id)
    time = look.speech.duration(minutes)
    done = (
        look.say("card-done", people=givers, acts=acts, time=time, untimed=untimed)
        if minutes
        else look.say("card-done-untimed", people=givers, acts=acts)
    )
    lines = [done if acts else look.say("card-nothing-yet")]
    lines += [*_ideas(look, campaign), *city_lines(look, campaign)]
    if campaign.state == "running":
        lines += _next(look, campaign)
    return lines


def _ideas(look: Look, campaign: Campaign) -> list[str]:
    ideas = proposals.proposals(look.db, campaign.id)
    ahead, still_open = (sum(p.state == state for p in ideas) for state in ("ahead", "open"))
    alive = [p for p in ideas if p.state in ("ahead", "open")]
    waiting = sum(c.state == "open" for p in alive for c in shown_concerns(look.db, p))
    asked = len(votes.open_votes(look.db, campaign.id))
    in_the_way = len(barrier.waiting(look, campaign.id))
    numbers = (
        ("card-ahead", ahead),
        ("card-open", still_open),
        ("card-votes", asked),
        ("card-questions", len(opinion_maps.open_maps(look.db, campaign.id))),
        ("card-concerns", waiting),
        ("card-barriers", in_the_way),
    )
    parts = [
        look.say(key, n=n)
        for key, n in numbers
        if n
    ]
    lines = [", ".join(parts)] if parts else []
    if campaign.forked_from and (carried := len(unanswered(look, campaign.forked_from))):
        lines.append(look.say("card-carried", n=carried))
    return lines


def _next(look: Look, campaign: Campaign) -> list[str]:
    step = next_step(look.db, campaign.id)
    return [look.say("card-next", what=step_line(look, step))] if step else []


def missing(look: Look, campaign: Campaign) -> list[str]:
    """Return the chips that nobody has filled, in the order they are asked for."""
    there = campaigns.chips(look.db, campaign.id)
    untitled = campaign.title is None and not safety.folded(look.db, "campaign", campaign.id)
    asked = [field for field in FIELDS if field not in there and field != "title"]
    return ["title", *asked] if untitled else asked


def _buttons(look: Look, campaign: Campaign) -> tuple[tuple[Button, ...], ...]:
    id = campaign.id
    steps = len(open_steps(look.db, id))
    chips = [
        Button(look.say(f"chip-{field.replace('_', '-')}"), pack("chip", id, FIELDS.index(field)))
        for field in missing(look, campaign)[:CHIPS_SHOWN]
    ]
    read = Button(look.say("button-read-ideas"), pack("read", id))
    reading = ((read,),) if reads_alone(look.db, campaign) and open_ideas(look.db, id) else ()
    return (
        (Button(look.say("button-did"), pack("did", id)), Button(look.say("button-idea"), pack("idea", id))),
        *reading,
        (
            Button(look.say("button-steps", n=steps), pack("steps", id)),
            Button(look.say("button-stands"), pack("stands", id)),
        ),
        (*chips, Button(look.say("button-more"), pack("menu", id))),
    )


def _ended_buttons(look: Look, campaign: Campaign) -> tuple[tuple[Button, ...], ...]:
    again = Button(look.say("button-again"), pack("again", campaign.id))
    return ((again, Button(look.say("button-stands"), pack("stands", campaign.id))),)


@view("second")
def second(look: Look) -> Screen:
    """A second campaign in one chat waits for another person."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("second-over"), gone=True)
    text = look.say("second", title=title_of(look, campaign))
    if campaign.state != "proposed":
        return Screen(f"{text}\n{look.say('second-agreed')}", mentions=(("campaign", campaign.id),))
    button = Button(look.say("button-second"), pack("second", campaign.id))
    return Screen(text, ((button,),), mentions=(("campaign", campaign.id),))


@view("board")
def board(look: Look) -> Screen:
    """How it stands, in more lines than the card; wherever somebody asks."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"))
    lines = [f"<b>{title_of(look, campaign)}</b>", *_where(look, campaign)]
    lines += [*twin_lines(look, campaign), *unanswered_lines(look, campaign)]
    lines.append(look.say("card-people", n=people.taking_part(look.db, campaign.id)))
    lines += standing(look, campaign) if campaign.state == "running" else ended(look, campaign)
    worries = unanswered(look, campaign.forked_from) if campaign.forked_from else []
    lines += [look.say("board-carried", words=_carried(look, worry)) for worry in worries]
    answers, shown = board_answers(look, campaign)
    lines += answers
    mentions = (
        *shown_in(look, campaign),
        *(("concern", worry.id) for worry in worries),
        *shown,
        *unanswered_mentions(look, campaign),
    )
    buttons = _private_buttons(look, campaign) if look.person else ()
    return Screen(fit(lines, look.say("more-lines", n="{n}")), buttons, mentions=mentions)


def _carried(look: Look, worry: Concern) -> str:
    reason = look.say(f"reason-{worry.reason or 'other'}")
    return f"{reason}: {words_or_fold(look, 'concern', worry.id, worry.text)}" if worry.text else reason


def _private_buttons(look: Look, campaign: Campaign) -> tuple[tuple[Button, ...], ...]:
    id = campaign.id
    known = len(barriers.barriers(look.db, id))
    listed = ((Button(look.say("button-barriers", n=known), pack("bars", id)),),) if known else ()
    who = Button(look.say("button-who"), pack("who", id))
    last = (
        *listed,
        (who,),
        (Button(look.say("button-acts"), pack("acts", id)), Button(look.say("button-charts"), pack("charts", id))),
        (Button(look.say("button-more"), pack("menu", id)),),
    )
    if campaign.state != "running":
        return last
    return (
        (Button(look.say("button-did"), pack("did", id)), Button(look.say("button-idea"), pack("idea", id))),
        (
            Button(look.say("button-steps", n=len(open_steps(look.db, id))), pack("steps", id)),
            Button(look.say("button-read-ideas"), pack("read", id)),
        ),
        *last,
    )
