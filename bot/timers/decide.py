"""Timers of ideas: decisions, reminders, words that wait, what voters are told."""

from bot.ticker import at_once
from flows.design.alike import expire, expire_asked
from flows.design.concern import tell_concern
from flows.design.decide import decide_due
from flows.design.dictate import expire as expire_spoken
from flows.design.remind import remind

at_once("decide")(decide_due)
at_once("remind-vote")(remind)
at_once("concern")(tell_concern)
at_once("draft")(expire)
at_once("asked")(expire_asked)
at_once("spoken")(expire_spoken)
