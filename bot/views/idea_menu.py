"""What else can be done with an idea; words that wait; words of others."""

from bot.views.codec import pack
from bot.views.folded import concern_line, words_or_fold
from bot.views.proposal import Rows, idea_lines, rivals
from bot.views.result import short
from bot.views.screen import Button, Screen, quote
from bot.views.view import Look, view
from bot.views.way_back import back_button
from flows.design.amend import fixed_words
from flows.design.concern import shown_concerns
from flows.design.idea import open_ideas
from flows.design.rests_on import TAGS
from storage import chats, drafts, knowledge, proposals, safety
from storage.models import Proposal

LISTED = 20


@view("idea-menu")
def menu(look: Look) -> Screen:
    """An idea, and what this person may do with it."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None:
        return Screen(look.say("refusal-stale-button"))
    text, step = "\n".join(idea_lines(look, idea)), str(look.args.get("step") or "")
    if idea.state != "open":
        return Screen(text, mentions=(("proposal", idea.id),))
    if step in ("retire", "exclude"):
        text, rows = f"{text}\n\n{look.say(f'menu-{step}')}", _others(look, idea, step)
    elif step == "withdraw":
        text = f"{text}\n\n{look.say('menu-withdraw')}"
        rows = (
            (
                Button(look.say("button-withdraw-yes"), pack("wd", idea.id, "y")),
                Button(look.say("button-withdraw-no"), pack("wd", idea.id, "n")),
            ),
        )
    else:
        rows = _rows(look, idea)
    return Screen(text, rows, mentions=(("proposal", idea.id),))


def _rows(look: Look, idea: Proposal) -> Rows:
    rows: list[tuple[Button, ...]] = []
    others = len(open_ideas(look.db, idea.campaign)) > 1
    if look.person == idea.author:
        amend = () if fixed_words(look.db, idea) else (Button(look.say("button-amend"), pack("am", idea.id)),)
        known = knowledge.tags(look.db, idea.id)
        marks = [
            Button(
                look.say("look-chosen" if tag in known else "look-not-chosen", words=look.say(f"knowledge-{tag}")),
                pack("kt", idea.id, n),
            )
            for n, tag in enumerate(TAGS)
        ]
        rows += [tuple(marks[:2]), tuple(marks[2:])]
        rows.append((*amend, Button(look.say("button-withdraw"), pack("wd", idea.id, "a"))))
        rows += [
            (Button(look.say("button-answer-reason", reason=_reason(look, c.reason)), pack("ca", c.id)),)
            for c in shown_concerns(look.db, idea)
            if c.state == "open"
        ][:5]
        if others:
            rows.append((Button(look.say("button-retire"), pack("rt", idea.id)),))
    if others:
        rows.append((Button(look.say("button-exclude"), pack("ex", idea.id)),))
    rows.append((Button(look.say("button-pause"), pack("pz", idea.id)),))
    back = back_button(look, idea.campaign)
    return (*rows, *(((back,),) if back else ()))


def _reason(look: Look, reason: str | None) -> str:
    return look.say(f"reason-{reason or 'other'}")


def _others(look: Look, idea: Proposal, step: str) -> Rows:
    tied = {p.id for p in rivals(look, idea)} if step == "exclude" else set()
    verb = {"retire": "rt", "exclude": "ex"}[step]
    listed = [p for p in open_ideas(look.db, idea.campaign) if p.id != idea.id and p.id not in tied]
    rows = [(Button(_label(look, p), pack(verb, idea.id, p.id)),) for p in listed[:LISTED]]
    return (*rows, (Button(look.say("button-never-mind"), pack("back-idea", idea.id)),))


def _label(look: Look, idea: Proposal) -> str:
    """Return a button's text: number and words, unless they are folded."""
    if idea.text is None or safety.folded(look.db, "proposal", idea.id):
        return look.say("proposal-head", n=idea.number)
    return f"{idea.number} · {idea.text.splitlines()[0][:50]}"


@view("amend-question")
def amend_question(look: Look) -> Screen:
    """Ask for new words, showing the present ones."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None:
        return Screen(look.say("refusal-stale-button"))
    words = words_or_fold(look, "proposal", idea.id, idea.text)
    return Screen(look.say("amend-question", words=words), mentions=(("proposal", idea.id),))


@view("amended-own")
def amended_own(look: Look) -> Screen:
    """Say what an amendment did; its author may mark concerns that it answers."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None or idea.state != "open":
        return Screen(gone=True)
    key = "amended-announced" if look.args.get("announced") else "amended-free"
    lines = [look.say(key, until=look.speech.moment(idea.closes_at))]
    rows = []
    for concern in [c for c in shown_concerns(look.db, idea) if c.state == "open"][:5]:
        lines.append(concern_line(look, concern))
        text = look.say("button-answers", reason=_reason(look, concern.reason))
        rows.append((Button(text, pack("cb", concern.id)),))
    if rows:
        lines.append(look.say("amended-answers"))
    back = back_button(look, idea.campaign)
    return Screen("\n".join(lines), (*rows, *(((back,),) if back else ())), mentions=(("proposal", idea.id),))


@view("alike")
def alike(look: Look) -> Screen:
    """Words that wait, and the ideas that are like them."""
    draft = drafts.draft(look.db, look.id("draft"), look.at)
    if draft is None:
        return Screen(gone=True)
    found = [proposals.proposal(look.db, id) for id in draft.others]
    ideas = [idea for idea in found if idea is not None and idea.state == "open"]
    lines = [look.say("alike"), *(f"{p.number} · {short(look, p, 200)}" for p in ideas)]
    rows = [(Button(look.say("button-instead", n=p.number), pack("di", draft.id, p.id)),) for p in ideas]
    rows.append((Button(look.say("button-different"), pack("dn", draft.id)),))
    mentions = (("draft", draft.id), *(("proposal", p.id) for p in ideas))
    return Screen("\n".join(lines), tuple(rows), mentions=mentions)


@view("asked")
def asked(look: Look) -> Screen:
    """Ask somebody whether their words may become an idea; in the group without the words."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None or (idea.state != "asked" and look.person is None):
        return Screen(gone=True)
    if idea.state != "asked":
        return Screen(look.say("asked-yes"), mentions=(("proposal", idea.id),))
    rows = (
        (
            Button(look.say("button-asked-yes"), pack("ay", idea.id)),
            Button(look.say("button-asked-no"), pack("an", idea.id)),
        ),
    )
    text = look.say("asked-group") if look.person is None else look.say("asked", words=quote(idea.text))
    return Screen(text, rows, mentions=(("proposal", idea.id),))


@view("asked-note")
def asked_note(look: Look) -> Screen:
    """Say that the author of the words is being asked."""
    return Screen(look.say("asked-note"))


@view("idea-posted")
def posted(look: Look) -> Screen:
    """Say in private that the group sees the idea, with the way back."""
    back = back_button(look, look.id("campaign"))
    return Screen(look.say("idea-posted"), ((back,),) if back else ())


@view("idea-taken")
def taken(look: Look) -> Screen:
    """✍ on the message; where reactions are restricted, a word."""
    if look.chat is not None and chats.reactions_ok(look.db, look.chat):
        return Screen(reaction="✍")
    return Screen(look.say("idea-taken"))
