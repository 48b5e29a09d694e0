"""An idea with its buttons, its concerns, and how it ended."""

from bot.views.codec import pack
from bot.views.folded import concern_line, words_or_fold
from bot.views.result import result_lines, tally_button
from bot.views.screen import Button, Screen, fit, quote
from bot.views.view import Look, view
from flows.design.concern import REASONS, asks_why_here, shown_concerns
from flows.taking_part import rules_of
from storage import (
    amendments,
    ballots,
    campaigns,
    chats,
    concerns,
    knowledge,
    promises,
    proposals,
    vault,
    voices,
)
from storage.models import Campaign, Concern, Proposal
from storage.transaction import Reader

CHOICES = (("support", "s"), ("fine", "f"), ("concern", "c"), ("not-mine", "n"))
SMALL = 4
Rows = tuple[tuple[Button, ...], ...]


@view("proposal")
def proposal(look: Look) -> Screen:
    """The idea in its author's words; its buttons while it is open."""
    idea = proposals.proposal(look.db, look.id("proposal"))
    campaign = campaigns.campaign(look.db, idea.campaign) if idea else None
    if idea is None or campaign is None or campaign.state == "taken_back":
        return Screen(gone=True)
    lines = [*idea_lines(look, idea), *_small(look, campaign, idea)]
    buttons = open_rows(look, idea) if idea.state == "open" else ended_rows(look, idea)
    return Screen(fit(lines, look.say("more-lines", n="{n}")), buttons, mentions=mentions(look, idea))


def mentions(look: Look, idea: Proposal) -> tuple[tuple[str, int], ...]:
    """Return what a message shows that shows this idea."""
    return (
        ("proposal", idea.id),
        *(("concern", c.id) for c in shown_concerns(look.db, idea)),
    )


def words_of(look: Look, idea: Proposal) -> str:
    """Return an idea's words for an HTML message, or why they aren't shown."""
    return words_or_fold(look, "proposal", idea.id, idea.text)


def idea_lines(look: Look, idea: Proposal) -> list[str]:
    """Return number, words, and what is known of an idea now."""
    lines = [f"<b>{_head(look, idea)}</b>", words_of(look, idea), *_rests_on(look, idea)]
    if idea.state == "open":
        lines += [*_changes(look, idea), *concern_lines(look, idea)]
        voted = ballots.voted(look.db, idea.id)
        lines.append(look.say("proposal-until", until=look.speech.moment(idea.closes_at), voted=voted))
    elif idea.state == "withdrawn":
        lines.append(look.say("proposal-withdrawn"))
    elif idea.state == "retired":
        other = proposals.proposal(look.db, idea.retired_for or 0)
        lines.append(look.say("proposal-retired", n=other.number if other else 0))
    elif idea.state in ("ahead", "not_ahead"):
        lines += ["", *result_lines(look, idea), *concern_lines(look, idea)]
        if idea.id in promises.carried_out(look.db, idea.campaign):
            lines.append(look.say("idea-carried-out"))
    return lines


def _rests_on(look: Look, idea: Proposal) -> list[str]:
    """What its author says the idea rests on."""
    known = [look.say(f"knowledge-{tag}") for tag in sorted(knowledge.tags(look.db, idea.id))]
    return [look.say("knowledge-line", what=", ".join(known))] if known and idea.text else []


def _head(look: Look, idea: Proposal) -> str:
    if idea.poster == idea.author or idea.author is None:
        return look.say("proposal-head", n=idea.number)
    name = vault.name_of(Reader(look.db, look.vault), idea.author)
    return (
        look.say("proposal-head-of", n=idea.number, name=quote(name))
        if name
        else look.say("proposal-head", n=idea.number)
    )


def _changes(look: Look, idea: Proposal) -> list[str]:
    """What happened to an open idea: amended, kept open, tied to another."""
    lines = []
    if earlier := ballots.earlier(look.db, idea.id, idea.wording or 0):
        lines.append(look.say("proposal-amended", n=earlier))
    if idea.prolonged:
        lines.append(look.say("proposal-kept-open"))
    if others := rivals(look, idea):
        lines.append(look.say("proposal-exclusive", others=", ".join(str(p.number) for p in others)))
    return lines


def rivals(look: Look, idea: Proposal) -> list[Proposal]:
    """Return the open ideas that can't happen beside this one."""
    pairs = [pair for pair in proposals.exclusions(look.db, idea.campaign) if idea.id in pair]
    found = [proposals.proposal(look.db, sum(pair) - idea.id) for pair in pairs]
    return [p for p in found if p is not None and p.state == "open"]


def concern_lines(look: Look, idea: Proposal) -> list[str]:
    """Return each concern that may be shown, with its answer; reasons without words once."""
    known = shown_concerns(look.db, idea)
    lines = [_concern(look, c) for c in known if c.text or c.state == "answered"]
    reasons = sorted({c.reason or "" for c in known if not c.text and c.state != "answered"} - {""})
    if reasons:
        names = ", ".join(look.say(f"reason-{r}") for r in reasons)
        lines.append(look.say("concern-reasons", reasons=names))
    return lines


def _concern(look: Look, concern: Concern) -> str:
    line = concern_line(look, concern)
    if concern.answered_by:
        return f"{line}\n{look.say('concern-amended')}"
    said = concerns.reply(look.db, concern.id)
    if said and said.text:
        words = words_or_fold(look, "reply", said.id, said.text)
        return f"{line}\n{look.say('concern-reply', words=words)}"
    return line


def _small(look: Look, campaign: Campaign, idea: Proposal) -> list[str]:
    """In a chat of up to 4, say once that a secret ballot isn't promised."""
    members = chats.members(look.db, campaign.chat)
    first = min(p.id for p in proposals.proposals(look.db, idea.campaign) if p.state != "asked")
    if members is None or members > SMALL or first != idea.id or idea.state != "open":
        return []
    return [look.say("proposal-not-secret")]


def vote_rows(look: Look, idea: Proposal) -> Rows:
    """Return the four buttons."""
    four = [Button(look.say(f"button-{name}"), pack("v", idea.id, letter)) for name, letter in CHOICES]
    return (tuple(four[:2]), tuple(four[2:]))


def why_rows(look: Look, id: int) -> Rows:
    """Return the reasons a concern can have."""
    five = [Button(look.say(f"reason-{r}"), pack("w", id, r)) for r in REASONS]
    return (tuple(five[:3]), tuple(five[3:]))


def open_rows(look: Look, idea: Proposal) -> Rows:
    """Return all buttons of an open idea in the group."""
    rows = vote_rows(look, idea)
    if asks_why_here(look.db, idea.id):
        rows += why_rows(look, idea.id)
    return (*rows, *_pause(look, idea), *last_row(look, idea))


def _pause(look: Look, idea: Proposal) -> Rows:
    campaign = campaigns.campaign(look.db, idea.campaign)
    agreed = len(voices.assenting(look.db, idea.campaign, f"pause:{idea.id}"))
    if campaign is None or not 0 < agreed < (needed := rules_of(campaign).three_together):
        return ()
    text = look.say("button-pause-agreed", n=agreed, needed=needed)
    return ((Button(text, pack("pz", idea.id)),),)


def last_row(look: Look, idea: Proposal) -> Rows:
    """Return the small buttons: what else can be done, and Report."""
    more = Button("⋯", pack("more", "p", idea.id))
    if idea.state != "open":
        return ((more,),)
    return ((Button(look.say("button-own"), pack("own", idea.id)), more),)


def ended_rows(look: Look, idea: Proposal) -> Rows:
    """Return the buttons of an idea that has ended."""
    counted = tally_button(look, idea)
    row = (*((counted,) if counted else ()), Button("⋯", pack("more", "p", idea.id)))
    return (*_carried(look, idea), row)


def _carried(look: Look, idea: Proposal) -> Rows:
    """Return how people here say that what goes ahead is done, a changed rule apart; *not yet* if somebody said so."""
    if idea.state != "ahead" or amendments.amendment(look.db, idea.id):
        return ()
    said = len(voices.assenting(look.db, idea.campaign, f"carried:{idea.id}", "yes"))
    done = Button(look.say("button-carried", n=said), pack("iy", idea.id, "y"))
    return ((done, Button(look.say("button-not-yet"), pack("iy", idea.id, "n"))),) if said else ((done,),)
