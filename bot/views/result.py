"""How ideas ended: the sentences, the day's message, and the whole tally."""

from bot.views.codec import pack
from bot.views.folded import concern_line, words_or_fold
from bot.views.maps import map_mentions, whole_row
from bot.views.maps import result_part as map_part
from bot.views.screen import Button, Screen, cut, fit, quote
from bot.views.view import Look, view
from bot.views.votes import counted_rows, result_part
from flows.ballots.choose import Chosen
from flows.ballots.default import CHOICES
from flows.design.concern import shown_concerns
from flows.design.decide import Result, result_of
from storage import opinion_maps, proposals, safety, vault, votes
from storage.models import Proposal
from storage.transaction import Reader

SHORT = 90


def short(look: Look, idea: Proposal, limit: int = SHORT) -> str:
    """Return an idea's words in quotation marks, cut where they are long; folded ones say so."""
    if idea.text is None or safety.folded(look.db, "proposal", idea.id):
        return words_or_fold(look, "proposal", idea.id, idea.text)
    return look.say("quoted", words=quote(cut(idea.text.replace("\n", " "), limit)))


def tally_button(look: Look, idea: Proposal) -> Button | None:
    """Return the button to the whole tally of a decided idea."""
    if idea.state not in ("ahead", "not_ahead"):
        return None
    return Button(look.say("button-counted"), pack("tally", idea.id))


def headline(look: Look, idea: Proposal) -> str:
    """Say what became of an idea."""
    return look.say(f"result-{idea.state.replace('_', '-')}", words=short(look, idea))


def result_lines(look: Look, idea: Proposal) -> list[str]:
    """Return the result of a decided idea in sentences, without its words."""
    decision = proposals.decision(look.db, idea.id)
    if decision is None:
        return []
    result = result_of(decision)
    lines = [look.say(f"state-{idea.state.replace('_', '-')}"), *_counts(look, result)]
    lines += _choice(look, idea, result.choice) if result.choice else [_margin(look, result)]
    return [line for line in [*lines, *_apart(look, result)] if line]


def _counts(look: Look, result: Result) -> list[str]:
    if not result.voted:
        return [look.say("result-nobody", part=result.taking_part)]
    counted = look.say(
        "result-counts",
        support=result.support,
        fine=result.fine,
        concern=result.concern,
        mine=result.not_mine,
        voted=result.voted,
        part=result.taking_part,
    )
    return [counted, _needed(look, result)]


def _needed(look: Look, result: Result) -> str:
    args = {"threshold": result.threshold_percent, "needed": result.needed, "yes": result.yes}
    if result.percent is None:
        return look.say("result-needed-none", **args)
    return look.say("result-needed", percent=result.percent, **args)


def _margin(look: Look, result: Result) -> str:
    if result.margin is not None:
        return look.say("result-margin-fail" if result.passes else "result-margin-pass", n=result.margin)
    return look.say("result-missing", n=result.missing) if result.missing and result.voted else ""


def _choice(look: Look, idea: Proposal, choice: Chosen) -> list[str]:
    """Say what settled a choice between ideas that can't both happen."""
    winner = proposals.proposal(look.db, choice.winner) if choice.winner else None
    step = look.say(f"result-{choice.settled_by}", n=winner.number if winner else 0)
    return [look.say("result-choice"), step]


def _apart(look: Look, result: Result) -> list[str]:
    """Say what is shown apart: newcomers, and votes on an earlier wording."""
    lines = []
    if result.newcomers.voted:
        lines.append(look.say("result-newcomers", n=result.newcomers.voted))
    if result.newcomers_turn:
        lines.append(look.say("result-newcomers-turn"))
    if result.earlier_wording:
        lines.append(look.say("result-earlier", n=result.earlier_wording))
    return lines


@view("results")
def results(look: Look) -> Screen:
    """All that was decided for one day; ``items``: d<id> decided, o<id> kept open, v<id> a vote, m<id> a map."""
    names = str(look.args["items"]).split()
    items = [(name[0], proposals.proposal(look.db, int(name[1:]))) for name in names if name[0] in "do"]
    asked = [found for name in names if name[0] == "v" and (found := votes.vote(look.db, int(name[1:])))]
    maps = [
        one for name in names if name[0] == "m" and (one := opinion_maps.opinion_map(look.db, int(name[1:])))
    ]
    known = {idea.id: (what, idea) for what, idea in items if idea is not None}
    if not known and not asked and not maps:
        return Screen(gone=True)
    parts = [_part(look, what, idea) for what, idea in known.values()]
    parts += [result_part(look, found) for found in asked]
    parts += [map_part(look, found) for found in maps]
    text = fit("\n\n".join(parts).split("\n"), look.say("more-lines", n="{n}"))
    mentions = (
        *(("proposal", id) for id in known),
        *(("vote", found.id) for found in asked),
        *(pair for found in maps for pair in map_mentions(look, found)),
    )
    rows = (
        *_counted(look, [idea for _, idea in known.values()]),
        *counted_rows(look, asked, bool(known)),
        *(whole_row(look, found) for found in maps),
    )
    return Screen(text, rows, mentions=mentions)


def _part(look: Look, what: str, idea: Proposal) -> str:
    if what == "o" and idea.state == "open":
        until = look.speech.moment(idea.closes_at)
        return look.say("result-kept-open", words=short(look, idea), until=until)
    return "\n".join([headline(look, idea), *result_lines(look, idea)[1:], *_worries(look, idea)])


def _worries(look: Look, idea: Proposal) -> list[str]:
    """Return the concerns of a decided idea and whether they were answered, three at most."""
    known = [c for c in shown_concerns(look.db, idea) if c.reason or c.text]
    lines = [concern_line(look, concern) for concern in known[:3]]
    if any(c.state == "open" for c in known):
        lines.append(_asked(look, idea))
    return lines


def _asked(look: Look, idea: Proposal) -> str:
    name = vault.name_of(Reader(look.db, look.vault), idea.author) if idea.author else None
    return look.say("concern-asked", name=quote(name)) if name else look.say("concern-waits")


def _counted(look: Look, ideas: list[Proposal]) -> tuple[tuple[Button, ...], ...]:
    decided = [idea for idea in ideas if idea.state in ("ahead", "not_ahead")]
    if len(decided) == 1:
        text = look.say("button-counted")
        return ((Button(text, pack("tally", decided[0].id)),),)
    buttons = [
        Button(look.say("button-counted-n", n=idea.number), pack("tally", idea.id)) for idea in decided[:12]
    ]
    return tuple((button,) for button in buttons)


@view("tally")
def tally(look: Look) -> Screen:
    """The whole tally of one idea: method, rule, all counts, newcomers, earlier wording, lot."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    decision = proposals.decision(look.db, idea.id) if idea else None
    if idea is None or decision is None:
        return Screen(look.say("refusal-not-decided"))
    result = result_of(decision)
    lines = [
        headline(look, idea),
        look.say("tally-method", threshold=result.threshold_percent),
        look.say("tally-quorum", base=result.base, needed=result.needed),
        "",
        *(_row(look, result, choice) for choice in CHOICES),
        look.say("tally-silent", voted=result.voted, silent=result.did_not_vote, part=result.taking_part),
        *_apart(look, result),
        *(_choice(look, idea, result.choice) if result.choice else [_margin(look, result)]),
        *(_lot(look, result.choice) if result.choice else []),
        look.say("tally-decided", when=look.speech.moment(decision.at)),
    ]
    return Screen("\n".join(line for line in lines), mentions=(("proposal", idea.id),))


def _row(look: Look, result: Result, choice: str) -> str:
    name = look.say(f"button-{choice.replace('_', '-')}")
    new = getattr(result.newcomers, choice)
    return look.say("tally-row", name=name, n=getattr(result, choice), new=new)


def _lot(look: Look, choice: Chosen) -> list[str]:
    if choice.lot is None:
        return []
    order = [proposals.proposal(look.db, id) for id in choice.lot.order]
    numbers = ", ".join(str(p.number) for p in order if p is not None)
    return [
        look.say("tally-lot", order=numbers),
        f"<code>{choice.lot.record_hash}</code>",
        f"<code>{quote(choice.lot.public_value)}</code>",
    ]
