"""Thanks reach their giver once a day, without names and counts."""

from datetime import time

from did_street import Street, street

from bot.clock import HOUR, SECOND
from bot.sandbox.rehearsal import Rehearsal
from bot.views.codec import pack
from flows.deliver.thanks import next_time, part_of
from storage import campaigns, timeline

DAY = 24 * HOUR


async def with_acts(r: Rehearsal) -> Street:
    here = await street(r)
    await here.starts(here.eino, here.veera)
    await here.says(here.eino, "/did swept the stairs 20 min")
    return here


def thanked(here: Street) -> list[str]:
    return [m.text for m in here.ours(here.eino) if "says thanks" in m.text]


async def evening(r: Rehearsal, hour: int = 19) -> None:
    await r.until(next_time(r.clock.now(), "Europe/Helsinki", time(hour)) + 10 * SECOND)


async def press_thanks(r: Rehearsal, here: Street, act: int = 1) -> str:
    pressed = r.sandbox.press(here.veera, here.card, data=pack("ty", act))
    await r.passing(2)
    return pressed.text


async def test_a_button_s_thanks_arrive_in_the_evening(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    assert "this evening" in await press_thanks(rehearsal, here)
    assert thanked(here) == []
    await evening(rehearsal)
    (told,) = thanked(here)
    assert "swept the stairs" in told
    assert "Veera" not in told
    await rehearsal.passing(2 * DAY // SECOND)
    assert len(thanked(here)) == 1


async def test_many_thanks_are_one_message(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    await here.says(here.eino, "/did hung a lantern 10 min")
    for act in (1, 1, 2):
        await press_thanks(rehearsal, here, act)
    rehearsal.sandbox.press(here.aino, here.card, data=pack("ty", 1))
    await evening(rehearsal)
    (told,) = thanked(here)
    assert told.count("·") == 2
    await press_thanks(rehearsal, here, 2)
    await evening(rehearsal)
    assert len(thanked(here)) == 1


async def test_nobody_thanks_themselves(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    pressed = rehearsal.sandbox.press(here.eino, here.card, data=pack("ty", 1))
    await evening(rehearsal)
    assert "yours" in pressed.text
    assert thanked(here) == []


async def test_what_was_taken_back_or_kept_gets_no_thanks(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    line = next(m for m in here.ours(here.eino) if m.text.startswith("Noted"))
    await press_thanks(rehearsal, here)
    await here.presses(here.eino, line, "Undo")
    assert "taken back" in await press_thanks(rehearsal, here)
    assert "taken back" in await press_thanks(rehearsal, here, 99)
    await evening(rehearsal)
    assert thanked(here) == []


async def test_folded_hands_on_a_message_where_the_bot_hears_of_them(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.change_rights(here.group, {"pin"}, here.aino)
    await here.starts(here.eino)
    said = await here.says(here.eino, "/did swept the stairs 20 min")
    rehearsal.sandbox.react(here.veera, said, "🙏")
    rehearsal.sandbox.react(here.aino, said, "👍")
    rehearsal.sandbox.react(here.eino, said, "🙏")
    await evening(rehearsal)
    assert len(thanked(here)) == 1


async def test_taken_off_again_before_the_evening(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.change_rights(here.group, {"pin"}, here.aino)
    await here.starts(here.eino)
    said = await here.says(here.eino, "/did swept the stairs 20 min")
    rehearsal.sandbox.react(here.veera, said, "🙏")
    rehearsal.sandbox.react(here.veera, said)
    other = await here.says(here.eino, "just words")
    rehearsal.sandbox.react(here.veera, other, "🙏")
    await evening(rehearsal)
    assert thanked(here) == []


async def test_who_cannot_be_reached_gets_them_later(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept the stairs 20 min")
    await press_thanks(rehearsal, here)
    await evening(rehearsal)
    assert thanked(here) == []
    await here.starts(here.eino)
    rehearsal.sandbox.press(here.aino, here.card, data=pack("ty", 1))
    await evening(rehearsal)
    assert len(thanked(here)) == 1


async def test_what_theirs_became_part_of_once_an_album(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    await here.says(here.aino, "/did hung a lantern 10 min")

    async def album() -> None:
        at = rehearsal.clock.now()

        def post(tx: object) -> None:
            campaign = campaigns.campaign(tx.db, 1)  # type: ignore[attr-defined]
            assert campaign is not None
            timeline.happened(tx.db, campaign=1, at=at, kind="album")  # type: ignore[attr-defined]
            part_of(tx, campaign, at)  # type: ignore[arg-type]
            part_of(tx, campaign, at)  # type: ignore[arg-type]

        await rehearsal.database.write(post)
        rehearsal.talkoot.sender.wake()
        await rehearsal.passing(5)

    def told() -> list[str]:
        return [m.text for m in here.ours(here.eino) if "Tonight's picture" in m.text]

    await album()
    assert len(told()) == 1
    assert "2 things by 2 people" in told()[0]
    assert "swept the stairs" in told()[0]
    assert "lantern" not in told()[0]
    assert [m for m in here.ours(here.veera) if "picture" in m.text] == []
    await album()
    assert len(told()) == 1


async def test_the_list_of_acts_has_thanks_and_report_beside_each(rehearsal: Rehearsal) -> None:
    here = await with_acts(rehearsal)
    for n in range(7):
        await here.says(here.aino, f"/did swept {n + 1} min")
    rehearsal.sandbox.press(here.veera, here.card, data=pack("acts", 1))
    pressed = rehearsal.sandbox.press(here.veera, here.card, data=pack("acts", 1))
    await rehearsal.settle()
    rehearsal.sandbox.follow(here.veera, pressed)
    await rehearsal.passing(4)
    listed = here.last(here.veera)
    assert listed.text.count("\n") == 5
    await here.presses(here.veera, listed, "Older")
    older = here.last(here.veera)
    assert "swept the stairs" in older.text
    assert "this evening" in await here.presses(here.veera, older, "8 🙏")
    assert "8 ⋯" in [b.text for row in older.buttons for b in row]
