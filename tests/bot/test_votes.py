"""Votes as people take them, by thumb: asked, filled in, hidden, counted, told."""

from votes_street import votes_street

from bot.sandbox.rehearsal import Rehearsal


async def test_one_message_and_one_tap_make_a_vote(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    assert shown.text.split("\n")[:5] == ["Vote 1", "Which date?", "1. Fri", "2. Sat", "3. Sun"]
    assert here.labels(shown)[:3] == ["Fri", "Sat", "Sun"]
    told = await here.presses(here.eino, shown, "Fri")
    told = await here.presses(here.eino, shown, "Sun")
    assert told.text == "You tick: Fri, Sun. You can change it until Friday 27 November, 00:00."
    assert await here.says_of() == ["[0,2]"]


async def test_it_is_hidden_then_told_with_why_and_margin(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "Sat")
    await here.presses(here.onni, shown, "Fri")
    await here.presses(here.onni, shown, "Abstain")
    assert "4 people have voted." in shown.text
    assert "3 of" not in shown.text
    await here.hours(45)
    assert "Chosen: “Sat”" in shown.text
    (told,) = [m for m in here.ours() if m.text.startswith("“Which date?”")]
    print(told.text)
    await here.presses(here.aino, told, "How it was counted")
    print(here.last(here.aino).text)
