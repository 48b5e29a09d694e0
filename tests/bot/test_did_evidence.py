"""Photos, voice notes and links that go with an act."""

from did_street import Street, street
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from storage import evidence

Kept = list[tuple[str, str]]


async def shown_by(r: Rehearsal, act: int = 1) -> Kept:
    """Return (kind, what was sealed) of an act."""

    def read(reader: object) -> Kept:
        rows = evidence.evidence(reader.db, act)  # type: ignore[attr-defined]
        opened = reader.vault.open  # type: ignore[attr-defined]
        return [(kind, opened("evidence", sealed).decode()) for _, kind, sealed in rows]

    return await r.database.read(read)


async def in_private(r: Rehearsal) -> Street:
    here = await street(r)
    await here.starts(here.eino)
    await here.says(here.eino, "/did swept 20 min")
    return here


async def test_a_photo_whose_caption_is_the_command(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    photo = rehearsal.sandbox.send_photo(here.eino, here.group, "/did swept 20 min")
    await rehearsal.passing(4)
    assert (await here.act()).minutes == 20
    assert photo.file is not None
    assert await shown_by(rehearsal) == [("photo", photo.file.file_id)]
    raw = await rehearsal.database.read(
        lambda r: bytes(r.db.execute("SELECT sealed FROM evidence").fetchone()[0])
    )
    assert photo.file.file_id.encode() not in raw


async def test_a_caption_that_is_no_command_is_nothing_to_us(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.send_photo(here.eino, here.group, "what a day")
    await rehearsal.passing(4)
    assert await here.acts() == []


async def test_a_forwarded_photo_is_nobodys_act(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    message = rehearsal.sandbox.say(here.eino, None, "/did swept 5 min", forward_from=here.veera)
    await rehearsal.passing(4)
    assert message.origin is not None
    assert len(await here.acts()) == 1


async def test_an_album_counts_once_with_all_its_photos(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    box = rehearsal.sandbox
    box.send_photo(here.eino, None, "/did hung lanterns 20 min", album="77")
    for _ in range(3):
        box.send_photo(here.eino, None, album="77")
    await rehearsal.passing(6)
    assert len(await here.acts()) == 2
    assert [kind for kind, _ in await shown_by(rehearsal, 2)] == ["photo"] * 4
    assert await shown_by(rehearsal, 1) == []


async def test_an_album_in_a_group_that_tells_the_bot_everything(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    box = rehearsal.sandbox
    box.change_rights(here.group, {"pin"}, here.aino)
    box.send_photo(here.eino, here.group, "/did hung lanterns 20 min", album="78")
    box.send_photo(here.eino, here.group, album="78")
    box.send_photo(here.veera, here.group, album="79")
    await rehearsal.passing(6)
    assert len(await here.acts()) == 1
    assert len(await shown_by(rehearsal)) == 2


async def test_a_picture_sent_as_a_file_is_asked_for_as_a_photo(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.send_document(here.eino, here.group, "/did swept 20 min", filename="a.jpg")
    await rehearsal.passing(4)
    assert (await here.act()).minutes == 20
    assert await shown_by(rehearsal) == []
    line = here.last()
    assert "Send it as a photo" in line.text
    rehearsal.sandbox.send_photo(here.eino, here.group, reply_to=line)
    await rehearsal.passing(4)
    assert [kind for kind, _ in await shown_by(rehearsal)] == ["photo"]


async def test_somebody_elses_photo_isnt_taken(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    rehearsal.sandbox.send_document(here.eino, here.group, "/did swept 20 min", filename="a.jpg")
    await rehearsal.passing(4)
    rehearsal.sandbox.send_photo(here.veera, here.group, reply_to=here.last())
    await rehearsal.passing(4)
    assert await shown_by(rehearsal) == []


async def test_right_after_an_act_a_photo_goes_with_it(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    rehearsal.sandbox.send_photo(here.eino)
    await rehearsal.passing(4)
    assert "Added to: swept" in here.last(here.eino).text
    assert len(await shown_by(rehearsal)) == 1


async def test_unless_it_is_about_something_else(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    photo = rehearsal.sandbox.send_photo(here.eino)
    await rehearsal.passing(4)
    await here.presses(here.eino, here.last(here.eino), "It's about something else")
    assert await shown_by(rehearsal) == []
    await here.writes(here.eino, "hung a lantern 10 min")
    assert photo.file is not None
    assert await shown_by(rehearsal, 2) == [("photo", photo.file.file_id)]
    assert len(await here.acts()) == 2


async def test_an_hour_later_it_is_asked_what_it_shows(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    await rehearsal.passing(3601)
    rehearsal.sandbox.send_photo(here.eino)
    await rehearsal.passing(4)
    assert here.last(here.eino).text.startswith("What did you do?")
    assert await shown_by(rehearsal) == []
    await here.writes(here.eino, "hung a lantern 10 min")
    assert len(await shown_by(rehearsal, 2)) == 1


async def test_a_voice_note_is_an_act_by_itself_and_asked_how_long(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal)
    await here.presses(here.veera, here.card, "I did something")
    rehearsal.sandbox.send_voice(here.veera)
    await rehearsal.passing(4)
    line = here.last(here.veera)
    assert "a voice note" in line.text
    assert "How long about?" in line.text
    await here.presses(here.veera, line, "20 min")
    act = await here.act()
    assert (act.text, act.minutes) == ("", 20)
    assert [kind for kind, _ in await shown_by(rehearsal)] == ["voice"]


async def test_links_in_the_words_are_evidence_and_go_with_them(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    said = await here.says(here.eino, "/did wrote https://example.org/letter?a=1 30 min")
    assert await shown_by(rehearsal, 2) == [("link", "https://example.org/letter?a=1")]
    rehearsal.sandbox.edit(here.eino, said, "/did wrote a letter 30 min")
    await rehearsal.passing(4)
    assert await shown_by(rehearsal, 2) == []


async def test_undo_takes_evidence_too(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    rehearsal.sandbox.send_photo(here.eino)
    await rehearsal.passing(4)
    line = next(m for m in here.ours(here.eino) if m.text.startswith("Noted"))
    await here.presses(here.eino, line, "Undo")
    assert await rehearsal.database.read(lambda r: r.db.execute("SELECT * FROM evidence").fetchall()) == []


async def test_no_more_than_ten(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    for _ in range(12):
        rehearsal.sandbox.send_photo(here.eino)
        await rehearsal.passing(2)
    assert len(await shown_by(rehearsal)) == 10
    assert "10 pictures" in here.last(here.eino).text


async def test_a_document_alone_is_answered(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    rehearsal.sandbox.send_document(here.eino, filename="a.pdf")
    await rehearsal.passing(4)
    assert "Send it as a photo" in here.last(here.eino).text
    assert await shown_by(rehearsal) == []


async def test_an_eleventh_picture_is_not_kept(rehearsal: Rehearsal) -> None:
    here = await in_private(rehearsal)
    for _ in range(10):
        rehearsal.sandbox.send_photo(here.eino)
        await rehearsal.passing(4)
    ten = await shown_by(rehearsal)
    assert len(ten) == 10
    rehearsal.sandbox.send_photo(here.eino)
    await rehearsal.passing(4)
    assert here.last(here.eino).text == no("evidence-full", most=10)
    assert await shown_by(rehearsal) == ten
