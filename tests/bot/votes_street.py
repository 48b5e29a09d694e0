"""A street that votes: a group of eight with a campaign; what everybody taps and what the bot says to whom."""

from ideas_street import Ideas, ideas_street

from bot.sandbox.people import Pressed
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import vote_ballots, votes
from storage.models import Vote, VoteBallot


class Votes(Ideas):
    """The same street, voting."""

    async def asks(self, who: User, text: str) -> Message:
        """Ask in one message, press Post it, and return the vote's message in the group."""
        await self.says(who, f"/vote {text}")
        await self.presses(who, self.last(), "Post it")
        return self.shown()

    def shown(self) -> Message:
        """Return the newest vote in the group."""
        return next(m for m in reversed(self.ours()) if m.text.startswith(("Vote ", "Äänestys ")))

    async def taps(self, who: User, button: str) -> Pressed:
        """Press a button of the newest private message."""
        return await self.presses(who, self.last(who), button)

    async def vote(self, number: int = 1) -> Vote:
        """Return a vote by its number."""
        found = await self.r.database.read(lambda r: votes.votes(r.db, 1))
        return next(v for v in found if v.number == number)

    async def papers(self, number: int = 1) -> list[VoteBallot]:
        """Return a vote's ballots."""
        id = (await self.vote(number)).id
        return await self.r.database.read(lambda r: vote_ballots.ballots(r.db, id))

    async def says_of(self, number: int = 1) -> list[str]:
        """Return what a vote's ballots say, by person."""
        return [paper.says for paper in await self.papers(number)]


async def votes_street(r: Rehearsal, **more: object) -> Votes:
    """Let a campaign stand in a group of eight; the first four take part."""
    here = await ideas_street(r, **more)  # type: ignore[arg-type]
    return Votes(here.r, here.group, here.people, here.names)
