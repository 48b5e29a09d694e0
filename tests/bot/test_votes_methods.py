"""What each method asks of a thumb: many options, an order, a budget, consent and its objections."""

import pytest
from votes_street import Votes, votes_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from bot.views.codec import LIMIT, pack, unpack
from bot.views.screen import TEXT_LIMIT
from flows.rules import DEFAULT
from flows.speech import Speech, languages
from storage import campaigns

LONG = "Puistokadun ja Satamatien kulman vanha leikkikenttä, se jossa on keinut 🏮 & <liuku> {n}"


async def many(here: Votes, kind: str, count: int = 200) -> Message:
    """Ask a vote with many long options in private and return it as the group sees it."""
    await here.starts(here.aino)
    await here.writes(here.aino, "/vote")
    await here.taps(here.aino, kind)
    await here.writes(here.aino, "Which places, of all these?")
    if kind.startswith("How do we divide"):
        await here.writes(here.aino, "1000000 €")
    lines = [f"{LONG.format(n=n)}{f' {n + 1}00' if 'divide' in kind else ''}" for n in range(count)]
    for at in range(0, count, 35):
        await here.writes(here.aino, "\n".join(lines[at : at + 35]))
    await here.taps(here.aino, "Post it")
    return here.shown()


async def test_a_ballot_of_two_hundred_options_pages_and_loses_nothing(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await many(here, "Which ones are fine? Tick several")
    assert here.labels(shown) == ["Vote", "⋯"]
    assert len(shown.text.encode("utf-16-le")) // 2 <= TEXT_LIMIT
    await here.presses(here.eino, shown, "Vote")
    own = here.last(here.eino)
    assert "1 of 25" in here.labels(own)
    await here.presses(here.eino, own, 2)
    await here.presses(here.eino, own, "›")
    await here.presses(here.eino, own, 0)
    await here.presses(here.eino, own, "‹")
    assert here.labels(own)[2].startswith("✓ [3] ")
    assert LONG.format(n=2) in own.text
    await here.presses(here.eino, own, "‹")
    assert "25 of 25" in here.labels(own)
    assert await here.says_of() == ["[2,8]"]
    await here.presses(here.eino, own, "Done")
    assert here.labels(own)[0] == "Change"
    for row in own.buttons:
        assert all(len((button.data or "").encode()) <= LIMIT for button in row)


@pytest.mark.parametrize("kind", ["In which order?", "How good is each? From 0 to 5"])
async def test_a_tally_of_two_hundred_options_fits_a_message(rehearsal: Rehearsal, kind: str) -> None:
    here = await votes_street(rehearsal)
    shown = await many(here, kind)
    verb = pack("vr", 1, 150) if "order" in kind else pack("vg", 1, 150, 4)
    for who in here.people[:4]:
        await here.presses(who, shown, "Vote")
        await here.forges(who, here.last(who), verb)
    await here.hours(45)
    await here.presses(here.aino, shown, "How it was counted")
    counted = here.last(here.aino).text
    assert len(counted.encode("utf-16-le")) // 2 <= TEXT_LIMIT
    assert "more lines" in counted
    assert "Decided " in counted
    assert LONG.format(n=150)[:30] in counted


async def test_an_order_by_tapping_taken_out_by_tapping_again(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.says(here.aino, "/vote Which first? Kurvi; Harju; Malmi")
    await here.presses(here.aino, here.last(), "Another kind")
    await here.presses(here.aino, here.last(), "In which order?")
    await here.presses(here.aino, here.last(), "Post it")
    shown = here.shown()
    await here.presses(here.eino, shown, "Vote")
    for name in ("Harju", "Kurvi", "Malmi"):
        await here.taps(here.eino, name)
    assert here.labels(here.last(here.eino))[:3] == ["2. Kurvi", "1. Harju", "3. Malmi"]
    await here.taps(here.eino, "1. Harju")
    assert here.labels(here.last(here.eino))[:3] == ["1. Kurvi", "Harju", "2. Malmi"]
    await here.taps(here.eino, "Done")
    assert "Your order: 1. Kurvi, 2. Malmi." in here.last(here.eino).text


async def test_a_budget_shows_what_is_left_and_refuses_what_no_longer_fits(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.aino)
    await here.writes(here.aino, "/vote")
    await here.taps(here.aino, "How do we divide money?")
    await here.writes(here.aino, "What for?")
    for wrong, said in (("no idea", "sum"), ("NaN", "sum"), ("-5 €", "sum")):
        await here.writes(here.aino, wrong)
        assert said in here.last(here.aino).text
    await here.writes(here.aino, "2000 €")
    for wrong, said in (
        ("Lanterns", "can't read a cost"),
        ("Lanterns NaN", "can't read a cost"),
        ("Lanterns -4", "more than nothing"),
        ("Lanterns 2001", "more than there is"),
    ):
        await here.writes(here.aino, wrong)
        assert said in here.last(here.aino).text, wrong
    await here.writes(here.aino, "Lanterns 400\nBench 900\nTrees 1200")
    await here.taps(here.aino, "Post it")
    await here.presses(here.eino, here.shown(), "Vote")
    await here.taps(here.eino, "Lanterns · 400\u00a0€")
    await here.taps(here.eino, "Bench · 900\u00a0€")
    assert "Ticked: 1\u00a0300\u00a0€. Left: 700\u00a0€." in here.last(here.eino).text
    told = await here.taps(here.eino, "Trees · 1\u00a0200\u00a0€")
    assert told.text == "That is 500 more than there is. Take another tick away first."
    assert await here.says_of() == ["[0,1]"]


async def test_consent_from_the_question_to_the_second_round(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(*here.people[:5])
    await here.says(here.aino, "/vote")
    await here.taps(here.aino, "May we …? Yes, or a reason against it")
    await here.writes(here.aino, "May we close the street?")
    await here.taps(here.aino, "Post it")
    shown = here.shown()
    await here.presses(here.eino, shown, "I agree")
    await here.presses(here.veera, shown, "I object")
    assert await here.says_of() == ["[0]", "[3]"]
    assert "Objection" not in shown.text
    await here.writes(here.veera, "The bus has no other way.")
    assert "Objection: The bus has no other way." in shown.text
    assert "Veera" not in shown.text
    told = here.last(here.aino)
    assert told.text.startswith("Somebody objects to “May we close the street?”.")
    await here.presses(here.aino, told, "Amend")
    await here.writes(here.aino, "May we, but not for the bus?")
    assert "Round 2" in shown.text
    assert "Nobody has voted yet." in shown.text
    assert here.last(here.eino).text.startswith("A question you voted on has new words.")
    for who in (here.eino, here.veera, here.onni):
        await here.presses(who, shown, "I agree")
    await here.hours(45)
    assert "Agreed." in shown.text
    assert "We look at it again on " in shown.text
    await here.presses(here.eino, shown, "How it was counted")
    assert "Objection in round 1: The bus has no other way." in here.last(here.eino).text


async def test_what_was_agreed_is_looked_at_again_on_its_day(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.aino)
    soon = DEFAULT.model_copy(update={"review_days": 2}).model_dump_json()
    await rehearsal.database.write(lambda tx: campaigns.set_rules(tx.db, 1, soon))
    for question in ("May we close the street?", "May we open it?"):
        await here.says(here.aino, "/vote")
        await here.taps(here.aino, "May we …? Yes, or a reason against it")
        await here.writes(here.aino, question)
        await here.taps(here.aino, "Post it")
        for who in (here.eino, here.veera, here.onni)[: 3 if "close" in question else 1]:
            await here.presses(who, here.shown(), "I agree")
    await here.hours(24 * 3)
    assert not [m for m in here.ours() if "look at it again today" in m.text]
    await here.hours(24 * 2)
    told = [m.text for m in here.ours() if "look at it again today" in m.text]
    assert len(told) == 1
    assert "“May we close the street?”" in told[0]
    assert "open it" not in told[0]
    assert told[0].endswith("If it no longer fits, /vote asks the group anew.")


async def test_an_objection_needs_its_reason(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.aino, here.veera)
    await here.says(here.aino, "/vote")
    await here.taps(here.aino, "May we …? Yes, or a reason against it")
    await here.writes(here.aino, "May we close the street?")
    await here.taps(here.aino, "Post it")
    await here.presses(here.veera, here.shown(), "I object")
    await here.writes(here.veera, "\u200b")
    assert "An objection needs a reason." in here.last(here.veera).text
    await here.hours(45)
    assert "Objections without a reason" not in here.shown().text
    assert "Objection:" not in here.shown().text


@pytest.mark.parametrize("language", languages())
def test_the_longest_toast_fits(language: str) -> None:
    from bot.handlers.votes import toast
    from flows.votes.fill import kept

    speech = Speech(language, "Europe/Helsinki")
    until = max(
        (1_795_600_800_000_000 + n * 86_400_000_000 for n in range(400)),
        key=lambda at: len(speech.moment(at)),
    )
    words = {n: f"{LONG.format(n=n)}" for n in range(1, 9)}
    assert kept(()) == "[]"
    for first in (False, True):
        said = toast(speech, "approval", words, tuple(range(8)), until, first=first)
        assert len(said) <= 200, said
        assert speech.moment(until) in said


def test_the_longest_button_fits() -> None:
    data = pack("vg", 2**53, 199, 6)
    assert len(data.encode()) <= LIMIT
    tap = unpack(data)
    assert tap is not None
    assert [tap.number(n) for n in range(3)] == [2**53, 199, 6]
