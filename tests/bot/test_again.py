"""/again: open tasks and unanswered concerns go along, people and votes never."""

from closing_street import END, ended, lively, now, said, texts
from did_street import Street, street

from bot.clock import DAY, MINUTE
from bot.sandbox.rehearsal import Rehearsal
from storage import ballots, campaigns, people, tasks
from storage.models import Campaign
from storage.rows import column


async def all_campaigns(r: Rehearsal) -> list[Campaign]:
    return await r.database.read(lambda reader: campaigns.all_campaigns(reader.db))


async def worried(r: Rehearsal) -> Street:
    """Let a campaign end with two open tasks, one done, and a concern that nobody answered."""
    here = await lively(r)
    await here.says(here.aino, "/task hang 12 lanterns 120")
    await here.says(here.veera, "/task paint two lanterns 20")
    await here.says(here.veera, "/task buy candles 15")
    await here.presses(here.veera, here.last(), "Done")
    await here.says(here.aino, "/propose Lanterns on Friday")
    idea = next(m for m in reversed(here.ours()) if "Lanterns on Friday" in m.text)
    for who in (here.aino, here.veera):
        await here.presses(who, idea, "Support")
    await here.presses(here.eino, idea, "Concern")
    for message in [m for m in here.ours() + here.ours(here.eino) if "Safety" in texts(m)]:
        await here.presses(here.eino, message, "Safety")
        break
    else:
        r.sandbox.press(here.eino, idea, data="1.w.1.safety")
        await r.passing(3)
    await r.until(END + MINUTE)
    return here


async def test_the_button_starts_it_once_with_what_was_left(rehearsal: Rehearsal) -> None:
    here = await worried(rehearsal)
    (closed,) = said(here, "this campaign has ended")
    assert "starts again" in await here.presses(here.eino, closed, "Start it again")
    await rehearsal.passing(5)
    new = await now(rehearsal, 2)
    assert (new.state, new.title, new.forked_from, new.starter) == ("running", "The underpass is dark", 1, 2)
    left = await rehearsal.database.read(lambda r: [t.text for t in tasks.open_pieces(r.db, 2)])
    assert sorted(filter(None, left)) == ["hang 12 lanterns", "paint two lanterns"]
    assert await rehearsal.database.read(lambda r: people.participants(r.db, 2)) == [2]
    assert await rehearsal.database.read(lambda r: ballots.ballots(r.db, 2)) == []
    assert "1 concern from last time waits for an answer" in here.last().text
    await here.says(here.eino, "/board")
    assert "From last time: Safety" in here.last().text


async def test_pressed_again_or_typed_it_says_that_it_runs(rehearsal: Rehearsal) -> None:
    here = await worried(rehearsal)
    (closed,) = said(here, "this campaign has ended")
    for who in (here.eino, here.veera, here.aino):
        rehearsal.sandbox.press(who, closed, "Start it again")
    await rehearsal.passing(10)
    assert len(await all_campaigns(rehearsal)) == 2
    await here.says(here.veera, "/again")
    assert "started again already" in here.last().text
    assert len(await all_campaigns(rehearsal)) == 2


async def test_the_command_may_name_it_anew_or_only_say_how_long(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.says(here.eino, "/again 7d")
    new = await now(rehearsal, 2)
    assert new.title == "The underpass is dark"
    assert "of 7 ·" in here.last().text


async def test_with_words_it_gets_a_new_name(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    await here.says(here.eino, "/again The underpass, now with paint 21d")
    assert (await now(rehearsal, 2)).title == "The underpass, now with paint"
    assert "of 21 ·" in here.last().text


async def test_taken_back_it_can_start_once_more(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    (closed,) = said(here, "this campaign has ended")
    await here.presses(here.eino, closed, "Start it again")
    await rehearsal.passing(5)
    card = [m for m in here.ours() if "🏮" in m.text][-1]
    rehearsal.sandbox.press(here.eino, card, data="1.back.2")
    await rehearsal.passing(5)
    await here.presses(here.veera, closed, "Start it again")
    await rehearsal.passing(5)
    assert [c.state for c in await all_campaigns(rehearsal)] == ["closed", "taken_back", "running"]


async def test_while_it_runs_or_in_private_there_is_nothing_to_repeat(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/again")
    assert "No campaign has ended here yet" in here.last().text
    await here.writes(here.eino, "/again")
    assert "lives in a group" in here.last(here.eino).text
    pressed = rehearsal.sandbox.press(here.eino, here.card, data="1.again.1")
    await rehearsal.passing(3)
    assert "No campaign has ended here yet" in pressed.text
    assert len(await all_campaigns(rehearsal)) == 1


async def test_who_was_removed_does_not_start_it_again(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    (closed,) = said(here, "this campaign has ended")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    pressed = rehearsal.sandbox.press(here.eino, closed, "Start it again")
    await rehearsal.passing(3)
    assert "You were removed" in pressed.text
    assert len(await all_campaigns(rehearsal)) == 1


async def test_another_chats_button_starts_nothing_here(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    other = rehearsal.sandbox.add_group("Harju", [here.eino])
    rehearsal.sandbox.add_bot(other, here.eino)
    await rehearsal.passing(3)
    hello = rehearsal.sandbox.last(other)
    pressed = rehearsal.sandbox.press(here.eino, hello, data="1.again.1")
    await rehearsal.passing(3)
    assert "out of date" in pressed.text
    assert len(await all_campaigns(rehearsal)) == 1


async def test_rules_that_the_group_amended_go_along(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    rules = (await now(rehearsal)).rules.replace('"closing_hour":18', '"closing_hour":19')
    await rehearsal.database.write(lambda tx: campaigns.set_rules(tx.db, 1, rules))
    await rehearsal.until(END + DAY)
    await here.says(here.eino, "/again")
    assert "19:00" in here.last().text
    query = "SELECT rules FROM campaign ORDER BY id"
    one, two = await rehearsal.database.read(lambda r: column(r.db, query))
    assert one == two
