"""Looking back in private: as whom, a question with its buttons, and what the group said."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.instruments.aspects import ASPECTS, SCALE, TOP
from flows.instruments.pulse import SITTING
from flows.instruments.registry import QUESTIONS
from flows.instruments.said import said_of
from flows.instruments.sittings import answered, items_of
from flows.taking_part import rules_of
from storage import campaigns, people
from storage.models import Campaign

Rows = tuple[tuple[Button, ...], ...]
LETTERS = {"reflect": "r", "users": "u", "employees": "w", "encounter": "e"}


@view("as-whom")
def as_whom(look: Look) -> Screen:
    """Ask as whom somebody answers; both are asked the same."""
    id = look.id("campaign")
    rows = tuple(
        (Button(look.say(f"button-voice-{voice}"), pack("lb", id, LETTERS[voice])),)
        for voice in ("users", "employees")
    )
    return Screen(look.say("as-whom"), rows)


@view("look-back")
def look_back(look: Look) -> Screen:
    """One question with its buttons; after five, what the group said and how to go on."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    items = items_of(look, campaign, str(look.args["name"]))
    number = look.args.get("item")
    if number is None or int(number) >= len(items):
        return _paused(look, campaign, items)
    return _question(look, campaign, items, int(number))


def _question(look: Look, campaign: Campaign, items: tuple[str, ...], number: int) -> Screen:
    name, item = str(look.args["name"]), items[number]
    seen = len([n for n in str(look.args.get("seen") or "").split(",") if n])
    lines = []
    if not seen:
        least = QUESTIONS[item].least(rules_of(campaign))
        lines = [look.say(f"look-intro-{name}"), look.say("look-shown", least=least)]
        if name == "reflect":
            role = people.role(look.db, campaign.id, look.person or 0)
            lines.append(look.say("look-role", role=look.say(f"role-{role.replace('_', '-')}")))
        lines.append("")
    lines.append(look.say("look-head", n=seen + 1, of=min(SITTING, len(items))))
    lines.append(f"<b>{look.say(statement(item))}</b>")
    mine = answered(look, campaign, look.person or 0, items).get(item)
    if item == TOP:
        return Screen("\n".join(lines), _three(look, campaign, name, number))
    lines.append(look.say(_hint(item)))
    if mine:
        lines.append(look.say("pulse-you-said", value=mine))
    row = tuple(Button(n, pack("lq", campaign.id, LETTERS[name], number, n)) for n in SCALE)
    return Screen("\n".join(lines), (row, _skip(look, campaign, name, number, taken_back=bool(mine))))


def statement(item: str) -> str:
    """Return the key of a question's words."""
    head, _, rest = item.partition("-")
    if item == TOP:
        return "look-top"
    if head in ASPECTS:
        return f"aspect-{head}"
    return f"voice-{rest}" if head in ("users", "employees") else f"encounter-{item}"


def _hint(item: str) -> str:
    side = item.rpartition("-")[2]
    return f"look-{side}" if side in ("matters", "happened") else "look-agree"


def _three(look: Look, campaign: Campaign, name: str, number: int) -> Rows:
    chosen = {int(n) for n in str(look.args.get("chosen") or "").split(",") if n}
    rows = tuple(
        (
            Button(
                look.say(
                    "look-chosen" if n in chosen else "look-not-chosen", words=look.say(f"aspect-{aspect}")
                ),
                pack("lt", campaign.id, LETTERS[name], number, n),
            ),
        )
        for n, aspect in enumerate(ASPECTS)
    )
    return (*rows, _skip(look, campaign, name, number, taken_back=False))


def _skip(look: Look, campaign: Campaign, name: str, number: int, *, taken_back: bool) -> tuple[Button, ...]:
    words = look.say("button-pulse-none" if taken_back else "button-skip")
    return (Button(words, pack("lq", campaign.id, LETTERS[name], number, "k")),)


def _paused(look: Look, campaign: Campaign, items: tuple[str, ...]) -> Screen:
    name = str(look.args["name"])
    known = answered(look, campaign, look.person or 0, items)
    lines = [
        look.say("pulse-paused", n=len(known), of=len(items)),
        *said_of(look, campaign, name, look.speech),
    ]
    rows: list[tuple[Button, ...]] = []
    if len(known) < len(items):
        rows.append((Button(look.say("button-look-more"), pack("lb", campaign.id, LETTERS[name])),))
    if name in ("users", "employees"):
        rows.append((Button(look.say("button-encounter"), pack("lb", campaign.id, "e")),))
    if back := back_button(look, campaign.id):
        rows.append((back,))
    return Screen("\n".join(lines), tuple(rows))
