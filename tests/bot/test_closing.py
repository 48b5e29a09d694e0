"""A campaign ends on time and needs nobody: five steps, whatever stops between them."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from closing_street import END, ended, lively, newcomers, now, said, texts
from did_street import Street, street
from test_quiet import at

from bot.clock import DAY, HOUR, MINUTE, SECOND
from bot.sandbox.rehearsal import Rehearsal
from flows.assess.close import STEPS
from storage import contributions, log, timeline
from storage.database import Reader
from storage.rows import column, number

pytestmark = pytest.mark.slow

START = at("2026-11-25T12:00")


async def timers_due(r: Rehearsal) -> list[str]:
    query = "SELECT kind FROM timer WHERE campaign = 1 AND done_at IS NULL ORDER BY kind"
    return await r.database.read(lambda reader: column(reader.db, query))


async def test_it_closes_on_the_minute_and_nobody_acts_after(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(END - SECOND)
    assert (await now(rehearsal)).state == "running"
    await rehearsal.until(END)
    closed = await now(rehearsal)
    assert (closed.state, closed.closed_at, closed.close_kind) == ("closed", END, "time")
    await here.says(here.eino, "/did swept 20 min")
    acts = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
    assert len(acts) == 3


async def test_the_group_gets_words_album_and_papers_one_with_a_sound(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(END - MINUTE)
    before = len(here.ours())
    await rehearsal.until(END + 2 * MINUTE)
    new = here.ours()[before:]
    assert "this campaign has ended" in new[0].text
    assert "3 people took part. 3 of them did 3 things: 1 h." in new[0].text
    pictures = [m for m in new if m.file and m.file.kind == "photo"]
    papers = [m for m in new if m.file and m.file.kind == "document"]
    assert 1 <= len(pictures) <= 4
    assert pictures[0].file is not None
    assert pictures[0].file.filename.startswith("closing-poster")
    assert [m.file.filename.split(".")[-1] for m in papers if m.file] == ["pdf", "zip"]
    assert [m.silent for m in new] == [False, *[True] * (len(new) - 1)]
    assert len(new) == 1 + len(pictures) + len(papers)


async def test_the_card_says_how_it_ended(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    assert "ended on Wednesday 9 December" in here.card.text
    assert texts(here.card) == ["Start it again", "How it stands"]


async def test_what_was_due_is_dropped_but_not_what_somebody_asked_for(rehearsal: Rehearsal) -> None:
    await ended(rehearsal)
    assert await timers_due(rehearsal) == ["anew", "lasted"]


@pytest.mark.parametrize("step", STEPS)
async def test_a_stop_between_any_two_steps_changes_nothing(tmp_path: Path, step: str) -> None:
    r = Rehearsal(tmp_path / "talkoot.db", start_at=START)
    await r.start()
    here = await lively(r)
    await r.until(END - SECOND)
    kind = "close" if step == "close" else f"step-{step}"
    await _stopped_before(r, kind)
    await r.until(END + 2 * MINUTE)
    assert len(said(here, "this campaign has ended")) == 1
    assert len([m for m in here.ours() if m.file and m.file.filename.endswith(".zip")]) == 1
    kinds = await r.database.read(lambda reader: [t.kind for t in timeline.timeline(reader.db, 1)])
    assert kinds.count("closed") == 1
    types = await r.database.read(
        lambda reader: [json.loads(x.payload or "{}").get("type") for x in log.leaves(reader, 1)]
    )
    assert types.count("totals") == types.count("closed") == 1
    await r.stop()


async def _stopped_before(r: Rehearsal, kind: str) -> None:
    """Let the bot stop just before it does a timer of this kind, and start again."""
    from bot import ticker

    work, held = ticker.DUE[kind], []

    async def stop(hands: ticker.Hands) -> None:
        held.append(hands)
        raise RuntimeError("stopped")

    ticker.DUE[kind] = stop
    try:
        await r.until(END + 5 * SECOND)
    finally:
        ticker.DUE[kind] = work
    assert held
    await r.stop_bot()
    await r.start_bot()


async def test_a_bot_that_slept_through_the_end_closes_at_the_end_and_says_so(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(END - HOUR)
    await rehearsal.stop_bot()
    rehearsal.clock.move_to(END + 20 * HOUR)
    await rehearsal.start_bot()
    await rehearsal.passing(60)
    assert (await now(rehearsal)).closed_at == END
    (message,) = said(here, "this campaign has ended")
    assert "I was away when it ended: Wednesday 9 December, 18:00" in message.text


async def test_what_came_in_while_it_slept_past_the_end_is_not_counted(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await rehearsal.until(END - HOUR)
    await rehearsal.stop_bot()
    rehearsal.clock.move_to(END + MINUTE)
    rehearsal.sandbox.say(here.eino, here.group, "/did swept again 20 min")
    await rehearsal.start_bot()
    await rehearsal.passing(60)
    acts = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
    assert len(acts) == 3


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2027-03-20T12:00", "2027-04-03T18:00"),
        ("2027-10-25T12:00", "2027-11-08T18:00"),
        ("2027-03-14T12:00", "2027-03-28T18:00"),
        ("2027-10-17T12:00", "2027-10-31T18:00"),
    ],
)
async def test_six_is_six_also_when_the_clocks_changed(tmp_path: Path, start: str, end: str) -> None:
    r = Rehearsal(tmp_path / "talkoot.db", start_at=at(start))
    await r.start()
    await lively(r)
    await r.until(at(end) - SECOND)
    assert (await now(r)).state == "running"
    await r.until(at(end))
    assert (await now(r)).closed_at == at(end)
    await r.stop()


async def test_at_night_it_closes_and_speaks_in_the_morning(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    late = at("2026-12-09T22:00")
    await rehearsal.database.write(
        lambda tx: tx.db.execute("UPDATE campaign SET ends_at = ? WHERE id = 1", (late,))
    )
    await rehearsal.database.write(
        lambda tx: tx.db.execute("UPDATE timer SET due_at = ? WHERE kind = 'close'", (late,))
    )
    await rehearsal.until(late + MINUTE)
    assert (await now(rehearsal)).closed_at == late
    assert said(here, "has ended") == []
    await rehearsal.until(at("2026-12-10T08:00") + MINUTE)
    assert len(said(here, "has ended")) == 1
    assert len([m for m in here.ours() if m.file and m.file.filename.endswith(".zip")]) == 1


async def test_fewer_than_three_close_in_one_line_without_charts(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.says(here.eino, "/did swept 20 min")
    await rehearsal.until(END - MINUTE)
    before = len(here.ours())
    await rehearsal.until(END + DAY)
    (line,) = here.ours()[before:]
    assert line.text == "The underpass is dark has ended. Fewer than three took part, so there are no charts."
    assert (await now(rehearsal)).close_kind == "few"
    assert await timers_due(rehearsal) == []


async def test_with_nobody_doing_anything_it_closes_calmly(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    for who, chip in ((here.eino, "Where?"), (here.veera, "It worked when…")):
        await here.presses(who, here.card, chip)
        await here.writes(who, "Kurvi")
    await rehearsal.until(END + 2 * MINUTE)
    assert "3 people took part. Nobody said what they did." in said(here, "has ended")[0].text


async def warned(r: Rehearsal) -> Street:
    here = await lively(r)
    await r.until(END - 2 * DAY + 5 * SECOND)
    return here


async def test_two_days_before_it_asks_once_with_three_answers(rehearsal: Rehearsal) -> None:
    here = await warned(rehearsal)
    (warning,) = said(here, "ends on Wednesday 9 December, 18:00")
    assert texts(warning) == ["Yes", "Partly", "No", "Seven more days", "Close, it worked"]


async def test_three_together_close_early_and_one_of_them_twice_is_two(rehearsal: Rehearsal) -> None:
    here = await warned(rehearsal)
    (warning,) = said(here, "ends on")
    assert "Two more are needed" in await here.presses(here.eino, warning, "Close, it worked")
    assert "Two more are needed" in await here.presses(here.eino, warning, "Close, it worked")
    assert "One more is needed" in await here.presses(here.veera, warning, "Close, it worked")
    assert (await now(rehearsal)).state == "running"
    assert "closes now" in await here.presses(here.aino, warning, "Close, it worked")
    await rehearsal.passing(60)
    closed = await now(rehearsal)
    assert (closed.state, closed.close_kind) == ("closed", "worked")
    assert closed.closed_at is not None
    assert closed.closed_at < END
    assert len(said(here, "has ended")) == 1
    await rehearsal.until(END + HOUR)
    assert len(said(here, "has ended")) == 1


async def test_strangers_to_the_campaign_neither_close_nor_prolong_it(rehearsal: Rehearsal) -> None:
    here = await warned(rehearsal)
    (warning,) = said(here, "ends on")
    for who in newcomers(rehearsal, here, 3):
        assert "First do or say something" in await here.presses(who, warning, "Close, it worked")
        assert "First do or say something" in await here.presses(who, warning, "Seven more days")
    assert (await now(rehearsal)).state == "running"
    assert (await now(rehearsal)).ends_at == END


async def test_three_together_give_seven_days_once_and_it_asks_again_before_the_new_end(
    rehearsal: Rehearsal,
) -> None:
    here = await warned(rehearsal)
    (warning,) = said(here, "ends on")
    for who in (here.eino, here.veera, here.aino):
        await here.presses(who, warning, "Seven more days")
    later = at("2026-12-16T18:00")
    assert (await now(rehearsal)).ends_at == later
    assert "of 21 · until Wednesday 16 December, 18:00" in here.card.text
    again = rehearsal.sandbox.press(here.eino, warning, data="1.prolong.1")
    await rehearsal.passing(3)
    assert "given once" in again.text
    assert "Seven more days" not in texts(warning)
    await rehearsal.until(later - 2 * DAY + MINUTE)
    assert len(said(here, "ends on Wednesday 16 December, 18:00")) == 2
    await rehearsal.until(END + 7 * DAY + MINUTE)
    assert (await now(rehearsal)).closed_at == later


async def test_never_beyond_forty_two_days(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    people = [box.add_user(name) for name in ("Aino", "Eino", "Veera")]
    group = box.add_group("Kurvi", people)
    box.add_bot(group, people[0])
    box.say(people[0], group, "/campaign The underpass is dark 36d")
    await rehearsal.passing(5)
    for who in people:
        box.say(who, group, "/did swept 20 min")
    await rehearsal.passing(5)
    card = next(m for m in box.messages(group) if "🏮" in m.text)
    pressed = [box.press(who, card, data="1.prolong.1") for who in people]
    await rehearsal.passing(5)
    assert all("up to 42 days" in one.text for one in pressed)


async def test_with_the_starter_gone_it_all_comes_the_same(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.says(here.eino, "/propose Lanterns on Friday")
    rehearsal.sandbox.delete_account(here.aino)
    await rehearsal.until(END + 2 * MINUTE)
    assert len(said(here, "has ended")) == 1
    assert len([m for m in here.ours() if m.file and m.file.filename.endswith(".zip")]) == 1
    open_ideas = "SELECT count(*) FROM proposal WHERE state = 'open'"
    assert await rehearsal.database.read(lambda r: number(r.db, open_ideas)) == 0


async def test_thanks_said_before_the_end_arrive_after_it(rehearsal: Rehearsal) -> None:
    here = await lively(rehearsal)
    await here.starts(here.eino, here.veera)
    await rehearsal.until(END - HOUR)
    await here.presses(here.veera, here.card, "How it stands")
    await rehearsal.database.write(
        lambda tx: tx.db.execute(
            "INSERT INTO timer (key, kind, campaign, due_at) VALUES ('thanks:x', 'thanks', 1, ?)",
            (END + HOUR,),
        )
    )
    await rehearsal.until(END + MINUTE)
    assert "thanks" in await timers_due(rehearsal)


async def test_a_week_later_letter_and_package_are_made_anew_with_the_answers(rehearsal: Rehearsal) -> None:
    here = await ended(rehearsal)
    closing = next(m for m in here.ours() if "this campaign has ended" in m.text)
    before = len(here.ours())
    for who, button in ((here.aino, "Yes"), (here.eino, "Yes"), (here.veera, "No")):
        await here.presses(who, closing, button)
    assert "yes,2,3,yes" not in await surveys(rehearsal)
    await rehearsal.until(END + 7 * DAY + MINUTE)
    assert "useful,closing,1,end,all,yes,2,3,yes" in await surveys(rehearsal)
    assert len(here.ours()) == before, "shown in place, nothing is said"


async def surveys(r: Rehearsal) -> str:
    """Return surveys.csv of the package that lies in the group."""

    def body(reader: Reader) -> bytes:
        keys = [k for k in timeline.artefact_keys(reader.db, 1) if k.startswith("package:1:")]
        found = timeline.artefact(reader.db, keys[-1])
        assert found is not None
        return found[2]

    with zipfile.ZipFile(io.BytesIO(await r.database.read(body))) as package:
        name = next(n for n in package.namelist() if n.endswith("data/surveys.csv"))
        return package.read(name).decode()
