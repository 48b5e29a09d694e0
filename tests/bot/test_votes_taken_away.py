"""Votes that are folded, and votes of who erases themselves."""

from votes_street import Votes, votes_street

from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Message, User


def folded_away(here: Votes, word: str) -> list[str]:
    return [m.text for m in here.ours() if word in m.text or any(word in label for label in here.labels(m))]


async def reports(here: Votes, who: User, shown: Message) -> None:
    await here.presses(who, shown, "⋯")
    await here.taps(who, "It hurts somebody")


async def test_three_fold_a_vote_with_its_options_on_buttons_too(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "xqwhich? xqone; xqtwo")
    for who in (here.eino, here.veera, here.onni):
        await reports(here, who, shown)
    await rehearsal.passing(120)
    assert "Folded: it hurts somebody" in shown.text
    assert here.labels(shown)[:2] == ["Option 1", "Option 2"]
    told = await here.presses(here.eino, shown, "Option 1")
    assert folded_away(here, "xq") == []
    assert told.text.startswith("You tick: ")
    assert "xq" not in told.text


async def test_who_erases_themselves_takes_their_vote_with_them(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "xqwhich? xqone; xqtwo")
    await here.presses(here.eino, shown, "xqone")
    await here.starts(here.aino)
    await here.writes(here.aino, "/forgetme")
    await here.taps(here.aino, "Erase me")
    await rehearsal.passing(120)
    assert "(words taken back)" in shown.text
    assert folded_away(here, "xq") == []
    row = await rehearsal.database.read(
        lambda r: tuple(r.db.execute("SELECT state, text, author FROM vote").fetchone())
    )
    assert row == ("withdrawn", None, None)


async def test_who_voted_and_erases_themselves_stays_a_count(rehearsal: Rehearsal) -> None:
    here = await votes_street(rehearsal)
    shown = await here.asks(here.aino, "Which date? Fri; Sat")
    for who in (here.eino, here.veera, here.onni):
        await here.presses(who, shown, "Fri")
    await here.starts(here.eino)
    await here.writes(here.eino, "/forgetme")
    await here.taps(here.eino, "Erase me")
    assert sorted(paper.person < 0 for paper in await here.papers()) == [False, False, True]
    await here.hours(45)
    assert "“Fri” was fine for more people than any other: 3 of 3 who voted." in shown.text
