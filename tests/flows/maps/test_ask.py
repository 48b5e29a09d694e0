"""Asking and answering: what stands, what is refused, what counts."""

import json

import pytest
from maps_house import NOON, SOON, asking

from flows.maps.answer import Answered
from flows.maps.found import Found
from flows.maps.next import next_for
from flows.maps.say import Kept, Say, different, expire, say
from flows.maps.see import may_see, missing
from flows.maps.take_back import take_back
from flows.refusal import Refusal
from flows.rules import DEFAULT
from flows.safety.fold import fold
from flows.safety.item import find
from flows.safety.keep_out import keep_out
from storage import opinion_maps, opinions, people, statements
from tests.flows.design.design_house import DAY
from tests.flows.refusing import refuses


def test_a_message_names_the_question_statements_and_days() -> None:
    here = asking()
    map = here.opens("What about the yard? 5d\n- More benches\n- Fewer cars\n- more benches.")
    assert (map.number, map.text, map.state) == (1, "What about the yard?", "open")
    assert [one.text for one in here.said(map)] == ["More benches", "Fewer cars"]
    assert NOON + 4 * DAY < map.closes_at < NOON + 6 * DAY
    assert {t.due_at for t in here.house.due("map-close")} == {map.closes_at}


def test_without_days_it_lasts_as_long_as_its_campaign() -> None:
    here = asking()
    map = here.opens("Benches? Here; There")
    assert map.closes_at == here.house.campaign.ends_at
    assert [one.text for one in here.said(map)] == ["Here", "There"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "ask-empty"),
        ("\u200b", "ask-empty"),
        ("x" * 5000, "text-too-long"),
        ("Why? 0d", "map-days"),
        ("Why? 99d", "map-days"),
        ("Why?\n" + "y" * 5000, "text-too-long"),
        ("Why?\n" + "\n".join(f"Statement {n}" for n in range(40)), "statements-together"),
    ],
)
def test_what_cannot_be_asked(text: str, key: str) -> None:
    here = asking()
    refused = here.asks(text)
    assert isinstance(refused, Refusal)
    assert refused.key == key
    assert opinion_maps.maps(here.tx.db, here.house.campaign.id) == []


def test_two_at_once_one_stands_and_a_redelivered_one_is_the_same() -> None:
    here = asking()
    first = here.asks(key="map:1:7")
    assert isinstance(first, Found)
    assert here.asks("Another?", who=1) == Refusal("map-open-already", {"n": 1})
    again = here.asks(key="map:1:7")
    assert isinstance(again, Found)
    assert again.map.id == first.map.id
    assert len(here.said(first.map)) == 3


def test_anybody_says_something_and_the_same_words_stand_once() -> None:
    here = asking()
    map = here.opens()
    kept = here.says(5, map, "Lights along the path")
    assert isinstance(kept, Kept)
    assert len(kept.stand) == 1
    twin = here.says(6, map, "lights along  the path.")
    assert twin == Kept(known=kept.stand[0])
    assert [one.text for one in here.said(map)][3:] == ["Lights along the path"]


def test_what_is_alike_waits_a_day_for_its_author() -> None:
    here = asking()
    map = here.opens()
    kept = here.says(3, map, "more benches please")
    assert isinstance(kept, Kept)
    (id,) = kept.wait
    assert len(here.said(map)) == 3
    assert different(here.tx, id, here.people[4], SOON) == Refusal("only-the-author-of-words")
    stood = different(here.tx, id, here.people[3], SOON)
    assert not isinstance(stood, Refusal)
    assert stood.number == 4
    assert different(here.tx, id, here.people[3], SOON) == Refusal("statement-gone")


def test_words_that_nobody_wanted_go_after_a_day() -> None:
    here = asking()
    map = here.opens()
    kept = here.says(3, map, "more xqbenches, more benches")
    assert isinstance(kept, Kept)
    for timer in here.house.due("statement"):
        expire(here.tx, timer, timer.due_at)
    here.tx.log.flush()
    assert "xqbenches" not in "\n".join(here.tx.db.iterdump())


@pytest.mark.parametrize(
    ("text", "key"), [("", "statement-empty"), ("y" * 5000, "text-too-long"), ("\0", "text-nul")]
)
def test_what_cannot_be_said(text: str, key: str) -> None:
    here = asking()
    refused = here.says(1, here.opens(), text)
    assert isinstance(refused, Refusal)
    assert refused.key == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("\n".join(f"Statement {n}" for n in range(21)), "statements-together"),
        ("A bench\n" + "x" * 281, "text-too-long"),
        ("- \n- ", "statement-empty"),
    ],
)
def test_a_message_that_cannot_be_kept_whole_is_not_kept_in_part(text: str, key: str) -> None:
    here = asking()
    map = here.opens("Why?")
    refuses(here.tx, key, lambda: here.says(1, map, text))


def test_so_many_a_day_and_no_more() -> None:
    here = asking()
    map = here.opens("Why?")
    words = ("one", "two", "three", "four", "five")
    for n in range(DEFAULT.statements_per_day):
        assert isinstance(here.says(1, map, f"{words[n % 5] * (n // 5 + 2)} {n}"), Kept)
    assert here.says(1, map, "Zebra crossings") == Refusal("too-many-statements", {"limit": 20})
    assert isinstance(here.says(2, map, "Zebra crossings"), Kept)
    assert isinstance(here.says(1, map, "Zebra stripes on walls", SOON + DAY), Kept)


def test_of_a_message_with_more_than_a_day_takes_the_first_ones_stand_and_who_said_them_takes_part() -> None:
    here = asking(joined=3, rules=DEFAULT.model_copy(update={"statements_per_day": 2}))
    map = here.opens("Why?")
    words, chat = "Zebra crossings\nLights along the path\nA bench", here.house.campaign.chat
    request = Say(map=map.id, person=here.people[5], text=words, language="en", at=SOON, key="k", chat=chat)
    kept = say(here.tx, request)
    assert isinstance(kept, Kept)
    assert (len(kept.stand), kept.first) == (2, True)


def test_a_thousand_statements_fit_and_one_more_does_not() -> None:
    here = asking(rules=DEFAULT.model_copy(update={"statements_per_day": 1000}))
    map = here.opens("Why?")
    for n in range(1000):
        id = statements.add(
            here.tx.db, map=map.id, author=here.people[0], language="en", text=f"q{n}", at=NOON, key=f"s{n}"
        )
        statements.open_(here.tx.db, id, NOON)
    assert here.says(1, map, "Zebra crossings") == Refusal("statements-most", {"most": 1000})
    here.answers(1, here.said(map)[999].id, 1)
    told = here.makes(map)
    assert (told.people, told.answers, told.stable) == (1, 1, False)
    assert next_for(here.tx, map.id, here.people[1]) is not None


def test_the_last_answer_counts_and_all_are_on_record() -> None:
    here = asking()
    map = here.opens()
    one = here.said(map)[0]
    for value in (1, 1, -1, 0):
        kept = here.answers(2, one.id, value)
        assert isinstance(kept, Answered)
        assert kept.value == value
    rows = opinions.all_of(here.tx.db, map.id)
    assert [(row.value, row.last) for row in rows] == [(1, 0), (-1, 0), (0, 1)]
    here.tx.log.flush()
    lines = [json.loads(row[0]) for row in here.tx.db.execute("SELECT payload FROM log_leaf ORDER BY n")]
    assert [line["answer"] for line in lines if line["type"] == "opinion"] == [1, -1, 0]


def test_of_two_taps_the_later_counts_whichever_came_first() -> None:
    here = asking()
    one = here.said(here.opens())[0]
    here.answers(2, one.id, 1, update=900)
    late = here.answers(2, one.id, -1, update=899)
    assert isinstance(late, Answered)
    assert late.value == 1


def test_what_cannot_be_answered() -> None:
    here = asking(13)
    map = here.opens()
    one = here.said(map)[0]
    assert here.answers(12, one.id, 1) == Refusal("stale-button")  # came by no link, takes no part
    assert here.answers(1, 999, 1) == Refusal("stale-button")
    assert here.answers(1, one.id, 7) == Refusal("stale-button")
    people.remove_from_chat(here.tx.db, here.house.campaign.chat, here.people[2], NOON)
    assert here.answers(2, one.id, 1) == Refusal("removed")
    assert here.says(2, map, "Zebra crossings") == Refusal("removed")
    assert here.answers(1, one.id, 1, at=map.closes_at) in (Refusal("map-over"), Refusal("campaign-over"))


def test_a_folded_statement_is_asked_no_more_and_counts_for_nobody_s_place() -> None:
    here = asking()
    map = here.opens()
    one = here.said(map)[0]
    here.answers(1, one.id, 1)
    item = find(here.tx, "statement", one.id)
    assert item is not None
    fold(here.tx, item, reason="hurts", folder="admin", at=SOON)
    assert here.answers(2, one.id, 1) == Refusal("statement-out")
    drawn = set()
    for other in here.said(map)[1:]:
        drawn.add(next_for(here.tx, map.id, here.people[1]))
        here.answers(1, other.id, 1)
    assert one.id not in drawn
    assert next_for(here.tx, map.id, here.people[1]) is None
    assert [tally.statement for tally in here.makes(map).tallies] == [2, 3]


def test_no_statement_is_drawn_twice_and_all_are_drawn() -> None:
    here = asking()
    map = here.opens("Why?\n" + "\n".join(f"{chr(97 + n) * 4} {n}" for n in range(12)))
    seen = []
    while (one := next_for(here.tx, map.id, here.people[3])) is not None:
        seen.append(one)
        here.answers(3, one, 1)
    assert sorted(seen) == [one.id for one in here.said(map)]
    assert seen != sorted(seen)


def test_others_answers_are_seen_after_one_s_own_and_by_all_at_the_end() -> None:
    here = asking()
    map = here.opens()
    assert missing(here.tx, map, here.people[1]) == 3
    for n, one in enumerate(here.said(map)):
        assert may_see(here.tx, map.id, here.people[1], None) == Refusal("map-answer-first", {"n": 3 - n})
        here.answers(1, one.id, 1)
    assert isinstance(may_see(here.tx, map.id, here.people[1], None), Found)
    assert isinstance(may_see(here.tx, map.id, here.people[2], None), Refusal)
    here.closes(map)
    here.tx.memo.forget(("map", map.id))
    assert isinstance(may_see(here.tx, map.id, here.people[2], None), Found)


def test_it_can_be_taken_back_while_nobody_else_said_anything() -> None:
    here = asking()
    map = here.opens()
    assert take_back(here.tx, map.id, here.people[1], SOON) == Refusal("not-author")
    here.answers(1, here.said(map)[0].id, 1)
    assert take_back(here.tx, map.id, here.people[0], SOON) == Refusal("map-has-answers")
    other = asking()
    gone = take_back(other.tx, other.opens().id, other.people[0], SOON)
    assert not isinstance(gone, Refusal)
    assert gone.state == "withdrawn"
    assert isinstance(other.asks("Another?"), Found)


def test_only_its_author_keeps_a_statement_out_of_the_package() -> None:
    here = asking()
    map = here.opens()
    one = here.said(map)[0]
    assert keep_out(here.tx, "statement", one.id, here.people[1], True, SOON) == Refusal("author-only")
    assert keep_out(here.tx, "statement", 999, here.people[1], True, SOON) == Refusal("stale-button")
    assert keep_out(here.tx, "statement", one.id, here.people[0], True, SOON) is None
    assert here.said(map)[0].private == 1


def test_a_map_with_nobody_one_statement_and_nobody_against() -> None:
    here = asking()
    map = here.opens("Why?\nBecause")
    assert here.makes(map).people == 0
    for who in range(12):
        here.answers(who, here.said(map)[0].id, 1)
    told = here.makes(map)
    assert (told.people, told.answers, told.stable, told.groups) == (12, 12, False, ())
    assert told.why_not == "alike"
    assert [one.people for one in told.shared] == [12]
