"""Where a campaign lives: topics, General, a group that becomes a supergroup."""

from did_street import street

from bot.clock import DAY, HOUR
from bot.sandbox.rehearsal import Rehearsal
from bot.sandbox.world import Chat, Message, Topic, User
from storage import campaigns
from storage.models import Campaign


async def forum(r: Rehearsal) -> tuple[Chat, User, User]:
    box = r.sandbox
    aino, eino = box.add_user("Aino"), box.add_user("Eino")
    group = box.add_group("Kurvi", [aino, eino], forum=True)
    box.add_bot(group, aino)
    await r.passing(3)
    return group, aino, eino


def cards(r: Rehearsal, group: Chat) -> list[Message]:
    return [m for m in r.sandbox.messages(group) if "🏮" in m.text and not m.service]


async def campaign(r: Rehearsal, id: int = 1) -> Campaign:
    found = await r.database.read(lambda reader: campaigns.campaign(reader.db, id))
    assert found is not None
    return found


async def start(r: Rehearsal, group: Chat, who: User, topic: Topic | None, title: str = "Dark") -> None:
    r.sandbox.say(who, group, f"/campaign {title} 14d", topic=topic)
    await r.passing(6)


async def test_a_campaign_stays_in_its_topic(rehearsal: Rehearsal) -> None:
    group, aino, eino = await forum(rehearsal)
    topic = rehearsal.sandbox.open_topic(group, "Underpass")
    await start(rehearsal, group, aino, topic)
    (card,) = cards(rehearsal, group)
    assert (card.thread_id, card.is_topic) == (topic.id, True)
    rehearsal.sandbox.say(eino, group, "/board", topic=topic)
    await rehearsal.passing(4)
    assert rehearsal.sandbox.last(group).thread_id == topic.id


async def test_in_general_no_topic_is_named(rehearsal: Rehearsal) -> None:
    group, aino, _ = await forum(rehearsal)
    await start(rehearsal, group, aino, None)
    (card,) = cards(rehearsal, group)
    assert not card.is_topic
    assert (await campaign(rehearsal)).topic is None


async def test_two_topics_two_campaigns_and_each_command_finds_its_own(rehearsal: Rehearsal) -> None:
    group, aino, eino = await forum(rehearsal)
    one, two = (rehearsal.sandbox.open_topic(group, name) for name in ("One", "Two"))
    await start(rehearsal, group, aino, one, "Dark")
    await start(rehearsal, group, aino, two, "Wet")
    rehearsal.sandbox.press(eino, rehearsal.sandbox.last(group), "I want it too")
    await rehearsal.passing(6)
    assert {c.thread_id for c in cards(rehearsal, group)} == {one.id, two.id}
    rehearsal.sandbox.say(eino, group, "/board", topic=one)
    await rehearsal.passing(4)
    assert "Dark" in rehearsal.sandbox.last(group).text
    rehearsal.sandbox.say(eino, group, "/board", topic=two)
    await rehearsal.passing(4)
    assert "Wet" in rehearsal.sandbox.last(group).text


async def test_a_closed_topic_sends_it_to_the_group_and_the_starter_is_told(rehearsal: Rehearsal) -> None:
    group, aino, eino = await forum(rehearsal)
    rehearsal.sandbox.press_start(aino)
    topic = rehearsal.sandbox.open_topic(group, "Underpass")
    await start(rehearsal, group, aino, topic)
    rehearsal.sandbox.close_topic(group, topic)
    rehearsal.sandbox.say(eino, None, "/start")
    rehearsal.sandbox.say(aino, group, "/board", topic=topic)
    await rehearsal.passing(10)
    board = rehearsal.sandbox.last(group)
    assert "1 person takes part" in board.text
    assert not board.is_topic
    told = rehearsal.sandbox.last(rehearsal.sandbox.private(aino)).text
    assert "topic" in told
    assert (await campaign(rehearsal)).topic is None


async def test_a_deleted_topic_takes_no_campaign_with_it(rehearsal: Rehearsal) -> None:
    group, aino, eino = await forum(rehearsal)
    topic = rehearsal.sandbox.open_topic(group, "Underpass")
    await start(rehearsal, group, aino, topic)
    rehearsal.sandbox.delete_topic(group, topic)
    rehearsal.sandbox.say(eino, group, "/did swept 20 min")
    await rehearsal.passing(15)
    (card,) = cards(rehearsal, group)
    assert not card.is_topic
    assert "1 person did 1 thing" in card.text
    private = rehearsal.sandbox.private(aino)
    assert [m for m in private.messages.values() if m.sender is rehearsal.sandbox.bot] == []


async def test_a_group_that_becomes_a_supergroup_gets_its_card_anew(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, supergroup=False)
    await here.says(here.eino, "/did swept 20 min")
    new = rehearsal.sandbox.migrate(here.group)
    await rehearsal.passing(10)
    (card,) = cards(rehearsal, new)
    assert "1 person did 1 thing" in card.text
    rehearsal.sandbox.say(here.veera, new, "/did swept 30 min")
    await rehearsal.passing(10)
    assert cards(rehearsal, new) == [card]
    assert "2 people did 2 things" in card.text
    assert not [m for m in rehearsal.sandbox.messages(new) if "Hello" in m.text]


async def test_it_closes_in_the_supergroup_it_became(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, supergroup=False)
    for who in (here.eino, here.veera):
        await here.says(who, "/did swept 20 min")
    new = rehearsal.sandbox.migrate(here.group)
    await rehearsal.until((await campaign(rehearsal)).ends_at + 30_000_000)
    assert any("this campaign has ended" in m.text for m in rehearsal.sandbox.messages(new))
    assert (await campaign(rehearsal)).state == "closed"


async def test_who_only_learns_of_it_by_the_refusal_of_a_send_goes_on_too(rehearsal: Rehearsal) -> None:
    here = await street(rehearsal, supergroup=False)
    await here.says(here.eino, "/did swept 20 min")
    box = rehearsal.sandbox
    waiting, announce = list(box.queue.waiting), box.announce
    box.announce = lambda *_: None  # type: ignore[method-assign,assignment]
    new = box.migrate(here.group)
    box.announce = announce  # type: ignore[method-assign]
    assert not waiting
    await rehearsal.passing(DAY // 1_000_000 + HOUR // 1_000_000)
    box.press_start(here.veera)
    await rehearsal.passing(3)
    box.say(here.eino, new, "/did swept 40 min")
    await rehearsal.passing(10)
    assert (await campaign(rehearsal)).state == "running"


async def test_a_channel_is_left_alone(rehearsal: Rehearsal) -> None:
    box = rehearsal.sandbox
    aino = box.add_user("Aino")
    channel = box.add_channel("News")
    box.add_bot(channel, aino, {"post"} if False else None)
    box.post_in_channel(channel, "/campaign Dark 14d")
    await rehearsal.passing(10)
    assert [m for m in box.messages(channel) if m.sender is box.bot] == []
    assert await rehearsal.database.read(lambda r: campaigns.all_campaigns(r.db)) == []
