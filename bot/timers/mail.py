"""One mail goes out: the row first, the server second, then what came of it."""

from bot.mailer import Attached, Mail, Outcome
from bot.ticker import Hands, due
from bot.views.mail import letter_mail, mail_words
from flows.assess.letter import PDF, TEXT
from flows.officials.send import Going, outcome, under_way, wait
from storage import letters, mails, timeline, timers
from storage.database import Reader

MOST_BYTES = 7_000_000
"""Mail grows a third on its way, and many servers take no more than ten megabytes."""


@due("mail")
async def mail(hands: Hands) -> None:
    """Send one mail; without a mail server the letter waits for one, other mails stand on the page anyway."""
    id = hands.timer.item or 0
    kept = await hands.database.read(lambda r: mails.mail(r.db, id))
    ready = kept is None or kept.letter is None or await hands.database.read(lambda r: _ready(r, kept, hands.at))
    if kept is None or hands.mailer is None or not ready:
        waits = kept is not None and kept.letter is not None and kept.state not in mails.DONE
        await hands.write(lambda tx: wait(tx, kept, hands.at) if kept and waits else None)
        return
    going = await hands.database.write(lambda tx: under_way(tx, id, hands.at))
    if going is None:
        await hands.write(lambda tx: None)
        return
    became = await _send(hands, going)
    now = max(hands.clock.now(), hands.at + 1)
    await hands.write(lambda tx: outcome(tx, id, became, now))


async def _send(hands: Hands, going: Going) -> Outcome:
    """Send it; where that is too large, once more with less."""
    assert hands.mailer is not None
    became: Outcome = "later"
    for whole in (True, False):
        made = await hands.database.read(lambda r, whole=whole: _made(r, hands, going, whole=whole))  # type: ignore[misc]
        became = await hands.mailer.send(made)
        if became != "large":
            return became
        if not made.attached:
            break
    return "refused"


def _made(reader: Reader, hands: Hands, going: Going, *, whole: bool) -> Mail:
    """Return the mail; ``whole``: with the package, where it isn't too large."""
    kept = going.mail
    if kept.letter is None:
        subject, text = mail_words(reader, hands.face, kept, going.words, again=going.again)
        return Mail(going.to, subject, text, kept.tag)
    letter = letters.letter(reader.db, kept.letter)
    assert letter is not None
    files = _files(reader, letter.campaign, whole=whole)
    packed = any(one.type == "application/zip" for one in files)
    subject, text = letter_mail(reader, hands.face, letter, again=going.again, packed=packed)
    return Mail(going.to, subject, text, kept.tag, files, automatic=False)


def _files(reader: Reader, campaign: int, *, whole: bool) -> tuple[Attached, ...]:
    files: list[Attached] = []
    for key in timeline.artefact_keys(reader.db, campaign):
        found = timeline.artefact(reader.db, key)
        if found is None or not found[2]:
            continue
        if key == f"letter:{campaign}:{PDF}":
            files.insert(0, Attached(found[0], "application/pdf", found[2]))
        elif key.startswith(f"package:{campaign}:") and whole and len(found[2]) <= MOST_BYTES:
            files.append(Attached(found[0], "application/zip", found[2]))
    return tuple(files)


def _ready(reader: Reader, kept: mails.Mail, at: int) -> bool:
    """Whether the letter can go as it is: not while something in it is folded or erased and it is made anew."""
    letter = letters.letter(reader.db, kept.letter or 0)
    if letter is None or letter.state != "agreed":
        return True
    text = timeline.artefact(reader.db, f"letter:{letter.campaign}:{TEXT}")
    return bool(text and text[2]) and not timers.waits(reader.db, "anew", letter.campaign, at)
