"""Easy mode's version of what one did, of small steps and of one's own things."""

from bot.views.acts import told, words_of
from bot.views.codec import pack
from bot.views.easily import easy, home_button
from bot.views.folded import words_or_fold
from bot.views.noted import answers, day_lasts, kept_rows, late_rows
from bot.views.screen import Button, Screen, cut
from bot.views.tasks import step_line
from bot.views.view import Look
from flows.deliver.tasks import open_steps, root_of
from storage import contributions, proposals, safety

MINUTES = (15, 30, 60, 120)
LAST = 5
LABEL = 40
Rows = tuple[tuple[Button, ...], ...]


@easy("noted")
def noted(look: Look) -> Screen:
    """What was noted and the one thing that is asked of it; once nothing is, what can be done with it."""
    act = contributions.contribution(look.db, look.id("contribution"))
    if act is None:
        return Screen(gone=True)
    mentions = (("contribution", act.id),)
    if act.state == "undone":
        return Screen(look.say("noted-undone"), ((home_button(look),),), mentions=mentions)
    is_open = day_lasts(look, act)
    asked = str(look.args.get("ask") or "").split(",")[0] if is_open else ""
    lines = [look.say("noted", what=told(look, act))]
    folded = safety.folded(look.db, "contribution", act.id)
    lines += [look.say(f"noted-{name}") for name in ("file", *(() if folded else ("first",))) if look.args.get(name)]
    if asked:
        lines += ["", f"<b>{look.say(f'ask-{asked}')}</b>"]
        rows = answers(look, act, asked, MINUTES)
    else:
        undo, *rest = reversed([b for row in (kept_rows if is_open else late_rows)(look, act) for b in row])
        rows = ((home_button(look),), (undo,), *((button,) for button in reversed(rest)))
    return Screen("\n".join(lines), rows, mentions=mentions)


@easy("steps")
def steps(look: Look) -> Screen:
    """One open piece at a time, the smallest first."""
    open_ones = open_steps(look.db, look.id("campaign"))
    if not open_ones:
        return Screen(look.say("steps-none"), ((home_button(look),),))
    at = int(look.args.get("at") or 0) % len(open_ones)
    step = open_ones[at]
    text = f"{look.say('easy-step', n=at + 1, of=len(open_ones))}\n{step_line(look, step)}"
    rows = [
        Button(look.say("easy-button-take"), pack("t-take", step.id)),
        Button(look.say("easy-button-done"), pack("t-done", step.id)),
    ]
    if len(open_ones) > 1:
        rows.append(Button(look.say("easy-button-next"), pack("ezn", at + 1)))
    rows += [home_button(look), Button("⋯", pack("more", "t", root_of(step)))]
    return Screen(text, tuple((b,) for b in rows), mentions=(("task", root_of(step)),))


@easy("mine")
def mine(look: Look) -> Screen:
    """What one did and proposed lately, a button each."""
    person = look.person or 0
    acts = [a for a in contributions.contributions_of_person(look.db, person) if a.state == "counted"][:LAST]
    ideas = [p for p in proposals.proposals_of_person(look.db, person) if p.text][-LAST:]
    buttons = [Button(_short(look, "contribution", a.id, a.text) or words_of(look, a), pack("act", a.id)) for a in acts]
    buttons += [Button(_short(look, "proposal", p.id, p.text), pack("more", "p", p.id)) for p in ideas]
    head = look.say("easy-mine" if buttons else "mine-nothing")
    forget = Button(look.say("easy-button-forget"), pack("ez", "forget"))
    return Screen(head, tuple((b,) for b in (*buttons, forget, home_button(look))))


def _short(look: Look, kind: str, id: int, words: str | None) -> str:
    if safety.folded(look.db, kind, id):
        return cut(words_or_fold(look, kind, id, words), LABEL)
    return cut(words or "", LABEL)
