"""What stands in a mail: codes, invitations and the week for officials; the letter for the addressee."""

from bot.views.city import digest_lines
from bot.views.view import Face
from flows.assess.letter import TEXT
from flows.officials import digest as digests
from flows.officials.lines import on_day, title
from flows.speech import Speech
from storage import campaigns, guesses, officials, publication, timeline
from storage.database import Reader
from storage.letters import Letter
from storage.mails import Mail
from storage.models import Campaign
from storage.officials import Official


def mail_words(reader: Reader, face: Face, mail: Mail, words: str, *, again: bool) -> tuple[str, str]:
    """Return (subject, text) of a mail to an official; ``words``: the code, or the week of the digest."""
    official = officials.official(reader.db, mail.official or 0)
    campaign = campaigns.campaign(reader.db, official.campaign) if official else None
    assert official is not None
    assert campaign is not None
    speech = Speech(campaign.language, campaign.zone)
    name = title(reader, speech, campaign)
    lines = [speech.say("again-in-case"), ""] if again else []
    if mail.kind == "invite":
        lines += _invitation(reader, face, speech, official, name)
    elif mail.kind == "code":
        lines += [speech.say("mail-code", title=name), "", words, "", speech.say("mail-code-where")]
    else:
        kept = [d for d in guesses.digests(reader.db, official.id) if d.week == words]
        lines += [speech.say("digest-head", title=name), ""]
        lines += digest_lines(speech, digests.read(kept[0])) if kept else []
    if face.page_url and mail.kind != "invite":
        lines += ["", speech.say("mail-page"), f"{face.page_url}/p/{official.code}"]
    foot = "mail-foot-invite" if mail.kind == "invite" else "mail-foot"
    lines += ["", speech.say(foot, operator=face.operator)]
    return speech.say(f"mail-subject-{mail.kind}", title=name), "\n".join(lines) + "\n"


def _invitation(reader: Reader, face: Face, speech: Speech, official: Official, name: str) -> list[str]:
    secret = reader.vault.secret("official", official.code)
    where = f"{face.page_url}/o/{secret}" if face.page_url else face.link(secret)
    lines = [speech.say("mail-invite", title=name), "", where, "", speech.say("mail-invite-once")]
    if official.expires_at:
        day = on_day(speech, speech.local(official.expires_at).date())
        lines.append(speech.say("mail-invite-until", day=day))
    return [*lines, speech.say("mail-invite-what")]


def letter_mail(
    reader: Reader, face: Face, letter: Letter, *, again: bool, packed: bool
) -> tuple[str, str]:
    """Return (subject, text) of the letter; ``packed``: the package goes with it."""
    campaign = campaigns.campaign(reader.db, letter.campaign)
    assert campaign is not None
    speech = Speech(campaign.language, campaign.zone)
    kept = timeline.artefact(reader.db, f"letter:{campaign.id}:{TEXT}")
    lines = [speech.say("again-in-case"), ""] if again else []
    lines += [kept[2].decode().rstrip() if kept else "", "", speech.say("mail-letter-who")]
    lines.append(_where(reader, face, speech, campaign, packed=packed))
    lines.append(speech.say("mail-letter-reply", operator=face.operator))
    subject = speech.say("mail-subject-letter", title=title(reader, speech, campaign))
    return subject, "\n".join(lines) + "\n"


def _where(reader: Reader, face: Face, speech: Speech, campaign: Campaign, *, packed: bool) -> str:
    """Say where the package is."""
    if packed:
        return speech.say("mail-letter-packed")
    public = publication.public(reader.db, campaign.id)
    if public is not None and public.state == "open" and face.public_url:
        return speech.say("mail-letter-public", url=face.public_at(public.code))
    return speech.say("mail-letter-ask", operator=face.operator)
