"""Needs and offers, driven through the sandbox: no name until both agree, nothing of it outside of the chat."""

import io
import zipfile

import pytest
from ideas_street import Ideas, ideas_street
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import aid, campaigns
from storage.aid import Aid

WEEK = 7 * 24


async def kept(here: Ideas) -> list[Aid]:
    return await here.r.database.read(lambda r: aid.of_campaign(r.db, 1))


async def street(r: Rehearsal, *, known: bool = True) -> Ideas:
    """Aino and Eino can be reached in private; ``known``: they are here longer than a week."""
    here = await ideas_street(r)
    await here.starts(here.aino, here.eino, here.veera)
    if known:
        await here.hours(WEEK + 1)
    return here


def meeting(here: Ideas, who: User) -> Message:
    return next(m for m in reversed(here.ours(who)) if "bring you together" in m.text or "said" in m.text)


async def brought_together(here: Ideas) -> None:
    """Aino needs a pump, Eino offers one; both say yes."""
    await here.says(here.aino, "/need a water pump @Malmi")
    await here.says(here.eino, "/offer an old water pump @Malmi")
    for who in (here.aino, here.eino):
        await here.presses(who, meeting(here, who), "Yes")


async def test_a_need_stands_in_the_group_without_a_name(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need lonely evenings, bad hip")
    shown = here.idea("lonely evenings")
    assert shown.text.startswith("Somebody needs\n")
    assert "Aino" not in shown.text


async def test_what_fits_is_suggested_to_both_and_names_need_two_yes(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/need a water pump @Malmi")
    await here.says(here.eino, "/offer an old water pump @Malmi")
    asked, other = meeting(here, here.aino), meeting(here, here.eino)
    assert "Somebody offers: an old water pump" in asked.text
    assert "Eino" not in asked.text
    await here.presses(here.aino, asked, "Yes")
    assert "Aino" not in other.text
    await here.presses(here.eino, other, "Yes")
    await here.r.passing(10)
    assert "It is Eino." in here.last(here.aino).text
    assert "It is Aino." in here.last(here.eino).text
    assert "Don't let in or pay anybody you don't know." in here.last(here.eino).text


async def test_one_no_tells_nobody(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/need a water pump @Malmi")
    await here.says(here.eino, "/offer an old water pump @Malmi")
    await here.presses(here.eino, meeting(here, here.eino), "No, thanks")
    await here.presses(here.aino, meeting(here, here.aino), "Yes")
    await here.hours(24)
    assert not any("It is " in m.text for who in (here.aino, here.eino) for m in here.ours(who))


async def test_names_wait_until_both_are_here_for_a_week(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, known=False)
    await brought_together(here)
    assert "Names are told on" in meeting(here, here.aino).text
    assert "Eino" not in meeting(here, here.aino).text
    await here.hours(WEEK + 14)
    assert "It is Eino." in here.last(here.aino).text


async def test_a_yes_taken_back_in_the_middle_tells_nobody(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, "/need a water pump @Malmi")
    await here.says(here.eino, "/offer an old water pump @Malmi")
    await here.presses(here.aino, meeting(here, here.aino), "Yes")
    await here.presses(here.aino, meeting(here, here.aino), "No, thanks")
    await here.presses(here.eino, meeting(here, here.eino), "Yes")
    await here.hours(24)
    assert not any("It is " in m.text for who in (here.aino, here.eino) for m in here.ours(who))


async def test_a_yes_taken_back_while_names_wait_tells_nobody_either(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, known=False)
    await brought_together(here)
    waits = meeting(here, here.aino)
    assert "You both said yes. Names are told on" in waits.text
    heard = await here.presses(here.aino, waits, "No, thanks")
    assert heard.text == "Noted: no. Nobody is told."
    assert "It did not come about." in meeting(here, here.eino).text
    assert (await here.forges(here.aino, waits, "1.my.1.n")).text == no("stale-button")
    await here.hours(WEEK + 14)
    assert not any("It is " in m.text for who in (here.aino, here.eino) for m in here.ours(who))
    assert len([m for m in here.ours(here.eino) if "did not come about" in m.text]) == 1


async def test_who_left_for_good_is_named_to_nobody(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, known=False)
    await brought_together(here)
    await here.writes(here.eino, "/forgetme")
    await here.presses(here.eino, here.last(here.eino), "Erase me")
    await here.hours(WEEK + 14)
    assert not any("It is " in m.text for m in here.ours(here.aino))


async def test_who_left_the_chat_is_named_to_nobody_and_reads_nothing_more(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, known=False)
    await brought_together(here)
    here.r.sandbox.leave(here.eino, here.group)
    await here.hours(WEEK + 14)
    assert not any("It is " in m.text for who in (here.aino, here.eino) for m in here.ours(who))
    refused = await here.forges(here.eino, here.last(here.eino), "1.ai.1")
    assert "for those in the group's chat" in refused.text
    await here.says(here.veera, "/need a water pump for Sunday @Malmi")
    assert not any("for Sunday" in m.text for m in here.ours(here.eino))


async def test_an_answer_to_a_need_in_the_group_reaches_its_author(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need a ride to the doctor on Tuesday")
    shown = here.idea("a ride to the doctor")
    await here.presses(here.onni, shown, "I can help")
    await here.writes(here.onni, "my car is free then")
    assert "1 answer waits for its author." in shown.text
    assert "Somebody offers: my car is free then" in meeting(here, here.aino).text


async def test_who_never_pressed_start_finds_the_answers_behind_the_need(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.onni, "/need a ladder")
    shown = here.idea("a ladder")
    await here.presses(here.aino, shown, "I can help")
    await here.writes(here.aino, "three metres, in my shed")
    await here.presses(here.onni, shown, "I can help")
    seen = here.last(here.onni)
    assert "Somebody offers: three metres, in my shed" in seen.text
    await here.writes(here.aino, "/forgetme")
    await here.presses(here.aino, here.last(here.aino), "Erase me")
    await here.r.passing(60)
    assert "Somebody offers: (words taken back)" in seen.text


async def test_residents_come_before_a_professional_who_first_sees_questions(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.veera, "/role")
    await here.presses(here.veera, here.last(here.veera), "I work in the service")
    await here.writes(here.aino, "/need lonely evenings, bad hip")
    shown = here.idea("lonely evenings")
    await here.presses(here.eino, shown, "I can help")
    await here.writes(here.eino, "cards on Tuesdays")
    await here.presses(here.veera, shown, "I can help")
    first = here.last(here.veera)
    assert "What would you like to decide yourself?" in first.text
    assert "Residents offer: cards on Tuesdays" in first.text
    await here.presses(here.veera, first, "I offer something too")
    await here.writes(here.veera, "a visit each week")
    assert [one.kind for one in await kept(here)] == ["need", "offer", "offer"]


async def test_what_is_there_already_is_asked_first(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need a pump @Malmi")
    assert "What do we already have for it?" in here.last(here.aino).text
    await here.writes(here.aino, "two hoses")
    assert "There already: two hoses" in here.idea("a pump").text
    assert "What do we already have for it?" not in here.last(here.aino).text
    await here.says(here.eino, "/need a ladder")
    assert here.last(here.eino).text == "a ladder\nWhat do we already have for it? A few words."
    await here.writes(here.eino, "a stool")
    assert "There already: a stool" in here.idea("a ladder").text


async def test_who_offers_or_never_pressed_start_is_not_asked_what_is_there(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/offer a pump @Malmi")
    assert "already have" not in here.last(here.aino).text
    await here.says(here.onni, "/need a ladder")
    assert here.ours(here.onni) == []
    await here.presses(here.onni, here.idea("a ladder"), "I can help")
    await here.presses(here.onni, here.last(here.onni), "What do we already have?")
    await here.writes(here.onni, "a stool")
    assert "There already: a stool" in here.idea("a ladder").text


async def test_an_emergency_shows_the_number_and_nothing_is_weighed(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need help, my neighbour is unconscious")
    assert any("call 112" in m.text for m in here.ours(here.aino))
    assert [one.state for one in await kept(here)] == ["open"]


async def test_it_goes_on_no_card_and_into_no_package(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need zebrafinch")
    card = here.idea("The underpass is dark")
    assert "zebrafinch" not in card.text
    await here.hours(24 * 8)
    papers = [m for m in here.ours() if m.document]
    (body,) = [p.document.content for p in papers if p.document and p.document.filename.endswith(".zip")]
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert not [n for n in package.namelist() if b"zebrafinch" in package.read(n)]


async def test_folded_words_are_folded_here_too(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.urho, "/need somebody to beat Lempi")
    shown = here.idea("beat Lempi")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "⋯")
        await here.presses(who, here.last(who), "It hurts somebody")
    assert "beat Lempi" not in shown.text
    assert "it hurts somebody" in shown.text


async def test_only_its_author_ends_it(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/need a ladder")
    told = await here.forges(here.eino, here.idea("a ladder"), f"1.ae.{(await kept(here))[0].id}.m")
    assert "Only who wrote it" in told.text
    await here.presses(here.aino, here.last(here.aino), "It is met")
    assert "It is met." in here.idea("a ladder").text
    told = await here.forges(here.eino, here.idea("a ladder"), "1.ah.1")
    assert "This one is over." in told.text


@pytest.mark.parametrize("typed", ["/need", "/offer   ", "/need " + "x" * 300])
async def test_empty_or_too_long_is_refused(rehearsal: Rehearsal, typed: str) -> None:
    here = await street(rehearsal)
    await here.says(here.aino, typed)
    assert await kept(here) == []


async def test_without_a_campaign_or_banned_nothing_is_kept(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for data in ("1.my.1.n", "1.mn.1.o", "1.ah.7", "1.aw.1.0", "1.aa.1", "1.as.1", "1.an-ask.1.z"):
        told = await here.forges(here.eino, here.idea("The underpass"), data)
        assert told.text, data
    assert await kept(here) == []


async def test_a_role_is_ones_own_word_and_holds_from_now_on(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.writes(here.aino, "/role")
    await here.presses(here.aino, here.last(here.aino), "I work in the service")
    assert "Now: I work in the service" in here.last(here.aino).text or (
        await here.r.database.read(lambda r: campaigns.campaign(r.db, 1))
    )
    told = await here.forges(here.aino, here.last(here.aino), "1.rs.1.9")
    assert told.text


async def test_what_is_over_and_who_was_told_of_stays_so(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await brought_together(here)
    await here.r.passing(10)
    asked = meeting(here, here.aino)
    before = await kept(here), asked.text
    assert (await here.forges(here.aino, asked, "1.mn.1.n")).text == no("meeting-told")
    assert (await kept(here), asked.text) == before
    await here.writes(here.aino, "/need a ladder")
    mine = here.last(here.aino)
    await here.presses(here.aino, mine, "It is met")
    for data in ("1.ae.3.g", "1.ae.3.m", "1.aa.3"):
        assert (await here.forges(here.aino, mine, data)).text == no("aid-over"), data
    assert [one.state for one in await kept(here)][2:] == ["met"]
