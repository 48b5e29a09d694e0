"""Short stories for journeys that ask one thing each."""

from bot.sandbox.neighbours.steps import Done, Press, PressThere, Say, Show, Story, Votes, Write, step

TITLE = "The Kurvi underpass is dark"
LANTERNS = "Lanterns we paint and hang on Friday"
TASK = "hang 12 lanterns"

FORTNIGHT = Story(
    steps=(
        step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 14d")),
        step("Mikael", 0, "17:10", Say("/did counted 14 broken lamps 15 min @Kurvi")),
        step("Fatima", 0, "17:20", Say("/did picked up litter 20 min 3 bags @Kurvi")),
        step("Liisa", 8, "08:00", Say(f"/propose {LANTERNS}")),
        step("Mikael", 10, "17:00", Say(f"/task {TASK} 60")),
        step("Mikael", 10, "17:10", Press("button-split", TASK)),
        step("Fatima", 12, "15:00", Done(TASK)),
        step("Liisa", 12, "15:20", Show("lantern", "/did hung a lantern 30 min")),
        step("Mikael", 12, "15:40", Done(TASK)),
        step("Fatima", 12, "19:00", Press("button-yes", TITLE)),
        step("Liisa", 13, "11:00", Press("button-yes", TITLE)),
        step("Mikael", 13, "12:00", Press("button-partly", TITLE)),
    ),
    votes=(Votes(LANTERNS, 8, "09:00", either=("Mikael", "Fatima", "Liisa")),),
    ends=(15, "12:00"),
)
"""Everything happens without its starter; an idea is still open on day 9."""

THREE = Story(
    steps=(
        step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 7d")),
        step("Mikael", 1, "10:00", Say("/did swept the stairs 20 min")),
        step("Fatima", 2, "10:00", Say("/did painted a lantern 40 min")),
        step("Mikael", 3, "10:00", Say(f"/propose {LANTERNS}")),
    ),
    votes=(Votes(LANTERNS, 3, "11:00", either=("Aino", "Mikael", "Fatima")),),
    ends=(8, "12:00"),
)
UNFINISHED = Story(
    steps=(
        *THREE.steps,
        step("Aino", 3, "12:00", Press("reason-safety", LANTERNS), Say("Who checks the candles?", LANTERNS)),
        step("Mikael", 4, "10:00", Say("/task paint two lanterns 20")),
        step("Mikael", 7, "19:00", Press("button-again", "this campaign has ended")),
    ),
    votes=(
        Votes(LANTERNS, 3, "11:00", either=("Mikael", "Fatima", "Liisa"), surely={"Aino": "concern"}),
    ),
    ends=(7, "19:30"),
)
"""Closes with an open task and a concern that nobody answered, and is started again."""
TWO = Story(
    steps=(
        step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 7d")),
        step("Mikael", 1, "10:00", Say("/did swept the stairs 20 min")),
    ),
    votes=(),
    ends=(8, "12:00"),
)

ACTS = {
    "Tove": "swept the stairs 20 min",
    "Aino": "painted two lanterns 30 min",
    "Mikael": "counted 14 broken lamps 15 min @Kurvi",
    "Sanna": "kirjoitin kaupungille 20 min",
    "Fatima": "picked up litter 20-30 min",
    "Reino": "piirsin kartan 30 min",
    "Olga": "took photos 5 min",
    "Ahmed": "brought 12 empty jars",
    "Liisa": "maalasin lyhdyn 40 min",
    "Johan": "lent a ladder",
    "Nhung": "taught four children to paint 45 min",
    "Jere": "keitin mehua",
}
BIG = Story(
    steps=(
        step("Aino", 0, "17:00", Say(f"/campaign {TITLE} 14d")),
        *(step(name, 1 + n // 2, "18:00", Say(f"/did {words}")) for n, (name, words) in enumerate(ACTS.items())),
        step("Aino", 7, "08:00", Say(f"/propose {LANTERNS}")),
        *(
            step(name, 7, clock, Press("button-read-ideas"), PressThere("button-support", LANTERNS))
            for name, clock in (("Mikael", "09:00"), ("Sanna", "09:30"), ("Fatima", "10:00"))
        ),
        step("Liisa", 13, "11:00", Press("button-yes", TITLE)),
    ),
    votes=(),
    ends=(15, "12:00"),
)
"""In a big chat ideas are read one at a time in private."""
SUOMEKSI = "Kurvin alikulku on pimeä"
LYHDYT = "Lyhdyt, jotka maalaamme ja ripustamme perjantaina"
FINNISH = Story(
    steps=(
        step("Aino", 0, "17:00", Say(f"/campaign {SUOMEKSI} 14d")),
        step("Mikael", 0, "17:10", Say("/did laskin 14 rikkinäistä lamppua 15 min @Kurvi")),
        step("Fatima", 0, "17:20", Say("/did keräsin roskia 20-30 min")),
        step("Reino", 0, "17:30", Say("/did keitin kahvia eilen")),
        step("Sanna", 0, "17:40", Press("chip-place", "🏮"), Write("Kurvi")),
        step("Liisa", 1, "08:00", Say(f"/propose {LYHDYT}")),
        step("Olga", 1, "10:00", Press("reason-safety", LYHDYT), Say("Kuka vahtii kynttilöitä?", LYHDYT)),
        step("Mikael", 4, "17:00", Say("/task ripusta 12 lyhtyä 60")),
        step("Mikael", 4, "17:10", Press("button-split", "ripusta")),
        step("Fatima", 5, "15:00", Done("ripusta")),
        step("Liisa", 5, "15:20", Show("lantern", "/did ripustin lyhdyn 30 min")),
        step("Mikael", 5, "15:40", Done("ripusta")),
        step("Fatima", 12, "19:00", Press("button-yes", SUOMEKSI)),
        step("Liisa", 13, "11:00", Press("button-yes", SUOMEKSI)),
        step("Mikael", 13, "12:00", Press("button-partly", SUOMEKSI)),
        step("Aino", 14, "19:00", Press("button-change-here"), PressThere("4")),
    ),
    votes=(
        Votes(LYHDYT, 1, "08:30", either=("Mikael", "Fatima", "Sanna")),
        Votes(LYHDYT, 1, "09:30", surely={"Olga": "concern"}),
    ),
    ends=(15, "12:00"),
)
