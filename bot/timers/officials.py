"""Timers of officials: the week's digest, promised dates that pass, mails."""

from bot.mailer import Mail
from bot.ticker import Hands, at_once, due
from bot.views.city import mail_words
from flows.officials.digest import digest_due
from flows.officials.say import promise_passed
from flows.officials.send import outcome, under_way

at_once("digest")(digest_due)
at_once("promised")(promise_passed)


@due("mail")
async def mail(hands: Hands) -> None:
    """Send one mail: the row first, the server second, then what came of it."""
    id = hands.timer.item or 0
    if hands.mailer is None:
        await hands.write(lambda tx: None)
        return
    going = await hands.database.write(lambda tx: under_way(tx, id, hands.at))
    if going is None:
        await hands.write(lambda tx: None)
        return
    address, kind, words, again = going
    subject, text = await hands.database.read(
        lambda r: mail_words(r, hands.face, id, kind, words, again=again)
    )
    became = await hands.mailer.send(Mail(address, subject, text, f"{hands.timer.key}@talkoot"))
    now = hands.clock.now()
    await hands.write(lambda tx: outcome(tx, id, became, now))
