"""Many ideas, or a big chat: read one at a time in private."""

from ideas_street import Ideas, ideas_street

from bot.sandbox.rehearsal import Rehearsal

WORDS = ("Lanterns", "A mural by the school", "Soup evening", "Benches", "Mirrors", "Bicycle racks", "Poetry")


async def seven(here: Ideas) -> None:
    """Let seven ideas be brought by seven people."""
    for person, words in zip(here.people, WORDS, strict=False):
        await here.says(person, f"/propose {words}")
    await here.r.passing(60)


async def test_from_the_sixth_on_there_is_one_list_instead_of_a_message_each(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await seven(here)
    await rehearsal.passing(20)
    assert sum("It is decided on" in m.text for m in here.ours()) == 5
    (listed,) = [m for m in here.ours() if "wait for your vote" in m.text]
    assert listed.text.startswith("7 ideas wait for your vote.")
    assert "Poetry" in listed.text
    assert here.labels(listed) == ["Read the ideas"]
    card = next(m for m in here.ours() if "🏮" in m.text)
    assert "Read the ideas" in here.labels(card)


async def test_read_one_at_a_time_each_once_and_voted_in_private(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await seven(here)
    listed = next(m for m in here.ours() if "wait for your vote" in m.text)
    await here.presses(here.urho, listed, "Read the ideas")
    reading = here.last(here.urho)
    seen = []
    for _ in WORDS:
        seen.append(next(words for words in WORDS if words in reading.text))
        assert "You haven't voted yet." in reading.text
        told = await here.presses(here.urho, reading, "Fine")
        assert "fine for you" in told.text
        assert "This is fine for you." in reading.text
        await here.presses(here.urho, reading, "Next idea")
    assert sorted(seen) == sorted(WORDS)
    assert "This is fine for you." in reading.text
    assert sum([len(await here.ballots(n)) for n in range(1, 8)]) == 7


async def test_not_everybody_begins_with_the_same_idea(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await seven(here)
    listed = next(m for m in here.ours() if "wait for your vote" in m.text)
    first = set()
    for person in here.people[:4]:
        await here.presses(person, listed, "Read the ideas")
        first.add(here.last(person).text.split("\n")[0])
    assert len(first) == 4


async def test_the_idea_that_is_only_listed_is_decided_and_told_too(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await seven(here)
    await here.hours(46)
    told = [m.text for m in here.ours() if "does not go ahead" in m.text]
    assert any("Poetry" in text for text in told)


async def test_in_a_big_chat_the_group_hears_only_of_the_list(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal, member_count=400)
    said = await here.says(here.eino, "/propose Lanterns we paint")
    (listed,) = [m for m in here.ours() if "1 idea waits for your vote." in m.text]
    assert list(said.reactions.values()) == [["✍"]]
    await here.presses(here.veera, listed, "Read the ideas")
    reading = here.last(here.veera)
    assert "Lanterns we paint" in reading.text
    assert not any("Next" in label for label in here.labels(reading))
    assert "in private" in (await here.presses(here.veera, reading, "Concern")).text


async def test_next_is_refused_where_nothing_is_read(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    assert "out of date" in (await here.forges(here.eino, shown, "1.next.1")).text


async def test_nothing_open_is_said(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = await here.proposes(here.aino, "Lanterns we paint")
    assert shown
    await here.presses(here.eino, shown, "Change")
    campaign = (await here.kept()).campaign
    await here.hours(45)
    await here.forges(here.eino, here.last(here.eino), f"1.read.{campaign}")
    await rehearsal.passing(4)
    assert here.last(here.eino).text == "No idea is open just now."
