"""What people write after /did, in English."""

from typing import Any

import pytest

from tests.flows.parsing import read, told

SAID: list[tuple[str, str, dict[str, Any]]] = [
    ("picked up litter 20 min 3 bags @Harju", "picked up litter",
     {"minutes": 20, "quantity": 3, "unit": "bags", "unit_key": "bag", "place": "Harju"}),
    ("picked up litter", "picked up litter", {}),
    ("counted 14 broken lamps 15 min @Kurvi", "counted 14 broken lamps",
     {"minutes": 15, "quantity": 14, "unit": "lamps", "unit_key": "lamp", "place": "Kurvi", "kind": "notice"}),
    ("we were 4, swept the yard, half an hour", "swept the yard", {"minutes": 30, "people": 4}),
    ("swept the yard, there were four of us", "swept the yard", {"people": 4}),
    ("4 of us painted the railing for 2 hours", "painted the railing", {"minutes": 120, "people": 4}),
    ("checked 14 lamps on Sunday (3 of us)", "checked 14 lamps",
     {"quantity": 14, "unit": "lamps", "unit_key": "lamp", "people": 3,
      "when": "2026-11-22 12:00 day", "kind": "check"}),
    ("a group of 12 planted 40 trees", "planted 40 trees",
     {"quantity": 40, "unit": "trees", "unit_key": "tree", "people": 12}),
    ("yesterday we picked up litter for 2 h 30 min, 6 bags, @Kurvi", "we picked up litter",
     {"minutes": 150, "quantity": 6, "unit": "bags", "unit_key": "bag", "place": "Kurvi",
      "when": "2026-11-24 12:00 day"}),
    ("2h30 of raking", "raking", {"minutes": 150}),
    ("1h15min washing windows", "washing windows", {"minutes": 75}),
    ("1h30m raking", "raking", {"minutes": 90}),
    ("washed windows 1.5 h", "washed windows", {"minutes": 90}),
    ("washed windows 1,5 h", "washed windows", {"minutes": 90}),
    ("washed windows 1½ hours", "washed windows", {"minutes": 90}),
    ("watered the bed 1/2 h", "watered the bed", {"minutes": 30}),
    ("watered the bed, 1 1/2 hours", "watered the bed", {"minutes": 90}),
    ("hung 12 lanterns, an hour and a half, four of us", "hung 12 lanterns",
     {"minutes": 90, "quantity": 12, "unit": "lanterns", "unit_key": "lantern", "people": 4}),
    ("one and a half hours of digging", "digging", {"minutes": 90}),
    ("dug for two hours and 20 minutes", "dug", {"minutes": 140}),
    ("weeded for three quarters of an hour", "weeded", {"minutes": 45}),
    ("weeded a quarter of an hour", "weeded", {"minutes": 15}),
    ("twenty-five minutes raking", "raking", {"minutes": 25}),
    ("it took us about 2 hours to clear the path", "to clear the path", {"minutes": 120}),
    ("weeded 90 mins or so", "weeded", {"minutes": 90}),
    ("weeded, 2:30 h", "weeded", {"minutes": 150}),
    ("swept 20-30 min", "swept 20-30 min", {"unclear": ("minutes",)}),
    ("swept 20 to 30 minutes", "swept 20 to 30 minutes", {"unclear": ("minutes",)}),
    ("swept for a couple of hours", "swept for a couple of hours", {"unclear": ("minutes",)}),
    ("swept more than an hour", "swept more than an hour", {"unclear": ("minutes",)}),
    ("swept yard 20 min and raked 30 min", "swept yard 20 min and raked 30 min", {"unclear": ("minutes",)}),
    ("swept 2 x 20 min", "swept 2 x 20 min", {"unclear": ("minutes",)}),
    ("swept -20 min", "swept -20 min", {"unclear": ("minutes",)}),
    ("swept 20m", "swept 20m", {"unclear": ("minutes",)}),
    ("dug 20 m of trench", "dug 20 m of trench", {"quantity": 20, "unit": "m"}),
    ("swept the yard 0 min", "swept the yard 0 min", {"refusal": "minutes-range"}),
    ("guarded the gate 99999 minutes", "guarded the gate", {"refusal": "minutes-range"}),
    ("guarded the gate 99,999 minutes", "guarded the gate", {"refusal": "minutes-range"}),
    ("guarded the gate 25 h", "guarded the gate", {"refusal": "minutes-range"}),
    ("guarded the gate 24 h", "guarded the gate", {"minutes": 1440}),
    ("on Monday evening baked 40 buns for the talks", "baked 40 buns for the talks",
     {"quantity": 40, "unit": "buns", "unit_key": "bun", "when": "2026-11-23 19:00 part", "kind": "give"}),
    ("last Wednesday drew a map of dark corners", "drew a map of dark corners",
     {"when": "2026-11-18 12:00 day", "kind": "sketch"}),
    ("on Wednesday drew a map", "on Wednesday drew a map", {"unclear": ("when",), "kind": "sketch"}),
    ("baked for Friday, 3 cakes", "baked for Friday",
     {"quantity": 3, "unit": "cakes", "unit_key": "cake", "kind": "give"}),
    ("carried chairs to the hall last night, 45 minutes", "carried chairs to the hall",
     {"minutes": 45, "when": "2026-11-24 22:00 part", "kind": "carry"}),
    ("taught kids how to fix bikes this morning 1.5 h", "taught kids how to fix bikes",
     {"minutes": 90, "when": "2026-11-25 09:00 part", "kind": "teach"}),
    ("fixed 2 bike racks 3 days ago", "fixed 2 bike racks",
     {"quantity": 2, "unit": "racks", "when": "2026-11-22 12:00 day"}),
    ("20 min ago called the city, 15 min", "called the city",
     {"minutes": 15, "when": "2026-11-25 20:10 minute", "kind": "voice"}),
    ("an hour ago swept the steps", "swept the steps", {"when": "2026-11-25 19:30 part"}),
    ("the day before yesterday moved the bench", "moved the bench",
     {"when": "2026-11-23 12:00 day", "kind": "carry"}),
    ("a week ago lent my drill", "lent my drill", {"when": "2026-11-18 12:00 day", "kind": "lend"}),
    ("last week built a box", "built a box", {"when": "2026-11-25 20:30 unknown"}),
    ("yesterday and today swept", "yesterday and today swept",
     {"when": "2026-11-25 20:30 unknown", "unclear": ("when",)}),
    ("painted the wall at 18:00, 2h", "painted the wall", {"minutes": 120, "when": "2026-11-25 18:00 minute"}),
    ("painted until 18:00", "painted until 18:00", {}),
    ("at 6 pm lit candles @\"Kurvi underpass\"", "lit candles",
     {"place": "Kurvi underpass", "when": "2026-11-25 18:00 minute"}),
    ("at 11 pm lit candles", "at 11 pm lit candles", {"unclear": ("when",)}),
    ("on 3 November drew a map", "drew a map", {"when": "2026-11-03 12:00 day", "kind": "sketch"}),
    ("drew a map on November 3rd, 2 hours", "drew a map",
     {"minutes": 120, "when": "2026-11-03 12:00 day", "kind": "sketch"}),
    ("drew a map 2026-11-03", "drew a map", {"when": "2026-11-03 12:00 day", "kind": "sketch"}),
    ("tomorrow I will bring 5 cakes", "tomorrow I will bring 5 cakes",
     {"quantity": 5, "unit": "cakes", "unit_key": "cake", "unclear": ("when",)}),
    ("collected 2.5 kg of glass", "collected 2.5 kg of glass", {"quantity": 2.5, "unit": "kg"}),
    ("collected 1,500 kg of leaves", "collected 1,500 kg of leaves", {"quantity": 1500, "unit": "kg"}),
    ("planted a dozen bushes", "planted a dozen bushes", {"quantity": 12, "unit": "bushes", "unit_key": "bush"}),
    ("filled one bag", "filled one bag", {"quantity": 1, "unit": "bag"}),
    ("picked up three big black bags of litter", "picked up three big black bags of litter",
     {"quantity": 3, "unit": "bags", "unit_key": "bag"}),
    ("raked 3-4 bags of leaves", "raked 3-4 bags of leaves", {"unclear": ("quantity",)}),
    ("carried 30 chairs up 4 stairs", "carried 30 chairs up 4 stairs", {"unclear": ("quantity",), "kind": "carry"}),
    ("one of the lamps works again", "one of the lamps works again", {}),
    ("took bus 55 to the meeting, 40 min", "took bus 55 to the meeting", {"minutes": 40}),
    ("cleaned room 12", "cleaned room 12", {}),
    ("cleaned Mäkelänkatu 12 yard 30 min", "cleaned Mäkelänkatu 12 yard", {"minutes": 30}),
    ("swept 12 Elm Street", "swept 12 Elm Street", {}),
    ("cleaned the 3rd floor", "cleaned the 3rd floor", {}),
    ("walked with grandma 2 times", "walked with grandma 2 times", {"kind": "care"}),
    ("saw 3 people fall on the stairs", "saw 3 people fall on the stairs", {"kind": "notice"}),
    ("brought soup for 12 people", "brought soup for 12 people", {"kind": "give"}),
    ("helped 3 elderly neighbours carry bags", "helped 3 elderly neighbours carry bags", {}),
    ("swept every 20 minutes", "swept every 20 minutes", {}),
    ("a shop 5 minutes away gave soup", "a shop 5 minutes away gave soup", {"kind": "give"}),
    ("the lamp burns 24/7", "the lamp burns 24/7", {}),
    ("covered 50 % of the wall", "covered 50 % of the wall", {}),
    ("swept with @anna 10 min", "swept with @anna", {"minutes": 10}),
    ("wrote to a.b@city.example 10 min", "wrote to a.b@city.example", {"minutes": 10, "kind": "voice"}),
    ("swept @Harju and @Kurvi", "swept @Harju and @Kurvi", {"unclear": ("place",)}),
    ("swept @Harju, again @harju", "swept, again", {"place": "Harju"}),
    ("asked around and carried planks", "asked around and carried planks", {"kind": "other"}),
    ("20 min", "", {"minutes": 20, "unclear": ("what",)}),
    ("3 bags", "", {"quantity": 3, "unit": "bags", "unit_key": "bag"}),
    ("swept\n20 min\n3 bags", "swept", {"minutes": 20, "quantity": 3, "unit": "bags", "unit_key": "bag"}),
    ("swept (20 min, 3 bags)", "swept", {"minutes": 20, "quantity": 3, "unit": "bags", "unit_key": "bag"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rest", "expected"), SAID)
def test_reads_what_is_there_and_nothing_else(text: str, rest: str, expected: dict[str, Any]) -> None:
    parsed = read(text, "en")
    assert told(parsed) == expected
    assert parsed.rest == rest
    assert parsed.text == text


@pytest.mark.parametrize(("text", "rest", "expected"), SAID)
def test_reads_english_also_where_finnish_was_expected(text: str, rest: str, expected: dict[str, Any]) -> None:
    parsed = read(text, "fi")
    numbers = ("minutes", "quantity", "people", "place", "when")
    found = {name: value for name, value in told(parsed).items() if name in numbers}
    same = {name: value for name, value in expected.items() if name in numbers}
    assert found == same
