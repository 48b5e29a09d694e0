"""The roles that anybody may say of themselves."""

from bot.views.codec import pack
from bot.views.role_lines import card_lines
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.assess.role import ROLES
from storage import people


@view("role")
def role(look: Look) -> Screen:
    """What somebody calls themselves here, and the choice."""
    id = look.id("campaign")
    now = people.role(look.db, id, look.person or 0)
    lines = [look.say("role-ask"), look.say("role-now", role=name_of_role(look, now))]
    rows = tuple((Button(name_of_role(look, one), pack("rs", id, n)),) for n, one in enumerate(ROLES))
    told, more, mentions = card_lines(look, id)
    lines += [look.say("line-cards"), *told] if told else []
    own = tuple(Button(look.say(f"button-line-{what}"), pack("rl", id, what[0])) for what in ("expect", "bring"))
    return Screen("\n".join(lines), (*rows, own, *more), mentions=mentions)


def name_of_role(look: Look, role: str) -> str:
    """Return a role in words."""
    return look.say(f"role-{role.replace('_', '-')}")
