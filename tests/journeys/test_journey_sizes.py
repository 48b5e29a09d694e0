"""Two people, three, and 400 of whom 12 act."""

from pathlib import Path

from journey_stories import BIG, LANTERNS, THREE, TITLE, TWO, UNFINISHED
from journey_street import Setting, closed_as_promised, played

NAMES = ("Aino", "Mikael", "Fatima")


async def test_three_people_are_enough(tmp_path: Path) -> None:
    play = await played(tmp_path, THREE, Setting(names=NAMES, starts=()))
    assert f"“{LANTERNS}” goes ahead." in play.told("goes ahead").words
    assert "I don't promise a secret ballot here." in play.told("Idea 1").words
    closed_as_promised(play, 7)


async def test_two_people_end_in_one_line_without_charts(tmp_path: Path) -> None:
    play = await played(tmp_path, TWO, Setting(names=NAMES[:2], starts=()))
    end = [one for one in play.here() if one.at >= play.at(7, "17:00")]
    assert [one.local().strftime("%d %H:%M") for one in end] == ["29 18:00"]
    assert end[0].words == f"{TITLE} has ended. Fewer than three took part, so there are no charts."
    assert play.papers() == {}
    assert not any(one.message.photo for one in play.said)


async def test_started_again_it_carries_tasks_and_concerns_never_people_or_votes(tmp_path: Path) -> None:
    play = await played(tmp_path, UNFINISHED, Setting(names=(*NAMES, "Liisa"), starts=()))
    assert "1 concern was not answered. /again carries on." in play.told("this campaign has ended").words
    cards = [m for m in play.group.messages.values() if m.words.startswith(f"🏮 {TITLE}")]
    old, new = (card.words for card in cards)
    assert "ended on" in old
    assert "1 concern from last time waits for an answer" in new
    assert "Next small step: paint two lanterns" in new
    assert "Nobody has said what they did yet." in new
    assert "idea" not in new


async def test_in_a_chat_of_400_twelve_act_and_388_are_left_in_peace(tmp_path: Path) -> None:
    play = await played(tmp_path, BIG, Setting(members=400, starts=("Aino", "Mikael", "Sanna", "Fatima")))
    here = play.here()
    replies = [one.words for one in here if one.message.reply_to is not None]
    assert replies == []
    assert len(here) <= 12, [one.words[:50] for one in here]
    assert sum(not one.silent for one in here) <= 8
    acts = [m for m in play.group.messages.values() if m.words.startswith("/did")]
    assert len(acts) == 12
    assert all(m.reactions for m in acts)
    assert play.private_to() <= {user.name for user in play.people.values() if user.started}
    closed_as_promised(play, 14)
    assert "12 people took part" in play.told("this campaign has ended").words
