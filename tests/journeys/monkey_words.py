"""What a monkey says and presses: sense, nonsense, and how long it waits."""

from dataclasses import dataclass

from bot.handlers import load, registry

load()
COMMANDS = [*sorted(registry.COMMANDS.keys() - {"as-yourself", "unknown"}), "nonsense", "start"]
NAMES = ("Aino", "<i>Leo</i>", "\u202eOmar", "Pia 💡", "x" * 50, "Kaija", "Väinö", "Li")
NOISE = (
    "",
    "0 min",
    "99999 minutes",
    "<b>bold</b> & *stars* _and_ [links](x) {}",
    "\u202eright to left\u202c عربى עברית {}",
    "{} " + "x" * 4000,
    "{} " + "<&>" * 300,
    "\u200b\u200b",
    "{} " + "💡" * 130,
    "The underpass is dark {} 400d",
    "21-8",
    "-",
    "{}\n{}\n{}",
)
SENSE: dict[str, tuple[str, ...]] = {
    "campaign": ("The underpass {} is dark {}d", "Pihatalkoot {} {}d", "{} 3d"),
    "did": (
        "swept {} 30 min",
        "pesin {} tunnin @Kurvi",
        "{} 3 bags 20 min yesterday",
        "we carried {} 4 people 2 h",
    ),
    "propose": ("Lanterns {} along the wall", "Maalataan {} valkoiseksi", "{}", "Ask the city about {}"),
    "task": ("hang 12 lanterns {} 120", "carry {} 20 min", "pestään {} 90 min"),
    "vote": (
        "Which colour {}? red; blue; green {}",
        "What {}?\nswings {}\nbenches {}\nlamps",
        "Milloin {}? ma; ti; ke",
        "Shall we {}?",
        "",
    ),
    "ask": ("What is it like here {}?\nIt is dark {}\nI walk there {}", "How is {}?"),
    "need": ("a ladder {}", "somebody to carry {} on Saturday", "apua {}"),
    "offer": ("a ladder {}", "two hours of {}", "kyyti {}"),
    "barrier": ("Nobody answers about {}", "No key to {}"),
    "invite": ("Ingrid {}, permits, City of Helsinki", "Olli {}, olli@hel.fi"),
    "answer": ("They will do {} by May", "Ei voi {}"),
    "amend": (
        "quorum 30%",
        "visibility city",
        "vote method approval",
        "decision hours 12",
        "known days 30",
        "days 21",
    ),
    "twin": ("", "leave", "name Harju {}"),
    "language": ("fi", "en"),
    "timezone": ("Europe/Helsinki", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"),
    "quiet": ("21-8", "0-0", "8-20"),
    "again": ("", "{} 5d"),
    "session": (
        "Lantern evening {} Saturday 14",
        "Kahvit {} la klo 12 45 min",
        "Walk {} tomorrow 18:00",
        "Talk {}",
    ),
    "circle": ("Watering {} 2", "Lumityöt {} 3", "Stairs {}"),
}
REPLIES: dict[str, tuple[str, ...]] = {
    "session-time": ("Saturday 14", "tomorrow 18:00", "la klo 12 ja su 15"),
    "invite": SENSE["invite"],
    "vote": ("Which {}?", "1000 €", "a {} 100; b {} 250; c 300", "red {}\nblue {}\ngreen", "800"),
    "city-guess": ("3", "7", "40", "0"),
    "city-words": ("31.12.2026 we do {}", "because of {}", "-", "by 5 May {}"),
    "how-long": ("20 min", "2 h", "tunti"),
    "rule": ("30", "50 %", "3", "12"),
    "chip": ("{}", "City {}, kirjaamo@hel.fi", "when people walk {} at night"),
    "did": SENSE["did"],
    "change": SENSE["did"],
    "idea": SENSE["propose"],
    "aid": SENSE["need"],
    "at-hand": ("neighbours {} can help",),
    "ask": SENSE["ask"],
    "barrier": SENSE["barrier"],
    "session-new": SENSE["session"],
    "circle-new": SENSE["circle"],
    "session-line": ("{} sings 10 min", "soup {}"),
}
FORGED = (
    *("1", "1.v", "1.v.zzzzzz.s", "1.say.1.u.q", "1.more.q.1", "2.v.1.s", "é", "1.forget.1", "1.qm.1.-1"),
    *(
        "1.lang.xx",
        "1.rep.p.1.99",
        "1.chip.1.zz",
        "1.stands.-1",
        "0",
        "...",
        "1.read.1.1.1.1.1.1",
        "1.rc.1.-2",
    ),
)
METHODS = (
    *("sendMessage", "editMessageText", "answerCallbackQuery", "sendMediaGroup", "sendPhoto", "sendDocument"),
    *("deleteMessage", "setMessageReaction", "pinChatMessage", "getChatMember", "editMessageMedia", "*"),
)
PAUSES = (1, 2, 5, 5, 20, 60, 60, 400, 400, 3600, 3600, 3 * 3600, 40_000, 100_000, 200_000)


@dataclass(frozen=True)
class Said:
    """Words of somebody's: ``lone`` where they answered nothing, in private, so that nobody else may see them."""

    token: str
    person: int
    lone: bool
    at: int
