"""Concerns: the question why, what authors and voters are told, the group's line of the day."""

from bot.views.codec import pack
from bot.views.folded import concern_line, words_or_fold
from bot.views.proposal import mentions, vote_rows, why_rows
from bot.views.result import short
from bot.views.screen import Button, Screen
from bot.views.view import Look, view
from flows.design.concern import shown_concerns
from storage import ballots, concerns, proposals
from storage.models import Concern, Proposal


def _held(look: Look) -> tuple[Concern, Proposal] | None:
    concern = concerns.concern(look.db, look.id("concern"))
    idea = proposals.proposal(look.db, concern.proposal) if concern else None
    return (concern, idea) if concern and idea and concern.state != "gone" else None


@view("why")
def why(look: Look) -> Screen:
    """Ask for the reason of a concern; afterwards, for words if wanted."""
    held = _held(look)
    if held is None or held[1].state != "open":
        return Screen(gone=True)
    concern, idea = held
    if concern.reason is None:
        text = look.say("why-question", words=short(look, idea))
    else:
        text = look.say("why-words", words=short(look, idea), reason=look.say(f"reason-{concern.reason}"))
    return Screen(text, why_rows(look, idea.id), mentions=_both(look, concern, idea))


def _both(look: Look, concern: Concern, idea: Proposal) -> tuple[tuple[str, int], ...]:
    return (("concern", concern.id), ("proposal", idea.id))


@view("concern-author")
def to_author(look: Look) -> Screen:
    """Tell an author of a concern; amend or answer."""
    held = _held(look)
    if held is None:
        return Screen(gone=True)
    concern, idea = held
    lines = [look.say("concern-for-author", words=short(look, idea)), concern_line(look, concern)]
    if concern.state == "answered":
        lines.append(look.say("concern-answered-mark"))
    return Screen("\n".join(lines), _author_row(look, concern, idea), mentions=_both(look, concern, idea))


def _author_row(look: Look, concern: Concern, idea: Proposal) -> tuple[tuple[Button, ...], ...]:
    if idea.state != "open":
        return ()
    report = Button("⋯", pack("more", "c", concern.id))
    return (
        (
            Button(look.say("button-amend"), pack("am", idea.id)),
            Button(look.say("button-answer"), pack("ca", concern.id)),
            report,
        ),
    )


@view("answer-question")
def answer_question(look: Look) -> Screen:
    """Ask an author what they say to a concern."""
    held = _held(look)
    if held is None:
        return Screen(look.say("refusal-no-concern"))
    return Screen(
        f"{concern_line(look, held[0])}\n{look.say('answer-question')}", mentions=_both(look, *held)
    )


@view("concern-voter")
def to_voter(look: Look) -> Screen:
    """Tell somebody who voted that there is a concern; their choice can still be changed."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None or idea.state != "open":
        return Screen(gone=True)
    known = [c for c in shown_concerns(look.db, idea) if c.state == "open"]
    if not known:
        return Screen(gone=True)
    lines = [
        look.say("concern-for-voter", words=short(look, idea)),
        *(concern_line(look, c) for c in known[:5]),
    ]
    lines.append(own_choice(look, idea))
    return Screen("\n".join(lines), vote_rows(look, idea), mentions=mentions(look, idea))


def own_choice(look: Look, idea: Proposal) -> str:
    """Say what the reader of a private message chose, and until when it can be changed."""
    until = look.speech.moment(idea.closes_at)
    kept = ballots.prior(look.db, idea.id, look.person or 0)
    if kept is None:
        return look.say("not-voted", until=until)
    name = "concern-shown" if kept[0] == "concern" else kept[0].replace("_", "-")
    return look.say(f"voted-{name}", until=until)


@view("concern-answered")
def answered(look: Look) -> Screen:
    """Tell somebody that their concern was answered."""
    held = _held(look)
    if held is None or held[1].state != "open":
        return Screen(gone=True)
    concern, idea = held
    reply = concerns.reply(look.db, concern.id)
    if concern.answered_by:
        what = look.say("concern-amended-now", words=words_or_fold(look, "proposal", idea.id, idea.text))
    else:
        words = words_or_fold(look, "reply", reply.id if reply else 0, reply.text if reply else None)
        what = look.say("concern-reply", words=words)
    lines = [look.say("concern-for-person", words=short(look, idea)), what, own_choice(look, idea)]
    return Screen("\n".join(lines), vote_rows(look, idea), mentions=_both(look, concern, idea))


@view("amended")
def amended(look: Look) -> Screen:
    """Tell somebody who voted that the words changed."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    if idea is None or idea.state != "open":
        return Screen(gone=True)
    lines = [
        look.say("amended-for-voter"),
        words_or_fold(look, "proposal", idea.id, idea.text),
        own_choice(look, idea),
    ]
    return Screen("\n".join(lines), vote_rows(look, idea), mentions=mentions(look, idea))


@view("news")
def news(look: Look) -> Screen:
    """The group's line of the day; ``items``: c<id> concern, r<id> answered, w<id> amended, z<id> paused."""
    lines, rows, shown = [], [], []
    for item in str(look.args["items"]).split():
        idea = proposals.proposal(look.db, int(item[1:]))
        line = _news_line(look, item[0], idea) if idea else None
        if idea and line:
            lines.append(line)
            shown.append(("proposal", idea.id))
            if item[0] == "c" and idea.state == "open":
                rows.append((Button(look.say("button-answer-n", n=idea.number), pack("own", idea.id)),))
    if not lines:
        return Screen(gone=True)
    return Screen("\n".join(lines), tuple(rows[:8]), mentions=tuple(dict.fromkeys(shown)))


def _news_line(look: Look, what: str, idea: Proposal) -> str | None:
    until = look.speech.moment(idea.closes_at)
    if what == "c":
        known = [c for c in shown_concerns(look.db, idea) if c.state == "open"]
        reasons = ", ".join(sorted({look.say(f"reason-{c.reason or 'other'}") for c in known}))
        return look.say("news-concern", n=idea.number, reasons=reasons, until=until) if known else None
    key = {"r": "news-answered", "w": "news-amended", "z": "news-paused"}[what]
    return look.say(key, n=idea.number, until=until)
