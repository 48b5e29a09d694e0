"""Timers of votes: results, reminders, drafts that nobody posted, agreements to look at again."""

from bot.ticker import at_once
from flows.votes.close_vote import close_due
from flows.votes.remind import remind
from flows.votes.review import review
from flows.votes.write import expire

at_once("vote-close")(close_due)
at_once("vote-remind")(remind)
at_once("vote-draft")(expire)
at_once("vote-review")(review)
