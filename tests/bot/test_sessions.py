"""Sessions, driven through the sandbox: without a campaign, in both languages."""

import pytest
from care_street import WEEK, fixed_session, house
from icalendar import Calendar

from bot.sandbox.rehearsal import Rehearsal
from storage import log, sessions


async def test_enough_people_fix_it_without_anybody(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session cards Tue 18:00")
    shown = here.idea("cards")
    assert "Tue 1 Dec, 18:00 · 1" in here.labels(shown)
    await here.presses(here.eino, shown, 0)
    assert (await here.session()).state == "asking"
    pressed = await here.presses(here.veera, shown, 0)
    assert "It is fixed now" in pressed.text
    await here.r.passing(10)
    assert "Tuesday 1 December, 18:00" in shown.text
    assert "3 people come." in shown.text


async def test_a_second_tap_takes_the_first_back(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session cards Tue 18:00")
    shown = here.idea("cards")
    for _ in range(2):
        await here.presses(here.eino, shown, 0)
    await here.presses(here.veera, shown, 0)
    assert (await here.session()).state == "asking"


async def test_in_finnish_and_with_another_time_named_by_somebody_else(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, language="fi")
    await here.says(here.aino, "/session kortteja")
    shown = here.idea("kortteja")
    assert "Aikaa ei vielä ole" in shown.text
    await here.presses(here.eino, shown, "Ehdota aikaa")
    await here.writes(here.eino, "ti klo 18")
    await here.r.passing(10)
    assert "ti 1.12. klo 18.00 · 1" in here.labels(shown)
    for who in (here.aino, here.veera):
        await here.presses(who, shown, 0)
    await here.r.passing(10)
    assert "3 on tulossa." in shown.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/session Tue 18:00", "Write what it is about"),
        ("/session cards 24.11.2026 18:00", "That time is over"),
        ("/session cards 1.12.2027 18:00", "half a year"),
        ("/session cards Tue 18:00 9 h", "5 minutes to 8 hours"),
        ("/session " + "x" * 130, "120"),
    ],
)
async def test_what_cannot_be_is_refused_with_what_would_work(rehearsal: Rehearsal, typed: str, said: str) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, typed)
    assert said in here.last().text
    assert await here.r.database.read(lambda r: sessions.session(r.db, 1)) is None


async def test_a_participant_hosts_by_name_and_the_programme_is_theirs(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    assert "Nobody hosts it yet" in shown.text
    await here.presses(here.eino, shown, "I host")
    await here.presses(here.helmi, shown, "Programme")
    await here.writes(here.helmi, "I bring buns")
    await here.r.passing(10)
    assert "Hosted by Eino" in shown.text
    assert "– I bring buns" in shown.text
    await here.presses(here.eino, shown, "I host")
    await here.r.passing(10)
    assert "Eino" not in shown.text


async def test_reminded_a_day_and_15_minutes_before_in_private_once_each(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, started=2)
    await fixed_session(here)
    await here.to(2026, 11, 30, 17, 59)
    assert not here.told(here.aino, "You said you come")
    await here.to(2026, 11, 30, 18, 1)
    assert len(here.told(here.aino, "You said you come: Tuesday 1 December, 18:00")) == 1
    await here.to(2026, 12, 1, 17, 46)
    await here.to(2026, 12, 1, 19, 30)
    assert len(here.told(here.aino, "You said you come")) == 2
    assert not here.ours(here.veera)
    assert not here.told(None, "You said you come")


async def test_quiet_hours_of_each_are_kept_and_nothing_is_said_after_it_began(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.writes(here.eino, "/quiet 23-6")
    await fixed_session(here, "swim Tue 7:00")
    await here.to(2026, 11, 30, 7, 30)
    assert here.told(here.eino, "You said you come")
    assert not here.told(here.aino, "You said you come")
    await here.to(2026, 11, 30, 8, 1)
    assert len(here.told(here.aino, "You said you come")) == 1
    await here.to(2026, 12, 1, 9, 0)
    assert len(here.told(here.aino, "You said you come")) == 1
    assert len(here.told(here.eino, "You said you come")) == 2


async def test_each_ones_hours_are_those_of_the_chat_they_are_in_not_of_the_machine(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    here.r.sandbox.promote(here.aino, here.group)
    await here.says(here.aino, "/timezone America/New_York")
    await fixed_session(here, "cards Sat 18:00")
    await here.to(2026, 11, 28, 0, 59)
    assert not here.told(here.eino, "You said you come")
    await here.to(2026, 11, 28, 1, 1)
    assert here.told(here.eino, "You said you come: Saturday 28 November, 18:00")


async def test_the_last_reminder_waits_for_the_end_of_ones_quiet_hours_or_is_not_said(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.writes(here.eino, "/quiet 17-20")
    await fixed_session(here)
    await here.to(2026, 11, 30, 20, 1)
    assert len(here.told(here.eino, "You said you come")) == 1
    await here.to(2026, 12, 1, 21, 0)
    assert len(here.told(here.aino, "You said you come")) == 2
    assert len(here.told(here.eino, "You said you come")) == 1


async def test_a_series_keeps_its_hour_over_the_change_of_clocks_and_ends_by_silence(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.to(2027, 3, 8, 12, 0)
    await fixed_session(here, "cards Tue 18:00 every two weeks")
    first = await here.session()
    await here.to(2027, 4, 7, 12, 0)
    third = await here.session(3)
    assert third.starts_at is not None
    assert first.starts_at is not None
    assert third.starts_at - first.starts_at == (4 * WEEK - 1) * 3_600_000_000
    await here.hours(12 * WEEK)
    every = await here.r.database.read(lambda r: sessions.of_series(r.db, 1))
    assert len(every) == 6
    assert "Nobody said that it goes on" in here.told(None, "cards")[-1].text


async def test_one_who_says_so_keeps_a_series_going(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await fixed_session(here, "cards Tue 18:00 every two weeks")
    await here.hours(10 * WEEK)
    asking = here.told(None, "Silence ends it")[-1]
    await here.presses(here.onni, asking, "It goes on")
    await here.hours(2 * WEEK)
    assert (await here.session(7)).state == "fixed"


async def test_the_calendar_file_reads_and_is_the_same_again(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here, "cards Tue 18:00 weekly")
    bodies = []
    for _ in range(2):
        await here.presses(here.eino, shown, "Calendar")
        document = here.last(here.eino).document
        assert document is not None
        bodies.append(document.content)
    assert bodies[0] == bodies[1]
    events = Calendar.from_ical(bodies[0]).walk("VEVENT")
    assert len(events) == 12
    assert len({str(event["uid"]) for event in events}) == 12
    local = [event.decoded("dtstart").astimezone(here.zone).strftime("%a %H:%M") for event in events]
    assert set(local) == {"Tue 18:00"}


async def test_words_are_folded_and_taken_back_without_a_campaign(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    for who in (here.aino, here.eino, here.veera):
        await here.says(who, f"/session tea with {who.first_name}")
    await here.says(here.onni, "/session xqhurt Tue 18:00")
    shown = here.idea("xqhurt")
    for who in (here.aino, here.eino):
        await here.presses(who, shown, "⋯")
        await here.presses(who, here.last(who), "It hurts somebody")
    assert "xqhurt" in shown.text
    await here.presses(here.veera, shown, "⋯")
    await here.presses(here.veera, here.last(here.veera), "It hurts somebody")
    await here.r.passing(10)
    assert "xqhurt" not in shown.text
    tea = here.idea("tea with Aino")
    await here.presses(here.aino, tea, "⋯")
    await here.presses(here.aino, here.last(here.aino), "Take")
    await here.r.passing(10)
    assert "tea with Aino" not in tea.text


async def test_who_was_banned_does_nothing_here_in_private_neither(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    here.r.sandbox.ban(here.eino, here.group)
    await here.r.passing(5)
    for data in ("1.s-c.1", "1.s-h.1", "1.s-p.1", "1.s-n.1", "1.s-t.1", "1.s-new.1", "1.c-new.1"):
        told = await here.forges(here.eino, here.last(here.eino), data)
        assert "You were removed from this chat" in told.text, data
    assert "cards" in shown.text


async def test_a_stranger_in_private_is_sent_to_the_chat(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await fixed_session(here)
    stranger = here.r.sandbox.add_user("Stranger")
    await here.starts(stranger)
    for data in ("1.s-c.1", "1.s-h.1", "1.s-p.1", "1.c-new.1"):
        told = await here.forges(stranger, here.last(stranger), data)
        assert "This opens once you took part" in told.text, data
    assert await here.r.database.read(lambda r: len(sessions.who_comes(r.db, 1))) == 3


async def test_the_log_has_it_only_where_a_campaign_runs_and_never_its_words(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session xqbefore Tue 18:00")
    await here.says(here.aino, "/campaign The underpass is dark 14d")
    await here.says(here.eino, "/session xqduring Tue 18:00")
    leaves = await here.r.database.read(lambda r: [leaf.payload or "" for leaf in log.leaves(r, 1)])
    assert sum('"session"' in leaf for leaf in leaves) == 1
    assert not any("xq" in leaf for leaf in leaves)


async def test_whoever_is_erased_is_gone_from_it_and_the_rest_comes_all_the_same(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    await here.presses(here.aino, shown, "I host")
    await here.presses(here.aino, shown, "Programme")
    await here.writes(here.aino, "xqline songs")
    await here.writes(here.aino, "/forgetme")
    await here.presses(here.aino, here.last(here.aino), "Erase me")
    await here.r.passing(10)
    assert "Aino" not in shown.text
    assert "cards" not in shown.text
    assert "xqline" not in shown.text
    assert "2 people come." in shown.text
    await here.to(2026, 12, 1, 19, 5)
    assert (await here.session()).came == 2


async def test_what_was_folded_stays_folded_in_the_next_of_its_series(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    for who in (here.onni, here.lempi, here.urho):
        await here.says(who, f"/session tea with {who.first_name}")
    shown = await fixed_session(here, "xqhurt Thu 18:00 weekly")
    for who in (here.onni, here.lempi, here.urho):
        await here.presses(who, shown, "⋯")
        await here.presses(who, here.last(who), "It hurts somebody")
    await here.to(2026, 11, 26, 19, 5)
    assert (await here.session(5)).state == "fixed"
    assert "it hurts somebody" in here.last().text
    assert not here.told(None, "xqhurt")


async def test_what_nobody_names_a_time_for_is_let_go_after_two_weeks(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session cards")
    await here.hours(2 * WEEK - 1)
    assert (await here.session()).state == "asking"
    await here.hours(2)
    assert (await here.session()).state == "gone"
    assert "did not come about" in here.idea("cards").text


async def test_a_time_that_went_by_without_enough_is_no_session(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session cards Thu 18:00")
    shown = here.idea("cards")
    await here.presses(here.eino, shown, 0)
    await here.to(2026, 11, 26, 18, 1)
    assert (await here.session()).state == "gone"
    told = await here.forges(here.veera, shown, "1.s-t.1")
    assert "This one is over" in told.text


async def test_an_administrator_folds_and_the_group_is_asked_to_unfold_only_within_a_campaign(
    rehearsal: Rehearsal,
) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here, "xqhurt Tue 18:00")
    admin = here.urho
    here.r.sandbox.promote(admin, here.group)
    await here.says(here.eino, "/session xqother Wed 18:00")
    other = here.idea("xqother")
    await here.presses(admin, other, "⋯")
    await here.presses(admin, here.last(admin), "It hurts somebody")
    await here.r.passing(20)
    assert "xqother" not in other.text
    assert "xqhurt" in shown.text
    told = here.last(here.eino)
    refused = await here.presses(here.eino, told, 0)
    assert "The group votes on that within a campaign." in refused.text
    await here.says(here.aino, "/campaign The underpass is dark 14d")
    asked = await here.presses(here.eino, told, 0)
    assert "votes on that" not in asked.text
    assert here.idea("a session")
