"""The Kurvi underpass is dark: a campaign as twelve neighbours live it, from a Sunday in November to March."""

from bot.sandbox.neighbours.steps import (
    Done,
    Press,
    PressThere,
    React,
    Say,
    Show,
    Story,
    Votes,
    Write,
    step,
)

TITLE = "The Kurvi underpass is dark and dirty"
LANTERNS = "Lanterns we paint and hang on Friday"
ELECTRIC = "Lanterns we paint and hang on Friday, with battery lights instead of candles"
WALL = "Paint the walls white"
GATE = "Close the underpass at night with a gate"
CARD = "🏮"
WORKED = "people walk it after 20:00"
REGISTRY = "The city's registry, registry@example.org"
TASK = "hang 12 lanterns"
NASTY = "/did watched the lazy lot of house 7 do nothing 20-30 min"
ANSWER = "Helsinki: lamps replaced on 3 March"

SUNDAY = (
    step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 14d")),
    step("Mikael", 0, "17:08", Say("/did counted 14 broken lamps 15 min @Kurvi")),
    step("Mikael", 0, "17:11", PressThere("button-city", "broken lamps")),
    step("Mikael", 0, "17:14", Press("chip-place", CARD), Write("Kurvi"), instead="Aino"),
    step("Fatima", 0, "17:20", Say("/did picked up litter 20 min 3 bags @Kurvi")),
    step("Sanna", 0, "17:31", Press("chip-worked-when", CARD), Write(WORKED), instead="Aino"),
    step("Reino", 0, "17:44", Say("/did piirsin kartan pimeistä kohdista 30 min")),
    step("Aino", 0, "17:52", Press("chip-ask", CARD), PressThere("ask-together")),
    step("Sanna", 0, "18:05", Press("chip-addressee", CARD), Write(REGISTRY), instead="Aino"),
    step("Olga", 0, "18:20", Show("underpass", "/did took a photo where it is darkest 5 min @Kurvi")),
    step("Jere", 0, "18:41", Say(NASTY)),
    step("Mikael", 0, "18:48", Press("⋯", "house 7"), PressThere("report-hurts")),
    step("Fatima", 0, "18:53", Press("⋯", "house 7"), PressThere("report-hurts")),
    step("Sanna", 0, "18:58", Press("⋯", "house 7"), PressThere("report-hurts")),
)
IDEAS = (
    step("Aino", 1, "07:05", Say(f"/propose {LANTERNS}")),
    step("Johan", 1, "07:20", Say(f"/propose {GATE}")),
    step("Liisa", 1, "07:40", Say(f"/propose {WALL}")),
    step("Olga", 1, "10:30", Press("reason-safety", LANTERNS), Say("Who checks the candles?", LANTERNS)),
    step("Aino", 1, "10:50", PressThere("button-amend", "candles"), Write(ELECTRIC)),
    step("Aino", 1, "10:58", PressThere("button-answers")),
    step("Reino", 1, "14:00", Press("reason-who", WALL)),
    step("Sanna", 1, "18:10", Press("button-stands", CARD), PressThere("button-charts"), instead="Aino"),
)
VOTES = (
    Votes(LANTERNS, 1, "07:12", either=("Johan",)),
    Votes(LANTERNS, 1, "07:30", either=("Liisa",)),
    Votes(
        LANTERNS,
        1,
        "08:00",
        either=("Mikael", "Sanna", "Fatima", "Ahmed", "Nhung", "Tove", "Aino"),
        surely={"Reino": "not-mine"},
    ),
    Votes(LANTERNS, 1, "10:00", surely={"Olga": "concern"}),
    Votes(WALL, 1, "13:00", either=("Aino", "Johan", "Olga", "Nhung", "Fatima"), surely={"Reino": "concern"}),
    Votes(
        GATE,
        1,
        "15:00",
        either=("Jere",),
        surely={"Mikael": "concern", "Olga": "concern", "Nhung": "concern", "Aino": "not-mine"},
    ),
)
MAKING = (
    step("Ahmed", 2, "16:00", Say("/did brought 12 empty jars 10 min")),
    step("Sanna", 3, "12:00", Say("/did kirjoitin kaupungille lampuista 30 min")),
    step("Sanna", 3, "12:06", PressThere("button-city", "kirjoitin kaupungille")),
    step("Johan", 4, "19:30", Say("/did lent a ladder and a drill")),
    step("Nhung", 6, "14:00", Say("/did showed children how to paint lanterns 45 min, we were 4")),
    step("Liisa", 6, "15:15", Say("/did maalasin kaksi lyhtyä 40 min")),
    step("Tove", 8, "18:00", Say("/did visited Reino and painted two lanterns with him 1 h")),
    step("Mikael", 9, "20:10", Say("/did checked which lamps the city mended, none 20 min")),
    step("Aino", 11, "17:00", Say(f"/task {TASK} 120")),
    step("Mikael", 9, "20:14", PressThere("button-city", "city mended")),
    step("Mikael", 11, "17:10", Press("button-split", TASK)),
    step("Fatima", 11, "17:25", Press("button-me-too", TASK)),
    step("Ahmed", 11, "17:40", Press("button-me-too", TASK)),
    step("Nhung", 11, "18:05", Press("button-me-too", TASK)),
)
FRIDAY = (
    step("Fatima", 12, "15:30", Done(TASK)),
    step("Ahmed", 12, "15:42", Done(TASK)),
    step("Nhung", 12, "15:55", Done(TASK)),
    step("Mikael", 12, "16:04", Done(TASK)),
    step("Tove", 12, "16:12", Done(TASK)),
    step("Johan", 12, "16:20", Done(TASK)),
    step("Reino", 12, "16:30", Say("/did kannoin tikkaat alikulkuun 25 min @Kurvi")),
    step("Liisa", 12, "16:41", Show("lantern", "/did ripustin lyhtyjä 30 min @Kurvi")),
    step("Olga", 12, "16:55", Show("lanterns", "/did checked that every lantern holds 15 min @Kurvi")),
    step("Sanna", 12, "17:05", Say("/did keitin kaikille mehua 40 min")),
    step("Aino", 12, "17:15", Say("/did brought tea for those on the ladders 20 min @Kurvi")),
    step("Mikael", 12, "17:30", React("🙏", "keitin kaikille mehua")),
    step("Tove", 12, "17:40", React("🙏", "brought tea")),
)
AFTER = (
    step("Fatima", 12, "19:00", Press("button-yes", TITLE)),
    step("Reino", 13, "11:20", Press("button-partly", TITLE)),
    step("Nhung", 13, "12:00", Press("button-yes", TITLE)),
    step("Olga", 13, "15:00", Press("button-yes", TITLE)),
    step("Tove", 14, "18:40", Press("button-yes", TITLE)),
    step("Liisa", 14, "18:55", Press("button-yes", TITLE)),
    step("Sanna", 14, "19:10", Press("button-change-here"), PressThere("4"), instead="Aino"),
)
HOME = (
    step("Liisa", 101, "09:30", Say(f"/answer {ANSWER}")),
    step("Aino", 101, "09:50", Press("button-true", ANSWER)),
    step("Reino", 101, "11:00", Press("button-true", ANSWER)),
    step("Aino", 105, "09:00", Press("button-yes", TITLE)),
    step("Fatima", 105, "10:00", Press("button-yes", TITLE)),
    step("Mikael", 105, "12:00", Press("button-partly", TITLE)),
)

STORY = Story((*SUNDAY, *IDEAS, *MAKING, *FRIDAY, *AFTER, *HOME), VOTES, ends=(106, "12:00"))
