"""/forgetme: within five seconds everything of the person is gone, and the counts stay."""

import json

import pytest
from safety_street import AUTHORS, MARKS, Safety, bytes_on_disk, personal_rows, safety_street
from test_safety_papers import closed, package, told

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Member, User
from bot.views.codec import pack
from storage import contributions, failed_updates, log, people, proposals, vault

WORDS = {
    "aino": ("xqtitle", "xqplace"),
    "veera": ("xqidea", "xqreply", "xqtask"),
    "onni": ("xqworry",),
    "eino": ("xqact", "xqspot", "xqpots", "xqanswer"),
}
LEFT = {"person", "participant"}
"""Rows that stay, empty: that somebody took part since an instant is a count."""


async def erases(here: Safety, who: User) -> None:
    """Ask for it in private and press."""
    await here.starts(who)
    await here.writes(who, "/forgetme")
    asked = here.last(who)
    assert "Out of my reach: copies others took" in asked.text
    pressed = here.r.sandbox.press(who, asked, "Erase me")
    await here.r.settle()
    assert pressed.show_alert
    assert pressed.text.startswith("Erased. Out of my reach: copies, packages already sent, your own messages")


@pytest.mark.parametrize("name", WORDS)
async def test_words_are_gone_from_screen_and_disk_within_five_seconds(rehearsal: Rehearsal, name: str) -> None:
    here = await safety_street(rehearsal)
    await here.hours(9)
    who, id = here.names[name], await here.person(here.names[name])
    assert all(word.encode() in bytes_on_disk(rehearsal.path) for word in WORDS[name])
    await erases(here, who)
    await rehearsal.passing(5)
    assert [word for word in WORDS[name] if word.encode() in bytes_on_disk(rehearsal.path)] == []
    assert set(personal_rows(rehearsal.path, id)) <= LEFT
    await rehearsal.passing(120)
    assert [place for word in WORDS[name] for place in here.shown(word, but=who)] == []
    for letter, author in AUTHORS.items():
        if author != name and letter not in "a":
            assert here.shown(MARKS[letter]), f"{MARKS[letter]} is another's"


async def test_who_it_was_is_nowhere_on_the_disk(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    id = await here.person(here.veera)
    lookup = await rehearsal.database.read(lambda r: r.vault.lookup("person", here.veera.id))
    assert lookup in bytes_on_disk(rehearsal.path)
    await erases(here, here.veera)
    await rehearsal.passing(5)
    data = bytes_on_disk(rehearsal.path)
    for trace in (lookup, lookup.hex().encode(), str(here.veera.id).encode(), b"Veera"):
        assert trace not in data
    assert await rehearsal.database.read(lambda r: vault.name_of(r, id)) is None
    keys = [json.dumps(dict(row), default=str) for row in await _timers(rehearsal)]
    assert not [key for key in keys if "wipe" in key]


async def _timers(rehearsal: Rehearsal) -> list[object]:
    return await rehearsal.database.read(lambda r: r.db.execute("SELECT * FROM timer").fetchall())


async def test_counts_stay_and_proofs_hold(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for who in (here.eino, here.helmi, here.aino):
        await here.presses(who, here.idea("xqidea"), "Support")
    totals = await rehearsal.database.read(lambda r: contributions.totals(r.db, 1)[1:])
    choices = sorted(b.choice for b in await here.ballots())
    part = await rehearsal.database.read(lambda r: people.taking_part(r.db, 1))
    size, edge = await rehearsal.database.read(lambda r: log.head(r, 1))
    hashes = await rehearsal.database.read(lambda r: log.leaf_hashes(r, 1))
    id = await here.person(here.eino)
    name = await rehearsal.database.read(lambda r: r.vault.pseudonym(1, id))
    assert [x for x in await leaves(rehearsal) if name in x]
    await erases(here, here.eino)
    await rehearsal.passing(5)
    assert await rehearsal.database.read(lambda r: contributions.totals(r.db, 1)[1:]) == totals
    assert sorted(b.choice for b in await here.ballots()) == choices
    assert await rehearsal.database.read(lambda r: people.taking_part(r.db, 1)) == part
    assert [x for x in await leaves(rehearsal) if name in x] == []
    now = await rehearsal.database.read(lambda r: log.head(r, 1))
    after = await rehearsal.database.read(lambda r: log.leaf_hashes(r, 1))
    assert after[:size] == hashes
    proof = log.consistency_proof(after, size)
    assert log.verify_consistency(size, now[0], log.root(edge), log.root(now[1]), proof)


async def leaves(rehearsal: Rehearsal) -> list[str]:
    """Return what the log says."""
    return await rehearsal.database.read(lambda r: [leaf.payload or "" for leaf in log.leaves(r, 1)])


async def test_choices_of_one_person_no_longer_tell_of_one_another(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    other = await here.proposes(here.aino, "Something else about the walls")
    for idea in (here.idea("xqidea"), other):
        await here.presses(here.eino, idea, "Support")
    await erases(here, here.eino)
    persons = [b.person for n in (1, 2) for b in await here.ballots(n) if b.choice == "support"]
    assert len(set(persons)) == 2
    assert all(person < 0 for person in persons)


async def test_an_open_idea_is_withdrawn_with_its_author(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await erases(here, here.veera)
    await rehearsal.passing(60)
    assert (await here.kept()).state == "withdrawn"
    assert "(words taken back)" in next(m for m in here.ours() if m.text.startswith("Idea 1")).text
    await here.hours(40)
    assert not [m for m in here.ours() if "went" in m.text or "goes ahead" in m.text]


async def test_a_starter_may_and_the_campaign_lives_on(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await erases(here, here.aino)
    await rehearsal.passing(60)
    assert "🏮 Campaign of Wednesday 25 November" in here.card.text
    await here.says(here.helmi, "/did swept the steps 10 min")
    await rehearsal.passing(30)
    assert "5 people did 7 things" in here.card.text
    await rehearsal.until((await _ends(rehearsal)) + 16 * 3_600_000_000)
    assert any(m.document for m in here.ours())


async def _ends(rehearsal: Rehearsal) -> int:
    return int(await rehearsal.database.read(lambda r: r.db.execute("SELECT ends_at FROM campaign").fetchone()[0]))


async def test_album_letter_and_package_are_made_anew(rehearsal: Rehearsal) -> None:
    here = await closed(rehearsal)
    pictures = {m.id: m.photo for m in here.ours() if m.photo}
    assert b"xqtitle" in told(package(here))
    await erases(here, here.aino)
    await rehearsal.passing(300)
    assert b"xqtitle" not in told(package(here))
    assert b"xqpromise" not in told(package(here))
    assert all(m.photo != pictures[m.id] for m in here.ours() if m.photo)
    assert here.shown("xqtitle", but=here.aino) == []
    assert b"xqtitle" not in bytes_on_disk(rehearsal.path)


async def test_another_cannot_press_it(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.eino, "/forgetme")
    asked = here.last()
    for who in (here.helmi, here.aino):
        pressed = await here.forges(who, asked, asked.button(0).data or "")
        assert pressed.text == "That would erase somebody else. Write /forgetme for yourself."
    assert here.shown("xqanswer")
    assert await here.person(here.eino)


async def test_a_passer_by_who_presses_is_not_remembered(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.eino, "/forgetme")
    stranger = rehearsal.sandbox.add_user("Stranger")
    pressed = await here.forges(stranger, here.last(), here.last().button(0).data or "")
    assert pressed.text == "I keep nothing about you."
    assert await rehearsal.database.read(lambda r: vault.find_person(r, stranger.id)) is None
    assert await here.person(here.eino)


async def test_twice_is_harmless_and_leaves_nobody(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.eino, "/forgetme")
    asked = here.last()
    first = rehearsal.sandbox.press(here.eino, asked, "Erase me")
    second = rehearsal.sandbox.press(here.eino, asked, "Erase me")
    await rehearsal.passing(10)
    assert first.text.startswith("Erased.")
    assert second.text == "I keep nothing about you."
    assert await rehearsal.database.read(lambda r: vault.find_person(r, here.eino.id)) is None
    assert asked.id not in here.group.messages, "the question goes too"


async def test_the_same_human_is_a_new_person_afterwards(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    before = await here.person(here.eino)
    await erases(here, here.eino)
    await here.says(here.eino, "/did came back 5 min")
    after = await here.person(here.eino)
    assert after != before
    mine = await rehearsal.database.read(lambda r: contributions.contributions_of_person(r.db, after))
    assert [act.text for act in mine] == ["came back 5 min"]
    await here.forges(here.eino, here.card, pack("d-undo", 1))
    others = await rehearsal.database.read(lambda r: contributions.contribution(r.db, 1))
    assert others is not None
    assert others.state == "counted", "what was theirs is nobody's now"


async def test_what_waits_unasked_is_dropped(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.helmi, "/propose")
    await here.presses(here.onni, here.card, "I have an idea")
    person = await here.person(here.onni)
    assert {"question", "invitation"} <= set(personal_rows(rehearsal.path, person))
    await erases(here, here.onni)
    assert set(personal_rows(rehearsal.path, person)) <= LEFT
    said = len(here.ours(here.onni))
    await here.hours(48)
    assert len(here.ours(here.onni)) == said


async def test_words_that_wait_beside_another_idea_go_too(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.helmi, "/propose xqidea lanterns on a Friday xqdraft")
    assert b"xqdraft" in bytes_on_disk(rehearsal.path)
    await erases(here, here.helmi)
    await rehearsal.passing(5)
    assert b"xqdraft" not in bytes_on_disk(rehearsal.path)


async def test_words_that_others_carry_on_go_too(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    piece = await here.item("t") + 1
    await here.forges(here.helmi, here.card, pack("t-note", piece))
    acts = await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))
    assert [a.text for a in acts if a.task == piece] == ["xqtask hang lanterns"]
    await erases(here, here.veera)
    await rehearsal.passing(5)
    assert b"xqtask" not in bytes_on_disk(rehearsal.path)
    assert len(await rehearsal.database.read(lambda r: contributions.contributions(r.db, 1))) == len(acts)


async def test_a_title_started_again_by_another_goes_too(rehearsal: Rehearsal) -> None:
    here = await closed(rehearsal)
    await here.says(here.helmi, "/again")
    assert any("🏮 xqtitle" in m.text and "day 1" in m.text for m in here.ours())
    await here.starts(here.helmi)
    await here.writes(here.helmi, "/easy")
    assert "xqtitle" in here.last(here.helmi).text
    await erases(here, here.aino)
    await rehearsal.passing(300)
    assert here.shown("xqtitle", but=here.aino) == []
    assert b"xqtitle" not in bytes_on_disk(rehearsal.path)


@pytest.mark.parametrize("told", [True, False])
async def test_what_stands_where_the_bot_is_out_is_rewritten_once_it_is_back(
    rehearsal: Rehearsal, told: bool
) -> None:
    here = await safety_street(rehearsal)
    await here.hours(60)
    box = rehearsal.sandbox
    assert here.shown("xqidea", but=here.veera)
    if told:
        box.remove_bot(here.group)
        await rehearsal.passing(5)
    else:
        here.group.members[box.bot.id] = Member(box.bot, "kicked")
    await erases(here, here.veera)
    await rehearsal.passing(300)
    assert here.shown("xqidea", but=here.veera)
    box.add_bot(here.group, here.aino)
    await rehearsal.passing(300)
    assert here.shown("xqidea", but=here.veera) == []


async def test_what_is_too_old_to_be_deleted_says_no_words_any_more(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    await here.says(here.helmi, "/language")
    asked = here.last()
    here.r.sandbox.remove_bot(here.group)
    await here.hours(60)
    here.r.sandbox.add_bot(here.group, here.aino)
    await rehearsal.passing(60)
    assert asked.text == "This is no longer shown."
    assert asked.buttons == []


async def test_words_of_theirs_that_another_brought_go_too(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    words = await here.says(here.lempi, "xqbrought let us sing")
    await here.says(here.helmi, "/propose", reply_to=words)
    assert b"xqbrought" in bytes_on_disk(rehearsal.path)
    await erases(here, here.lempi)
    await rehearsal.passing(60)
    assert b"xqbrought" not in bytes_on_disk(rehearsal.path)
    assert here.shown("xqbrought", but=here.lempi) == []
    waiting = await rehearsal.database.read(lambda r: proposals.proposals(r.db, 1))
    assert [p.state for p in waiting] == ["open"]


async def test_updates_that_failed_go_too(rehearsal: Rehearsal) -> None:
    here = await safety_street(rehearsal)
    for n, who in enumerate((here.eino, here.helmi), 1):
        body = json.dumps({"message": {"from": {"id": who.id}, "text": "x"}}).encode()
        await rehearsal.database.write(
            lambda tx, n=n, body=body: failed_updates.keep(  # type: ignore[misc]
                tx, bot=1, update_id=n, body=body, error_kind="X", at=1
            )
        )
    await erases(here, here.eino)
    left = await rehearsal.database.read(
        lambda r: [row[0] for row in r.db.execute("SELECT update_id FROM failed_update")]
    )
    assert left == [2]


async def test_in_finnish_it_says_the_same(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aune = box.add_user("Aune", language_code="fi")
    box.press_start(aune)
    await rehearsal.passing(3)
    box.say(aune, None, "/forgetme")
    await rehearsal.passing(3)
    assert "En yllä kopioihin" in box.last(box.private(aune)).text
    pressed = box.press(aune, box.last(box.private(aune)), "Poista minut")
    await rehearsal.passing(3)
    assert pressed.text.startswith("Poistettu.")
    assert await rehearsal.database.read(lambda r: vault.find_person(r, aune.id)) is None
