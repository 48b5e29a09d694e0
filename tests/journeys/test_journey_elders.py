"""Journey 5: Reino, 78, in a house of elders. Finnish, big buttons, and not one slash typed.

The rules of circles are those of ``tests/flows/circles``; here they are met by buttons.
"""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox import Message, User
from bot.sandbox.rehearsal import Rehearsal
from storage import contributions, evidence, people, proposals
from tests.bot.did_street import Street
from tests.bot.easy_street import EasyStreet, broken, flat

SOUP = "Keitto tarjotaan kello 12 eikä kello 17"


async def house(r: Rehearsal) -> Street:
    """Let a house of elders have a group with a campaign; the bot is in it."""
    box = r.sandbox
    names = ("Maija", "Eino", "Veera")
    maija, eino, veera = (box.add_user(name, language_code="fi") for name in names)
    group = box.add_group("Loppukiri", [maija, eino, veera])
    box.add_bot(group, maija)
    await r.passing(3)
    box.say(maija, group, "/campaign Yhteinen ruokailu sujuu 14pv")
    await r.passing(5)
    here = Street(r, group, maija, eino, veera)
    await here.says(maija, "/did katoin pöydän 20 min")
    await here.says(eino, "/did pesin astiat 30 min")
    await here.says(veera, "/did leivoin pullaa 60 min")
    await here.starts(maija)
    return here


async def play(r: Rehearsal) -> EasyStreet:
    """Play Reino's story up to where he has proposed and voted; return what he sees."""
    here = await house(r)
    reino = r.sandbox.add_user("Reino", language_code="fi")
    code = await r.database.read(lambda d: d.db.execute("SELECT code FROM campaign").fetchone()[0])
    r.sandbox.press_start(reino, code)
    await r.passing(4)
    s = EasyStreet(here, reino)
    await s.press("Helppo tila")

    await s.press("Tein jotain")
    r.sandbox.send_voice(reino)
    await r.passing(4)
    await s.press("30 min")

    await s.home()
    await s.press("Minulla on ehdotus")
    r.sandbox.send_voice(reino)
    await r.passing(4)
    await s.press("Maija")
    await here.presses(here.aino, here.last(here.aino), "Kyllä, kirjoitan")
    await here.writes(here.aino, SOUP)
    await s.press("Kyllä, julkaise")
    return s


async def vote_and_see(s: EasyStreet) -> None:
    """Vote on what is open, see how it stands, a chart, and one's own things."""
    await s.here.says(s.here.veera, "/propose Pöytäliinat pestään yhdessä")
    await s.home()
    await s.press("Äänestä · 2")
    await s.press("Käy")
    assert [b.text for b in flat(s.last)][:2] == ["Seuraava ehdotus", "Alkuun"]
    await s.press("Jokin huolettaa")
    await s.press("Raha")
    await s.home()
    assert "Raha" in s.said()[-2].text
    assert flat(s.said()[-2])[0].text == "Alkuun"
    await s.home()
    await s.press("Mitä on meneillään")
    await s.press("Kaaviot")
    await s.r.passing(10)
    await s.home()
    await s.press("Omat asiani")
    await s.home()
    await s.press("Apua")


async def join_crew_four(s: EasyStreet) -> None:
    """Let a circle of six crews begin; Reino finds it at home, joins crew 4 and wants the morning hello."""
    box, here = s.r.sandbox, s.here
    more = [box.add_user(name, language_code="fi") for name in ("Aune", "Toivo")]
    for one in more:
        box.join(one, here.group)
    await here.says(here.aino, "/circle rappu 6")
    card = next(m for m in here.ours() if "rappu" in m.text)
    for crew, who in zip((1, 2, 3, 5, 6), (here.aino, here.eino, here.veera, *more), strict=True):
        await here.presses(who, card, f"{crew} · 0")
    await here.starts(here.eino, here.veera, *more)
    await s.home()
    await s.press("Tapaamiset ja vuorolistat")
    await s.press("1. rappu")
    assert "Mihin ryhmään haluat?" in s.last.text
    await s.press("Ryhmä 4")
    assert flat(s.last)[0].text.startswith("Vaihda")
    await s.home()
    await s.press("Ryhmäni vuorot")
    await s.press("Aamutervehdys")
    await s.press("Kysy minulta joka aamu")


async def until(s: EasyStreet, *when: int) -> None:
    """Let time pass until a moment in Helsinki: year, month, day, hour, minute."""
    year, month, day, hour, minute = when
    at = datetime(year, month, day, hour, minute, tzinfo=ZoneInfo("Europe/Helsinki"))
    await s.r.until(round(at.timestamp()) * 1_000_000)


async def forget(s: EasyStreet) -> None:
    """Erase everything, by buttons."""
    await s.home()
    await s.press("Poista tietoni")
    pressed = s.r.sandbox.press(s.reino, s.last, "Kyllä, poista")
    await s.r.settle()
    assert pressed.show_alert


def typed(s: EasyStreet, who: User) -> list[str]:
    """What somebody wrote to the bot, Start apart."""
    chat = s.r.sandbox.private(who)
    return [m.words for m in chat.messages.values() if m.sender is who and not m.words.startswith("/start")]


def bytes_on_disk(path: Path) -> bytes:
    """Return all that the database's files hold."""
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*") if file.is_file())


def seen(s: EasyStreet) -> list[Message]:
    """What Reino saw since he chose the easy mode."""
    return s.said()[1:]


@pytest.fixture
async def s(rehearsal: Rehearsal) -> EasyStreet:
    return await play(rehearsal)


async def test_the_whole_journey_without_typing_one_slash(s: EasyStreet) -> None:
    await vote_and_see(s)
    assert [words for words in typed(s, s.reino) if words] == []
    assert [(m.words, wrong) for m in seen(s) if (wrong := broken(m))] == []


async def test_a_voice_note_counts_as_an_act_with_one_question_back(s: EasyStreet) -> None:
    acts = await s.here.acts()
    assert (acts[-1].text, acts[-1].minutes) == ("", 30)
    kinds = await s.r.database.read(lambda r: [k for _, k, _ in evidence.evidence(r.db, acts[-1].id)])
    assert kinds == ["voice"]


async def test_soup_at_twelve_is_his_idea_in_words_he_confirmed(s: EasyStreet) -> None:
    (idea,) = await s.r.database.read(lambda r: proposals.proposals(r.db, 1))
    assert (idea.text, idea.state, idea.author == idea.poster) == (SOUP, "open", True)
    assert any(SOUP in m.text for m in s.here.ours())


async def test_a_chart_comes_as_a_picture_and_three_sentences(s: EasyStreet) -> None:
    await vote_and_see(s)
    pictures = [m for m in s.said() if m.photo]
    assert pictures
    for one in pictures:
        lines = one.words.split("\n")
        assert len(lines) == 3
        assert all(line.endswith(".") for line in lines)


async def test_crew_four_has_its_week_says_hello_and_swaps_in_one_tap(s: EasyStreet) -> None:
    await join_crew_four(s)
    await until(s, 2026, 12, 1, 9, 1)
    hello = s.last
    assert "Hyvää huomenta. Mitä kuuluu?" in hello.text
    await s.press("Kaikki hyvin", hello)
    await until(s, 2026, 12, 20, 17, 1)
    (week,) = [m for m in s.said() if "Ryhmä 4/6. Teidän viikkonne: 21.–27. joulukuuta" in m.text]
    assert "Tämä ei ole hätäpalvelu." in week.text
    assert "Viikko on teidän, kunnes" in await s.press("Vaihda viikkoon 28.12.–3.1.", week)
    fifth = next(u for u in s.r.sandbox.users.values() if u.name == "Aune")
    await s.here.presses(fifth, s.here.last(fifth), "Otamme sen")
    await s.r.passing(10)
    assert any("Vaihto on tehty." in m.text or "Vaihdettu" in m.text for m in s.said())
    assert [words for words in typed(s, s.reino) if words] == []
    assert [(m.words, wrong) for m in seen(s) if (wrong := broken(m))] == []


async def test_nothing_he_begins_is_lost_within_a_week(s: EasyStreet) -> None:
    await s.home()
    await s.press("Minulla on ehdotus")
    await s.r.passing(6 * 86_400)
    await s.here.writes(s.reino, "Pannukakkua torstaina")
    found = await s.r.database.read(lambda r: proposals.proposals(r.db, 1))
    assert found[-1].text == "Pannukakkua torstaina"


async def test_erased_within_five_seconds_and_the_totals_stay(s: EasyStreet) -> None:
    before = await s.r.database.read(lambda r: contributions.totals(r.db, 1)[1:])
    part = await s.r.database.read(lambda r: people.taking_part(r.db, 1))
    assert SOUP.encode() in bytes_on_disk(s.r.path)
    await forget(s)
    await s.r.passing(5)
    assert SOUP.encode() not in bytes_on_disk(s.r.path)
    assert await s.r.database.read(lambda r: contributions.totals(r.db, 1)[1:]) == before
    assert await s.r.database.read(lambda r: people.taking_part(r.db, 1)) == part
    await s.r.passing(60)
    assert not any(SOUP in m.text for m in (*s.here.ours(), *s.here.ours(s.here.aino)))
