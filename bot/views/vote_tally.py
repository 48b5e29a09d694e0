"""How a vote was counted: the whole tally, so that who distrusts it can count again."""

import html
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any

from bot.views.folded import words_or_fold
from bot.views.screen import Screen, cut, fit, length, quote
from bot.views.view import Look, view
from bot.views.vote_words import amount, decimal, listed, names, short, told
from bot.views.votes import apart, headline
from flows.ballots.result import Tie
from flows.votes.close_vote import Outcome, outcome_of
from storage import objections, votes
from storage.models import Vote

WIDEST = 12
"""A matrix of more options isn't read on a phone; the package has it whole."""
Lines = list[str]


@view("vote-tally")
def tally(look: Look) -> Screen:
    """Method and rule, the whole tally, ties and their lot, who took part."""
    found = votes.vote(look.db, look.id("vote"))
    outcome = outcome_of(found) if found else None
    if found is None or outcome is None:
        return Screen(look.say("refusal-vote-not-decided"))
    words, result = names(look, found), outcome.result
    head = [f"<b>{short(look, found)}</b>", headline(look, found, outcome)]
    head += [told(look, words, sentence) for sentence in result.why]
    foot = [*_parameters(look, found, outcome), *_turnout(look, outcome), *apart(look, found, outcome)]
    foot += [line for tie in result.ties for line in _tie(look, words, tie)]
    foot.append(look.say("tally-decided", when=look.speech.moment(found.ended_at or 0)))
    room = 4000 - length("\n".join([*head, *foot]))
    body = SHOWN[found.method or ""](look, found, words, result.tally, room)
    more = look.say("more-lines", n="{n}")
    gap = [] if body[-1].startswith("<pre>") else [""]
    return Screen(fit([*head, "", *body, *gap, *foot], more), mentions=(("vote", found.id),))


def _parameters(look: Look, found: Vote, outcome: Outcome) -> Lines:
    lines = [look.say(f"vote-counts-{found.method}")]
    needed = outcome.result.parameters.get("needed")
    if needed:
        lines.append(look.say("vote-tally-needed", needed=str(needed), base=found.base or 0))
    return lines


def _turnout(look: Look, outcome: Outcome) -> Lines:
    result = outcome.result
    if result.taking_part is None or result.did_not_vote is None:
        return []
    numbers = {"voted": result.voted, "abstained": result.abstained, "silent": result.did_not_vote}
    return [look.say("vote-tally-turnout", part=result.taking_part, **numbers)]


def _tie(look: Look, words: Mapping[int, str], tie: Tie) -> Lines:
    tied = listed(look.speech, [words.get(int(id), id) for id in tie.tied], 200)
    first = listed(look.speech, [words.get(int(id), id) for id in tie.first], 100)
    lines = [look.say(f"vote-tie-{tie.settled_by}", tied=quote(tied), first=quote(first))]
    if tie.lot:
        order = listed(look.speech, [words.get(int(id), id) for id in tie.lot.order], 200)
        lines += [
            look.say("vote-lot", order=quote(order)),
            f"<code>{tie.lot.record_hash}</code>",
            f"<code>{quote(tie.lot.public_value)}</code>",
        ]
    return lines


def _fitting(lines: Iterable[str], look: Look, room: int) -> Lines:
    """Return as many lines as there is room for, then how many there are more."""
    return fit(list(lines), look.say("more-lines", n="{n}"), max(room, 200)).split("\n")


def _consent(look: Look, found: Vote, words: Mapping[int, str], kept: Mapping[str, Any], room: int) -> Lines:
    earlier = [o for o in objections.objections(look.db, found.id) if o.round < found.round]
    voices = [
        look.say(f"vote-voice-{voice.replace('_', '-')}", n=n)
        for voice, n in kept["voices"].items()
        if n or voice != "objection_without_reason"
    ]
    told_ = [
        look.say("objection-earlier", n=o.round, words=words_or_fold(look, "objection", o.id, o.text)) for o in earlier
    ]
    return [*voices, *_fitting(told_, look, room - 400)] if told_ else voices


def _plain(look: Look, found: Vote, words: Mapping[int, str], kept: Mapping[str, Any], room: int) -> Lines:
    """Most first; level ones in the order of the ballot."""
    rows = sorted(kept["votes"].items(), key=lambda row: (-row[1], int(row[0])))
    lines = [look.say("vote-row", n=n, what=quote(cut(words[int(id)], 60))) for id, n in rows]
    return _fitting(lines, look, room)


def _grades(look: Look, found: Vote, words: Mapping[int, str], kept: Mapping[str, Any], room: int) -> Lines:
    """One line of words, one of numbers: how many gave 0, 1, 2 … and the mean."""
    rows = sorted(kept["options"].items(), key=lambda row: (-row[1]["sum"], int(row[0])))
    lines = []
    for id, row in rows:
        mean = "–" if row["mean"] is None else decimal(look.speech, f"{float(Fraction(row['mean'])):.2f}")
        counts = " ".join(f"{n}×{given}" for n, given in enumerate(row["histogram"]) if given)
        lines.append(look.say("vote-row-mean", mean=mean, what=quote(cut(words[int(id)], 60))))
        lines.append(f"   {counts or '–'}")
    return [look.say("vote-histogram"), *_fitting(lines, look, room)]


def _order(look: Look, found: Vote, words: Mapping[int, str], kept: Mapping[str, Any], room: int) -> Lines:
    """The order (level ones share a place, the next comes after all of them), then the pairwise matrix."""
    layers = [*kept["order"], *([id] for id in kept["dropped"])]
    place = {id: 1 + sum(map(len, layers[:n])) for n, layer in enumerate(layers) for id in layer}
    ids = [id for layer in layers for id in layer]
    lines = [
        look.say("vote-row-place", place=place[id], n=int(id), what=quote(cut(words[int(id)], 40)))
        + (f" ({look.say('vote-dropped-' + kept['dropped'][id])})" if id in kept["dropped"] else "")
        for id in ids
    ]
    table = _matrix(kept["pairwise"], ids[:WIDEST])
    told_cut = [look.say("vote-matrix-cut", n=WIDEST)] if len(ids) > WIDEST else []
    taken = length("\n".join(table)) + 200
    head = _fitting(lines, look, room - taken)
    return [*head, "", look.say("vote-matrix"), *told_cut, *table]


def _matrix(pairs: Mapping[str, Mapping[str, int]], ids: list[str]) -> Lines:
    """Return rows of one preformatted block, kept together: row over column."""
    wide = max([len(id) for id in ids] + [len(str(n)) for row in pairs.values() for n in row.values()] or [1])
    lines = [" " * (wide + 1) + " ".join(id.rjust(wide) for id in ids)]
    for one in ids:
        cells = (str(pairs[one][other]) if one != other else "·" for other in ids)
        lines.append(f"{one.rjust(wide)} " + " ".join(cell.rjust(wide) for cell in cells))
    return [f"<pre>{html.escape(chr(10).join(lines))}</pre>"]


def _shares(look: Look, found: Vote, words: Mapping[int, str], kept: Mapping[str, Any], room: int) -> Lines:
    """Each project: paid for or not, its votes and effective support, and which of two reasons lost it."""
    rows = kept["projects"]
    lost = sorted((id for id in rows if not rows[id]["funded"]), key=lambda id: (-_exact(rows[id]), int(id)))
    paid = [id for id in rows if rows[id]["funded"]]
    lines = [_project(look, found, words[int(id)], rows[id]) for id in [*paid, *lost]]
    beside = kept["greedy"]
    names_ = listed(look.speech, [words[int(id)] for id in beside["winners"]], 300)
    told_ = [
        _share(look, found, kept),
        look.say("vote-spent", spent=_money(look, found, kept["spent"]), left=_money(look, found, kept["left"])),
        look.say("vote-with-nothing", n=kept["with_nothing"]),
        look.say("vote-greedy", what=quote(names_) or "–", n=beside["with_nothing"]),
    ]
    taken = length("\n".join(told_))
    return [look.say("vote-support-head"), *_fitting(lines, look, room - taken - 100), "", *told_]


def _share(look: Look, found: Vote, kept: Mapping[str, Any]) -> str:
    """Say what each voter's share was, and from what it was raised."""
    share = Fraction(str(kept["share_exact"]))
    if not kept["added"]:
        return look.say("vote-share", share=_money(look, found, share))
    start = _money(look, found, share - int(kept["added"]))
    return look.say("vote-share-raised", start=start, share=_money(look, found, share))


def _exact(row: Mapping[str, Any]) -> Fraction:
    return Fraction(str(row["effective_support_exact"]))


def _money(look: Look, found: Vote, value: object) -> str:
    return amount(look.speech, round(Fraction(str(value)) * 100), found.unit)


def _people(look: Look, value: object, *, up: bool = False) -> str:
    """Return a support in people with two digits after the point: had rounds down, needed rounds up."""
    exact = Fraction(str(value)) * 100
    whole, rest = divmod(ceil(exact) if up else floor(exact), 100)
    return f"{whole}{look.say('vote-decimal')}{rest:02}" if rest else str(whole)


def _project(look: Look, found: Vote, words: str, row: Mapping[str, Any]) -> str:
    args = {
        "what": quote(cut(words, 50)),
        "cost": _money(look, found, row["cost"]),
        "votes": row["votes"],
        "support": _people(look, row["effective_support_exact"]),
    }
    if row["funded"]:
        return look.say("vote-project-paid", **args)
    needed = _people(look, row["needed_support"], up=True) if row["needed_support"] is not None else "–"
    why = look.say(f"vote-lost-{row['lost_because']}")
    return look.say("vote-project-lost", needed=needed, why=why, **args)


Shown = Callable[[Look, Vote, Mapping[int, str], Mapping[str, Any], int], Lines]
SHOWN: dict[str, Shown] = {
    "consent": _consent,
    "single": _plain,
    "approval": _plain,
    "score": _grades,
    "schulze": _order,
    "equal-shares": _shares,
}
