"""The morning hello, driven through the sandbox: by consent, seen by the crew on duty, no emergency service."""

import io
import zipfile

from care_street import House, crews_of_six, house
from easy_street import broken
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import hellos, log, messages


async def switches_on(here: House, shown: Message, *who: User, label: str = "Hello every morning") -> None:
    """Switch one's own hello on, after reading what it is."""
    for person in who:
        await here.presses(person, shown, "My circle" if label[0] == "H" else "Oma vuoroni")
        await here.presses(person, here.last(person), label)
        told = here.last(person)
        assert "emergency service" in told.text or "hätäpalvelu" in told.text
        await here.presses(person, told, 0)


async def morning(r: Rehearsal, *, started: int = 8) -> tuple[House, Message]:
    """Lempi, Toivo and Urho say hello; crew 1, Aino, is on duty from 30 November on."""
    here = await house(r, started=started)
    shown = await crews_of_six(here)
    await switches_on(here, shown, here.toivo, here.lempi, here.urho)
    return here, shown


async def test_fine_or_come_by_seen_by_the_crew_on_duty_alone(rehearsal: Rehearsal) -> None:
    here, shown = await morning(rehearsal)
    await here.to(2026, 12, 1, 9, 1)
    asked = here.last(here.lempi)
    assert asked.text.startswith("Good morning. How are you?")
    assert not asked.silent
    assert "In an emergency call 112." in asked.text
    await here.presses(here.lempi, asked, "I'm fine")
    assert "you are fine" in asked.text
    await here.presses(here.toivo, here.last(here.toivo), "Come by")
    assert "Wish for a visit: Toivo" in here.last(here.aino).text
    await here.to(2026, 12, 1, 11, 1)
    seen = here.last(here.aino)
    assert "1 of 3 hasn't said hello." in seen.text
    assert "Not heard from: Urho" in seen.text
    assert "Lempi" not in seen.text
    for other in (here.eino, here.veera, None):
        assert not here.told(other, "said hello")
        assert not here.told(other, "Wish for a visit")
    await here.presses(here.urho, here.last(here.urho), "I'm fine")
    await here.r.passing(10)
    assert "Everybody has said hello (3)." in seen.text
    assert "Toivo" not in shown.text


async def test_names_are_for_those_of_the_crew_who_are_in_the_chat(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    rehearsal.sandbox.leave(here.aino, here.group)
    await here.to(2026, 12, 1, 9, 1)
    await here.presses(here.toivo, here.last(here.toivo), "Come by")
    await here.to(2026, 12, 1, 11, 1)
    seen = here.last(here.aino)
    assert "2 of 3 haven't said hello." in seen.text
    assert "1 wishes for a visit. Names are shown to those in the group's chat." in seen.text
    assert not [name for name in ("Lempi", "Toivo", "Urho") if name in seen.text]


async def at_hour(here: House, who: User, label: str) -> None:
    """Choose the hour of one's own hello by its button."""
    mine = next(m for m in reversed(here.ours(who)) if "Hello at another hour" in here.labels(m))
    await here.presses(who, mine, "Hello at another hour")
    assert here.labels(here.last(who)) == ["08:00", "09:00", "10:00", "11:00"]
    await here.presses(who, here.last(who), label)


async def was_asked(here: House, who: User) -> bool:
    """Whether somebody was asked on 1 December."""
    key = f"hello:1:2026-12-01:{await here.person(who)}"
    return await here.r.database.read(lambda r: messages.message_by_key(r.db, key)) is not None


async def test_each_is_asked_at_an_hour_of_their_own_and_the_crew_hears_two_hours_later(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await at_hour(here, here.lempi, "08:00")
    await at_hour(here, here.urho, "11:00")
    for hour, said in ((8, [True, False, False]), (9, [True, True, False]), (11, [True] * 3)):
        await here.to(2026, 12, 1, hour, 1)
        assert [await was_asked(here, who) for who in (here.lempi, here.toivo, here.urho)] == said, hour
        if hour == 9:
            await here.to(2026, 12, 1, 10, 1)
            assert "1 of 1 hasn't said hello." in here.last(here.aino).text
            assert "Not heard from: Lempi" in here.last(here.aino).text
    await here.to(2026, 12, 1, 11, 2)
    assert "2 of 2 haven't said hello." in here.last(here.aino).text
    assert "Urho" not in here.last(here.aino).text
    await here.to(2026, 12, 1, 13, 1)
    assert "3 of 3 haven't said hello." in here.last(here.aino).text
    assert len(here.told(here.aino, "said hello")) == 3


async def test_an_hour_chosen_too_late_for_today_is_missed_by_nobody_today(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await at_hour(here, here.urho, "11:00")
    await here.to(2026, 12, 1, 9, 30)
    await at_hour(here, here.urho, "08:00")
    await here.to(2026, 12, 1, 13, 30)
    assert not here.told(here.aino, "Urho")
    assert "2 of 2" in here.last(here.aino).text
    await here.to(2026, 12, 2, 10, 1)
    assert "Not heard from: Urho" in here.last(here.aino).text


async def test_no_other_hour_is_taken_and_none_in_the_group(rehearsal: Rehearsal) -> None:
    here, shown = await morning(rehearsal)
    for data in ("1.c-o.1.3", "1.c-o.1.n", "1.c-o.9.9"):
        await here.forges(here.urho, here.last(here.urho), data)
    await here.forges(here.urho, shown, "1.c-o.1.8")
    hours = await here.r.database.read(lambda r: hellos.hours(r.db, 1))
    assert {hour for hour, _ in hours.values()} == {9}


async def test_what_came_while_it_was_down_is_asked_after_it_and_no_new_one_puts_that_off(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await at_hour(here, here.lempi, "08:00")
    await here.to(2026, 12, 1, 7, 30)
    await here.r.stop_bot()
    here.r.clock.move_to(here.r.clock.now() + 2 * 3_600_000_000)
    here.r.sandbox.press(here.veera, here.last(here.veera), data="1.c-b.1.1")
    await here.r.start_bot()
    await here.r.passing(10)
    for who in (here.lempi, here.toivo, here.urho):
        assert len(here.told(who, "How are you?")) == 1
    assert not here.told(here.veera, "How are you?")
    await here.to(2026, 12, 1, 11, 1)
    assert "3 of 3 haven't said hello." in here.last(here.aino).text
    assert "I was not working" in here.last(here.aino).text


async def test_over_the_change_of_clocks_it_stays_nine_oclock(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.to(2027, 3, 27, 12, 0)
    shown = await crews_of_six(here)
    await switches_on(here, shown, here.urho)
    await here.to(2027, 3, 28, 8, 59)
    assert not here.told(here.urho, "How are you?")
    await here.to(2027, 3, 28, 9, 1)
    assert len(here.told(here.urho, "How are you?")) == 1


async def test_an_elder_who_never_presses_anything_is_asked_again_and_again(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    for day in (1, 2, 3):
        await here.to(2026, 12, day, 11, 1)
        assert "Urho" in here.last(here.aino).text
        assert "How are you?" in here.last(here.urho).text
    assert len(here.told(here.urho, "How are you?")) <= 2


async def test_who_cannot_be_reached_is_named_so(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    here.r.sandbox.block_bot(here.urho)
    await here.to(2026, 12, 1, 9, 30)
    await here.to(2026, 12, 1, 11, 1)
    assert "I can't reach: Urho" in here.last(here.aino).text


async def test_switched_off_it_is_gone_at_once(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.to(2026, 12, 1, 11, 1)
    seen = here.last(here.aino)
    assert "Urho" in seen.text
    await here.presses(here.urho, here.last(here.urho), "My circle")
    await here.presses(here.urho, here.last(here.urho), "No more hello")
    await here.r.passing(10)
    assert "Urho" not in seen.text
    assert "2 of 2" in seen.text
    await here.to(2026, 12, 2, 9, 1)
    assert not here.told(here.urho, "How are you?")


async def test_nobody_is_put_on_the_list_by_another_nor_reads_it_by_a_forged_button(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    stranger = here.r.sandbox.add_user("Stranger")
    await here.starts(stranger)
    for data in ("1.c-j.1.1", "1.c-m.1", "1.c-b.1.1", "1.c-h.1"):
        told = await here.forges(stranger, here.last(stranger), data)
        assert "This opens once you took part" in told.text, data
    told = await here.forges(here.eino, here.last(here.eino), "1.c-f.1.0.2026-12-01")
    assert "Your hello is off" in told.text
    assert len(await here.r.database.read(lambda r: hellos.asked(r.db, 1))) == 3


async def test_a_hello_of_another_day_counts_for_none(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.to(2026, 12, 2, 10, 0)
    told = await here.forges(here.urho, here.last(here.urho), "1.c-f.1.0.2026-12-01")
    assert "another day's hello" in told.text
    told = await here.forges(here.urho, here.last(here.urho), "1.c-f.1.7.2026-12-02")
    assert "older" in told.text or told.text


async def test_after_an_outage_it_says_when_it_was_down(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.to(2026, 12, 1, 11, 5)
    await here.r.stop_bot()
    here.r.clock.move_to(here.r.clock.now() + 3 * 3_600_000_000)
    await here.r.start_bot()
    await here.r.passing(10)
    said = here.last(here.aino)
    assert "I was not working from about 11:15 to 14:05." in said.text
    assert "3 of 3 haven't said hello." in said.text


async def test_when_the_circle_ends_nobody_is_left_believing_in_it(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/circle stairs 2")
    shown = here.idea("stairs")
    await here.presses(here.aino, shown, 0)
    await switches_on(here, shown, here.urho)
    await here.presses(here.aino, shown, "My circle")
    await here.presses(here.aino, here.last(here.aino), "Leave crew 1")
    await here.to(2026, 12, 8, 12, 0)
    assert "Nobody sees your hello any more" in here.last(here.urho).text


async def test_in_finnish(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, language="fi")
    shown = await crews_of_six(here)
    await switches_on(here, shown, here.urho, label="Aamutervehdys")
    await here.to(2026, 12, 1, 9, 1)
    await here.presses(here.urho, here.last(here.urho), "Käykää luona")
    assert "Käyntiä toivoo: Urho" in here.last(here.aino).text


async def test_nothing_of_it_is_in_card_package_or_log(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.says(here.aino, "/campaign The underpass is dark 7d")
    for who in (here.eino, here.veera, here.onni):
        await here.says(who, "/did counted lamps 5 min")
    await here.to(2026, 12, 1, 9, 1)
    await here.presses(here.urho, here.last(here.urho), "Come by")
    leaves = await here.r.database.read(lambda r: [leaf.payload or "" for leaf in log.leaves(r, 1)])
    assert not any("hello" in leaf or "circle" in leaf for leaf in leaves)
    await here.hours(24 * 8)
    bodies = [m.document.content for m in here.ours() if m.document and m.document.filename.endswith(".zip")]
    assert bodies
    for body in bodies:
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            held = {name: package.read(name) for name in package.namelist()}
        assert [name for name, said in held.items() if b"stairs" in said or b"Urho" in said] == []


async def test_whoever_is_erased_is_on_no_list(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.to(2026, 12, 1, 11, 1)
    seen = here.last(here.aino)
    await here.writes(here.urho, "/forgetme")
    await here.presses(here.urho, here.last(here.urho), "Erase me")
    await here.r.passing(10)
    assert "Urho" not in seen.text
    assert len(await here.r.database.read(lambda r: hellos.asked(r.db, 1))) == 2


async def test_an_elder_in_easy_mode_does_it_all_without_a_slash(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, language="fi")
    shown = await crews_of_six(here)
    await here.presses(here.onni, here.last(here.onni), "Helppo tila")
    await here.presses(here.onni, shown, "Oma vuoroni")
    await finds(here, here.onni, "Aamutervehdys")
    await finds(here, here.onni, "Tervehdys muuhun aikaan")
    assert "Mihin aikaan aamulla kysyn?" in here.last(here.onni).text
    await finds(here, here.onni, "9.00")
    await here.to(2026, 12, 1, 9, 1)
    asked = here.last(here.onni)
    assert here.labels(asked)[:2] == ["Kaikki hyvin", "Käykää luona"]
    await here.presses(here.onni, asked, "Kaikki hyvin")
    await here.to(2026, 12, 20, 17, 1)
    told = here.last(here.onni)
    assert "Teidän viikkonne: 21.–27. joulukuuta" in told.text
    await finds(here, here.onni, "Vaihda viikkoon 28.12.–3.1.")
    await here.presses(here.helmi, here.last(here.helmi), "Otamme sen")
    await here.r.passing(10)
    assert "Vaihto on tehty" in here.last(here.onni).text
    assert [wrong for m in here.ours(here.onni)[2:] for wrong in broken(m)] == []


async def finds(here: House, who: User, label: str) -> None:
    """Press a button, behind "more choices" where it isn't seen yet."""
    for _ in range(6):
        labels = here.labels(here.last(who))
        if label in labels:
            await here.presses(who, here.last(who), label)
            return
        await here.presses(who, here.last(who), next(one for one in labels if "vaihtoe" in one))
    raise LookupError(label)


async def test_who_switched_it_off_says_nothing_by_an_old_button(rehearsal: Rehearsal) -> None:
    here, _ = await morning(rehearsal)
    await here.to(2026, 12, 1, 9, 1)
    asked = here.last(here.urho)
    assert (await here.forges(here.veera, asked, "1.c-b.1.0")).text == no("hello-is-off")
    await here.forges(here.urho, asked, "1.c-b.1.0")
    for data in ("1.c-b.1.0", "1.c-f.1.0.2026-12-01", "1.c-f.1.1.2026-12-01"):
        assert (await here.forges(here.urho, asked, data)).text == no("hello-is-off"), data
    wanted = await here.r.database.read(lambda r: hellos.hours(r.db, 1))
    assert set(wanted) == {await here.person(who) for who in (here.toivo, here.lempi)}
    assert not here.told(here.aino, "Wish for a visit")
