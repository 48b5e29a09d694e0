"""Languages, mute, the switches of a chat, /about, /privacy, /help, and what isn't known."""

import pytest
from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import SOURCE, Rehearsal
from bot.views.codec import pack
from storage import campaigns, chats


async def test_a_person_chooses_a_language_for_themselves(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/language")
    asked = here.last(here.eino)
    assert here.labels(asked) == ["English", "Suomi", "Easy mode"]
    assert (await here.presses(here.eino, asked, "Suomi")).text == "Changed."
    await here.writes(here.eino, "/mine")
    assert here.last(here.eino).text.startswith("Mitä teit viimeksi")
    await here.starts(here.veera)
    await here.writes(here.veera, "/mine")
    assert here.last(here.veera).text.startswith("What you did last")
    assert (await here.forges(here.eino, asked, pack("lang", "xx"))).text.startswith("Tä")


async def card(here: Ideas) -> str:
    """Return the card's words."""
    return next(m for m in here.ours() if "🏮" in m.text).text


async def test_an_administrator_chooses_the_chats_language(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.promote(here.aino, here.group)
    await here.says(here.aino, "/language")
    await here.presses(here.aino, here.last(), "Suomi")
    await rehearsal.passing(30)
    assert "päivä" in await card(here)
    campaign = await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))
    assert campaign is not None
    assert campaign.language == "fi"


@pytest.mark.parametrize("name", ["eino", "lempi"])
async def test_nobody_else_does(rehearsal: Rehearsal, name: str) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.names[name], "/language")
    pressed = await here.presses(here.names[name], here.last(), "Suomi")
    assert pressed.text == "If you are an administrator here, it changes now."
    await rehearsal.passing(30)
    assert "day 1 of 14" in await card(here)


async def test_the_zone_moves_the_end_to_six_there(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.promote(here.aino, here.group)
    before = await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))
    await here.says(here.aino, "/timezone Europe/Lisbon")
    await rehearsal.passing(30)
    assert here.last().text == "Changed."
    after = await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))
    assert before is not None
    assert after is not None
    assert (after.zone, after.ends_at - before.ends_at) == ("Europe/Lisbon", 2 * 3_600_000_000)
    assert "until Wednesday 9 December, 18:00" in await card(here)
    await rehearsal.until(after.ends_at - 60_000_000)
    assert "until Wednesday" in await card(here)
    await rehearsal.until(after.ends_at + 60_000_000)
    assert "until Wednesday" not in await card(here)


@pytest.mark.parametrize("words", ["Mars/Olympus", "", "europe/lisbon; DROP"])
async def test_a_zone_that_is_none(rehearsal: Rehearsal, words: str) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.promote(here.aino, here.group)
    await here.says(here.aino, f"/timezone {words}")
    assert here.last().text == "Name a zone like this: /timezone Europe/Helsinki"
    await here.starts(here.aino)
    await here.writes(here.aino, "/timezone Europe/Lisbon")
    assert here.last(here.aino).text == "That is a switch of a group. Write it there."


async def test_quiet_hours_are_an_administrators_switch(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    rehearsal.sandbox.promote(here.aino, here.group)
    await here.says(here.aino, "/quiet 20-9")
    await rehearsal.passing(30)
    assert here.last().text == "Changed."
    row = await rehearsal.database.read(
        lambda r: tuple(r.db.execute("SELECT quiet_from, quiet_to FROM chat WHERE id = 1").fetchone())
    )
    assert row == (1200, 540)
    await here.says(here.eino, "/quiet 0-0")
    await rehearsal.passing(30)
    assert here.last().text == "Only an administrator of this chat can change that."


@pytest.mark.parametrize("words", ["", "25-8", "21", "21-", "-1-8", "a-b"])
async def test_quiet_hours_that_are_none(rehearsal: Rehearsal, words: str) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, f"/quiet {words}")
    assert here.last().text == "Write the quiet hours like this: /quiet 21-8"


async def test_muted_one_hears_only_what_one_asks(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino, here.veera)
    await here.writes(here.eino, "/mute")
    await here.presses(here.eino, here.last(here.eino), "A week")
    idea = await here.proposes(here.eino, "Lanterns on Friday")
    said = len(here.ours(here.eino))
    await here.presses(here.veera, idea, "Concern")
    await here.presses(here.veera, here.last(here.veera), "Safety")
    await rehearsal.passing(900)
    assert len(here.ours(here.eino)) == said
    await here.writes(here.eino, "/mine")
    assert len(here.ours(here.eino)) == said + 1
    await here.hours(24 * 7)
    muted = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT muted_until FROM person WHERE muted_until IS NOT NULL").fetchone()[0]
    )
    assert muted < rehearsal.clock.now()


async def test_unmuted_one_hears_again_and_forged_days_are_none(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/mute")
    asked = here.last(here.eino)
    assert (await here.presses(here.eino, asked, "Always")).text.startswith("I stay quiet")
    assert (await here.forges(here.eino, asked, pack("mute", 8))).text.startswith("This button")
    assert (await here.presses(here.eino, asked, "Not at all")).text.startswith("You hear from me")
    muted = await rehearsal.database.read(lambda r: r.db.execute("SELECT max(muted_until) FROM person").fetchone()[0])
    assert muted is None


async def test_about_tells_source_and_operator(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/about")
    said = here.last(here.eino).text
    assert SOURCE in said
    assert "rehearsal@example.org" in said
    assert "AGPL-3.0-or-later" in said


async def test_privacy_tells_what_the_bot_is_handed_here(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, "/privacy")
    assert here.last().text.endswith("I am no administrator here. Telegram hands me only commands and replies to me.")
    assert await rehearsal.database.read(lambda r: chats.is_admin(r.db, 1)) is False
    rehearsal.sandbox.change_rights(here.group, ["pin"])
    await rehearsal.passing(3)
    await here.says(here.eino, "/privacy")
    assert here.last().text.endswith("hands me every message. I drop the rest unread.")
    await here.starts(here.eino)
    await here.writes(here.eino, "/privacy")
    assert "administrator here" not in here.last(here.eino).text


async def test_the_rest_is_dropped_and_so_is_who_wrote_it(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal, acted=2)
    rehearsal.sandbox.change_rights(here.group, ["pin"])
    await rehearsal.passing(3)
    known = await rehearsal.database.read(lambda r: r.db.execute("SELECT count(*) FROM person").fetchone()[0])
    said = len(here.ours())
    for who in here.people[2:]:
        await here.says(who, "what a dark evening")
        await here.says(who, "/weather Helsinki")
        await here.says(who, "/help")
        rehearsal.sandbox.send_photo(who, here.group, "look at this")
    await rehearsal.passing(10)
    after = await rehearsal.database.read(lambda r: r.db.execute("SELECT count(*) FROM person").fetchone()[0])
    assert after == known
    assert len(here.ours()) == said


@pytest.mark.parametrize("name", ["help", "about", "start", "rules", "report", "settings", "stats"])
async def test_words_of_other_bots_are_answered_only_when_addressed(rehearsal: Rehearsal, name: str) -> None:
    here = await ideas_street(rehearsal)
    before = len(here.ours())
    await here.says(here.eino, f"/{name}")
    assert len(here.ours()) == before
    await here.says(here.eino, f"/{name}@another_bot")
    assert len(here.ours()) == before
    await here.says(here.eino, f"/{name}@{rehearsal.sandbox.bot.username}")
    assert len(here.ours()) == before + (name != "start")


async def test_help_lists_what_works_where(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.eino, f"/help@{rehearsal.sandbox.bot.username}")
    in_group = here.last().text
    assert "/campaign – " in in_group
    assert "/mydata" in in_group
    await here.starts(here.eino)
    await here.writes(here.eino, "/help")
    assert "/forgetme – " in here.last(here.eino).text
    assert "/campaign – " not in here.last(here.eino).text


async def test_an_unknown_word_says_what_works(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/frobnicate")
    assert here.last(here.eino).text == "I don't know that word. /help lists what works."
    before = len(here.ours())
    await here.says(here.eino, "/frobnicate")
    assert len(here.ours()) == before
    await here.says(here.eino, f"/frobnicate@{rehearsal.sandbox.bot.username}")
    assert here.last().text.startswith("I don't know that word")
