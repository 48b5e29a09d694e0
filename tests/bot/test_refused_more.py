"""Who acts twice, too late or for two is told in one sentence why nothing came of it."""

from easy_street import EasyStreet, easy_street
from ideas_street import ideas_street
from maps_street import maps_street
from test_refused import no, told
from twins_street import two_groups

from bot.clock import DAY
from bot.sandbox.rehearsal import Rehearsal
from flows.refusal import Refusal
from flows.twins.offer import offer
from storage import spoken, twin_offers, vault


async def test_an_offer_needs_another_and_ends_once(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    await two.here.says(two.here.aino, "/twin")
    asked = two.here.last()
    assert await two.here.presses(two.here.aino, asked, "I agree") == no("twin-needs-another")
    assert "startgroup" not in asked.text
    await two.here.presses(two.here.eino, asked, "Take it back")
    for data in ("1.tw-yes.1", "1.tw-no.1"):
        late = rehearsal.sandbox.press(two.here.veera, asked, data=data)
        await rehearsal.passing(4)
        assert late.text == no("twin-offer-over")
    assert "startgroup" not in asked.text


async def test_joining_needs_another_and_comes_before_the_end(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal, days=3)
    secret = await two.offered()
    await two.says(two.others[0], f"/twin {secret}")
    told_there = two.last()
    assert await two.presses(two.others[0], told_there, "Join") == no("twin-join-needs-another")
    await rehearsal.until(rehearsal.clock.now() + 4 * DAY)
    late = rehearsal.sandbox.press(two.others[1], told_there, data="1.tw-join.1")
    await rehearsal.passing(4)
    assert late.text == no("twin-ended")
    await two.says(two.others[1], f"/twin {secret}")
    assert two.last().text == no("twin-ended")
    assert len(await two.campaigns()) == 1


async def test_who_goes_together_asks_no_third_even_past_the_button(rehearsal: Rehearsal) -> None:
    """The command and the button show the two that go together before it comes to this."""
    two = await two_groups(rehearsal)
    await two.joined()
    person = await rehearsal.database.read(lambda r: vault.find_person(r, two.here.aino.id))
    home, at = (await two.campaigns())[0], rehearsal.clock.now()
    asked = await rehearsal.database.write(lambda tx: offer(tx, home, person or 0, at, "third"))
    assert asked == Refusal("twin-already")
    assert await rehearsal.database.read(lambda r: [one.state for one in twin_offers.offers(r.db, home.id)]) == ["used"]


async def test_who_goes_alone_leaves_and_names_nobody(rehearsal: Rehearsal) -> None:
    two = await two_groups(rehearsal)
    for words in ("/twin leave", "/twin name Kurvi house"):
        await two.here.says(two.here.aino, words)
        assert two.here.last().text == no("twin-none")
    assert await two.twin() is None


async def test_a_vote_begins_with_its_kind(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    await here.writes(here.aino, "/vote")
    assert await told(here, here.aino, "Where to put the lamps?", private=True) == no("vote-method-first")
    kept = await rehearsal.database.read(lambda r: r.db.execute("SELECT text, state FROM vote").fetchall())
    assert [tuple(one) for one in kept] == [(None, "draft")]


async def test_words_that_another_said_meanwhile_do_not_stand_twice(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    offered = []
    for who in (here.eino, here.onni):
        await here.says(who, "more benches please", reply_to=shown)
        offered.append(here.last())
    await here.presses(here.eino, offered[0], "Mine is different")
    assert (await here.presses(here.onni, offered[1], "Mine is different")).text == no("statement-twice")
    assert [one.text for one in await here.statements() if one.state != "waiting"][3:] == ["more benches please"]
    assert offered[1] not in here.ours()


async def test_a_statement_is_words(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    shown = await here.asks(here.aino)
    rehearsal.sandbox.send_voice(here.eino, here.group, reply_to=shown)
    await rehearsal.passing(6)
    assert here.last().text == no("words-only")
    assert len(await here.statements()) == 3


async def test_a_day_has_so_many_answers(rehearsal: Rehearsal) -> None:
    here = await maps_street(rehearsal)
    await rehearsal.database.write(
        lambda tx: tx.db.execute(
            "UPDATE campaign SET rules = json_set(rules, '$.opinions_per_day', 10) WHERE id = 1"
        )
    )
    await here.asks(here.aino, "\n".join(("What about the yard?", *(f"Thing {n} of {n * n}" for n in range(12)))))
    await here.goes(here.veera)
    said = [(await here.taps(here.veera, "Agree")).text for _ in range(11)]
    assert said.index(no("too-many-answers", limit=10)) == 10
    assert len(await here.opinions()) == 10


async def _says(s: EasyStreet) -> None:
    await s.home()
    await s.press("I have an idea")
    s.r.sandbox.send_voice(s.reino)
    await s.r.passing(4)


async def test_a_few_voice_notes_wait_at_once(rehearsal: Rehearsal) -> None:
    s = await easy_street(rehearsal)
    for n in range(4):
        await _says(s)
        assert (s.last.text == no("spoken-many", limit=3)) == (n == 3)
    person = await rehearsal.database.read(lambda r: vault.find_person(r, s.reino.id))
    assert await rehearsal.database.read(lambda r: spoken.waiting(r.db, person or 0)) == 3


async def test_a_scribe_takes_part_and_five_were_asked_at_most(rehearsal: Rehearsal) -> None:
    s = await easy_street(rehearsal)
    more = [rehearsal.sandbox.add_user(name) for name in ("Ida", "Kalle", "Lempi", "Urho")]
    for who in more:
        rehearsal.sandbox.join(who, s.here.group)
    for who in (s.here.eino, s.here.veera, *more):
        await s.here.says(who, "/did swept 10 min")
    await s.here.starts(s.here.eino, s.here.veera, *more)
    await _says(s)
    assert await _forges(s, "1.sc.1.99") == no("scribe-gone")
    asked = []
    for who in (s.here.eino, s.here.veera, *more):
        person = await rehearsal.database.read(lambda r, who=who: vault.find_person(r, who.id))
        asked.append(await _forges(s, f"1.sc.1.{person}"))
    assert asked.index(no("scribe-enough", limit=5)) == 5
    assert not any("Reino said" in m.text for m in s.here.ours(more[-1]))


async def _forges(s: EasyStreet, data: str) -> str:
    pressed = s.r.sandbox.press(s.reino, s.last, data=data)
    await s.r.passing(4)
    return pressed.text


async def test_what_was_let_go_no_longer_waits(rehearsal: Rehearsal) -> None:
    s = await easy_street(rehearsal)
    await _says(s)
    assert await _forges(s, "1.sk.1") == no("spoken-over")
    await _forges(s, "1.sg.1")
    for data in ("1.sg.1", "1.sk.1", "1.sd.1", "1.so.1"):
        assert await _forges(s, data) == no("spoken-over"), data
    assert await rehearsal.database.read(lambda r: spoken.spoken(r.db, 1)) is None
