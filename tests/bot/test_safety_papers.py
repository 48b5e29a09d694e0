"""What is folded, taken away or erased leaves charts, letter and package too, and the bytes on the disk."""

import io
import zipfile

import pytest
from safety_street import REASONS, Safety, bytes_on_disk, safety_street

from bot.problem import Problem
from bot.removal import show_again, take_away, waiting
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message
from storage import campaigns, log, timeline

DAY = 86_400_000_000


async def closed(rehearsal: Rehearsal) -> Safety:
    """Let everything stand, and the campaign end; its album and papers are in the group."""
    here = await safety_street(rehearsal)
    await here.presses(here.aino, here.card, "More")
    await here.presses(here.aino, here.last(here.aino), "Who promises?")
    await here.writes(here.aino, "xqpromise two ladders")
    end = await rehearsal.database.read(lambda r: campaigns.campaign(r.db, 1))
    assert end is not None
    await rehearsal.until(end.ends_at + DAY)
    assert papers(here)
    return here


def papers(here: Safety) -> list[Message]:
    """Return the documents in the group, oldest first."""
    return [m for m in here.ours() if m.document]


def package(here: Safety) -> dict[str, bytes]:
    """Return the files of the package that stands in the group."""
    body = next(m.document.content for m in reversed(papers(here)) if m.document and _is_zip(m))
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _is_zip(message: Message) -> bool:
    return message.document is not None and message.document.filename.endswith(".zip")


def told(files: dict[str, bytes]) -> bytes:
    """Return all that can be read in a package."""
    return b"\n".join(body for name, body in files.items() if not name.endswith((".png", ".pdf")))


async def test_a_fold_after_the_end_makes_charts_letter_and_package_anew(rehearsal: Rehearsal) -> None:
    here = await closed(rehearsal)
    pictures = {m.id: m.photo for m in here.ours() if m.photo}
    assert pictures
    for word in (b"xqtitle", b"xqplace", b"xqidea", b"xqpromise"):
        assert word in told(package(here)), word
    for letter in "ghp":
        await here.reports(here.urho, letter)
    await rehearsal.passing(300)
    files = package(here)
    for word in (b"xqtitle", b"xqplace", b"xqidea"):
        assert word not in told(files), word
    assert b"folded: it hurts somebody" in files["report.html"].lower() or b"it hurts somebody" in files["report.html"]
    assert b"hurts" in files["data/proposals.csv"]
    assert b"xqpromise" in told(files)
    assert here.shown("xqtitle", but=here.aino) == []
    after = {m.id: m.photo for m in here.ours() if m.photo}
    assert after.keys() == pictures.keys()
    assert all(after[id] != pictures[id] for id in pictures), "a title stands on every chart"


async def test_a_fold_while_it_runs_reaches_the_evenings_album(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.hours(9)
    album = [m for m in here.ours() if m.photo]
    assert album
    before = [m.photo for m in album]
    await here.reports(here.urho, "g")
    await rehearsal.passing(120)
    assert [m.photo for m in album] != before
    assert not any("xqtitle" in m.words for m in here.ours())


async def test_the_letter_says_neither_word_nor_reporter(rehearsal: Rehearsal) -> None:
    here = await closed(rehearsal)
    for name in ("helmi", "aino", "onni"):
        await here.reports(here.names[name], "p")
    await rehearsal.passing(300)
    files = package(here)
    assert b"xqidea" not in files["letter.txt"]
    assert b"xqworry" in told(files)
    for name in (b"Helmi", b"Aino", b"Onni"):
        assert name not in told(files)


@pytest.mark.parametrize(
    ("item", "word"),
    [
        ("proposal:1", b"xqidea"),
        ("c1", b"xqworry"),
        ("reply:1", b"xqreply"),
        ("t1", b"xqtask"),
        ("contribution:6", b"xqact"),
        ("chip1", b"xqplace"),
        ("answer:1", b"xqanswer"),
        ("campaign:1", b"xqtitle"),
    ],
)
async def test_what_the_operator_removes_is_gone_to_the_last_byte(
    rehearsal: Rehearsal, item: str, word: bytes
) -> None:
    here = await safety_street(rehearsal)
    await here.hours(9)
    assert word in bytes_on_disk(rehearsal.path)
    size, edge = await rehearsal.database.read(lambda r: log.head(r, 1))
    said = await take_away(rehearsal.database, item, "a court said so", rehearsal.clock.now())
    assert word not in bytes_on_disk(rehearsal.path)
    assert "are gone" in said
    rehearsal.talkoot.wake()
    await rehearsal.passing(300)
    assert word not in bytes_on_disk(rehearsal.path)
    assert here.shown(word.decode()) == []
    await _proofs_hold(rehearsal, size, log.root(edge))
    leaves = await rehearsal.database.read(lambda r: [leaf.payload or "" for leaf in log.leaves(r, 1)])
    assert [leaf for leaf in leaves if '"type":"removed"' in leaf and "a court said so" in leaf]


async def _proofs_hold(rehearsal: Rehearsal, size: int, root: bytes) -> None:
    """The log as it was is a beginning of the log as it is."""
    hashes = await rehearsal.database.read(lambda r: log.leaf_hashes(r, 1))
    now = await rehearsal.database.read(lambda r: log.head(r, 1))
    assert now[0] > size
    proof = log.consistency_proof(hashes, size)
    assert log.verify_consistency(size, now[0], root, log.root(now[1]), proof)


async def test_a_place_that_was_removed_is_nowhere_in_an_act(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for word in (b"xqspot", b"xqpots"):
        assert word in bytes_on_disk(rehearsal.path)
    await take_away(rehearsal.database, "a6", "a court said so", rehearsal.clock.now())
    for word in (b"xqspot", b"xqpots"):
        assert word not in bytes_on_disk(rehearsal.path)
    assert "5 people did 6 things" in here.card.text


async def test_every_wording_of_an_idea_goes(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    menu = await here.asks(here.veera, "p")
    await here.presses(here.veera, here.idea("xqidea"), "Change")
    await here.presses(here.veera, here.last(here.veera), "Amend")
    await here.writes(here.veera, "xqnewer lanterns")
    await rehearsal.passing(60)
    await take_away(rehearsal.database, "p1", "a court said so", rehearsal.clock.now())
    for word in (b"xqidea", b"xqnewer"):
        assert word not in bytes_on_disk(rehearsal.path)
    keys = await rehearsal.database.read(
        lambda r: r.db.execute(
            "SELECT payload FROM log_leaf JOIN log_word USING (campaign, n) WHERE payload LIKE '%wording%'"
        ).fetchall()
    )
    assert keys == []
    assert menu.text.startswith("You wrote this:")


@pytest.mark.parametrize(
    ("item", "reason", "says"),
    [
        ("proposal:99", "x", "There is no proposal 99"),
        ("sonnet:1", "x", "is no ID"),
        ("proposal", "x", "is no ID"),
        ("proposal:1", "  ", "needs a reason"),
        ("proposal:1", "x" * 501, "needs a reason"),
    ],
)
async def test_a_removal_that_names_nothing(rehearsal: Rehearsal, item: str, reason: str, says: str) -> None:
    here = await safety_street(rehearsal)
    with pytest.raises(Problem, match=says):
        await take_away(rehearsal.database, item, reason, rehearsal.clock.now())
    assert here.shown("xqidea")


async def test_removed_once_more_it_stays_one_tombstone(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for _ in range(2):
        await take_away(rehearsal.database, "p1", "a court said so", rehearsal.clock.now())
    things = await rehearsal.database.read(lambda r: timeline.timeline(r.db, 1))
    assert [t.kind for t in things if t.kind in ("fold", "removed")] == ["fold", "removed"]
    rehearsal.talkoot.wake()
    await rehearsal.passing(60)
    told_ = here.last(here.veera)
    assert "The operator took it away" in told_.text
    assert told_.buttons == []
    refused = await here.forges(here.veera, told_, "1.unfold.1")
    assert refused.text.startswith("The operator decides")


async def test_the_operator_looks_and_shows_again(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    assert await waiting(rehearsal.database) == "Nothing waits for you."
    await here.reports(here.lempi, "p", REASONS[4])
    assert await waiting(rehearsal.database) == "proposal:1"
    said = await show_again(rehearsal.database, "proposal:1", rehearsal.clock.now())
    assert said.startswith("proposal:1 is shown again")
    rehearsal.talkoot.wake()
    await rehearsal.passing(60)
    assert any("xqidea" in m.words for m in here.ours())
    assert await waiting(rehearsal.database) == "Nothing waits for you."
    await here.hours(25)
    pressed = await here.reports(here.lempi, "p", REASONS[4])
    assert pressed.text.startswith("Noted"), "the operator looked already"
    assert await here.fold_of("p") is None


async def test_but_leaves_to_the_group_what_the_group_folded(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.reports(here.urho, "p")
    with pytest.raises(Problem, match="its author can ask the group"):
        await show_again(rehearsal.database, "proposal:1", rehearsal.clock.now())
    with pytest.raises(Problem, match="isn't folded"):
        await show_again(rehearsal.database, "task:1", rehearsal.clock.now())
    await take_away(rehearsal.database, "proposal:1", "x", rehearsal.clock.now())
    with pytest.raises(Problem, match="they were removed"):
        await show_again(rehearsal.database, "proposal:1", rehearsal.clock.now())
    assert await here.fold_of("p") is not None
