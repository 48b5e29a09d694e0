"""What is asked in private about acts, and the list of what was done."""

from bot.views.acts import told
from bot.views.codec import pack
from bot.views.screen import Button, Screen, fit
from bot.views.view import Look, view
from storage import contributions

AT_ONCE = 6


@view("ask-did")
def ask_did(look: Look) -> Screen:
    """What did you do?"""
    return Screen(look.say("ask-did"))


@view("ask-change")
def ask_change(look: Look) -> Screen:
    """Write it anew."""
    return Screen(look.say("ask-change"))


@view("as-photo")
def as_photo(look: Look) -> Screen:
    """A file can tell where it was made; a photo doesn't."""
    return Screen(look.say("noted-file"))


@view("evidence")
def evidence(look: Look) -> Screen:
    """A photo or voice note was added to an act."""
    act = contributions.contribution(look.db, look.id("contribution"))
    if act is None or act.state == "undone":
        return Screen(gone=True)
    other = Button(look.say("button-other-act"), pack("d-off", act.id))
    return Screen(
        look.say("evidence-added", what=told(look, act)), ((other,),), mentions=(("contribution", act.id),)
    )


@view("acts")
def acts(look: Look) -> Screen:
    """What was done, newest first, a page at a time: thanks and *Report* beside each."""
    start = look.id("from")
    campaign = look.id("campaign")
    shown = [a for a in reversed(contributions.contributions(look.db, campaign)) if a.visibility != "me"]
    page = shown[start : start + AT_ONCE]
    if not page:
        return Screen(look.say("acts-none"))
    lines = [f"{n}. {told(look, act)}" for n, act in enumerate(page, start + 1)]
    rows: list[tuple[Button, ...]] = [
        (Button(f"{n} 🙏", pack("ty", act.id)), Button(f"{n} ⋯", pack("more", "a", act.id)))
        for n, act in enumerate(page, start + 1)
    ]
    if len(shown) > start + AT_ONCE:
        rows.append((Button(look.say("button-older"), pack("acts", campaign, start + AT_ONCE)),))
    return Screen(fit(lines, "+{n}"), tuple(rows), mentions=tuple(("contribution", act.id) for act in page))
