"""Opinion maps as people make them, by thumb: asked, answered one by one, changed, hidden, told."""

import pytest
from maps_street import YARD, maps_street
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from bot.views.codec import LIMIT, pack
from flows.maps.told import shown as shown_map
from flows.safety.fold import fold
from flows.safety.item import find
from flows.speech import Speech, languages
from storage.database import Transaction


async def test_one_message_opens_a_map_with_its_first_statements(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    lines = shown.text.split("\n")
    assert lines[:3] == [
        "What do we think? · 1",
        "What do we want with the yard?",
        "Nobody has answered yet. 3 statements, 0 answers.",
    ]
    assert [one.text for one in await here.statements()] == YARD.split("\n")[1:]
    assert here.labels(shown)[:5] == ["Agree", "Disagree", "Pass", "Answer one by one", "Add a statement"]


async def test_in_private_statements_come_one_at_a_time_and_never_twice(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino)
    asked = await here.goes(here.veera)
    seen = []
    for button in ("Agree", "Disagree", "Pass"):
        seen.append(asked.text.split("\n")[-1])
        told = await here.taps(here.veera, button)
        assert "Change it under My answers, until Wednesday 9 December, 18:00." in told.text
    assert sorted(line[3:] for line in seen) == sorted(YARD.split("\n")[1:])
    assert "You have answered all there is." in asked.text
    assert sorted(one.value for one in await here.opinions()) == [-1, 0, 1]


async def test_one_tap_under_the_group_s_message_is_an_answer(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino, "What about the yard?\nMore benches")
    told = await here.presses(here.eino, shown, "Disagree")
    assert told.text.startswith("You disagree with “More benches”.")
    assert "1 person has answered. 1 statement, 1 answer." in shown.text
    assert [one.value for one in await here.opinions()] == [-1]


async def test_it_closes_with_its_campaign_and_tells_what_came_out(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    await here.answers_all(here.veera)
    await here.hours(24 * 15)
    assert (await here.map()).state == "closed"
    assert "No stable groups yet (1 person, 3 answers)." in shown.text
    assert here.labels(shown) == ["The whole picture", "⋯"]


async def test_with_nothing_behind_it_the_question_is_asked_for_in_private(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.says(here.veera, "/ask")
    led = here.last()
    await here.presses(here.veera, led, 0)
    assert here.last(here.veera).text.startswith("What do you want to ask the group?")
    await here.writes(here.veera, "")
    await here.writes(here.veera, "x" * 4000)
    assert "300" in here.last(here.veera).text
    await here.writes(here.veera, YARD)
    assert here.last(here.veera).text.startswith("The group can answer now.")
    assert "What do we want with the yard?" in here.shown().text


async def test_the_card_s_more_asks_and_then_leads_to_the_open_question(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.starts(here.aino)
    card = here.idea("🏮")
    await here.presses(here.aino, card, "More")
    await here.taps(here.aino, "Ask what people think")
    await here.writes(here.aino, YARD)
    await here.presses(here.eino, card, "More")
    await here.taps(here.eino, "Answer the open question")
    assert "You have answered 0 of 3." in here.last(here.eino).text
    assert "1 question to all" in card.text


async def test_a_reply_to_the_question_is_a_statement_and_what_is_alike_is_offered_first(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    message = await here.says(here.onni, "Lights along the path", reply_to=shown)
    assert "✍" in str(message.reactions)
    assert [one.text for one in await here.statements()][3:] == ["Lights along the path"]
    await here.says(here.eino, "more benches please", reply_to=shown)
    offered = here.last()
    assert here.labels(offered) == ["Agree with number 1", "Mine is different"]
    other = await here.presses(here.onni, offered, "Mine is different")
    assert "author" in other.text or "wrote" in other.text
    told = await here.presses(here.eino, offered, "Agree with number 1")
    assert told.text.startswith("You agree with “More benches”.")
    assert len(await here.statements()) == 4
    assert offered not in here.ours()
    assert "4 statements, 1 answer." in shown.text


async def test_whose_first_words_wait_hears_what_is_kept_of_them_once(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino)
    newcomer = here.people[-1]
    await here.presses(newcomer, here.shown(), "Add a statement")
    for words in ("more benches please", "some more benches"):
        await here.writes(newcomer, words)
        assert here.labels(here.last(newcomer)) == ["Agree with number 1", "Mine is different"]
        await here.presses(newcomer, here.shown(), "Add a statement")
    told = [one for one in here.ours(newcomer) if "/forgetme erases you" in one.text]
    assert len(told) == 1
    assert "more benches please" in told[0].text


async def test_one_changes_one_s_mind_until_it_closes(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino, "Benches? 2d\nHere\nThere")
    await here.answers_all(here.veera)
    await here.taps(here.veera, "My answers")
    assert "1. Here · you agree" in here.last(here.veera).text
    await here.taps(here.veera, "1")
    assert "✓ Agree" in here.labels(here.last(here.veera))
    await here.taps(here.veera, "Disagree")
    assert [(one.value, one.last) for one in await here.opinions() if one.statement == 1] == [(1, 0), (-1, 1)]
    asked = here.last(here.veera)
    await here.hours(72)
    late = await here.forges(here.veera, asked, "1.oa.1.0")
    assert late.text == "This question has closed. Its result stays."
    assert (await here.map()).state == "closed"


async def test_it_is_hidden_until_one_has_answered_and_told_once_when_it_closes(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino, "Benches? 2d\nHere\nThere")
    await here.answers_all(here.veera)
    early = await here.forges(here.eino, shown, f"1.om.{(await here.map()).id}")
    assert early.text == "Answer 2 more first. Then you see what others think."
    assert "agree, " not in shown.text
    await here.taps(here.veera, "What others think")
    seen = here.last(here.veera).text
    assert "No stable groups yet (1 person, 2 answers)." in seen
    assert "“Here”: 1 agree, 0 disagree, 0 pass" in seen
    before = len(here.ours())
    await here.hours(60)
    told = [m for m in here.ours()[before:] if m.text.startswith("“Benches?”")]
    assert len(told) == 1
    assert here.labels(told[0]) == ["The whole picture"]
    assert "“Here”: 1 agree, 0 disagree, 0 pass" in shown.text
    await here.presses(here.eino, told[0], "The whole picture")
    assert "No stable groups yet" in here.last(here.eino).text


async def test_a_statement_folded_while_somebody_answers_it_gives_way_to_another(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino)
    asked = await here.goes(here.veera)
    number = int(asked.text.split("\n")[-1][0])
    id = next(one.id for one in await here.statements() if one.number == number)

    def hide(tx: Transaction) -> None:
        item = find(tx, "statement", id)
        assert item is not None
        fold(tx, item, reason="hurts", folder="admin", at=here.r.clock.now())

    await here.r.database.write(hide)
    told = await here.forges(here.veera, asked, f"1.oa.{id}.0")
    assert told.text == "This one was folded or taken back. Answer another one."
    await here.r.passing(6)
    assert asked.text.split("\n")[-1][0] in set("123") - {str(number)}
    assert "0 of 2" in asked.text
    assert await here.opinions() == []


async def test_strangers_forgeries_and_old_buttons_change_nothing(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    stranger = here.r.sandbox.add_user("Outsider")
    here.r.sandbox.press_start(stranger)
    await here.r.passing(4)
    private = here.last(stranger)
    for data in ("1.oa.1.0", "1.oo.1", "1.om.1", "1.os.1", "1.ol.1.0", "1.or.1", "1.ob.1"):
        told = await here.forges(stranger, private, data)
        assert told.text == "This button is out of date. Use the newest card.", data
    forged = ("1.oa.99.0", "1.oa.1.9", "1.oa.x", "1.oa", "1.oa.1.-1", "1.ox.7", "1.oe.7.1", "1.op.z.1.1", "1.op.s.9.1")
    for data in forged:
        told = await here.forges(here.eino, shown, data)
        assert told.text, data
    assert await here.opinions() == []


async def test_what_was_answered_survives_a_restart_and_the_map_goes_on(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    await here.answers_all(here.veera)
    await rehearsal.stop_bot()
    await rehearsal.start_bot()
    await here.presses(here.eino, shown, "Agree")
    assert "2 people have answered. 3 statements, 4 answers." in shown.text
    told = await here.r.database.read(lambda r: shown_map(r, 1))
    assert told is not None
    assert (told.people, told.answers) == (2, 4)


async def test_forgetting_oneself_leaves_the_counts_and_takes_the_words(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino, "What about the yard?\nMore benches")
    await here.says(here.eino, "Zebra crossings", reply_to=shown)
    await here.answers_all(here.eino)
    await here.writes(here.eino, "/forgetme")
    await here.taps(here.eino, "Erase me")
    await here.r.passing(30)
    assert [one.text for one in await here.statements()] == ["More benches", None]
    assert all(one.person < 0 for one in await here.opinions())
    told = await here.r.database.read(lambda r: shown_map(r, 1))
    assert told is not None
    assert [(one.statement, one.agrees) for one in told.tallies] == [(1, 1)]


async def test_reporting_a_statement_offers_its_author_to_keep_it_out_of_the_package(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino, "What about the yard?\nMore benches")
    await here.presses(here.aino, shown, "⋯ 1")
    assert "Keep it out of the package" in here.labels(here.last(here.aino))
    told = await here.taps(here.aino, "Keep it out of the package")
    assert told.text == "It stays out of the package. The group still sees it."
    assert (await here.statements())[0].private == 1
    assert "Let it into the package" in here.labels(here.last(here.aino))


@pytest.mark.parametrize("language", languages())
def test_what_a_tap_is_answered_fits_with_the_longest_words(language: str) -> None:
    speech = Speech(language, "Europe/Helsinki")
    longest = speech.moment(1_796_800_000_000_000)
    for name in ("agree", "disagree", "pass"):
        bare = f"{speech.say(f'opined-{name}', words='', until=longest)} {speech.say('first-answer')}"
        assert len(bare) < 190, bare
    for verb in ("oa", "oo", "ol", "om", "or", "os", "ob", "oe", "ox", "oq"):
        assert len(pack(verb, 10**12, 10**12)) <= LIMIT
    assert len(pack("op", "s", 10**12, 1)) <= LIMIT


async def test_the_evening_it_closes_its_chart_comes_to_the_group(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino, "Benches? 2d\nHere\nThere")
    for who in (here.veera, here.onni, here.eino):
        await here.answers_all(who)
    before = len(here.ours())
    await here.hours(60)
    captions = [m.caption or "" for m in here.ours()[before:]]
    assert any("3 people answered; there are no stable groups yet." in caption for caption in captions)


async def test_when_the_campaign_closes_its_chart_is_in_the_closing_album(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await here.asks(here.aino)
    for who in (here.veera, here.onni, here.eino):
        await here.answers_all(who)
    await here.hours(24 * 15)
    told = [m for m in here.ours() if "3 people answered; there are no stable groups yet." in (m.caption or "")]
    assert told


async def test_a_question_taken_back_is_answered_by_nobody(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    await here.forges(here.aino, shown, "1.ob.1")
    assert (await here.map()).state == "withdrawn"
    for data in ("1.ob.1", "1.om.1"):
        assert (await here.forges(here.aino, shown, data)).text == no("map-withdrawn"), data
    assert (await here.forges(here.eino, shown, "1.om.1")).text == no("map-withdrawn")
    assert await here.opinions() == []
