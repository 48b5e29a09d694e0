"""People's words in the sentences under charts are never read as markup."""

import pytest

from bot.sandbox.rehearsal import Rehearsal
from storage import messages, timeline, vault
from storage.database import Transaction
from tests.bot.easy_street import EasyStreet, easy_street
from tests.bot.sandbox_page.page_street import png

WORDS = "Chosen most: “a <b> & c”, by 8 of 9."


async def told(s: EasyStreet) -> str:
    """Send Reino a chart that somebody's words stand under, and return what he reads."""

    def send(tx: Transaction) -> None:
        person = vault.find_person(tx, s.reino.id) or 0
        name = f"chart:1:look{person}:votes-chosen.png"
        timeline.keep_artefact(
            tx.db, campaign=1, key=name, name="votes-chosen.png", caption=WORDS, body=png(), at=s.r.clock.now()
        )
        args = {"campaign": 1, "names": "votes-chosen", "person": person}
        messages.say(
            tx.db, key="look:x", view="look", args=args, at=s.r.clock.now(), person=person, campaign=1
        )

    await s.r.database.write(send)
    s.r.talkoot.wake()
    await s.r.passing(4)
    return s.last.words


@pytest.mark.parametrize("easy", [True, False])
async def test_markup_in_them_is_shown_as_written(rehearsal: Rehearsal, easy: bool) -> None:
    s = await easy_street(rehearsal)
    if not easy:
        await s.here.writes(s.reino, "/easy")
    assert await told(s) == WORDS
