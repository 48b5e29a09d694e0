"""Campaigns to draw: none, one, a dozen people, ten thousand acts, every script."""

import random
from typing import Any

from flows.results.picture import (
    DAY,
    Act,
    CampaignPicture,
    Concern,
    Idea,
    Joined,
    Kind,
    PhaseStart,
)

START = 1_795_334_400_000_000  # Sunday 22 November 2026, 10:00 in Helsinki
KINDS: tuple[Kind, ...] = (
    "do",
    "do",
    "do",
    "carry",
    "carry",
    "notice",
    "voice",
    "know",
    "care",
    "give",
    "other",
)
LONG = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas " * 3
ARABIC = "النفق تحت الشارع مظلم وقذر ولا أحد يمشي فيه بعد الساعة 20:00 مساء"
HEBREW = "המעבר מתחת לרחוב (Kurvi) חשוך ואף אחד לא עובר שם אחרי 20:00"
EMOJI = "🏮 Lights for the 👨‍👩‍👧 & ❤️ 1️⃣ for $5, $x_2$ <b>bold</b> 👍🏽"

IDEAS = (
    Idea(
        text="Lanterns we paint ourselves",
        state="ahead",
        support=9,
        fine=2,
        concern=1,
        not_mine=2,
        concerns=(Concern(reason="safety"),),
    ),
    Idea(
        text="Close the underpass for cyclists",
        state="not_ahead",
        support=2,
        fine=1,
        concern=7,
        not_mine=3,
        concerns=(Concern(reason="fairness", answered=True),),
    ),
    Idea(text="Ask the school to paint the walls", state="open"),
    Idea(text="Taken back", state="withdrawn"),
)


def acts(count: int, people: int = 12) -> tuple[Act, ...]:
    chance = random.Random(count)
    return tuple(
        Act(
            at=START + int(chance.random() ** 0.7 * 14 * DAY),
            kind=chance.choice(KINDS),
            minutes=chance.choice((None, 5, 10, 20, 20, 30, 45, 90, 240)),
            person=chance.randrange(max(people, 1)),
            place=chance.choice((None, "Kurvi", "Harju", "Vallila")),
        )
        for _ in range(count)
    )


def picture(count: int = 40, people: int = 12, **changes: Any) -> CampaignPicture:
    phases = zip(("initiate", "design", "deliver", "assess"), (0, 1, 5, 12), strict=True)
    facts: dict[str, Any] = {
        "title": "The Kurvi underpass is dark",
        "place": "Kurvi",
        "zone": "Europe/Helsinki",
        "starts_at": START,
        "ends_at": START + 14 * DAY,
        "drawn_at": START + 14 * DAY,
        "closed": True,
        "worked_when": "people walk it after 20:00",
        "outcome": "partly",
        "useful": ("yes",) * 7 + ("partly", "no"),
        "acts": acts(count, people),
        "ideas": IDEAS if people else (),
        "joined": tuple(Joined(person=n, at=START + n * DAY // 2) for n in range(people)),
        "phases": tuple(PhaseStart(phase=phase, at=START + day * DAY) for phase, day in phases),
        "asked": "We ask to decide together",
        "people_count": people,
        "open_tasks": 2,
    }
    return CampaignPicture(**{**facts, **changes})


def spoken(words: str, **changes: Any) -> CampaignPicture:
    """Return a campaign whose every word of people is ``words``."""
    said = {"title": words, "place": words[:40], "asked": words, "worked_when": words}
    ideas = tuple(idea.model_copy(update={"text": words}) for idea in IDEAS)
    return picture(**{**said, "ideas": ideas, **changes})


CASES = {
    "none": picture(0, 0, outcome=None, useful=(), asked=None, worked_when=None, place=None, phases=()),
    "one": picture(1, 1, useful=("yes",)),
    "dozen": picture(),
    "finnish": picture(language="fi"),
    "running": picture(20, drawn_at=START + 5 * DAY, closed=False, outcome=None),
    "six weeks": picture(300, 30, ends_at=START + 42 * DAY, drawn_at=START + 42 * DAY),
    "ten thousand": picture(10_000, 400, ideas=IDEAS * 5),
    "long": spoken(LONG, language="fi"),
    "arabic": spoken(ARABIC),
    "hebrew": spoken(HEBREW),
    "emoji": spoken(EMOJI),
}
