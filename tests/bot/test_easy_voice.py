"""An idea by voice: somebody he picks writes it down, he confirms, then it is posted; and words nobody asked for."""

import pytest

from bot.sandbox import User
from bot.sandbox.rehearsal import Rehearsal
from storage import proposals, spoken, vault
from storage.spoken import Spoken
from tests.bot.easy_street import EasyStreet, broken, easy_street

SOUP = "Soup at 12 instead of 17"


@pytest.fixture
async def s(rehearsal: Rehearsal) -> EasyStreet:
    here = await easy_street(rehearsal)
    for who in (here.here.eino, here.here.veera):
        await here.here.says(who, "/did swept 10 min")
    await here.here.starts(here.here.eino, here.here.veera)
    return here


async def say(s: EasyStreet) -> None:
    await s.home()
    await s.press("I have an idea")
    s.r.sandbox.send_voice(s.reino)
    await s.r.passing(4)


async def kept(s: EasyStreet) -> Spoken | None:
    return await s.r.database.read(lambda r: spoken.spoken(r.db, 1))


async def ideas(s: EasyStreet) -> list[str | None]:
    found = await s.r.database.read(lambda r: proposals.proposals(r.db, 1))
    return [idea.text for idea in found]


def buttons(s: EasyStreet, who: User) -> list[str]:
    return [b.text for row in s.here.last(who).buttons for b in row]


async def test_somebody_he_picks_writes_it_and_he_confirms_before_it_is_posted(s: EasyStreet) -> None:
    await say(s)
    assert "Who may write it down for you?" in s.last.text
    assert broken(s.last) == []
    await s.press("Veera")
    assert "Reino said an idea aloud and picked you." in s.here.last(s.here.veera).text
    assert not [m for m in s.here.ours(s.here.veera) if m.file]
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Yes, I write it")
    (voice,) = [m for m in s.here.ours(s.here.veera) if m.file]
    assert voice.file is not None
    assert voice.file.kind == "voice"
    await s.here.writes(s.here.veera, SOUP)
    assert await ideas(s) == []
    assert SOUP in s.last.text
    assert broken(s.last) == []
    await s.press("Yes, post it")
    assert await ideas(s) == [SOUP]
    assert await kept(s) is None
    assert not [m for m in s.here.ours(s.here.veera) if m.file], "the voice note stays with nobody"
    assert any(SOUP in m.text for m in s.here.ours())
    author = await s.r.database.read(lambda r: r.db.execute("SELECT author FROM proposal").fetchone()[0])
    assert await s.r.database.read(lambda r: vault.name_of(r, author)) == "Reino"


async def test_not_quite_is_listened_to_again(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Yes, I write it")
    await s.here.writes(s.here.veera, "Soup at 21")
    await s.press("Not quite")
    assert "it isn't quite right yet" in s.here.last(s.here.veera).words
    await s.here.writes(s.here.veera, SOUP)
    await s.press("Yes, post it")
    assert await ideas(s) == [SOUP]


async def test_who_is_picked_may_decline_and_is_not_asked_again(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Not now")
    assert "Who may write it down for you?" in s.last.text
    assert "Veera" not in [b.text for row in s.last.buttons for b in row]
    await s.press("Eino")
    assert "Reino said" in s.here.last(s.here.eino).text


async def test_what_hurts_is_gone_and_its_author_never_asks_that_person_again(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    assert "Report" not in buttons(s, s.here.veera), "nothing was heard yet"
    s.r.sandbox.press(s.here.veera, s.here.last(s.here.veera), data="1.sh.1")
    await s.r.passing(4)
    assert await kept(s) is not None
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Yes, I write it")
    heard = await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Report")
    assert heard == "It is gone. You won't be asked to write for them again."
    assert await kept(s) is None
    assert not [m for m in s.here.ours(s.here.veera) if m.file]
    assert "found that it hurts" in s.last.text
    assert broken(s.last) == []
    await say(s)
    assert "Veera" not in buttons(s, s.reino)
    assert "Eino" in buttons(s, s.reino)


async def test_somebody_else_takes_it_from_who_was_picked(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    await s.press("Ask somebody else")
    await s.press("Eino")
    assert not any("Reino said" in m.text for m in s.here.ours(s.here.veera))
    s.r.sandbox.press(s.here.veera, s.here.last(s.here.eino), data="1.sy.1")
    await s.r.passing(4)
    assert not [m for m in s.here.ours(s.here.veera) if m.file]


@pytest.mark.parametrize(
    "verb", ["sy.1", "sn.1", "sh.1", "sk.1", "sa.1", "so.1", "sg.1", "sc.1.4", "sd.1", "sk.9", "sc.1"]
)
async def test_nobody_else_hears_confirms_or_drops_it(s: EasyStreet, verb: str) -> None:
    await say(s)
    before = await kept(s)
    s.r.sandbox.press(s.here.eino, s.here.last(s.here.eino), data=f"1.{verb}")
    await s.r.passing(4)
    assert await kept(s) == before
    assert not [m for m in s.here.ours(s.here.eino) if m.file]
    assert await ideas(s) == []


async def test_who_was_removed_or_muted_is_not_in_the_list(s: EasyStreet) -> None:
    await s.here.writes(s.here.eino, "/mute")
    await s.here.presses(s.here.eino, s.here.last(s.here.eino), "A week")
    s.r.sandbox.ban(s.here.veera, s.here.group, s.here.aino)
    await s.r.passing(4)
    await say(s)
    assert not {"Eino", "Veera"} & {b.text for row in s.last.buttons for b in row}
    assert "Nobody can be asked" in s.last.text


async def test_it_waits_for_a_week_and_not_longer(s: EasyStreet) -> None:
    await say(s)
    await s.r.passing(7 * 86_400 - 60)
    assert await kept(s) is not None
    await s.r.passing(120)
    assert await kept(s) is None
    assert not [m for m in s.said() if "Who may write it down for you?" in m.text]


async def test_forgetting_takes_the_voice_note_from_who_holds_it(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Yes, I write it")
    await s.home()
    await s.press("Erase me")
    await s.here.presses(s.reino, s.last, s.last.buttons[0][0].text)
    assert await kept(s) is None
    assert not [m for m in s.here.ours(s.here.veera) if m.file]


async def test_when_the_one_who_wrote_is_erased_he_picks_anew(s: EasyStreet) -> None:
    await say(s)
    await s.press("Veera")
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), "Yes, I write it")
    await s.here.writes(s.here.veera, "Soup")
    await s.here.writes(s.here.veera, "/forgetme")
    await s.here.presses(s.here.veera, s.here.last(s.here.veera), s.here.last(s.here.veera).buttons[0][0].text)
    found = await kept(s)
    assert found is not None
    assert (found.state, found.scribe, found.text) == ("said", None, None)


async def test_words_that_nobody_asked_for_wait_until_he_says_what_they_are(s: EasyStreet) -> None:
    await s.here.writes(s.reino, "carried chairs 20 min")
    assert "What is this?" in s.last.text
    assert broken(s.last) == []
    await s.r.passing(6 * 86_400)
    await s.press("I did this")
    acts = await s.here.acts()
    assert [(a.text, a.minutes) for a in acts if a.text and "chairs" in a.text] == [("carried chairs 20 min", 20)]


async def test_or_an_idea_or_nothing(s: EasyStreet) -> None:
    await s.here.writes(s.reino, SOUP)
    await s.press("It is my idea")
    assert await ideas(s) == [SOUP]
    await s.here.writes(s.reino, "Something else altogether")
    await s.press("Never mind")
    assert await kept(s) is None
    assert len(await ideas(s)) == 1
