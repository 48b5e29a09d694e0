"""Write a vote: what kind of question, the question, its options, until when. Only its author sees it."""

from flows.refusal import Refusal
from flows.rules import Rules
from flows.taking_part import may_act, rules_of, too_many_asked
from flows.votes.found import own_draft
from flows.votes.kinds import METHODS, WITH_COSTS, WITH_OPTIONS, proposed
from flows.votes.words import FEWEST, money, options, pieces, priced, question, split
from storage import messages, timers, votes
from storage.database import Transaction
from storage.models import Campaign, Timer, Vote

DAY = 86_400_000_000
HOURS = (12, 24, 36, 72, 168)
"""How long a vote may be open, as offered."""


def begin(
    tx: Transaction, campaign: Campaign | None, person: int, text: str, language: str, at: int, key: str
) -> Vote | Refusal:
    """Begin a vote, from nothing or from one message; an earlier draft of the person's goes."""
    if known := votes.vote_by_key(tx.db, key):
        return known
    if (no := may_act(tx, campaign, person, at)) or campaign is None:
        return no or Refusal("no-campaign")
    if no := too_many_asked(tx, campaign, person):
        return no
    asked = split(text)
    words = question(asked.question) if text.strip() else None
    listed = options([], list(asked.options)) if asked.options else []
    if isinstance(words, Refusal) or isinstance(listed, Refusal):
        return words if isinstance(words, Refusal) else listed if isinstance(listed, Refusal) else Refusal("")
    if len(listed) == 1:
        return Refusal("vote-options-fewest")
    _forget_earlier(tx, campaign, person, at)
    rules = rules_of(campaign)
    id = votes.add_draft(
        tx.db,
        campaign=campaign.id,
        author=person,
        language=language,
        hours=rules.decision_hours,
        at=at,
        key=key,
    )
    _prefill(tx, id, person, words, listed, rules)
    due = at + DAY
    timers.set_timer(
        tx.db, key=f"vote-draft:{id}", kind="vote-draft", campaign=campaign.id, item=id, due_at=due
    )
    return _now(tx, id)


def _prefill(
    tx: Transaction, id: int, person: int, words: str | None, listed: list[str], rules: Rules
) -> None:
    if words is None:
        if rules.vote_method:
            votes.set_method(tx.db, id, rules.vote_method)
        return
    votes.set_text(tx.db, id, words)
    if method := proposed(len(listed), rules.vote_method):
        votes.set_method(tx.db, id, method)
    if method in WITH_OPTIONS - WITH_COSTS:
        votes.put_options(tx.db, id, person, [(option, None) for option in listed])


def _forget_earlier(tx: Transaction, campaign: Campaign, person: int, at: int) -> None:
    for earlier in votes.votes_of_person(tx.db, person):
        if earlier.state == "draft" and earlier.campaign == campaign.id:
            forget_draft(tx, earlier.id, at)


def forget_draft(tx: Transaction, id: int, at: int) -> None:
    """Forget a vote that was never posted; what shows it goes."""
    messages.touch_mentions(tx.db, "vote", id, at)
    timers.drop_timer(tx.db, f"vote-draft:{id}")
    votes.drop_draft(tx.db, id)


def never_mind(tx: Transaction, id: int, person: int, at: int) -> Refusal | None:
    """Forget one's own draft."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    forget_draft(tx, id, at)
    return None


def choose_method(tx: Transaction, id: int, person: int, method: str, at: int) -> Vote | Refusal:
    """Choose how it is counted; the group's rules can leave one way only."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if method not in METHODS:
        return Refusal("stale-button")
    fixed = rules_of(found.campaign).vote_method
    if fixed and method != fixed:
        return Refusal("vote-method-fixed")
    votes.set_method(tx.db, id, method)
    if method == "consent" or (method in WITH_COSTS) != (found.vote.method in WITH_COSTS):
        votes.put_options(tx.db, id, person, [])
    return _shown(tx, id, at)


def say_question(tx: Transaction, id: int, person: int, text: str, at: int) -> Vote | Refusal:
    """Keep the question; options in the same message come with it."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    asked = split(text)
    words = question(asked.question)
    if isinstance(words, Refusal):
        return words
    if asked.options and found.vote.method in WITH_OPTIONS - WITH_COSTS:
        added = add_options(tx, id, person, "\n".join(asked.options), at)
        if isinstance(added, Refusal):
            return added
    votes.set_text(tx.db, id, words)
    return _shown(tx, id, at)


def say_total(tx: Transaction, id: int, person: int, text: str, at: int) -> Vote | Refusal:
    """Keep how much there is to divide."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    total = money(text)
    if isinstance(total, Refusal):
        return total
    votes.set_total(tx.db, id, total.hundredths, total.unit)
    return _shown(tx, id, at)


def add_options(tx: Transaction, id: int, person: int, text: str, at: int) -> Vote | Refusal:
    """Add the options that a message names, all of them or none."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    known = votes.options(tx.db, id)
    costs = {option.text: option.cost for option in known}
    said = pieces(text)
    if found.vote.method in WITH_COSTS:
        for n, option in enumerate(said):
            cost = priced(option, found.vote.total)
            if isinstance(cost, Refusal):
                return cost
            said[n], _ = cost
            costs.setdefault(cost[0], cost[1])
    listed = options([option.text or "" for option in known], said)
    if isinstance(listed, Refusal):
        return listed
    votes.put_options(tx.db, id, person, [(option, costs.get(option)) for option in listed])
    return _shown(tx, id, at)


def drop_last_option(tx: Transaction, id: int, person: int, at: int) -> Vote | Refusal:
    """Take the newest option away again."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    left = votes.options(tx.db, id)[:-1]
    votes.put_options(tx.db, id, person, [(option.text or "", option.cost) for option in left])
    return _shown(tx, id, at)


def set_hours(tx: Transaction, id: int, person: int, hours: int, at: int) -> Vote | Refusal:
    """Choose how long it is open."""
    found = own_draft(tx, id, person, at)
    if isinstance(found, Refusal):
        return found
    if hours not in (*HOURS, rules_of(found.campaign).decision_hours):
        return Refusal("stale-button")
    votes.set_hours(tx.db, id, hours)
    return _shown(tx, id, at)


def missing(vote: Vote, listed: int) -> str | None:
    """Return what a draft still lacks: ``method``, ``question``, ``total``, ``options``; None if it can be posted."""
    if vote.method is None:
        return "method"
    if vote.text is None:
        return "question"
    if vote.method in WITH_COSTS and vote.total is None:
        return "total"
    return "options" if vote.method in WITH_OPTIONS and listed < FEWEST else None


def _shown(tx: Transaction, id: int, at: int) -> Vote:
    messages.touch_mentions(tx.db, "vote", id, at)
    return _now(tx, id)


def _now(tx: Transaction, id: int) -> Vote:
    found = votes.vote(tx.db, id)
    assert found is not None
    return found


def expire(tx: Transaction, timer: Timer, at: int) -> None:
    """Forget a draft that waited for a day."""
    if (vote := votes.vote(tx.db, timer.item or 0)) and vote.state == "draft":
        forget_draft(tx, vote.id, at)
