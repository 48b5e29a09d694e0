"""Sessions and circles say no in one sentence, and what would work: what no other file shows."""

from care_street import WEEK, crews_of_six, fixed_session, house
from test_refused import no, taps, told

from bot.sandbox.rehearsal import Rehearsal
from storage import programmes


async def test_a_session_needs_words_and_a_few_look_for_a_time_at_once(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    assert await told(here, here.aino, "/session") == no("session-empty")
    assert await told(here, here.veera, "/session Tue 18:00") == no("session-empty")
    for n in range(3):
        await here.says(here.eino, f"/session game {n} Tue 1{n}:00")
    assert await told(here, here.eino, "/session cards Tue 14:00") == no("session-too-many", limit=3)


async def test_what_belongs_to_a_chat_is_begun_there_and_opens_in_private_once_one_took_part(
    rehearsal: Rehearsal,
) -> None:
    here = await house(rehearsal)
    for words in ("/session cards Tue 18:00", "/circle stairs 6"):
        assert await told(here, here.eino, words, private=True) == no("care-in-group")
    assert await taps(here, here.veera, "1.care.1", here.last(here.veera)) == no("care-act-first")


async def test_a_session_without_a_time_can_not_be_come_to(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.eino, "/session cards Tue 18:00")
    shown = here.last()
    for data in ("1.s-c.1", "1.s-n.1", "1.s-h.1"):
        assert await taps(here, here.veera, data, shown) == no("session-not-fixed")


async def test_only_who_hosts_makes_a_series_of_it(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    assert await taps(here, here.onni, "1.s-e.1.1", shown) == no("session-host-only")
    assert await taps(here, here.onni, "1.s-n.1", shown) == no("session-not-coming")
    await here.hours(7 * 24)
    for data in ("1.s-c.1", "1.s-n.1"):
        assert await taps(here, here.onni, data, shown) == no("session-over")


async def test_a_circle_needs_a_name_and_three_go_on_at_once(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    assert await told(here, here.aino, "/circle") == no("circle-empty")
    assert await told(here, here.eino, "/circle 6") == no("circle-empty")
    assert await told(here, here.veera, "/circle stairs 90") == no("circle-crews", most=12)
    for n in range(3):
        await here.says(here.onni, f"/circle stairs {n} 6")
    assert await told(here, here.onni, "/circle yard 6") == no("circle-too-many", limit=3)


async def test_notes_are_of_the_crew_on_duty_and_hellos_of_who_wants_them(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    assert await taps(here, here.onni, "1.c-n.1", shown) == no("circle-not-on-duty")
    assert await taps(here, here.urho, "1.c-n.1", shown) == no("circle-not-on-duty")


async def test_six_times_are_enough_and_a_time_is_a_day_and_an_hour(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.onni, "/session walk Wed 10:00")
    shown = here.last()
    await here.presses(here.onni, shown, "Another time")
    assert await told(here, here.onni, "whenever", private=True) == no("session-when")
    for who in (here.onni, here.veera):
        await here.presses(who, shown, "Another time")
    await here.writes(here.onni, "Thu 11:00, Thu 12:00, Thu 13:00, Fri 10:00, Fri 11:00")
    assert await told(here, here.veera, "Sat 10:00", private=True) == no("session-times", most=6)


async def test_what_is_fixed_gets_no_other_time_and_a_programme_has_room_for_others(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/session cards Tue 18:00")
    shown = here.last()
    await here.presses(here.onni, shown, "Another time")
    for who in (here.eino, here.veera):
        await here.presses(who, shown, 0)
    await here.r.passing(10)
    assert await told(here, here.onni, "Sat 10:00", private=True) == no("session-fixed")
    for n in range(3):
        await here.presses(here.veera, shown, "Programme")
        await here.writes(here.veera, f"song {n}")
    await here.presses(here.veera, shown, "Programme")
    assert await told(here, here.veera, "one more", private=True) == no("programme-too-many", limit=3)


async def test_who_was_removed_joins_leaves_hosts_and_prolongs_nothing(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    session = await fixed_session(here)
    circle = await crews_of_six(here)
    rehearsal.sandbox.ban(here.onni, here.group, here.aino)
    await rehearsal.passing(5)
    for data in ("1.s-h.1", "1.s-g.1", "1.s-e.1.1", "1.s-v.1.1"):
        assert await taps(here, here.onni, data, session) in (no("removed-from-chat"), no("stale-button")), data
    for data in ("1.c-j.1.1", "1.c-l.1.1", "1.c-g.1", "1.c-b.1.1"):
        assert await taps(here, here.onni, data, circle) in (no("removed-from-chat"), no("stale-button")), data
    assert no("removed-from-chat") == await taps(here, here.onni, "1.c-j.1.1", circle)
    assert no("removed-from-chat") == await taps(here, here.onni, "1.s-h.1", session)


async def test_what_there_is_none_of_is_neither_joined_nor_prolonged(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    circle = await crews_of_six(here)
    for data in ("1.c-j.9.1", "1.c-j.1.99", "1.c-l.9.1", "1.c-g.9", "1.c-b.9.1", "1.s-h.9", "1.s-g.9", "1.s-e.9.1"):
        assert await taps(here, here.onni, data, circle) == no("stale-button"), data


async def test_who_proposed_a_session_makes_a_series_of_it(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    await taps(here, here.aino, "1.s-e.1.1", shown)
    assert (await here.session()).every == 1


async def test_a_circle_that_ended_takes_nobody(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await crews_of_six(here)
    await here.hours(15 * WEEK)
    ended = await here.circle()
    assert ended.state == "ended"
    for data in ("1.c-j.1.1", "1.c-l.1.1", "1.c-g.1", "1.c-m.1"):
        assert await taps(here, here.urho, data, shown) == no("circle-over"), data
    assert await here.circle() == ended


async def test_a_programme_has_an_end(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    shown = await fixed_session(here)
    for who in (here.aino, here.eino, here.veera, here.onni):
        for n in range(3):
            await here.presses(who, shown, "Programme")
            await here.writes(who, f"song {n} of {who.first_name}")
    full = await here.r.database.read(lambda r: programmes.lines(r.db, 1))
    assert len(full) == 12
    await here.presses(here.helmi, shown, "Programme")
    assert await told(here, here.helmi, "one more", private=True) == no("programme-full", most=12)
    assert await here.r.database.read(lambda r: programmes.lines(r.db, 1)) == full
