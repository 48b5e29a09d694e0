"""Votes as people tap them: hidden until the end, changed at will, refused kindly; results and reminders."""

import pytest
from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message


async def voted(here: Ideas, shown: Message, *choices: str) -> None:
    """Let the first people choose, in order."""
    for person, choice in zip(here.people, choices, strict=False):
        await here.presses(person, shown, choice)


async def test_a_tap_says_what_it_is_until_when_and_how_to_change(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    told = await here.presses(here.eino, shown, "Support")
    assert told.text == "You support this. You can change it until Friday 27 November, 00:00."
    told = await here.presses(here.eino, shown, "Fine")
    assert told.text.startswith("This is fine for you.")
    assert [b.choice for b in await here.ballots()] == ["fine"]


async def test_the_first_act_hears_once_what_is_kept(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    assert "/forgetme" in (await here.presses(here.urho, shown, "Concern")).text
    assert "/forgetme" not in (await here.presses(here.urho, shown, "Fine")).text


@pytest.mark.parametrize("language", ["en", "fi"])
def test_the_longest_answer_fits(language: str) -> None:
    from flows.speech import Speech

    speech = Speech(language, "Europe/Helsinki")
    days = [1_795_600_800_000_000 + n * 86_400_000_000 for n in range(400)]
    until = max((speech.moment(day) for day in days), key=len)
    names = ("support", "fine", "concern", "concern-in-private", "not-mine")
    for name in names:
        text = f"{speech.say(f'voted-{name}', until=until)} {speech.say('first-vote')}"
        assert len(text) <= 200, text


async def test_the_split_is_hidden_until_the_end(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await voted(here, shown, "Support", "Support", "Concern", "Fine", "Not my thing")
    await rehearsal.passing(10)
    assert "5 people have voted." in shown.text
    everything = [m.text for m in here.ours()]
    assert not any(word in text for text in everything for word in ("1 support", "2 support", "1 concern"))
    told = await here.forges(here.eino, shown, f"1.tally.{(await here.kept()).id}")
    assert "isn't decided yet" in told.text


async def test_the_result_is_told_in_sentences_in_place_and_once_for_the_group(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await voted(here, shown, "Support", "Support", "Support", "Concern", "Not my thing")
    before = len(here.ours())
    await here.hours(45)
    assert "It goes ahead." in shown.text
    assert "Support" not in here.labels(shown)
    (told,) = [m for m in here.ours()[before:] if "goes ahead." in m.text]
    assert told.text.split("\n")[:4] == [
        "“Lanterns we paint” goes ahead.",
        "3 support, 0 fine, 1 concern, 1 not my thing; 5 of the 5 who take part voted.",
        "It needed 60 % support or fine, and 3 people: it had 75 % and 3.",
        "With 1 vote turned to concern it would have failed.",
    ]
    assert not told.silent
    await here.presses(here.aino, told, "How it was counted")
    counted = here.last(here.aino).text
    assert "4 had taken part when it was posted, so it needed 3 for it." in counted
    assert "Not my thing: 1 (newcomers: 1)" in counted


async def test_a_days_results_are_one_message(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    for words in ("Lanterns", "A mural by the school", "Soup on Sunday"):
        shown = await here.proposes(here.aino, words)
        await voted(here, shown, "Support", "Support", "Support")
        await here.hours(1)
    before = len(here.ours())
    await here.hours(45)
    (told,) = [m for m in here.ours()[before:] if "goes ahead" in m.text]
    assert told.text.count("goes ahead.") == 3
    assert len(here.labels(told)) == 3


async def test_after_the_end_a_tap_changes_nothing_and_says_so(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await voted(here, shown, "Support", "Support", "Support")
    data = shown.button("Concern").data or ""
    await here.hours(40)
    told = await here.forges(here.eino, shown, data)
    assert told.text == "This idea has been decided. Nothing was changed."
    assert told.show_alert
    assert {b.choice for b in await here.ballots()} == {"support"}


@pytest.mark.parametrize(
    "data",
    ["1.v", "1.v.1", "1.v.1.x", "1.v.zzzzzzzzzzzz.s", "1.v.-1.s", "2.v.1.s", "1.v.1.s'--", "v", "1.v.ö.s"],
)
async def test_forged_data_is_out_of_date(rehearsal: Rehearsal, data: str) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    told = await here.forges(here.eino, shown, data)
    assert "out of date" in told.text
    assert await here.ballots() == []


async def test_a_strangers_button_from_another_chat_is_out_of_date(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    box = rehearsal.sandbox
    far = box.add_user("Far")
    other = box.add_group("Elsewhere", [far])
    box.add_bot(other, far)
    await rehearsal.passing(4)
    hello = next(m for m in other.messages.values() if m.sender is box.bot)
    told = await here.forges(far, hello, shown.button("Support").data or "")
    assert "out of date" in told.text
    box.press_start(far)
    await rehearsal.passing(3)
    welcome = list(box.private(far).messages.values())[-1]
    told = await here.forges(far, welcome, shown.button("Support").data or "")
    assert "out of date" in told.text
    assert await here.ballots() == []


async def test_who_was_banned_cannot_vote(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(2)
    told = await here.forges(here.eino, shown, shown.button("Support").data or "")
    assert "removed" in told.text
    assert await here.ballots() == []


async def test_who_has_not_voted_is_reminded_once_in_private(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino, here.eino, here.veera, here.urho)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.aino, shown, "Support")
    await here.hours(31)
    counts = [sum("haven't voted on this" in m.text for m in here.ours(p)) for p in here.people]
    assert counts == [0, 1, 1, 0, 0, 0, 0, 0]
    told = here.last(here.eino)
    answer = await here.presses(here.eino, told, "Support")
    assert "You support this." in answer.text
    assert "You support this." in told.text
    await here.hours(10)
    assert [sum("haven't voted on this" in m.text for m in here.ours(p)) for p in here.people] == [
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
    ]


async def test_no_facilitator_is_needed_and_the_starter_may_leave(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.eino, "Lanterns we paint")
    rehearsal.sandbox.leave(here.aino, here.group)
    for person in here.people[1:5]:
        await here.presses(person, shown, "Support")
    rehearsal.sandbox.delete_account(here.aino)
    await here.hours(45)
    assert "It goes ahead." in shown.text


async def test_after_a_migration_an_open_idea_stands_again(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal, supergroup=False)
    await here.proposes(here.aino, "Lanterns we paint")
    new = rehearsal.sandbox.migrate(here.group)
    await rehearsal.passing(15)
    (shown,) = [m for m in new.messages.values() if "Lanterns we paint" in m.text]
    pressed = rehearsal.sandbox.press(here.eino, shown, "Support")
    await rehearsal.passing(2)
    assert pressed.text.startswith("You support this.")


async def test_an_idea_whose_message_was_deleted_is_not_posted_again_but_is_decided(
    rehearsal: Rehearsal,
) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await voted(here, shown, "Support", "Support")
    rehearsal.sandbox.delete(shown, here.aino)
    pressed = rehearsal.sandbox.callback(here.veera, shown.button("Support").data or "", shown)
    await rehearsal.passing(30)
    assert pressed.text.startswith("You support this.")
    assert not [m for m in here.ours() if "Lanterns we paint" in m.text]
    await here.hours(45)
    assert here.idea("“Lanterns we paint” goes ahead.")


async def test_a_chat_whose_idea_was_deleted_hears_once_how_to_fold(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    for words in ("Lanterns we paint", "A mural by the school"):
        shown = await here.proposes(here.aino, words)
        rehearsal.sandbox.delete(shown, here.aino)
        rehearsal.sandbox.callback(here.veera, shown.button("Support").data or "", shown)
        await rehearsal.passing(30)
    (told,) = [m for m in here.ours() if "I don't see what is deleted" in m.text]
    assert told.silent


async def test_a_burst_of_votes_costs_few_edits(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    before = shown.edits
    for n in range(60):
        rehearsal.sandbox.press(here.people[n % 8], shown, ("Support", "Fine", "Not my thing")[n % 3])
    await rehearsal.passing(30)
    assert shown.edits - before <= 4
    assert "8 people have voted." in shown.text


async def test_five_accounts_that_joined_today_are_told_apart_and_turn_nothing_at_once(
    rehearsal: Rehearsal,
) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Sell the yard to my cousin")
    for name in ("eino", "veera", "onni"):
        await here.presses(here.names[name], shown, "Concern")
    fresh = [rehearsal.sandbox.add_user(f"Fresh {n}") for n in range(5)]
    for person in fresh:
        rehearsal.sandbox.join(person, here.group)
        await here.presses(person, shown, "Support")
    await here.hours(35.9)
    before = len(here.ours())
    await here.hours(12)
    assert "Open for longer: newcomers alone turned the result." in shown.text
    assert not [m for m in here.ours()[before:] if "goes ahead." in m.text]
    (told,) = [m for m in here.ours()[before:] if "stays open" in m.text]
    assert "Newcomers alone turned the result." in told.text
    await here.presses(here.helmi, shown, "Concern")
    await here.presses(here.toivo, shown, "Concern")
    await here.hours(24)
    assert "It does not go ahead." in shown.text
    assert "7 of the votes came from people first seen after the idea was posted." in shown.text


@pytest.mark.parametrize(("quiet", "apart", "messages"), [("0-0", 11, 2), ("19-10", 11, 1), ("21-8", 2, 1)])
async def test_results_that_can_be_told_together_are_one_message(
    rehearsal: Rehearsal, quiet: str, apart: int, messages: int
) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.promote(here.aino, here.group)
    await here.says(here.aino, f"/quiet {quiet}")
    await here.hours(22)
    for words in ("Lanterns we paint", "A mural by the school"):
        shown = await here.proposes(here.aino, words)
        await voted(here, shown, "Support", "Support", "Support")
        await here.hours(apart)
    before = len(here.ours())
    await here.hours(48)
    told = [m for m in here.ours()[before:] if "goes ahead." in m.text]
    assert len(told) == messages
    assert sum(m.text.count("goes ahead.") for m in told) == 2
