"""Votes as people take them, by thumb: asked, filled in, hidden, counted, told."""

import pytest
from votes_street import Votes, votes_street

from bot.sandbox.faults import Fault
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
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


async def test_one_message_and_one_tap_make_a_vote(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    assert shown.text.split("\n")[:5] == ["Vote 1", "Which date?", "1. Fri", "2. Sat", "3. Sun"]
    assert here.labels(shown) == ["Fri", "Sat", "Sun", "Abstain", "My ballot", "⋯"]
    assert not [m for m in here.ours() if "Post it" in here.labels(m)]
    told = await here.presses(here.eino, shown, "Fri")
    told = await here.presses(here.eino, shown, "Sun")
    assert told.text == "You tick: Fri, Sun. You can change it until Friday 27 November, 00:00."
    assert await here.says_of() == ["[0,2]"]


async def test_it_is_hidden_then_told_in_place_and_once(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "Sat")
    await here.presses(here.onni, shown, "Abstain")
    assert "4 people have voted." in shown.text
    told = await here.forges(here.eino, shown, f"1.vt.{(await here.vote()).id}")
    assert "counted at the end" in told.text
    await here.hours(45)
    assert "Chosen: “Sat”" in shown.text
    assert here.labels(shown) == ["How it was counted", "⋯"]
    (result,) = [m for m in here.ours() if m.text.startswith("“Which date?”")]
    assert result.text.split("\n") == [
        "“Which date?”",
        "Chosen: “Sat”",
        "“Sat” was fine for more people than any other: 3 of 3 who voted.",
        "If 1 person had voted otherwise, it could have come out otherwise.",
        "3 voted, 1 abstained; 4 take part.",
    ]
    assert not result.silent
    await here.presses(here.aino, result, "How it was counted")
    counted = here.last(here.aino).text
    assert "3 · Sat\n0 · Fri\n0 · Sun" in counted
    assert "What wins needed 3 people for it; 4 had taken part when it was posted." in counted


async def test_who_never_pressed_start_is_led_to_private_and_back(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.says(here.veera, "/vote")
    led = here.last()
    await here.presses(here.veera, led, 0)
    asked = here.last(here.veera)
    assert asked.text == "What kind of question is it?"
    await here.taps(here.veera, "Which one? Everybody chooses one")
    await here.writes(here.veera, "Which day?")
    await here.writes(here.veera, "Fri")
    assert "Post it" not in here.labels(here.last(here.veera))
    await here.writes(here.veera, "Sat")
    await here.taps(here.veera, "3 days")
    assert "✓ 3 days" in here.labels(here.last(here.veera))
    await here.taps(here.veera, "Post it")
    assert "The group can vote now." in here.last(here.veera).text
    assert "Saturday 28 November" in here.shown().text


async def test_more_on_the_card_begins_one_too(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    card = next(m for m in here.ours() if "More" in here.labels(m))
    await here.presses(here.veera, card, "More")
    await here.taps(here.veera, "Ask the group to vote")
    assert here.last(here.veera).text == "What kind of question is it?"


async def test_only_its_author_presses_the_drafts_buttons(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.says(here.aino, "/vote Which date? Fri; Sat")
    draft = here.last()
    for button in ("Post it", "12 h", "Another kind", "Take out the last option", "Never mind"):
        told = await here.presses(here.eino, draft, button)
        assert told.text.startswith("Only its author can do that."), button
    await here.presses(here.aino, draft, "Never mind")
    assert draft not in here.ours()
    later = await here.forges(here.aino, draft, pack("qp", 1))
    assert later.text == "" or "gone" in later.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Which? Fri; fri", "is there already"),
        ("Which? Fri;", "two options at least"),
        ("Which? ;;", "What kind of question"),
        (" ".join(["Why"] * 200) + "? a; b", "300"),
    ],
)
async def test_what_cannot_be_asked_is_refused_in_one_sentence(
    rehearsal: Rehearsal, text: str, said: str
) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.aino)
    await here.says(here.aino, f"/vote {text}")
    assert any(said in m.text for m in (here.last(), here.last(here.aino)))


async def test_without_a_campaign_there_is_no_vote(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    who = box.add_user("Aino")
    group = box.add_group("Kurvi", [who])
    box.add_bot(group, who)
    await rehearsal.passing(3)
    box.say(who, group, "/vote Which? a; b")
    await rehearsal.passing(4)
    assert "No campaign runs here." in list(group.messages.values())[-1].text


async def test_three_open_ones_are_all_there_is(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    for _ in range(3):
        await here.asks(here.aino, "Which? a; b")
    await here.says(here.aino, "/vote Which? a; b")
    assert here.last().text == "You have 3 open ideas. Withdraw one, or wait for its decision."


async def test_taken_back_before_the_first_ballot_only(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.presses(here.aino, shown, "My ballot")
    assert "Take it back" in here.labels(here.last(here.aino))
    await here.presses(here.eino, shown, "Fri")
    told = await here.taps(here.aino, "Take it back")
    assert "Somebody has voted already" in told.text
    other = await here.asks(here.veera, "Where? Yard; Roof")
    await here.presses(here.veera, other, "My ballot")
    await here.taps(here.veera, "Take it back")
    assert "Taken back by its author before anybody voted." in other.text
    assert here.labels(other) == []
    told = await here.forges(here.eino, other, pack("vx", (await here.vote(2)).id, 0))
    assert "took this vote back" in told.text


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


async def test_who_was_removed_and_whoever_comes_too_late(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    data = shown.button("Fri").data or ""
    rehearsal.sandbox.ban(here.urho, here.group)
    await rehearsal.passing(3)
    told = await here.forges(here.urho, shown, data)
    assert told.text.startswith("You were removed")
    await here.hours(45)
    told = await here.forges(here.eino, shown, data)
    assert told.text == "This vote has ended. Nothing was changed."
    assert await here.papers() == []


@pytest.mark.parametrize(
    "data", ["1.vx.1.9", "1.vx.1", "1.vc.1.0", "1.vg.1.0.3", "1.vx.zz.0", "1.vr.1.0", "1.vp.1.99"]
)
async def test_forged_buttons_change_nothing(rehearsal: Rehearsal, data: str) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.forges(here.eino, shown, data)
    assert await here.papers() == []


async def test_a_tap_that_comes_twice_counts_once(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    rehearsal.sandbox.faults.add(Fault("duplicate", update="callback_query", times=1))
    await here.presses(here.eino, shown, "Fri")
    assert await here.says_of() == ["[0]"]
    assert "1 person has voted." in shown.text


async def test_who_has_not_voted_is_reminded_once_and_can_vote_there(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.starts(here.eino, here.veera)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    await here.presses(here.veera, shown, "Fri")
    await here.hours(33)
    assert here.last(here.eino).text.startswith("You haven't voted on this yet.")
    assert not here.last(here.veera).text.startswith("You haven't voted")
    await here.taps(here.eino, "Sat")
    assert "You tick: Sat." in here.last(here.eino).text


async def test_the_card_and_the_board_say_that_a_vote_is_open(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.asks(here.aino, "Which date? Fri; Sat")
    await here.hours(0.1)
    assert any("1 vote is open" in m.text for m in here.ours())


async def test_a_campaign_that_ends_counts_its_votes(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    await here.hours(24 * 13)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    for who in (here.aino, here.eino, here.veera):
        await here.presses(who, shown, "Fri")
    await here.hours(30)
    assert "Chosen: “Fri”" in shown.text


def folded_away(here: Votes, word: str) -> list[str]:
    return [m.text for m in here.ours() if word in m.text or any(word in label for label in here.labels(m))]


async def reports(here: Votes, who: User, shown: Message) -> None:
    await here.presses(who, shown, "⋯")
    await here.taps(who, "It hurts somebody")


async def test_three_fold_a_vote_with_its_options_on_buttons_too(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "xqwhich? xqone; xqtwo")
    for who in (here.eino, here.veera, here.onni):
        await reports(here, who, shown)
    await rehearsal.passing(120)
    assert "Folded: it hurts somebody" in shown.text
    assert here.labels(shown)[:2] == ["Option 1", "Option 2"]
    told = await here.presses(here.eino, shown, "Option 1")
    assert folded_away(here, "xq") == []
    assert told.text.startswith("You tick: ")
    assert "xq" not in told.text


async def test_who_erases_themselves_takes_their_vote_with_them(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "xqwhich? xqone; xqtwo")
    await here.presses(here.eino, shown, "xqone")
    await here.starts(here.aino)
    await here.writes(here.aino, "/forgetme")
    await here.taps(here.aino, "Erase me")
    await rehearsal.passing(120)
    assert "(words taken back)" in shown.text
    assert folded_away(here, "xq") == []
    row = await rehearsal.database.read(
        lambda r: tuple(r.db.execute("SELECT state, text, author FROM vote").fetchone())
    )
    assert row == ("withdrawn", None, None)


async def test_who_voted_and_erases_themselves_stays_a_count(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    for who in (here.eino, here.veera, here.onni):
        await here.presses(who, shown, "Fri")
    await here.starts(here.eino)
    await here.writes(here.eino, "/forgetme")
    await here.taps(here.eino, "Erase me")
    assert sorted(paper.person < 0 for paper in await here.papers()) == [False, False, True]
    await here.hours(45)
    assert "“Fri” was fine for more people than any other: 3 of 3 who voted." in shown.text


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


async def test_a_vote_whose_message_was_deleted_is_not_posted_again_but_counted(
    rehearsal: Rehearsal,
) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat; Sun")
    data = shown.button("Sat").data or ""
    rehearsal.sandbox.delete(shown, here.aino)
    for who in (here.aino, here.eino, here.veera):
        rehearsal.sandbox.callback(who, data, shown)
    await rehearsal.passing(30)
    assert not [m for m in here.ours() if "Which date?" in m.text]
    assert "I don't see what is deleted" in here.last().text
    await here.hours(45)
    assert "Chosen: “Sat”" in here.last().text
