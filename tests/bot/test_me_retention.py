"""What is let go by itself: identities after a last campaign, ballots parted after closing."""

from pathlib import Path

import pytest
from safety_street import Safety, bytes_on_disk, safety_street

from bot.promises import keeping_of, rules_of
from bot.sandbox.rehearsal import Rehearsal
from bot.settings import Settings
from flows.rules import DEFAULT
from flows.safety.keeping import Keeping
from storage import concerns, contributions, log, timeline, vault

DAY = 86_400_000_000


@pytest.fixture
async def voted(rehearsal: Rehearsal) -> Safety:
    """Let people vote, and the campaign end."""
    here = await safety_street(rehearsal)
    for who in (here.eino, here.helmi, here.aino):
        await here.presses(who, here.idea("xqidea"), "Support")
    await rehearsal.until(await ends(rehearsal) + DAY)
    return here


async def ends(rehearsal: Rehearsal) -> int:
    """Return when the campaign ends, or ended."""
    row = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT coalesce(closed_at, ends_at) FROM campaign").fetchone()
    )
    return int(row[0])


async def days_after(rehearsal: Rehearsal, days: float) -> None:
    """Let the clock jump to so many days after closing."""
    await rehearsal.until(await ends(rehearsal) + round(days * DAY))


async def test_ballots_part_from_persons_after_60_days(rehearsal: Rehearsal, voted: Safety) -> None:
    size, edge = await rehearsal.database.read(lambda r: log.head(r, 1))
    before = await voted.ballots()
    assert len([b for b in before if b.person > 0]) == 4
    await days_after(rehearsal, 59.9)
    assert len([b for b in await voted.ballots() if b.person > 0]) == 4
    assert await _ballot_leaves(rehearsal)
    await days_after(rehearsal, 61.1)
    after = await voted.ballots()
    assert all(b.person < 0 for b in after)
    assert sorted(b.choice for b in after) == sorted(b.choice for b in before)
    assert await _ballot_leaves(rehearsal) == []
    now = await rehearsal.database.read(lambda r: log.head(r, 1))
    hashes = await rehearsal.database.read(lambda r: log.leaf_hashes(r, 1))
    proof = log.consistency_proof(hashes, size)
    assert log.verify_consistency(size, now[0], log.root(edge), log.root(now[1]), proof)


async def _ballot_leaves(rehearsal: Rehearsal) -> list[str]:
    said = await rehearsal.database.read(lambda r: [leaf.payload or "" for leaf in log.leaves(r, 1)])
    return [leaf for leaf in said if '"type":"ballot"' in leaf]


async def test_once_and_words_stay_their_authors(rehearsal: Rehearsal, voted: Safety) -> None:
    await days_after(rehearsal, 65)
    things = await rehearsal.database.read(lambda r: timeline.timeline(r.db, 1))
    assert [t.kind for t in things].count("ballots_parted") == 1
    idea = await voted.kept()
    assert idea.author == await voted.person(voted.veera)
    worry = (await rehearsal.database.read(lambda r: concerns.concerns(r.db, idea.id)))[0]
    assert worry.person == await voted.person(voted.onni), "their words can still be taken back"


async def test_a_concern_without_words_is_a_ballot_and_parts_too(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.presses(here.toivo, here.idea("xqidea"), "Concern")
    person = await here.person(here.toivo)
    await days_after(rehearsal, 62)
    rows = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT count(*) FROM concern WHERE person = ?", (person,)).fetchone()[0]
    )
    assert rows == 0


async def test_identities_go_180_days_after_the_last_campaign(rehearsal: Rehearsal, voted: Safety) -> None:
    person = await voted.person(voted.veera)
    await days_after(rehearsal, 179.9)
    assert await rehearsal.database.read(lambda r: vault.name_of(r, person)) == "Veera"
    await days_after(rehearsal, 181.1)
    assert await rehearsal.database.read(lambda r: vault.name_of(r, person)) is None
    left = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT count(*) FROM person WHERE sealed IS NOT NULL").fetchone()[0]
    )
    assert left == 0
    assert str(voted.veera.id).encode() not in bytes_on_disk(rehearsal.path)
    acts = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
    assert "xqact" in (acts[-1].text or ""), "what they said stays, said by nobody known"
    assert any("xqtitle" in m.words for m in voted.ours())


async def test_using_the_bot_does_not_put_it_off_but_a_campaign_does(
    rehearsal: Rehearsal, voted: Safety
) -> None:
    helmi, eino = await voted.person(voted.helmi), await voted.person(voted.eino)
    await days_after(rehearsal, 100)
    await voted.writes(voted.helmi, "/mine")
    await voted.says(voted.eino, "/campaign A bench for the stop 40d")
    await days_after(rehearsal, 181.1)
    assert await rehearsal.database.read(lambda r: vault.name_of(r, helmi)) is None
    assert await rehearsal.database.read(lambda r: vault.name_of(r, eino)) == "Eino"


async def test_nobody_goes_while_a_campaign_runs_or_just_came(rehearsal: Rehearsal, voted: Safety) -> None:
    await days_after(rehearsal, 178)
    fresh = rehearsal.sandbox.add_user("Fresh")
    await voted.starts(fresh)
    await voted.says(voted.veera, "/campaign A bench for the stop 14d")
    await days_after(rehearsal, 185)
    assert await voted.person(fresh)
    assert await voted.person(voted.veera)


async def test_the_settings_reach_it(rehearsal: Rehearsal, voted: Safety) -> None:
    await rehearsal.stop_bot()
    rehearsal.keeping = Keeping(identity_days=30, ballot_days=2)
    await rehearsal.start_bot()
    await days_after(rehearsal, 4.1)
    assert all(b.person < 0 for b in await voted.ballots())
    await days_after(rehearsal, 31.1)
    left = await rehearsal.database.read(
        lambda r: r.db.execute("SELECT count(*) FROM person WHERE sealed IS NOT NULL").fetchone()[0]
    )
    assert left == 0


def test_and_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("IDENTITY_DAYS", "90"), ("BALLOT_DAYS", "7"), ("BACKUP_DAYS", "5"), ("ACTS_A_DAY", "4")):
        monkeypatch.setenv(f"TALKOOT_{name}", value)
    settings = Settings()
    assert keeping_of(settings) == Keeping(90, 7, 5)
    assert rules_of(settings).acts_per_day == 4
    assert rules_of(settings).open_proposals == DEFAULT.open_proposals


async def test_privacy_says_the_days_that_hold(rehearsal: Rehearsal) -> None:
    await rehearsal.stop_bot()
    rehearsal.keeping = Keeping(33, 22, 11)
    await rehearsal.start_bot()
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    box.press_start(aino)
    box.say(aino, None, "/privacy")
    await rehearsal.passing(5)
    said = box.last(box.private(aino)).text
    for words in ("They are erased 33 days after", "22 days after a campaign closed", "Backups go after 11 days"):
        assert words in said
