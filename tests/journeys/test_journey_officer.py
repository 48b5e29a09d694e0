"""Journey 3: Ingrid, a municipal officer without Telegram, guesses, answers, pledges, and gets the package."""

import io
import re
import zipfile
from pathlib import Path

from journey_stories import FORTNIGHT
from journey_street import Play, Setting, closed_as_promised, played

from storage import people, voices
from storage.database import Transaction
from tests.bot.city_street import Browser, free_port

INGRID = "Ingrid Berg, permits, City of Helsinki"
BARRIER = "the permit office takes 6 weeks"
THREE_MINUTES = 180 * 1_000_000


def link_to_pass_on(play: Play) -> str:
    """Return the link that Aino got in private."""
    private = play.rehearsal.sandbox.private(play.people["Aino"])
    texts = [m.words for m in private.messages.values()]
    found = [re.search(r"http://\S+/o/[\w-]+", text) for text in texts]
    return next(one[0] for one in reversed(found) if one)


class Ingrid:
    """An officer with a browser; ``seen`` is what she read."""

    def __init__(self) -> None:
        self.seen: dict[str, str] = {}
        self.browser: Browser

    async def is_invited(self, play: Play) -> None:
        box, r = play.rehearsal.sandbox, play.rehearsal
        box.press_start(play.people["Aino"])
        await r.passing(5)
        box.say(play.people["Aino"], play.group, f"/invite {INGRID}")
        box.say(play.people["Mikael"], play.group, f"/barrier {BARRIER}")
        await r.passing(10)
        asked = next(m for m in play.group.messages.values() if "invited to answer" in m.words)
        box.press(play.people["Mikael"], asked, "I agree")
        await r.passing(10)
        self.browser = Browser(r)
        page = await self.browser.opens(link_to_pass_on(play))
        assert "can't close the campaign, veto an idea, edit, fold or delete" in page.text
        assert "People who take part" not in page.text
        guesses = {"environment-litter": "3", "safety-notice": "5", "care-errand": "1", "care-company": "2"}
        await self.browser.fills("guess", people="6", **guesses)

    async def answers(self, play: Play) -> None:
        began, reader = play.rehearsal.clock.now(), play.rehearsal.database
        before = await reader.read(lambda x: people.taking_part(x.db, 1))
        page = await self.browser.go(self.browser.page.url.split("?")[0])
        assert BARRIER in page.text
        assert "Week until" in page.text
        self.seen["digest"] = page.text
        refused = await self.browser.fills("reply", "b1", says="cant")
        assert "Write the reason" in refused.text
        await self.browser.fills("reply", "b1", says="will", until="2030-01-07", text="You get it in two weeks")
        await self.browser.fills("reply", "p1", says="more", text="A drawing")
        assert play.rehearsal.clock.now() - began < THREE_MINUTES
        await self.browser.fills("pledge", text="40 lamps")
        await play.rehearsal.passing(60)
        at = play.rehearsal.clock.now()
        await reader.write(lambda tx: three_of_five(tx, at))
        assert await reader.read(lambda x: people.taking_part(x.db, 1)) == before

    async def sees(self, play: Play) -> None:
        await self.browser.go(self.browser.page.url.split("?")[0])
        page = await self.browser.fills("see")
        self.seen["results"] = page.text
        async with self.browser._session.get(f"{page.url.split('?')[0]}/package") as answer:
            held = zipfile.ZipFile(io.BytesIO(await answer.read()))
        assert held.testzip() is None
        self.seen["letter"] = held.read("letter.txt").decode()
        await self.browser._session.close()


def three_of_five(tx: Transaction, at: int) -> None:
    """Let five people answer one item of the pulse, three of them *often*."""
    for person, value in enumerate(["often"] * 3 + ["never"] * 2, 1):
        voices.put_survey(
            tx.db, campaign=1, item="environment-litter", wave="end", person=person, value=value, at=at
        )


async def test_a_municipal_officer_without_telegram(tmp_path: Path) -> None:
    ingrid = Ingrid()
    setting = Setting(page=f"http://127.0.0.1:{free_port()}")
    hooks = {(2, "12:00"): ingrid.is_invited, (9, "12:00"): ingrid.answers, (14, "18:30"): ingrid.sees}
    play = await played(tmp_path, FORTNIGHT, setting, hooks=hooks)
    closed_as_promised(play, 14)
    told = play.told("From the city: Ingrid").message.words
    assert "will do by 7 January 2030" in told
    assert "“40 lamps”" in told
    assert "60 % of 5 (+30)" in ingrid.seen["results"]
    assert re.search(r"People who take part 6 \d+ ", ingrid.seen["results"])
    assert "40 lamps" in ingrid.seen["letter"]
    assert "Ingrid" not in ingrid.seen["letter"]
    assert all(name not in ingrid.seen["digest"].split("Digests")[-1] for name in play.people)
