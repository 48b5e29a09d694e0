"""Journey 4: Lotte, a home-care worker, comes by the QR poster; Impi, whose evenings are lonely, hosts.

Needs are for those in the chat: by the poster alone Lotte sees none, in the chat she does.
"""

import io
import json
import re
import zipfile
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox import Chat, Message, User
from bot.sandbox.rehearsal import Rehearsal
from flows.safety.mydata import mydata
from storage import aid, session_answers, vault
from storage.rows import column
from tests.bot.ideas_street import Ideas

RESIDENTS = ("Impi", "Kerttu", "Onni", "Helmi", "Veera", "Toivo")
EMPLOYEES = ("Lotte", "Maria", "Pekka")
NEED = "lonely evenings, bad hip"
RATES = re.compile(r"Useful:|Felt needed:|Felt valued:|users \d|employees \d|\d of \d|\d %|How it felt, ")
HELSINKI = ZoneInfo("Europe/Helsinki")


class Shown(NamedTuple):
    """What the bot showed once, also what it showed anew later: where, and the words."""

    place: str
    words: str


class House(Ideas):
    """Six who live there, three who work there; all that was ever shown."""

    shown: list[Shown]

    def hear(self, event: dict[str, object]) -> None:
        """Follow the sandbox."""
        box = self.r.sandbox
        if event["who"] == box.bot.name and event["what"] in ("message", "edit", "photo", "document", "album"):
            message = box.chats[event["chat_id"]].messages.get(event["message_id"])  # type: ignore[index, call-overload]
            if message is not None:
                self.shown.append(Shown(str(event["chat"]), message.words))

    async def to(self, month: int, day: int, hour: int, minute: int) -> None:
        """Let time pass until a moment in Helsinki."""
        at = datetime(2026, month, day, hour, minute, tzinfo=HELSINKI)
        await self.r.until(round(at.timestamp()) * 1_000_000)

    async def answers(self, who: User, *words: str) -> None:
        """Answer the newest question about a session."""
        asked = [m for m in self.ours(who) if "Was it useful to you?" in m.text][-1]
        for word in words:
            await self.presses(who, asked, word)

    def text(self, chat: Chat) -> str:
        """What the bot says in a chat now."""
        return "\n".join(m.words for m in chat.messages.values() if m.sender is self.r.sandbox.bot)


async def house(r: Rehearsal) -> House:
    """Six neighbours, a campaign of theirs, the bot; the poster hangs in the stairs."""
    box = r.sandbox
    people = [box.add_user(name) for name in (*RESIDENTS, *EMPLOYEES)]
    group = box.add_group("Stairs C", people[:6])
    names = {one.first_name.lower(): one for one in people}
    here = House(r, group, people, names)
    here.shown = []
    box.on_event(here.hear)
    box.add_bot(group, here.helmi)
    await r.passing(3)
    await here.says(here.helmi, "/campaign Nobody sits alone in the evening 21d")
    for one in people[:6]:
        await here.says(one, "/did asked my neighbour in 10 min")
    await here.starts(*people[:6])
    return here


async def comes_by_poster(here: House, *who: User) -> None:
    """Read the poster's code in the street, press Start, and say that one works there."""
    code = await here.r.database.read(lambda d: d.db.execute("SELECT code FROM campaign").fetchone()[0])
    for one in who:
        here.r.sandbox.press_start(one, code)
        await here.r.passing(4)
        await here.writes(one, "/role")
        await here.presses(one, here.last(one), "I work in the service")


async def offers(here: House, who: User, words: str) -> Message:
    """Answer the need in the chat; return what is asked first."""
    await here.presses(who, here.idea(NEED), "I can help")
    first = here.last(who)
    if "I offer something too" in here.labels(first):
        await here.presses(who, first, "I offer something too")
    await here.writes(who, words)
    return first


async def play(r: Rehearsal) -> tuple[House, Message]:
    """The story up to where both agreed; return the house and what Lotte was shown before she offered."""
    here = await house(r)
    await comes_by_poster(here, here.lotte, here.maria, here.pekka)
    await here.writes(here.impi, f"/need {NEED} @Kallio")
    for one in (here.lotte, here.maria, here.pekka):
        r.sandbox.join(one, here.group)
    await r.passing(5)
    await offers(here, here.onni, "company on Thursday evenings")
    first = await offers(here, here.lotte, "I come by after my shift on Tuesdays")
    return here, first


async def agree(here: House) -> None:
    """Impi and Lotte both say yes."""
    for who in (here.impi, here.lotte):
        asked = [m for m in here.ours(who) if "after my shift" in m.text and "Yes" in here.labels(m)][-1]
        await here.presses(who, asked, "Yes")


async def plays_cards(here: House) -> Message:
    """"I can still play cards": Impi asks for it, hosts it, every week; Lotte helps, the others come."""
    await here.says(here.impi, "/session cards Tue 18:00 weekly")
    shown = here.idea("cards")
    for who in (here.lotte, here.kerttu):
        await here.presses(who, shown, 0)
    await here.presses(here.impi, shown, "I host")
    for who in here.people:
        if who not in (here.lotte, here.kerttu, here.impi):
            await here.presses(who, shown, "I come")
    await here.presses(here.lotte, shown, "Programme")
    await here.writes(here.lotte, "I carry the table and make coffee")
    return shown


async def after_a_session(here: House, day: int, *, employees: int) -> Message:
    """All who live there answer, and so many of those who work there."""
    await here.to(12, day, 19, 5)
    for n, who in enumerate(here.people[:6]):
        await here.answers(who, "Yes" if n else "Partly", "Yes" if n % 2 else "No", "Yes" if n % 3 else "Partly")
    for n, who in enumerate(here.people[6 : 6 + employees]):
        await here.answers(who, "Yes", "No" if n else "Yes", "Partly" if n else "Yes")
    await here.r.passing(10)
    return held(here)[0]


def held(here: House) -> list[Message]:
    """Return the sessions whose time is over, as the chat sees them."""
    return [m for m in here.ours() if "people said they come." in m.text]


@pytest.fixture
async def here(rehearsal: Rehearsal) -> House:
    return (await play(rehearsal))[0]


async def test_by_the_poster_alone_nothing_of_a_need_is_seen_and_in_the_chat_it_is(rehearsal: Rehearsal) -> None:
    here = await house(rehearsal)
    await here.writes(here.impi, f"/need {NEED} @Kallio")
    assert "Impi" not in here.idea(NEED).words
    await comes_by_poster(here, here.lotte)
    for data in ("1.ai.1", "1.ah.1", "1.as.1", "1.an-ask.1.n"):
        refused = await here.forges(here.lotte, here.last(here.lotte), data)
        assert "for those in the group's chat" in refused.text, data
    await here.writes(here.lotte, "/offer I come by on Tuesdays @Kallio")
    assert "for those in the group's chat" in here.last(here.lotte).text
    assert [one.kind for one in await rehearsal.database.read(lambda r: aid.of_campaign(r.db, 1))] == ["need"]
    assert not any(NEED in one.words for one in here.shown if "Lotte" in one.place)
    rehearsal.sandbox.join(here.lotte, here.group)
    await rehearsal.passing(5)
    await here.forges(here.lotte, here.last(here.lotte), "1.ai.1")
    assert NEED in here.last(here.lotte).words
    rehearsal.sandbox.leave(here.lotte, here.group)
    await rehearsal.passing(5)
    refused = await here.forges(here.lotte, here.last(here.lotte), "1.ai.1")
    assert "for those in the group's chat" in refused.text


async def test_three_questions_and_residents_offers_come_before_her_own(rehearsal: Rehearsal) -> None:
    here, first = await play(rehearsal)
    assert "What would you like to decide yourself?" in first.words
    assert first.words.count("?") == 3
    assert "Residents offer: company on Thursday evenings" in first.words
    assert "Impi" not in first.words
    assert "Kallio" in first.words
    own = here.ours(here.impi)
    by = [m for m in own if "company on Thursday" in m.words or "after my shift" in m.words]
    assert "company on Thursday" in by[0].words
    await here.presses(here.impi, here.idea(NEED), "I can help")
    mine = here.last(here.impi).words
    assert mine.index("company on Thursday") < mine.index("after my shift")


async def test_names_are_shown_once_both_agreed_and_a_week_passed(here: House) -> None:
    named = [s for s in here.shown if "Impi" in s.words and NEED in s.words]
    assert named == []
    await agree(here)
    assert [s for s in here.shown if "Impi" in s.words and "Lotte" in s.place] == []
    await here.hours(7 * 24 + 1)
    assert any("Impi" in m.words for m in here.ours(here.lotte))
    assert any("Lotte" in m.words for m in here.ours(here.impi))
    assert "Impi" not in here.text(here.group)


async def test_two_sessions_two_voices_and_the_employees_one_is_missing_until_three_answered(here: House) -> None:
    await agree(here)
    await plays_cards(here)
    first = await after_a_session(here, 1, employees=2)
    assert "Hosted by Impi" in first.words
    assert "– I carry the table and make coffee" in first.words
    assert "Useful: users 5 of 6, partly 1" in first.words
    assert "Felt needed: users 3 of 6" in first.words
    assert "The employees' voice is missing" in first.words
    assert "employees 1" not in first.words
    await here.presses(here.impi, here.idea("cards"), "I host")
    await after_a_session(here, 8, employees=3)
    second = held(here)[-1]
    assert second is not first
    assert "Felt needed: users 3 of 6 · employees 1 of 3" in second.words
    assert "voice is missing" not in second.words
    assert "The employees' voice is missing" in first.words


async def test_nothing_rates_or_groups_by_an_employee_and_impi_is_a_host_not_a_case(here: House) -> None:
    await agree(here)
    shown = await plays_cards(here)
    await here.presses(here.maria, shown, "I host")
    await after_a_session(here, 1, employees=3)
    await here.presses(here.impi, here.idea("cards"), "I host")
    await after_a_session(here, 8, employees=3)
    await here.to(12, 16, 18, 30)
    rated = [s.words for s in here.shown if RATES.search(s.words) and s.place == here.group.title]
    assert rated
    for words in rated:
        assert not any(name in words for name in EMPLOYEES), words
    assert any("Hosted by Impi" in words for words in rated)
    case = [s for s in here.shown if "Impi" in s.words and NEED in s.words]
    assert {s.place for s in case} == {"private: Lotte"}
    assert all("You both said yes. It is Impi." in s.words for s in case)
    package = next(m.document for m in reversed(here.ours()) if m.document and m.document.filename.endswith(".zip"))
    with zipfile.ZipFile(io.BytesIO(package.content)) as files:
        held = {name: files.read(name).decode("utf-8", "replace") for name in files.namelist()}
    for name, whole in held.items():
        text = re.sub("role.cards", "", whole)
        assert not any(who in text for who in (*EMPLOYEES, *RESIDENTS)), name
        assert not any(words in text for words in (NEED, "bad hip", "cards", "after my shift", "coffee")), name
    assert "session-users-needed" in held["data/surveys.csv"]
    assert "session-employees" not in held["data/surveys.csv"]
    assert "About the sessions" in held["report.html"]


async def test_no_table_and_nobodys_own_data_leads_from_an_answer_to_an_employee(here: House) -> None:
    await plays_cards(here)
    await after_a_session(here, 1, employees=3)
    r = here.r.database
    columns = await r.read(lambda d: column(d.db, "SELECT name FROM pragma_table_info('session_answer')"))
    assert columns == ["id", "session", "person", "item", "voice", "value", "at"]
    about = await r.read(lambda d: column(d.db, "SELECT name FROM pragma_table_info('session_told')"))
    assert about == ["session", "item", "voice", "at", "counts"]
    lotte = await r.read(lambda d: vault.find_person(d, here.lotte.id)) or 0
    told = json.loads(await r.read(lambda d: mydata(d, lotte, None, None)))
    assert len(told["session_answer"]) == 3
    assert {row["person"] for row in told["session_answer"]} == {lotte}
    assert NEED not in json.dumps(told)
    given = await r.read(lambda d: session_answers.given(d.db, 1, "useful", "users"))
    assert {set(one.model_dump()) == {"value", "role", "at"} for one in given} == {True}
