"""Who has bad luck, or bad intentions, is told in one sentence what would work: what no other file shows."""

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User
from flows.speech import Speech
from storage import contributions, proposals


def no(key: str, **args: str | int) -> str:
    """Return what a refusal says."""
    return Speech("en", "Europe/Helsinki").say(f"refusal-{key}", args)


async def told(here: Ideas, who: User, words: str, *, private: bool = False) -> str:
    """Return what somebody is told who types this."""
    await (here.writes(who, words) if private else here.says(who, words))
    return here.last(who if private else None).text


async def taps(here: Ideas, who: User, data: str, on: Message | None = None) -> str:
    """Return what a tap is answered."""
    return (await here.forges(who, on or here.idea("The underpass"), data)).text


async def test_words_that_say_nothing(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    assert await told(here, here.aino, "/did") == no("did-empty")
    assert await told(here, here.eino, "/offer") == no("offer-empty")
    assert await told(here, here.veera, "/need") == no("need-empty")
    assert await told(here, here.onni, "/task") == no("task-empty")
    assert await told(here, here.aino, "/quiet 99", private=True) == no("quiet-own")
    assert await told(here, here.helmi, "/timezone Mars", private=True) == no("switch-in-group")


async def test_thanks_for_ones_own_and_for_what_is_gone(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    assert await taps(here, here.eino, "1.ty.1") == no("thanks-own")
    assert await taps(here, here.veera, "1.ty.2") == no("thanks-own")
    assert await taps(here, here.veera, "1.ty.99") == no("act-gone")


async def test_the_agenda_has_one_keeper_and_the_lot_one_name(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    assert await taps(here, here.toivo, "1.fl.1") == no("take-part-first")
    await taps(here, here.aino, "1.fl.1")
    assert await taps(here, here.eino, "1.fl.1") == no("agenda-asked")
    said = [await taps(here, who, "1.fy.1") for who in here.people[:4]]
    assert said.count(no("agenda-another")) >= 2
    other = next(who for who, words in zip(here.people, said, strict=False) if words == no("agenda-another"))
    assert await taps(here, other, "1.fv.1") == no("agenda-kept")
    assert await taps(here, other, "1.fl.1") == no("agenda-kept")


async def test_nobody_agrees_with_themselves(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    await here.says(here.aino, "/invite Ingrid, Helsinki")
    asked = here.last()
    assert await taps(here, here.aino, "1.inv-yes.1", asked) == no("invite-needs-another")
    assert await taps(here, here.toivo, "1.inv-yes.1", asked) == no("take-part-first")
    await taps(here, here.eino, "1.inv-yes.1", asked)
    assert await taps(here, here.veera, "1.inv-yes.1", asked) == no("invite-over")


async def test_a_few_invitations_wait_at_once(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    said = [await told(here, here.aino, f"/invite Ingrid {n}, Helsinki") for n in range(7)]
    limit = sum("is to be invited" in words for words in said)
    assert 1 < limit < 7
    assert said[-1] == no("invite-many", limit=limit)


async def test_before_the_end_there_is_nothing_to_make_public_or_to_send(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    assert await taps(here, here.aino, "1.pub.1.o") == no("public-no-page")
    assert await taps(here, here.aino, "1.let.1") == no("letter-no-server")
    await here.starts(here.aino)
    await here.writes(here.aino, "/export")
    assert await told(here, here.aino, "/export", private=True) == no("export-lately", minutes=60)


async def test_a_task_without_minutes_is_not_split_and_a_closed_one_not_taken(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.helmi, "/task hang")
    shown = here.last()
    assert await taps(here, here.eino, "1.t-split.1", shown) == no("task-minutes")
    await taps(here, here.eino, "1.t-done.1", shown)
    assert await taps(here, here.veera, "1.t-split.1", shown) == no("task-not-open")


async def test_twenty_tasks_a_day_are_enough(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    for n in range(20):
        rehearsal.sandbox.say(here.aino, here.group, f"/task sweep yard {n} 10")
    await rehearsal.passing(1500)
    assert await told(here, here.aino, "/task one more 10") == no("too-many-tasks", limit=20)
    assert "one more" in await told(here, here.eino, "/task one more 10")


async def test_a_campaign_that_waits_for_a_second_person_takes_nothing_yet(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/campaign Benches for the stairs")
    waits = here.last()
    assert await taps(here, here.aino, "1.second.2", waits) == no("second-needs-another")
    for data in ("1.fv.2", "1.fl.2"):
        assert await taps(here, here.eino, data, waits) == no("campaign-waits")


async def test_a_noted_act_is_its_authors_for_a_day(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.hours(25)
    for data in ("1.d-undo.1", "1.d-change.1", "1.d-long.1.30"):
        assert await taps(here, here.eino, data) == no("act-day-over", hours=24), data
    act = await rehearsal.database.read(lambda r: contributions.contribution(r.db, 1))
    assert act is not None
    assert (act.state, act.minutes) == ("counted", 5)


async def test_words_of_somebody_removed_are_nobodys_idea(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    said = await here.says(here.onni, "Let us paint lanterns")
    rehearsal.sandbox.ban(here.onni, here.group, here.aino)
    await rehearsal.passing(5)
    await here.says(here.eino, "/propose", reply_to=said)
    assert here.last().text == no("author-removed")
    assert await rehearsal.database.read(lambda r: proposals.proposals(r.db, 1)) == []
