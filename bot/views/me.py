"""What is about one person, shown to that person alone."""

from babel import Locale

from bot.views.codec import pack
from bot.views.easily import easy_button
from bot.views.screen import Button, Paper, Screen, cut, fit, quote
from bot.views.view import Look, view
from flows.deliver.tasks import root_of
from flows.safety.mydata import mydata
from flows.speech import languages
from storage import contributions, proposals, safety, tasks, vault
from storage.database import Reader

LAST = 10


@view("mine")
def mine(look: Look) -> Screen:
    """The last acts, each with a button to change it; ideas; tasks taken on."""
    person = look.person or 0
    acts = [a for a in contributions.contributions_of_person(look.db, person) if a.state == "counted"][:LAST]
    lines = [look.say("mine-acts" if acts else "mine-nothing")]
    lines += [f"{n}. {quote(cut(a.text or '', 60))}" for n, a in enumerate(acts, 1)]
    buttons = [Button(str(n), pack("act", a.id)) for n, a in enumerate(acts, 1)]
    ideas = [p for p in proposals.proposals_of_person(look.db, person) if p.text][-LAST:]
    if ideas:
        lines += ["", look.say("mine-ideas")]
        lines += [f"{n}. {quote(cut(p.text or '', 60))}" for n, p in enumerate(ideas, len(acts) + 1)]
        buttons += [Button(str(n), pack("more", "p", p.id)) for n, p in enumerate(ideas, len(acts) + 1)]
    taken = [t for t in tasks.tasks_of_person(look.db, person) if not safety.folded(look.db, "task", root_of(t))]
    if taken:
        lines += ["", look.say("mine-tasks"), *(f"– {quote(cut(t.text or '', 60))}" for t in taken[-LAST:])]
    rows = tuple(tuple(buttons[i : i + 5]) for i in range(0, len(buttons), 5))
    return Screen(fit(lines, look.say("and-more")), rows)


@view("mydata")
def my_data(look: Look) -> Screen:
    """A JSON file with everything."""
    person = look.person or 0
    reader = Reader(look.db, look.vault)
    known = vault.telegram_of_person(reader, person)
    body = mydata(reader, person, known, vault.name_of(reader, person))
    return Screen(look.say("mydata"), papers=(Paper("mydata.json", body),))


@view("forget")
def forget(look: Look) -> Screen:
    """What erasing does and can't do, and the button."""
    button = Button(look.say("button-forget"), pack("forget", look.id("person")))
    return Screen(look.say("forget"), ((button,),))


@view("mute")
def mute(look: Look) -> Screen:
    """For how long to be left alone."""
    rows = tuple((Button(look.say(f"button-mute-{days}"), pack("mute", days)),) for days in (7, 9999, 0))
    return Screen(look.say("mute"), rows)


@view("language")
def language(look: Look) -> Screen:
    """The languages there are."""
    buttons = tuple(Button(_own_name(name), pack("lang", name)) for name in languages())
    if look.chat:
        return Screen(look.say("language-chat"), (buttons,))
    return Screen(look.say("language"), (buttons, *(() if look.speech.easy else ((easy_button(look),),))))


def _own_name(language: str) -> str:
    """Return what a language calls itself."""
    name = Locale.parse(language).get_display_name(language) or language
    return name[:1].upper() + name[1:]


@view("go-private")
def go_private(look: Look) -> Screen:
    """What is only for one person is shown in private."""
    return Screen(
        look.say("go-private"), ((Button(look.say("button-go-private"), url=str(look.args["link"])),),)
    )
