"""One's own ballot in private: what is ticked, eight options at a time, nothing lost when turning a page."""

from bot.views.codec import pack
from bot.views.screen import Button, Screen, fit, quote
from bot.views.view import Look, view
from bot.views.vote_words import (
    Rows,
    amount,
    counted_button,
    how,
    is_long,
    kind_of,
    label,
    names,
    question,
    short,
    summary,
)
from bot.views.votes import consent_rows, mentions, objection_lines, result_lines
from bot.views.way_back import back_button
from flows.ballots.question import BLANK, Ballot, Kind
from flows.votes.fill import read
from flows.votes.kinds import HIGHEST
from storage import vote_ballots, votes
from storage.models import Vote, VoteOption

PAGE = 8
PAGE_OF_GRADES = 4
OWN_LIMIT = 1200


@view("ballot")
def ballot(look: Look) -> Screen:
    """One's own ballot: fill in, turn pages, done."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.number is None:
        return Screen(gone=True)
    if found.state != "open":
        return _ended(look, found)
    own = own_ballot(look, found)
    head = [f"<b>{look.say('vote-head', n=found.number or 0)}</b>", question(look, found)]
    if look.args.get("done"):
        lines = [*head, "", *_said(look, found, own)]
        return Screen(_fitted(look, lines), _done_rows(look, found), mentions=mentions(look, found))
    lines = [*head, how(look, found), *_long(look, found), *_left(look, found, own)]
    lines += [*objection_lines(look, found), ""]
    lines += _said(look, found, own)
    return Screen(_fitted(look, lines), _rows(look, found, own or ()), mentions=mentions(look, found))


@view("vote-reminder")
def reminder(look: Look) -> Screen:
    """Remind somebody who hasn't voted; not sent once there is nothing to remind of."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.state != "open":
        return Screen(gone=True)
    shown = ballot(look)
    if own_ballot(look, found) is not None:
        return shown
    return Screen(f"{look.say('reminder')}\n\n{shown.text}", shown.buttons, mentions=shown.mentions)


@view("vote-anew")
def anew(look: Look) -> Screen:
    """Tell somebody who voted that the question has new words, and ask anew."""
    found = votes.vote(look.db, look.id("vote"))
    if found is None or found.state != "open":
        return Screen(gone=True)
    shown = ballot(look)
    return Screen(f"{look.say('vote-anew')}\n\n{shown.text}", shown.buttons, mentions=shown.mentions)


def own_ballot(look: Look, found: Vote) -> Ballot | None:
    """Return what the reader's ballot says in this round, None without one."""
    known = vote_ballots.ballot(look.db, found.id, look.person or 0)
    return read(known.says) if known and known.round == found.round else None


def _fitted(look: Look, lines: list[str]) -> str:
    return fit("\n".join(lines).split("\n"), look.say("more-lines", n="{n}"))


def _ended(look: Look, found: Vote) -> Screen:
    if found.state == "withdrawn":
        return Screen(f"{short(look, found)}\n{look.say('vote-taken-back')}", mentions=mentions(look, found))
    lines = [f"<b>{short(look, found)}</b>", *result_lines(look, found)]
    return Screen(_fitted(look, lines), ((counted_button(look, found),),), mentions=mentions(look, found))


def _said(look: Look, found: Vote, own: Ballot | None) -> list[str]:
    """Say what the ballot says now and until when it can be changed."""
    until = look.speech.moment(found.closes_at or 0)
    if own is None:
        return [look.say("not-voted", until=until)]
    said = summary(look.speech, found.method or "", names(look, found), own, OWN_LIMIT)
    return [quote(said), look.say("ballot-until", until=until)]


def _left(look: Look, found: Vote, own: Ballot | None) -> list[str]:
    """Say what of the money is ticked and what is left."""
    if kind_of(found) != "budget" or found.total is None:
        return []
    costs = [option.cost or 0 for option in votes.options(look.db, found.id)]
    spent = sum(costs[place] for place in own or ())
    left = amount(look.speech, found.total - spent, found.unit)
    return [look.say("ballot-left", spent=amount(look.speech, spent, found.unit), left=left)]


def _shown(look: Look, found: Vote) -> tuple[list[VoteOption], int, int]:
    """Return the options of the page that is open, its number from 0, and how many pages there are."""
    listed = votes.options(look.db, found.id)
    size = PAGE_OF_GRADES if kind_of(found) == "scores" else PAGE
    pages = max(-(-len(listed) // size), 1)
    page = min(int(look.args.get("page") or 0), pages - 1)
    return listed[page * size : (page + 1) * size], page, pages


def _long(look: Look, found: Vote) -> list[str]:
    """List the page's options where a button can't show them whole."""
    words = names(look, found)
    shown, _, _ = _shown(look, found)
    if not any(is_long(words[option.number]) for option in shown):
        return []
    return [f"{option.number}. {quote(words[option.number])}" for option in shown]


def _rows(look: Look, found: Vote, own: Ballot) -> Rows:
    kind = kind_of(found)
    if found.method == "consent":
        return (*consent_rows(look, found), *_last(look, found))
    shown, page, pages = _shown(look, found)
    words = names(look, found)
    rows = [row for option in shown for row in _option(look, found, option, words[option.number], kind, own)]
    return (*rows, *_pages(look, found, page, pages), *_last(look, found))


def _option(look: Look, found: Vote, option: VoteOption, words: str, kind: Kind, own: Ballot) -> Rows:
    place = option.number - 1
    if kind == "scores":
        return _grades(found, place, words, own)
    if kind == "order":
        rank = own[place] if own else 0
        return (
            (
                Button(
                    label(option.number, words, mark=f"{rank}. " if rank else ""), pack("vr", found.id, place)
                ),
            ),
        )
    on = place in own
    cost = "" if option.cost is None else f" · {amount(look.speech, option.cost, found.unit)}"
    data = pack("vc", found.id, place) if kind == "choices" else pack("vs", found.id, place, int(not on))
    return ((Button(label(option.number, words, cost, "✓ " if on else ""), data),),)


def _grades(found: Vote, place: int, words: str, own: Ballot) -> Rows:
    given = own[place] if own else BLANK
    numbers = tuple(
        Button(f"✓ {n}" if n == given else str(n), pack("vg", found.id, place, n)) for n in range(HIGHEST + 1)
    )
    return ((Button(label(place + 1, words), pack("vg", found.id, place, HIGHEST + 1)),), numbers)


def _pages(look: Look, found: Vote, page: int, pages: int) -> Rows:
    if pages < 2:
        return ()
    before, after = (page - 1) % pages, (page + 1) % pages
    middle = look.say("ballot-page", n=page + 1, of=pages)
    return (
        (
            Button("‹", pack("vp", found.id, before)),
            Button(middle, pack("vp", found.id, page)),
            Button("›", pack("vp", found.id, after)),
        ),
    )


def _last(look: Look, found: Vote) -> Rows:
    abstain = Button(look.say("button-abstain"), pack("va", found.id))
    done = Button(look.say("button-ballot-done"), pack("vd", found.id))
    return ((done,) if found.method == "consent" else (done, abstain), *_author(look, found))


def _done_rows(look: Look, found: Vote) -> Rows:
    back = back_button(look, found.campaign)
    change = Button(look.say("button-change"), pack("vo", found.id))
    return ((change, *((back,) if back else ())), *_author(look, found))


def _author(look: Look, found: Vote) -> Rows:
    """What only the author can do: amend what is asked for consent, take it back before the first ballot."""
    if found.author is None or found.author != look.person:
        return ()
    amend = Button(look.say("button-amend"), pack("vm", found.id))
    back = Button(look.say("button-vote-back"), pack("vb", found.id))
    rows = (amend,) if found.method == "consent" else ()
    if not vote_ballots.any_ballot(look.db, found.id):
        rows = (*rows, back)
    return (rows,) if rows else ()
