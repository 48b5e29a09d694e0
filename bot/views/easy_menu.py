"""Easy mode's version of everything else: three subjects, then the buttons of one."""

from bot.views.card import title_of
from bot.views.codec import pack, unpack
from bot.views.easily import easy, home_button
from bot.views.menu import menu as whole
from bot.views.screen import Button, Screen
from bot.views.view import Look
from storage import campaigns

DETAILS = frozenset({"chip", "poster", "tw", "ru", "fa", "prolong", "early", "back"})
FELT = frozenset({"scale", "felt", "pulse", "lb"})
AT_HOME = frozenset({"ai", "care"})
"""What easy mode's home offers already."""
PARTS = ("details", "felt", "ask")


@easy("menu")
def menu(look: Look) -> Screen:
    """Ask what somebody would like to look at; ``part``: how many-th of the subjects is looked at, from 1 on."""
    shown = whole(look)
    here = campaigns.campaign(look.db, look.id("campaign"))
    by_part: dict[str, list[Button]] = {name: [] for name in PARTS}
    for button in (b for row in shown.buttons for b in row):
        if name := _part(button):
            by_part[name].append(button)
    part = int(look.args.get("part") or 0)
    name = PARTS[part - 1] if 0 < part <= len(PARTS) else ""
    if here is None or name == "details":
        text = shown.text
    else:
        text = f"<b>{title_of(look, here)}</b>\n{look.say('easy-what-subject')}"
    buttons = by_part[name] if name else _subjects(look, by_part)
    return Screen(text, tuple((b,) for b in (*buttons, home_button(look))), mentions=shown.mentions)


def _subjects(look: Look, by_part: dict[str, list[Button]]) -> list[Button]:
    return [
        Button(look.say(f"easy-button-part-{name}"), pack("ezm", n))
        for n, name in enumerate(PARTS, 1)
        if by_part[name]
    ]


def _part(button: Button) -> str | None:
    tap = unpack(button.data or "")
    if tap is None or tap.verb in AT_HOME:
        return None
    return "details" if tap.verb in DETAILS else "felt" if tap.verb in FELT else "ask"
