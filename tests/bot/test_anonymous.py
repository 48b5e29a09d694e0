"""Commands without a person: administrators who hide, channels that speak."""

from did_street import street

from bot.sandbox.rehearsal import Rehearsal
from storage import vault


async def nobody_is_known(r: Rehearsal) -> bool:
    ids = (1087968824, 136817688, 777000)
    return await r.database.read(lambda reader: all(vault.find_person(reader, id) is None for id in ids))


async def waiting(r: Rehearsal) -> int:
    query = "SELECT count(*) FROM invitation WHERE ask = 'as-yourself'"
    return await r.database.read(lambda reader: int(reader.db.execute(query).fetchone()[0]))


async def test_who_says_it_was_them_becomes_its_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 20 min", as_anonymous_admin=True)
    asked = here.last()
    assert "Whose is it?" in asked.text
    assert await here.acts() == []
    assert await waiting(rehearsal) == 1
    await here.presses(here.eino, asked, "That was me")
    act = await here.act()
    name = await rehearsal.database.read(lambda r: vault.name_of(r, act.person or 0))
    assert (name, act.minutes) == ("Eino", 20)
    assert asked.id not in here.group.messages
    assert await waiting(rehearsal) == 0
    assert await nobody_is_known(rehearsal)


async def test_said_by_two_it_is_the_firsts(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 20 min", as_anonymous_admin=True)
    asked = here.last()
    first = rehearsal.sandbox.press(here.eino, asked)
    second = rehearsal.sandbox.press(here.veera, asked)
    await rehearsal.passing(3)
    assert first.text == "Taken as yours."
    assert "out of date" in second.text
    assert len(await here.acts()) == 1


async def test_after_an_hour_the_words_are_gone(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 20 min", as_anonymous_admin=True)
    asked = here.last()
    data = asked.button(0).data
    await rehearsal.passing(3600)
    assert await waiting(rehearsal) == 0
    assert asked.id not in here.group.messages
    pressed = rehearsal.sandbox.press(here.eino, asked, data=data)
    await rehearsal.passing(2)
    assert "out of date" in pressed.text
    assert await here.acts() == []


async def test_a_campaign_can_be_started_so(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    group = box.add_group("Kurvi", [aino])
    box.add_bot(group, aino)
    box.say(aino, group, "/campaign The underpass is dark", as_anonymous_admin=True)
    await rehearsal.passing(4)
    asked = [m for m in group.messages.values() if "Whose is it?" in m.text]
    box.press(aino, asked[0])
    await rehearsal.passing(4)
    assert any("🏮" in m.text for m in group.messages.values())


async def test_what_it_would_refuse_it_refuses_the_person(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 0 min", as_anonymous_admin=True)
    await here.presses(here.eino, here.last(), "That was me")
    assert "1440" in here.last().text
    assert await here.acts() == []


async def test_a_channel_that_posts_or_is_linked_is_nobody(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    box = rehearsal.sandbox
    before = len(here.ours())
    channel = box.add_channel("News", linked_to=here.group)
    box.post_in_channel(channel, "/did swept 20 min")
    await rehearsal.passing(4)
    assert len(here.ours()) == before
    assert await here.acts() == []
    assert await nobody_is_known(rehearsal)


async def test_somebody_who_speaks_as_a_channel_is_asked(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    channel = rehearsal.sandbox.add_channel("News")
    await here.says(here.aino, "/did swept 20 min", as_channel=channel)
    assert "Whose is it?" in here.last().text
    assert await here.acts() == []
    assert await nobody_is_known(rehearsal)


async def test_the_start_link_of_its_code_leads_nowhere(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/did swept 20 min", as_anonymous_admin=True)
    code = (here.last().button(0).data or "").split(".")[-1]
    rehearsal.sandbox.press_start(here.veera, code)
    await rehearsal.passing(3)
    assert await here.acts() == []
    assert "out of date" in here.last(here.veera).text
