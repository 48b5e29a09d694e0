"""From an operator's settings to what people are promised: limits, and for how long what is kept."""

from bot.clock import Clock
from bot.mail_server import sender_of
from bot.mailer import Mailer
from bot.settings import Settings
from flows.rules import Rules
from flows.safety.keeping import Keeping


def keeping_of(settings: Settings) -> Keeping:
    """Return for how long this operator keeps what."""
    return Keeping(settings.identity_days, settings.ballot_days, settings.backup_days)


def rules_of(settings: Settings) -> Rules:
    """Return the rules that campaigns start with here."""
    return Rules(
        open_proposals=settings.open_proposals,
        acts_per_day=settings.acts_a_day,
        minutes_per_day=settings.minutes_a_day,
        shown_from=settings.fewest_answers,
        split_from=settings.fewest_in_a_split,
    )


def mailer_of(settings: Settings, clock: Clock) -> Mailer | None:
    """Return what sends mail here, None where there is no mail server."""
    from bot.smtp import SmtpMailer

    server = settings.mail_server
    return SmtpMailer(server, sender_of(settings.smtp_from or ""), clock) if server else None
