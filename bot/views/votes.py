"""A vote in the group: its question and buttons while it is open, its result afterwards."""

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, fit, quote
from bot.views.view import Look, view
from bot.views.vote_words import (
    Rows,
    choices,
    counted_button,
    how,
    kind_of,
    label,
    names,
    option_lines,
    question,
    short,
    told,
)
from flows.votes.close_vote import Outcome, outcome_of
from storage import campaigns, chats, objections, vote_ballots, votes
from storage.models import Vote

BY_ONE_TAP = 8
"""Up to so many options stand as buttons on the group's message."""
SMALL = 4


@view("vote")
def vote(look: Look) -> Screen:
    """The question with its buttons; its result once it is decided."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.number is None:
        return Screen(gone=True)
    lines = [f"<b>{look.say('vote-head', n=found.number or 0)}</b>", question(look, found)]
    if found.state == "open":
        lines += [*_options(look, found), *_open_lines(look, found)]
        return Screen(_fitted(look, lines), _open_rows(look, found), mentions=mentions(look, found))
    if found.state == "withdrawn":
        return Screen("\n".join([*lines, look.say("vote-taken-back")]), mentions=mentions(look, found))
    lines += ["", *result_lines(look, found)]
    rows = ((counted_button(look, found), _report(found)),)
    return Screen(_fitted(look, lines), rows, mentions=mentions(look, found))


def _fitted(look: Look, lines: list[str]) -> str:
    return fit("\n".join(lines).split("\n"), look.say("more-lines", n="{n}"))


def mentions(look: Look, found: Vote) -> tuple[tuple[str, int], ...]:
    """Return what a message shows that shows this vote."""
    standing = objections.objections(look.db, found.id)
    return (("vote", found.id), *(("objection", o.id) for o in standing))


def _options(look: Look, found: Vote) -> list[str]:
    """List the options where the buttons don't say them in full; room is left for what follows."""
    listed = option_lines(look, found)
    shown = 60
    if len(listed) > shown:
        return [*listed[:shown], look.say("more-lines", n=len(listed) - shown)]
    return listed


def _open_lines(look: Look, found: Vote) -> list[str]:
    lines = [how(look, found)]
    if found.round > 1:
        lines.append(look.say("vote-round", n=found.round))
    if found.prolonged:
        lines.append(look.say("proposal-kept-open"))
    lines += objection_lines(look, found)
    until = look.speech.moment(found.closes_at or 0)
    voted = vote_ballots.voted(look.db, found.id, found.round)
    return [*lines, look.say("vote-until", until=until, voted=voted), *_small(look, found)]


def _small(look: Look, found: Vote) -> list[str]:
    """In a chat of up to 4, say that a secret ballot isn't promised."""
    campaign = campaigns.campaign(look.db, found.campaign)
    members = chats.members(look.db, campaign.chat) if campaign else None
    return [] if members is None or members > SMALL else [look.say("proposal-not-secret")]


def objection_lines(look: Look, found: Vote) -> list[str]:
    """Return the objections of this round, in their words."""
    standing = [o for o in objections.objections(look.db, found.id) if o.round == found.round]
    return [
        look.say("objection-line", words=words_or_fold(look, "objection", o.id, o.text)) for o in standing
    ]


def by_one_tap(look: Look, found: Vote) -> bool:
    """Whether one tap on the group's message is enough to vote."""
    if found.method == "consent":
        return True
    return kind_of(found) in ("ticks", "choices") and len(votes.options(look.db, found.id)) <= BY_ONE_TAP


def _open_rows(look: Look, found: Vote) -> Rows:
    own = Button(look.say("button-own-ballot"), pack("vo", found.id))
    if not by_one_tap(look, found):
        return ((Button(look.say("button-vote"), pack("vo", found.id)), _report(found)),)
    if found.method == "consent":
        return (*consent_rows(look, found), (own, _report(found)))
    abstain = Button(look.say("button-abstain"), pack("va", found.id))
    return (*option_rows(look, found), (abstain, own, _report(found)))


def consent_rows(look: Look, found: Vote) -> Rows:
    """Return the three buttons of consent; an objection asks for its words."""
    consent, aside = (
        Button(
            look.say(f"button-{choice.replace('_', '-')}"), pack("vc", found.id, choices(found).index(choice))
        )
        for choice in ("consent", "stand_aside")
    )
    return ((consent,), (aside, Button(look.say("button-objection"), pack("vj", found.id))))


def option_rows(look: Look, found: Vote) -> Rows:
    """Return one button for each option: beside each other where they are short."""
    verb = "vc" if kind_of(found) == "choices" else "vx"
    buttons = [
        Button(label(number, words), pack(verb, found.id, number - 1)) for number, words in names(look, found).items()
    ]
    longest = max((len(button.text) for button in buttons), default=0)
    beside = 4 if longest <= 8 else 2 if longest <= 18 else 1
    return tuple(tuple(buttons[at : at + beside]) for at in range(0, len(buttons), beside))


def _report(found: Vote) -> Button:
    return Button("⋯", pack("more", "v", found.id))


def result_lines(look: Look, found: Vote) -> list[str]:
    """Return the result of a decided vote in sentences, without its question."""
    outcome = outcome_of(found)
    if outcome is None:
        return []
    result, words = outcome.result, names(look, found)
    lines = [headline(look, found, outcome), *(told(look, words, sentence) for sentence in result.why)]
    lines.append(_turnout(look, outcome))
    return [*lines, *apart(look, found, outcome)]


def headline(look: Look, found: Vote, outcome: Outcome) -> str:
    """Say what won, in the first line."""
    winners, words = outcome.result.winners, names(look, found)
    if found.method == "consent":
        return look.say("vote-agreed" if winners else "vote-not-agreed")
    if not winners:
        return look.say("vote-none")
    said = [look.say("quoted", words=quote(words[int(id)])) for id in winners]
    if found.method == "equal-shares":
        return look.say("vote-funded", what=", ".join(said), n=len(said))
    return look.say("vote-won", what=said[0])


def _turnout(look: Look, outcome: Outcome) -> str:
    result = outcome.result
    part = result.taking_part if result.taking_part is not None else result.valid
    return look.say("vote-turnout", voted=result.voted, abstained=result.abstained, part=part)


def apart(look: Look, found: Vote, outcome: Outcome) -> list[str]:
    """Return what is told apart: objections, newcomers, earlier rounds, when to look again."""
    lines = objection_lines(look, found)
    if outcome.newcomers:
        lines.append(look.say("vote-newcomers", n=outcome.newcomers))
    if outcome.newcomers_turn:
        lines.append(look.say("vote-newcomers-turn"))
    if outcome.round > 1:
        lines.append(look.say("vote-rounds", n=outcome.round))
    if outcome.review_at:
        lines.append(look.say("vote-review", day=look.speech.day(outcome.review_at)))
    return lines


def counted_rows(look: Look, asked: list[Vote], beside: bool) -> Rows:
    """Return a button to each whole tally; several of them say whose."""
    decided = [found for found in asked if found.state == "decided"]
    if len(decided) == 1 and not beside:
        return ((counted_button(look, decided[0]),),)
    return tuple(
        (Button(look.say("button-vote-counted-n", n=found.number or 0), pack("vt", found.id)),)
        for found in decided[:12]
    )


def result_part(look: Look, found: Vote) -> str:
    """Return a vote's lines in the day's message of results."""
    if found.state == "open":
        until = look.speech.moment(found.closes_at or 0)
        return look.say("result-kept-open", words=short(look, found), until=until)
    return "\n".join([f"<b>{short(look, found)}</b>", *result_lines(look, found)])


@view("vote-news")
def news(look: Look) -> Screen:
    """The group's line of the day about votes; ``items``: b<id> objection, w<id> new words."""
    lines, shown = [], []
    for item in str(look.args["items"]).split():
        found = votes.vote(look.db, int(item[1:]))
        if found is not None and found.state == "open":
            key = {"b": "vote-news-objection", "w": "vote-news-amended"}[item[0]]
            until = look.speech.moment(found.closes_at or 0)
            lines.append(look.say(key, n=found.number or 0, until=until))
            shown.append(("vote", found.id))
    return Screen("\n".join(lines), mentions=tuple(dict.fromkeys(shown))) if lines else Screen(gone=True)


@view("vote-review")
def review(look: Look) -> Screen:
    """What was agreed on and is looked at again today; ``items``: r<id> votes."""
    lines, shown = [], []
    for item in str(look.args["items"]).split():
        found = votes.vote(look.db, int(item[1:]))
        if found is not None and found.state == "decided":
            day = look.speech.day(found.ended_at or 0)
            lines.append(look.say("vote-review-due", day=day, words=short(look, found, 200)))
            shown.append(("vote", found.id))
    if not lines:
        return Screen(gone=True)
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    runs = campaign is not None and campaign.state == "running"
    lines.append(look.say("vote-review-running" if runs else "vote-review-closed"))
    return Screen("\n".join(lines), mentions=tuple(shown))


@view("objection-author")
def to_author(look: Look) -> Screen:
    """Tell an author of an objection; give the question new words."""
    held = objections.objection(look.db, look.id("objection"))
    found = votes.vote(look.db, held.vote) if held else None
    if held is None or found is None or held.state == "gone":
        return Screen(gone=True)
    words = words_or_fold(look, "objection", held.id, held.text)
    lines = [
        look.say("objection-for-author", words=short(look, found)),
        look.say("objection-line", words=words),
    ]
    row = (Button(look.say("button-amend"), pack("vm", found.id)), Button("⋯", pack("more", "o", held.id)))
    rows = (row,) if found.state == "open" and held.round == found.round else ()
    return Screen("\n".join(lines), rows, mentions=(("vote", found.id), ("objection", held.id)))


@view("vote-in-private")
def in_private(look: Look) -> Screen:
    """✍ on the message: it goes on in private; where reactions are restricted, a word."""
    if look.chat is not None and chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return Screen(look.say("in-private"))
