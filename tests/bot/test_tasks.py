"""/task, split, me too, done: nobody assigns, taking is no promise."""

from did_street import Street, street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from bot.views.codec import pack
from storage import messages, safety, tasks
from storage.database import Transaction
from storage.models import Task


async def every(r: Rehearsal) -> list[Task]:
    return await r.database.read(lambda reader: tasks.tasks(reader.db, 1))


async def with_task(r: Rehearsal) -> tuple[Street, Message]:
    here = await street(r)
    await here.says(here.aino, "/task hang 12 lanterns 120")
    return here, here.last()


async def test_a_task_stands_for_whoever_likes(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    assert "hang 12 lanterns · 2 h" in task.text
    assert [b.text for row in task.buttons for b in row] == ["Me too", "Done", "Split", "⋯"]
    assert "Small steps · 1" in [b.text for row in here.card.buttons for b in row]


async def test_bad_tasks_are_refused(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for words, told in (
        ("/task", "/task hang 12 lanterns 120"),
        ("/task hang 0 min", "1440"),
        ("/task " + "hang " * 500, "characters"),
    ):
        await here.says(here.aino, words)
        assert told in here.last().text
    await here.says(here.aino, "/task sweep 20", forward_from=here.eino)
    assert await every(rehearsal) == []


async def test_split_gives_six_of_twenty(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    assert "6 pieces" in await here.presses(here.eino, task, "Split")
    whole, *pieces = await every(rehearsal)
    assert whole.state == "split"
    assert [(p.minutes, p.state, p.parent) for p in pieces] == [(20, "open", 1)] * 6
    assert "6 pieces, none is done yet" in task.text
    assert "Small steps · 6" in [b.text for row in here.card.buttons for b in row]


async def test_split_twice_is_split_once(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    data = task.button("Split").data
    for _ in range(2):
        pressed = rehearsal.sandbox.press(here.eino, task, data=data)
        await rehearsal.passing(3)
    assert "open" in pressed.text
    assert len(await every(rehearsal)) == 7
    forged = rehearsal.sandbox.press(here.eino, task, data=pack("t-split", 2))
    await rehearsal.passing(3)
    assert "piece already" in forged.text


async def test_without_minutes_there_is_nothing_to_split(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/task hang lanterns")
    assert "Split" not in [b.text for row in here.last().buttons for b in row]
    forged = rehearsal.sandbox.press(here.eino, here.last(), data=pack("t-split", 1))
    await rehearsal.passing(3)
    assert "minutes" in forged.text


async def test_a_number_that_may_be_a_name_is_said_to_be_read_so_until_its_author_says_minutes(
    rehearsal: Rehearsal,
) -> None:
    here = await street(rehearsal)
    said = await here.says(here.aino, "/task order a key for gate 20")
    shown = here.last()
    assert shown.text.endswith("I read 20 as part of a name. If it means minutes, whoever wrote it can edit it: 20 min")
    rehearsal.sandbox.edit(here.aino, said, "/task order a key for gate 20 min")
    await rehearsal.passing(5)
    assert shown.text.endswith("order a key for gate · 20 min")
    await here.says(here.aino, "/task talk to the driver of bus 55")
    assert "If it means minutes" in here.last().text
    await here.presses(here.eino, here.last(), "Me too")
    assert "If it means minutes" not in here.last().text


async def test_many_take_one_and_step_out_again_without_names(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.eino, task, "Me too")
    assert "no promise" in await here.presses(here.veera, task, "Me too")
    assert "2 people are on it" in task.text
    assert "Eino" not in task.text
    assert "stepped out" in await here.presses(here.veera, task, "Me too")
    assert "1 person is on it" in task.text


async def test_who_took_the_whole_is_on_a_piece(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.eino, task, "Me too")
    await here.presses(here.veera, task, "Split")
    assert "1 person is on it" in task.text
    await here.presses(here.eino, task, "Done")
    assert [t.state for t in await every(rehearsal)][:3] == ["split", "done", "open"]
    assert "on it" not in task.text


async def test_done_without_start_is_noted_by_a_second_press(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.eino, task, "Split")
    told = await here.presses(here.eino, task, "Done")
    assert "Press once more" in told
    assert "20 min" in told
    assert await here.acts() == []
    assert "1 is done" in task.text
    await here.presses(here.eino, task, "Done")
    act = await here.act()
    assert (act.text, act.minutes, act.task, act.quantity) == ("hang 12 lanterns", 20, 2, None)
    assert "1 is done" in task.text
    await here.presses(here.eino, task, "Done")
    assert "2 are done" in task.text
    assert len(await here.acts()) == 1


async def test_done_is_offered_in_private_in_one_tap(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.starts(here.eino)
    await here.presses(here.eino, task, "Split")
    await here.presses(here.eino, task, "Done")
    offer = here.last(here.eino)
    assert "hang 12 lanterns (1 of 6) · 20 min" in offer.text
    await here.presses(here.eino, offer, "Yes, 20 min")
    assert (await here.act()).minutes == 20
    again = rehearsal.sandbox.press(here.eino, offer, data=pack("t-note", 2))
    await rehearsal.passing(3)
    assert again.text
    assert len(await here.acts()) == 1


async def test_or_said_in_other_words(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.starts(here.eino)
    await here.presses(here.eino, task, "Done")
    await here.presses(here.eino, here.last(here.eino), "Say it differently")
    await here.writes(here.eino, "hung ten of them 95 min")
    act = await here.act()
    assert (act.text, act.minutes, act.task) == ("hung ten of them 95 min", 95, 1)


async def test_done_by_mistake_is_opened_again_by_the_same_person(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.starts(here.eino, here.veera)
    await here.presses(here.eino, task, "Done")
    assert "Done." in task.text
    no = rehearsal.sandbox.press(here.veera, task, data=pack("t-open", 1))
    await rehearsal.passing(3)
    assert "didn't mark" in no.text
    await here.presses(here.eino, here.last(here.eino), "Not done yet")
    assert (await every(rehearsal))[0].state == "open"
    assert "Me too" in [b.text for row in task.buttons for b in row]


async def test_the_whole_is_done_when_all_pieces_are(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/task hang lanterns 40")
    task = here.last()
    await here.presses(here.eino, task, "Split")
    await here.presses(here.eino, task, "Done")
    assert (await every(rehearsal))[0].state == "split"
    await here.presses(here.veera, task, "Done")
    assert [t.state for t in await every(rehearsal)] == ["done"] * 3
    assert [b.text for row in task.buttons for b in row] == ["I did this too", "⋯"]


async def test_small_steps_the_smallest_first(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for words in ("hang lanterns 60", "paint two lanterns 20", "call the city"):
        await here.says(here.aino, f"/task {words}")
    alert = await here.presses(here.veera, here.card, "Small steps")
    assert alert.index("paint two lanterns") < alert.index("hang lanterns") < alert.index("call the city")
    assert len(alert) <= 200
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "Small steps")
    listed = here.last(here.eino)
    assert "1. paint two lanterns · 20 min" in listed.text
    await here.presses(here.eino, listed, "1 · Done")
    await here.presses(here.eino, here.last(here.eino), "Yes, 20 min")
    assert (await here.act()).text == "paint two lanterns"


async def test_no_small_step_says_how_to_write_one(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    assert "/task" in await here.presses(here.veera, here.card, "Small steps")
    await here.starts(here.eino)
    await here.presses(here.eino, here.card, "Small steps")
    assert "/task" in here.last(here.eino).text


async def test_who_was_removed_takes_nothing(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.says(here.veera, "/did swept 1 min")
    rehearsal.sandbox.change_rights(here.group, {"restrict"}, here.aino)
    rehearsal.sandbox.ban(here.veera, here.group, here.aino)
    await rehearsal.passing(2)
    for button in ("Me too", "Done", "Split"):
        pressed = rehearsal.sandbox.press(here.veera, task, button)
        await rehearsal.passing(2)
        assert pressed.text
    assert [t.state for t in await every(rehearsal)] == ["open"]


async def test_a_hundred_tasks_of_one_troll(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for n in range(40):
        rehearsal.sandbox.say(here.eino, here.group, f"/task thing number {n}")
    await rehearsal.passing(200)
    assert len(await every(rehearsal)) == 20
    await here.says(here.aino, "/task sweep 20")
    assert len(await every(rehearsal)) == 21


async def test_an_edit_mends_the_task(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    said = await here.says(here.aino, "/task hang 12 lantens")
    task = here.last()
    rehearsal.sandbox.edit(here.aino, said, "/task hang 12 lanterns 2 h")
    await rehearsal.passing(10)
    assert "hang 12 lanterns · 2 h" in task.text
    await here.presses(here.eino, task, "Split")
    rehearsal.sandbox.edit(here.aino, said, "/task hang 13 lanterns 2 h")
    await rehearsal.passing(10)
    assert "open any more" in here.last().text
    assert "hang 12 lanterns" in task.text
    rehearsal.sandbox.edit(here.aino, said, "/task")
    await rehearsal.passing(10)
    assert len(await every(rehearsal)) == 7


async def test_its_author_takes_it_back_and_nobody_else(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.aino, task, "Split")
    no = rehearsal.sandbox.press(here.eino, task, data=pack("t-gone", 1))
    await rehearsal.passing(3)
    assert "Only whoever" in no.text
    rehearsal.sandbox.press(here.aino, task, data=pack("t-gone", 1))
    await rehearsal.passing(6)
    assert task.id not in here.group.messages
    assert {t.text for t in await every(rehearsal)} == {None}
    assert "Small steps" in [b.text for row in here.card.buttons for b in row]


async def test_written_in_private_it_waits_on_the_card(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.starts(here.aino)
    await here.presses(here.aino, here.card, "How it stands")
    before = len(here.ours())
    await here.writes(here.aino, "/task paint two lanterns 20")
    assert "Take the task back" in [b.text for row in here.last(here.aino).buttons for b in row]
    assert len(here.ours()) == before
    await rehearsal.passing(6)
    assert "paint two lanterns" in here.card.text


async def test_a_folded_task_is_neither_offered_nor_repeated(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.eino, task, "Split")
    await here.presses(here.eino, task, "Done")

    def fold(tx: Transaction) -> None:
        at = rehearsal.clock.now()
        safety.add_fold(tx.db, campaign=1, kind="task", item=1, reason="hurts", folder="people", at=at)
        messages.touch_mentions(tx.db, "task", 1, at)
        messages.touch(tx.db, 1, "card", at)

    await rehearsal.database.write(fold)
    rehearsal.talkoot.sender.wake()
    await rehearsal.passing(6)
    assert "lanterns" not in task.text
    assert "lanterns" not in here.card.text
    assert "Its words can't be repeated" in await here.presses(here.eino, task, "Done")
    assert await here.acts() == []
    assert "hang" not in await here.presses(here.veera, here.card, "Small steps")


async def test_a_forgotten_authors_words_go_wherever_they_were_repeated(rehearsal: Rehearsal) -> None:
    here, task = await with_task(rehearsal)
    await here.presses(here.eino, task, "Done")
    await here.presses(here.eino, task, "I did this too")
    assert (await here.act()).text == "hang 12 lanterns"
    author = (await every(rehearsal))[0].author or 0
    await rehearsal.database.write(lambda tx: tasks.forget_tasks(tx.db, author))
    act = await here.act()
    assert (act.text, act.minutes) == (None, 120)
