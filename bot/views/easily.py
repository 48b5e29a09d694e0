"""Easy mode: any screen as two or three big buttons, one a row; some screens have a version of their own."""

from collections.abc import Sequence
from dataclasses import replace

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import VIEWS, Look, View

EASY: dict[str, View] = {}
MOST = 3
"""Buttons under one message."""
CARDS = "https://t.me/c/"
MORE = "⋯"
Rows = tuple[tuple[Button, ...], ...]


def easy(*names: str) -> "Keep":
    """Register how a view looks in easy mode; it brings its own way home."""
    return Keep(names)


class Keep:
    """Keeps a view under its names."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names

    def __call__(self, show: View) -> View:
        for name in self._names:
            assert name not in EASY, name
            EASY[name] = show
        return show


def eased(look: Look, name: str) -> Screen:
    """Return what the view ``name`` shows in easy mode."""
    if own := EASY.get(name):
        return paged(look, own(look))
    screen = VIEWS[name](look)
    if screen.gone or screen.papers or len(screen.pictures) > 1:
        return screen
    return paged(look, replace(screen, buttons=(*screen.buttons, (home_button(look),))))


def home_button(look: Look) -> Button:
    """Return the way to what one can do."""
    return Button(look.say("easy-button-home"), pack("ez", "home"))


def easy_button(look: Look) -> Button:
    """Return the button that chooses the easy mode."""
    return Button(look.say("easy-button-on"), pack("ez-on"))


def paged(look: Look, screen: Screen) -> Screen:
    """Return the screen with the buttons of its page, at most ``MOST``, one a row."""
    kept = [_worded(look, b) for row in screen.buttons for b in row if not (b.url or "").startswith(CARDS)]
    return replace(screen, buttons=_page(look, kept, int(look.args.get("ez") or 0)))


def _page(look: Look, buttons: Sequence[Button], page: int) -> Rows:
    """Return a page of buttons and the way to the next; from the last one leads back to the first."""
    each = MOST - 1
    pages = 1 if len(buttons) <= MOST else -(-len(buttons) // each)
    page %= pages
    shown = list(buttons) if pages == 1 else list(buttons[page * each : (page + 1) * each])
    if page < pages - 1:
        shown.append(Button(look.say("easy-button-more"), pack("ezp", page + 1)))
    elif page:
        shown.append(Button(look.say("easy-button-first"), pack("ezp", 0)))
    return tuple((button,) for button in shown)


def _worded(look: Look, button: Button) -> Button:
    """Say in words what a sign means."""
    if not button.text.endswith(MORE):
        return button
    number = button.text.removesuffix(MORE).strip()
    words = look.say("easy-button-report")
    return replace(button, text=f"{number}. {words}" if number else words)
