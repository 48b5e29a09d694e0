"""Opinion maps as people make them, by thumb: asked, answered one by one, changed, hidden, told."""

from maps_street import YARD, maps_street

from bot.sandbox.rehearsal import Rehearsal


async def test_one_message_opens_a_map_with_its_first_statements(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    lines = shown.text.split("\n")
    assert lines[:3] == [
        "What do we think? · 1",
        "What do we want with the yard?",
        "Nobody has answered yet. 3 statements, 0 answers.",
    ]
    assert [one.text for one in await here.statements()] == YARD.split("\n")[1:]
    assert here.labels(shown)[:5] == ["Agree", "Disagree", "Pass", "Answer one by one", "Add a statement"]


async def test_in_private_statements_come_one_at_a_time_and_never_twice(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino)
    asked = await here.goes(here.veera)
    seen = []
    for button in ("Agree", "Disagree", "Pass"):
        seen.append(asked.text.split("\n")[-1])
        told = await here.taps(here.veera, button)
        assert "Change it under My answers, until Wednesday 9 December, 18:00." in told.text
    assert sorted(line[3:] for line in seen) == sorted(YARD.split("\n")[1:])
    assert "You have answered all there is." in asked.text
    assert sorted(one.value for one in await here.opinions()) == [-1, 0, 1]


async def test_one_tap_under_the_group_s_message_is_an_answer(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino, "What about the yard?\nMore benches")
    told = await here.presses(here.eino, shown, "Disagree")
    assert told.text.startswith("You disagree with “More benches”.")
    assert "1 person has answered. 1 statement, 1 answer." in shown.text
    assert [one.value for one in await here.opinions()] == [-1]


async def test_it_closes_with_its_campaign_and_tells_what_came_out(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    await here.answers_all(here.veera)
    await here.hours(24 * 15)
    assert (await here.map()).state == "closed"
    assert "No stable groups yet (1 person, 3 answers)." in shown.text
    assert here.labels(shown) == ["The whole picture", "⋯"]
