"""For how long the operator keeps what."""

from typing import NamedTuple

from flows.rules import DEFAULT


class Keeping(NamedTuple):
    """Days after a person's last campaign, after a campaign's closing, and of a backup's life."""

    identity_days: int = DEFAULT.identity_days
    ballot_days: int = DEFAULT.ballot_days
    backup_days: int = 30


USUAL = Keeping()
