"""How the letter stands, in a line: sent on which day, to whom, or what failed."""

import html

from bot.views.view import Look
from flows.assess.letter import address_of, newest
from storage.letters import Letter
from storage.models import Campaign


def address(look: Look, letter: Letter) -> str:
    """Return where a letter went, for an HTML message; the city, where the address was taken back or folded."""
    known = address_of(look, letter.chip)
    return html.escape(known) if known else look.say("mailing-to-city")


def letter_line(look: Look, letter: Letter) -> str:
    """Return how a letter stands."""
    day = look.speech.day(letter.back_at or letter.ended_at or letter.asked_at)
    told = look.say(f"mailing-is-{letter.state}", to=address(look, letter), day=day)
    return f"{told} {look.say('mailing-is-again')}" if letter.again and letter.state == "sent" else told


def letter_lines(look: Look, campaign: Campaign) -> list[str]:
    """Return how the letter stands, where one was sent."""
    last = newest(look, campaign)
    return [letter_line(look, last)] if last and last.state not in ("asked", "void") else []
