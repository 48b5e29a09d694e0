"""What waits and when, and who keeps the agenda."""

from bot.views.codec import pack
from bot.views.proposal import words_of
from bot.views.screen import Button, Screen, fit, quote
from bot.views.view import Look, view
from bot.views.vote_words import question
from flows.design.concern import shown_concerns
from flows.design.idea import open_ideas
from flows.rulebook.facilitate import lot_of, standing
from storage import campaigns, vault, votes
from storage.amendments import Facilitator
from storage.models import Campaign
from storage.transaction import Reader


@view("agenda")
def agenda(look: Look) -> Screen:
    """What the group decides next, when; who keeps this list, or how somebody is found for it."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(look.say("refusal-no-campaign"))
    waiting = _waiting(look, campaign)
    last = standing(look, campaign, look.at)
    head = [look.say("agenda-head"), *waiting] if waiting else [look.say("agenda-empty")]
    lines = [*head, "", *_keeper(look, last)]
    shown = [("proposal", idea.id) for idea in open_ideas(look.db, campaign.id)]
    shown += [("vote", vote.id) for vote in votes.open_votes(look.db, campaign.id)]
    buttons = _buttons(look, campaign, last) if campaign.state == "running" else ()
    return Screen(fit(lines, look.say("more-lines", n="{n}")), buttons, mentions=tuple(shown))


def _waiting(look: Look, campaign: Campaign) -> list[str]:
    """Return a line for each open idea and vote, the first to be decided first."""
    lines = []
    for idea in open_ideas(look.db, campaign.id):
        worries = sum(concern.state == "open" for concern in shown_concerns(look.db, idea))
        line = look.say("agenda-line", until=look.speech.moment(idea.closes_at), words=words_of(look, idea))
        lines.append((idea.closes_at, f"{line} {look.say('agenda-concerns', n=worries)}" if worries else line))
    for vote in votes.open_votes(look.db, campaign.id):
        until = look.speech.moment(vote.closes_at or 0)
        lines.append((vote.closes_at or 0, look.say("agenda-line", until=until, words=question(look, vote))))
    return [line for _, line in sorted(lines)]


def _keeper(look: Look, last: Facilitator | None) -> list[str]:
    if last is None or last.person is None:
        return [look.say("agenda-keeper-none")]
    name = quote(vault.name_of(Reader(look.db, look.vault), last.person))
    lines = [look.say(f"agenda-{last.how}-{last.state}", name=name)]
    if lot := lot_of(last):
        lines.append(look.say("agenda-lot", n=len(lot.order), seed=lot.seed[:16]))
    return lines


def _buttons(look: Look, campaign: Campaign, last: Facilitator | None) -> tuple[tuple[Button, ...], ...]:
    id = campaign.id
    if last is None:
        return (
            (Button(look.say("button-agenda-me"), pack("fv", id)),),
            (Button(look.say("button-agenda-lot"), pack("fl", id)),),
        )
    if last.state == "asked":
        return (
            (
                Button(look.say("button-agenda-me"), pack("fy", last.id)),
                Button(look.say("button-agenda-not-me"), pack("fn", last.id)),
            ),
        )
    return ((Button(look.say("button-agenda-down"), pack("fd", id)),),)
