"""Timers of officials: the week's digest, promised dates that pass."""

from bot.ticker import at_once
from flows.officials.digest import digest_due
from flows.officials.say import promise_passed

at_once("digest")(digest_due)
at_once("promised")(promise_passed)
