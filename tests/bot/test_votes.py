"""Votes as people take them, by thumb: asked, refused, hidden, counted, told."""

import pytest
from votes_street import votes_street

from bot.sandbox.faults import Fault
from bot.sandbox.rehearsal import Rehearsal
from bot.views.codec import pack


async def test_one_message_and_one_tap_make_a_vote(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    assert shown.text.split("\n")[:5] == ["Vote 1", "Which date?", "1. Fri", "2. Sat", "3. Sun"]
    assert here.labels(shown) == ["Fri", "Sat", "Sun", "Abstain", "My ballot", "⋯"]
    assert not [m for m in here.ours() if "Post it" in here.labels(m)]
    told = await here.presses(here.eino, shown, "Fri")
    told = await here.presses(here.eino, shown, "Sun")
    assert told.text == "You tick: Fri, Sun. You can change it until Friday 27 November, 00:00."
    assert await here.says_of() == ["[0,2]"]


async def test_it_is_hidden_then_told_in_place_and_once(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "Sat")
    await here.presses(here.onni, shown, "Abstain")
    assert "4 people have voted." in shown.text
    told = await here.forges(here.eino, shown, f"1.vt.{(await here.vote()).id}")
    assert "counted at the end" in told.text
    await here.hours(45)
    assert "Chosen: “Sat”" in shown.text
    assert here.labels(shown) == ["How it was counted", "⋯"]
    (result,) = [m for m in here.ours() if m.text.startswith("“Which date?”")]
    assert result.text.split("\n") == [
        "“Which date?”",
        "Chosen: “Sat”",
        "“Sat” was fine for more people than any other: 3 of 3 who voted.",
        "If 1 person had voted otherwise, it could have come out otherwise.",
        "3 voted, 1 abstained; 4 take part.",
    ]
    assert not result.silent
    await here.presses(here.aino, result, "How it was counted")
    counted = here.last(here.aino).text
    assert "3 · Sat\n0 · Fri\n0 · Sun" in counted
    assert "What wins needed 3 people for it; 4 had taken part when it was posted." in counted


async def test_who_never_pressed_start_is_led_to_private_and_back(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.says(here.veera, "/vote")
    led = here.last()
    await here.presses(here.veera, led, 0)
    asked = here.last(here.veera)
    assert asked.text == "What kind of question is it?"
    await here.taps(here.veera, "Which one? Everybody chooses one")
    await here.writes(here.veera, "Which day?")
    await here.writes(here.veera, "Fri")
    assert "Post it" not in here.labels(here.last(here.veera))
    await here.writes(here.veera, "Sat")
    await here.taps(here.veera, "3 days")
    assert "✓ 3 days" in here.labels(here.last(here.veera))
    await here.taps(here.veera, "Post it")
    assert "The group can vote now." in here.last(here.veera).text
    assert "Saturday 28 November" in here.shown().text


async def test_more_on_the_card_begins_one_too(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    card = next(m for m in here.ours() if "More" in here.labels(m))
    await here.presses(here.veera, card, "More")
    await here.taps(here.veera, "Ask the group to vote")
    assert here.last(here.veera).text == "What kind of question is it?"


async def test_only_its_author_presses_the_drafts_buttons(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.says(here.aino, "/vote Which date? Fri; Sat")
    draft = here.last()
    for button in ("Post it", "12 h", "Another kind", "Take out the last option", "Never mind"):
        told = await here.presses(here.eino, draft, button)
        assert told.text.startswith("Only its author can do that."), button
    await here.presses(here.aino, draft, "Never mind")
    assert draft not in here.ours()
    later = await here.forges(here.aino, draft, pack("qp", 1))
    assert later.text == "" or "gone" in later.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Which? Fri; fri", "is there already"),
        ("Which? Fri;", "two options at least"),
        ("Which? ;;", "What kind of question"),
        (" ".join(["Why"] * 200) + "? a; b", "300"),
    ],
)
async def test_what_cannot_be_asked_is_refused_in_one_sentence(
    rehearsal: Rehearsal, text: str, said: str
) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.aino)
    await here.says(here.aino, f"/vote {text}")
    assert any(said in m.text for m in (here.last(), here.last(here.aino)))


async def test_without_a_campaign_there_is_no_vote(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    who = box.add_user("Aino")
    group = box.add_group("Kurvi", [who])
    box.add_bot(group, who)
    await rehearsal.passing(3)
    box.say(who, group, "/vote Which? a; b")
    await rehearsal.passing(4)
    assert "No campaign runs here." in list(group.messages.values())[-1].text


async def test_three_open_ones_are_all_there_is(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    for _ in range(3):
        await here.asks(here.aino, "Which? a; b")
    await here.says(here.aino, "/vote Which? a; b")
    assert here.last().text == "You have 3 open ideas. Withdraw one, or wait for its decision."


async def test_taken_back_before_the_first_ballot_only(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.presses(here.aino, shown, "My ballot")
    assert "Take it back" in here.labels(here.last(here.aino))
    await here.presses(here.eino, shown, "Fri")
    told = await here.taps(here.aino, "Take it back")
    assert "Somebody has voted already" in told.text
    other = await here.asks(here.veera, "Where? Yard; Roof")
    await here.presses(here.veera, other, "My ballot")
    await here.taps(here.veera, "Take it back")
    assert "Taken back by its author before anybody voted." in other.text
    assert here.labels(other) == []
    told = await here.forges(here.eino, other, pack("vx", (await here.vote(2)).id, 0))
    assert "took this vote back" in told.text


async def test_who_was_removed_and_whoever_comes_too_late(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    data = shown.button("Fri").data or ""
    rehearsal.sandbox.ban(here.urho, here.group)
    await rehearsal.passing(3)
    told = await here.forges(here.urho, shown, data)
    assert told.text.startswith("You were removed")
    await here.hours(45)
    told = await here.forges(here.eino, shown, data)
    assert told.text == "This vote has ended. Nothing was changed."
    assert await here.papers() == []


@pytest.mark.parametrize(
    "data", ["1.vx.1.9", "1.vx.1", "1.vc.1.0", "1.vg.1.0.3", "1.vx.zz.0", "1.vr.1.0", "1.vp.1.99"]
)
async def test_forged_buttons_change_nothing(rehearsal: Rehearsal, data: str) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.forges(here.eino, shown, data)
    assert await here.papers() == []


async def test_a_tap_that_comes_twice_counts_once(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    rehearsal.sandbox.faults.add(Fault("duplicate", update="callback_query", times=1))
    await here.presses(here.eino, shown, "Fri")
    assert await here.says_of() == ["[0]"]
    assert "1 person has voted." in shown.text


async def test_who_has_not_voted_is_reminded_once_and_can_vote_there(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.eino, here.veera)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.presses(here.veera, shown, "Fri")
    await here.hours(33)
    assert here.last(here.eino).text.startswith("You haven't voted on this yet.")
    assert not here.last(here.veera).text.startswith("You haven't voted")
    await here.taps(here.eino, "Sat")
    assert "You tick: Sat." in here.last(here.eino).text


async def test_the_card_and_the_board_say_that_a_vote_is_open(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.asks(here.aino, "Which date? Fri; Sat")
    await here.hours(0.1)
    assert any("1 vote is open" in m.text for m in here.ours())


async def test_a_campaign_that_ends_counts_its_votes(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.hours(24 * 13)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "Fri")
    await here.hours(30)
    assert "Chosen: “Fri”" in shown.text


async def test_a_vote_whose_message_was_deleted_is_not_posted_again_but_counted(
    rehearsal: Rehearsal,
) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    data = shown.button("Sat").data or ""
    rehearsal.sandbox.delete(shown, here.aino)
    for who in (here.aino, here.eino, here.veera):
        rehearsal.sandbox.callback(who, data, shown)
    await rehearsal.passing(30)
    assert not [m for m in here.ours() if "Which date?" in m.text]
    assert "I don't see what is deleted" in here.last().text
    await here.hours(45)
    assert "Chosen: “Sat”" in here.last().text
