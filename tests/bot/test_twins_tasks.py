"""Tasks for both groups: marked by their author, done in either, counted where it was done."""

from twins_street import Twins, two_groups

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import contributions, safety, tasks
from storage.models import Contribution, Task


def labels(message: Message) -> list[str]:
    return [b.text for row in message.buttons for b in row]


async def acts(two: Twins, campaign: int) -> list[Contribution]:
    return await two.r.database.read(lambda r: contributions.contributions(r.db, campaign))


async def every(two: Twins, campaign: int = 1) -> list[Task]:
    return await two.r.database.read(lambda r: tasks.tasks(r.db, campaign))


async def shared(r: Rehearsal, *, mark: bool = True, admin: bool = False) -> tuple[Twins, Message]:
    """Aino writes a task, splits it, and marks it for both; ``admin``: Salla is the other chat's administrator."""
    two = await two_groups(r, admin=admin)
    await two.joined()
    await two.here.says(two.here.aino, "/task hang 12 lanterns 120")
    task = two.here.last()
    await two.presses(two.here.aino, task, "Split")
    if mark:
        await two.presses(two.here.aino, task, "For both groups")
    return two, task


async def steps_of(two: Twins, who: User) -> Message:
    """Let somebody of the other group look at its small steps, in private."""
    two.r.sandbox.press_start(who)
    await two.r.passing(4)
    await two.presses(who, two.card(), "Small steps")
    return [m for m in two.r.sandbox.private(who).messages.values() if m.sender is two.r.sandbox.bot][-1]


def private(two: Twins, who: User) -> list[Message]:
    """Return what the bot said to somebody in private."""
    return [m for m in two.r.sandbox.private(who).messages.values() if m.sender is two.r.sandbox.bot]


async def test_only_its_author_marks_a_task_for_both(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal, mark=False)
    assert "Small steps" in labels(two.card())
    assert "Only who wrote it" in await two.presses(two.here.eino, task, "For both groups")
    assert "12 lanterns" not in two.card().text
    assert "Both groups see it" in await two.presses(two.here.aino, task, "For both groups")
    assert "For both groups." in task.text
    assert "Small steps · 6" in labels(two.card())
    assert "hang 12 lanterns (1 of 6) · 20 min" in two.card().text


async def test_without_another_group_there_is_nothing_to_mark(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.says(two.here.aino, "/task hang lanterns 20")
    task = two.here.last()
    assert "For both groups" not in labels(task)
    pressed = rehearsal.sandbox.press(two.here.aino, task, data="1.t-both.1.1")
    await rehearsal.passing(3)
    assert "no other group" in pressed.text
    await two.joined()
    assert "For both groups" in labels(task)


async def test_a_piece_done_by_the_other_group_counts_there_and_is_done_here(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal)
    salla = two.others[0]
    steps = await steps_of(two, salla)
    assert "hang 12 lanterns (1 of 6)" in steps.text
    await two.presses(salla, steps, steps.buttons[0][1].text)
    offer = [
        m for m in rehearsal.sandbox.private(salla).messages.values() if m.sender is rehearsal.sandbox.bot
    ][-1]
    await two.presses(salla, offer, "Yes, 20 min")
    assert [a.minutes for a in await acts(two, 2)] == [20]
    assert len(await acts(two, 1)) == 2
    assert "6 pieces, 1 is done" in task.text
    assert "1 person did 1 thing" in two.card().text
    assert "Small steps · 5" in labels(two.card())
    assert "Small steps · 5" in labels(two.here.card)


async def test_unmarked_it_leaves_the_other_list_and_what_was_done_stays(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal)
    salla = two.others[0]
    steps = await steps_of(two, salla)
    await two.presses(salla, steps, steps.buttons[0][1].text)
    await two.presses(two.here.aino, task, "For our group alone")
    assert "12 lanterns" not in two.card().text
    assert "12 lanterns" not in steps.text
    assert "1 is done" in task.text
    stale = rehearsal.sandbox.press(salla, steps, data="1.t-done.3")
    await rehearsal.passing(4)
    assert "isn't for both groups" in stale.text
    offer = next(m for m in reversed(private(two, salla)) if "12 lanterns" in m.text)
    await two.presses(salla, offer, "Yes, 20 min")
    assert [a.minutes for a in await acts(two, 2)] == [20]
    assert len(await acts(two, 1)) == 2


async def test_folded_taken_back_and_erased_it_goes_from_both(rehearsal: Rehearsal) -> None:
    two, _ = await shared(rehearsal)
    steps = await steps_of(two, two.others[0])
    assert "12 lanterns" in two.card().text
    await two.here.starts(two.here.aino)
    rehearsal.sandbox.say(two.here.aino, None, "/forgetme")
    await rehearsal.passing(4)
    asked = [m for m in rehearsal.sandbox.private(two.here.aino).messages.values() if m.buttons][-1]
    await two.presses(two.here.aino, asked, asked.buttons[0][0].text)
    await rehearsal.passing(60)
    assert "12 lanterns" not in two.card().text
    assert "12 lanterns" not in steps.text
    assert "The underpass is dark" not in two.card().text


async def test_reported_from_the_other_group_it_folds_in_both(rehearsal: Rehearsal) -> None:
    two, _task = await shared(rehearsal)
    for who in two.others[1:4]:
        await two.says(who, "/did swept 5 min")
    await two.here.says(two.here.aino, "/task paint walls 5")
    later = two.here.last()
    await two.presses(two.here.aino, later, "For both groups")
    walls = next(t.id for t in await every(two) if t.text and "walls" in t.text)
    for who in two.others[1:4]:
        steps = await steps_of(two, who)
        pressed = rehearsal.sandbox.press(who, steps, data=f"1.more.t.{walls}")
        await rehearsal.passing(4)
        report = [
            m for m in rehearsal.sandbox.private(who).messages.values() if m.sender is rehearsal.sandbox.bot
        ][-1]
        await two.presses(who, report, "It hurts somebody")
        await rehearsal.passing(15)
    fold = await rehearsal.database.read(lambda r: safety.folded(r.db, "task", walls))
    assert fold is not None, pressed.text
    assert "walls" not in later.text
    assert "walls" not in two.card().text


async def test_who_was_banned_where_a_task_was_written_does_nothing_on_it(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal)
    banned = two.others[0]
    rehearsal.sandbox.join(banned, two.here.group)
    await two.here.says(banned, "/did swept 5 min")
    rehearsal.sandbox.ban(banned, two.here.group, two.here.aino)
    await rehearsal.passing(4)
    steps = await steps_of(two, banned)
    assert "You were removed" in await two.presses(banned, steps, steps.buttons[0][1].text)
    assert "none is done yet" in task.text


async def test_after_its_own_group_ended_a_task_is_in_no_list(rehearsal: Rehearsal) -> None:
    two, _ = await shared(rehearsal)
    steps = await steps_of(two, two.others[0])
    for who in (two.here.aino, two.here.eino, two.here.veera):
        rehearsal.sandbox.press(who, two.here.card, data="1.early.1")
        await rehearsal.passing(5)
    await rehearsal.passing(30)
    assert "12 lanterns" not in two.card().text
    stale = rehearsal.sandbox.press(two.others[0], steps, data="1.t-done.3")
    await rehearsal.passing(4)
    assert "ended" in stale.text or "over" in stale.text
    assert await acts(two, 2) == []


async def test_an_administrator_of_either_group_folds_it(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal, admin=True)
    steps = await steps_of(two, two.others[0])
    rehearsal.sandbox.press(two.others[0], steps, "⋯")
    await rehearsal.passing(4)
    await two.presses(two.others[0], private(two, two.others[0])[-1], "It hurts somebody")
    await rehearsal.passing(15)
    assert "12 lanterns" not in task.text
    assert "12 lanterns" not in two.card().text
    await two.presses(two.here.aino, task, "For our group alone")
    assert "This task is folded" in await two.presses(two.here.aino, task, "For both groups")


async def test_in_easy_mode_the_other_groups_step_comes_one_at_a_time(rehearsal: Rehearsal) -> None:
    two, task = await shared(rehearsal)
    ville = two.others[1]
    rehearsal.sandbox.press_start(ville)
    await rehearsal.passing(4)
    rehearsal.sandbox.say(ville, None, "/easy")
    await rehearsal.passing(4)
    await two.presses(ville, two.card(), "Small steps")
    step = private(two, ville)[-1]
    assert "12 lanterns" in step.text
    done = next(b.text for row in step.buttons for b in row if "done" in b.text.lower() or "did" in b.text.lower())
    await two.presses(ville, step, done)
    await rehearsal.passing(5)
    assert "1 is done" in task.text
