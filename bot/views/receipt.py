"""Somebody's own receipt, as a text file."""

from bot.views.screen import Paper, Screen
from bot.views.view import Look, view
from flows.safety.receipt import receipt as made
from storage.database import Reader


@view("my-receipt")
def receipt(look: Look) -> Screen:
    """What the log holds of one person, shown to that person alone."""
    body = made(Reader(look.db, look.vault), look.id("campaign"), look.person or 0, look.speech)
    if body is None:
        return Screen(look.say("receipt-nothing"))
    return Screen(look.say("receipt"), papers=(Paper("receipt.txt", body),))
