"""/reflect and /assess: five at most, skippable, one answer a person, two voices apart, in both languages."""

import pytest
from asked_street import answers, becomes, begun, forges, forgets, given
from closing_street import END, ended, newcomers, texts
from did_street import Street, street

from bot.clock import DAY, HOUR
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.instruments.aspects import ITEMS, TOP
from flows.instruments.registry import QUESTIONS

ASKED = tuple(i for i, q in QUESTIONS.items() if q.instrument in ("reflection", "voices", "encounter"))


async def kept(r: Rehearsal) -> dict[str, list[tuple[str, str]]]:
    """Return (value, role) of the answers by item."""
    return await given(r, ASKED, "end")


async def test_the_three_that_matter_then_both_sides_of_an_aspect_five_in_all(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    before = len(here.ours(here.eino))
    assert "Shown from 5 answers on" in message.text
    assert "You answer as: resident." in message.text
    assert message.text.endswith("1 of 5\nWhich three matter most to you?")
    await answers(here, here.eino, message, "People trust one another", "There is time to do it well")
    assert "● People trust one another" in texts(message)
    await answers(here, here.eino, message, "● People trust one another", "People trust one another")
    assert await kept(rehearsal) == {}
    await answers(here, here.eino, message, "Decisions are made together")
    assert await kept(rehearsal) == {TOP: [("decide+time+trust", "resident")]}
    assert "2 of 5\nDecisions are made together" in message.text
    await answers(here, here.eino, message, "5", "2", "Skip", "1")
    assert message.text.startswith("4 of 17 answered")
    assert await kept(rehearsal) == {
        TOP: [("decide+time+trust", "resident")],
        ITEMS[1]: [("5", "resident")],
        ITEMS[2]: [("2", "resident")],
        ITEMS[4]: [("1", "resident")],
    }
    assert len(here.ours(here.eino)) == before, "all in one message"


async def test_the_first_sitting_is_the_most_telling_and_the_second_begins_with_ones_own_three(
    rehearsal: Rehearsal,
) -> None:
    here, message = await begun(rehearsal, "/reflect")
    await answers(here, here.eino, message, "People trust one another", "Everybody's skills are used")
    await answers(here, here.eino, message, "We change how we work as we learn")
    first = []
    for _ in range(4):
        first.append(message.text.split("\n")[1])
        await answers(here, here.eino, message, "4")
    assert first == ["Decisions are made together"] * 2 + ["Everybody's skills are used"] * 2
    await answers(here, here.eino, message, "Five more")
    second, asked = [], here.last(here.eino)
    for _ in range(5):
        second.append(next(line for line in asked.text.split("\n") if line in OWN))
        await answers(here, here.eino, asked, "Skip")
    assert second == [OWN[0]] * 2 + [OWN[1]] * 2 + [OWN[2]]


OWN = ("People trust one another", "We change how we work as we learn", "Those it is for are there from the start")
"""What is asked after the first sitting: what was chosen, then the others in their order."""


async def test_answered_twice_is_one_answer_and_another_sitting_goes_on(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    await answers(here, here.eino, message, "Skip", "5")
    for _ in range(2):
        await forges(here, here.eino, message, "1.lq.1.r.1.4")
    assert await kept(rehearsal) == {ITEMS[1]: [("4", "resident")]}
    await here.writes(here.eino, "/reflect")
    assert "Which three matter most to you?" in here.last(here.eino).text


async def test_a_role_changed_in_the_middle_holds_from_there_on(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    await answers(here, here.eino, message, "Skip", "5")
    await becomes(here, here.eino, "I work in the service")
    await answers(here, here.eino, message, "2")
    found = await kept(rehearsal)
    assert found == {ITEMS[1]: [("5", "resident")], ITEMS[2]: [("2", "employee")]}


async def test_as_whom_is_asked_and_the_answer_is_kept_apart(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/assess")
    assert "As whom do you answer?" in message.text
    await answers(here, here.eino, message, "It is for me")
    asked = here.last(here.eino)
    assert "People got what they needed" in asked.text
    await answers(here, here.eino, asked, "4")
    assert await kept(rehearsal) == {"users-needed": [("4", "service_user")]}


async def test_who_answers_in_the_other_voice_is_heard_once(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/assess")
    await answers(here, here.eino, message, "It is for me")
    await answers(here, here.eino, here.last(here.eino), "4")
    await answers(here, here.eino, message, "I work in it")
    await answers(here, here.eino, here.last(here.eino), "2")
    assert await kept(rehearsal) == {"employees-needed": [("2", "employee")]}


async def test_an_employee_is_not_asked_as_whom(rehearsal: Rehearsal) -> None:
    _, message = await begun(rehearsal, "/assess", "I work in the service")
    assert "You answer as who works in it." in message.text


async def test_how_it_felt_is_about_staff_only_from_three_of_them(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/assess", "I work in the service")
    await answers(here, here.eino, message, *["Skip"] * 5)
    await answers(here, here.eino, message, "How it felt")
    felt = here.last(here.eino)
    assert "People here were friendly to me." in felt.text
    await answers(here, here.eino, felt, "5")
    for who in (here.aino, here.veera):
        await here.starts(who)
        await here.says(who, "/did swept 5 min")
        await becomes(here, who, "I work in the service")
    await answers(here, here.eino, message, "How it felt")
    assert "The staff were friendly to me." in here.last(here.eino).text
    assert await kept(rehearsal) == {"here-care-1": [("5", "employee")]}


@pytest.mark.parametrize(
    "data",
    [
        "1.lq.1.r.0.5",
        "1.lq.1.r.1.6",
        "1.lq.1.r.zz.1",
        "1.lq.1.x.1.1",
        "1.lq.9.r.1.1",
        "1.lq.1.r.1",
        "1.lt.1.r.0.9",
        "1.lb.1.q",
    ],
)
async def test_forged_answers_are_none(rehearsal: Rehearsal, data: str) -> None:
    here, message = await begun(rehearsal, "/reflect")
    assert "out of date" in await forges(here, here.eino, message, data)
    assert await kept(rehearsal) == {}


async def test_who_was_removed_does_not_answer(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    rehearsal.sandbox.ban(here.eino, here.group)
    await rehearsal.passing(3)
    assert "removed" in await here.presses(here.eino, message, "Skip")
    assert "removed" in await forges(here, here.eino, message, "1.lq.1.r.1.5")
    assert await kept(rehearsal) == {}


async def test_a_week_after_the_end_it_is_closed(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    for who in (here.aino, here.veera):
        await here.says(who, "/did swept 5 min")
    await answers(here, here.eino, message, "Skip")
    await rehearsal.until(END + HOUR)
    await answers(here, here.eino, message, "5")
    await rehearsal.until(END + 7 * DAY + HOUR)
    assert "closed now" in await here.presses(here.eino, message, "3")
    await here.writes(here.eino, "/assess")
    assert "closed now" in here.last(here.eino).text
    assert await kept(rehearsal) == {ITEMS[1]: [("5", "resident")]}


async def test_forgetting_takes_the_answers(rehearsal: Rehearsal) -> None:
    here, message = await begun(rehearsal, "/reflect")
    await answers(here, here.eino, message, "Skip", "5")
    await forgets(here, here.eino)
    assert await kept(rehearsal) == {}


async def test_in_the_group_it_leads_to_private_and_says_nothing_there(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.veera, "/reflect")
    assert here.last().text == "This is for your eyes only."
    await here.presses(here.veera, here.card, "More")
    await here.presses(here.veera, here.last(here.veera), "What was it like")
    assert "As whom do you answer?" in here.last(here.veera).text


async def test_three_employees_are_heard_two_are_a_missing_voice(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    crowd = [here.aino, here.eino, here.veera, *newcomers(rehearsal, here, 3)]
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    for who, (letter, value) in zip(
        crowd, [*zip("uuu", "453", strict=True), *zip("ww", "12", strict=True)], strict=False
    ):
        await says(here, closing, who, letter, value)
    last = await after_a_package(rehearsal, here, here.last(crowd[0]))
    assert "People got what they needed: who it is for 4 (3 answers)" in last
    assert "The employees' voice is missing" in last
    await says(here, closing, crowd[5], "w", "2")
    last = await after_a_package(rehearsal, here, here.last(crowd[5]), crowd[5])
    assert "who works in it 1.7 (3 answers)" in last
    assert "missing" not in last


async def says(here: Street, closing: Message, who: User, letter: str, value: str) -> None:
    await here.presses(who, closing, "What was it like")
    await here.presses(who, here.last(who), {"u": "It is for me", "w": "I work in it"}[letter])
    await here.presses(who, here.last(who), value)


async def after_a_package(r: Rehearsal, here: Street, message: Message, who: User | None = None) -> str:
    """Return what the end of a sitting says once the answers are settled."""
    from flows.instruments.told import settle
    from storage import campaigns

    def work(tx: object) -> None:
        campaign = campaigns.campaign(tx.db, 1)  # type: ignore[attr-defined]
        assert campaign is not None
        settle(tx, campaign, r.clock.now())  # type: ignore[arg-type]

    await r.database.write(work)
    await answers(here, who or here.aino, message, *["Skip"] * 4)
    return message.text


async def test_in_finnish(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    veli = rehearsal.sandbox.add_user("Veli", language_code="fi")
    rehearsal.sandbox.join(veli, here.group)
    await here.presses(veli, here.card, "More")
    await here.presses(veli, here.last(veli), "Ajatus ja käytäntö")
    message = here.last(veli)
    assert "Mitkä kolme ovat sinulle tärkeimmät?" in message.text
    await answers(here, veli, message, "Ohita", "4")
    assert await kept(rehearsal) == {ITEMS[1]: [("4", "resident")]}
    assert "Kuinka paljon sitä tapahtui täällä?" in message.text
