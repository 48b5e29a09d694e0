"""Campaigns to draw: none, one, a dozen people, ten thousand acts, every script."""

import random
from collections import Counter
from datetime import date
from typing import Any

from flows.instruments import coverage
from flows.instruments.aspects import ASPECTS
from flows.instruments.both_voices import ASKED
from flows.instruments.journey import steps
from flows.results.maps_seen import DotSeen, GroupSeen, MapSeen, StandsSeen, StatementSeen
from flows.results.measured import AspectSeen, CellSeen, GapSeen, PowerSeen, StepSeen, VoiceSeen
from flows.results.picture import (
    DAY,
    Act,
    BarrierSeen,
    CampaignPicture,
    Concern,
    Idea,
    Joined,
    Kind,
    PhaseStart,
)
from flows.results.twin_seen import DoneSeen, TwinSeen
from flows.results.votes_seen import Choice, VoteSeen

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

DATES = ("Friday 27 November", "Saturday", "Sunday, after church")


def choices(words: tuple[str, ...], *won: int, **more: Any) -> tuple[Choice, ...]:
    return tuple(Choice(number=n, words=word, won=n in won, **more) for n, word in enumerate(words, 1))


def _graded(option: int, *counts: int) -> tuple[tuple[int, str, int], ...]:
    return tuple((option, str(given), n) for given, n in enumerate(counts))


BARRIERS = (
    BarrierSeen(words="The permit office takes 6 weeks", days=41),
    BarrierSeen(words="Nobody knows whose lamp it is", state="answered", days=12),
    BarrierSeen(words="No ladder is long enough", state="gone", days=3),
)
GAPS = (
    GapSeen(item="environment-litter", expected=3, officials=3, reported=60, n=10),
    GapSeen(item="care-errand", expected=10, officials=2, reported=0, n=5, marked=1),
)
VOTES = (
    VoteSeen(
        number=1,
        question="Which date?",
        method="approval",
        voted=9,
        options=choices(DATES, 2),
        tally=((1, "ticked", 4), (2, "ticked", 8), (3, "ticked", 0)),
    ),
    VoteSeen(
        number=2,
        question="May we close the street on Saturday?",
        method="consent",
        voted=9,
        agreed=True,
        tally=((0, "consent", 7), (0, "stand_aside", 2), (0, "objection", 0)),
    ),
    VoteSeen(
        number=3,
        question="How good is each place?",
        method="score",
        voted=8,
        options=choices(DATES, 1),
        tally=(*_graded(1, 0, 0, 1, 2, 2, 3), *_graded(2, 3, 3, 1, 0, 1, 0), *_graded(3, 0, 0, 8, 0, 0, 0)),
    ),
    VoteSeen(
        number=4,
        question="In which order do we mend the yards?",
        method="schulze",
        voted=10,
        options=choices(DATES, 3),
        tally=(
            (1, "before 2", 6),
            (2, "before 1", 4),
            (1, "before 3", 3),
            (3, "before 1", 7),
            (2, "before 3", 5),
            (3, "before 2", 5),
        ),
    ),
    VoteSeen(
        number=5,
        question="What do we spend the prize on?",
        method="equal-shares",
        voted=12,
        options=(
            Choice(number=1, words=DATES[0], won=True, cost=400),
            Choice(number=2, words=DATES[1], won=True, cost=1150.5),
            Choice(number=3, words=DATES[2], cost=900, lost="money-spent"),
        ),
        tally=((1, "ticked", 7), (2, "ticked", 6), (3, "ticked", 2)),
        budget=2000,
        unit="€",
    ),
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
            level="individual" if n % 4 else "group",
        )
        for n in range(count)
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
        "votes": VOTES if people else (),
        "maps": (a_map(people),) if people else (),
        "barriers": BARRIERS if people else (),
        "gaps": GAPS if people else (),
        **(looking_back(count, people) if people else {}),
        "twin": groups(count, people) if people else None,
        "joined": tuple(Joined(person=n, at=START + n * DAY // 2) for n in range(people)),
        "phases": tuple(PhaseStart(phase=phase, at=START + day * DAY) for phase, day in phases),
        "asked": "We ask to decide together",
        "people_count": people,
        "givers": min(people, count),
        "open_tasks": 2,
    }
    return CampaignPicture(**{**facts, **changes})


def groups(count: int, people: int) -> TwinSeen:
    """Return what this group and another did; the other's is told from five people on."""
    day = date(2026, 11, 22).toordinal()
    told = Counter(KINDS[n % len(KINDS)] for n in range(count))
    days = Counter(day + n % 14 for n in range(count))
    own = DoneSeen(
        people=min(people, count),
        acts=count,
        minutes=20 * count,
        untimed=0,
        kinds=tuple(sorted(told.items())),
        stretches=tuple((d, d, n) for d, n in sorted(days.items())),
    )
    other = own.model_copy(
        update={
            "kinds": (*own.kinds[:4], ("pooled", count // 5)),
            "stretches": ((day - 2, day + 1, count // 2), (day + 2, day + 9, count - count // 2)),
        }
    )
    return TwinSeen(own=own, other=other if people >= 5 else None)


def looking_back(count: int, people: int) -> dict[str, Any]:
    """Return what people say of it afterwards, and who does what."""
    roles = ("all", "resident", "pooled") if people > 9 else ("all",)
    heard = ("users", "employees") if people > 9 else ("users",)
    cells = zip(coverage.CELLS, (count, 0, None, *range(9)), strict=True)
    return {
        "aspects": tuple(
            AspectSeen(role=role, aspect=aspect, matters=5 - n / 4, happened=1 + n / 2, n=people)
            for role in roles
            for n, aspect in enumerate(ASPECTS)
        ),
        "voices": tuple(
            VoiceSeen.model_validate({"asked": asked, "voice": voice, "mean": 5 - n, "n": people})
            for voice in heard
            for n, asked in enumerate(ASKED)
        ),
        "coverage": tuple(
            CellSeen.model_validate({"phase": cell.split("/")[0], "level": cell.split("/")[1], "acts": n})
            for cell, n in cells
        ),
        "power": PowerSeen(decides=0.83, contributes=0.38, decisions=people, contributions=count),
        "journey": tuple(
            StepSeen(step=one.step, n=one.n)  # type: ignore[arg-type]
            for one in steps([idea.state for idea in IDEAS], ["done", "open"], count, 1)
        ),
    }


def a_map(people: int, words: str | None = None) -> MapSeen:
    """Return what so many people think; two groups from 20 people on. ``words``: those of every statement."""
    said = [words or f"{what} on the yard" for what in ("Benches", "Cars", "A swing", "Lights", "Birches", "Quiet")]
    shared = StandsSeen(words=said[0], direction="agree", people=people, answers=people)
    against = StandsSeen(words=said[1], direction="disagree", people=people // 2, answers=people // 2 or 1)
    grouped = people >= 20
    corners = (((0.0, 0.0), (0.4, 0.1), (0.3, 0.9)), ((0.6, 0.2), (1.0, 0.1), (0.9, 1.0)))
    sizes = (people - people // 2, people // 2)
    return MapSeen(
        number=1,
        question=words or "What do we want with the yard?",
        people=people,
        answers=people * len(said),
        groups=tuple(
            GroupSeen(people=n, stands_for=(shared, against), corners=c)
            for n, c in zip(sizes, corners, strict=True)
        )
        if grouped
        else (),
        shared=(shared,) if people >= 5 else (),
        statements=tuple(
            StatementSeen(words=one, agrees=people - n % (people + 1), disagrees=n % (people + 1), passes=n)
            for n, one in enumerate(said)
        ),
        dots=tuple(
            DotSeen(x=x, y=y, group=g, n=1 + n) for g, c in enumerate(corners) for n, (x, y) in enumerate(c)
        )
        if grouped
        else (),
    )


def spoken(words: str, **changes: Any) -> CampaignPicture:
    """Return a campaign whose every word of people is ``words``."""
    said = {"title": words, "place": words[:40], "asked": words, "worked_when": words}
    ideas = tuple(idea.model_copy(update={"text": words}) for idea in IDEAS)
    votes = tuple(
        vote.model_copy(
            update={
                "question": words,
                "options": tuple(o.model_copy(update={"words": words}) for o in vote.options),
            }
        )
        for vote in VOTES
    )
    maps = (a_map(40, words),)
    barriers = tuple(one.model_copy(update={"words": words}) for one in BARRIERS)
    return picture(**{**said, "ideas": ideas, "votes": votes, "maps": maps, "barriers": barriers, **changes})


CASES = {
    "none": picture(0, 0, outcome=None, useful=(), asked=None, worked_when=None, place=None, phases=()),
    "one": picture(1, 1, useful=("yes",)),
    "dozen": picture(),
    "finnish": picture(language="fi"),
    "running": picture(20, drawn_at=START + 5 * DAY, closed=False, outcome=None),
    "six weeks": picture(300, 30, ends_at=START + 42 * DAY, drawn_at=START + 42 * DAY),
    "ten thousand": picture(10_000, 400, ideas=IDEAS * 5, votes=VOTES * 9),
    "long": spoken(LONG, language="fi"),
    "arabic": spoken(ARABIC),
    "hebrew": spoken(HEBREW),
    "emoji": spoken(EMOJI),
}
