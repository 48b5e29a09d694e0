"""An invitation in the group, and the link that its inviter passes on."""

from bot.views.codec import pack
from bot.views.folded import words_or_fold
from bot.views.screen import Button, Screen, quote
from bot.views.view import Look, view
from storage import mails, officials
from storage.officials import Official

MAILED = {"sent": "sent", "unknown": "sent", "refused": "failed", "back": "failed"}


def who_words(look: Look, official: Official) -> str:
    """Return who an official is for an HTML message: words, their fold, or that they were taken back."""
    return words_or_fold(look, "official", official.id, official.text)


def sure(look: Look, official: Official) -> str:
    """Return how sure it is that an official works there."""
    if official.checked_at is not None:
        return look.say("official-checked", domain=quote(official.domain))
    return look.say("official-confirmed" if official.cosigner or official.signed_at else "official-said")


@view("invitation")
def invitation(look: Look) -> Screen:
    """Who is invited, and the button for a second who agrees."""
    official = officials.official(look.db, look.id("official"))
    if official is None:
        return Screen(gone=True)
    lines = [look.say("invite-head" if official.state == "asked" else "invite-head-was"), who_words(look, official)]
    if official.state == "asked" and official.domain:
        lines.append(look.say("invite-domain", domain=quote(official.domain)))
    if official.active:
        lines.append(sure(look, official))
    lines.append(look.say(f"invite-{official.state}"))
    end = Button(look.say("button-invite-end"), pack("inv-no", official.id))
    agree = Button(look.say("button-invite-agree"), pack("inv-yes", official.id))
    more = Button("⋯", pack("more", "i", official.id))
    row = {"asked": (agree, end), "invited": (end,), "here": (end,)}.get(official.state, ())
    return Screen("\n".join(lines), ((*row, more),), mentions=(("official", official.id),))


@view("invite-ask")
def ask(look: Look) -> Screen:
    """Whom to invite?"""
    return Screen(look.say("invite-ask" if look.face.page_url else "invite-ask-telegram"))


@view("invitation-link")
def link(look: Look) -> Screen:
    """The link for one person, to be passed on by who invited."""
    official = officials.official(look.db, look.id("official"))
    if official is None or not official.active or official.link is None:
        return Screen(look.say("invite-link-over"), mentions=(("official", look.id("official")),))
    secret = look.vault.secret("official", official.code)
    lines = [look.say("invite-link", who=who_words(look, official)), ""]
    if look.face.page_url:
        lines += [quote(f"{look.face.page_url}/o/{secret}"), "", look.say("invite-link-telegram")]
    else:
        lines += [look.say("invite-no-page")]
    lines += [quote(look.face.link(secret)), "", look.say("invite-link-once")]
    if mail := mails.mail_by_key(look.db, f"invite:{official.id}"):
        lines.append(look.say(f"invite-mail-{MAILED.get(mail.state, 'waiting')}"))
    if official.expires_at and official.state == "invited":
        lines.append(look.say("invite-link-until", day=look.speech.day(official.expires_at)))
    end = Button(look.say("button-invite-end"), pack("inv-no", official.id))
    return Screen("\n".join(lines), ((end,),), mentions=(("official", official.id),))
