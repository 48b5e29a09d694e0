"""The same in a private chat for those with Telegram; answers that came by post; the week's digest."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from city_street import Browser, city, invitation, invited, lively
from ideas_street import Ideas
from test_refused import no

from bot.clock import DAY, HOUR
from bot.mailer import Mail, Outcome
from bot.sandbox.faults import Fault
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import User
from storage import barriers, guesses, officials, voices
from storage.models import Answer

LANTERNS = "Lanterns we paint"


class Post:
    """A mail server that does as it is told."""

    def __init__(self) -> None:
        self.sent: list[Mail] = []
        self.outcomes: list[Outcome] = []

    async def send(self, mail: Mail) -> Outcome:
        self.sent.append(mail)
        return self.outcomes.pop(0) if self.outcomes else "sent"


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
async def r(tmp_path: Path, post: Post) -> AsyncIterator[Rehearsal]:
    async with city(tmp_path, mailer=post) as rehearsal:
        yield rehearsal


@pytest.fixture
async def here(r: Rehearsal) -> Ideas:
    street = await lively(r)
    await street.proposes(street.veera, LANTERNS)
    return street


async def comes(r: Rehearsal, here: Ideas, name: str = "Ingrid") -> User:
    """Let somebody come by the link to Telegram."""
    await invited(here)
    code = here.last(here.aino).text.split("?start=")[1].split()[0]
    who = r.sandbox.add_user(name)
    r.sandbox.press_start(who, code)
    await r.passing(4)
    return who


async def said(r: Rehearsal) -> list[Answer]:
    return await r.database.read(lambda x: voices.answers(x.db, 1))


async def test_by_telegram_they_guess_see_and_answer(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    assert "You can't close the campaign" in here.last(ingrid).text
    home = here.last(ingrid)
    await here.presses(ingrid, home, "Guess")
    for n in ("3", "4", "Skip", "0", "10", "2"):
        await here.presses(ingrid, here.last(ingrid), n)
    await here.writes(ingrid, "six")
    assert "whole numbers" in here.last(ingrid).text
    await here.writes(ingrid, "6")
    await here.writes(ingrid, "10")
    assert "Your guess is kept" in here.last(ingrid).text
    kept = await r.database.read(lambda x: guesses.guesses(x.db, 1))
    assert sorted(g.value for g in kept) == [0, 2, 3, 4, 6, 10, 600]
    assert {(g.round, g.marked) for g in kept} == {(1, 0)}
    await here.presses(ingrid, here.last(ingrid), "See anyway")
    assert "4 people take part" in here.last(ingrid).text
    assert "You guessed 6 people" in here.last(ingrid).text
    await here.presses(ingrid, here.last(ingrid), "Download the package")
    await r.passing(30)
    assert here.last(ingrid).document is not None


async def test_by_telegram_an_answer_needs_its_day_or_its_reason(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    await here.writes(ingrid, "/city")
    await here.presses(ingrid, here.last(ingrid), "Answer")
    await here.presses(ingrid, here.last(ingrid), "Idea 1")
    item = here.last(ingrid)
    assert LANTERNS in item.text
    assert "Not answered: asked on 25 November 2026, 0 days" in item.text
    await here.presses(ingrid, item, "Will do by…")
    await here.writes(ingrid, "soon")
    assert "by which day" in here.last(ingrid).text
    await here.writes(ingrid, "3.3. new lamps")
    await r.passing(60)
    assert "Idea 1: will do by 3 March 2027. “new lamps”" in here.idea("From the city").text
    await here.presses(ingrid, item, "Can't, because…")
    await here.writes(ingrid, "-")
    assert "Write the reason" in here.last(ingrid).text
    await here.writes(ingrid, "No money")
    assert [(a.says, a.text) for a in await said(r)] == [("will", "new lamps"), ("cant", "No money")]
    lines = [m for m in here.ours() if "From the city: Ingrid" in m.text]
    assert len(lines) == 1
    assert "“No money”" in lines[0].text


async def test_another_account_is_not_them(r: Rehearsal, here: Ideas) -> None:
    await comes(r, here)
    code = here.last(here.aino).text.split("?start=")[1].split()[0]
    other = r.sandbox.add_user("Other")
    r.sandbox.press_start(other, code)
    await r.passing(4)
    assert "another Telegram account" in here.last(other).text


async def test_who_takes_part_brings_what_came_by_post_and_another_confirms(
    r: Rehearsal, here: Ideas
) -> None:
    await here.says(here.veera, "/barrier The permit office takes 6 weeks")
    await here.starts(here.onni)
    await here.writes(here.eino, "/city")
    await here.presses(here.eino, here.last(here.eino), "What is in the way, 1")
    assert "another confirms it" in here.last(here.eino).text
    await here.presses(here.eino, here.last(here.eino), "Will do by…")
    await here.writes(here.eino, "2026-12-01 The permit is decided then")
    await r.passing(60)
    line = here.idea("will do by 1 December 2026")
    assert "One person told this" in line.text
    state = await r.database.read(lambda x: [b.state for b in barriers.barriers(x.db, 1)])
    assert state == ["open"]
    pressed = await here.presses(here.eino, line, "It's true")
    assert "Somebody else" in pressed.text
    await here.presses(here.onni, line, "It's true")
    assert "Confirmed by people here" in line.text
    state = await r.database.read(lambda x: [b.state for b in barriers.barriers(x.db, 1)])
    assert state == ["answered"]


async def test_strangers_bring_nothing_by_post(r: Rehearsal, here: Ideas) -> None:
    await here.writes(here.helmi, "/city")
    assert "no campaign" in here.last(here.helmi).text.lower() or not here.labels(here.last(here.helmi))
    assert await said(r) == []


async def test_a_digest_comes_each_monday_also_when_nothing_happened(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    await here.says(here.veera, "/barrier The permit office takes 6 weeks")
    await r.until(r.clock.now() + 6 * DAY)
    assert all("the week" not in m.text for m in here.ours(ingrid))
    await here.presses(ingrid, here.ours(ingrid)[0], "Guess")
    await here.presses(ingrid, here.last(ingrid), "3")
    await here.says(here.eino, "/did swept 20 min")
    await r.until(r.clock.now() + 7 * DAY)
    digests = [m.text for m in here.ours(ingrid) if "the week" in m.text]
    assert len(digests) == 1
    assert "1 act was noted" in digests[0]
    assert "waits for your answer, for" in digests[0]
    assert all(name not in digests[0] for name in ("Eino", "Veera", LANTERNS))
    await r.until(r.clock.now() + 7 * DAY)
    last = [m.text for m in here.ours(ingrid) if "the week" in m.text]
    assert len(last) == 2
    assert "this is the last digest" in last[1]
    await r.until(r.clock.now() + 30 * DAY)
    assert len([m for m in here.ours(ingrid) if "the week" in m.text]) == 2


async def test_a_digest_that_got_no_answer_comes_once_more_and_says_so(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    await here.presses(ingrid, here.ours(ingrid)[0], "Guess")
    await here.presses(ingrid, here.last(ingrid), "3")
    await r.until(r.clock.now() + 4 * DAY + 20 * HOUR)
    r.sandbox.faults.add(Fault("drop_after_applied", method="sendMessage", chat=r.sandbox.private(ingrid).id))
    await r.until(r.clock.now() + 2 * HOUR)
    digests = [m.text for m in here.ours(ingrid) if "the week" in m.text]
    assert ["Again" in text for text in digests] == [False, True]


async def test_by_mail_a_digest_is_never_lost_and_says_again_only_after_no_answer(
    r: Rehearsal, here: Ideas, post: Post
) -> None:
    link = await invited(here, "Ingrid Berg, permits ingrid@hel.fi")
    async with Browser(r) as browser:
        await browser.opens(link)
        post.sent.clear()
        await browser.fills("guess", people="6")
        post.outcomes = ["later", "unknown", "unknown"]
        await r.until(r.clock.now() + 6 * DAY)
        assert [mail.to for mail in post.sent] == ["ingrid@hel.fi"] * 3
        assert ["Again" in mail.text for mail in post.sent] == [False, False, True]
        assert "the week" in post.sent[0].text.lower()
        assert "Veera" not in post.sent[0].text
        assert "Week until" in (await browser.go(browser.page.url)).text
        await r.until(r.clock.now() + 7 * DAY)
        assert ["Again" in mail.text for mail in post.sent] == [False, False, True, False]


async def test_a_code_to_the_citys_domain_makes_it_checked(r: Rehearsal, here: Ideas, post: Post) -> None:
    link = await invited(here, "Ingrid Berg, permits ingrid@hel.fi")
    async with Browser(r) as browser:
        await browser.opens(link)
        assert "The address must end in hel.fi." in (await browser.fills("code", mail="ingrid@evil-hel.fi")).text
        await browser.go(browser.page.url.rsplit("/", 1)[0])
        await browser.fills("code", mail="ingrid.berg@hel.fi")
        again = await browser.fills("code", mail="ingrid.berg@hel.fi")
        assert "A code was sent within the last minute" in again.text
        await browser.go(browser.page.url.rsplit("/", 1)[0])
        await r.passing(60)
        invite, mail = post.sent
        assert link in invite.text
        code = next(line for line in mail.text.splitlines() if line.isdecimal())
        for _ in range(3):
            wrong = await browser.fills("proof", code="00000000")
            assert "isn't the code" in wrong.text
        done = await browser.fills("proof", code=f"{code[:4]} {code[4:]}")
        assert "Checked: a code to hel.fi came back" in done.text
    await r.passing(10)
    assert "Checked: a code to" in invitation(here).text


async def test_the_inviter_alone_or_two_take_an_invitation_back(r: Rehearsal, here: Ideas) -> None:
    await invited(here)
    assert (
        "One more who takes part" in (await here.presses(here.veera, invitation(here), "Take it back")).text
    )
    assert (
        "One more who takes part" in (await here.presses(here.veera, invitation(here), "Take it back")).text
    )
    await here.presses(here.onni, invitation(here), "Take it back")
    assert "was taken back" in invitation(here).text


@pytest.mark.parametrize(("words", "why"), [("", "Who answers"), ("x" * 141, "I can keep 140")])
async def test_an_invitation_needs_fitting_words(r: Rehearsal, here: Ideas, words: str, why: str) -> None:
    await here.writes(here.aino, f"/invite {words}".strip())
    assert why in here.last(here.aino).text
    assert await r.database.read(lambda x: officials.officials(x.db, 1)) == []


async def test_nobody_signs_their_own_invitation_and_strangers_sign_none(r: Rehearsal, here: Ideas) -> None:
    await here.says(here.aino, "/invite Ingrid Berg, permits")
    assert "Somebody else" in (await here.presses(here.aino, invitation(here), "I agree")).text
    assert "First do or say something" in (await here.presses(here.urho, invitation(here), "I agree")).text
    known = await r.database.read(lambda x: officials.officials(x.db, 1))
    assert [one.state for one in known] == ["asked"]


async def test_without_a_page_the_link_leads_to_telegram(tmp_path: Path) -> None:
    async with city(tmp_path, page=False) as r:
        here = await lively(r)
        await here.says(here.aino, "/invite Ingrid Berg, permits")
        await here.presses(here.eino, invitation(here), "I agree")
        told = here.last(here.aino).text
        assert "no page for officials" in told
        assert "/o/" not in told
        assert "?start=" in told


async def test_forgetting_an_official_takes_their_words_and_name(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    await here.presses(ingrid, here.last(ingrid), "Pledge")
    await here.writes(ingrid, "Fourty lamps of ours")
    await here.writes(ingrid, "/forgetme")
    await here.presses(ingrid, here.last(ingrid), "Erase me")
    await r.passing(60)
    assert all("Ingrid" not in m.text and "lamps of ours" not in m.text for m in here.ours())
    await r.database.checkpoint()
    assert all(b"lamps of ours" not in file.read_bytes() for file in r.path.parent.glob("talkoot.db*"))


async def test_mydata_tells_an_inviter_and_an_official_what_is_kept(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    for who in (here.aino, ingrid):
        await here.writes(who, "/mydata")
        paper = here.last(who).document
        assert paper is not None
        told = paper.content.decode()
        assert "Ingrid Berg" in told
        assert "sealed" not in told


async def test_what_is_gone_is_not_answered_and_nothing_after_the_invitation(r: Rehearsal, here: Ideas) -> None:
    ingrid = await comes(r, here)
    page = here.last(ingrid)
    for data in ("1.cw.1.0.99.0", "1.cw.1.0.1.4"):
        assert (await here.forges(ingrid, page, data)).text == no("answer-item-gone"), data
    for who in (here.veera, here.onni):
        await here.presses(who, invitation(here), "Take it back")
    for data in ("1.cp.1", "1.cx.1"):
        assert (await here.forges(ingrid, page, data)).text == no("official-over"), data
    assert await r.database.read(lambda x: voices.answers(x.db, 1)) == []


async def test_after_five_wrong_codes_none_waits(r: Rehearsal, here: Ideas, post: Post) -> None:
    link = await invited(here, "Ingrid Berg, permits ingrid@hel.fi")
    async with Browser(r) as browser:
        await browser.opens(link)
        home = browser.page.url
        assert no("check-domain", domain="hel.fi") in (await browser.fills("code", mail="i@evil-hel.fi")).text
        await browser.go(home)
        await browser.fills("code", mail="ingrid@hel.fi")
        await r.passing(60)
        code = next(line for line in post.sent[-1].text.splitlines() if line.isdecimal())
        for _ in range(5):
            await browser.go(home)
            proof = browser.page.form("proof")
            assert no("check-wrong") in (await browser.sends(proof, code="00000000")).text
        assert no("check-no-code") in (await browser.sends(proof, code=code)).text
    await r.passing(10)
    assert "Checked: a code to" not in invitation(here).text


async def test_without_an_address_of_the_city_no_code_is_mailed(r: Rehearsal, here: Ideas, post: Post) -> None:
    link = await invited(here)
    await heard_by(here, "City of Helsinki, kirjaamo@hel.fi")
    async with Browser(r) as browser:
        await browser.opens(link)
        form = browser.page.form("code")
        await heard_by(here, "City of Helsinki")
        assert no("check-no-domain") in (await browser.sends(form, mail="ingrid@hel.fi")).text
    assert post.sent == []


async def heard_by(here: Ideas, words: str) -> None:
    """Let Aino write on the card who should hear of it."""
    await here.presses(here.aino, here.idea("🏮"), "More")
    await here.presses(here.aino, here.last(here.aino), "Who should hear?")
    await here.writes(here.aino, words)
