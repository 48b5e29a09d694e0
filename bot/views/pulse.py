"""The pulse in private: a question, one's own answers; and felt influence."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.instruments.felt import LEVELS
from flows.instruments.pulse import ITEMS, SITTING, statement
from flows.instruments.registry import QUESTIONS
from flows.instruments.sitting import NUMBER, answered, left
from flows.taking_part import rules_of
from storage import campaigns
from storage.models import Campaign

Rows = tuple[tuple[Button, ...], ...]
NAMES = (("often", "o"), ("sometimes", "s"), ("never", "n"))


@view("pulse")
def pulse(look: Look) -> Screen:
    """One question with its buttons; after five, what was answered and how to go on."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    if look.args.get("mine"):
        return _mine(look, campaign)
    if look.args.get("item") is None:
        return _paused(look, campaign)
    return _question(look, campaign, look.id("item"))


def _wave(look: Look) -> str:
    return str(look.args["wave"])


def _question(look: Look, campaign: Campaign, number: int) -> Screen:
    seen = len([n for n in str(look.args.get("seen") or "").split(",") if n])
    item = ITEMS[number]
    lines = []
    if not seen and not look.args.get("again"):
        least = QUESTIONS[item.id].least(rules_of(campaign))
        lines += [look.say("pulse-intro", most=SITTING, least=least), ""]
    head = (
        look.say("pulse-head-again")
        if look.args.get("again")
        else look.say("pulse-head", n=seen + 1, of=SITTING)
    )
    lines += [head, f"<b>{look.say(statement(item.id))}</b>"]
    if said := answered(look, campaign, look.person or 0, _wave(look)).get(item.id):
        lines.append(look.say("pulse-you-said", value=look.say(f"pulse-value-{said}")))
    return Screen("\n".join(lines), _answers(look, campaign, number, taken_back=bool(said)))


def _answers(look: Look, campaign: Campaign, number: int, *, taken_back: bool) -> Rows:
    wave = _wave(look)[0]
    values = tuple(
        Button(look.say(f"pulse-value-{name}"), pack("pu", campaign.id, wave, number, letter))
        for name, letter in NAMES
    )
    none = look.say("button-pulse-none" if taken_back else "button-skip")
    return (values, (Button(none, pack("pu", campaign.id, wave, number, "k")),))


def _paused(look: Look, campaign: Campaign) -> Screen:
    known = answered(look, campaign, look.person or 0, _wave(look))
    lines = [look.say("pulse-paused", n=len(known), of=len(ITEMS))]
    rows: list[tuple[Button, ...]] = []
    if left(known):
        rows.append((Button(look.say("button-pulse-more"), pack("pulse", campaign.id)),))
    if known:
        rows.append((Button(look.say("button-pulse-mine"), pack("pu-mine", campaign.id)),))
    if back := back_button(look, campaign.id):
        rows.append((back,))
    return Screen("\n".join(lines), tuple(rows))


def _mine(look: Look, campaign: Campaign) -> Screen:
    wave = _wave(look)
    known = answered(look, campaign, look.person or 0, wave)
    lines = [look.say("pulse-mine" if known else "pulse-mine-none")]
    for n, (item, value) in enumerate(known.items(), 1):
        said = look.say(f"pulse-value-{value}")
        lines.append(look.say("pulse-mine-line", n=n, statement=look.say(statement(item)), value=said))
    buttons = [
        Button(str(n), pack("pu-ask", campaign.id, wave[0], NUMBER[item])) for n, item in enumerate(known, 1)
    ]
    rows = [tuple(buttons[i : i + 6]) for i in range(0, len(buttons), 6)]
    if left(known):
        rows.append((Button(look.say("button-pulse-more"), pack("pulse", campaign.id)),))
    if back := back_button(look, campaign.id):
        rows.append((back,))
    return Screen("\n".join(lines), tuple(rows))


@view("felt")
def felt(look: Look) -> Screen:
    """How much say people had, as they felt it; told before from how many answers on it is shown."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    if campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    shown = look.say("shown-from", least=QUESTIONS["felt"].least(rules_of(campaign)))
    rows = tuple((Button(look.say(f"felt-level-{n}"), pack("say", campaign.id, "f", n)),) for n in LEVELS)
    return Screen(f"{look.say('ask-felt')}\n{shown}", rows)
