"""/did, as people say it in a group."""

from did_street import street

from bot.sandbox.rehearsal import Rehearsal


async def test_understood_it_is_a_sign_and_nothing_else(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    before = len(here.ours())
    said = await here.says(here.eino, "/did picked up litter 20 min 3 bags @Harju")
    assert said.reactions[rehearsal.sandbox.bot.id] == ["✍"]
    assert len(here.ours()) == before
    act = await here.act()
    assert (act.minutes, act.quantity, act.unit, act.place) == (20, 3.0, "bag", "Harju")
    assert "1 person did 1 thing" in here.card.text
