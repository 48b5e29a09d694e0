"""What a vote asks, as the methods count it: an option's id is its number."""

from fractions import Fraction
from sqlite3 import Connection

from flows.ballots.default import needed
from flows.ballots.question import Question
from flows.rulebook.standing import rules_when
from flows.votes.kinds import HIGHEST, WITH_COSTS, WITH_QUORUM
from storage import chats, people, votes
from storage.models import Campaign, Vote


def question_of(db: Connection, vote: Vote, campaign: Campaign) -> Question:
    """Return the question of a posted vote."""
    rules, base = rules_when(db, campaign, vote.posted_at or vote.written_at), vote.base or 0
    size = chats.members(db, campaign.chat)
    listed = votes.options(db, vote.id)
    enough = needed(base, size, rules) if vote.method in WITH_QUORUM else 0
    money = vote.method in WITH_COSTS
    return Question(
        options=tuple(str(option.number) for option in listed),
        needed=Fraction(enough),
        taking_part=people.taking_part(db, campaign.id),
        highest=HIGHEST,
        costs=tuple(Fraction(option.cost or 1, 100) for option in listed) if money else (),
        budget=Fraction(vote.total or 0, 100) if money else None,
        blanks_share=not money,
        rules=rules,
        base=base,
        chat_size=size,
    )
