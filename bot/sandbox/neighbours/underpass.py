"""The Kurvi underpass is dark: journey 1, as twelve neighbours live it."""

from bot.sandbox.neighbours.steps import Press, Say, Show, Story, Votes, Write, step

TITLE = "The Kurvi underpass is dark and dirty"
LANTERNS = "Lanterns we paint and hang on Friday"
WALL = "Paint the walls white"
GATE = "Close the underpass at night with a gate"

BEGIN = (
    step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 14d")),
    step("Mikael", 0, "17:08", Say("/did counted 14 broken lamps 15 min @Kurvi")),
    step("Fatima", 0, "17:15", Say("/did picked up litter 20 min 3 bags @Kurvi")),
    step("Mikael", 0, "17:25", Press("chip-place", "🏮"), Write("Kurvi"), instead="Aino"),
    step("Sanna", 0, "17:40", Press("chip-worked-when", "🏮"), Write("people walk it after 20:00"), instead="Aino"),
    step("Reino", 0, "18:02", Say("/did otin kuvia pimeistä kohdista 10 min")),
    step("Olga", 0, "18:20", Show("underpass", "/did took a photo where it is darkest 5 min @Kurvi")),
)
IDEAS = (
    step("Aino", 1, "08:30", Say(f"/propose {LANTERNS}")),
    step("Johan", 1, "09:10", Say(f"/propose {GATE}")),
    step("Liisa", 1, "10:00", Say(f"/propose {WALL}")),
)
VOTES = (
    Votes(
        LANTERNS,
        1,
        "12:00",
        either=("Mikael", "Sanna", "Fatima", "Ahmed", "Liisa", "Nhung", "Tove"),
        surely={"Olga": "not-mine"},
    ),
    Votes(WALL, 1, "15:00", either=("Aino", "Johan", "Olga", "Nhung", "Fatima"), surely={"Reino": "not-mine"}),
    Votes(
        GATE,
        1,
        "17:00",
        either=("Jere",),
        surely={"Fatima": "concern", "Olga": "concern", "Nhung": "concern", "Aino": "not-mine"},
    ),
)

STORY = Story(steps=(*BEGIN, *IDEAS), votes=VOTES, ends=(15, "12:00"))
