"""What the city answered and pledged, on the card and the board: apart, and never among residents' numbers."""

from bot.views.city import plain
from bot.views.folded import words_or_fold
from bot.views.view import Look
from flows.officials.ask import is_past, said
from flows.officials.lines import line
from storage import voices
from storage.models import Answer, Campaign

SHOWN = 3


def promises(look: Look, campaign: Campaign) -> int:
    """Return how many promises and pledges of the city stand."""
    return sum(answer.says in ("will", "pledge") for answer in said(look, campaign))


def city_lines(look: Look, campaign: Campaign) -> list[str]:
    """Return the city's answers and pledges in a line, and how many promised days have passed."""
    every = said(look, campaign)
    pledges = sum(answer.says == "pledge" for answer in every)
    answers = len(every) - pledges
    parts = [
        look.say(key, n=n) for key, n in (("card-city-answers", answers), ("card-city-pledges", pledges)) if n
    ]
    lines = [look.say("card-city", parts=", ".join(parts))] if parts else []
    if passed := sum(is_past(answer, every, look.at) for answer in every):
        lines.append(look.say("card-city-passed", n=passed))
    return lines


def board_answers(look: Look, campaign: Campaign) -> tuple[list[str], tuple[tuple[str, int], ...]]:
    """Return the newest answers in a line each, and what those lines show."""
    answers = voices.answers(look.db, campaign.id)[-SHOWN:]
    return [_line(look, campaign, answer) for answer in answers], tuple(("answer", one.id) for one in answers)


def _line(look: Look, campaign: Campaign, answer: Answer) -> str:
    if answer.says is None:
        return look.say("board-answer", words=words_or_fold(look, "answer", answer.id, answer.text))
    told = plain(line(look, look.speech, campaign, answer, said(look, campaign), look.at))
    return look.say(
        "board-city" if answer.official or answer.state == "confirmed" else "board-answer", words=told
    )
