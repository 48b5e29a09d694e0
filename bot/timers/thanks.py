"""Once a day: thanks reach their givers; words nobody owned up to are dropped."""

from bot.handlers.anonymous import HOUR, KIND
from bot.ticker import at_once
from flows.deliver.thanks import pass_on
from storage import campaigns, questions
from storage.database import Transaction
from storage.models import Timer


def _thanks(tx: Transaction, timer: Timer, at: int) -> None:
    campaign = campaigns.campaign(tx.db, timer.campaign or 0)
    if campaign is not None:
        pass_on(tx, campaign, at)


def _forget(tx: Transaction, timer: Timer, at: int) -> None:
    questions.drop_invitations(tx.db, KIND, at - HOUR + 1)


at_once("thanks")(_thanks)
at_once(KIND)(_forget)
