"""Concerns, amendments and all that authors and others may do with an open idea, as people do it."""

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User


async def menu(here: Ideas, who: User, shown: Message) -> Message:
    """Open what else can be done with an idea."""
    await here.presses(who, shown, "Change")
    return here.last(who)


async def test_why_is_asked_in_private_of_who_pressed_start(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    told = await here.presses(here.eino, shown, "Concern")
    assert "in private" in told.text
    assert "Safety" not in here.labels(shown)
    why = here.last(here.eino)
    assert "Noted: Safety" in (await here.presses(here.eino, why, "Safety")).text
    await here.writes(here.eino, "Who checks the candles?")
    await rehearsal.passing(10)
    assert "Concern · Safety: Who checks the candles?" in shown.text
    assert "Eino" not in shown.text


async def test_else_the_idea_itself_asks_and_only_who_has_a_concern_answers(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    told = await here.presses(here.eino, shown, "Concern")
    assert "under the idea" in told.text
    await rehearsal.passing(8)
    assert "Press Concern first" in (await here.presses(here.veera, shown, "Safety")).text
    assert "Noted: Safety" in (await here.presses(here.eino, shown, "Safety")).text
    await rehearsal.passing(8)
    assert "Safety" not in here.labels(shown)
    assert "Concerns: Safety" in shown.text


async def test_a_reply_gives_words_to_a_concern_and_is_just_talk_from_others(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, shown, "Concern")
    before = len(here.ours())
    talk = await here.says(here.veera, "Lovely", reply_to=shown)
    said = await here.says(here.eino, "Who checks the candles?", reply_to=shown)
    await rehearsal.passing(8)
    assert len(here.ours()) == before
    assert talk.reactions == {}
    assert list(said.reactions.values()) == [["✍"]]
    assert "Who checks the candles?" in shown.text
    assert "Lovely" not in shown.text


async def test_the_author_answers_and_whose_concern_it_is_hears_of_it(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino, here.eino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, shown, "Concern")
    await here.presses(here.eino, here.last(here.eino), "Safety")
    await here.hours(0.2)
    told = here.last(here.aino)
    assert "Somebody has a concern about your idea “Lanterns we paint”" in told.text
    assert told.text.endswith("Concern · Safety")
    await here.presses(here.aino, told, "Answer")
    await here.writes(here.aino, "We use LEDs")
    await rehearsal.passing(10)
    assert "The author says: We use LEDs" in shown.text
    heard = here.last(here.eino)
    assert "We use LEDs" in heard.text
    assert "You support this." in (await here.presses(here.eino, heard, "Support")).text


async def test_an_author_who_never_pressed_start_finds_it_in_the_group(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, shown, "Concern")
    await here.presses(here.eino, shown, "Safety")
    await here.hours(0.2)
    line = here.last()
    assert line.text.startswith("Idea 1 has a concern: Safety.")
    assert line.silent
    await here.presses(here.aino, line, "Look at idea 1")
    assert "Answer: Safety" in here.labels(here.last(here.aino))
    await here.presses(here.veera, line, "Look at idea 1")
    assert "Answer: Safety" not in here.labels(here.last(here.veera))


async def test_one_line_a_day_however_many_concerns(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    ideas = [await here.proposes(here.aino, words) for words in ("Lanterns", "A mural", "Soup evening")]
    before = len(here.ours())
    for shown in ideas:
        for who in (here.eino, here.veera):
            await here.presses(who, shown, "Concern")
            await here.presses(who, shown, "Money")
        await here.hours(0.3)
    (line,) = here.ours()[before:]
    assert line.text.count("has a concern") == 3


async def test_amended_it_stays_open_and_voters_are_told(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino, here.eino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    for who in (here.eino, here.veera, here.onni):
        await here.presses(who, shown, "Support")
    await here.presses(here.aino, await menu(here, here.aino, shown), "Amend")
    await here.writes(here.aino, "LED lanterns we paint")
    assert "until Saturday 28 November, 00:00; earlier votes stay" in here.last(here.aino).text
    await rehearsal.passing(10)
    assert "LED lanterns we paint" in shown.text
    assert "3 votes were given to the earlier words, and stay." in shown.text
    assert "LED lanterns we paint" in here.last(here.eino).text
    await here.hours(37)
    assert "Support" in here.labels(shown)
    await here.hours(30)
    assert here.idea("3 of the votes were given to the earlier words.")


async def test_an_amendment_can_answer_a_concern(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    await here.presses(here.eino, shown, "Concern")
    await here.presses(here.eino, shown, "Safety")
    await here.presses(here.aino, await menu(here, here.aino, shown), "Amend")
    await here.writes(here.aino, "LED lanterns we paint")
    assert "Marked" in (await here.presses(here.aino, here.last(here.aino), "It answers: Safety")).text
    await rehearsal.passing(8)
    assert "Answered by the amendment." in shown.text


async def test_nobody_but_the_author_is_offered_or_allowed_to_change_it(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    listed = await menu(here, here.eino, shown)
    assert here.labels(listed)[:1] == ["Pause it for 12 h"]
    id = (await here.kept()).id
    for data in (f"1.am.{id}", f"1.wd.{id}.y"):
        assert "Only its author" in (await here.forges(here.eino, listed, data)).text
    assert (await here.kept()).state == "open"


async def test_withdrawing_is_asked_first(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    listed = await menu(here, here.aino, shown)
    await here.presses(here.aino, listed, "Withdraw")
    await here.presses(here.aino, listed, "Keep it")
    assert (await here.kept()).state == "open"
    await here.presses(here.aino, listed, "Withdraw")
    await here.presses(here.aino, listed, "Yes, withdraw")
    await rehearsal.passing(8)
    assert "Withdrawn by its author." in shown.text
    assert here.labels(shown) == ["⋯"]


async def test_retired_in_favour_of_another_no_votes_move(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    other = await here.proposes(here.eino, "A mural")
    await here.presses(here.veera, shown, "Support")
    listed = await menu(here, here.aino, shown)
    await here.presses(here.aino, listed, "Another idea is better")
    await here.presses(here.aino, listed, "2 · A mural")
    await rehearsal.passing(8)
    assert "in favour of idea 2. No votes were moved." in shown.text
    assert "Nobody has voted yet." in other.text


async def test_cannot_both_happen_makes_one_choice(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    other = await here.proposes(here.eino, "A mural")
    listed = await menu(here, here.veera, shown)
    await here.presses(here.veera, listed, "Can't both happen")
    await here.presses(here.veera, listed, "2 · A mural")
    await rehearsal.passing(12)
    assert "Can't happen together with idea 2." in shown.text
    assert "Can't happen together with idea 1." in other.text
    for who in here.people[:3]:
        await here.presses(who, shown, "Support")
    for who in here.people[:4]:
        await here.presses(who, other, "Fine")
    await here.hours(45)
    assert "It goes ahead." in other.text
    assert "It does not go ahead." in shown.text
    assert "Idea 2 had more people for it." in shown.text


async def test_three_pause_it_from_the_group(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    listed = await menu(here, here.eino, shown)
    assert "1 of 3 ask for a pause" in (await here.presses(here.eino, listed, "Pause it")).text
    await rehearsal.passing(8)
    assert "2 of 3" in (await here.presses(here.veera, shown, "Pause 12 h · 1 of 3")).text
    await rehearsal.passing(8)
    told = await here.presses(here.onni, shown, "Pause 12 h · 2 of 3")
    assert told.text == "Paused. It is decided on Friday 27 November, 12:00."
    await rehearsal.passing(8)
    assert "It is decided on Friday 27 November, 12:00." in shown.text
    assert not any("Pause" in label for label in here.labels(shown))


async def test_five_concerns_by_accounts_that_joined_today_are_told_apart(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    for who in here.people[:4]:
        await here.presses(who, shown, "Support")
    trolls = [rehearsal.sandbox.add_user(f"New{n}") for n in range(5)]
    for troll in trolls:
        rehearsal.sandbox.join(troll, here.group)
        await here.presses(troll, shown, "Concern")
    await here.hours(45)
    assert "Newcomers alone turned the result." in here.idea("stays open until").text
    await here.hours(40)
    told = here.idea("does not go ahead.")
    assert "Without them the result would be the other one." in told.text


async def test_a_folded_idea_says_so_and_its_words_are_nowhere(rehearsal: Rehearsal) -> None:
    from storage import messages, safety

    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Something that hurts")
    kept = await here.kept()
    at = rehearsal.clock.now()

    def fold(tx: object) -> None:
        db = tx.db  # type: ignore[attr-defined]
        safety.add_fold(
            db, campaign=kept.campaign, kind="proposal", item=kept.id, reason="hurts", folder="people", at=at
        )
        messages.touch_mentions(db, "proposal", kept.id, at)

    await rehearsal.database.write(fold)
    rehearsal.talkoot.sender.wake()
    await rehearsal.passing(10)
    assert "Folded: it hurts somebody" in shown.text
    await here.hours(45)
    assert not any("Something that hurts" in m.text for m in here.ours())
