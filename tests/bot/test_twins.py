"""/twin: two here ask, two there join; each group has a card of its own."""

from twins_street import two_groups

from bot.clock import DAY
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message


def labels(message: Message) -> list[str]:
    return [b.text for row in message.buttons for b in row]


async def test_two_here_agree_and_there_is_a_link(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.says(two.here.aino, "/twin")
    asked = two.here.last()
    assert "Nothing else that one group writes is shown in the other." in asked.text
    assert labels(asked) == ["I agree", "Take it back"]
    assert "another person" in await two.here.presses(two.here.aino, asked, "I agree")
    assert "startgroup" not in asked.text
    await two.here.presses(two.here.eino, asked, "I agree")
    assert "https://t.me/" in asked.text
    assert "?startgroup=" in asked.text
    assert "Wednesday 2 December" in asked.text
    assert labels(asked) == ["Take it back"]


async def test_a_second_group_joins_with_a_card_of_its_own(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.presses(two.here.aino, two.here.card, "Where?")
    await two.here.writes(two.here.aino, "Kurvi corner")
    secret = await two.offered()
    await two.says(two.others[0], f"/start@{rehearsal.sandbox.bot.username} {secret}")
    told = two.last()
    assert "The underpass is dark · Kurvi corner" in told.text
    assert "both groups get it" in told.text
    assert len(await two.campaigns()) == 1
    assert "another person" in await two.presses(two.others[0], told, "Join")
    assert len(await two.campaigns()) == 1
    await two.presses(two.others[1], told, "Join")
    home, joined = await two.campaigns()
    assert (joined.title, joined.ends_at, joined.state) == (home.title, home.ends_at, "running")
    card = two.card()
    assert "The underpass is dark" in card.text
    assert "Kurvi corner" in card.text
    assert "Together with another group" in card.text
    assert "Nobody has said what they did yet" in card.text
    assert "Together with another group" in two.here.card.text
    assert "joined on" in two.here.last().text


async def test_joining_is_refused_in_one_sentence_and_changes_nothing(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    secret = await two.offered()
    await two.here.says(two.here.veera, f"/twin {secret}")
    assert "your own group's link" in two.here.last().text
    await two.says(two.others[0], "/twin nonsense")
    assert "don't know this link" in two.last().text
    await two.says(two.others[0], f"/twin {secret}", forward_from=two.here.aino)
    assert "forward" in two.last().text.lower()
    rehearsal.sandbox.say(two.others[0], None, f"/start {secret}")
    await rehearsal.passing(4)
    assert (
        "works in a group" in list(rehearsal.sandbox.private(two.others[0]).messages.values())[-1].text
    )
    await rehearsal.until(rehearsal.clock.now() + 7 * DAY)
    await two.says(two.others[0], f"/twin {secret}")
    assert "This link is over" in two.last().text
    assert len(await two.campaigns()) == 1


async def test_a_link_is_used_once(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    secret = await two.offered()
    third = [rehearsal.sandbox.add_user(name) for name in ("Ida", "Kalle")]
    chat = rehearsal.sandbox.add_group("Third", third)
    rehearsal.sandbox.add_bot(chat, third[0])
    await rehearsal.passing(4)
    rehearsal.sandbox.say(third[0], chat, f"/twin {secret}")
    await rehearsal.passing(4)
    waiting = two.ours(chat)[-1]
    await two.says(two.others[0], f"/twin {secret}")
    told = two.last()
    await two.presses(two.others[1], told, "Join")
    assert labels(told) == []
    assert "used" in waiting.text
    rehearsal.sandbox.say(third[1], chat, f"/twin {secret}")
    await rehearsal.passing(4)
    assert "has used this link" in two.ours(chat)[-1].text
    assert len(await two.campaigns()) == 2
    await two.here.says(two.here.aino, "/twin")
    assert "since" in two.here.last().text


async def test_leaving_takes_two_of_one_group(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    await two.says(two.others[0], "/twin leave")
    assert (await two.twin()).left_at is None  # type: ignore[union-attr]
    await two.here.says(two.here.aino, "/twin leave")
    assert (await two.twin()).left_at is None  # type: ignore[union-attr]
    await two.says(two.others[1], "/twin leave")
    parted = await two.twin()
    assert parted is not None
    assert (parted.left_by, parted.left_at is not None) == (2, True)
    for chat in (two.here.group, two.there):
        assert "Together with another group until" in two.card(chat).text
    await two.says(two.others[2], "/twin leave")
    assert "no other group" in two.last().text


async def test_both_leave_at_once_and_it_is_one_parting(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    for who, chat in ((two.others[0], two.there), (two.here.aino, two.here.group)):
        rehearsal.sandbox.say(who, chat, "/twin leave")
    await rehearsal.passing(6)
    for who, chat in ((two.others[1], two.there), (two.here.eino, two.here.group)):
        rehearsal.sandbox.say(who, chat, "/twin leave")
    await rehearsal.passing(10)
    parted = await two.twin()
    assert parted is not None
    assert parted.left_by in (1, 2)
    told = [message.text for chat in (two.here.group, two.there) for message in two.ours(chat)]
    assert sum("have parted" in text for text in told) == 1
    assert sum("no other group now" in text for text in told) >= 1


async def test_pressed_twice_by_one_person_it_is_one_yes(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    for _ in range(2):
        await two.says(two.others[0], "/twin leave")
    twin = await two.twin()
    assert twin is not None
    assert twin.left_at is None
    told = two.last()
    await two.presses(two.others[0], told, "Leave")
    assert "parted" in await two.presses(two.others[1], told, "Leave")
    assert labels(told) == []
    stale = rehearsal.sandbox.press(two.others[2], told, data="1.tw-leave.2")
    await rehearsal.passing(4)
    assert "no other group" in stale.text


async def test_after_leaving_another_group_may_join(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    await two.here.says(two.here.aino, "/task hang lanterns 20")
    task = two.here.last()
    await two.presses(two.here.aino, task, "For both groups")
    for who in (two.here.aino, two.here.eino):
        await two.here.says(who, "/twin leave")
    assert "For both groups" not in task.text
    third = [rehearsal.sandbox.add_user(name) for name in ("Ida", "Kalle")]
    chat = rehearsal.sandbox.add_group("Third", third)
    rehearsal.sandbox.add_bot(chat, third[0])
    secret = await two.offered()
    rehearsal.sandbox.say(third[0], chat, f"/twin {secret}")
    await rehearsal.passing(6)
    await two.presses(third[1], two.ours(chat)[-1], "Join")
    assert "lanterns" not in two.card(chat).text
    assert "Together with another group" in two.card(chat).text
    assert "For both groups" in labels(task)


async def test_a_group_that_becomes_a_supergroup_stays_together(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal, supergroup=False)
    await two.joined()
    two.there = rehearsal.sandbox.migrate(two.there)
    await rehearsal.passing(10)
    await two.here.says(two.here.aino, "/task hang 12 lanterns 20")
    await two.presses(two.here.aino, two.here.last(), "For both groups")
    await rehearsal.passing(10)
    assert "12 lanterns" in two.card().text
    secret = "x"
    await two.says(two.others[0], f"/twin {secret}")
    assert "don't know this link" in two.last().text


async def test_where_the_bot_is_put_out_the_other_goes_on(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    rehearsal.sandbox.remove_bot(two.there, two.others[0])
    await rehearsal.passing(6)
    await two.here.says(two.here.aino, "/did swept 5 min")
    assert "Together with another group" in two.here.card.text
    for who in (two.here.aino, two.here.eino):
        await two.here.says(who, "/twin leave")
    parted = await two.twin()
    assert parted is not None
    assert parted.left_by == 1


async def test_it_speaks_the_language_of_each_group(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal, languages=("en", "fi"))
    secret = await two.offered()
    await two.says(two.others[0], f"/twin {secret}")
    assert "Toinen ryhmä pyytää teitä mukaan kampanjaansa" in two.last().text
    await two.presses(two.others[1], two.last(), "Liitymme")
    assert "Yhdessä toisen ryhmän kanssa" in two.card().text
    assert "Together with another group" in two.here.card.text


async def test_it_is_refused_to_who_does_not_take_part_and_after_the_end(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    newcomer = rehearsal.sandbox.add_user("Uuno")
    rehearsal.sandbox.join(newcomer, two.here.group)
    await two.here.says(newcomer, "/twin")
    assert "First do or say something" in two.here.last().text
    secret = await two.offered()
    assert "First do or say something" in await two.here.presses(newcomer, two.here.last(), "Take it back")
    await two.says(two.others[0], f"/twin {secret}")
    told = two.last()
    await two.here.presses(two.here.veera, two.here.last(), "Take it back")
    assert "used, taken back or over" in told.text
    await two.says(two.others[1], f"/twin {secret}")
    assert "This link is over" in two.last().text
    await two.says(two.others[1], "/twin")
    assert "/campaign" in two.last().text
    assert len(await two.campaigns()) == 1


async def test_given_more_days_the_other_group_is_told_until_when(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.joined()
    for who in (two.here.aino, two.here.eino, two.here.veera):
        rehearsal.sandbox.press(who, two.here.card, data="1.prolong.1")
        await rehearsal.passing(5)
    await rehearsal.passing(10)
    assert "which goes on until Wednesday 16 December, 18:00" in two.card().text
    assert "Together with another group, which goes on until Wednesday 9 December" in two.here.card.text


async def test_without_typing_a_command(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.starts(two.here.aino)
    await two.here.presses(two.here.aino, two.here.card, "More")
    assert "The group sees it" in await two.here.presses(
        two.here.aino, two.here.last(two.here.aino), "Another group"
    )
    await rehearsal.passing(10)
    asked = two.here.last()
    assert labels(asked) == ["I agree", "Take it back"]
    await two.here.presses(two.here.veera, asked, "I agree")
    secret = asked.text.split("startgroup=")[1].split()[0]
    await two.says(two.others[0], f"/start@{rehearsal.sandbox.bot.username} {secret}")
    await two.presses(two.others[1], two.last(), "Join")
    menu = next(m for m in reversed(two.here.ours(two.here.aino)) if "Another group" in labels(m))
    await two.here.presses(two.here.aino, menu, "Another group")
    stands = two.here.last(two.here.aino)
    assert "since Wednesday 25 November" in stands.text
    assert "One more" in await two.here.presses(two.here.aino, stands, "Leave")
    twin = await two.twin()
    assert twin is not None
    assert twin.left_at is None


async def test_a_forged_button_of_another_group_does_nothing(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.says(two.here.aino, "/twin")
    await two.says(two.others[0], "/help")
    for data in ("1.tw-yes.1", "1.tw-no.1", "1.tw-join.1", "1.tw-leave.1", "1.t-both.1.1", "1.tw-yes", "1.tw-join.zz"):
        pressed = rehearsal.sandbox.press(two.others[0], two.last(), data=data)
        await rehearsal.passing(3)
        assert pressed.text
    assert labels(two.here.last()) == ["I agree", "Take it back"]
    assert len(await two.campaigns()) == 1


async def test_a_group_says_what_it_is_called_and_both_see_it(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.says(two.here.aino, "/twin name Kurvi house")
    assert "no other group" in two.here.last().text
    await two.joined()
    await two.says(two.others[0], "/twin name Harju school")
    await rehearsal.passing(10)
    assert "Together with the group Harju school" in two.here.card.text
    assert "Together with another group" in two.card().text
    assert "yours is called Harju school" in two.last().text
    for words, told in (("/twin name", "/twin name Harju school"), ("/twin name " + "x" * 41, "40")):
        await two.says(two.others[0], words)
        assert told in two.last().text
    await two.here.starts(two.here.aino)
    await two.here.says(two.here.aino, "/twin")
    await two.here.presses(two.here.aino, two.here.last(), "Name our group")
    assert "both groups see them" in two.here.last(two.here.aino).text
    await two.here.writes(two.here.aino, "Kurvi house")
    await rehearsal.passing(10)
    assert "Together with the group Kurvi house" in two.card().text
    rehearsal.sandbox.say(two.here.aino, None, "/forgetme")
    await rehearsal.passing(4)
    asked = next(m for m in reversed(two.here.ours(two.here.aino)) if m.buttons)
    await two.presses(two.here.aino, asked, asked.buttons[0][0].text)
    await rehearsal.passing(60)
    assert "Kurvi house" not in two.card().text


async def test_a_name_that_hurts_is_folded_from_either_group(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal, admin=True)
    await two.joined()
    await two.here.says(two.here.aino, "/twin name Rude words")
    await rehearsal.passing(10)
    assert "Rude words" in two.card().text
    rehearsal.sandbox.press_start(two.others[0])
    await rehearsal.passing(4)
    await two.says(two.others[0], "/twin")
    assert "Rude words" in two.last().text
    await two.presses(two.others[0], two.last(), "⋯")
    report = list(rehearsal.sandbox.private(two.others[0]).messages.values())[-1]
    await two.presses(two.others[0], report, "It hurts somebody")
    await rehearsal.passing(20)
    assert "Rude words" not in two.card().text
    assert "Rude words" not in two.last().text
