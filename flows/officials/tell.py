"""What the city said comes back into the group: one message a day, after the end one a month."""

from flows.design.tell import bulletin
from flows.officials.listen import MONTH
from storage import messages
from storage.database import Transaction
from storage.models import Answer, Campaign

VIEW = "city"


def tell_group(tx: Transaction, campaign: Campaign, answer: Answer, at: int) -> None:
    """Add an answer to the next message there is; show it on the card and wherever its idea stands."""
    if campaign.closed_at is None:
        bulletin(tx, campaign, VIEW, f"a{answer.id}", at, silent=True)
    else:
        _month(tx, campaign, campaign.closed_at, answer, at)
    for view in ("card", "closed", "board"):
        messages.touch(tx.db, campaign.id, view, at)
    if answer.about and answer.item:
        messages.touch_mentions(tx.db, answer.about, answer.item, at)


def _month(tx: Transaction, campaign: Campaign, closed_at: int, answer: Answer, at: int) -> None:
    """After the end: into the message that waits, else a month after the last one."""
    lines = [
        line
        for view in (VIEW, "answer")
        for line in messages.messages_of_campaign(tx.db, campaign.id, view)
        if line.due_at >= closed_at
    ]
    for line in lines:
        if line.view == VIEW and line.state in ("waiting", "paused"):
            args = messages.args_of(line.args)
            messages.set_args(tx.db, line.id, {**args, "items": f"{args['items']} a{answer.id}"})
            return
    due_at = max([at, *(line.due_at + MONTH for line in lines)])
    messages.post(
        tx.db,
        campaign,
        key=f"{VIEW}:{campaign.id}:{answer.id}",
        view=VIEW,
        args={"campaign": campaign.id, "items": f"a{answer.id}"},
        at=due_at,
        kind="unasked",
    )
