"""/forgetme: really erase a person; the counts stay, the log's proofs too."""

from flows.circles.joining import leave_all
from flows.design.asked import drop
from flows.maps.say import out
from flows.safety.fold import campaign_anew
from flows.safety.kinds import drop_own_unit
from flows.safety.remove import forget_in_log
from flows.votes.found import Found
from flows.votes.take_back import end
from storage import (
    about_person,
    aid,
    amendments,
    ballots,
    barriers,
    campaigns,
    circles,
    contributions,
    failed_updates,
    hidden,
    knowledge,
    letters,
    lines,
    log,
    messages,
    objections,
    officials,
    opinion_maps,
    opinions,
    proposals,
    session_answers,
    sessions,
    spoken,
    statements,
    tasks,
    timeline,
    timers,
    twins,
    vault,
    voices,
    vote_ballots,
    votes,
)
from storage import concerns as replies
from storage.database import Transaction

WIPE = "wipe:"


def forget(tx: Transaction, person: int, at: int) -> bytes | None:
    """Erase somebody everywhere; return the look-up they had, None if erased before.

    What shows their words is shown anew, charts and packages are made anew, and the write-ahead log is
    emptied next (timer ``wipe``).
    """
    if (known := vault.telegram_of_person(tx, person)) is None:
        return None
    items = about_person.items_of_person(tx.db, person)
    where = about_person.campaigns_touched(tx.db, person)
    _take_log(tx, person, where)
    where += _take_echoes(tx, person, at)
    _take_ideas(tx, person, at)
    asked = statements.of_person(tx.db, person)
    _take_words(tx, person, at)
    _take_choices(tx, person)
    for map in dict.fromkeys(one.map for one in asked if one.number):
        out(tx, map, at)
    _show_anew(tx, items, where, at)
    about_person.forget_traces(tx.db, person)
    failed_updates.forget_those_of(tx, known)
    lookup = vault.erase_person(tx, person, at)
    if lookup is not None:
        timers.set_timer(tx.db, key=f"{WIPE}{lookup.hex()}", kind="wipe", due_at=at)
    return lookup


def forget_identity(tx: Transaction, person: int, at: int) -> bytes | None:
    """Erase who somebody is and how to reach them; what they said stays, said by nobody known.

    They are in no crew any more, and in no list of hellos.
    """
    leave_all(tx, person, at)
    about_person.forget_reachability(tx.db, person)
    spoken.forget(tx.db, person)
    return vault.erase_person(tx, person, at)


def _take_log(tx: Transaction, person: int, where: list[int]) -> None:
    for campaign in where:
        log.erase_person_leaves(tx, campaign, tx.vault.pseudonym(campaign, person))


def _take_echoes(tx: Transaction, person: int, at: int) -> list[int]:
    """Take away where others' acts and campaigns carry this person's words; return those campaigns."""
    touched = twins.shown_of(tx.db, person)
    for campaign, title in about_person.carried_titles(tx.db, person):
        campaigns.forget_title(tx.db, campaign, title)
        messages.touch_mentions(tx.db, "campaign", campaign, at)
        forget_in_log(tx, campaign, (title,))
        touched.append(campaign)
    for campaign, title in twins.titles_of(tx.db, person):
        messages.touch_mentions(tx.db, "campaign", campaign, at)
        forget_in_log(tx, campaign, (title,))
        touched.append(campaign)
    for act, campaign, words in about_person.echoes(tx.db, person):
        messages.touch_mentions(tx.db, "contribution", act, at)
        forget_in_log(tx, campaign, (words,))
        touched.append(campaign)
    return touched


def _take_ideas(tx: Transaction, person: int, at: int) -> None:
    """Nobody decides about words that are gone: what is open is withdrawn, what waits for a yes is dropped."""
    for idea in proposals.proposals_of_person(tx.db, person):
        if idea.state == "asked":
            drop(tx, idea.id, at)
        elif idea.state == "open":
            proposals.set_proposal_state(tx.db, idea.id, "withdrawn", at)
            tx.log.append(idea.campaign, "withdrawn", at, None, {"proposal": idea.number})
            messages.rest(tx.db, f"proposal:{idea.id}")
    for vote in votes.votes_of_person(tx.db, person):
        campaign = campaigns.campaign(tx.db, vote.campaign)
        if vote.state == "open" and campaign is not None:
            end(tx, Found(vote, campaign), at, None)


def _take_words(tx: Transaction, person: int, at: int) -> None:
    for letter in letters.forget(tx.db, person):
        messages.touch_mentions(tx.db, "letter", letter, at)
    hidden.take_over(tx.db, person)
    for act in contributions.contributions_of_person(tx.db, person):
        drop_own_unit(tx.db, act.id)
    aid.forget(tx.db, person)
    lines.forget(tx.db, person)
    spoken.forget(tx.db, person)
    sessions.forget(tx.db, person)
    session_answers.part(tx.db, person)
    leave_all(tx, person, at)
    circles.forget(tx.db, person)
    amendments.forget(tx.db, person)
    votes.forget_votes(tx.db, person)
    objections.forget(tx.db, person)
    opinion_maps.forget(tx.db, person)
    statements.forget(tx.db, person)
    campaigns.forget_starter(tx.db, person)
    campaigns.forget_chips(tx.db, person)
    knowledge.forget(tx.db, person)
    proposals.forget_proposals(tx.db, person)
    replies.forget_replies(tx.db, person)
    twins.forget(tx.db, person)
    tasks.forget_tasks(tx.db, person)
    contributions.forget_contributions(tx.db, person)
    voices.forget_answers(tx.db, person)
    _take_office(tx, person)
    barriers.forget(tx.db, person, at)


def _take_office(tx: Transaction, person: int) -> None:
    """Take what somebody said as an official, and what they wrote of one; the log keeps no key of it."""
    for one in officials.officials_of_person(tx.db, person):
        words = [a.text for a in voices.answers(tx.db, one.campaign) if a.official == one.id and a.text]
        forget_in_log(tx, one.campaign, tuple(words))
    officials.forget_person(tx.db, person)


def _take_choices(tx: Transaction, person: int) -> None:
    """Keep choices as counts of nobody: a number of its own for each, so that they don't tell of one another."""
    for ballot in ballots.ballots_of_person(tx.db, person):
        ballots.part_ballots(tx.db, ballot.proposal, {person: stand_in(tx, ballot.proposal, person)})
    for paper in vote_ballots.ballots_of_person(tx.db, person):
        vote_ballots.part(tx.db, paper.vote, {person: stand_in(tx, paper.vote, person, "part-vote")})
    for map in opinions.maps_of(tx.db, person):
        opinions.part(tx.db, map, {person: stand_in(tx, map, person, "part-map")})
        opinion_maps.set_parted(tx.db, map)


def stand_in(tx: Transaction, item: int, person: int, purpose: str = "part") -> int:
    """Return a negative random number in a person's place."""
    return -int.from_bytes(tx.chance.draw(purpose, f"{item}:{person}", 7), "big")


def _show_anew(tx: Transaction, items: list[tuple[str, int]], where: list[int], at: int) -> None:
    for kind, id in items:
        messages.touch_mentions(tx.db, kind, id, at)
    for campaign in dict.fromkeys(where):
        for view in ("ideas", "agenda"):
            messages.touch(tx.db, campaign, view, at)
        timeline.void_artefacts(tx.db, campaign)
        campaign_anew(tx, campaign, at, titles=True)
