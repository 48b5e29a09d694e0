"""What a valid ballot is, one function for each way to fill one in: the ballot, or a refusal that says why not."""

from collections.abc import Mapping, Sequence

from flows.ballots.question import ABSTAIN, BLANK, Ballot, Question
from flows.refusal import Refusal

UNREADABLE = Refusal("ballot-unreadable")


def choice(choices: Sequence[str], said: object) -> Ballot | Refusal:
    """Return a ballot that says one of a few things; nothing said is abstaining."""
    if said is None or said == "":
        return ABSTAIN
    if not isinstance(said, str):
        return UNREADABLE
    return (choices.index(said),) if said in choices else Refusal("ballot-no-such-option", {"option": said})


def ticks(question: Question, said: object) -> Ballot | Refusal:
    """Return a ballot of ticks, at most ``question.most``."""
    places = _places(question, said)
    if isinstance(places, Refusal):
        return places
    if question.most is not None and len(places) > question.most:
        return Refusal("ballot-too-many", {"ticked": len(places), "most": question.most})
    return tuple(sorted(places))


def paid_ticks(question: Question, said: object) -> Ballot | Refusal:
    """Return a ballot of ticks that together cost no more than the budget, where the question wants that."""
    ballot = ticks(question, said)
    if isinstance(ballot, Refusal) or question.budget is None or not question.within_budget:
        return ballot
    over = sum(question.costs[place] for place in ballot) - question.budget
    return Refusal("ballot-over-budget", {"over": _amount(over)}) if over > 0 else ballot


def marks(question: Question, said: object) -> Ballot | Refusal:
    """Return a ballot of scores; an option without one is ``BLANK``."""
    if said is None:
        return ABSTAIN
    if not isinstance(said, Mapping):
        return UNREADABLE
    places = _places(question, list(said))
    if isinstance(places, Refusal):
        return places
    ballot = [BLANK] * len(question.options)
    for place, score in zip(places, said.values(), strict=True):
        if isinstance(score, bool) or not isinstance(score, int) or not 0 <= score <= question.highest:
            return Refusal(
                "ballot-score-range", {"option": question.options[place], "highest": question.highest}
            )
        ballot[place] = score
    return tuple(ballot) if places else ABSTAIN


def order(question: Question, said: object) -> Ballot | Refusal:
    """Return a ballot of ranks: ids in order, or groups of ids in order; what isn't named is below them all."""
    if said is None:
        return ABSTAIN
    if not isinstance(said, Sequence) or isinstance(said, str):
        return UNREADABLE
    groups = [[group] if isinstance(group, str) else group for group in said]
    if not all(isinstance(group, Sequence) for group in groups):
        return UNREADABLE
    places = _places(question, [option for group in groups for option in group])
    if isinstance(places, Refusal):
        return places
    ballot = [0] * len(question.options)
    ranks = (rank for rank, group in enumerate(filter(len, groups), 1) for _ in group)
    for place, rank in zip(places, ranks, strict=True):
        ballot[place] = rank
    return tuple(ballot) if places else ABSTAIN


def _places(question: Question, said: object) -> list[int] | Refusal:
    if said is None:
        return []
    if not isinstance(said, Sequence) or isinstance(said, str):
        return UNREADABLE
    place = question.place()
    seen: set[str] = set()
    for option in said:
        if not isinstance(option, str):
            return UNREADABLE
        if option not in place:
            return Refusal("ballot-no-such-option", {"option": option})
        if option in seen:
            return Refusal("ballot-twice", {"option": option})
        seen.add(option)
    return [place[option] for option in said]


def _amount(money: object) -> str:
    return f"{float(money):,.2f}".removesuffix(".00").replace(",", " ")  # type: ignore[arg-type]
