"""After a session two voices are heard about it, as its chat, its report and its package see them."""

import csv
import io
import zipfile

from care_street import House, fixed_session, house
from easy_street import broken
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from storage import session_answers

OVER = (2026, 12, 1, 19, 5)


async def works_here(here: House, *who: User) -> None:
    """Say by /role that one works in it."""
    for one in who:
        await here.says(one, "/did listened 5 min")
        await here.writes(one, "/role")
        await here.presses(one, here.last(one), "I work in the service")


async def held(
    r: Rehearsal, *, coming: int = 6, employees: int = 0, language: str = "en"
) -> tuple[House, Message]:
    """Let a session be held in a campaign's time; the last to come work in it."""
    here = await house(r, language=language)
    await here.says(here.aino, "/campaign Lonely evenings 14d")
    await works_here(here, *here.people[coming - employees : coming])
    shown = await fixed_session(here, "cards, xqwhist Tue 18:00")
    for one in here.people[3:coming]:
        await here.presses(one, shown, "I come" if language == "en" else "Tulen")
    await here.to(*OVER)
    return here, shown


async def says(here: House, who: User, *words: str) -> Message:
    """Answer what is asked about a session, one question after the other."""
    (asked,) = [m for m in here.ours(who) if "cards" in m.text and "You said you come" not in m.text]
    for word in words:
        await here.presses(who, asked, word)
        await here.r.passing(6)
    return asked


async def test_users_are_heard_from_three_and_told_so_before(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=4)
    asked = here.last(here.aino)
    assert "The group sees counts, from 3 answers on, never names." in asked.text
    assert "The city may see counts of all sessions, from 5 people on." in asked.text
    await says(here, here.aino, "Yes", "Yes", "Partly")
    assert "Noted." in asked.text
    await says(here, here.eino, "Partly", "No", "Yes")
    assert "Useful:" not in shown.text
    assert "The users' voice is missing" in shown.text
    await says(here, here.veera, "Yes", "Yes", "Yes")
    assert "Useful: users 2 of 3, partly 1" in shown.text
    assert "Felt needed: users 2 of 3" in shown.text
    assert "Felt valued: users 2 of 3, partly 1" in shown.text
    assert "voice is missing" not in shown.text


async def test_a_fourth_answer_tells_on_nobody(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=4)
    for who, needed in zip(here.people[:4], ("Yes", "No", "Yes", "No"), strict=True):
        await says(here, who, "Yes", needed, "Skip")
    assert "Felt needed: users 2 of 3" in shown.text
    assert "Felt valued" not in shown.text


async def test_employees_are_a_missing_voice_until_three_of_them_answered(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=7, employees=3)
    for who, needed in zip(here.people[:4], ("Yes", "No", "Yes", "Yes"), strict=True):
        await says(here, who, "Yes", needed, "Yes")
    helpers = here.people[4:7]
    assert "once 3 answered" in here.last(helpers[0]).text
    for who in helpers[:2]:
        await says(here, who, "Yes", "No", "Yes")
        assert " · employees" not in shown.text
        assert "The employees' voice is missing" in shown.text
    await says(here, helpers[2], "Yes", "Yes", "No")
    assert "Felt needed: users 2 of 3 · employees 1 of 3" in shown.text
    assert "voice is missing" not in shown.text


async def test_who_comes_for_an_association_is_in_neither_voice(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=4)
    asked = here.last(here.onni)
    await here.says(here.onni, "/did listened 5 min")
    await here.writes(here.onni, "/role")
    await here.presses(here.onni, here.last(here.onni), "business or association")
    assert (await here.presses(here.onni, asked, "Yes")).text == no("session-who-came")
    person = await here.person(here.onni)
    assert await rehearsal.database.read(lambda r: session_answers.mine(r.db, 1, person)) == {}
    assert "Useful" not in shown.text


async def test_all_alike_is_no_number_of_what_is_felt(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=3)
    for who in here.people[:3]:
        await says(here, who, "Yes", "Yes", "Yes")
    assert "Useful: users 3 of 3" in shown.text
    assert "Felt" not in shown.text


async def test_how_it_felt_names_the_session_and_is_shown_from_five(rehearsal: Rehearsal) -> None:
    here, shown = await held(rehearsal, coming=6)
    for n, who in enumerate(here.people[:6]):
        asked = await says(here, who, "Skip", "Skip", "Skip", "How it felt")
        assert asked.text.startswith("cards, xqwhist · Tuesday 1 December, 18:00")
        assert "about the session, not about a person" in asked.text
        assert "People there were friendly to me." in asked.text
        await says(here, who, *(str(4 + n % 2),) * 5)
        await says(here, who, "How it felt", *(str(1 + n % 2),) * 3)
        assert ("care: " in shown.text) == (n >= 4)
    assert "How it felt, care: 4.4 of 5 (5 answers)" in shown.text


async def test_who_works_there_says_so_with_a_button_where_no_campaign_runs(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await fixed_session(here)
    await here.to(*OVER)
    assert "The city may see" not in here.last(here.aino).text
    await says(here, here.aino, "I work in it", "Yes", "No", "Yes")
    kept = await here.r.database.read(lambda r: session_answers.given(r.db, 1, "needed", "employees"))
    assert [one.value for one in kept] == ["No".lower()]
    await says(here, here.aino, "Change my answers", "It is for me")
    kept = await here.r.database.read(lambda r: session_answers.given(r.db, 1, "needed", "employees"))
    assert kept == []


async def test_answered_twice_is_one_answer_and_it_can_be_taken_back(rehearsal: Rehearsal) -> None:
    here, _ = await held(rehearsal, coming=3)
    await says(here, here.aino, "Yes", "Yes", "Yes", "Change my answers", "No", "Take my answer back", "Yes")
    mine = await here.r.database.read(lambda r: session_answers.mine(r.db, 1, 1))
    assert mine == {"useful": "no", "valued": "yes"}


async def test_forged_answers_are_none(rehearsal: Rehearsal) -> None:
    here, _ = await held(rehearsal, coming=3)
    for data in ("1.s-u.1.99.yes", "1.s-u.1.0.perhaps", "1.s-u.9.0.yes", "1.s-w.1.7", "1.s-u.1.0.5"):
        await here.forges(here.aino, here.last(here.aino), data)
        assert await here.r.database.read(lambda r: session_answers.mine(r.db, 1, 1)) == {}, data


async def test_who_did_not_come_or_was_removed_or_is_late_does_not_answer(rehearsal: Rehearsal) -> None:
    here, _ = await held(rehearsal, coming=3)
    asked = here.last(here.aino)
    here.r.sandbox.ban(here.eino, here.group)
    await here.r.passing(5)
    told = await here.presses(here.eino, here.last(here.eino), "Yes")
    assert "You were removed from this chat" in told.text
    await here.forges(here.onni, here.last(here.onni), "1.s-u.1.0.yes")
    assert await here.r.database.read(lambda r: session_answers.given(r.db, 1, "useful", "users")) == []
    await here.hours(8 * 24)
    told = await here.presses(here.aino, asked, "Yes")
    assert "This one is over" in told.text


async def test_partners_and_officials_are_not_asked(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.says(here.aino, "/campaign Lonely evenings 14d")
    await here.says(here.veera, "/did listened 5 min")
    await here.writes(here.veera, "/role")
    await here.presses(here.veera, here.last(here.veera), "business or association")
    await fixed_session(here)
    await here.to(*OVER)
    assert here.told(here.aino, "Was it useful")
    assert not here.told(here.veera, "Was it useful")


async def closed(here: House) -> tuple[dict[tuple[str, str], str], str, list[str]]:
    """Let the campaign end; return what its package says of sessions, its report, files that hold the topic."""
    await here.hours(16 * 24)
    (package,) = [m.document for m in here.ours() if m.document and m.document.filename.endswith(".zip")]
    with zipfile.ZipFile(io.BytesIO(package.content)) as files:
        rows = list(csv.DictReader(io.TextIOWrapper(files.open("data/surveys.csv"), "utf-8-sig")))
        report = files.read("report.html").decode()
        held_in = [name for name in files.namelist() if b"xqwhist" in files.read(name)]
    said = {(row["item"], row["value"]): row["answers"] for row in rows if row["instrument"] == "sessions"}
    return said, report, held_in


async def test_the_report_has_figures_of_all_sessions_and_no_words(rehearsal: Rehearsal) -> None:
    here, _ = await held(rehearsal, coming=8, employees=2)
    for n, who in enumerate(here.people[:6]):
        await says(here, who, "Yes" if n else "Partly", "No" if n % 2 else "Yes", "Yes")
    said, report, held_in = await closed(here)
    assert [said["session-users-useful", value] for value in ("yes", "partly", "no")] == ["5", "1", "0"]
    assert [said["session-users-needed", value] for value in ("yes", "partly", "no")] == ["3", "0", "3"]
    assert {item for item, _ in said} == {"session-users-useful", "session-users-needed"}
    assert "About the sessions" in report
    assert "yes 5, partly 1, no 0 (6)" in report
    assert "The employees&#x27; voice is missing" in report or "The employees' voice is missing" in report
    assert held_in == []


async def test_in_finnish_and_in_easy_mode_three_big_buttons(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal, language="fi")
    shown = await fixed_session(here)
    for who in here.people[:3]:
        chooses = next(m for m in here.ours(who) if "Helppo tila" in here.labels(m))
        await here.presses(who, chooses, "Helppo tila")
    await here.to(*OVER)
    for who in here.people[:3]:
        (asked,) = [m for m in here.ours(who) if "hyötyä" in m.text and "cards" in m.text]
        assert here.labels(asked) == ["Kyllä", "Osittain", "Ei"]
        assert broken(asked) == []
        for _ in range(3):
            await here.presses(who, asked, "Kyllä" if who is not here.aino else "Osittain")
            await here.r.passing(6)
            assert broken(asked) == []
    assert "Tunsi arvostusta: käyttäjät 2/3, osittain 1" in shown.text
