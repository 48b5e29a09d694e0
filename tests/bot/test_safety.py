"""Law 11 as people see it: what hurts is folded in the open, by whom it may be, and nobody learns who asked."""

from functools import partial

import pytest
from safety_street import AUTHORS, KINDS, MARKS, REASONS, Safety, safety_street
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from bot.views.codec import pack
from storage import timeline, timers
from storage.database import Transaction

FOLDABLE = "hpcratw"
"""What three can fold: only who took part before a title appeared could fold that one."""


async def others(here: Safety, letter: str, count: int = 3) -> list[str]:
    """Return people who took part before anything appeared, the author left out."""
    return [name for name in ("helmi", "aino", "eino", "onni") if name != AUTHORS[letter]][:count]


@pytest.mark.parametrize("letter", FOLDABLE)
async def test_three_who_took_part_before_fold_anything_with_words(rehearsal: Rehearsal, letter: str) -> None:
    here = await safety_street(rehearsal)
    assert here.shown(MARKS[letter])
    first, second, third = await others(here, letter)
    for name in (first, second):
        pressed = await here.reports(here.names[name], letter)
        assert pressed.text.startswith("Noted.")
        assert f"{KINDS[letter]}:" in pressed.text
    assert await here.fold_of(letter) is None
    pressed = await here.reports(here.names[third], letter)
    assert pressed.text.startswith("It is folded now.")
    await rehearsal.passing(120)
    kept = await here.fold_of(letter)
    assert (kept and (kept.folder, kept.reason)) == ("people", "hurts")
    assert here.shown(MARKS[letter], but=here.names[AUTHORS[letter]]) == []


@pytest.mark.parametrize("letter", "ghpcratw")
async def test_an_administrator_alone_folds_it(rehearsal: Rehearsal, letter: str) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.urho, letter, REASONS[1])
    await rehearsal.passing(120)
    kept = await here.fold_of(letter)
    assert (kept and (kept.folder, kept.reason)) == ("admin", "private")
    assert here.shown(MARKS[letter], but=here.names[AUTHORS[letter]]) == []
    if letter in "ghpcrtw":
        assert any("Folded: it is private" in m.words for m in here.ours())
        assert not [m for m in here.ours() if "Folded:" in m.words and "I keep these words" in m.words]
    else:
        asked = await here.asks(here.helmi, letter)
        assert asked.text.startswith("Folded: it is private")


async def test_who_came_later_folds_nothing(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for who in (here.lempi, here.helmi, here.aino):
        await here.reports(who, "p")
    assert await here.fold_of("p") is None
    await here.says(here.lempi, "/did counted lamps 5 min")
    await here.reports(here.lempi, "p")
    assert await here.fold_of("p") is None


async def test_nor_does_one_person_thrice_nor_the_author(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.helmi, "p")
    for reason in REASONS[:3]:
        await here.reports(here.helmi, "p", reason)
    asked = await here.asks(here.veera, "p")
    assert here.labels(asked)[0] == "Take my words back"
    await here.reports(here.aino, "p")
    forged = await here.forges(here.veera, asked, pack("rep", "p", await here.item("p"), 0))
    assert await here.fold_of("p") is None, forged.text


async def test_nor_does_anyone_while_the_title_was_there_before_them(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for who in (here.helmi, here.eino, here.onni, here.veera):
        await here.reports(who, "g")
    assert await here.fold_of("g") is None


async def test_who_was_removed_reports_nothing_and_no_longer_counts(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal, admin=True)
    await here.reports(here.helmi, "p")
    await here.reports(here.eino, "p")
    asked = await here.asks(here.onni, "p")
    for gone in (here.helmi, here.onni):
        rehearsal.sandbox.ban(gone, here.group, here.urho)
    await rehearsal.passing(5)
    pressed = rehearsal.sandbox.press(here.onni, asked, REASONS[0])
    await rehearsal.passing(5)
    assert "removed" in pressed.text.lower()
    await here.reports(here.aino, "p")
    assert await here.fold_of("p") is None


async def test_this_is_about_me_folds_at_once_until_the_operator_looked(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    pressed = await here.reports(here.lempi, "a", REASONS[4])
    assert pressed.text.startswith("It is folded now.")
    await rehearsal.passing(60)
    kept = await here.fold_of("a")
    assert kept is not None
    assert (kept.folder, kept.reason) == ("about_me", "about_me")
    told = here.last(here.eino)
    assert "until the operator has looked" in told.text
    assert "rehearsal@example.org" in told.text
    assert told.buttons == []
    refused = await here.forges(here.eino, told, pack("unfold", kept.id))
    assert refused.text.startswith("The operator decides")


async def test_but_nobody_folds_everything_that_way(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for letter in "pca":
        assert (await here.reports(here.lempi, letter, REASONS[4])).text.startswith("It is folded")
    pressed = await here.reports(here.lempi, "t", REASONS[4])
    assert pressed.text.startswith("That is 3 reports today")
    assert await here.fold_of("t") is None
    for reason in (REASONS[0], REASONS[4]):
        await here.reports(here.lempi, "w", reason)
    assert await here.fold_of("w") is None
    await here.hours(25)
    assert (await here.reports(here.lempi, "t", REASONS[4])).text.startswith("It is folded")


async def test_ten_reports_a_day_are_the_most(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for n in range(3):
        await here.says(here.aino, f"/did counted {n} more lamps 5 min")
    acts = [1, 2, 3, 4, 5, 7, 8, 9]
    for id in acts:
        assert (await here.reports(here.lempi, "a", id=id)).text.startswith("Noted")
    for letter in "pc":
        assert (await here.reports(here.lempi, letter)).text.startswith("Noted")
    assert (await here.reports(here.lempi, "t")).text.startswith("That is 10 reports today")
    assert (await here.reports(here.helmi, "t")).text.startswith("Noted")


async def test_nobody_learns_who_reported(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await rehearsal.passing(60)
    before = {id(m): m.words for chat in rehearsal.sandbox.chats.values() for m in chat.messages.values()}
    for name in ("helmi", "aino", "onni"):
        await here.reports(here.names[name], "p")
    await rehearsal.passing(120)
    fresh = [
        m
        for chat in rehearsal.sandbox.chats.values()
        for m in chat.messages.values()
        if m.sender is rehearsal.sandbox.bot and before.get(id(m)) != m.words
    ]
    assert fresh
    assert not [m.words for m in fresh for name in ("Helmi", "Aino", "Onni") if name in m.words]
    things = await rehearsal.database.read(lambda r: timeline.timeline(r.db, 1))
    assert [t.detail for t in things if t.kind == "reported"] == ["hurts"] * 3
    left = await rehearsal.database.read(
        lambda r: [row[0] for row in r.db.execute("SELECT key FROM timer WHERE kind = 'weigh'")]
    )
    assert left == []


async def test_the_author_is_told_why_and_asks_the_group_which_shows_it(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.urho, "p")
    told = here.last(here.veera)
    assert told.text.startswith("Something of yours was folded: it hurts somebody.\nxqidea")
    pressed = await here.presses(here.veera, told, "Ask the group")
    assert pressed.text == "The group is asked now."
    question = here.idea("Let us show idea 1 again")
    assert "It was folded: it hurts somebody." in question.text
    for who in (here.veera, here.eino, here.helmi, here.onni):
        await here.presses(who, question, "Support")
    await here.hours(45)
    assert await here.fold_of("p") is None
    assert any("xqidea" in m.words for m in here.ours())
    assert "The group shows it again" in told.text
    await here.reports(here.urho, "p")
    assert await here.fold_of("p") is None, "what the group chose to show isn't one administrator's to hide"


async def test_if_the_group_says_no_it_stays_folded(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.urho, "p")
    told = here.last(here.veera)
    await here.presses(here.veera, told, "Ask the group")
    question = here.idea("Let us show idea 1 again")
    for who in (here.aino, here.eino, here.helmi, here.onni):
        await here.presses(who, question, "Concern")
    await here.hours(45)
    assert await here.fold_of("p") is not None
    again = await here.forges(here.veera, told, pack("unfold", 1))
    assert again.text == "The group was asked once and decided."
    assert here.shown("xqidea", but=here.veera) == []


async def test_nobody_but_the_author_asks_the_group(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.urho, "p")
    told = here.last(here.veera)
    refused = await here.forges(here.eino, here.last(here.eino), pack("unfold", 1))
    assert refused.text == "Only who wrote it can do that."
    assert told.buttons
    assert (await here.forges(here.veera, told, pack("unfold", 99))).text.startswith("This button")
    assert not [m for m in here.ours() if "Let us show" in m.words]


async def test_a_report_comes_only_from_the_message_that_asked(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    id = await here.item("p")
    stranger = rehearsal.sandbox.add_user("Stranger")
    await here.starts(stranger)
    hello = here.last(stranger)
    for data in (pack("more", "p", id), pack("rep", "p", id, 4), pack("rep", "a", 1, 4)):
        assert (await here.forges(stranger, hello, data)).text.startswith("This button"), data
    asked = await here.asks(here.helmi, "p")
    for data in (
        pack("rep", "t", await here.item("t"), 4),
        pack("rep", "p", id, 5),
        "1.rep.p",
        "1.rep.z.1.1",
    ):
        assert (await here.forges(here.helmi, asked, data)).text.startswith("This button"), data
    assert (await here.forges(here.helmi, here.card, pack("rep", "p", id, 4))).text.startswith("This button")
    elsewhere = rehearsal.sandbox.add_group("Elsewhere", [stranger])
    rehearsal.sandbox.add_bot(elsewhere, stranger)
    await rehearsal.passing(5)
    there = rehearsal.sandbox.last(elsewhere)
    assert (await here.forges(stranger, there, pack("more", "p", id))).text.startswith("This button")
    assert await here.fold_of("p") is None


async def test_a_folded_task_isnt_offered_noted_nor_carried_on(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    assert "xqtask" in here.card.text
    await here.reports(here.urho, "t")
    await rehearsal.passing(60)
    assert "Next small step" not in here.card.text
    pressed = await here.presses(here.lempi, here.card, "Small steps")
    assert "xqtask" not in pressed.text
    piece = await here.item("t") + 1
    await here.forges(here.helmi, here.card, pack("t-note", piece))
    texts = await rehearsal.database.read(
        lambda r: [row[0] or "" for row in r.db.execute("SELECT text FROM contribution")]
    )
    assert not [text for text in texts if "xqtask" in text]


async def test_words_of_ones_own_can_be_taken_back_any_time(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for letter in "hcrw":
        asked = await here.asks(here.names[AUTHORS[letter]], letter)
        assert asked.text.startswith("You wrote this:")
        pressed = await here.presses(here.names[AUTHORS[letter]], asked, "Take my words back")
        assert pressed.text.startswith("Your words are gone.")
        await rehearsal.passing(60)
        assert here.shown(MARKS[letter]) == []
        again = await here.forges(
            here.names[AUTHORS[letter]], asked, pack("own-words", letter, await here.item(letter))
        )
        assert again.text == no("words-gone")


async def test_but_not_those_of_others(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for letter in "ghpcratw":
        asked = await here.asks(here.helmi, letter)
        assert "Take my words back" not in here.labels(asked)
        forged = await here.forges(here.helmi, asked, pack("own-words", letter, await here.item(letter)))
        assert forged.text == "Only who wrote it can do that."
        assert here.shown(MARKS[letter])


async def test_a_title_taken_back_can_be_given_anew_by_anybody(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    asked = await here.asks(here.aino, "g")
    await here.presses(here.aino, asked, "Take my words back")
    await rehearsal.passing(30)
    assert "Campaign of Wednesday 25 November" in here.card.text
    await here.presses(here.helmi, here.card, "Give it a name")
    await here.writes(here.helmi, "The lamps of Kurvi")
    await rehearsal.passing(30)
    assert "🏮 The lamps of Kurvi" in here.card.text
    assert "Give it a name" not in here.labels(here.card)
    await here.forges(here.eino, here.card, pack("chip", 1, 5))
    await here.writes(here.eino, "Eino's own")
    await rehearsal.passing(30)
    assert "🏮 The lamps of Kurvi" in here.card.text


async def test_where_there_is_a_title_nobody_names_it_anew(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    assert "Give it a name" not in here.labels(here.card)
    await here.forges(here.eino, here.card, pack("chip", 1, 5))
    pressed = await here.forges(here.eino, here.last(here.eino), pack("chip", 1, 5))
    assert pressed.text == ""
    await here.writes(here.eino, "Eino's own")
    await rehearsal.passing(30)
    assert "xqtitle" in here.card.text


async def test_help_in_a_group_says_how_to_fold(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.helmi, f"/help@{rehearsal.sandbox.bot.username}")
    assert "Press ⋯ under what hurts: an administrator, or three of you, fold it." in here.last().text
    assert "I don't see what is deleted in Telegram." in here.last().text
    await here.writes(here.helmi, "/help")
    assert "Press ⋯" not in here.last(here.helmi).text


async def test_an_administrator_is_asked_of_telegram_not_believed(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    rehearsal.sandbox.demote(here.urho, here.group)
    await here.reports(here.urho, "p")
    assert await here.fold_of("p") is None
    await here.reports(here.lempi, "w")
    assert await here.fold_of("w") is None
    assert not await rehearsal.database.read(lambda r: timers.standing(r.db, "weigh"))


async def test_an_officials_report_folds_nothing(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for who in (here.eino, here.onni):
        id = await here.person(who)
        await rehearsal.database.write(partial(_now_official, id))
    for who in (here.aino, here.eino, here.onni, here.helmi):
        await here.reports(who, "p")
    assert await here.fold_of("p") is None
    await here.reports(here.toivo, "p")
    assert await here.fold_of("p") is not None


def _now_official(person: int, tx: Transaction) -> None:
    tx.db.execute("UPDATE participant SET role = 'official' WHERE person = ?", (person,))
