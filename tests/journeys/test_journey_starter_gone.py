"""A campaign whose starter disappears on day 9 is decided, closed and told as any other."""

from pathlib import Path

import pytest
from journey_stories import FORTNIGHT, LANTERNS
from journey_street import Hook, Play, Setting, closed_as_promised, played

pytestmark = pytest.mark.slow


async def leaves(play: Play) -> None:
    play.rehearsal.sandbox.leave(play.people["Aino"], play.group)


async def is_banned(play: Play) -> None:
    play.rehearsal.sandbox.ban(play.people["Aino"], play.group)


async def deletes_the_account(play: Play) -> None:
    play.rehearsal.sandbox.delete_account(play.people["Aino"])


async def blocks_the_bot_and_leaves(play: Play) -> None:
    play.rehearsal.sandbox.block_bot(play.people["Aino"])
    await leaves(play)


WAYS = [leaves, is_banned, deletes_the_account, blocks_the_bot_and_leaves]


@pytest.mark.parametrize("goes", WAYS, ids=lambda way: way.__name__)
async def test_it_goes_on_without_its_starter(tmp_path: Path, goes: Hook) -> None:
    play = await played(tmp_path, FORTNIGHT, hooks={(9, "10:00"): goes})
    decided = play.told("goes ahead")
    assert play.at(9, "20:00") <= decided.at <= play.at(9, "20:10")
    assert f"“{LANTERNS}” goes ahead." in decided.words
    closed_as_promised(play, 14)
    assert "It worked." in play.told("this campaign has ended").words


async def test_who_was_banned_cannot_act_in_private_either(tmp_path: Path) -> None:
    async def banned_and_back_in_private(play: Play) -> None:
        box, aino = play.rehearsal.sandbox, play.people["Aino"]
        box.ban(aino, play.group)
        await play.rehearsal.passing(60)
        box.say(aino, None, "/did painted the banned lantern 20 min")
        await play.rehearsal.passing(60)
        answer = box.last(box.private(aino))
        assert "removed" in answer.words

    play = await played(tmp_path, FORTNIGHT, hooks={(9, "10:00"): banned_and_back_in_private})
    closed_as_promised(play, 14)
    assert "banned lantern" not in str([m.words for m in play.group.messages.values()])


async def test_a_stranger_who_takes_the_name_is_not_the_starter(tmp_path: Path) -> None:
    async def another_aino(play: Play) -> None:
        box = play.rehearsal.sandbox
        box.delete_account(play.people["Aino"])
        other = box.add_user("Aino", language_code="en")
        box.join(other, play.group)
        card = next(m for m in play.group.messages.values() if m.words.startswith("🏮"))
        box.press_start(other)
        pressed = await box.press(other, card, "More")
        box.follow(other, pressed)
        await play.rehearsal.passing(5)
        menu = box.last(box.private(other))
        assert "Take it back" not in str(menu.buttons)
        assert "Link and poster" in str(menu.buttons)

    play = await played(tmp_path, FORTNIGHT, Setting(starts=()), hooks={(9, "10:00"): another_aino})
    closed_as_promised(play, 14)
